"""Painters of the search screen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from wxdesk.ui.phone.glyphs import draw_glyph
from wxdesk.ui.phone.look import Look, avatar, fill, hairline
from wxdesk.ui.phone.media import paint_media_row
from wxdesk.ui.phone.search_blocks import FoundAccount, FoundArticle, SearchTop
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import lines_of


def paint_top(painter: QPainter, rect: QRectF, content: SearchTop, look: Look) -> None:
    """Paint the field with its lens, and the word that leads back."""
    colours = look.colours
    fill(painter, rect, colours["bg0"])
    space = (M.search_bar - M.search_field) / 2
    field = QRectF(rect.x() + space - 2, rect.y() + space, rect.width() - M.search_cancel - space + 2, M.search_field)
    fill(painter, field, colours["bg2"], M.search_radius)
    draw_glyph(painter, "search", QRectF(field.x() + 9, field.center().y() - 9, 18, 18), colours["fg2"])
    if content.query:
        room = field.right() - field.x() - M.search_lens
        typed = lines_of(content.query, T.search, room)
        typed.draw(painter, field.x() + M.search_lens, field.center().y() - typed.height / 2, colours["fg0"])
    word = lines_of(content.cancel, T.message, M.search_cancel - 8)
    left = rect.right() - M.search_cancel + (M.search_cancel - word.width) / 2
    word.draw(painter, left, rect.center().y() - word.height / 2, colours["link"])


def paint_account(painter: QPainter, rect: QRectF, content: FoundAccount, look: Look) -> None:
    """Paint an account that was found."""
    fill(painter, rect, look.colours["bg2"])
    side = M.avatar
    face = QRectF(rect.x() + M.row_left, rect.center().y() - side / 2, side, side)
    avatar(painter, content.sender, face, side / 2)
    left = face.right() + M.row_gap
    room = rect.right() - M.row_left - left
    name, kind = lines_of(content.sender.name, T.name, room), lines_of(content.kind, T.snippet, room)
    y = rect.center().y() - (name.height + kind.height + 2) / 2
    name.draw(painter, left, y, look.colours["fg0"])
    kind.draw(painter, left, y + name.height + 2, look.colours["fg1"])
    if not content.last:
        hairline(painter, left, rect.bottom(), rect.right() - left, look)


def paint_article(painter: QPainter, rect: QRectF, content: FoundArticle, look: Look) -> None:
    """Paint an article that was found: title, a piece of its text, whose it is, and its picture at the right."""
    fill(painter, rect, look.colours["bg2"])
    card, words = content.card, (content.excerpt, content.source)
    paint_media_row(painter, rect, card, content.colour, *words, look, pictured=bool(card.cover))
    if not content.last:
        x = rect.x() + M.row_left
        hairline(painter, x, rect.bottom(), rect.right() - x, look)
