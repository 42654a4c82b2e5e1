"""The author's text, cut into the parser's events, each with the place it came from."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

import pyromark

from wxdesk.article.front_matter import FrontMatter, split_front_matter

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_WIKILINKS
)
_LINE_END = re.compile(rb"\n")

Fields = Mapping[str, object]
"""What an event of the parser carries, by name."""

Piece = tuple[str, str, object, int, int]
"""(what, name, data, start, end): what is "start", "end" or "leaf"; start and end are byte offsets."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text ready to be written as HTML."""

    front: FrontMatter
    text: bytes
    pieces: list[Piece]
    line_ends: list[int] = field(repr=False)

    def line(self, offset: int) -> int:
        """Return the line, counted from 1 in the author's file, of a byte offset."""
        return bisect_right(self.line_ends, offset) + 1 + self.front.lines

    def slice(self, start: int, end: int) -> str:
        return self.text[start:end].decode("utf-8", "replace")


def read(text: str) -> Source:
    """Parse ``text``; any string will do, lone surrogates and control characters included."""
    front, body = split_front_matter(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    try:
        raw = body.encode()
    except UnicodeEncodeError:
        raw = body.encode("utf-8", "replace")
        body = raw.decode()
    events = pyromark.events_with_range(body, options=OPTIONS, merge_text=True)
    pieces = [_piece(event, span["start"], span["end"]) for event, span in events]
    return Source(front, raw, pieces, [found.end() for found in _LINE_END.finditer(raw)])


def _piece(event: object, start: int, end: int) -> Piece:
    if isinstance(event, str):
        return ("leaf", event, None, start, end)
    [(kind, value)] = cast("Fields", event).items()
    if kind not in ("Start", "End"):
        return ("leaf", kind, value, start, end)
    what = "start" if kind == "Start" else "end"
    if isinstance(value, str):
        return (what, value, None, start, end)
    [(name, data)] = cast("Fields", value).items()
    return (what, name, data, start, end)
