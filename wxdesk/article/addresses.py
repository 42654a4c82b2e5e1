"""Where in a text the addresses of links and the names of pictures stand."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import unescape

from wxdesk.article.pictures import HTML_PICTURE, picture_name

_TITLE = r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
_INLINE = re.compile(rf"(?<=\])\(\s*(<[^<>\n]*>|(?:\\.|[^\s()\\]|\([^\s()]*\))+){_TITLE}\s*\)")
_DEFINED = re.compile(r"^[ >]{0,9}\[[^\]\n]+\]:[ \t]*\n?[ \t]*(<[^<>\n]*>|\S+)", re.MULTILINE)
_WIKI = re.compile(r"!\[\[([^\[\]|\n]+)(?:\|[^\[\]\n]*)?\]\]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FARTHEST = 500


@dataclass(frozen=True, slots=True)
class Address:
    """``start``..``end`` hold the address, ``first``..``last`` the whole picture or link; all in code points."""

    name: str
    start: int
    end: int
    first: int
    last: int

    def cut_by(self, start: int, end: int) -> bool:
        """Tell whether a change from ``start`` to ``end`` would touch the address and leave something of the whole."""
        return start < self.end and end > self.start and not (start <= self.first and end >= self.last)


def names_held(text: str, names: Collection[str]) -> list[Address]:
    """Return where the pictures ``names`` are called by their names in ``text``, each picture anew where it stands."""
    return [each for each in _addresses(text) if each.name in names] if names else []


def _addresses(text: str) -> Iterator[Address]:
    for found in _INLINE.finditer(text):
        yield _address(found, _opening(text, found.start() - 1), found.end())
    for pattern in (_DEFINED, _WIKI):
        for found in pattern.finditer(text):
            yield _address(found, found.start(), found.end())
    for found in HTML_PICTURE.finditer(text):
        name = picture_name(unescape(found[2].strip("\"'")))
        yield Address(name, *found.span(2), found.start(), text.find(">", found.end()) + 1 or found.end())


def _address(found: re.Match[str], first: int, last: int) -> Address:
    name = picture_name(unescape(_ESCAPED.sub(r"\1", found[1].strip("<>"))))
    return Address(name, *found.span(1), first, last)


def _opening(text: str, close: int) -> int:
    """Return where what ends with the bracket at ``close`` begins: at its own bracket, or the ``!`` of a picture."""
    depth = 0
    for at in range(close, max(-1, close - _FARTHEST), -1):
        depth += (text[at] == "]") - (text[at] == "[")
        if depth == 0:
            return at - (text[at - 1 : at] == "!")
    return close
