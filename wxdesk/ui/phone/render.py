"""A phone as a picture, for *Save picture* and the command line."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from wxdesk.domain.phone import Phone
from wxdesk.domain.search import Found
from wxdesk.domain.surroundings import NOTHING, Surroundings
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import Scene, Screen
from wxdesk.ui.phone.covers import KnownPictures
from wxdesk.ui.phone.draw import paint_scene
from wxdesk.ui.phone.draw_bars import paint_bezel, paint_shadow
from wxdesk.ui.phone.form import REGULAR, Form, drawing
from wxdesk.ui.phone.look import Look, PictureSource
from wxdesk.ui.phone.print_article import paint_article
from wxdesk.ui.phone.scenes import Place, scene_of
from wxdesk.ui.phone.search_screen import NOTHING_FOUND
from wxdesk.ui.phone.style import M, palette

SHADOW = 20.0
"""Room for the shadow around the body, in points."""


def render_png(
    phone: Phone,
    screen: Screen = Screen.CHATS,
    *,
    key: tuple[int, int] = (0, 0),
    dark: bool = False,
    scale: float = 2.0,
    height: float | None = None,
    form: Form = REGULAR,
    around: Surroundings = NOTHING,
    place: Place | None = None,
    found: Found = NOTHING_FOUND,
    pictures: Mapping[str, bytes] | None = None,
    reading: Reading | None = None,
) -> QImage:
    """Return the phone as a picture on a transparent ground, ``scale`` pixels a point, made like ``form``.

    ``pictures`` maps a cover's sha256 to its bytes; ``reading`` is what ``Screen.ARTICLE`` shows. Needs a
    QGuiApplication for its fonts.
    """
    known = pictures or {}
    with drawing(form):
        here, tall = place or Place(screen, key), height or M.height
        scene = scene_of(phone, here, tall, around=around, found=found, query=found.query)

        def paint_inside(painter: QPainter) -> None:
            if reading is not None and scene.screen is Screen.ARTICLE:
                room = QRectF(0, scene.top, M.width, scene.view - M.home_area)
                paint_article(painter, room, reading, dark, known)

        return _render(scene, KnownPictures(known), dark, scale, paint_inside)


def _render(
    scene: Scene, pictures: PictureSource, dark: bool, scale: float, paint_inside: Callable[[QPainter], None]
) -> QImage:
    look = Look(palette(dark), pictures, dark, scale)
    outer = QRectF(SHADOW, SHADOW, M.width + 2 * M.bezel, scene.height + 2 * M.bezel)
    full = outer.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
    image = QImage(round(full.width() * scale), round(full.height() * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    paint_shadow(painter, outer, SHADOW)
    painter.save()
    painter.translate(outer.x() + M.bezel, outer.y() + M.bezel)
    clip = QPainterPath()
    clip.addRoundedRect(QRectF(0, 0, M.width, scene.height), M.radius, M.radius)
    painter.setClipPath(clip)
    scrolled = scene.furthest if scene.screen is Screen.CONVERSATION else 0.0
    paint_scene(painter, scene, scrolled, QRectF(0, 0, M.width, scene.height), look)
    paint_inside(painter)
    painter.restore()
    paint_bezel(painter, outer, look.colours)
    painter.end()
    return image
