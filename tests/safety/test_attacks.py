"""A corpus of attacks, through the renderer and through the cleaner; what comes out is read by another parser."""

import json
from pathlib import Path

import pytest

from tests.safety.allowlist import faults
from wxdesk.article.darkmode import darken
from wxdesk.article.dressing import Dress, Dressing
from wxdesk.article.markdown import Rendered, render
from wxdesk.article.preview import Frame, preview_page
from wxdesk.article.sanitise import as_wechat_keeps_it

CORPUS: dict[str, list[str]] = json.loads((Path(__file__).parents[1] / "data" / "attacks.json").read_text("utf-8"))
ATTACKS = [(kind, attack) for kind, attacks in CORPUS.items() for attack in attacks]
PLACES = (
    "{}",
    "word {} word",
    "> - {}",
    "## {}\n\n**{}**",
    "| a | b |\n|---|---|\n| {} | c |",
    "<section>\n{}\n</section>\n\nafter",
    "<p>{}</p>",
    "[{}](https://x.example)",
)
"""Where an attack is written in an article."""
ADDRESSED = (
    "[a]({})",
    "[a](<{}>)",
    "![a]({})",
    "<{}>",
    "[[{}]]",
    "![[{}]]",
    "[a][b]\n\n[b]: {}",
    '<a href="{}">a</a>',
    "<a href='{}'>a</a>",
    '<img src="{}">',
    '<img data-src="{}" src="wxasset:a">',
    '<p data-x="{}">a</p>',
    '<p style="background:url({})">a</p>',
    '<svg><rect fill="{}"></rect><animate attributeName="x" to="{}"></animate></svg>',
    '<mp-common-miniprogram data-miniprogram-imageurl="{}" data-miniprogram-path="{}"></mp-common-miniprogram>',
    "{{mini-program: a {}}}",
    "---\ncover: {}\nsource: {}\n---\n\na",
)
STYLED = (
    '<p style="{}">a</p>',
    "<section style='{}'><b>a</b></section>",
    '<svg style="{}"><path style="{}"></path></svg>',
)


def written(kind: str, attack: str) -> list[str]:
    places = PLACES + {"addresses": ADDRESSED, "styles": STYLED}.get(kind, ())
    return [place.replace("{}", attack).replace("{{", "{").replace("}}", "}") for place in places]


def known(name: str) -> str | None:
    """Give some pictures an address, and pass on what is asked for others: a renderer may not trust it."""
    return f"wxasset:{'a' * 64}" if name.endswith(".png") else name


def checked(rendered: Rendered) -> None:
    for html in (rendered.html, darken(rendered.html)):
        assert faults(html) == []
    assert as_wechat_keeps_it(rendered.html).html == rendered.html


def test_the_corpus_is_large_enough():
    assert len(ATTACKS) == len(set(ATTACKS))
    assert len(ATTACKS) >= 150


@pytest.mark.parametrize(("kind", "attack"), ATTACKS)
def test_an_attack_on_the_renderer_comes_to_nothing(kind, attack):
    for text in written(kind, attack):
        checked(render(text, resolve_image=known))


@pytest.mark.parametrize(("kind", "attack"), ATTACKS)
def test_an_attack_on_the_cleaner_comes_to_nothing(kind, attack):
    for html in written(kind, attack):
        kept = as_wechat_keeps_it(html).html
        assert faults(kept) == []
        assert as_wechat_keeps_it(kept).html == kept


@pytest.mark.parametrize("kind", sorted(CORPUS))
def test_the_page_of_the_preview_holds_no_more_than_the_article(kind):
    """Titles and names stand in the page as words."""
    for attack in CORPUS[kind]:
        dressed = Dressing().dress(render(attack, resolve_image=known), Dress())
        page = preview_page(dressed, Frame(attack, attack, attack, attack, attack))
        head, _, body = page.partition("<body>")
        assert head.count("<style>") == head.count("</style>") == 1
        assert "<script" not in page.lower().replace("&lt;script", "")
        assert body.count('<h1 class="wx"') == 1


def test_the_checker_finds_what_it_should():
    """A test that cannot fail is none: each of these must be called a fault."""
    for html in (
        "<script>1</script>",
        '<p onclick="x">a</p>',
        '<p id="x">a</p>',
        '<p style="position:fixed">a</p>',
        "<p style=\"font-family:'x'\">a</p>",
        '<p style="font-family:&quot;x&quot;">a</p>',
        '<p style="background:url(https://x.example)">a</p>',
        '<p style="behavior:x">a</p>',
        '<p style="display:grid">a</p>',
        '<p style="width:expression(1)">a</p>',
        '<p style="color:r\\65 d">a</p>',
        "<p style=color:red>a</p>",
        '<a href="https://x.example">a</a>',
        '<a href="https://mp.weixin.qq.com@x.example">a</a>',
        '<img src="https://x.example/a.png">',
        '<img src="https://mmbiz.qpic.cn:80/a.png">',
        '<p data-x="java\nscript:1">a</p>',
        '<svg class="x"></svg>',
        "<svg><use></use></svg>",
        '<svg><path id="x"></path></svg>',
        '<svg><path fill="url(#a)"></path></svg>',
        '<svg><animate attributeName="href"></animate></svg>',
        '<svg><animate attributeName="x" begin="a.click"></animate></svg>',
        "<svg><p>a</p></svg><style></style>",
        "<p>a<!-- b --></p>",
        "<math><mi>x</mi></math>",
        '<iframe src="https://x.example"></iframe>',
        '<div style="color:red">a</div>',
    ):
        assert faults(html), html
    assert (
        faults(
            '<p style="color:red;margin:0 auto" class="a b" data-x="1">a<br><a href="https://mp.weixin.qq.com/s/1">b</a></p>'
        )
        == []
    )
