"""The banner over the editor: where the post stands, with up to three things to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.ui.composer.state_words import StateWords
from wxdesk.ui.kit import Banner, Button, ElidedLabel, IconLabel
from wxdesk.ui.theme import TextRole


class StateBanner(Banner):
    """``acted`` carries the key of the action that was chosen."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, Button] = {}
        self._mark = IconLabel("info", "info", 20)
        self._address = ElidedLabel("", TextRole.HINT, tone="accent")
        self._row, self._foot = QHBoxLayout(), QWidget()
        self._below = QHBoxLayout(self._foot)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.addWidget(self._address, 1)
        row = self.layout()
        if isinstance(row, QHBoxLayout) and isinstance(words := row.itemAt(0), QVBoxLayout):
            words.addWidget(self._foot)
            row.insertWidget(0, self._mark, 0, Qt.AlignmentFlag.AlignTop)
            row.insertLayout(2, self._row)

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self._choices)

    @property
    def icon(self) -> str:
        return self._mark.name

    def show_state(self, words: StateWords | None) -> None:
        """Show what there is to say, or nothing."""
        keys = dict(words.actions) if words else {}
        below = bool(words and words.address)
        self._address.show_text(words.address if words else "")
        self._foot.setVisible(below)
        if {key: button.text() for key, button in self._choices.items()} != keys:
            self._show_choices(keys, self._below if below else self._row)
        if words is None:
            self.hide()
            return
        self._mark.show_icon(*words.icon)
        if (words.headline, words.detail) != (self._headline.text(), self._detail.text()) or self.isHidden():
            self.show_message(words.headline, words.detail, words.tone, closable=False)

    def _show_choices(self, keys: dict[str, str], row: QHBoxLayout) -> None:
        for button in self._choices.values():
            button.hide()
            button.deleteLater()
        self._choices = {}
        for key, text in keys.items():
            self._choices[key] = button = Button(text)
            button.setObjectName(f"state_{key}")
            button.clicked.connect(lambda _=False, key=key: self.acted.emit(key))
            row.addWidget(button)
