"""Looks words up while the author rests, marks those that are misspelt, and offers what may be meant."""

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QMenu

from wxdesk.services.ports import Ports, Transaction
from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.enchant_speller import system_speller
from wxdesk.ui.composer.formatting import Edit
from wxdesk.ui.composer.marks import FENCE
from wxdesk.ui.composer.spelling import Speller, mostly_chinese, words_in
from wxdesk.ui.tasks import Tasks

LANGUAGE, WORDS = "spelling_language", "spelling_words"
"""Settings of the workspace: a language, ``off``, or nothing where the text decides; and its own words, one a line."""
OFF = "off"
REST_MS = 400
SLICE = 0.004
"""Seconds of looking up at once; then the window has its turn."""
MOST_SUGGESTED = 6


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word at ``start``..``end`` of the text, in code points."""

    start: int
    end: int
    word: str


class SpellCheck(QObject):
    """Checks the Markdown of ``body``; ``find`` looks for the system's dictionaries, off the GUI thread."""

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        body: BodyEditor,
        parent: QObject,
        find: Callable[[], Speller | None] = system_speller,
    ) -> None:
        super().__init__(parent)
        self._ports, self._tasks, self._body, self._find = ports, tasks, body, find
        self._speller: Speller | None = None
        self._asked = False
        self.chosen = ""
        self.own: frozenset[str] = frozenset()
        self.misspelt: tuple[Misspelt, ...] = ()
        self._known: dict[str, bool] = {}
        self._work: Iterator[Misspelt] | None = None
        self._so_far: list[Misspelt] = []
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._begin)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        body.textChanged.connect(self._wait)
        body.context_menus.append(self.extend_context_menu)

    @property
    def available(self) -> bool:
        """Whether the system has a dictionary."""
        return self._speller is not None

    @property
    def language(self) -> str:
        """The language that is checked now; "" where nothing is."""
        if self._speller is None or self.chosen == OFF or (not self.chosen and mostly_chinese(self._body.text)):
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
        self._known.clear()
        self._tasks.start(self._keep(LANGUAGE, language))
        self._begin()

    def learn(self, word: str) -> None:
        """Add a word to those of the workspace."""
        self.own |= {word.casefold()}
        self._tasks.start(self._keep(WORDS, "\n".join(sorted(self.own))))
        self._begin()

    def at(self, position: int) -> Misspelt | None:
        """Return the misspelt word at a code point of the text."""
        return next((each for each in self.misspelt if each.start <= position <= each.end), None)

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
        """Put what may be meant by the misspelt word at ``position`` over the other entries."""
        found = self.at(position)
        if found is None or self._speller is None:
            return
        first = menu.actions()[0] if menu.actions() else None
        words = list(self._speller.suggestions(found.word, self.language))[:MOST_SUGGESTED]
        learn = self.tr("Add “{0}” to the workspace’s words").format(found.word)
        entries: list[tuple[str, Callable[[], None]]] = [(each, partial(self._put, found, each)) for each in words]
        entries.append((learn, partial(self.learn, found.word)))
        for number, (title, act) in enumerate(entries):
            action = menu.addAction(title)
            action.setObjectName("spelling_learn" if number == len(words) else f"spelling_{number}")
            action.triggered.connect(lambda _=False, act=act: act())
            if first is not None:
                menu.removeAction(action)
                menu.insertAction(first, action)
        if first is not None:
            menu.insertSeparator(first)

    def _put(self, found: Misspelt, word: str) -> None:
        caret = found.start + len(word)
        self._body.apply(Edit(found.start, found.end, word, caret, caret))

    def _wait(self) -> None:
        self._turn.stop()
        self._work = None
        if self._speller is not None:
            self._rest.start()

    def _begin(self) -> None:
        self._rest.stop()
        self._so_far = []
        language = self.language
        if self._speller is None or not language:
            self._show()
            return
        self._work = self._looked_up(self._speller, language)
        self._go_on()

    def _go_on(self) -> None:
        """Look words up for a moment, then let the window have its turn."""
        until = time.perf_counter() + SLICE
        while self._work is not None:
            found = next(self._work, None)
            if found is None:
                self._work = None
                self._show()
                return
            if found.word:
                self._so_far.append(found)
            if time.perf_counter() > until:
                self._turn.start()
                return

    def _show(self) -> None:
        self.misspelt = tuple(self._so_far)
        self._body.mark("misspelt", [(each.start, each.end) for each in self.misspelt])

    def _looked_up(self, speller: Speller, language: str) -> Iterator[Misspelt]:
        """Yield each misspelt word, and something without a word after each line, so that there can be a pause."""
        at = 0
        block = self._body.document().begin()
        for line in self._body.text.split("\n"):
            for start, end in words_in(line) if _is_text(block) else ():
                word = line[start:end].replace("\u2019", "'")
                if not self._right(speller, word, language):
                    yield Misspelt(at + start, at + end, line[start:end])
            at += len(line) + 1
            block = block.next()
            yield Misspelt(at, at, "")

    def _right(self, speller: Speller, word: str, language: str) -> bool:
        if word.casefold() in self.own:
            return True
        if word not in self._known:
            self._known[word] = speller.knows(word, language)
        return self._known[word]

    async def _recall(self) -> None:
        self._speller = await asyncio.to_thread(self._find)
        self.chosen, own = await self._ports.store.read(_settings)
        self.own = frozenset(own.split("\n")) - {""}
        self._begin()

    async def _keep(self, name: str, value: str) -> None:
        await self._ports.store.run(lambda tx: tx.settings.set(name, value or None))


def _settings(tx: Transaction) -> tuple[str, str]:
    return tx.settings.get(LANGUAGE) or "", tx.settings.get(WORDS) or ""


def _is_text(block: QTextBlock) -> bool:
    """Tell whether a line is none of code, mathematics, HTML or front matter, as its colours know."""
    return block.userState() <= 0 and not FENCE.match(block.text()) and block.previous().userState() <= 0
