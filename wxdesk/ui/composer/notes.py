"""Words for what became of a Markdown file that was taken in."""

from collections.abc import Sequence

from wxdesk.article.checks import Finding, Severity
from wxdesk.article.notes import Note
from wxdesk.ui.composer.check_words import finding_words


def notes_words(notes: Sequence[Note]) -> list[str]:
    """Return a sentence for each kind of note, counted."""
    by_code: dict[str, list[Note]] = {}
    for note in notes:
        by_code.setdefault(note.code, []).append(note)
    told = []
    for code, alike in by_code.items():
        first = alike[0]
        finding = Finding(Severity.INFO, code, first.line, {"text": first.text, "name": first.text})
        told.append(f"{finding_words(finding, len(alike))}.")
    return told
