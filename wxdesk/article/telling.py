"""What is open while a block is written, and what it tells: notes, numbers, pictures, links."""

from collections.abc import Callable, Sequence

from wxdesk.article.block import Block, Key
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

    ``numbers`` and ``formulas`` go on through the article, everything else begins anew with each block.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.stack: list[str | Callable[[], None]] = []
        self.numbers: dict[Key, int] = {}
        self.formulas = 0
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
        self.drawn = 0
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
            excerpt="".join(self.excerpt)[:EXCERPT],
        )

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

    def may_draw(self, formulas: int) -> bool:
        """Tell whether so many more formulas are within what one article may draw."""
        return self.formulas + formulas <= MOST_FORMULAS

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
