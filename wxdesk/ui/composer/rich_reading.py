"""A text read into the blocks that the rich view shows; what it cannot show truthfully it keeps as it is."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from typing import cast

from wxdesk.article.front_matter import split_front_matter
from wxdesk.article.source import Piece, Source, read
from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.composer.marks import BOX, CARD, FENCE, inline_spans
from wxdesk.ui.composer.rich_model import BORDERS, OBJECT, PLAIN, Block, Look, Run, Segment, normal, regrouped
from wxdesk.ui.composer.rich_writing import written
from wxdesk.ui.composer.tables import table_at

_TAGS = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "del": "strike", "s": "strike"}
_TAG = re.compile(r"<(/?)(strong|b|em|i|del|s)>")
_RUBY = re.compile(r"\{[^{}|\n]{1,64}\|[^{}|\n]{1,64}\}")
_UNSAFE = re.compile(f"[\r\0\u2028\u2029\ufeff{OBJECT}{BORDERS}]")
_ALIGNS = {"None": "", "Left": "l", "Center": "c", "Right": "r"}
_KINDS = {"HtmlBlock": "html", "FootnoteDefinition": "note"}
_DEEPEST = 6


class UnshownError(Exception):
    """Something that the rich view does not know how to show."""


def segments(text: str, *, checked: bool = True) -> tuple[Segment, ...]:
    """Return the blocks of ``text`` in order; between them stand only blanks.

    With ``checked`` a block counts as shown only where writing it again says the same.
    """
    if _UNSAFE.search(text) or not _encodes(text):
        return (Segment(0, len(text), None, "other"),) if text.strip() else ()
    head = len(text) - len(split_front_matter(text)[1])
    found = _kept(text, head)
    masked = _masked(text, [each for each in found if each.kind != "front"])
    try:
        source = read(masked)
    except WxdeskError:  # more than anybody writes
        return (Segment(0, len(text), None, "other"),)
    if len(source.text) != len(masked[head:].encode()):  # the renderer reads it in another way
        return (Segment(0, len(text), None, "other"),) if text.strip() else ()
    offsets = None if len(text) - head == len(source.text) else _offsets(masked[head:])
    found += [each for each in _tops(source, masked, head, offsets) if not _within(each, found)]
    found = sorted(found, key=lambda each: each.start)
    found = _with_gaps(text, found)
    if not checked:
        return tuple(found)
    return tuple(each if each.blocks is None or _says_the_same(each.blocks) else _unshown(each) for each in found)


def blocks_of(text: str, end: int | None = None) -> tuple[Block, ...] | None:
    """Return the blocks of ``text``, or those before ``end``; None where one of them cannot be shown."""
    made: list[Block] = []
    for segment in segments(text, checked=False):
        if end is not None and segment.start >= end:
            break
        if segment.blocks is None or (end is not None and segment.end > end):
            return None
        made += segment.blocks
    return tuple(made)


@lru_cache(maxsize=4096)
def _says_the_same(blocks: tuple[Block, ...]) -> bool:
    return written(blocks, blocks_of) is not None


def _unshown(segment: Segment) -> Segment:
    return Segment(segment.start, segment.end, None, segment.kind or "other")


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _offsets(body: str) -> list[int]:
    """Return where each code point begins in UTF-8."""
    return [0, *accumulate(len(sign.encode()) for sign in body)]


def _kept(text: str, head: int) -> list[Segment]:
    """Return front matter, boxes and mathematics: they reach over lines that mean other things elsewhere."""
    found = [Segment(0, len(text[:head].rstrip("\n")), None, "front")] if head and text[:head].strip() else []
    begun, kind, closes = 0, "", ""
    at = head
    for line in text[head:].split("\n"):
        end = at + len(line)
        if kind:
            if _closes(line, kind, closes):
                found += [] if kind == "code" else [Segment(begun, end, None, kind)]
                kind = ""
        else:
            begun = at
            kind, closes = _opens(line)
            alone = kind == "math" and line.strip()[2:].rstrip().endswith("$$")
            if alone or (kind == "box" and not line.strip().strip(":")):
                found.append(Segment(at, end, None, kind))
                kind = ""
        at = end + 1
    if kind not in ("", "code"):
        found.append(Segment(begun, begun + len(text[begun:].rstrip()), None, kind))
    return found


def _masked(text: str, kept: list[Segment]) -> str:
    """Put blanks in the place of what is kept, so that the parser sees nothing of it and all else stays in place."""
    for each in kept:
        blank = re.sub(r"[^\n]", " ", text[each.start : each.end])
        text = text[: each.start] + blank + text[each.end :]
    return text


def _opens(line: str) -> tuple[str, str]:
    """Return what a line begins, and with which signs that ends."""
    box = BOX.match(line)
    if box is not None:
        return "box", box[1]
    if line.lstrip().startswith("$$"):
        return "math", "$$"
    fence = FENCE.match(line)
    return ("code", fence[1]) if fence is not None else ("", "")


def _closes(line: str, kind: str, signs: str) -> bool:
    bare = line.strip()
    if kind == "math":
        return bare.endswith(signs)
    return len(bare) >= len(signs) and not bare.strip(signs[0])


def _within(segment: Segment, kept: list[Segment]) -> bool:
    """Tell whether ``segment`` lies in what is kept; one that only reaches into it makes that larger."""
    for number, each in enumerate(kept):
        if segment.start < each.end and each.start < segment.end:
            kept[number] = Segment(min(each.start, segment.start), max(each.end, segment.end), None, each.kind)
            return True
    return False


def _with_gaps(text: str, found: list[Segment]) -> list[Segment]:
    """Keep what is between blocks and is not blank, such as the addresses of links."""
    made: list[Segment] = []
    at = 0
    for each in [*found, Segment(len(text), len(text), None)]:
        if each.start < at:  # reaches into what is kept already
            if each.end > at and made:
                made[-1] = Segment(made[-1].start, each.end, None, made[-1].kind or "other")
                at = each.end
            continue
        between = text[at : each.start]
        if between.strip():
            begin = at + len(between) - len(between.lstrip())
            made.append(Segment(begin, at + len(between.rstrip()), None, "other"))
        if each.start < each.end:
            made.append(each)
        at = max(at, each.end)
    return made


def _tops(source: Source, text: str, head: int, offsets: list[int] | None) -> list[Segment]:
    made: list[Segment] = []
    depth = first = 0
    for number, (what, name, _data, start, end) in enumerate(source.pieces):
        if what == "start":
            first = number if depth == 0 else first
            depth += 1
        elif what == "end":
            depth -= 1
        if depth:
            continue
        if offsets is not None:
            begin, behind = bisect_left(offsets, start) + head, bisect_left(offsets, end) + head
        else:
            begin, behind = start + head, end + head
        pieces = source.pieces[number if what == "leaf" else first : number + 1]
        made.append(_segment(source, pieces, text, begin, begin + len(text[begin:behind].rstrip()), name))
    return made


def _segment(source: Source, pieces: list[Piece], text: str, start: int, end: int, name: str) -> Segment:
    kind = _KINDS.get(name, "")
    words = text[start:end]
    begins = text.rfind("\n", 0, start) + 1
    if name == "Paragraph":
        lines = words.split("\n")
        if any(CARD.match(line) for line in lines):
            kind = "card"
        elif any(line.lstrip().startswith((": ", ":::")) for line in lines) or text[begins:start].strip():
            kind = "other"
    elif name == "Table" and _sticks_out(words):
        kind = "other"
    if not kind and name != "CodeBlock" and _has_math(words):
        kind = "math"
    if kind or text[begins:start].strip():
        return Segment(start, end, None, kind or "other")
    try:
        blocks = tuple(normal(each) for each in _Reader(source, pieces).blocks())
    except UnshownError:
        return Segment(start, end, None, "other")
    return Segment(start, end, blocks or None, "")


def _sticks_out(words: str) -> bool:
    """Tell whether a row has more cells than the head: the renderer leaves those out, and writing it again would."""
    table = table_at(words, 0)
    return table is not None and any(len(row) > table.width for row in table.rows)


def _has_math(words: str) -> bool:
    return "$" in words and any(what == "math" for line in words.split("\n") for _, _, what in inline_spans(line))


class _Reader:
    """Reads the pieces of one block from the first to the last."""

    def __init__(self, source: Source, pieces: list[Piece]) -> None:
        self._source = source
        self._pieces = pieces
        self._at = 0

    def blocks(self) -> list[Block]:
        what, name, data, *_ = self._take()
        if what == "leaf":
            if name == "Rule":
                return [Block("rule")]
            raise UnshownError
        match name:
            case "Paragraph":
                return [Block("paragraph", self._inline("Paragraph"))]
            case "Heading" if isinstance(data, Mapping) and not (data["id"] or data["classes"] or data["attrs"]):
                return [Block(str(data["level"]).lower(), self._inline("Heading"))]
            case "BlockQuote":
                return self._quote()
            case "CodeBlock" if isinstance(data, Mapping):
                return [self._code(str(data["Fenced"]))]
            case "List":
                return self._list(data, 0)
            case "Table":
                return [self._table(cast("tuple[str, ...]", data))]
        raise UnshownError

    def _take(self) -> Piece:
        piece = self._pieces[self._at]
        self._at += 1
        return piece

    def _peek(self) -> tuple[str, str]:
        return self._pieces[self._at][:2]

    def _quote(self) -> list[Block]:
        made = []
        while self._peek() != ("end", "BlockQuote"):
            if self._take()[:2] != ("start", "Paragraph"):
                raise UnshownError
            made.append(Block("quote", self._inline("Paragraph")))
        self._take()
        return made

    def _code(self, language: str) -> Block:
        words = ""
        while self._peek() != ("end", "CodeBlock"):
            words += str(self._take()[2])
        self._take()
        return Block("code", ((words.removesuffix("\n"), PLAIN),), language=language)

    def _list(self, begins: object, depth: int) -> list[Block]:
        if depth >= _DEEPEST:
            raise UnshownError
        number = begins if isinstance(begins, int) else -1
        if number == 0:
            raise UnshownError
        made: list[Block] = []
        while self._peek() != ("end", "List"):
            self._take()
            made += self._item(max(0, number), depth)
            number += number > 0
        self._take()
        return made

    def _item(self, number: int, depth: int) -> list[Block]:
        checked: bool | None = None
        tight = True
        if self._peek() == ("start", "Paragraph"):
            self._take()
            tight = False
        if self._peek() == ("leaf", "TaskListMarker"):
            checked = bool(self._take()[2])
        runs = self._inline("Paragraph" if not tight else "Item", before=("List",))
        made = [Block("item", runs, depth, number, checked, tight)]
        while self._peek() == ("start", "List"):
            made += self._list(self._take()[2], depth + 1)
        if tight and self._pieces[self._at - 1][:2] == ("end", "Item"):
            return made
        if self._take()[:2] != ("end", "Item"):
            raise UnshownError
        return made

    def _table(self, aligns: tuple[str, ...]) -> Block:
        rows: list[tuple[tuple[Run, ...], ...]] = []
        row: list[tuple[Run, ...]] = []
        while True:
            what, name, *_ = self._take()
            if (what, name) == ("end", "Table"):
                return Block("table", rows=tuple(rows), aligns=tuple(_ALIGNS[each] for each in aligns))
            if what == "start" and name == "TableCell":
                row.append(self._inline("TableCell"))
            elif what == "start":
                row = []
            else:
                rows.append(tuple(row))

    def _inline(self, closing: str, before: tuple[str, ...] = ()) -> tuple[Run, ...]:
        """Read up to the end of ``closing``, which is taken, or to the beginning of a block of ``before``."""
        runs: list[Run] = []
        looks = [PLAIN]
        while True:
            if self._peek()[0] == "start" and self._peek()[1] in before:
                return regrouped(runs)
            what, name, data, start, end = self._take()
            if what == "end" and name == closing:
                if len(looks) != 1:
                    raise UnshownError
                return regrouped(runs)
            if what == "end":
                looks.pop()
            elif what == "start":
                self._open(name, data, looks, runs)
            else:
                self._leaf(name, data, start, end, looks, runs)

    def _open(self, name: str, data: object, looks: list[Look], runs: list[Run]) -> None:
        look = looks[-1]
        mark = {"Strong": "strong", "Emphasis": "emphasis", "Strikethrough": "strike"}.get(name)
        if mark is not None:
            looks.append(look.with_mark(mark))
        elif name in ("Link", "Image") and isinstance(data, Mapping):
            if isinstance(data["link_type"], Mapping) or (look.link and name == "Link"):
                raise UnshownError
            address, title = str(data["dest_url"]), str(data["title"])
            if name == "Link":
                if not address:
                    raise UnshownError
                looks.append(Look(look.marks, address, title))
            else:
                runs.append((OBJECT, Look(look.marks, look.link, title, address, self._alt())))
        else:
            raise UnshownError

    def _alt(self) -> str:
        words = ""
        while self._peek() != ("end", "Image"):
            what, name, data, *_ = self._take()
            if (what, name) != ("leaf", "Text"):
                raise UnshownError
            words += str(data)
        self._take()
        return words

    def _leaf(self, name: str, data: object, start: int, end: int, looks: list[Look], runs: list[Run]) -> None:
        look, raw = looks[-1], looks[-1].with_mark("raw")
        if name == "Text":
            at, words = 0, str(data)
            for ruby in _RUBY.finditer(words):
                runs += [(words[at : ruby.start()], look), (ruby[0], raw)]
                at = ruby.end()
            runs.append((words[at:], look))
        elif name == "Code":
            runs.append((str(data), look.with_mark("code")))
        elif name in ("SoftBreak", "HardBreak"):
            runs.append(("\n", PLAIN.with_mark("soft", on=name == "SoftBreak")))
        elif name == "InlineHtml" and (tag := _TAG.fullmatch(str(data))) is not None:
            self._tag(bool(tag[1]), _TAGS[tag[2]], looks)
        elif name in ("InlineHtml", "FootnoteReference", "InlineMath", "DisplayMath"):
            words = self._source.slice(start, end)
            if "\n" in words:
                raise UnshownError
            runs.append((words, raw))
        else:
            raise UnshownError

    @staticmethod
    def _tag(closes: bool, mark: str, looks: list[Look]) -> None:
        if not closes:
            looks.append(looks[-1].with_mark(mark))
        elif len(looks) > 1 and looks[-1].has(mark):
            looks.pop()
        else:
            raise UnshownError
