"""What of an article takes milliseconds to draw, and may come a moment after the rest while somebody types."""

import time
from collections.abc import Iterable
from typing import NamedTuple

from wxdesk.article.colouring import runs_of, speaks
from wxdesk.article.mathematics import can_draw, formula_svg, is_shallow

AT_ONCE = 2
"""Drawn anew in one hurried go: a formula takes 2 to 5 ms, and a key press has 16."""
_SHORT_FORMULA, _SHORT_PROGRAM = 200, 1_000
"""Characters. What is longer, or needs a library that is not loaded, takes too long for a key press."""
_BREATH = 0.001


class Formula(NamedTuple):
    """A formula in LaTeX, in a line or by itself."""

    latex: str
    display: bool

    @property
    def drawn(self) -> bool:
        return formula_svg.knows(self.latex, self.display)

    @property
    def quick(self) -> bool:
        return len(self.latex) <= _SHORT_FORMULA and is_shallow(self.latex) and can_draw()

    def draw(self) -> None:
        formula_svg(self.latex, self.display)


class Program(NamedTuple):
    """A program to be coloured as ``language``, in lower case."""

    code: str
    language: str

    @property
    def drawn(self) -> bool:
        return runs_of.knows(self.code, self.language)

    @property
    def quick(self) -> bool:
        return len(self.code) <= _SHORT_PROGRAM and speaks(self.language)

    def draw(self) -> None:
        runs_of(self.code, self.language)


Undrawn = Formula | Program


class Hurry:
    """Lets be drawn what is known, and of the rest what a key press has time for."""

    def __init__(self) -> None:
        self._left = AT_ONCE

    def puts_off(self, what: Undrawn) -> bool:
        """Tell whether ``what`` has to wait; what has not is drawn now."""
        if what.drawn:
            return False
        if self._left and what.quick:
            self._left -= 1
            return False
        return True


def draw(undrawn: Iterable[Undrawn]) -> None:
    """Draw what was put off, so that it is known from now on; to be called in a thread."""
    for each in undrawn:
        each.draw()
        time.sleep(_BREATH)  # lets go of the interpreter: the window's thread would wait 5 ms for each word it has
