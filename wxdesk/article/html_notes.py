"""Footnotes of a piece of HTML: which links lead to one, and where its text stands."""

import re
from dataclasses import dataclass, field

from bs4 import Tag

_TO_NOTE = re.compile(
    r"#(?:_(?:ftn|edn)\d|sd(?:foot|end)note\d+sym|(?:user-content-)?fn[:\-_]?[\w.\-]|(?:foot|end)?note-\d|cite_note)"
)
_BACK = re.compile(
    r"#(?:_(?:ftn|edn)ref|sd(?:foot|end)note\d+anc|(?:user-content-)?fnref|(?:foot|end)?note-ref|cite_ref)"
)
_HOLDERS = frozenset(["li", "div", "p", "aside", "dd", "section"])


@dataclass(frozen=True, slots=True)
class NoteLinks:
    """``marks`` are the links that call a note and ``holders`` the elements of its text, each with its number."""

    marks: dict[int, int] = field(default_factory=dict)
    holders: dict[int, int] = field(default_factory=dict)
    backs: frozenset[int] = frozenset()


def find_notes(root: Tag) -> NoteLinks:
    """Look for footnotes as Word, LibreOffice, Pandoc, GitHub and Wikipedia write them; keys are ``id(element)``."""
    links = [each for each in root.find_all("a") if str(each.get("href") or "").startswith("#")]
    calling = [each for each in links if _TO_NOTE.match(str(each["href"])) and not _BACK.match(str(each["href"]))]
    if not calling:
        return NoteLinks()
    places: dict[str, Tag] = {}
    for each in root.find_all(lambda tag: tag.has_attr("id") or tag.has_attr("name")):
        for name in (each.get("id"), each.get("name")):
            if name:
                places.setdefault(str(name), each)
    numbers: dict[str, int] = {}
    marks: dict[int, int] = {}
    holders: dict[int, int] = {}
    for link in calling:
        target = str(link["href"])[1:]
        holder = _holder(places.get(target))
        if holder is None or link in holder.descendants:
            continue
        number = numbers.setdefault(target, len(numbers) + 1)
        marks[id(link)] = number
        holders[id(holder)] = number
    backs = frozenset(id(each) for each in links if _BACK.match(str(each["href"])))
    return NoteLinks(marks, holders, backs)


def _holder(target: Tag | None) -> Tag | None:
    while target is not None and target.name not in _HOLDERS:
        target = target.parent
    return target
