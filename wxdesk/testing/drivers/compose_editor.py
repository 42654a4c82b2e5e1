"""Drives the editor's own means: caret, input method, menus, both views, spelling, finding."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wxdesk.testing.drivers.compose_page import ComposePage
from wxdesk.ui.composer.spelling import Speller


class EditorDriver(ComposePage):
    """The body as it is worked on."""

    @property
    def body(self) -> str:
        """The text of the body, with a bar where the caret stands, or brackets around the selection."""
        editor = self._page._editor.body
        start, end = editor.selection
        chosen = f"⟦{editor.text[start:end]}⟧" if start != end else "⟦⟧"
        return editor.text[:start] + chosen + editor.text[end:]

    def select_body(self, start: int, end: int | None = None) -> None:
        """Put the caret into the body, or select from one code point to another, and give it the keyboard."""
        self.focus("body")
        self._page._editor.body.select(start, start if end is None else end)
        self.world.settle()

    def compose_characters(self, preedit: str, commit: str = "") -> None:
        """Let an input method show ``preedit``, or commit characters."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self._page._editor.body, event)
        self.world.settle()

    @property
    def slash(self) -> list[str]:
        """What the slash menu offers; nothing where it is closed."""
        return self._page._editor.writing.slash.titles

    @property
    def slash_chosen(self) -> str:
        """What Return would take from the slash menu."""
        chosen = self._page._editor.writing.slash.chosen
        return chosen.title if chosen else ""

    @property
    def view(self) -> str:
        """Which view of the text is in front: ``markdown`` or ``rich``."""
        writing = self._page._editor.writing
        return "rich" if writing.rich.isVisible() else "markdown"

    def choose_view(self, key: str) -> None:
        """Choose *Markdown* or *Rich* below the body."""
        self.click(f"view_{key}")

    @property
    def rich(self) -> str:
        """The words of the rich view as they are shown."""
        return self._page._editor.writing.rich.text

    def select_rich(self, words: str, behind: bool = False) -> None:
        """Select words in the rich view, or put the caret behind them. Raises ValueError where they are not shown."""
        editor = self._page._editor.writing.rich
        at = editor.text.index(words)
        end = at + len(words)
        editor.setFocus()
        editor.select(end if behind else at, end)
        self.world.settle()

    def click_rich(self, words: str) -> None:
        """Click before words in the rich view, with the mouse. Raises ValueError where they are not shown."""
        editor = self._page._editor.writing.rich
        at = editor.text.index(words)
        place = editor.cursorRect(editor._written.cursor(at, at)).center()
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.world.settle()

    @property
    def misspelt(self) -> list[str]:
        """The words with a red wave below them, in the view that is in front."""
        waves = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        marked = self._page._editor.writing.front.extraSelections()
        return [each.cursor.selectedText() for each in marked if each.format.underlineStyle() == waves]

    def use_speller(self, speller: Speller | None) -> None:
        """Let the spell check find ``speller`` on this computer."""
        check = self._page._spelling
        check._find, check._asked = lambda: speller, False
        check.recall()
        self.world.settle()

    def context_menu(self, word: str) -> dict[str, QAction]:
        """The entries of the menu over ``word`` that the spell check adds, by their words."""
        view = self._page._editor.writing.front
        menu = view.context_menu(view.text.index(word) + 1)
        self.world.settle()
        return {each.text(): each for each in menu.actions() if each.objectName().startswith("spelling")}

    @property
    def found(self) -> str:
        """What the find bar says; nothing where it is closed."""
        bar = self._page._editor.writing.finding
        return bar.said if bar.isVisible() else ""

    @property
    def marked(self) -> list[str]:
        """The stretches of the body that are marked as found."""
        waves = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        marked = self._page._editor.writing.front.extraSelections()
        return [each.cursor.selectedText() for each in marked if each.format.underlineStyle() != waves]

    def find_in(self, scope: str) -> None:
        """Look in ``this`` article or in ``all``."""
        choice = self._page._editor.writing.finding._scope
        choice.choose(scope)
        choice.chosen.emit(scope)
        self.world.settle()

    @property
    def format_menu(self) -> list[str]:
        """The names of what the menu of the tool bar offers now."""
        menu = self._page._editor.format.menu()
        names = [each.objectName().removeprefix("format_") for each in menu.actions() if each.objectName()]
        menu.deleteLater()
        return names

    def format(self, name: str) -> None:
        """Choose a format in the bar or, where it is not there, in its menu. Raises LookupError."""
        bar = self._page._editor.format
        if name in bar._buttons and not bar._buttons[name].isHidden():
            self.click(name)
            return
        menu = bar.menu()
        action = next((each for each in menu.actions() if each.objectName() == f"format_{name}"), None)
        if action is None:
            raise LookupError(f"no format {name!r}; the menu has: {', '.join(self.format_menu)}")
        action.trigger()
        menu.deleteLater()
        self.world.settle()
