"""What is open while a block is written, and what it tells: notes, numbers, pictures, links."""

from collections.abc import Callable, Sequence

from wxdesk.article.block import Block, Key
from wxdesk.article.colouring import MOST_PROGRAMS
from wxdesk.article.drawing import Hurry, Undrawn
from wxdesk.article.mathematics import MOST_FORMULAS
from wxdesk.article.notes import Note
from wxdesk.article.sanitise import LARGEST
from wxdesk.article.source import Source
from wxdesk.domain.errors import WxdeskError

DEEPEST = 60
EXCERPT = 200
"""Characters of plain text that a block keeps, for the digest."""


class Telling:
    """Keeps the record of one block after the other. ``out`` grows; ``stack`` holds what closes the open elements.

    ``numbers``, ``formulas`` and ``programs`` go on through the article, everything else begins anew with each block.
    With a ``hurry``, what would take long is put off.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.stack: list[str | Callable[[], None]] = []
        self.numbers: dict[Key, int] = {}
        self.formulas = self.programs = 0
        self.hurry: Hurry | None = None
        self.begin()

    def begin(self) -> None:
        """Forget what the last block told."""
        self.out: list[str] = []
        self.notes: list[Note] = []
        self.answers: dict[str, str | None] = {}
        self.links: dict[str, None] = {}
        self.labels: dict[str, str] = {}
        self.asked: dict[Key, int] = {}
        self.footnotes: dict[str, str] = {}
        self.excerpt: list[str] = []
        self.excerpt_left = EXCERPT
        self.own_html = False
        self.drawn = self.coloured = 0
        self.above = False
        self.pending: list[Undrawn] = []
        self.size = 0

    def told(self, html: str, line: int) -> Block:
        """Return the block that was written since ``begin``."""
        return Block(
            html=html,
            line=line,
            own_html=self.own_html,
            notes=tuple(self.notes),
            numbers=tuple(self.asked.items()),
            answers=tuple(self.answers.items()),
            links=tuple(self.links),
            labels=tuple(self.labels.items()),
            footnotes=tuple(self.footnotes.items()),
            formulas=self.drawn,
            programs=self.coloured,
            whole=not (self.pending or self.above),
            pending=tuple(self.pending),
            excerpt=" ".join("".join(self.excerpt).split())[:EXCERPT],
        )

    def tell(self, words: str) -> None:
        """Keep what is read here for the digest, while there is room."""
        if self.excerpt_left > 0:
            self.excerpt.append(words[: self.excerpt_left])
            self.excerpt_left -= len(words)

    def part(self) -> None:
        """Set what was kept apart from what comes: another paragraph, item or cell."""
        if self.excerpt_left > 0 and self.excerpt and self.excerpt[-1] != " ":
            self.excerpt.append(" ")

    def takes_numbers(self, numbers: Sequence[tuple[Key, int]]) -> bool:
        """Number as a block did when it was written; False, and nothing done, where the numbers would be others."""
        taken: dict[Key, int] = {}
        for key, number in numbers:
            if taken.get(key, self.numbers.get(key, len(self.numbers) + len(taken) + 1)) != number:
                return False
            if key not in self.numbers:
                taken[key] = number
        self.numbers |= taken
        return True

    def may_draw(self, formulas: int, programs: int) -> bool:
        """Tell whether so many more are within what one article may have; a block with none always is."""
        above = formulas > 0 and self.formulas + formulas > MOST_FORMULAS
        return not (above or (programs > 0 and self.programs + programs > MOST_PROGRAMS))

    def takes_formula(self) -> bool:
        """Count one more formula; False where it is above the limit."""
        self.drawn += 1
        self.formulas += 1
        self.above |= self.formulas > MOST_FORMULAS
        return self.formulas <= MOST_FORMULAS

    def takes_program(self) -> bool:
        """Count one more program to be coloured; False where it is above the limit."""
        self.coloured += 1
        self.programs += 1
        self.above |= self.programs > MOST_PROGRAMS
        return self.programs <= MOST_PROGRAMS

    def puts_off(self, what: Undrawn) -> bool:
        """Tell whether ``what`` has to wait, and keep it then."""
        if self.hurry is None or not self.hurry.puts_off(what):
            return False
        self.pending.append(what)
        return True

    def open(self, opening: str, closing: str) -> None:
        """Begin an element; too deep, its content alone is written."""
        if len(self.stack) >= DEEPEST:
            self.stack.append("")
            return
        self.size += len(opening) + len(closing)
        if self.size > LARGEST:
            raise WxdeskError("article_too_large", size=self.size, limit=LARGEST)
        self.out.append(opening)
        self.stack.append(closing)

    def close(self) -> None:
        closing = self.stack.pop()
        if isinstance(closing, str):
            self.out.append(closing)
        else:
            closing()

    def note(self, code: str, start: int, text: str = "") -> None:
        self.notes.append(Note(code, self.source.line(start), text))
