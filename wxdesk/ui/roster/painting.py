"""How cells of the roster are drawn: check boxes, names, tabular numbers, status chips."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wxdesk.domain.roster import Member
from wxdesk.ui.icons import paint_icon
from wxdesk.ui.roster.members import CHECK, DEPARTMENT, MEMBER, NAME, PHONE, STATUS
from wxdesk.ui.roster.status_words import TONES
from wxdesk.ui.theme import TextRole, font, metrics, tokens

CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def paint_check(painter: QPainter, rect: QRect, *, checked: bool, some: bool = False) -> None:
    """Draw a check box into the middle of ``rect``; ``some`` draws the bar of a box that stands for several."""
    t, m = tokens(), metrics()
    side = m.px(15)
    box = QRectF(rect.center().x() - side / 2 + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(t.color("accent" if checked or some else "ink3"), 1.2))
    painter.setBrush(t.color("accent" if checked or some else "raised"))
    painter.drawRoundedRect(box, m.px(4), m.px(4))
    if checked:
        paint_icon(painter, "check", box.adjusted(1.5, 1.5, -1.5, -1.5), t.color("on_accent"))
    elif some:
        paint_icon(painter, "minus", box.adjusted(1.5, 1.5, -1.5, -1.5), t.color("on_accent"))
    painter.restore()


def paint_chip(painter: QPainter, rect: QRect, words: str, tone: str, *, on_selection: bool = False) -> None:
    """Draw a chip at the left of ``rect``, elided where it does not fit; on a chosen row it stands out."""
    m = metrics()
    ink, soft = tokens().tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    letters = font(TextRole.HINT, tabular=True)
    letters.setWeight(font(TextRole.STRONG).weight())
    painter.setFont(letters)
    pad = m.px(9)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width() - 2 * pad)
    width = painter.fontMetrics().horizontalAdvance(shown) + 2 * pad
    pill = QRectF(rect.x(), rect.center().y() + 0.5 - m.chip / 2, width, m.chip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens().color("surface") if on_selection else soft)
    painter.drawRoundedRect(pill, m.radius_chip, m.radius_chip)
    painter.setPen(ink)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


class MemberDelegate(QStyledItemDelegate):
    """Draws a cell of the members' table from its member."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        member = index.data(MEMBER)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not isinstance(member, Member):
            self._paint_placeholder(painter, option.rect, index.column())
        elif index.column() == CHECK:
            paint_check(painter, option.rect, checked=chosen)
        elif index.column() == STATUS:
            paint_chip(painter, _inner(option.rect), words, TONES[member.status], on_selection=chosen)
        else:
            self._paint_words(painter, option.rect, words, index.column())

    def _paint_words(self, painter: QPainter, rect: QRect, words: str, column: int) -> None:
        painter.save()
        painter.setFont(font(tabular=column == PHONE))
        painter.setPen(tokens().color("ink2" if column == DEPARTMENT else "ink"))
        inner = _inner(rect)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, CENTRED, shown)
        painter.restore()

    def _paint_placeholder(self, painter: QPainter, rect: QRect, column: int) -> None:
        if column == CHECK:
            return
        m = metrics()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().color("line_soft"))
        inner = _inner(rect)
        bar = QRectF(inner.x(), inner.center().y() - m.px(5), inner.width() * 0.6, m.px(10))
        painter.drawRoundedRect(bar, m.px(5), m.px(5))
        painter.restore()


def _inner(rect: QRect) -> QRect:
    edge = metrics().grid(3)
    return rect.adjusted(edge, 0, -metrics().grid(1), 0)


class CheckHeader(QHeaderView):
    """A header whose first section is the check box of all rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._checked = self._some = False
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(False)  # drawn here, in the colours of the text
        self.setHighlightSections(False)
        self.setDefaultAlignment(CENTRED)
        self._sorted = (NAME, False)

    def show_checked(self, *, every: bool, some: bool) -> None:
        if (every, some) != (self._checked, self._some):
            self._checked, self._some = every, some
            self.viewport().update()

    def show_sorted(self, column: int, *, descending: bool) -> None:
        self._sorted = (column, descending)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logical)
        painter.restore()
        if logical == CHECK:
            paint_check(painter, rect.adjusted(0, 0, 0, -1), checked=self._checked, some=self._some)
        elif logical == self._sorted[0]:
            m = metrics()
            side = m.px(12)
            words = str(self.model().headerData(logical, Qt.Orientation.Horizontal))
            letters = font(TextRole.HINT)
            letters.setWeight(font(TextRole.HEADING).weight())
            painter.setFont(letters)
            x = rect.x() + m.grid(3) + painter.fontMetrics().horizontalAdvance(words) + m.px(5)
            place = QRectF(x, rect.center().y() - side / 2 + 0.5, side, side)
            if place.right() < rect.right():
                name = "chevron_down" if self._sorted[1] else "chevron_up"
                paint_icon(painter, name, place, tokens().color("ink2"))
