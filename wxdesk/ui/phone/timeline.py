"""The day as a line: what is sent and what is planned on it, and a handle for the moment that shows."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from wxdesk.services.phone import Send
from wxdesk.ui.phone.model import MINUTES
from wxdesk.ui.phone.words import clock
from wxdesk.ui.theme import TextRole, Tokens, font, metrics, tokens

_STEP, _PAGE = 5, 60


class Timeline(QAbstractSlider):
    """Minutes of one day in China. Arrow keys move by five minutes, page keys by an hour, a click goes anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sends: tuple[Send, ...] = ()
        self._minutes: dict[int, int] = {}
        self._marks: tuple[tuple[QSize, float, Tokens], QPixmap] | None = None
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, MINUTES - 1)
        self.setSingleStep(_STEP)
        self.setPageStep(_PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Time of the day"))

    def show_day(self, minute: int, sends: Sequence[tuple[int, Send]]) -> None:
        """Put the handle on ``minute`` and mark each of ``sends`` (with its minute), without a signal."""
        self._sends = tuple(send for _, send in sends)
        self._minutes = {send.post_id: at for at, send in sends}
        self._marks = None
        self.show_minute(minute)

    def show_minute(self, minute: int) -> None:
        """Put the handle on ``minute``, without a signal."""
        blocked = self.blockSignals(True)
        self.setValue(minute)
        self.blockSignals(blocked)
        self.setAccessibleDescription(self._clock(minute))
        self.update()

    def marks(self) -> tuple[tuple[str, str, bool], ...]:
        """Return each mark as time, name and whether it is still only planned."""
        return tuple((clock(send.at), send.sender.name, send.scheduled) for send in self._sends)

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(360), metrics().px(52))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().px(160), metrics().px(52))

    @staticmethod
    def _clock(minute: int) -> str:
        return f"{minute // 60:02}:{minute % 60:02}"

    def _track(self) -> QRectF:
        m = metrics()
        side = m.px(12)
        return QRectF(side, self.height() / 2 + m.px(5), self.width() - 2 * side, m.px(4))

    def _x(self, minute: float) -> float:
        track = self._track()
        return track.x() + track.width() * minute / (MINUTES - 1)

    def _minute_at(self, x: float) -> int:
        track = self._track()
        near = self._mark_at(x)
        if near is not None:
            return self._minutes[near.post_id]
        return max(0, min(MINUTES - 1, round((x - track.x()) / track.width() * (MINUTES - 1))))

    def _mark_at(self, x: float) -> Send | None:
        reach = metrics().px(7)
        close = [(abs(self._x(self._minutes[send.post_id]) - x), send) for send in self._sends]
        close = [pair for pair in close if pair[0] <= reach]
        return min(close, key=lambda pair: pair[0])[1] if close else None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track, handle = self._track(), self._x(self.value())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("track"))
        painter.drawRoundedRect(track, m.px(2), m.px(2))
        painter.setBrush(t.color("mark"))
        painter.drawRoundedRect(QRectF(track.x(), track.y(), handle - track.x(), track.height()), m.px(2), m.px(2))
        self._paint_words(painter, handle)
        self._paint_marks(painter)
        self._paint_handle(painter, QPointF(handle, track.center().y()))

    def _paint_words(self, painter: QPainter, handle: float) -> None:
        t, m = tokens(), metrics()
        line = QRectF(0, self._track().y() - m.px(24), self.width(), m.px(16))
        painter.setFont(font(TextRole.HINT, tabular=True))
        painter.setPen(t.color("ink3"))
        room = m.px(70)
        if handle > room:
            painter.drawText(line.adjusted(m.px(12), 0, 0, 0), Qt.AlignmentFlag.AlignLeft, "00:00")
        if handle < self.width() - room:
            painter.drawText(line.adjusted(0, 0, -m.px(12), 0), Qt.AlignmentFlag.AlignRight, "24:00")
        painter.setFont(font(TextRole.LABEL, tabular=True))
        painter.setPen(t.color("ink"))
        width = m.px(60)
        left = max(0.0, min(handle - width / 2, self.width() - width))
        shown = QRectF(left, line.y() - m.px(3), width, line.height())
        painter.drawText(shown, Qt.AlignmentFlag.AlignHCenter, self._clock(self.value()))

    def _paint_marks(self, painter: QPainter) -> None:
        """Paint what was sent: once, as there may be a thousand a day and the handle moves sixty times a second."""
        ratio = self.devicePixelRatioF()
        look = (self.size(), ratio, tokens())
        if self._marks is None or self._marks[0] != look:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            marking = QPainter(picture)
            marking.setRenderHint(QPainter.RenderHint.Antialiasing)
            for send in self._sends:
                self._paint_mark(marking, send)
            marking.end()
            self._marks = (look, picture)
        painter.drawPixmap(0, 0, self._marks[1])

    def _paint_mark(self, painter: QPainter, send: Send) -> None:
        t, m = tokens(), metrics()
        place = QPointF(self._x(self._minutes[send.post_id]), self._track().center().y())
        colour = QColor(send.sender.colour)
        radius = m.px(5)
        painter.setPen(QPen(t.color("surface"), m.px(2)))
        painter.setBrush(t.color("surface") if send.scheduled else colour)
        painter.drawEllipse(place, radius + 1, radius + 1)
        if send.scheduled:
            painter.setPen(QPen(colour, m.px(2), Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, radius - 1, radius - 1)

    def _paint_handle(self, painter: QPainter, place: QPointF) -> None:
        t, m = tokens(), metrics()
        painter.setPen(QPen(t.color("mark"), m.px(4)))
        painter.setBrush(t.color("surface"))
        painter.drawEllipse(place, m.px(7), m.px(7))
        if self.hasFocus():
            painter.setPen(QPen(t.color("mark"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, m.px(12), m.px(12))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._minute_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self.isSliderDown():
            self.setValue(self._minute_at(x))
            return
        mark = self._mark_at(x)
        words = f"{clock(mark.at)} {mark.sender.name}" if mark is not None else ""
        if words:
            QToolTip.showText(event.globalPosition().toPoint(), words, self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self.setSliderDown(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)
