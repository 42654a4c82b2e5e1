"""Programs in HTML: what a ``pre`` says once highlighters, line numbers and blanks are taken out of it."""

import re

from bs4 import Tag
from bs4.element import NavigableString

_LANGUAGE = re.compile(r"(?:lang(?:uage)?|highlight-source|code-snippet__|brush:\s*)[-_:]?\s*([a-z0-9+#.\-]{1,20})\Z")
_NUMBERS = re.compile(
    r"(?:^|[\s_-])(?:lineno|linenos|line-?numbers?(?:-rows)?|hljs-ln-n(?:umbers?|line)?|line-index|gutter|ln-num)(?:$|[\s_-])"
)
_LINES = frozenset(["div", "p", "li", "tr", "section"])
_KNOWN_AS = {"js": "js", "py": "python", "golang": "go", "shell": "sh", "plaintext": "", "text": "", "nohighlight": ""}
_NO_LANGUAGE = frozenset(["fix", "line", "outer", "hljs", "code", "pre", "prettyprint", "none"])


def classes(tag: Tag) -> str:
    """Return the classes of ``tag`` as one text in lower case."""
    found = tag.get("class")
    return (" ".join(found) if isinstance(found, list) else str(found or "")).lower()


def code_text(tag: Tag) -> str:
    """Return the program in ``tag``; every line that was an element of its own is a line again."""
    out: list[str] = []
    todo: list[Tag | NavigableString | str] = [tag]
    lined = len(tag.find_all("code", recursive=False, limit=2)) > 1  # WeChat: a code element for each line
    while todo:
        this = todo.pop()
        if isinstance(this, Tag):
            if this is not tag and (_is_number(this) or this.name in ("script", "style", "button")):
                continue
            if this.name == "br":
                out.append("\n")
                continue
            is_line = this is not tag and (this.name in _LINES or (lined and this.name == "code"))
            if is_line and out and not out[-1].endswith("\n"):
                out.append("\n")
            if is_line:
                todo.append("\n")
            todo += [each for each in reversed(this.contents) if isinstance(each, Tag) or type(each) is NavigableString]
        elif isinstance(this, NavigableString):
            out.append(str(this))
        elif not (out and out[-1].endswith("\n")):
            out.append("\n")
    text = "".join(out).replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").replace("\u200b", "")
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def code_language(tag: Tag) -> str:
    """Return the language that a ``pre``, what is in it, or what is around it names; "" where none does."""
    inner = tag.find("code")
    for each in (tag, inner, tag.parent, tag.parent.parent if tag.parent else None):
        if not isinstance(each, Tag):
            continue
        named = str(each.get("data-lang") or each.get("data-language") or "").lower()
        for word in [named, *classes(each).replace("brush: ", "brush:").split()]:
            found = _LANGUAGE.match(word)
            name = found[1] if found else word if word == named else ""
            name = name.strip("_;")
            if name and name not in _NO_LANGUAGE and re.fullmatch(r"[a-z0-9+#.\-]{1,20}", name):
                return _KNOWN_AS.get(name, name)
    return ""


def _is_number(tag: Tag) -> bool:
    return bool(_NUMBERS.search(classes(tag))) or "data-line-number" in tag.attrs
