"""Accent colour and text size of the open article, as sliders over the theme's own."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from wxdesk.article.themes import LARGEST_TEXT, SMALLEST_TEXT
from wxdesk.ui.colours import ANY_ACCENT
from wxdesk.ui.kit import Button, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, metrics, tokens

PAUSE_MS = 150
"""A slider that is moved on within this time makes one step of undo."""


class HueSlider(QSlider):
    """Goes through the colours of the rainbow at the lightness of the accent it was given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._colour = QColor(ANY_ACCENT)
        self._moved = False
        self.setRange(0, 359)
        self.setPageStep(30)
        self.setFixedHeight(metrics().px(24))
        self.setAccessibleName(self.tr("Accent colour"))
        self.valueChanged.connect(self._note)

    @property
    def colour(self) -> str:
        """The accent that the slider stands at."""
        saturation = max(0.35, self._colour.hslSaturationF())
        return QColor.fromHslF(self.value() / 360, saturation, self._colour.lightnessF()).name()

    @property
    def knob(self) -> QColor:
        """What the knob is filled with: the very accent, which may be a grey, until the slider is moved."""
        return QColor(self.colour if self._moved else self._colour)

    def _note(self) -> None:
        self._moved = True

    def show_colour(self, colour: str) -> None:
        """Stand at ``colour`` without a signal."""
        self._colour, self._moved = QColor(colour), False
        blocked = self.blockSignals(True)
        self.setValue(max(0, self._colour.hslHue()))
        self.blockSignals(blocked)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob = m.px(16)
        track = QRectF(0, self.height() / 2 - m.px(4), self.width(), m.px(8))  # from edge to edge, as other sliders'
        first, way = knob / 2, self.width() - knob
        rainbow = QLinearGradient(first, 0, first + way, 0)
        saturation, lightness = max(0.35, self._colour.hslSaturationF()), self._colour.lightnessF()
        for step in range(13):
            rainbow.setColorAt(step / 12, QColor.fromHslF(min(step / 12, 0.999), saturation, lightness))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(rainbow)
        painter.drawRoundedRect(track, m.px(4), m.px(4))
        x = first + way * self.value() / self.maximum()
        painter.setBrush(self.knob)
        painter.setPen(QPen(t.color("mark" if self.hasFocus() else "surface"), m.px(2)))
        painter.drawEllipse(QRectF(x - knob / 2 + 1, self.height() / 2 - knob / 2 + 1, knob - 2, knob - 2))


class ThemeSliders(QWidget, Part):
    """``accent_wanted`` and ``size_wanted`` carry what the article shall have; "" and 0 are the theme's own."""

    accent_wanted = Signal(str)
    size_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._accent_label = Text(self.tr("Accent"), TextRole.LABEL)
        self._accent = HueSlider()
        self._accent_value = Text("", TextRole.HINT, tabular=True)
        self._accent_reset = Button(self.tr("Reset"), "link")
        self._size_label = Text(self.tr("Text size"), TextRole.LABEL)
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._size.setRange(SMALLEST_TEXT, LARGEST_TEXT)
        self._size.setPageStep(1)
        self._size.setAccessibleName(self.tr("Text size"))
        self._size_value = Text("", TextRole.HINT, tabular=True)
        self._size_reset = Button(self.tr("Reset"), "link")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._wanted: dict[str, object] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.px(2))
        rows = (
            (self._accent_label, self._accent, self._accent_value, self._accent_reset),
            (self._size_label, self._size, self._size_value, self._size_reset),
        )
        for label, slider, value, reset in rows:
            row = QHBoxLayout()
            row.setSpacing(m.grid(2))
            label.setFixedWidth(m.px(62))
            value.setFixedWidth(m.px(58))
            row.addWidget(label)
            row.addWidget(slider, 1)
            row.addWidget(value)
            row.addWidget(reset)
            box.addLayout(row)
        self._accent.valueChanged.connect(lambda _: self._want("accent", self._accent.colour))
        self._size.valueChanged.connect(lambda size: self._want("size", size))
        self._accent_reset.clicked.connect(lambda: self.accent_wanted.emit(""))
        self._size_reset.clicked.connect(lambda: self.size_wanted.emit(0))
        self._pause.timeout.connect(self._tell)

    def show_look(self, accent: str, size: int, own_accent: bool, own_size: bool) -> None:
        """Stand at what the article is worn in; ``own_...``: that is the theme's."""
        if self._pause.isActive():
            return
        self._accent.show_colour(accent)
        blocked = self._size.blockSignals(True)
        self._size.setValue(size)
        self._size.blockSignals(blocked)
        self._accent_value.show_text(accent)
        self._size_value.show_text(self.tr("{0} px").format(size))
        self._accent_reset.setEnabled(not own_accent)
        self._size_reset.setEnabled(not own_size)

    def _want(self, what: str, value: object) -> None:
        self._wanted[what] = value
        self._accent_value.show_text(self._accent.colour)
        self._size_value.show_text(self.tr("{0} px").format(self._size.value()))
        self._pause.start()

    def _tell(self) -> None:
        wanted, self._wanted = self._wanted, {}
        if "accent" in wanted:
            self.accent_wanted.emit(str(wanted["accent"]))
        if isinstance(size := wanted.get("size"), int):
            self.size_wanted.emit(size)
