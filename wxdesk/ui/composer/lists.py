"""Lists that go on by themselves: pure functions from text and selection to one replacement, or None for the usual."""

import re

from wxdesk.ui.composer.formatting import Edit
from wxdesk.ui.composer.marks import FENCE, ITEM
from wxdesk.ui.composer.splices import splice

_QUOTE = re.compile(r"(?:\s{0,3}>)+\s?")
_NUMBER = re.compile(r"(\d{1,9})([.)])")
_DONE = re.compile(r"\[[xX]\]")
_MOST = 999_999_999


def enter(text: str, start: int, end: int) -> Edit | None:
    """Go on with the item or quotation the caret stands in; an empty one ends."""
    first, last = _line(text, start)
    line = text[first:last]
    if start != end or in_code(text, start):
        return None
    item = ITEM.match(line)
    if item is None:
        return _enter_quote(text, start, first, last)
    behind = _content(item, line)
    if start < first + item.end():
        return None
    if not line[behind:].strip():
        return outdent(text, start, end) if _depth(item) else _ended(text, first, last, item["lead"])
    task = " [ ]" if item["task"] else ""
    begun = "\n" + item["lead"] + _next(item["mark"]) + task + " "
    made = text[:start] + begun + text[start:].removeprefix(" ")
    return difference(text, *_renumbered(made, start + len(begun), start + len(begun)))


def _enter_quote(text: str, at: int, first: int, last: int) -> Edit | None:
    quote = _QUOTE.match(text[first:last])
    if quote is None or at < first + quote.end():
        return None
    if not text[first + quote.end() : last].strip():
        return _ended(text, first, last, "")
    begun = "\n" + quote[0].rstrip() + " "
    return Edit(at, at, begun, at + len(begun), at + len(begun))


def backspace(text: str, start: int, end: int) -> Edit | None:
    """At the beginning of an item, take its marker away; of a quotation, its sign."""
    first, last = _line(text, start)
    line = text[first:last]
    if start != end or in_code(text, start):
        return None
    item = ITEM.match(line)
    if item is not None:
        behind = _content(item, line)
        if start != first + behind:
            return None
        quote = _QUOTE.match(line)
        kept = quote[0] if quote else ""
        caret = first + len(kept)
        return difference(text, *_renumbered(text[:first] + kept + text[start:], caret, caret))
    quote = _QUOTE.match(line)
    if quote is None or start != first + quote.end():
        return None
    shorter = re.sub(r">\s?\Z", "", quote[0]).rstrip() + (" " if quote[0].count(">") > 1 else "")
    return Edit(first, start, shorter, first + len(shorter), first + len(shorter))


def indent(text: str, start: int, end: int) -> Edit | None:
    """Move the chosen items one step in, below the item before them; None where there is no item."""
    return _shift(text, start, end, inwards=True)


def outdent(text: str, start: int, end: int) -> Edit | None:
    """Move the chosen items one step out; None where there is no item."""
    return _shift(text, start, end, inwards=False)


def move_lines(text: str, start: int, end: int, by: int) -> Edit | None:
    """Move the chosen lines up (-1) or down (1); None at the edge of the text."""
    first, last = _lines(text, start, end)
    if by < 0:
        if first == 0:
            return None
        above = text.rfind("\n", 0, first - 1) + 1
        made = text[:above] + text[first:last] + "\n" + text[above : first - 1] + text[last:]
        moved = above - first
    else:
        if last == len(text):
            return None
        below = _line(text, last + 1)[1]
        made = text[:first] + text[last + 1 : below] + "\n" + text[first:last] + text[below:]
        moved = below - last
    return difference(text, *_renumbered(made, start + moved, end + moved))


def in_code(text: str, at: int) -> bool:
    """Tell whether the line of ``at`` stands in a fence, or opens or closes one."""
    last = _line(text, at)[1]
    fence = ""
    begins = 0
    for line in text[:last].split("\n"):
        found = FENCE.match(line)
        begins += len(line) + 1
        if fence:
            bare = line.strip()
            if len(bare) >= len(fence) and not bare.strip(fence[0]):
                fence = ""
                if begins > last:
                    return True
        elif found is not None:
            fence = found[1]
    return bool(fence)


def difference(old: str, new: str, anchor: int, caret: int) -> Edit:
    """Return the smallest replacement that makes ``new`` of ``old`` and then selects ``anchor``..``caret``."""
    change = splice(old, new)
    return Edit(change.start, change.start + len(change.removed), change.inserted, anchor, caret)


def _shift(text: str, start: int, end: int, *, inwards: bool) -> Edit | None:
    first, last = _lines(text, start, end)
    lines = text[first:last].split("\n")
    if in_code(text, start) or not any(ITEM.match(line) for line in lines):
        return None
    head = next(item for line in lines if (item := ITEM.match(line)) is not None)
    step = _step_in(text[:first], head) if inwards else -_step_out(text[:first], head)
    shifted = [_shifted(line, step) for line in lines]
    made = "\n".join(shifted)
    anchor = max(first, start + len(shifted[0]) - len(lines[0]))
    caret = end + len(made) - (last - first)
    new, anchor, caret = _renumbered(text[:first] + made + text[last:], anchor, max(anchor, caret))
    return difference(text, new, anchor, caret)


def _shifted(line: str, step: int) -> str:
    quote = _QUOTE.match(line)
    at = quote.end() if quote else 0
    rest = line[at:]
    if not rest.strip():
        return line
    if step >= 0:
        begun = " " * step + rest
        return line[:at] + (_NUMBER.sub(r"1\2", begun, count=1) if step and _is_number(rest) else begun)
    return line[:at] + rest[min(-step, len(rest) - len(rest.lstrip(" "))) :]


def _is_number(rest: str) -> bool:
    return bool(_NUMBER.match(rest.lstrip()))


def _step_in(before: str, item: "re.Match[str]") -> int:
    """Return by how much ``item`` must move to stand below the item before it; 0 where there is none to stand below."""
    own = _depth(item)
    for line in reversed(before.removesuffix("\n").split("\n")):
        above = ITEM.match(line)
        if above is not None and _depth(above) <= own:
            return max(0, _depth(above) + len(above["mark"]) + 1 - own)
        if above is None and line.strip() and not line.startswith(" "):
            return 0
    return 0


def _step_out(before: str, item: "re.Match[str]") -> int:
    own = _depth(item)
    for line in reversed(before.removesuffix("\n").split("\n")):
        above = ITEM.match(line)
        if above is not None and _depth(above) < own:
            return own - _depth(above)
    return own


def _depth(item: "re.Match[str]") -> int:
    lead = item["lead"]
    quote = _QUOTE.match(lead)
    return len(lead) - (quote.end() if quote else 0)


def _content(item: "re.Match[str]", line: str) -> int:
    """Return where the words of an item begin."""
    at = item.end()
    return at + 1 if line[at : at + 1] in (" ", "\t") else at


def _next(mark: str) -> str:
    number = _NUMBER.fullmatch(mark)
    return f"{min(int(number[1]) + 1, _MOST)}{number[2]}" if number else mark


def _ended(text: str, first: int, last: int, lead: str) -> Edit:
    """Put ``lead`` in place of a line; what is written there belongs to no line beside it, so empty ones stay between.

    Without them Markdown takes it for more of the item, or of the quotation, above.
    """
    above = text[slice(*_line(text, first - 1))] if first else ""
    below = text[slice(*_line(text, last + 1))] if last < len(text) else ""
    bare = lead.rstrip()
    before = f"{bare}\n" if above.removeprefix(bare).strip() else ""
    after = f"\n{bare}" if below.removeprefix(bare).strip() else ""
    caret = first + len(before) + len(lead)
    return Edit(first, last, before + lead + after, caret, caret)


def _line(text: str, at: int) -> tuple[int, int]:
    last = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if last < 0 else last


def _lines(text: str, start: int, end: int) -> tuple[int, int]:
    if end > start and text[end - 1] == "\n":
        end -= 1
    return _line(text, start)[0], _line(text, end)[1]


def _renumbered(text: str, anchor: int, caret: int) -> tuple[str, int, int]:
    """Let the numbered lists around the caret count on from their first number."""
    from_line, to_line = _around(text, min(anchor, caret), max(anchor, caret))
    lines = text[from_line:to_line].split("\n")
    counts: dict[int, tuple[int, str]] = {}
    begins, made = from_line, []
    moved_anchor, moved_caret = anchor, caret
    for line in lines:
        counted, at = _counted(line, counts)
        grown = len(counted) - len(line)
        moved_anchor += grown if begins + at < anchor else 0
        moved_caret += grown if begins + at < caret else 0
        begins += len(line) + 1
        made.append(counted)
    return text[:from_line] + "\n".join(made) + text[to_line:], moved_anchor, moved_caret


def _counted(line: str, counts: dict[int, tuple[int, str]]) -> tuple[str, int]:
    item = ITEM.match(line)
    if item is None:
        return line, 0
    depth = _depth(item)
    for deeper in [each for each in counts if each > depth]:
        del counts[deeper]
    number = _NUMBER.fullmatch(item["mark"])
    if number is None:
        counts.pop(depth, None)
        return line, 0
    before, sign = counts.get(depth, (None, number[2]))
    if before is None or sign != number[2]:
        counts[depth] = (int(number[1]), number[2])
        return line, 0
    counts[depth] = (min(before + 1, _MOST), sign)
    at = item.start("mark")
    return f"{line[:at]}{counts[depth][0]}{line[at + len(number[1]) :]}", at


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the lines around a selection that are items, or stand in one."""
    first, last = _lines(text, start, end)
    while first > 0 and _belongs(text[slice(*(above := _line(text, first - 1)))]):
        first = above[0]
    while last < len(text) and _belongs(text[slice(*(below := _line(text, last + 1)))]):
        last = below[1]
    return first, last


def _belongs(line: str) -> bool:
    return bool(ITEM.match(line)) or (line.startswith(("  ", "\t")) and bool(line.strip()))
