"""What is wrong with links, pictures, headings and tables of an article, found in the author's text itself."""

import re
from collections.abc import Iterator, Mapping
from typing import cast
from urllib.parse import urlsplit

from wxdesk.article.cells import head_ends, lost_cells
from wxdesk.article.findings import Edit, Finding, Fix, Severity
from wxdesk.article.pictures import HTML_PICTURE, html_picture_name, is_remote, picture_name
from wxdesk.article.places import Places
from wxdesk.article.source import Piece, Source, read
from wxdesk.domain.errors import Detail
from wxdesk.domain.posts import Article

_LOOKED_INTO = frozenset({"Link", "Image", "Heading"})
_WORDS = frozenset({"Text", "Code", "InlineHtml", "Html", "FootnoteReference", "InlineMath", "DisplayMath"})
_LEVELS = re.compile(r"#{1,6}")
_ALT = re.compile(r"\salt\s*=", re.IGNORECASE)
_HTML_IMAGE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_LOOKALIKE = re.compile("[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\uff01-\uff5e\u3002]")
"""Letters of other scripts that look like Latin ones, and full-width ones, in the name of a host."""


def structure(article: Article) -> list[Finding]:
    """Return empty or misleading links, pictures without a description, headings out of order, and lost cells."""
    source = read(article.body)
    places = Places(article.body, source)
    return list(_Walk(article, source, places).findings())


class _Walk:
    """Goes through the parser's events once."""

    def __init__(self, article: Article, source: Source, places: Places) -> None:
        self._article = article
        self._pieces = source.pieces
        self._source = source
        self._places = places
        self._level = 0
        self._ends, self._spoken, self._shown = _insides(source.pieces)

    def findings(self) -> Iterator[Finding]:
        looks = {"Link": self._link, "Image": self._image, "Heading": self._heading, "Table": self._table}
        for number, (what, name, data, *_) in enumerate(self._pieces):
            if what == "start" and name in looks:
                yield from looks[name](number)
            elif name in ("InlineHtml", "Html") and "<img" in str(data).lower():
                yield from self._html(number)

    def _link(self, number: int) -> Iterator[Finding]:
        address = str(self._data(number)["dest_url"]).strip()
        if not address or number not in self._shown:
            yield self._found("link_empty", number, {"text": address}, self._unlink(number))
        elif _LOOKALIKE.search(_host(address)):
            yield self._found("link_lookalike", number, {"text": address})

    def _unlink(self, number: int) -> Fix | None:
        """Take an empty link away, but not what it shows."""
        _, _, _, start, end = self._pieces[number]
        first, last = self._pieces[number + 1], self._pieces[self._ends[number] - 1]
        words = self._source.slice(first[3], last[4]) if number in self._shown else ""
        return self._fix("remove_link", start, end, words)

    def _image(self, number: int) -> Iterator[Finding]:
        data = self._data(number)
        name = picture_name(str(data["dest_url"]))
        _, _, _, start, end = self._pieces[number]
        if name and not is_remote(name) and self._article.picture(name) is None:
            yield self._found("image_missing", number, {"text": name}, self._fix("remove_picture", start, end))
        if isinstance(data["link_type"], dict) or number in self._spoken:
            return
        yield self._found("alt_missing", number, {"text": name}, severity=Severity.INFO)  # words are the author's

    def _html(self, number: int) -> Iterator[Finding]:
        for image in _HTML_IMAGE.findall(str(self._pieces[number][2])):
            address = HTML_PICTURE.search(image)
            if address and not _ALT.search(image):
                yield self._found("alt_missing", number, {"text": html_picture_name(address)}, None, Severity.INFO)

    def _heading(self, number: int) -> Iterator[Finding]:
        level = int(str(self._data(number)["level"])[1:])
        _, _, _, start, end = self._pieces[number]
        if number not in self._shown:
            yield self._found("heading_empty", number, {}, self._fix("remove_heading", start, end))
            return
        wanted = self._level + 1
        if self._level and level > wanted:
            marks = _LEVELS.match(self._source.slice(start, min(end, start + 7)))
            fix = self._fix("raise_heading", start, start + level, "#" * wanted) if marks else None
            yield self._found("heading_jumps", number, {"level": level, "wanted": wanted}, fix, Severity.INFO)
            level = wanted
        self._level = level

    def _table(self, number: int) -> Iterator[Finding]:
        """A row with more cells than the head: one fix for all rows gives the table columns enough."""
        found = list(lost_cells(self._source, number))
        fix = self._widen(number, max(lost.cells for lost in found)) if found else None
        for lost in found:
            line, columns = self._places.place(lost.start, lost.end)
            details: dict[str, Detail] = {"text": self._source.slice(lost.start, lost.end)}
            yield Finding(Severity.WARNING, "cells_dropped", line, details, columns, fix)

    def _widen(self, number: int, more: int) -> Fix | None:
        edits = []
        for (byte, closed), cell in zip(head_ends(self._source, number), ("  |", " --- |"), strict=True):
            at = self._places.offset(byte)
            if at is None:
                return None
            edits.append(Edit(at, at, cell * more if closed else f" |{cell * more}"))
        return Fix("widen_table", tuple(edits))

    def _data(self, number: int) -> Mapping[str, object]:
        return cast("Mapping[str, object]", self._pieces[number][2])

    def _fix(self, label: str, start: int, end: int, text: str = "") -> Fix | None:
        begin, stop = self._places.offset(start), self._places.offset(end)
        return None if begin is None or stop is None else Fix(label, (Edit(begin, stop, text),))

    def _found(
        self,
        code: str,
        number: int,
        details: dict[str, Detail],
        fix: Fix | None = None,
        severity: Severity = Severity.WARNING,
    ) -> Finding:
        _, _, _, start, end = self._pieces[number]
        line, columns = self._places.place(start, end)
        severity = Severity.ERROR if code == "image_missing" else severity
        return Finding(severity, code, line, details, columns, fix)


def _insides(pieces: list[Piece]) -> tuple[dict[int, int], set[int], set[int]]:
    """Return where links, pictures and headings end, which of them hold text, and which hold anything that is seen.

    One pass: ten thousand pictures inside each other must not be gone through ten thousand times.
    """
    ends: dict[int, int] = {}
    spoken: set[int] = set()
    shown: set[int] = set()
    around: list[int] = []
    for number, (what, name, *_) in enumerate(pieces):
        if name in _LOOKED_INTO and what == "end":
            begin = around.pop()
            ends[begin] = number
            if around:
                spoken.update(around[-1:] if begin in spoken else ())
                shown.update(around[-1:] if begin in shown or name == "Image" else ())
        elif name in _LOOKED_INTO:
            around.append(number)
        elif around and name in _WORDS:
            shown.add(around[-1])
            spoken.update(around[-1:] if name in ("Text", "Code") else ())
    return ends, spoken, shown


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.rpartition("@")[2]
    except ValueError:
        return ""
