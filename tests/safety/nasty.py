"""Writes nasty HTML and Markdown by a grammar: what the mutation engines of browsers and of parsers stumble over."""

from hypothesis import strategies as st

_TAGS = """
    p section div span b i a h1 ul ol li table tbody thead tr td th pre code blockquote figure font center q abbr img br
    hr svg g path rect text animate set animateTransform animateMotion use image foreignObject desc title defs style
    script math mi mtext mglyph annotation-xml template noscript textarea select option iframe object embed form
    input button base link meta xmp plaintext noembed frameset frame video audio source details summary marquee ruby rt
    x-own html head body mp-common-miniprogram mp-miniprogram col caption colgroup nobr param applet isindex
"""
_NAMES = """
    style class id onclick onerror onload onbegin href src data-src xlink:href srcset srcdoc action data-x data-line
    width height align title alt colspan start color size viewBox d fill stroke attributeName begin to from
    values type xmlns data-miniprogram-imageurl data-miniprogram-path background cite ping is slot name encoding
"""
TAGS, NAMES = _TAGS.split(), _NAMES.split()
VALUES = [
    *("", "1", "100%", "a", "click", "translate", "visibility", "fill", "href", "M0 0L9 9", "text/html"),
    *(
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,<b>",
        "//x.example/a",
    ),
    *("https://x.example/a.png", "https://mp.weixin.qq.com/s/1", "https://mmbiz.qpic.cn/a.png", "wxasset:a"),
    *(
        "color:red",
        "position:fixed",
        "background:url(https://x.example)",
        "color:#999;margin:0",
        "font-family:'a',\"b\"",
    ),
    *(
        "--></style>",
        "</title><img src=x onerror=alert(1)>",
        '"onclick=alert(1)//',
        "'`\"",
        "http://www.w3.org/2000/svg",
    ),
    *("url(#a)", "expression(1)", "a\u202eb", "\u0000", "&quot;", "&lt;", "x\\65 y", "/*", "1;2"),
]
TEXTS = [
    *(
        "a",
        "中文",
        " ",
        "\n",
        "\n\n",
        "<",
        ">",
        "&",
        "&lt;",
        "&amp;lt;",
        "&#0;",
        "\u0000",
        "\u202e",
        "\u200b",
        "\ud800",
    ),
    *("<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!", "<?", "</", '"', "'", "`", "\\", "\t", "\f", "\r\n"),
]
MARKS = [
    *("# ", "> ", "- ", "1. ", "- [x] ", "    ", "```\n", "~~~js\n", "`", "``", "**", "*", "_", "~~", "---\n", "***\n"),
    *(
        "| a | b |\n|---|:-:|\n| ",
        " | ",
        "[",
        "](",
        ")",
        "![",
        "]",
        "[^1]",
        "[^1]: ",
        "[[",
        "]]",
        "[a]: ",
        "<https://x.example>",
    ),
    *(
        "$",
        "$$\n",
        "{mini-program: ",
        "}",
        "\n: ",
        "==",
        "^",
        "~",
        "> [!NOTE]\n",
        "\\\n",
        "  \n",
        ":::",
        "{",
        "title: a\n",
    ),
]

word = st.sampled_from(TEXTS) | st.text(max_size=6)
quote = st.sampled_from(['"', "'", ""])
attribute = st.builds(
    lambda name, sign, mark, value, end: f"{name}{sign}{mark}{value}{end}",
    st.sampled_from(NAMES) | st.text(max_size=4),
    st.sampled_from(["=", "=", "=", " = ", ""]),
    quote,
    st.sampled_from(VALUES) | word,
    quote,
)
opening = st.builds(
    lambda tag, attributes, end: f"<{tag}{''.join(' ' + each for each in attributes)}{end}",
    st.sampled_from(TAGS),
    st.lists(attribute, max_size=3),
    st.sampled_from([">", ">", ">", ">", "/>", "", " "]),
)
closing = st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")


def _element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inside = st.lists(children, max_size=4).map("".join)
    return st.builds(lambda begin, inner, end: f"{begin}{inner}{end}", opening, inside, closing | st.just(""))


html = st.lists(st.recursive(word | opening | closing, _element, max_leaves=12), max_size=6).map("".join)
markdown = st.lists(st.sampled_from(MARKS) | word, max_size=25).map("".join)
mixed = st.lists(html | markdown | st.sampled_from(MARKS), max_size=8).map("".join)
anything = st.text() | st.text(alphabet=st.characters(), max_size=60)
