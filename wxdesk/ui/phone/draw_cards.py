"""Painters of the folder's cards and of conversations."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPen

from wxdesk.ui.phone.blocks import (
    Caption,
    CardFrame,
    CardHead,
    Cover,
    Divider,
    Favourite,
    Fold,
    Further,
    InputBar,
    Message,
    Note,
    Stamp,
)
from wxdesk.ui.phone.glyphs import draw_glyph
from wxdesk.ui.phone.look import Look, avatar, centred, fill, hairline, picture, rounded, star
from wxdesk.ui.phone.media import further_title
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import lines_of


def paint_frame(painter: QPainter, rect: QRectF, content: CardFrame, look: Look) -> None:
    """Paint the plate under a card, with the green edge around the post being written."""
    fill(painter, rect, look.colours["bg2"], M.card_radius)
    if content.written:
        painter.setPen(QPen(look.colours["brand"], M.edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, M.card_radius, M.card_radius)


def paint_head(painter: QPainter, rect: QRectF, content: CardHead, look: Look) -> None:
    """Paint who sent a card, and when."""
    side = M.card_avatar
    face = QRectF(rect.x() + 12, rect.center().y() - side / 2, side, side)
    avatar(painter, content.sender, face, side / 2)
    time = lines_of(content.time, T.time, 120)
    right = rect.right() - 12
    time.draw(painter, right - time.width, rect.center().y() - time.height / 2, look.colours["fg2"])
    left = face.right() + 8
    name = lines_of(content.sender.name, T.card_name, right - time.width - 8 - left - (18 if content.starred else 0))
    name.draw(painter, left, rect.center().y() - name.height / 2, look.colours["fg0"])
    if content.starred:
        mark = QRectF(left + name.width + 5, rect.center().y() - 6.5, 13, 13)
        star(painter, mark, look)


def paint_cover(painter: QPainter, rect: QRectF, content: Cover, look: Look) -> None:
    """Paint a lead article: the title over the lower end of its picture, or below it with the digest."""
    image = QRectF(rect.x(), rect.y(), rect.width(), rect.width() / M.cover_ratio)
    painter.save()
    if content.top or (content.bottom and not content.below):
        round_bottom = content.bottom and not content.below
        painter.setClipPath(rounded(image, M.card_radius, content.top, round_bottom), Qt.ClipOperation.IntersectClip)
    picture(painter, content.card.cover, image, content.colour, look, content.card.wide)
    inner = image.width() - 2 * M.thumb_padding
    title = lines_of(content.card.title, T.title, inner, 2, QFont.Weight.Medium)
    if not content.below:
        _shade(painter, image, title.height)
    painter.restore()
    x = image.x() + M.thumb_padding
    if not content.below:
        title.draw(painter, x, image.bottom() - 9 - title.height, look.colours["on_colour"])
        return
    y = image.bottom() + M.thumb_padding
    title = lines_of(content.card.title, T.title, inner, 2)
    title.draw(painter, x, y, look.colours["fg0"])
    if content.card.digest:
        digest = lines_of(content.card.digest, T.digest, inner, 3)
        digest.draw(painter, x, y + title.height + 4, look.colours["fg1"])


def _shade(painter: QPainter, image: QRectF, title: float) -> None:
    """Darken the lower half, or as much as a title so high needs to be read on a light picture."""
    high = max(image.height() / 2, min(image.height(), title + 30))
    lower = QRectF(image.x(), image.bottom() - high, image.width(), high)
    shade = QLinearGradient(lower.topLeft(), lower.bottomLeft())
    shade.setColorAt(0, QColor(0, 0, 0, 0))
    shade.setColorAt(0.4, QColor(0, 0, 0, 40 if high == image.height() / 2 else 100))
    shade.setColorAt(1, QColor(0, 0, 0, 140))
    painter.fillRect(lower, shade)


def paint_further(painter: QPainter, rect: QRectF, content: Further, look: Look) -> None:
    """Paint a further article: its title, and a square picture at the right."""
    if content.line:
        hairline(painter, rect.x() + M.thumb_padding, rect.y(), rect.width() - 2 * M.thumb_padding, look)
    side = content.thumb
    thumb = QRectF(rect.right() - M.thumb_padding - side, rect.center().y() - side / 2, side, side)
    painter.save()
    painter.setClipPath(rounded(thumb, 4, top=True, bottom=True), Qt.ClipOperation.IntersectClip)
    if content.card.cover:
        picture(painter, content.card.cover, thumb, content.colour, look, content.card.square)
    else:
        painter.fillRect(thumb, look.colours["missing"])
    painter.restore()
    x = rect.x() + M.thumb_padding
    title = further_title(content.card, side, rect.width())
    title.draw(painter, x, rect.center().y() - title.height / 2, look.colours["fg0"])


def paint_fold(painter: QPainter, rect: QRectF, content: Fold, look: Look) -> None:
    """Paint the line that opens the rest of a card."""
    hairline(painter, rect.x() + M.thumb_padding, rect.y(), rect.width() - 2 * M.thumb_padding, look)
    text = lines_of(content.text, T.fold, rect.width() - 60)
    x = rect.x() + M.thumb_padding
    text.draw(painter, x, rect.center().y() - text.height / 2, look.colours["fg1"])
    arrow = QRectF(x + text.width + 4, rect.center().y() - 8, 16, 16)
    draw_glyph(painter, "down", arrow, look.colours["fg1"], 2)


def paint_favourite(painter: QPainter, rect: QRectF, content: Favourite, look: Look) -> None:
    """Paint an account of the strip."""
    side = M.strip_avatar
    face = QRectF(rect.center().x() - side / 2, rect.y() + 4, side, side)
    avatar(painter, content.sender, face, side / 2)
    below = QRectF(rect.x() + 2, face.bottom() + 4, rect.width() - 4, 20)
    centred(painter, content.sender.name, T.strip, below, look.colours["fg1"])


def paint_caption(painter: QPainter, rect: QRectF, content: Caption, look: Look) -> None:
    """Paint the small heading of the strip."""
    lines_of(content.text, T.strip, rect.width() - 24).draw(painter, rect.x() + 12, rect.y() + 4, look.colours["fg1"])


def paint_divider(painter: QPainter, rect: QRectF, content: Divider, look: Look) -> None:
    """Paint the line between what is new and what was seen before."""
    text = lines_of(content.text, T.stamp, rect.width() / 2)
    middle = rect.center()
    text.draw(painter, middle.x() - text.width / 2, middle.y() - text.height / 2, look.colours["fg2"])
    arm = (rect.width() - text.width) / 2 - 28
    hairline(painter, rect.x() + 16, middle.y(), arm, look)
    hairline(painter, rect.right() - 16 - arm, middle.y(), arm, look)


def paint_stamp(painter: QPainter, rect: QRectF, content: Stamp, look: Look) -> None:
    """Paint a moment between two messages."""
    centred(painter, content.text, T.stamp, rect, look.colours["fg2"])


def paint_note(painter: QPainter, rect: QRectF, content: Note, look: Look) -> None:
    """Paint a quiet sentence in the middle."""
    if content.text:
        text = lines_of(content.text, T.snippet, rect.width() - 2 * M.row_left, 3)
        x, y = rect.center().x() - text.width / 2, rect.center().y() - text.height / 2
        text.draw(painter, x, y, look.colours["fg2"])


def paint_message(painter: QPainter, rect: QRectF, content: Message, look: Look) -> None:
    """Paint one message with its sender's avatar at the left."""
    face = QRectF(rect.x() + M.row_left, rect.y(), M.bubble_avatar, M.bubble_avatar)
    avatar(painter, content.sender, face, 4)
    inner = rect.width() - 2 * (M.row_left + M.bubble_avatar + M.row_gap) - 24
    text = lines_of(content.text, T.message, inner, 12)
    bubble = QRectF(face.right() + M.row_gap, rect.y(), text.width + 24, max(M.bubble_avatar, text.height + 20))
    fill(painter, bubble, look.colours["bg2"], 5)
    tail = [QPointF(bubble.x() + 1, rect.y() + 14), QPointF(bubble.x() - 5, rect.y() + 20)]
    painter.setBrush(look.colours["bg2"])
    painter.drawPolygon([*tail, QPointF(bubble.x() + 1, rect.y() + 26)])
    text.draw(painter, bubble.x() + 12, bubble.center().y() - text.height / 2, look.colours["fg0"])


def paint_input(painter: QPainter, rect: QRectF, content: InputBar, look: Look) -> None:
    """Paint the bar at the foot of a conversation."""
    fill(painter, rect.adjusted(0, 0, 0, M.home_area), look.colours["bg1"])
    hairline(painter, rect.x(), rect.y() + M.hairline, rect.width(), look)
    key = QRectF(rect.x() + 12, rect.center().y() - 14, 28, 28)
    draw_glyph(painter, "keyboard", key, look.colours["fg0"], 1.3)
    field = QRectF(key.right() + 10, rect.y() + 8, rect.width() - key.right() - 58, rect.height() - 16)
    fill(painter, field, look.colours["bg2"], 6)
    hint = lines_of(content.hint, T.snippet, field.width() - 20)
    hint.draw(painter, field.x() + 10, field.center().y() - hint.height / 2, look.colours["fg2"])
    plus = QRectF(rect.right() - 40, rect.center().y() - 14, 28, 28)
    draw_glyph(painter, "plus", plus, look.colours["fg0"], 1.3)
