"""A question for a name that nothing else has."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from wxdesk.ui.kit import Dialog, LineField
from wxdesk.ui.naming import name_parts
from wxdesk.ui.words import sentence


class NameDialog(Dialog):
    """Accepted with a ``name`` that is none of ``taken``, whatever their case."""

    def __init__(
        self,
        title: str,
        words: str,
        accept_text: str,
        name: str = "",
        taken: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, words, accept_text=accept_text, parent=parent)
        self._taken = {each.casefold() for each in taken}
        self._name = LineField(self.tr("Name"))
        self._name.show_text(name)
        self._name.input.selectAll()
        self.body.addWidget(self._name)
        self._name.input.textChanged.connect(lambda _: self._check())
        name_parts(self)
        self._check()
        self.fit()
        self._name.input.setFocus()

    @property
    def name(self) -> str:
        return self._name.text.strip()

    def _check(self) -> None:
        error = sentence("template_name_taken", name=self.name) if self.name.casefold() in self._taken else ""
        self._name.show_error(error)
        self.allow_accept(error or ("" if self.name else sentence("template_name_missing")))
        self.fit()
