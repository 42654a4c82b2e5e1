"""How an article is to look: its theme, accent and text size, from the caller or from the front matter."""

from dataclasses import dataclass

from wxdesk.article.front_matter import FrontMatter
from wxdesk.article.notes import Note
from wxdesk.article.themes import LARGEST_TEXT, SMALLEST_TEXT, Shelf, Theme
from wxdesk.article.themes.values import read_hex
from wxdesk.domain.errors import WxdeskError


@dataclass(frozen=True, slots=True)
class Look:
    """A theme to wear, what the front matter wished of it, and what of that is not to be had."""

    theme: Theme
    notes: tuple[Note, ...] = ()
    front_accent: str = ""
    front_size: int = 0


def look_of(theme: Theme | str, accent: str, text_size: int, front: FrontMatter, shelf: Shelf) -> Look:
    """Return the look. What the caller asks for must be there; other programs' front matter is worth a note."""
    front_accent = front.accent if read_hex(front.accent) is not None else ""
    digits = front.text_size.lower().removesuffix("px").strip()
    front_size = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else 0
    front_size = front_size if SMALLEST_TEXT <= front_size <= LARGEST_TEXT else 0
    notes = [
        Note(code, 0, written)
        for code, written, read in (
            ("accent_unreadable", front.accent, front_accent),
            ("text_size_unreadable", front.text_size, front_size),
        )
        if written and not read
    ]
    accent, text_size = accent or front_accent, text_size or front_size
    if isinstance(theme, Theme):
        return Look(theme, tuple(notes), front_accent, front_size)
    if theme:
        return Look(shelf.theme(theme, accent, text_size), tuple(notes), front_accent, front_size)
    try:
        worn = shelf.theme(front.theme, accent, text_size)
    except WxdeskError as refusal:
        notes.append(Note(refusal.code, 0, front.theme))
        worn = shelf.theme("", accent, text_size)
    return Look(worn, tuple(notes), front_accent, front_size)
