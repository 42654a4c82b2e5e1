"""The banner over the editor: where the post stands, with up to two things to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.ui.composer.state_words import StateWords
from wxdesk.ui.kit import Banner, Button


class StateBanner(Banner):
    """``acted`` carries the key of the action that was chosen."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, Button] = {}
        row = self.layout()
        self._row = QHBoxLayout()
        if isinstance(row, QHBoxLayout):
            row.insertLayout(1, self._row)

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self._choices)

    def show_state(self, words: StateWords | None) -> None:
        """Show what there is to say, or nothing."""
        keys = dict(words.actions) if words else {}
        if {key: button.text() for key, button in self._choices.items()} != keys:
            self._show_choices(keys)
        if words is None:
            self.hide()
        elif (words.headline, words.detail) != (self._headline.text(), self._detail.text()) or self.isHidden():
            self.show_message(words.headline, words.detail, words.tone, closable=False)

    def _show_choices(self, keys: dict[str, str]) -> None:
        for button in self._choices.values():
            button.hide()
            button.deleteLater()
        self._choices = {}
        for key, text in keys.items():
            self._choices[key] = button = Button(text)
            button.setObjectName(f"state_{key}")
            button.clicked.connect(lambda _=False, key=key: self.acted.emit(key))
            self._row.addWidget(button)
