"""Pictures of the thirty articles: a sheet of columns for each theme, light and dark, 375 points wide."""

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from tests.goldens import PICTURES, THEMES, made, names
from wxdesk.app.exporting import export_file
from wxdesk.cli.context import ExportWish
from wxdesk.domain.posts import Article

WIDTH, COLUMNS, GAP = 375, 6, 24
TALLEST = 3000


def take(folder: Path) -> None:
    """Write ``THEME-light-1.png`` and so on into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {address: drawn(name) for name, address in PICTURES.items()}
    for theme in THEMES:
        for dark in (False, True):
            taken = [picture(name, theme, dark, pictures) for name in names()]
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


def picture(name: str, theme: str, dark: bool, pictures: dict[str, bytes]) -> Image.Image:
    """Return an article as the program exports it."""
    data = export_file(Article(), made(name, theme), pictures, ExportWish("png", dark, WIDTH, True))
    return Image.open(BytesIO(data)).convert("RGB").reduce(2)


def _sheet(pictures: Sequence[Image.Image]) -> Image.Image:
    height = min(TALLEST, max(each.height for each in pictures))
    sheet = Image.new("RGB", (len(pictures) * (WIDTH + GAP) + GAP, height + 2 * GAP), "#808890")
    for place, each in enumerate(pictures):
        sheet.paste(each, (GAP + place * (WIDTH + GAP), GAP))
    return sheet
