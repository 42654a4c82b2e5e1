"""Where something stands in the author's text: the parser counts bytes, the author lines and characters."""

from bisect import bisect_right
from itertools import accumulate

from wxdesk.article.source import Source


class Places:
    """Turns byte offsets of a source into offsets, lines and columns of the ``body`` it was read from."""

    def __init__(self, body: str, source: Source) -> None:
        self._lines = source.text.split(b"\n")
        self._bytes = [0, *accumulate(len(line) + 1 for line in self._lines)]
        self._signs = [0, *accumulate(len(line.decode("utf-8", "replace")) + 1 for line in self._lines)]
        self._front = source.front.lines
        read = source.text.decode("utf-8", "replace")
        self._before = len(body) - len(read) if body.endswith(read) else -1

    @property
    def editable(self) -> bool:
        """Whether offsets are those of the body: not where line ends or broken characters were changed on reading."""
        return self._before >= 0

    def offset(self, byte: int) -> int:
        """Return the offset in the body, in code points."""
        line = self._line(byte)
        return self._before + self._signs[line] + self._column(line, byte)

    def place(self, start: int, end: int) -> tuple[int, tuple[int, int]]:
        """Return the line, and the columns within it, of what stands from byte ``start`` to ``end``."""
        line = self._line(start)
        last = min(end, self._bytes[line + 1] - 1)
        return line + 1 + self._front, (self._column(line, start) + 1, self._column(line, last) + 1)

    def _line(self, byte: int) -> int:
        return min(bisect_right(self._bytes, byte), len(self._lines)) - 1

    def _column(self, line: int, byte: int) -> int:
        return len(self._lines[line][: byte - self._bytes[line]].decode("utf-8", "replace"))


def line_and_columns(text: str, start: int, end: int) -> tuple[int, tuple[int, int]]:
    """Return the line of ``text``, and the columns within it, of what stands from ``start`` to ``end``."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    last = end if stop < 0 else min(end, stop)
    return text.count("\n", 0, start) + 1, (start - begin + 1, last - begin + 1)
