"""Beside the search screen: the weights of the rule with sliders, what is known of it, and why each result is there."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSlider, QWidget

from wxdesk.domain.search import HEAVIEST, Found, Weights
from wxdesk.ui.kit import Button, Column, Switch, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.phone.search_words import half_life, reason, what_is_known
from wxdesk.ui.theme import TextRole, metrics

WIDE = 268
STEP = 0.5
LIVES = (0.25, 0.5, 1, 2, 3, 5, 7, 10, 14, 21, 30, 60, 90, 180, 365)
"""Days in which a find fades by half, as the slider knows them."""
EXPLAINED = 8
"""How many results are explained."""


class SearchPanel(Column, Part):
    """``weighed`` carries the weights that are wanted."""

    weighed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        m = metrics()
        self.setFixedWidth(m.px(WIDE))
        self._weights = Weights()
        self._heading = Text(self.tr("How results are ordered"), TextRole.HEADING, wrap=True)
        self._by_time = Switch(self.tr("By time alone"))
        self._name = self._slider(self.tr("Account name"), round(HEAVIEST / STEP))
        self._title = self._slider(self.tr("Title"), round(HEAVIEST / STEP))
        self._text = self._slider(self.tr("Text"), round(HEAVIEST / STEP))
        self._life = self._slider(self.tr("Half after"), len(LIVES) - 1)
        self._values = [Text("", TextRole.HINT, tabular=True) for _ in range(4)]
        self._reset = Button(self.tr("Usual weights"), "link")
        self._known = Text(what_is_known(), TextRole.HINT, wrap=True)
        self._why = Text(self.tr("Why they stand there"), TextRole.LABEL)
        self._reasons = Text("", TextRole.HINT, wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(m.grid(2))
        grid.setVerticalSpacing(m.grid(2))
        for row, (slider, value) in enumerate(zip(self._sliders, self._values, strict=True)):
            grid.addWidget(Text(slider.accessibleName(), TextRole.LABEL), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(value, row, 2)
            slider.valueChanged.connect(self._moved)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, m.px(52))
        self.body.addWidget(self._heading)
        self.body.addWidget(self._by_time)
        self.body.addLayout(grid)
        self.body.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._known)
        self.body.addSpacing(m.grid(2))
        self.body.addWidget(self._why)
        self.body.addWidget(self._reasons)
        self.body.addStretch(1)
        self._by_time.toggled.connect(lambda alone: self.weighed.emit(replace(self._weights, by_time=alone)))
        self._reset.clicked.connect(lambda: self.weighed.emit(Weights()))
        self.setAccessibleName(self.tr("How results are ordered"))
        self.show_found(Found(), Weights())

    @property
    def reasons(self) -> str:
        """Why each result stands where it stands, a sentence a line."""
        return self._reasons.text()

    @property
    def _sliders(self) -> tuple[QSlider, ...]:
        return self._name, self._title, self._text, self._life

    @staticmethod
    def _slider(words: str, most: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, most)
        slider.setPageStep(2)
        slider.setAccessibleName(words)
        return slider

    def show_found(self, found: Found, weights: Weights) -> None:
        """Stand at ``weights``, and say why what was found stands where it does."""
        self._weights = weights
        days = min(range(len(LIVES)), key=lambda place: abs(LIVES[place] - weights.half_life))
        places = (*(round(each / STEP) for each in (weights.name, weights.title, weights.text)), days)
        alone = weights.by_time
        for slider, place in zip(self._sliders, places, strict=True):
            blocked = slider.blockSignals(True)
            slider.setValue(place)
            slider.blockSignals(blocked)
            slider.setEnabled(not alone)
        blocked = self._by_time.blockSignals(True)
        self._by_time.setChecked(alone)
        self._by_time.blockSignals(blocked)
        told = [f"{each:.1f}" for each in (weights.name, weights.title, weights.text)]
        for value, words in zip(self._values, (*told, half_life(weights.half_life)), strict=True):
            value.setText("" if alone else words)
        self._reset.setEnabled(weights != Weights())
        lines = [f"{place}. {reason(hit, alone)}" for place, hit in enumerate(found.articles[:EXPLAINED], 1)]
        self._why.setVisible(bool(lines))
        self._reasons.setText("\n".join(lines))

    def _moved(self) -> None:
        name, title, text = (slider.value() * STEP for slider in self._sliders[:3])
        self.weighed.emit(Weights(name, title, text, LIVES[self._life.value()]))
