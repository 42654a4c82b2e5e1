"""Where something stands in the author's text: the parser counts bytes, the author lines and characters."""

from bisect import bisect_right
from itertools import accumulate

from wxdesk.article.source import Source


class Places:
    """Turns byte offsets of a source into offsets, lines and columns of the ``body`` it was read from."""

    def __init__(self, body: str, source: Source) -> None:
        self._read = source.text.split(b"\n")
        self._bytes = [0, *accumulate(len(line) + 1 for line in self._read)]
        self._written = body.split("\n")
        self._signs = [0, *accumulate(len(line) + 1 for line in self._written)]
        self._front = source.front.lines

    def offset(self, byte: int) -> int | None:
        """Return the offset in the body, in code points; None where the line was read as another than was written.

        That is so for broken characters, line ends of other systems and ``:::`` lines.
        """
        line = self._line(byte)
        at = line + self._front
        if at >= len(self._written) or self._read[line] != self._written[at].encode("utf-8", "replace"):
            return None
        return self._signs[at] + self._column(line, byte)

    def place(self, start: int, end: int) -> tuple[int, tuple[int, int]]:
        """Return the line, and the columns within it, of what stands from byte ``start`` to ``end``."""
        line = self._line(start)
        last = min(end, self._bytes[line + 1] - 1)
        return line + 1 + self._front, (self._column(line, start) + 1, self._column(line, last) + 1)

    def _line(self, byte: int) -> int:
        return min(bisect_right(self._bytes, byte), len(self._read)) - 1

    def _column(self, line: int, byte: int) -> int:
        return len(self._read[line][: byte - self._bytes[line]].decode("utf-8", "replace"))


def line_and_columns(text: str, start: int, end: int) -> tuple[int, tuple[int, int]]:
    """Return the line of ``text``, and the columns within it, of what stands from ``start`` to ``end``."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    last = end if stop < 0 else min(end, stop)
    return text.count("\n", 0, start) + 1, (start - begin + 1, last - begin + 1)
