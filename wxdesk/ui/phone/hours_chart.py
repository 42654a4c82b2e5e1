"""The hours of a day side by side: for each the part of an audience that sees a post first when they look next."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.domain.best_time import Comparison, Hour
from wxdesk.ui.phone.best_words import hour_words
from wxdesk.ui.theme import TextRole, font, metrics, tokens

_LABELLED = 3
"""Every so many hours have their number below."""

DIM = 0.45
"""How much of their colour the other bars have in the dark."""


class HoursChart(QWidget):
    """Bars for what is seen first, a line for how long of the day a post stays in sight. Arrow keys go by the hour."""

    chosen = Signal(int)
    """The hour that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._hour = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The hours compared"))

    @property
    def hours(self) -> tuple[Hour, ...]:
        """The hours that are shown."""
        return self._comparison.hours if self._comparison else ()

    @property
    def hour(self) -> Hour | None:
        """The hour that is chosen."""
        return next((each for each in self.hours if each.hour == self._hour), None)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show it, its best hour chosen; None clears."""
        self._comparison = comparison
        best = comparison.best if comparison else None
        self._hour = best.hour if best else 0
        self._tell()

    def choose(self, hour: int) -> None:
        """Choose an hour, 0 to 23."""
        hour = max(0, min(23, hour))
        if hour != self._hour:
            self._hour = hour
            self._tell()
            self.chosen.emit(hour)

    def bar(self, hour: int) -> QRectF:
        """Return where the bar of ``hour`` is drawn, its full height."""
        plot = self._plot()
        width = plot.width() / 24
        return QRectF(plot.x() + hour * width + width * 0.14, plot.y(), width * 0.72, plot.height())

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(560), metrics().px(190))

    def _plot(self) -> QRectF:
        m = metrics()
        return QRectF(self.rect()).adjusted(m.px(46), m.px(10), -m.px(8), -m.px(24))

    def _tell(self) -> None:
        hour = self.hour
        self.setAccessibleDescription(hour_words(hour) if hour else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        comparison = self._comparison
        if comparison is not None and comparison.hours:
            best = comparison.best
            for each in comparison.hours:
                self._paint_bar(painter, each, best is not None and each.hour == best.hour)
            self._paint_line(painter, comparison)

    def _paint_scale(self, painter: QPainter) -> None:
        t, m, plot = tokens(), metrics(), self._plot()
        painter.setFont(font(TextRole.HINT, tabular=True))
        for part in (0, 50, 100):
            y = plot.bottom() - plot.height() * part / 100
            painter.setPen(QPen(t.color("line"), 1))
            painter.drawLine(QPointF(plot.x(), y), QPointF(plot.right(), y))
            painter.setPen(t.color("ink2"))
            where = QRectF(0, y - m.px(8), plot.x() - m.px(6), m.px(16))
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{part} %")
        for hour in range(0, 24, _LABELLED):
            middle = self.bar(hour).center().x()
            where = QRectF(middle - m.px(20), plot.bottom() + m.px(5), m.px(40), m.px(16))
            painter.drawText(where, Qt.AlignmentFlag.AlignHCenter, f"{hour:02}")

    def _paint_bar(self, painter: QPainter, hour: Hour, best: bool) -> None:
        t, m = tokens(), metrics()
        full = self.bar(hour.hour)
        height = max(1.0, full.height() * hour.seen)
        bar = QRectF(full.x(), full.bottom() - height, full.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("mark" if best else "reserved"))
        painter.setOpacity(1.0 if best or not t.dark else DIM)
        painter.drawRoundedRect(bar, m.px(2), m.px(2))
        painter.setOpacity(1.0)
        if hour.hour == self._hour:
            painter.setPen(QPen(t.color("mark" if self.hasFocus() else "ink2"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(full.adjusted(-2, -2, 2, 2), m.px(3), m.px(3))

    def _paint_line(self, painter: QPainter, comparison: Comparison) -> None:
        t, plot = tokens(), self._plot()
        points = [
            QPointF(self.bar(each.hour).center().x(), plot.bottom() - plot.height() * each.in_sight)
            for each in comparison.hours
        ]
        painter.setPen(QPen(t.color("warn"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -24, Qt.Key.Key_End: 24}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(self._hour + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plot = self._plot()
        self.choose(int((event.position().x() - plot.x()) / plot.width() * 24))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)
