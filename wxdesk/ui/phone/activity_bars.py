"""How many were active in each hour of the day, as 24 small bars."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.domain.activity import HOURS, Activity
from wxdesk.ui.theme import TextRole, font, metrics, tokens

TALL, FOOT = 64, 18
"""Design pixels: all of it, and what the numbers of the hours have of it."""
_LABELLED = 6


class ActivityBars(QWidget):
    """What it shows is also said in words beside it, so it takes no keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = (0,) * HOURS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Active by the hour"))

    def show_activity(self, activity: Activity | None) -> None:
        self._counts = activity.counts if activity else (0,) * HOURS
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(320), metrics().px(TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        m, t = metrics(), tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TextRole.HINT))
        foot, width = m.px(FOOT), self.width() / HOURS
        plot = self.height() - foot
        most = max(1, *self._counts)
        for hour, count in enumerate(self._counts):
            high = max(m.px(2), (plot - m.px(2)) * count / most)
            bar = QRectF(hour * width + width * 0.16, plot - high, width * 0.68, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("accent" if count else "line"))
            painter.drawRoundedRect(bar, m.px(2), m.px(2))
            if hour % _LABELLED == 0:
                painter.setPen(t.color("ink3"))
                painter.drawText(
                    QRectF(hour * width, plot, width * 3, foot), Qt.AlignmentFlag.AlignBottom, f"{hour:02}"
                )
        painter.end()
