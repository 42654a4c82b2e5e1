"""Signs that nobody sees, or that turn what is seen around: they hide words and make titles say something else."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wxdesk.article.findings import Edit, Finding, Fix, Severity
from wxdesk.article.notes import Note
from wxdesk.article.places import line_and_columns
from wxdesk.domain.posts import Article

_KINDS = {
    "signs_turned": "[\u202a-\u202e\u2066-\u2069\u061c]",
    "signs_invisible": (
        "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]"
        "|[\u200c\u200d]{2,}|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e0fff]"
    ),
    "signs_control": "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]",
    "signs_stacked": "(?<=[\u0300-\u036f\u20d0-\u20ff\u0483-\u0489]{8})[\u0300-\u036f\u20d0-\u20ff\u0483-\u0489]",
}
_STRANGE = re.compile("|".join(f"(?P<{code}>(?:{signs})+)" for code, signs in _KINDS.items()))
_SUSPECTS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u0300-\u036f\u0483-\u0489\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d"
    "\u2028-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)
"""Where none of these stands the search for runs, which is ten times slower, finds nothing."""
_FIELDS = ("title", "author", "digest")


class Strange(NamedTuple):
    """A run of such signs: its kind, and where it stands in code points."""

    code: str
    start: int
    end: int


def strange_signs(text: str) -> Iterator[Strange]:
    """Find the runs of signs that nobody sees; a mark of byte order at the very beginning is none.

    Joiners between letters and in emoji, marks of direction in Arabic text, and flags made of tags are left alone.
    """
    if not _SUSPECTS.search(text):
        return
    for found in _STRANGE.finditer(text):
        if not (found.group() == "\ufeff" and found.start() == 0):
            yield Strange(found.lastgroup or "", found.start(), found.end())


def notes_of_signs(text: str, title: str = "") -> list[Note]:
    """Return a note for each line of ``text`` with such signs, and for the title: line 0."""
    notes = {Note(each.code, 0, named(title, each)) for each in strange_signs(title)}
    ordered = sorted(notes, key=lambda note: note.code)
    seen: set[tuple[str, int]] = set()
    line, at = 1, 0
    for each in strange_signs(text):
        line += text.count("\n", at, each.start)
        at = each.start
        if (each.code, line) not in seen:
            seen.add((each.code, line))
            ordered.append(Note(each.code, line, named(text, each)))
    return ordered


def named(text: str, strange: Strange) -> str:
    """Name the first of the signs: ``U+202E``."""
    return f"U+{ord(text[strange.start]):04X}"


def signs(article: Article) -> list[Finding]:
    """Return what is found in the fields and in the body; the fix takes the signs away."""
    found = [finding for field in _FIELDS for finding in _in_field(getattr(article, field), field)]
    for each in strange_signs(article.body):
        line, columns = line_and_columns(article.body, each.start, each.end)
        fix = Fix("remove_signs", (Edit(each.start, each.end),))
        found.append(_finding(article.body, each, "body", line, columns, fix))
    return found


def _in_field(text: str, field: str) -> Iterator[Finding]:
    first = {each.code: each for each in reversed(list(strange_signs(text)))}
    clean = "".join(_clean(text))
    for each in first.values():
        yield _finding(text, each, field, 0, (0, 0), Fix("remove_signs", fields=((field, clean),)))


def _finding(text: str, each: Strange, field: str, line: int, columns: tuple[int, int], fix: Fix) -> Finding:
    return Finding(
        Severity.WARNING, each.code, line, {"text": named(text, each), "field": field}, columns=columns, fix=fix
    )


def _clean(text: str) -> Iterator[str]:
    at = 0
    for each in strange_signs(text):
        yield text[at : each.start]
        at = each.end
    yield text[at:]
