"""Drives the card *Before you send* and the workspace's own list of words."""

from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QTextEdit

from wxdesk.testing.driver import Driver
from wxdesk.ui.composer.checks import CheckLink, ChecksCard, Line


class ChecksDriver(Driver):
    """What stands in the card, and what can be done about it; findings go by their codes."""

    @property
    def _card(self) -> ChecksCard:
        return self.find("checks", ChecksCard)

    def look_at_checks(self) -> None:
        """Wait until the card says all there is to say of what was typed."""
        self.world.settle()

    @property
    def fixes(self) -> list[str]:
        """The codes of the lines that have a *Fix*."""
        return [line.code for line in self._card.lines if line.fix]

    def fix(self, code: str) -> None:
        """Press *Fix* beside the line of that code."""
        self._fix_button(code).click()
        self.world.settle()

    def fix_while_typing(self, code: str, body: str) -> None:
        """Press *Fix*, and have the body changed before the fix has come."""
        self._fix_button(code).click()
        self.write("body", body)

    def follow_check(self, code: str) -> None:
        """Press the line of that code."""
        self._row(code).clicked.emit()
        self.world.settle()

    @property
    def line_of_caret(self) -> int:
        """The line of the body where the caret is, from 1."""
        return self.find("body", QTextEdit).textCursor().blockNumber() + 1

    @property
    def chosen_words(self) -> str:
        """What is selected in the body."""
        return self.find("body", QTextEdit).textCursor().selectedText()

    def edit_words(self, text: str) -> None:
        """Open *Words to avoid…* from the card, write the list anew, and save it."""
        self.click("checks_words")
        self.find("list", QPlainTextEdit).setPlainText(text)
        self.click("accept")

    def _fix_button(self, code: str) -> QAbstractButton:
        button = self._row(code)._fix
        if button is None:
            raise AssertionError(f"nothing to fix at {code}; there is: {', '.join(self.fixes)}")
        return button

    def _row(self, code: str) -> CheckLink:
        lines: dict[str, int] = {line.code: number for number, line in enumerate(self._lines)}
        if code not in lines:
            raise LookupError(f"no line for {code!r}; there are: {', '.join(lines)}")
        return self.find(f"checks_rows_{lines[code]}", CheckLink)

    @property
    def _lines(self) -> tuple[Line, ...]:
        return self._card.lines
