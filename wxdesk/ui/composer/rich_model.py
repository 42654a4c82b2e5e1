"""What the rich view knows of a text: its blocks, each with the place it came from, and how they are written back."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

MARKS = ("strong", "emphasis", "strike", "code")
"""From the outermost to the innermost."""
OBJECT = "\ufffc"
"""What stands for a picture among letters."""
BORDERS = "\ufdd0\ufdd1"
"""What stands where a cell of a table begins, and where the table ends."""
_SIGN = re.compile(f"[{OBJECT}{BORDERS}]")


@dataclass(frozen=True, slots=True)
class Look:
    """What a letter is: ``marks`` of MARKS, ``soft`` for a line's end that is no break, ``raw`` for what is kept as
    it is written; where a link leads; or, for OBJECT, the picture it stands for."""

    marks: frozenset[str] = frozenset()
    link: str = ""
    title: str = ""
    picture: str = ""
    alt: str = ""

    def has(self, mark: str) -> bool:
        return mark in self.marks

    def with_mark(self, mark: str, on: bool = True) -> "Look":
        return replace(self, marks=self.marks | {mark} if on else self.marks - {mark})


PLAIN = Look()
Run = tuple[str, Look]


@dataclass(frozen=True, slots=True)
class Block:
    """``kind`` is paragraph, h1 to h6, item, quote, code, table or rule; an item's ``number`` is 0 for a bullet."""

    kind: str
    runs: tuple[Run, ...] = ()
    depth: int = 0
    number: int = 0
    checked: bool | None = None
    tight: bool = True
    language: str = ""
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    aligns: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return "".join(words for words, _ in self.runs)


@dataclass(frozen=True, slots=True)
class Segment:
    """``text[start:end]``: blocks that can be shown and edited, or None where it is only kept; ``kind`` says what."""

    start: int
    end: int
    blocks: tuple[Block, ...] | None
    kind: str = ""


def holds_sign(words: str) -> bool:
    """Tell whether ``words`` of the rich view hold more than letters: the border of a cell, or a picture."""
    return _SIGN.search(words) is not None


def regrouped(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbours that look alike, and leave out what is empty."""
    made: list[Run] = []
    for words, look in runs:
        if not words:
            continue
        if made and made[-1][1] == look and OBJECT not in (words, made[-1][0]):
            made[-1] = (made[-1][0] + words, look)
        else:
            made.append((words, look))
    return tuple(made)


def normal(block: Block) -> Block:
    """Return the block as Markdown can say it: no blanks at its ends, nor at the ends of what is bold or struck."""
    if block.kind == "code":
        return replace(block, runs=regrouped((words, PLAIN) for words, _ in block.runs))
    rows = tuple(tuple(_normal_runs(cell, in_line=True) for cell in row) for row in block.rows)
    return replace(block, runs=_normal_runs(block.runs, in_line=block.kind[0] == "h"), rows=rows)


def _normal_runs(runs: Sequence[Run], *, in_line: bool) -> tuple[Run, ...]:
    joined = regrouped(runs)
    if _is_normal(joined):
        return joined
    letters = [(sign, look) for words, look in joined for sign in words]
    if in_line:
        letters = [(" ", PLAIN) if sign == "\n" else (sign, look) for sign, look in letters]
    letters = [(sign, PLAIN.with_mark("soft", look.has("soft")) if sign == "\n" else look) for sign, look in letters]
    letters = _stripped(letters)
    for mark in _TRIMMED:
        letters = _trimmed(letters, mark)
    return regrouped(letters)


def _is_normal(runs: Sequence[Run]) -> bool:
    """Tell at a glance that nothing has to be taken away; most blocks are so, and each letter costs time."""
    if not runs:
        return True
    if runs[0][0][0].isspace() or runs[-1][0][-1].isspace():
        return False
    return not any(
        "\n" in words or (look.marks & _TRIMMED and (words[0].isspace() or words[-1].isspace())) for words, look in runs
    )


_TRIMMED = frozenset({"strong", "emphasis", "strike"})


def _stripped(letters: list[Run]) -> list[Run]:
    """Take blanks away at both ends, and around the ends of lines."""
    made: list[Run] = []
    for sign, look in letters:
        blank = sign in " \t\n" and not look.has("raw") and not look.has("code")
        if blank and (not made or made[-1][0] == "\n"):
            continue
        if sign == "\n":
            while made and made[-1][0] in " \t" and not made[-1][1].has("code"):
                made.pop()
            if not made:
                continue
        made.append((sign, look))
    while made and made[-1][0] in " \t\n" and not made[-1][1].has("code"):
        made.pop()
    return made


def _trimmed(letters: list[Run], mark: str) -> list[Run]:
    """Take ``mark`` from the blanks at the ends of each stretch that has it."""
    made = list(letters)
    for order in (range(len(made)), range(len(made) - 1, -1, -1)):
        outside = True
        for at in order:
            sign, look = made[at]
            if not look.has(mark):
                outside = True
            elif outside and sign.isspace():
                made[at] = (sign, look.with_mark(mark, on=False))
            else:
                outside = False
    return made


NOTE = re.compile(r"\[\^([^\]\s]+)\]")
