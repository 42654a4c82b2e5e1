"""The choice of what the phone is made like: its size, its language, its letters."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from wxdesk.domain.phone import Device
from wxdesk.ui.kit import MenuButton
from wxdesk.ui.phone.form import Form
from wxdesk.ui.phone.style import SCREENS, TEXT_SIZES, percent_of

LANGUAGES = (("zh_CN", "简体中文"), ("zh_TW", "繁體中文"), ("en", "English"))
"""Each in its own words."""


class MadeButton(MenuButton):
    """Shows a ``Form``; ``chosen`` carries another one. It is only looked at: what a follower has stays as it is."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setAccessibleName(self.tr("What the phone is like"))
        self._form = Form()
        self._actions: dict[tuple[str, str], QAction] = {}
        self._sizes = {
            Device.SMALL: self.tr("Small phone"),
            Device.REGULAR: self.tr("Usual phone"),
            Device.LARGE: self.tr("Large phone"),
        }
        widths = {device: f"{words} · {round(SCREENS[device][0])}" for device, words in self._sizes.items()}
        self._add("device", list(widths.items()))
        self.menu().addSeparator()
        languages = [
            ("", self.tr("Language of the desk")),
            ("zh_CN", "简体中文"),
            ("zh_TW", "繁體中文"),
            ("en", "English"),
        ]
        self._add("language", languages)
        self.menu().addSeparator()
        own = TEXT_SIZES.index(100)
        steps = range(-own, len(TEXT_SIZES) - own)
        self._add("text_step", [(step, self.tr("Letters {0} %").format(percent_of(step))) for step in steps])
        self.show_form(self._form)

    def show_form(self, form: Form) -> None:
        """Show what the phone is like now, without a signal."""
        self._form = form
        self.setText(self._sizes[form.device])
        for name in ("device", "language", "text_step"):
            action = self._actions.get((name, str(getattr(form, name))))
            if action is not None:
                action.setChecked(True)

    def choose(self, **changes: object) -> None:
        """Choose as the user would in the menu."""
        for name, value in changes.items():
            self._actions[name, str(value)].trigger()

    def _add(
        self, name: str, options: "list[tuple[Device, str]] | list[tuple[str, str]] | list[tuple[int, str]]"
    ) -> None:
        group = QActionGroup(self)
        for value, words in options:
            action = self.add_choice(words, partial(self._choose, name, value))
            action.setCheckable(True)
            group.addAction(action)
            self._actions[name, str(value)] = action

    def _choose(self, name: str, value: Device | str | int) -> None:
        self.chosen.emit(replace(self._form, **{name: value}))  # type: ignore[arg-type]  # a field and its own values
