"""Make a cover from the title: a design, a colour, and how it looks."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.ui.colours import ANY_ACCENT
from wxdesk.ui.composer.title_cover import (
    ACCENTS,
    DESIGNS,
    HEIGHT,
    SAFE,
    WIDTH,
    Wording,
    made_cover,
    paint_cover,
)
from wxdesk.ui.imaging import png
from wxdesk.ui.kit import Dialog, LineField, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, contrast, metrics, tokens


class DesignTile(QAbstractButton):
    """One design, drawn small; two fine marks show where the square is cut."""

    def __init__(self, design: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.design = design
        self._wording, self._accent = Wording(""), ANY_ACCENT
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_wording(self, wording: Wording, accent: str) -> None:
        self._wording, self._accent = wording, accent
        self.update()

    def sizeHint(self) -> QSize:
        m = metrics()
        return QSize(m.px(221), round(m.px(217) * HEIGHT / WIDTH) + m.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = m.px(2)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        path = QPainterPath()
        path.addRoundedRect(box, m.px(6), m.px(6))
        painter.save()
        painter.setClipPath(path)
        painter.translate(box.topLeft())
        painter.scale(box.width() / WIDTH, box.height() / HEIGHT)
        paint_cover(painter, self.design, self._wording, self._accent)
        painter.restore()
        marked = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(t.color("mark" if marked else "line"), m.px(2) if marked else 1))
        painter.drawPath(path)
        if self.isChecked():
            self._mark_square(painter, box)

    def _mark_square(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(tokens().color("mark"), 1, Qt.PenStyle.DotLine))
        half = box.width() * SAFE / WIDTH / 2
        for x in (box.center().x() - half, box.center().x() + half):
            painter.drawLine(round(x), round(box.top()), round(x), round(box.bottom()))


LEAST_SEEN = 1.5
"""A colour nearer than that to the ground needs an outline to be seen on it."""


class Swatch(QAbstractButton):
    """A colour to choose."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(colour)
        self.setToolTip(colour)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(26), metrics().px(26))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        m = metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QRectF(self.rect()).center(), m.px(9)
        seen = contrast(self.colour, tokens().surface) > LEAST_SEEN
        painter.setPen(QPen(tokens().color("line" if seen else "ink3"), 1))
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(middle, radius, radius)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens().color("mark"), m.px(2)))
            painter.drawEllipse(middle, radius + m.px(3), radius + m.px(3))


class Swatches(QWidget):
    """A row of colours; ``chosen`` carries the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, colours: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches = {colour: Swatch(colour) for colour in colours}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().grid(1))
        for colour, swatch in self._swatches.items():
            row.addWidget(swatch)
            swatch.clicked.connect(lambda _=False, colour=colour: self.chosen.emit(colour))
        row.addStretch(1)

    def choose(self, colour: str) -> None:
        for each, swatch in self._swatches.items():
            swatch.setChecked(each.upper() == colour.upper())


class TitleCoverDialog(Dialog):
    """``png`` is the cover that was chosen, as a file's bytes."""

    def __init__(self, title: str, name: str, accent: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Make a cover from the title"),
            self.tr("The words stand in the middle, so that the square shows them whole. Nothing is sent yet."),
            accept_text=self.tr("Use this cover"),
            width=720,
            parent=parent,
        )
        colours = tuple(dict.fromkeys(each.upper() for each in (accent, *ACCENTS)))
        self._accent, self._design = accent, "plain"
        self._words_field = LineField(self.tr("Words on the cover"))
        self._name_field = LineField(self.tr("Small below"))
        self._tiles = {key: DesignTile(key, self._names()[key]) for key in DESIGNS}
        self._colour_label = Text(self.tr("Colour"), TextRole.LABEL)
        self._colours = Swatches(colours)
        self._lay_out()
        self._words_field.show_text(title)
        self._name_field.show_text(name)
        self._words_field.edited.connect(lambda _: self._show())
        self._name_field.edited.connect(lambda _: self._show())
        self._colours.chosen.connect(self.choose_accent)
        for key, tile in self._tiles.items():
            tile.clicked.connect(lambda _=False, key=key: self.choose_design(key))
        name_parts(self)
        self._colours.choose(accent)
        self.choose_design("plain")
        self.fit()

    @property
    def wording(self) -> Wording:
        return Wording(self._words_field.text.strip(), self._name_field.text.strip())

    @property
    def png(self) -> bytes:
        return png(made_cover(self._design, self.wording, self._accent))

    def choose_design(self, design: str) -> None:
        self._design = design
        for key, tile in self._tiles.items():
            tile.setChecked(key == design)
        self._show()

    def choose_accent(self, accent: str) -> None:
        self._accent = accent
        self._colours.choose(accent)
        self._show()

    def _show(self) -> None:
        for tile in self._tiles.values():
            tile.show_wording(self.wording, self._accent)
        self.allow_accept("" if self.wording.title else self.tr("Write what shall stand on the cover."))

    def _names(self) -> dict[str, str]:
        return {
            "plain": self.tr("Plain"),
            "paper": self.tr("Paper"),
            "card": self.tr("Card"),
            "night": self.tr("Night"),
            "arcs": self.tr("Rings"),
            "stripe": self.tr("Band"),
        }

    def _lay_out(self) -> None:
        m = metrics()
        words, grid, colours = QHBoxLayout(), QGridLayout(), QVBoxLayout()
        words.setSpacing(m.gap)
        words.addWidget(self._words_field, 3)
        words.addWidget(self._name_field, 2)
        grid.setSpacing(m.grid(1))
        for place, tile in enumerate(self._tiles.values()):
            grid.addWidget(tile, place // 3, place % 3)
        colours.setSpacing(m.grid(1))
        colours.addWidget(self._colour_label)
        colours.addWidget(self._colours)
        self.body.addLayout(words)
        self.body.addLayout(grid)
        self.body.addLayout(colours)
