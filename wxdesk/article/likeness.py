"""How alike two articles are: by a sketch of the pieces of four characters that their words are made of."""

import re
from collections.abc import Collection
from typing import NamedTuple
from zlib import crc32

SAME, ALIKE = 0.95, 0.6
"""From these on two articles are called the same, or nearly so."""
_PIECE = 4
_SKETCH = 256
_FEWEST = 40
"""Texts with fewer pieces say too little to be compared."""

_ADDRESS = re.compile(r"\]\([^)\s]*\)|https?://\S+|wxasset:\S+|<[^<>]*>")
_NO_WORD = re.compile(r"[\W_]+")


class Sketch(NamedTuple):
    """The smallest hashes of a text's pieces, in order; small enough to keep of every article."""

    least: tuple[int, ...] = ()


class Earlier(NamedTuple):
    """An article that was sent before."""

    title: str
    sketch: Sketch


def sketch(text: str) -> Sketch:
    """Return the sketch of a text: marks, addresses, blanks, and the case of letters do not count."""
    words = _NO_WORD.sub("", _ADDRESS.sub("", text)).casefold()
    raw = words.encode("utf-16-le", "replace")
    pieces = {raw[at : at + 2 * _PIECE] for at in range(0, len(raw) - 2 * _PIECE + 1, 2)}
    if len(pieces) < _FEWEST:
        return Sketch()
    return Sketch(tuple(sorted({crc32(piece) for piece in pieces})[:_SKETCH]))


def likeness(one: Sketch, other: Sketch) -> float:
    """Return how alike two texts are, from 0 to 1: about the share of pieces that both have, of all they have."""
    if not one.least or not other.least:
        return 0.0
    size = min(len(one.least), len(other.least), _SKETCH)
    both = sorted({*one.least, *other.least})[: max(size, 1)]
    shared = {*one.least} & {*other.least}
    return sum(piece in shared for piece in both) / len(both)


def likest(text: Sketch, earlier: Collection[Earlier]) -> tuple[Earlier, float] | None:
    """Return the earlier article that is most like ``text``, where it is alike enough to be told."""
    best = max(((likeness(text, each.sketch), each) for each in earlier), key=lambda pair: pair[0], default=None)
    return None if best is None or best[0] < ALIKE else (best[1], best[0])
