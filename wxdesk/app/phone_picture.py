"""A follower's phone as a picture, for the command line: drawn as the window draws it, without a window."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Phone

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from wxdesk.cli.context import PhoneWish
    from wxdesk.ui.phone.article_view import Reading
    from wxdesk.ui.phone.exports import Wish


def draw_phone(phone: Phone, wish: "PhoneWish", pictures: Mapping[str, bytes]) -> bytes:
    """Return a PNG; ``pictures`` maps the sha256 of covers and of what is in an article to their bytes.

    An article is drawn by the browser engine, which begins once in a process: beside an application that runs already,
    and where there is none, by Qt's own text.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication

    from wxdesk.ui.imaging import png
    from wxdesk.ui.phone.blocks import Screen
    from wxdesk.ui.phone.exports import Kind, Wish
    from wxdesk.ui.phone.form import Form, drawing
    from wxdesk.ui.phone.readings import reading_of
    from wxdesk.ui.phone.render import render_png
    from wxdesk.ui.phone.scenes import Place
    from wxdesk.ui.phone.style import M, percent_of

    form = Form(wish.device, wish.text_step, wish.language)
    read = wish.read
    alone = QCoreApplication.instance() is None
    with _dressed():
        with drawing(form):
            reading = reading_of(read.opened, read.sender, read.at, phone.at) if read else None
            seen = Wish(Kind.PNG, wish.dark, round(M.width), text=percent_of(wish.text_step), height=round(M.height))
        printed = _printed(reading, pictures, seen) if alone and reading and reading.swiped is None else None
        image = render_png(
            phone,
            place=Place(Screen(wish.screen), wish.key, wish.entry),
            dark=wish.dark,
            form=form,
            around=wish.around,
            found=wish.found,
            pictures=pictures,
            reading=reading,
            printed=printed,
        )
        return png(image)


def _printed(reading: "Reading", pictures: Mapping[str, bytes], wish: "Wish") -> "QImage | None":
    """Return the article as the window's engine draws it, None where there is none (``engine_missing``)."""
    from PySide6.QtGui import QImage

    from wxdesk.app.exporting import with_engine
    from wxdesk.ui.phone.exports import export

    try:
        return QImage.fromData(with_engine(export(reading, pictures, wish, lambda _done, _count: None)))
    except WxdeskError:
        return None  # Qt's own text is drawn then, as in the window


@contextmanager
def _dressed() -> Iterator[None]:
    """Have an application with the window's letters and language; one that was there already is left as it was."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from wxdesk.ui.i18n import install_language
    from wxdesk.ui.theme import font
    from wxdesk.ui.typefaces import load_typefaces

    known = QGuiApplication.instance()
    application = known or QApplication(["wxdesk"])
    if known is None:
        install_language(application)
    load_typefaces()
    before = QGuiApplication.font()
    QGuiApplication.setFont(font())
    try:
        yield
    finally:
        QGuiApplication.setFont(before)
