"""Which lines of the Markdown a stretch of a view shows, whichever view it is."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QTextBlock


@dataclass(frozen=True, slots=True)
class Stretch:
    """The paragraphs ``first`` to ``last`` of a view show ``lines`` lines of the Markdown, from ``line`` (1) on."""

    first: QTextBlock
    last: QTextBlock
    line: int
    lines: int = 1


class Lined(Protocol):
    """A view that knows where in the Markdown it is."""

    @property
    def filling(self) -> bool:
        """Whether the program is filling it anew, so that where it stands says nothing."""
        ...

    @property
    def caret_line(self) -> int:
        """The line of the Markdown, counted from 1, in which is written."""
        ...

    def stretch_of(self, block: QTextBlock) -> Stretch:
        """Return the stretch that a paragraph of the view belongs to."""
        ...

    def stretch_at(self, line: int) -> Stretch:
        """Return the stretch that shows a line of the Markdown, counted from 1, or the nearest."""
        ...
