"""Drives the picker of cards, and the dialog in which one is made."""

from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from wxdesk.domain.writing import LinkedCard
from wxdesk.testing.driver import Driver
from wxdesk.ui.composer.card_dialog import CardDialog
from wxdesk.ui.composer.card_picker import CardPicker


class CardDriver(Driver):
    """The cards of the open post's account, in the words of somebody who puts them in."""

    def pick(self) -> None:
        """Choose *Choose or add a card…* in the menu of the tool bar."""
        self._menu_choice("card_pick")

    def put_in(self, name: str) -> None:
        """Choose a card by name in the menu of the tool bar. Raises LookupError with what there is."""
        menu = self._menu()
        names = {action.text(): action.objectName() for action in menu.actions()}
        menu.deleteLater()
        if name not in names:
            raise LookupError(f"no {name!r}; there are: {', '.join(names)}")
        self._menu_choice(names[name])

    @property
    def listed(self) -> list[str]:
        """The names in the picker, from top to bottom."""
        return [row.card.name for row in self._picker._rows.values()]

    @property
    def chosen(self) -> LinkedCard | None:
        return self._picker.card

    def filter(self, text: str) -> None:
        self.write("filter", text)

    def choose(self, name: str) -> None:
        """Choose a row of the picker."""
        self.click(f"rows_{self._id(name)}")

    def change(self, name: str) -> None:
        """Open the dialog of a card."""
        self.click(f"rows_{self._id(name)}_edit")

    def delete(self, name: str) -> None:
        self.click(f"rows_{self._id(name)}_delete")

    def fill(self, kind: str = "", **fields: str) -> None:
        """Fill the dialog: ``name``, ``target``, ``path``, ``detail``, ``image``."""
        dialog = self._dialog
        if kind:
            dialog._kind._options[kind].click()
        for name, text in fields.items():
            field = dialog._fields[name]
            field.input.setText(text)
            field.edited.emit(text)

    def save(self) -> str:
        """Press *Save card*; returns what the dialog says is wrong, or nothing once it is kept."""
        dialog = self._dialog
        dialog._accept.click()
        self.world.settle()
        if not isValid(dialog):
            return ""
        return " ".join(field.error for field in dialog._fields.values() if field.error)

    def _menu(self) -> QMenu:
        return self.world.compose._page._editor.format.card_menu()

    def _menu_choice(self, key: str) -> None:
        menu = self._menu()
        next(action for action in menu.actions() if action.objectName() == key).trigger()
        menu.deleteLater()
        self.world.settle()

    def _id(self, name: str) -> int:
        return next(row.card.id for row in self._picker._rows.values() if row.card.name == name)

    @property
    def _picker(self) -> CardPicker:
        return self.world.compose._asked(CardPicker)

    @property
    def _dialog(self) -> CardDialog:
        return self.world.compose._asked(CardDialog)
