"""A phone as a picture, for *Save picture* and the command line."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from wxdesk.article.dressing import Dress
from wxdesk.domain.phone import Phone
from wxdesk.domain.search import Found
from wxdesk.domain.surroundings import NOTHING, Surroundings
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import HomeBar, Scene, Screen
from wxdesk.ui.phone.covers import KnownPictures
from wxdesk.ui.phone.draw import paint_scene
from wxdesk.ui.phone.draw_bars import paint_bezel, paint_home, paint_shadow
from wxdesk.ui.phone.form import REGULAR, Form, drawing
from wxdesk.ui.phone.look import Look
from wxdesk.ui.phone.print_article import paint_article
from wxdesk.ui.phone.scenes import Place, scene_of
from wxdesk.ui.phone.search_screen import NOTHING_FOUND
from wxdesk.ui.phone.style import M, palette, percent_of
from wxdesk.ui.phone.swipe_post import SwipePost

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
    printed: QImage | None = None,
) -> QImage:
    """Return the phone as a picture on a transparent ground, ``scale`` pixels a point, made like ``form``.

    ``pictures`` maps a picture's sha256 to its bytes; ``reading`` is what ``Screen.ARTICLE`` shows, ``printed`` the
    whole of it as the browser engine draws it (without it Qt's own text is drawn), and what was ``found`` tells what is
    typed on ``Screen.SEARCH``. Needs a QGuiApplication for its fonts.
    """
    known = pictures or {}
    with drawing(form):
        here, tall = place or Place(screen, key), height or M.height
        scene = scene_of(phone, here, tall, around=around, found=found, query=found.query)

        def paint_inside(painter: QPainter, look: Look) -> None:
            if reading is not None and scene.screen is Screen.ARTICLE:
                dress = Dress(dark, percent_of(form.text_step))
                _paint_reading(painter, scene, reading, dress, look, known, printed)

        return _render(scene, Look(palette(dark), KnownPictures(known), dark, scale), paint_inside)


def _paint_reading(
    painter: QPainter,
    scene: Scene,
    reading: Reading,
    dress: Dress,
    look: Look,
    pictures: Mapping[str, bytes],
    printed: QImage | None,
) -> None:
    room = QRectF(0, scene.top, M.width, scene.view)
    if reading.swiped is None:
        above = room.adjusted(0, 0, 0, -max(M.home_area, M.radius))
        if printed is None:
            paint_article(painter, above, reading, dress, pictures)
            return
        scale = printed.width() / above.width()
        high = min(above.height(), printed.height() / scale)
        painter.fillRect(above, look.colours["bg2"])
        painter.drawImage(
            above.adjusted(0, 0, 0, high - above.height()), printed, QRectF(0, 0, printed.width(), high * scale)
        )
        return
    painter.save()
    painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    painter.fillRect(room, look.colours["bg2"])
    painter.translate(room.topLeft())
    SwipePost(reading.swiped, reading.date, reading.sender).paint(painter, room.width(), 0, 0.0, look)
    painter.restore()
    paint_home(painter, QRectF(0, scene.height - M.home_area, M.width, M.home_area), HomeBar(), look)


def _render(scene: Scene, look: Look, paint_inside: Callable[[QPainter, Look], None]) -> QImage:
    scale = look.scale
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
    paint_inside(painter, look)
    painter.restore()
    paint_bezel(painter, outer, look.colours)
    painter.end()
    return image
