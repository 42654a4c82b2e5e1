"""Beside the phone, in words: where our post stands, what is compared, and what is known of the layout."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.domain.phone import Layout
from wxdesk.ui.kit import Button, Column, MenuButton, Switch, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.phone.made_button import MadeButton
from wxdesk.ui.phone.second_button import SecondButton
from wxdesk.ui.theme import TextRole, metrics

WIDE = 236


class PlacePanel(Column, Part):
    """``facts`` are sentences; ``written_wanted``, ``best_wanted`` and ``detach_wanted`` are for its page."""

    written_wanted = Signal(bool)
    best_wanted = Signal()
    detach_wanted = Signal()

    def __init__(self, layouts: Sequence[tuple[Layout, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        m = metrics()
        self.setFixedWidth(m.px(WIDE))
        self._post = Text("", TextRole.HEADING, wrap=True)
        self._facts = Text("", TextRole.BODY, wrap=True)
        self._written = Switch(self.tr("Post being written"))
        self._written_words = Text("", TextRole.HINT, wrap=True)
        self._best = Button(self.tr("Best time…"), icon="clock")
        self.second = SecondButton(layouts)
        self.made = MadeButton()
        self.pictures = MenuButton(self.tr("More pictures"))
        self._detach = Button(self.tr("Detach"), icon="export")
        self._detach.setToolTip(self.tr("A phone in a window of its own, on top of the others while you compose"))
        self._layout_name = Text("", TextRole.LABEL)
        self._known = Text("", TextRole.HINT, wrap=True)
        for group in (
            (self._post, self._facts, self._best),
            (self._written, self._written_words),
            (self.made, self.second, self.pictures, self._detach),
            (self._layout_name, self._known),
        ):
            box = QVBoxLayout()
            box.setSpacing(m.grid(2))
            for part in group:
                box.addWidget(part)
            self.body.addLayout(box)
            self.body.addSpacing(m.grid(2))
        self.body.addStretch(1)
        self._written.toggled.connect(self.written_wanted)
        self._best.clicked.connect(self.best_wanted)
        self._detach.clicked.connect(self.detach_wanted)
        self.setAccessibleName(self.tr("Where the post stands"))

    @property
    def facts(self) -> str:
        return self._facts.text()

    def show_place(self, post: str, facts: Sequence[str]) -> None:
        """Say where a post stands, a sentence a line."""
        self._post.setText(post)
        self._facts.setText("\n".join(facts))

    def show_written(self, allowed: bool, shown: bool, words: str) -> None:
        """Say whether the post being written is shown, and as if it went out when."""
        blocked = self._written.blockSignals(True)
        self._written.setChecked(shown)
        self._written.blockSignals(blocked)
        self._written.setEnabled(allowed)
        self._written_words.setText(words)

    def show_layout(self, name: str, known: str) -> None:
        """Say how WeChat arranges things here, and what is known of that."""
        self._layout_name.setText(name)
        self._known.setText(known)

    def show_detached(self, detached: bool) -> None:
        """Say what the button for the window of its own does."""
        self._detach.setText(self.tr("Attach again") if detached else self.tr("Detach"))
