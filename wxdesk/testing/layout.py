"""What is wrong with how a window is laid out: words that are cut, parts that overlap or stick out.

``python -m wxdesk.testing.layout`` looks at every page at two sizes, with the words as they are and doubled.
"""

import argparse
import asyncio
import gc
import tempfile
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLayout, QScrollArea, QWidget

from wxdesk.testing.world import World
from wxdesk.ui.i18n import install_language
from wxdesk.ui.kit.buttons import ShrinkingButton
from wxdesk.ui.kit.text import ElidedLabel
from wxdesk.ui.theme import Scheme, choose_scheme

SIZES = ((1100, 700), (1440, 900))
PAGES = (
    ("desk", ""),
    ("desk", "Harbour Hotels"),
    ("desk", "Harbour Group"),
    ("compose", "Harbour Hotels"),
    ("compose", "Morning Reader"),
    ("phone", "Harbour Hotels"),
    ("roster", "Harbour Group"),
)
SLACK = 1
"""Pixels that rounding may cost."""


class Doubling(QTranslator):
    """Says everything twice: words of other languages are longer than English ones."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        return f"{source} {source}"


def flaws(window: QWidget, *, shortened: bool = False) -> list[str]:
    """Return what is wrong in ``window`` as it is shown now, a sentence each.

    ``shortened`` allows words to end in an ellipsis, with a tool tip that says all of them.
    """
    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    return [
        *(told for part in parts for told in _cut(part, shortened)),
        *(told for part in (window, *parts) for told in _overlaps(part)),
        *(told for part in parts for told in _sticks_out(part, window)),
    ]


def _named(part: QWidget) -> str:
    owner = part
    while not owner.objectName() and (above := owner.parentWidget()) is not None:
        owner = above
    text = part.text()[:40] if isinstance(part, (QLabel, QAbstractButton)) else ""
    return f"{owner.objectName() or 'window'}:{type(part).__name__} {text!r}"


def _cut(part: QWidget, shortened: bool) -> Iterator[str]:
    """Words need an ellipsis, or a tool tip that says them, where there is no room for all of them."""
    if isinstance(part, ElidedLabel) or part.toolTip() or (shortened and getattr(part, "cut", False)):
        return
    if isinstance(part, QLabel) and part.text():
        if part.wordWrap():
            needed = part.heightForWidth(part.width())
            if needed > part.height() + SLACK:
                yield f"{_named(part)} is cut: {part.height()} px high instead of {needed}"
        elif (wide := part.sizeHint().width()) > part.width() + SLACK:
            yield f"{_named(part)} is cut: {part.width()} px wide instead of {wide}"
    elif isinstance(part, QAbstractButton) and part.text():
        needed_size = part.sizeHint() if isinstance(part, ShrinkingButton) else part.minimumSizeHint()
        if needed_size.width() > part.width() + SLACK or needed_size.height() > part.height() + SLACK:
            yield f"{_named(part)} is cut: {part.size().toTuple()} instead of {needed_size.toTuple()}"


def _overlaps(part: QWidget) -> Iterator[str]:
    """Parts that a layout has put into the same place."""
    layout = part.layout()
    laid = [each for each in _laid(layout) if each.isVisible()] if layout is not None else []
    for one, other in combinations(laid, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > SLACK and shared.height() > SLACK:
            yield f"{_named(one)} and {_named(other)} overlap by {shared.width()} × {shared.height()} px"


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """Yield what a layout and those within it hold.

    Its items are not asked for: Python would keep what it knows of them when Qt has long deleted them, and take what
    comes to lie there next for one of them. The program ends then (PySide6 6.11).
    """
    owner = layout.parentWidget()
    if owner is None:
        return
    parts = owner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for each in (layout, *layout.findChildren(QLayout)):
        yield from (part for part in parts if each.indexOf(part) >= 0)


def _sticks_out(part: QWidget, window: QWidget) -> Iterator[str]:
    """What is wider than the window, or than the column that scrolls it up and down only."""
    if isinstance(part, QScrollArea):
        inner = part.widget()
        if inner is not None and inner.width() > part.viewport().width() + SLACK:
            yield f"{_named(part)} holds {inner.width()} px in {part.viewport().width()}"
        return
    above = part.parentWidget()
    layout = above.layout() if above is not None else None
    if above is None or layout is None or part not in set(_laid(layout)):
        return
    place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    if place.left() < -SLACK or place.right() > window.width() + SLACK:
        yield f"{_named(part)} sticks out of the window: {place.left()} to {place.right()}"
    elif not above.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(part.geometry()):
        yield f"{_named(part)} sticks out of {_named(above)}: {part.geometry().getRect()} in {above.size().toTuple()}"


def look(world: World, *, shortened: bool = False, sizes: Sequence[tuple[int, int]] = SIZES) -> Iterator[str]:
    """Yield what is wrong on every page at each size."""
    for size in sizes:
        world.window.resize(*size)
        for page, account in PAGES:
            world.window.choose_page(page)
            if account:
                world.window.choose_account(account)
            elif page == "desk":
                world.window.choose_page(page)
            world.settle()
            for told in flaws(world.desk.window, shortened=shortened):
                yield f"{page} {account} {size[0]}: {told}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every flaw; returns 1 where there is one."""
    from qasync import QEventLoop

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--language", default="en", help="en, zh_CN, zh_TW")
    asked.add_argument("--doubled", action="store_true", help="say everything twice")
    options = asked.parse_args(arguments)
    app = QApplication([])
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)
    asyncio._set_running_loop(loop)
    gc.disable()
    choose_scheme(app, Scheme.LIGHT)
    install_language(app, options.language)
    doubling = Doubling()
    if options.doubled:
        app.installTranslator(doubling)
    with tempfile.TemporaryDirectory() as folder:
        world = World(loop, Path(folder) / "workspace")
        found = sorted(set(look(world, shortened=options.doubled)))
        world.close()
    asyncio._set_running_loop(None)
    loop.close()
    print("\n".join(found) or f"no flaws at {app.devicePixelRatio():g}")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
