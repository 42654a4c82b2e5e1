"""A follower's phone as a picture, for the command line: drawn as the window draws it, without a window."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wxdesk.domain.phone import Phone

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from wxdesk.cli.context import PhoneWish


def draw_phone(phone: Phone, wish: "PhoneWish", pictures: Mapping[str, bytes]) -> bytes:
    """Return a PNG; ``pictures`` maps the sha256 of covers and of what is in an article to their bytes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from wxdesk.ui.phone.blocks import Screen
    from wxdesk.ui.phone.form import Form, drawing
    from wxdesk.ui.phone.readings import reading_of
    from wxdesk.ui.phone.render import render_png
    from wxdesk.ui.phone.scenes import Place

    form = Form(wish.device, wish.text_step, wish.language)
    read = wish.read
    with _dressed():
        with drawing(form):
            reading = reading_of(read.opened, read.sender, read.at, phone.at) if read else None
        image = render_png(
            phone,
            place=Place(Screen(wish.screen), wish.key, wish.entry),
            dark=wish.dark,
            form=form,
            around=wish.around,
            found=wish.found,
            pictures=pictures,
            reading=reading,
        )
        return _png(image)


@contextmanager
def _dressed() -> Iterator[None]:
    """Have an application with the window's letters and language; one that was there already is left as it was."""
    from PySide6.QtGui import QGuiApplication

    from wxdesk.ui.i18n import install_language
    from wxdesk.ui.theme import font
    from wxdesk.ui.typefaces import load_typefaces

    known = QGuiApplication.instance()
    application = known or QGuiApplication(["wxdesk"])
    if known is None:
        install_language(application)
    load_typefaces()
    before = QGuiApplication.font()
    QGuiApplication.setFont(font())
    try:
        yield
    finally:
        QGuiApplication.setFont(before)


def _png(image: "QImage") -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want str for what Qt takes as bytes
    return bytes(data.data())
