"""The thirty articles in every theme: ``python -m tests.goldens`` renews the golden files.

``--pictures DIR`` takes a picture of each as well, as a phone of 375 points shows it, light and dark.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from wxdesk.article.markdown import render
from wxdesk.article.rendered import Rendered
from wxdesk.article.themes import BUILT_IN
from wxdesk.domain.writing import CardKind, LinkedCard

ARTICLES = Path(__file__).parent / "data" / "articles"
GOLDEN = ARTICLES / "golden"
THEMES = tuple(key for key, _ in BUILT_IN.choices)
PICTURES = {"hearth.png": "a1" * 32, "quay.png": "b2" * 32, "lamp.png": "c3" * 32}
CARDS = (
    LinkedCard(
        1, CardKind.MINI_PROGRAM, "港湾订房", "wx0123456789abcdef", image="http://mmbiz.qpic.cn/mmbiz_png/room/0"
    ),
    LinkedCard(1, CardKind.ACCOUNT, "晨读日报", "MzA1MTIzNDU2Nw==", detail="每天早上七点半"),
    LinkedCard(1, CardKind.PRODUCT, "冬至礼盒", "10000001", detail="冬至礼盒 · 六只装，¥ 168"),
)


def names() -> Sequence[str]:
    """The articles, in order."""
    return sorted(path.stem for path in ARTICLES.glob("[0-9]*.md"))


def made(name: str, theme: str) -> Rendered:
    """Render one article in one theme, with the pictures and cards that it may know."""
    text = (ARTICLES / f"{name}.md").read_text(encoding="utf-8")
    return render(text, theme, lambda picture: _address(picture), cards=CARDS)


def _address(picture: str) -> str | None:
    return f"wxasset:{PICTURES[picture]}" if picture in PICTURES else None


def written(rendered: Rendered) -> str:
    """Return what a golden file holds: the notes, then the HTML with each tag in a line of its own."""
    notes = "".join(f"{note.line} {note.code} {note.text}".rstrip() + "\n" for note in rendered.notes)
    return f"{notes}\n{rendered.html.replace('><', '>' + chr(10) + '<')}\n"


def file_of(name: str, theme: str) -> Path:
    return GOLDEN / theme / f"{name}.html"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pictures", type=Path)
    told = parser.parse_args()
    for theme in THEMES:
        (GOLDEN / theme).mkdir(parents=True, exist_ok=True)
        for name in names():
            file_of(name, theme).write_text(written(made(name, theme)), encoding="utf-8")
    if told.pictures:
        from tests.golden_pictures import take

        take(told.pictures)


if __name__ == "__main__":
    main()
