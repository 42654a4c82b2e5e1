"""Words for what was taken in: what had to stay outside, and which pictures lie elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wxdesk.article.notes import Note
from wxdesk.ui.composer.notes import notes_words
from wxdesk.ui.words import in_a_row, listed

LATER = frozenset(["image_remote", "image_outside"])
"""Told in words of their own."""


def left_out(notes: Sequence[Note]) -> str:
    """Return what was left out, counted, in one sentence, "" where nothing was."""
    found = {note.code: int(note.text) for note in notes if note.text.isdigit()}
    told = [words for code, count in found.items() if (words := _counted(count).get(code))]
    if not told:
        return ""
    all_of_it = listed(told)
    return QCoreApplication.translate("Intake", "Left out: {0}.").format(all_of_it)


def intake_words(notes: Sequence[Note], remote: int = 0) -> str:
    """Return all that is to be said of what was taken in, "" where there is nothing."""
    counted = _counted(1)
    others = [note for note in notes if note.code not in counted and note.code not in LATER]
    outside = sum(note.code == "image_outside" for note in notes)
    left = QCoreApplication.translate("Intake", "%n pictures could not be reached: copy or add them.", "", outside)
    elsewhere = QCoreApplication.translate("Intake", "%n pictures lie on the web and were not fetched.", "", remote)
    return in_a_row([left_out(notes), *notes_words(others), left if outside else "", elsewhere if remote else ""])


def _counted(count: int) -> dict[str, str]:
    return {
        "font_dropped": QCoreApplication.translate("Intake", "%n fonts", "", count),
        "colour_dropped": QCoreApplication.translate("Intake", "%n colours", "", count),
        "script_dropped": QCoreApplication.translate("Intake", "%n scripts", "", count),
        "embed_dropped": QCoreApplication.translate("Intake", "%n embedded pages", "", count),
        "form_dropped": QCoreApplication.translate("Intake", "%n form fields", "", count),
        "drawing_dropped": QCoreApplication.translate("Intake", "%n drawings", "", count),
        "equation_dropped": QCoreApplication.translate("Intake", "%n equations", "", count),
        "video_dropped": QCoreApplication.translate("Intake", "%n videos", "", count),
        "sound_dropped": QCoreApplication.translate("Intake", "%n sounds", "", count),
        "card_dropped": QCoreApplication.translate("Intake", "%n cards", "", count),
        "hidden_dropped": QCoreApplication.translate("Intake", "%n hidden parts", "", count),
        "tracker_dropped": QCoreApplication.translate("Intake", "%n tracking pictures", "", count),
        "table_flattened": QCoreApplication.translate("Intake", "%n joined cells (taken apart)", "", count),
    }
