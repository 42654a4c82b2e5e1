"""The one difference between two versions of a text."""

from collections.abc import Callable
from dataclasses import dataclass

TYPED_AT_ONCE = 24
"""More characters than an input method commits at once are pasted, not typed."""
SENTENCE_ENDS = "\n.!?。！？；;"


@dataclass(frozen=True, slots=True)
class Splice:
    """At ``start`` (in code points) ``removed`` was replaced by ``inserted``."""

    start: int
    removed: str = ""
    inserted: str = ""

    @property
    def caret_before(self) -> int:
        return self.start + len(self.removed)

    @property
    def caret_after(self) -> int:
        return self.start + len(self.inserted)

    def continues(self, earlier: "Splice") -> bool:
        """Tell whether this goes on typing, or deleting, where ``earlier`` left off."""
        if max(len(self.inserted), len(self.removed)) > TYPED_AT_ONCE:
            return False
        if not self.removed and not earlier.removed:
            ended = earlier.inserted[-1:] in SENTENCE_ENDS
            return not ended and self.start == earlier.caret_after
        if not self.inserted and not earlier.inserted:
            return earlier.start in (self.start, self.caret_before)
        return False


def splice(old: str, new: str, caret: int | None = None) -> Splice:
    """Return the smallest replacement that turns ``old`` into ``new``.

    Where several are equally small (one more ``t`` beside another), ``caret``, behind what was typed, tells which.
    """
    shorter = min(len(old), len(new))
    if caret is not None and caret <= len(new) and (tail := len(new) - caret) <= shorter and old.endswith(new[caret:]):
        start = _common(shorter - tail, lambda size: old[:size] == new[:size])
    else:
        start = _common(shorter, lambda size: old[:size] == new[:size])
        tail = _common(shorter - start, lambda size: old[len(old) - size :] == new[len(new) - size :])
    return Splice(start, old[start : len(old) - tail], new[start : len(new) - tail])


def _common(most: int, same: Callable[[int], bool]) -> int:
    """Return the greatest size up to ``most`` that is the ``same``; comparing slices beats comparing characters."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if same(middle):
            least = middle
        else:
            most = middle - 1
    return least


def utf16(text: str, position: int) -> int:
    """Return where Qt, which counts UTF-16 units, sees the code point ``position``."""
    head = text[:position]
    return len(head) if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def code_points(text: str, position: int) -> int:
    """Return which code point Qt's ``position`` is."""
    if text.isascii():
        return position
    head = text.encode("utf-16-le", "surrogatepass")[: position * 2]
    return len(head.decode("utf-16-le", "replace"))
