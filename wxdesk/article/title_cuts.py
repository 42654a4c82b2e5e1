"""How much of a title the phone shows where: an estimate, as fonts and phones differ (reference: phone-ui, §17.7)."""

import unicodedata
from typing import NamedTuple

CHAT_ROW_EM = 16.0
"""The last line of a row in the list of chats: 375 pt less the avatar and the margins, in its 14 px."""
FOLDER_EM = 18.0
FOLDER_LINES = 2
"""A card in the folder of subscriptions: two lines of 17 px, 375 pt less the margins."""
CARD_BYTES = 64
"""What a shared card shows, in UTF-8. Source: reference official-account-api §17.7."""

_NARROW = {" ": 0.3, "i": 0.25, "l": 0.25, "j": 0.27, "t": 0.35, "f": 0.32, "r": 0.37, "'": 0.2, ".": 0.3, ",": 0.3}
_WIDER = {"m": 0.85, "w": 0.78, "M": 0.9, "W": 0.98, "@": 1.0}
_LATIN, _CAPITAL = 0.55, 0.68


class Shown(NamedTuple):
    """How many characters are seen at a place: ``folder``, ``card`` or ``chats``."""

    place: str
    characters: int


def width(sign: str) -> float:
    """Return about how wide a character is, in em."""
    if unicodedata.category(sign) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF" or "\u2014" <= sign <= "\u2026":
        return 1.0
    known = _NARROW.get(sign) or _WIDER.get(sign)
    return known or (_CAPITAL if sign.isupper() else _LATIN)


def cuts(title: str) -> tuple[Shown, ...]:
    """Return where ``title`` is cut on the phone, and how much of it is seen there."""
    title = " ".join(title.split())
    seen = {
        "folder": _in_lines(title, FOLDER_EM, FOLDER_LINES),
        "card": _in_bytes(title),
        "chats": _in_lines(title, CHAT_ROW_EM, 1),
    }
    return tuple(Shown(place, characters) for place, characters in seen.items() if characters < len(title))


def _in_lines(title: str, em: float, lines: int) -> int:
    """Count what fits; the last line keeps room for the dots where something is left over."""
    used, line, dots = 0.0, 1, 0
    for number, sign in enumerate(title):
        if used + width(sign) > em + 1e-9:
            if line == lines:
                return dots
            line, used = line + 1, 0.0
        used += width(sign)
        if used <= em - 1 or line < lines:
            dots = number + 1
    return len(title)


def _in_bytes(title: str) -> int:
    raw = title.encode("utf-8", "replace")
    return len(title) if len(raw) <= CARD_BYTES else len(raw[:CARD_BYTES].decode("utf-8", "ignore"))
