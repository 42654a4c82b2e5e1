"""Surfaces: panes, cards, lines, and the scrolled column most pages are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.ui.kit.text import Text
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, metrics


class Pane(QFrame):
    """A plain surface; ``edge`` (left, right, top, bottom) draws one border line, ``tint="bg"`` is the window's."""

    def __init__(self, edge: str = "", *, tint: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("edge", edge)
        self.setProperty("tint", tint)


class Line(QFrame):
    """A one-pixel line across; ``soft`` for rows."""

    def __init__(self, *, soft: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("soft", "true" if soft else "false")
        self.setFixedHeight(1)


class Card(QFrame, Part):
    """A titled surface with a border; put things into ``body``, and a fact at the right with ``show_fact``."""

    def __init__(self, title: str = "", *, fact: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(m.px(18), m.grid(4), m.px(18), m.grid(4))
        outer.setSpacing(m.gap)
        self._title = Text(title, TextRole.HEADING)
        self._fact = Text(fact, TextRole.HINT, tabular=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(m.grid(2))
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.head.addWidget(self._fact)
        outer.addLayout(self.head)  # takes no place while nothing in it is shown
        self._title.setVisible(bool(title))  # not before it has its place: it would be a window of its own
        self._fact.setVisible(bool(fact))
        self.body = QVBoxLayout()
        self.body.setSpacing(m.gap)
        outer.addLayout(self.body)
        self.setAccessibleName(title)

    def tighten(self) -> None:
        """Leave only a narrow edge around rows that reach from side to side."""
        edge = metrics().grid(1)
        self._outer.setContentsMargins(edge, edge, edge, edge)

    def show_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def show_fact(self, fact: str) -> None:
        self._fact.setText(fact)
        self._fact.setVisible(bool(fact))


class Column(QScrollArea):
    """A column that scrolls up and down only; put things into ``body``."""

    def __init__(self, *, margins: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self.body = QVBoxLayout(self._inner)
        edge = m.grid(4) if margins else 0
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(m.px(14))
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
