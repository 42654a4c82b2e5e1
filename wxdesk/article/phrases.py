"""Small things that CommonMark does not know, found in a run of plain text."""

import re
from collections.abc import Mapping

from wxdesk.article.escaping import escape

SIGNS = re.compile(r"\*\*|==|\^|~|\{")
"""Without one of these there is nothing to find."""
_PHRASE = re.compile(
    r"\*\*(?=[^\s*])(?P<strong>[^*]*[^\s*])\*\*"
    r"|==(?=[^\s=])(?P<mark>[^=]*[^\s=])=="
    r"|(?<=[\w)\]])\^(?P<super>[^\s^]{1,40})\^"
    r"|(?<=[A-Za-z)\]])~(?P<sub>[0-9A-Za-z+\-]{1,12})~"
    r"|\{(?P<base>[^{}|\s]{1,20})\|(?P<reading>[^{}\n]{1,60})\}"
)
_RUBY = re.compile(r"<ruby\b[^<>]*>(.{0,400}?)</ruby\s*>", re.IGNORECASE | re.DOTALL)
_READING = re.compile(r"<rt\b[^<>]*>(.*?)(?:</rt\s*>|(?=<r[tbp]\b|</?ruby|\Z))", re.IGNORECASE | re.DOTALL)
_FALLBACK = re.compile(r"<rp\b[^<>]*>.*?(?:</rp\s*>|(?=<r[tbp]\b|\Z))", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_TAGS = {"strong": "strong", "mark": "mark", "super": "sup", "sub": "sub"}


def with_phrases(text: str, style: Mapping[str, str]) -> str:
    """Return ``text`` as HTML, with its ``**strong**``, ``==mark==``, ``x^2^``, ``H~2~O`` and ``{漢字|かんじ}``.

    CommonMark sees no emphasis in ``**注意：**请``, as Chinese has no blanks there; every author means it. In text of
    ASCII alone CommonMark is right.
    """
    parts: list[str] = []
    at = 0
    for found in _PHRASE.finditer(text):
        parts.append(escape(text[at : found.start()]))
        at = found.end()
        kind = found.lastgroup or ""
        if kind == "strong" and text.isascii():
            parts.append(escape(found.group()))
        elif kind == "reading":
            parts.append(ruby(found["base"], found["reading"], style))
        else:
            tag = _TAGS[kind]
            parts.append(f"<{tag}{style[kind]}>{escape(found[kind])}</{tag}>")
    return "".join([*parts, escape(text[at:])])


def plainly(text: str) -> str:
    """Return ``text`` as it reads, without the signs of its phrases: for titles and digests."""
    return _PHRASE.sub(_as_read, text) if SIGNS.search(text) else text


def _as_read(found: re.Match[str]) -> str:
    if found.lastgroup == "strong" and found.string.isascii():
        return found.group()
    return found["base"] if found.lastgroup == "reading" else found[found.lastgroup or 0]


def ruby(base: str, readings: str, style: Mapping[str, str]) -> str:
    """Set a reading above its characters: WeChat keeps no ``ruby``, but a box of two lines.

    As many readings as characters, parted by ``|``, stand each above its own.
    """
    each = readings.split("|")
    pairs = list(zip(base, each, strict=True)) if len(each) == len(base) else [(base, readings.replace("|", ""))]
    return "".join(
        f"<span{style['ruby']}><span{style['reading']}>{escape(reading.strip())}</span>"
        f"<span{style['ruby_base']}>{escape(characters)}</span></span>"
        for characters, reading in pairs
    )


def with_ruby(html: str, style: Mapping[str, str]) -> str:
    """Return the author's own HTML with each ``ruby`` set as such a box; what it holds is text alone."""
    return _RUBY.sub(lambda found: _ruby_element(found[1], style), html) if "<ruby" in html.lower() else html


def _ruby_element(inside: str, style: Mapping[str, str]) -> str:
    parts: list[str] = []
    at = 0
    inside = _FALLBACK.sub("", inside)
    for found in _READING.finditer(inside):
        base, reading = (_TAG.sub("", part).strip() for part in (inside[at : found.start()], found[1]))
        at = found.end()
        parts.append(
            f"<span{style['ruby']}><span{style['reading']}>{reading}</span>"
            f"<span{style['ruby_base']}>{base}</span></span>"
        )
    return "".join([*parts, _TAG.sub("", inside[at:])])
