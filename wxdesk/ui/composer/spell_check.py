"""Looks words up while the author rests, marks those that are misspelt, and offers what may be meant."""

import asyncio
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from wxdesk.services.ports import Ports, Transaction
from wxdesk.ui.composer.enchant_speller import system_speller
from wxdesk.ui.composer.prose import markdown_words, rich_words
from wxdesk.ui.composer.spelling import Speller, mostly_chinese
from wxdesk.ui.composer.writing import WritingPane
from wxdesk.ui.tasks import Tasks

LANGUAGE, WORDS = "spelling_language", "spelling_words"
"""Settings of the workspace: a language, ``off``, or nothing where the text decides; and its own words, one a line."""
OFF = "off"
REST_MS = 400
SLICE = 0.004
"""Seconds of looking up at once; then the window has its turn."""
MOST_SUGGESTED = 6
MOST_MARKED = 300
"""A text with more is in another language; with some thousands of marks each key press would take 16 ms."""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word that may be misspelt, at ``start``..``end`` of what the view in front shows, in code points."""

    start: int
    end: int
    word: str


class SpellCheck(QObject):
    """Checks what is in front of ``writing``; ``find`` looks for the system's dictionaries, off the GUI thread."""

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        writing: WritingPane,
        parent: QObject,
        find: Callable[[], Speller | None] = system_speller,
    ) -> None:
        super().__init__(parent)
        self._ports, self._tasks, self._writing, self._find = ports, tasks, writing, find
        self._speller: Speller | None = None
        self._asked = False
        self.chosen = ""
        self.own: frozenset[str] = frozenset()
        self.misspelt: tuple[Misspelt, ...] = ()
        self._right: dict[tuple[str, str], bool] = {}
        self._asking = asyncio.Lock()
        self._work: Iterator[list[Misspelt]] | None = None
        self._found: list[Misspelt] = []
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._begin)
        self._turn = QTimer(self, singleShot=True, interval=1)
        self._turn.timeout.connect(self._go_on)
        writing.front_changed.connect(self._turned)
        for view in (writing.body, writing.rich):
            view.textChanged.connect(self._wait)
            view.context_menus.append(self.extend_context_menu)

    @property
    def available(self) -> bool:
        """Whether the system has a dictionary."""
        return self._speller is not None

    @property
    def language(self) -> str:
        """The language that is checked now; "" where nothing is."""
        if self._speller is None or self.chosen == OFF or (not self.chosen and mostly_chinese(self._writing.body.text)):
            return ""
        languages = self._speller.languages()
        wanted = self.chosen or QLocale().name()
        alike = [each for each in languages if each.split("_")[0] == wanted.split("_")[0]]
        english = [each for each in ("en_US", "en_GB", "en") if each in languages]
        return wanted if wanted in languages else next(iter([*alike, *english]), "")

    def recall(self) -> None:
        """Look for the system's dictionaries and the workspace's choice, the first time."""
        if not self._asked:
            self._asked = True
            self._tasks.start(self._recall())

    def choose(self, language: str) -> None:
        """Check in ``language``, not at all (OFF), or as the text is ("")."""
        self.chosen = language
        self._tasks.start(self._keep(LANGUAGE, language))
        self._begin()

    def learn(self, word: str) -> None:
        """Add a word to those of the workspace."""
        self.own |= {word.casefold()}
        self._tasks.start(self._keep(WORDS, "\n".join(sorted(self.own))))
        self._begin()

    def at(self, position: int) -> Misspelt | None:
        """Return the misspelt word at a code point of what is shown, unless it was changed since it was looked up."""
        found = next((each for each in self.misspelt if each.start <= position <= each.end), None)
        changed = found is not None and self._writing.front.text[found.start : found.end] != found.word
        return None if changed else found

    def extend_menu(self, menu: QMenu) -> None:
        """Add the choice of languages, or say that there is none."""
        if self._speller is None:
            action = menu.addAction(self.tr("No spell check: this computer has no Enchant dictionaries"))
            action.setObjectName("spelling_absent")
            action.setEnabled(False)
            return
        inner = menu.addMenu(self.tr("Spell check"))
        inner.menuAction().setObjectName("spelling")
        choices = [("", self.tr("Automatic: not in Chinese texts")), (OFF, self.tr("Off"))]
        for key, words in [*choices, *((each, QLocale(each).nativeLanguageName() + f" ({each})")
                                       for each in self._speller.languages())]:  # fmt: skip
            action = inner.addAction(words)
            action.setObjectName(f"spelling_{key or 'automatic'}")
            action.setCheckable(True)
            action.setChecked(key == self.chosen)
            action.triggered.connect(lambda _=False, key=key: self.choose(key))

    def extend_context_menu(self, menu: QMenu, position: int) -> None:
        """Put what may be meant by the misspelt word at ``position`` over the other entries, once it is known."""
        found, language = self.at(position), self.language
        if found is None or self._speller is None or not language:
            return
        first = next(iter(menu.actions()), None)
        waiting = _named(QAction(self.tr("Looking for what may be meant…"), menu, enabled=False), "waiting")
        learn = _named(QAction(self.tr("Add “{0}” to the workspace’s words").format(found.word), menu), "learn")
        learn.triggered.connect(lambda: self.learn(found.word))
        for action in (waiting, learn, *([menu.addSeparator()] if first else [])):
            menu.insertAction(first, action) if first else menu.addAction(action)
        self._tasks.start(self._suggest(self._speller, language, menu, waiting, found))

    async def _suggest(self, speller: Speller, language: str, menu: QMenu, waiting: QAction, found: Misspelt) -> None:
        async with self._asking:
            words = await asyncio.to_thread(speller.suggestions, _asked(found.word), language)
        if not isValid(menu):  # closed meanwhile
            return
        for number, word in enumerate(words[:MOST_SUGGESTED]):
            action = _named(QAction(word, menu), str(number))
            action.triggered.connect(lambda _=False, word=word: self._put(found, word))
            menu.insertAction(waiting, action)
        if words:
            menu.removeAction(waiting)
        else:
            waiting.setText(self.tr("Nothing like it is in the dictionary"))

    def _put(self, found: Misspelt, word: str) -> None:
        view, caret = self._writing.front, found.start + len(word)
        view.replace([(found.start, found.end, word)])
        view.select(caret, caret)
        view.setFocus()

    def _wait(self) -> None:
        self._turn.stop()
        self._work, self._found = None, []
        if self._speller is not None:
            self._rest.start()

    def _turned(self) -> None:
        self.misspelt = ()
        self._begin()

    def _begin(self) -> None:
        self._rest.stop()
        self._found = []
        language = self.language
        if not language:
            self._show()
            return
        self._work = self._words(language)
        self._go_on()

    def _go_on(self) -> None:
        """Gather words for a moment, then let the window have its turn."""
        until = time.perf_counter() + SLICE
        while self._work is not None:
            try:
                self._found += next(self._work)
            except StopIteration:
                self._work = None
                self._tasks.start(self._look_up(self._found))
                return
            if time.perf_counter() > until:
                self._turn.start()
                return

    def _words(self, language: str) -> Iterator[list[Misspelt]]:
        """Yield, paragraph by paragraph, the words that are not known to be right."""
        view = self._writing.front
        text = view.text
        words = rich_words if view is self._writing.rich else markdown_words
        for paragraph in words(view.document()):
            found = (Misspelt(start, end, text[start:end]) for start, end in paragraph)
            yield [each for each in found if not self._right.get((each.word, language))]

    async def _look_up(self, found: list[Misspelt]) -> None:
        """Ask of each word once; what was found while the text stood is shown if it still stands so."""
        speller, language = self._speller, self.language
        if speller is None:
            return
        asked = {each.word for each in found} - {word for word, known in self._right if known == language}
        if asked:
            async with self._asking:
                self._right |= await asyncio.to_thread(_answers, speller, asked, language)
        if found is self._found:
            self._show()

    def _show(self) -> None:
        known, language = self._right, self.language
        wrong = (each for each in self._found if not known.get((each.word, language), True))
        self.misspelt = tuple(islice((each for each in wrong if each.word.casefold() not in self.own), MOST_MARKED))
        self._writing.front.mark("misspelt", [(each.start, each.end) for each in self.misspelt])

    async def _recall(self) -> None:
        self._speller = await asyncio.to_thread(self._find)
        self.chosen, own = await self._ports.store.read(_settings)
        self.own = frozenset(own.split("\n")) - {""}
        self._begin()

    async def _keep(self, name: str, value: str) -> None:
        await self._ports.store.run(lambda tx: tx.settings.set(name, value or None))


def _answers(speller: Speller, words: Collection[str], language: str) -> dict[tuple[str, str], bool]:
    return {(word, language): speller.knows(_asked(word), language) for word in words}


def _asked(word: str) -> str:
    """Return a word as dictionaries have it: with a plain apostrophe."""
    return word.replace("\u2019", "'")


def _named(action: QAction, name: str) -> QAction:
    action.setObjectName(f"spelling_{name}")
    return action


def _settings(tx: Transaction) -> tuple[str, str]:
    return tx.settings.get(LANGUAGE) or "", tx.settings.get(WORDS) or ""
