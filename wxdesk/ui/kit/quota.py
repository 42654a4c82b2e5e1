"""The quota as a picture: a ring in the sidebar, a meter of segments on pages, always with words beside it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.ui.kit.text import ElidedLabel, FittingLabel, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, metrics, tokens


@dataclass(frozen=True, slots=True)
class Slots:
    """What a quota's picture needs: how many slots are sent, reserved, taken by this post, and free."""

    sent: int = 0
    reserved: int = 0
    this_post: int = 0
    free: int = 0

    @property
    def limit(self) -> int:
        return self.sent + self.reserved + self.this_post + self.free

    @property
    def states(self) -> list[str]:
        counted = (("sent", self.sent), ("reserved", self.reserved), ("this", self.this_post), ("free", self.free))
        return [state for state, count in counted for _ in range(count)]


def hatch() -> QBrush:
    """Return the brush of a reserved slot: diagonal stripes of the two reserved colours."""
    t = tokens()
    side = 6
    tile = QPixmap(side, side)
    tile.fill(t.color("reserved_light"))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(t.color("reserved"), 2.2))
    for shift in (-side, 0, side):
        painter.drawLine(shift, side, shift + side, 0)
    painter.end()
    return QBrush(tile)


class QuotaRing(QWidget):
    """One arc per slot, clockwise from the top; ``words`` say the same for those who do not see it."""

    def __init__(self, slots: Slots | None = None, side: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots = slots or Slots()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def slots(self) -> Slots:
        return self._slots

    def show_slots(self, slots: Slots, words: str) -> None:
        self._slots = slots
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        side = metrics().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() * 0.17
        box = QRectF(self.rect()).adjusted(width / 2 + 0.5, width / 2 + 0.5, -width / 2 - 0.5, -width / 2 - 0.5)
        states = self._slots.states or ["free"]
        sweep = 360 / len(states)
        gap = 12.0 if len(states) > 1 else 0.0
        colours = {"sent": "mark", "reserved": "reserved", "this": "accent_strong", "free": "track"}
        for number, state in enumerate(states):
            pen = QPen(t.color(colours[state]), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            start = 90 - number * sweep - gap / 2
            painter.drawArc(box, round(start * 16), round(-(sweep - gap) * 16))


class QuotaBar(QWidget):
    """One segment per slot: filled = sent, hatched = reserved, outlined = this post, empty = free."""

    def __init__(self, segment: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots = Slots()
        self._segment = segment
        wide = QSizePolicy.Policy.Fixed if segment else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    @property
    def slots(self) -> Slots:
        return self._slots

    def show_slots(self, slots: Slots) -> None:
        self._slots = slots
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        m = metrics()
        count = max(1, self._slots.limit)
        width = count * m.px(self._segment) + (count - 1) * m.px(4) if self._segment else m.px(120)
        return QSize(width, m.px(10))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        m = metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        states = self._slots.states or ["free"]
        gap = m.px(4) if self._segment else m.px(6)
        width = (self.width() - gap * (len(states) - 1)) / len(states)
        for number, state in enumerate(states):
            self._draw(painter, state, QRectF(number * (width + gap), 0, width, self.height()))

    def _draw(self, painter: QPainter, state: str, box: QRectF) -> None:
        t, m = tokens(), metrics()
        if state == "this":
            pen = m.px(2)
            painter.setPen(QPen(t.color("mark"), pen))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
            return
        bar = box.adjusted(0, m.px(1), 0, -m.px(1))
        path = QPainterPath()
        path.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        fills: dict[str, QBrush] = {"sent": QBrush(t.color("mark")), "free": QBrush(QColor(t.track))}
        painter.fillPath(path, fills.get(state) or hatch())


class QuotaMeter(QFrame, Part):
    """The bar with its sentence: beside it (``beside=True``, in a top bar) or below it (in a card)."""

    def __init__(self, *, beside: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._bar = QuotaBar(segment=24 if beside else 0)
        self._headline: Text
        self._detail: Text | FittingLabel
        if beside:
            self._headline, self._detail = ElidedLabel("", TextRole.HEADING), FittingLabel("", TextRole.HINT)
            for label in (self._headline, self._detail):
                label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        else:
            self._headline = Text("", TextRole.HEADING, tabular=True)
            self._detail = Text("", TextRole.HINT, wrap=True, tabular=True)
        words = QVBoxLayout()
        words.setSpacing(0 if beside else m.grid(1))
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        box = QHBoxLayout(self) if beside else QVBoxLayout(self)
        if beside:
            box.setContentsMargins(m.gap, m.grid(1), m.gap, m.grid(1))
            self.setFixedHeight(m.row)
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        else:
            box.setContentsMargins(0, 0, 0, 0)
        self.setProperty("beside", "true" if beside else "false")
        box.setSpacing(m.grid(2))
        box.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))
        box.addLayout(words)

    @property
    def sentence(self) -> str:
        return " ".join(part for part in (self._headline.text(), self._detail.text()) if part)

    @property
    def slots(self) -> Slots:
        return self._bar.slots

    def show_quota(self, slots: Slots | None, headline: str, detail: str, tone: str = "", *, short: str = "") -> None:
        """Draw ``slots`` (None: there is no quota, so no bar) and say it in words; ``tone`` colours the headline.

        ``short`` stands for ``detail`` in a top bar that has no room for it.
        """
        self._bar.setVisible(slots is not None)
        self._bar.show_slots(slots or Slots())
        self._headline.show_text(headline, tone)
        self._headline.setVisible(bool(headline))
        if isinstance(self._detail, FittingLabel):
            self._detail.show_forms(detail, short)
        else:
            self._detail.show_text(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(self.sentence)
        self._bar.setAccessibleName(self.sentence)
