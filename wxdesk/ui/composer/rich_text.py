"""The Markdown behind the rich view: each block keeps its bytes until it is edited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from wxdesk.ui.composer.rich_document import Builder, parts, read_blocks
from wxdesk.ui.composer.rich_formats import SEGMENT, segment_of, table_of
from wxdesk.ui.composer.rich_model import Block, Segment
from wxdesk.ui.composer.rich_reading import blocks_of, segments
from wxdesk.ui.composer.rich_writing import joined, written

Describe = Callable[[Segment, str], str]
"""Says in words what a kept segment is."""


@dataclass(slots=True)
class _Kept:
    source: str
    gap: str
    """The blanks behind it."""
    members: int
    shown: str = ""
    """What a chip says; it is not to be edited."""


@dataclass(slots=True)
class RichText:
    """The text of a document that ``show`` has filled; ``follow`` brings it up to date after an edit."""

    document: QTextDocument
    describe: Describe
    text: str = ""
    _head: str = ""
    _tail: str = ""
    _known: dict[int, _Kept] = field(default_factory=dict)
    _order: list[int] = field(default_factory=list)
    _next: int = 1
    _blocks: int = 0
    _last: int = 0

    def show(self, text: str) -> None:
        """Fill the document with ``text``."""
        found = segments(text)
        self.text, self._known, self._order = text, {}, []
        self._head = text[: found[0].start] if found else text
        self._tail = text[found[-1].end :] if found else ""
        self.document.clear()
        whole = QTextCursor(self.document)
        whole.beginEditBlock()  # or it is laid out anew for each block
        builder = Builder(self.document)
        for at, segment in enumerate(found):
            behind = found[at + 1].start if at + 1 < len(found) else len(text)
            source = text[segment.start : segment.end]
            kept = _Kept(source, text[segment.end : behind], 0)
            number = self._next
            self._next += 1
            if segment.blocks is None:
                kept.shown = self.describe(segment, source)
                builder.chip(number, kept.shown)
            else:
                builder.add(number, segment.blocks)
            self._known[number] = kept
            self._order.append(number)
        if not found:
            builder.add(0, [Block("paragraph")])
        whole.endEditBlock()
        self._blocks = self.document.blockCount()
        for number, members in parts(self.document):
            if number in self._known:
                self._known[number].members = len(members)

    def follow(self, dirty: set[int], last: int = 0) -> bool:
        """Take over what was edited in the segments ``dirty``, at the position ``last`` and elsewhere.

        False where something was that must not be.
        """
        self._last = last
        if self._follow_one(dirty):
            return True
        self._blocks = self.document.blockCount()
        order: list[int] = []
        pieces: list[tuple[int, str, bool]] = []
        for number, members in list(parts(self.document)):
            kept = self._known.get(number)
            if kept is not None and kept.shown and not _still_says(members, kept.shown):
                return False
            again = kept is None or number in order
            if not again and number not in dirty and kept is not None and len(members) == kept.members:
                order.append(number)
                pieces.append((number, kept.source, False))
                continue
            if kept is not None and kept.shown and not again:
                order.append(number)
                pieces.append((number, kept.source, False))
                continue
            blocks = read_blocks(members)
            if not blocks:
                continue
            source = written(blocks, blocks_of)
            source = joined(blocks) if source is None else source
            own = self._claim(members) if again else number
            gap = self._known[own].gap if own in self._known else "\n\n"
            self._known[own] = _Kept(source, gap, len(members))
            order.append(own)
            pieces.append((own, source, True))
        self._compose(order, pieces)
        return True

    def _follow_one(self, dirty: set[int]) -> bool:
        """Take over what was typed within one segment, without a look at all others; False if it was more."""
        number = next(iter(dirty))
        kept = self._known.get(number)
        if len(dirty) != 1 or kept is None or kept.shown or self.document.blockCount() != self._blocks:
            return False
        members = self._members(number)
        blocks = read_blocks(members)
        source = written(blocks, blocks_of) if blocks and len(members) == kept.members else None
        if source is None:
            return False
        kept.source = source
        self._compose(self._order, [(each, self._known[each].source, each == number) for each in self._order])
        return True

    def _members(self, number: int) -> list[QTextBlock | QTextTable]:
        """Return the blocks of a segment, found from where the last change was; none of a table."""
        block = self.document.findBlock(self._last)
        while segment_of(block.previous()) == number:
            block = block.previous()
        members: list[QTextBlock | QTextTable] = []
        while block.isValid() and segment_of(block) == number:
            if table_of(QTextCursor(block)) is not None:
                return []
            members.append(block)
            block = block.next()
        return members

    def source_of(self, number: int) -> tuple[int, int]:
        """Return where the segment ``number`` stands in the text."""
        at = len(self._head)
        for each in self._order:
            kept = self._known[each]
            if each == number:
                return at, at + len(kept.source)
            at += len(kept.source) + len(kept.gap)
        return len(self.text), len(self.text)

    def segment_at(self, at: int) -> int:
        """Return the segment that the code point ``at`` of the text stands in, or behind; 0 where there is none."""
        position, found = len(self._head), 0
        for each in self._order:
            if position > at:
                break
            found = each
            position += len(self._known[each].source) + len(self._known[each].gap)
        return found or (self._order[0] if self._order else 0)

    def _claim(self, members: Sequence[QTextBlock | QTextTable]) -> int:
        """Give a new number to what came in by itself, or was cut off from its segment."""
        number = self._next
        self._next += 1
        for member in members:
            if isinstance(member, QTextTable):
                style = member.format()
                style.setProperty(SEGMENT, number)
                member.setFormat(style.toTableFormat())
            else:
                cursor = QTextCursor(member)
                block_style = cursor.blockFormat()
                block_style.setProperty(SEGMENT, number)
                cursor.setBlockFormat(block_style)
        return number

    def _compose(self, order: list[int], pieces: Sequence[tuple[int, str, bool]]) -> None:
        """Put the text together; between two that were neighbours before and are untouched the blanks stay."""
        before = dict(pairwise(self._order))
        text = self._head
        for (number, source, edited), (following, _, other) in pairwise(pieces):
            gap = self._known[number].gap if before.get(number) == following else "\n\n"
            if (edited or other) and not _stay_apart(source, gap, self._known[following].source):
                gap = "\n\n"
            self._known[number].gap = gap
            text += source + gap
        if pieces:
            self._known[pieces[-1][0]].gap = "\n\n"
            text += pieces[-1][1]
        self._order = order
        self._known = {number: self._known[number] for number in order}
        self.text = text + self._tail


def _stay_apart(one: str, gap: str, other: str) -> bool:
    """Tell whether two blocks with these blanks between them are still two."""
    if "\n\n" in gap:
        return True
    found = segments(one + gap + other, checked=False)
    begins = len(one) + len(gap)
    return any(each.end == len(one) for each in found) and any(each.start == begins for each in found)


def _still_says(members: Sequence[QTextBlock | QTextTable], words: str) -> bool:
    return len(members) == 1 and isinstance(members[0], QTextBlock) and members[0].text() == words
