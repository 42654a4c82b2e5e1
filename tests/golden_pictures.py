"""Pictures of the thirty articles: a sheet of columns for each theme, light and dark, 375 points wide."""

import os
from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from tests.goldens import PICTURES, THEMES, made, names
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.exports import Kind, Wish, export

WIDTH, COLUMNS, GAP = 375, 6, 24
TALLEST = 3000


def take(folder: Path) -> None:
    """Write ``THEME-light-1.png`` and so on into ``folder``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication
    from qasync import QEventLoop

    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    folder.mkdir(parents=True, exist_ok=True)
    QEventLoop(application).run_until_complete(_take(folder))


async def _take(folder: Path) -> None:
    pictures = {address: drawn(name) for name, address in PICTURES.items()}
    for theme in THEMES:
        for dark in (False, True):
            taken = [await picture(name, theme, dark, pictures) for name in names()]
            for start in range(0, len(taken), COLUMNS):
                mode = "dark" if dark else "light"
                _sheet(taken[start : start + COLUMNS]).save(folder / f"{theme}-{mode}-{start // COLUMNS + 1}.png")


def drawn(name: str) -> bytes:
    """Draw what the articles call ``name``: a plain plate in a colour of its own."""
    image = Image.new("RGB", (900, 500), f"#{sha256(name.encode()).hexdigest()[:6]}")
    ImageDraw.Draw(image).text((400, 240), name, fill="white", font_size=48)
    data = BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


async def picture(name: str, theme: str, dark: bool, pictures: dict[str, bytes]) -> Image.Image:
    """Return an article as the program exports it."""
    reading = Reading(made(name, theme), name, theme)
    data = await export(reading, pictures, Wish(Kind.PNG, dark, WIDTH), lambda _done, _count: None)
    return Image.open(BytesIO(data)).convert("RGB").reduce(2)


def _sheet(pictures: Sequence[Image.Image]) -> Image.Image:
    height = min(TALLEST, max(each.height for each in pictures))
    sheet = Image.new("RGB", (len(pictures) * (WIDTH + GAP) + GAP, height + 2 * GAP), "#808890")
    for place, each in enumerate(pictures):
        sheet.paste(each, (GAP + place * (WIDTH + GAP), GAP))
    return sheet
