"""The author's text, cut into the parser's events, each with the place it came from."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import cast

import pyromark

from wxdesk.article.fences import Mark, marked, pairs
from wxdesk.article.front_matter import FrontMatter, split_front_matter
from wxdesk.domain.errors import WxdeskError

_ALWAYS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_WIKILINKS
)
_DEFINITION = re.compile(r"^[ >]{0,6}:[ \t]+\S", re.MULTILINE)
MOST_PIECES = 60_000
"""Ten times those of the longest article that the platform takes; what has more would keep the window waiting."""
_LINE_END = re.compile(rb"\n")

Fields = Mapping[str, object]
"""What an event of the parser carries, by name."""

Event = str | Mapping[str, str | Mapping[str, object]]

Piece = tuple[str, str, object, int, int]
"""(what, name, data, start, end): what is "start", "end" or "leaf"; start and end are byte offsets."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text ready to be written as HTML.

    ``marks`` are the ``:::`` lines of the text; ``boxes`` tells of the piece at which one opens where its end is;
    ``options`` are the parser's, as the text asks for them.
    """

    front: FrontMatter
    text: bytes
    pieces: list[Piece]
    line_ends: list[int] = field(repr=False)
    marks: tuple[Mark, ...] = ()
    boxes: Mapping[int, int] = field(default_factory=dict)
    options: pyromark.Options = _ALWAYS

    def line(self, offset: int) -> int:
        """Return the line, counted from 1 in the author's file, of a byte offset."""
        return bisect_right(self.line_ends, offset) + 1 + self.front.lines

    def slice(self, start: int, end: int) -> str:
        return self.text[start:end].decode("utf-8", "replace")

    def tops(self) -> list[tuple[int, int]]:
        """Return the pieces of each block that stands in no other: its first, and the one after its last."""
        found: list[tuple[int, int]] = []
        depth = first = 0
        for number, piece in enumerate(self.pieces):
            what = piece[0]
            if what == "start":
                if depth == 0:
                    first = number
                depth += 1
            elif what == "end":
                depth -= 1
                if depth == 0:
                    found.append((first, number + 1))
            elif depth == 0:
                found.append((number, number + 1))
        return found


def read(text: str) -> Source:
    """Parse ``text``; any string will do, lone surrogates and control characters included.

    Raises WxdeskError ``article_too_large`` (size, limit in pieces) rather than take longer than a moment.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front, body = split_front_matter(text.encode("utf-8", "replace").decode())
    body, marks = marked(body)
    raw = body.encode()
    options = _options(body)
    events = pyromark.events_with_range(body, options=options, merge_text=True)
    pieces = _pieces(cast("Iterable[tuple[Event, Mapping[str, int]]]", events))
    ends = [found.end() for found in _LINE_END.finditer(raw)]
    return Source(front, raw, pieces, ends, marks, pairs(pieces, marks) if marks else {}, options)


def _options(body: str) -> pyromark.Options:
    """Turn on what the text asks for: ``:smile:`` at the head of a line is no definition, nor ``$`` alone a formula."""
    options = _ALWAYS
    if "$" in body:
        options |= pyromark.Options.ENABLE_MATH
    if _DEFINITION.search(body):
        options |= pyromark.Options.ENABLE_DEFINITION_LIST
    return options


def _pieces(events: Iterable[tuple[Event, Mapping[str, int]]]) -> list[Piece]:
    """Flatten the parser's events; it runs over every one of them at each key press, and so it is plain."""
    found: list[Piece] = []
    add = found.append
    for event, span in islice(events, MOST_PIECES + 1):
        start, end = span["start"], span["end"]
        if isinstance(event, str):
            add(("leaf", event, None, start, end))
            continue
        (kind,) = event
        value = event[kind]
        if kind == "Start":
            what = "start"
        elif kind == "End":
            what = "end"
        else:
            add(("leaf", kind, value, start, end))
            continue
        if isinstance(value, str):
            add((what, value, None, start, end))
        else:
            (name,) = value
            add((what, name, value[name], start, end))
    if len(found) > MOST_PIECES:
        raise WxdeskError("article_too_large", size=len(found), limit=MOST_PIECES)
    return found
