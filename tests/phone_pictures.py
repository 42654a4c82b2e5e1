"""Pictures of phones that are kept: ``python -m tests.phone_pictures`` draws them anew."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QImage

from wxdesk.domain.phone import Arrival, Card, Follower, Phone, Sender, SenderKind, phone_at
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.form import Form
from wxdesk.ui.phone.render import render_png

FOLDER = Path(__file__).parent / "data" / "phone"
SCREENS = (Screen.CHATS, Screen.FOLDER, Screen.LOCK)
NOW = datetime.fromisoformat("2026-11-22T18:30:00+08:00")
HOTEL = Sender("Harbour Hotels", SenderKind.SERVICE, "#1F7A8C", "H", account_id=1)
AIR = Sender("Skylark Air", SenderKind.SERVICE, "#2F80ED", "S", id=5)
PAPER = Sender("Morning Reader", SenderKind.SUBSCRIPTION, "#C8553D", "M", account_id=2)
FILM = Sender("Weekend Film", SenderKind.SUBSCRIPTION, "#6B4E7D", "W", id=2)
WEN = Sender("Wen", SenderKind.FRIEND, "#8BA7C0", "W", id=1)
CLUB = Sender("A group with a name that is longer than any row of the list", SenderKind.GROUP, "#9C6ADE", "C", id=4)
MEI = Follower(
    "Mei",
    frozenset({1, 2}),
    frozenset({1, 2, 4, 5}),
    muted=frozenset({CLUB.key}),
    pinned=frozenset({WEN.key}),
    starred=frozenset({FILM.key}),
)


def phone() -> Phone:
    """Return an evening: a muted and a pinned chat, a star, a stack, a post being written. Latin letters only."""

    def came(sender: Sender, minutes: int, *titles: str, text: str = "", written: bool = False) -> Arrival:
        at = NOW - timedelta(minutes=minutes)
        return Arrival(sender, at, tuple(Card(title) for title in titles), text, written=written)

    arrivals = [
        came(HOTEL, 7, "Winter solstice by the sea", "The menu", written=True),
        came(AIR, 190, text="The gate of your flight has changed"),
        came(AIR, 200, text="Check in now"),
        came(AIR, 210, text="Three days to go"),
        came(WEN, 60, text="Shall we go up the hill?"),
        came(CLUB, 40, text="Mei: tomorrow at seven"),
        came(PAPER, 45, "Eight items of news", "Customs", "Breakfast", "Tea"),
        came(FILM, 9, "Five films"),
    ]
    return phone_at(MEI, arrivals, NOW)


def use_bundled_font() -> QFont:
    """Let everything be drawn in the font that comes with a library we depend on; returns the one used before."""
    spec = find_spec("ziafont")
    assert spec is not None
    assert spec.origin is not None
    number = QFontDatabase.addApplicationFont(str(Path(spec.origin).parent / "fonts" / "DejaVuSans.ttf"))
    before = QGuiApplication.font()
    QGuiApplication.setFont(QFont(QFontDatabase.applicationFontFamilies(number)[0], 10))
    return before


def drawn() -> Iterator[tuple[str, QImage]]:
    """Yield the name and picture of each screen, light and dark."""
    for dark in (False, True):
        for screen in SCREENS:
            made = render_png(phone(), screen, dark=dark, scale=1, form=Form(language="en"))
            yield f"{screen}-{'dark' if dark else 'light'}.png", made


if __name__ == "__main__":
    app = QGuiApplication([])
    use_bundled_font()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, image in drawn():
        image.save(str(FOLDER / name))
