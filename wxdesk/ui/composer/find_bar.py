"""The bar over the body that finds and replaces."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from wxdesk.domain.posts import Article
from wxdesk.ui.composer.finding import Found, Match, Query, nearest, replacement
from wxdesk.ui.composer.finding_all import ArticleTexts, find_shown, find_written
from wxdesk.ui.kit import Button, IconButton, SearchField, Select, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, metrics

PAUSE_MS = 120


class Searched(Protocol):
    """An editor that words can be found in; all positions count code points."""

    @property
    def text(self) -> str: ...

    @property
    def words_only(self) -> bool:
        """Whether the Markdown behind the words cannot be seen."""

    @property
    def selection(self) -> tuple[int, int]: ...

    def isReadOnly(self) -> bool: ...

    def select(self, anchor: int, caret: int) -> None: ...

    def replace(self, changes: Sequence[tuple[int, int, str]]) -> int: ...

    def mark(self, kind: str, spans: Sequence[tuple[int, int]]) -> None: ...

    def setFocus(self) -> None: ...


class FindBar(QFrame):
    """Finds in the editor in front, or in all ``articles()``, of which one is open; asks others to change those.

    ``bodies_replaced`` carries every body anew, ``article_wanted`` the article in which the next match stands.
    """

    bodies_replaced = Signal(list)
    article_wanted = Signal(int)

    def __init__(
        self,
        front: Callable[[], Searched],
        articles: Callable[[], tuple[Sequence[Article], int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._front, self._articles = front, articles
        self._texts = ArticleTexts(self)
        self._found = Found()
        self._field = SearchField(self.tr("Find"))
        self._field.setObjectName("find_field")
        self._with = QLineEdit()
        self._with.setPlaceholderText(self.tr("Replace with"))
        self._with.setAccessibleName(self.tr("Replace with"))
        self._with.setObjectName("find_with")
        self._count = Text("", TextRole.HINT, tone="label", tabular=True)
        self._case = IconButton("", self.tr("Match case"), text="Aa", checkable=True)
        self._whole = IconButton("", self.tr("Whole words"), text="W", checkable=True)
        self._regular = IconButton("", self.tr("Regular expression"), text=".*", checkable=True)
        self._before = IconButton("chevron_up", self.tr("Find the one before (Shift+F3)"))
        self._next = IconButton("chevron_down", self.tr("Find the next (F3)"))
        self._close = IconButton("close", self.tr("Close (Esc)"))
        self._scope = Select([("this", self.tr("This article")), ("all", self.tr("All articles"))])
        self._scope.setAccessibleName(self.tr("Where to look"))
        self._one = Button(self.tr("Replace"))
        self._all = Button(self.tr("Replace all"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self._lay_out()
        self._follow()
        name_parts(self)
        self.hide()

    @property
    def said(self) -> str:
        """How many there are, or what is wrong with the pattern."""
        return self._count.text()

    @property
    def query(self) -> Query:
        return Query(self._field.text(), self._case.isChecked(), self._whole.isChecked(), self._regular.isChecked())

    def open(self, replacing: bool = False) -> None:
        """Show the bar with what is selected; the keyboard goes into its field."""
        editor = self._front()
        start, end = editor.selection
        chosen = editor.text[start:end]
        if chosen and "\n" not in chosen:
            self._field.setText(chosen)
        for part in (self._with, self._one, self._all, self._scope):
            part.setVisible(replacing)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.search()

    def close_bar(self) -> None:
        """Hide the bar and its marks; the keyboard goes back to the text."""
        self._pause.stop()
        self._front().mark("found", [])
        self.hide()
        self._front().setFocus()

    def text_changed(self) -> None:
        """Call when the text has changed: what is marked follows once it rests."""
        if self.isVisible():
            self._pause.start()

    def search(self) -> None:
        """Find all there are, mark them and count them."""
        self._pause.stop()
        if self.isHidden():
            return
        editor = self._front()
        self._found = self._look(editor)
        editor.mark("found", [(match.start, match.end) for match in self._found.matches])
        self._say(editor)

    def step(self, backwards: bool = False) -> None:
        """Select the next match, or the one before; behind the last, in the next article where all are looked in."""
        self.search()
        matches = self._found.matches
        editor = self._front()
        start, end = editor.selection
        index = nearest(matches, start if backwards else end, backwards)
        around = index < 0 or (matches[index].end > start if backwards else matches[index].start < end)
        if self._in_all and around and self._turn(backwards):
            return
        if index >= 0:
            self._choose(editor, matches[index])

    def replace_one(self) -> None:
        """Replace the selected match and go to the next; without one, only go."""
        self.search()
        editor = self._front()
        start, end = editor.selection
        chosen = next((match for match in self._found.matches if (match.start, match.end) == (start, end)), None)
        if chosen is not None:
            words = replacement(self.query, chosen, self._with.text())
            if editor.replace([(start, end, words)]):  # or the one after what has to stay is next
                editor.select(start + len(words), start + len(words))
        self.step()

    def replace_all(self) -> None:
        """Replace every match, as one step of undo."""
        self.search()
        if self._found.trouble:
            return
        count = self._replace_everywhere() if self._in_all else self._replace_here()
        self.search()
        if count is not None:
            self._count.show_text(self.tr("%n replaced", "", count), "label")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched in (self._field, self._with):
                if watched is self._with:
                    self.replace_one()
                else:
                    self.step(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(watched, event)

    @property
    def _in_all(self) -> bool:
        return self._scope.isVisibleTo(self) and self._scope.key == "all"

    def _look(self, editor: Searched) -> Found:
        if editor.words_only:
            return find_shown(self.query, editor.text)
        articles, index = self._articles()
        return find_written(self.query, replace(articles[index], body=editor.text))

    def _look_everywhere(self) -> list[Found]:
        articles, _ = self._articles()
        return self._texts.find(self.query, articles, self._front().words_only)

    def _replace_here(self) -> int:
        words, query = self._with.text(), self.query
        return self._front().replace(
            [(match.start, match.end, replacement(query, match, words)) for match in self._found.matches]
        )

    def _replace_everywhere(self) -> int | None:
        """Return how many were replaced; None where the pattern is too much for one of the articles."""
        editor, (articles, _) = self._front(), self._articles()
        each = self._look_everywhere()
        if any(found.trouble for found in each):
            return None
        if editor.isReadOnly():
            return 0
        words, query, shown = self._with.text(), self.query, editor.words_only
        made = [
            self._texts.replaced(query, article, found, words, shown)
            for article, found in zip(articles, each, strict=True)
        ]
        self.bodies_replaced.emit([body for body, _ in made])
        return sum(count for _, count in made)

    def _turn(self, backwards: bool) -> bool:
        """Go on in the next article that has a match; False where no other has."""
        index = self._articles()[1]
        each = self._look_everywhere()
        for step in range(1, len(each)):
            other = (index + (-step if backwards else step)) % len(each)
            if each[other].matches:
                self.article_wanted.emit(other)
                self.search()
                if self._found.matches:
                    self._choose(self._front(), self._found.matches[-1 if backwards else 0])
                return True
        return False

    def _choose(self, editor: Searched, match: Match) -> None:
        editor.select(match.start, match.end)
        self._say(editor)

    def _say(self, editor: Searched) -> None:
        found = self._found
        others = self._look_everywhere() if self._in_all and not found.trouble else []
        trouble = next((each for each in (found, *others) if each.trouble), Found())
        words = ""
        if trouble.trouble == "pattern_bad":
            words = self.tr("Not a pattern: {0}").format(trouble.detail)
        elif trouble.trouble:
            words = self.tr("This pattern takes too long. Make it simpler.")
        elif self._field.text():
            at = next(
                (n for n, match in enumerate(found.matches, 1) if (match.start, match.end) == editor.selection), 0
            )
            total = len(found.matches)
            words = self.tr("{0} of {1}").format(at, total) if at else self.tr("%n found", "", total)
            if self._in_all:
                total = sum(len(each.matches) for each in others)
                words += " · " + self.tr("%n in all articles", "", total)
        self._count.show_text(words, "bad" if trouble.trouble else "label")

    def _lay_out(self) -> None:
        m = metrics()
        grid = QGridLayout(self)
        grid.setContentsMargins(m.grid(2), m.grid(1), m.grid(1), m.grid(1))
        grid.setHorizontalSpacing(m.grid(2))
        grid.setVerticalSpacing(m.grid(1))
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            row.setSpacing(m.px(2))
        for part in (self._case, self._whole, self._regular, self._before, self._next, self._close):
            top.addWidget(part)
        below.setSpacing(m.grid(2))
        for button in (self._one, self._all):
            below.addWidget(button)
        grid.addWidget(self._field, 0, 0)
        grid.addLayout(top, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._with, 1, 0)
        grid.addLayout(below, 1, 1)
        grid.addWidget(self._count, 2, 0)
        grid.addWidget(self._scope, 2, 1)
        grid.setColumnStretch(0, 1)

    def _follow(self) -> None:
        self._field.textChanged.connect(lambda _: self._pause.start())
        for button in (self._case, self._whole, self._regular):
            button.toggled.connect(lambda _: self.search())
        self._scope.chosen.connect(lambda _: self.search())
        self._before.clicked.connect(lambda: self.step(backwards=True))
        self._next.clicked.connect(lambda: self.step())
        self._close.clicked.connect(self.close_bar)
        self._one.clicked.connect(self.replace_one)
        self._all.clicked.connect(self.replace_all)
        for part in (self._field, self._with, *self.findChildren(QWidget)):
            part.installEventFilter(self)
