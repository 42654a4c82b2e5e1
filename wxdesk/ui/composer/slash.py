"""What the slash menu offers, how it is looked for, and what choosing it does to the text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wxdesk.ui.composer.formats import Change, Format, formats
from wxdesk.ui.composer.formatting import Edit
from wxdesk.ui.composer.lists import difference, in_code

IN_WORDS = frozenset({"bold", "italic", "strike", "link", "sup", "sub", "ruby"})
LONGEST = 24
"""Characters behind a slash that can still be what is looked for."""
_BEGINS = re.compile(r"(?:^|[\s　])[/／](?P<query>[^\s/／　]{0,24})\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SlashEntry:
    """``apply`` turns text and selection into one replacement; ``words`` are more names to look for it by."""

    key: str
    title: str
    hint: str
    icon: str
    apply: Change
    words: str = ""
    act: Callable[[], object] | None = None
    """Done instead of ``apply`` where something is asked first, as for a picture; the slash is gone by then."""


Provider = Callable[[], Sequence[SlashEntry]]


@dataclass(frozen=True, slots=True)
class Slash:
    """A slash at ``start`` (in code points) and what was typed behind it."""

    start: int
    query: str


def slash_before(text: str, caret: int) -> Slash | None:
    """Return the slash that the caret stands behind, at the start of a line or after a blank; none within code."""
    head = text[max(0, caret - LONGEST - 2) : caret]
    found = _BEGINS.search(head)
    if found is None:
        return None
    start = caret - len(found["query"]) - 1
    return None if in_code(text, caret) else Slash(start, found["query"])


def answering(entries: Sequence[SlashEntry], query: str) -> list[SlashEntry]:
    """Return the entries that ``query`` names, in English, Chinese or pinyin: those that begin with it first."""
    wanted = query.casefold()
    ranked = [(_rank(entry, wanted), entry) for entry in entries]
    return [entry for rank, entry in sorted(ranked, key=lambda each: each[0]) if rank < _NO]


_NO = 3


def _rank(entry: SlashEntry, wanted: str) -> int:
    names = [entry.title.casefold(), *entry.title.casefold().split(), *entry.words.casefold().split()]
    if any(name.startswith(wanted) for name in names[:1]):
        return 0
    if any(name.startswith(wanted) for name in names):
        return 1
    return 2 if any(wanted in name for name in names) else _NO


def applied(text: str, slash: Slash, caret: int, entry: SlashEntry) -> Edit:
    """Take the slash away and do what ``entry`` does, as one replacement."""
    bare = text[: slash.start] + text[caret:]
    if entry.act is not None:
        return Edit(slash.start, caret, "", slash.start, slash.start)
    edit = entry.apply(bare, slash.start, slash.start)
    made = bare[: edit.start] + edit.text + bare[edit.end :]
    return difference(text, made, edit.anchor, edit.caret)


def built_in() -> list[SlashEntry]:
    """Return an entry for each format: those that begin a block before those of words."""
    return [_entry(each) for each in sorted(formats(), key=lambda each: each.name in IN_WORDS)]


def _entry(made: Format) -> SlashEntry:
    return SlashEntry(made.name, made.title, made.hint, made.icon, made.apply, made.words)
