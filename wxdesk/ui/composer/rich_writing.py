"""The blocks of the rich view as Markdown: as plainly as says the same, else with more care."""

import re
from collections.abc import Callable, Iterable, Sequence

from wxdesk.ui.composer.rich_model import NOTE, OBJECT, Block, Look, Run, normal
from wxdesk.ui.composer.tables import Table, write

Read = Callable[[str, int], tuple[Block, ...] | None]
"""Reads the blocks that begin before a place in a text."""
PLAINLY, ESCAPED, TAGGED = range(3)
_SIGNS = {"strong": "**", "emphasis": "*", "strike": "~~"}
_ELEMENTS = {"strong": "strong", "emphasis": "em", "strike": "del"}
_SPECIAL = re.compile(r"[\\`*_\[\]<>&~$!|{}]")
_LINE_START = re.compile(r"^(\s*)([#+\-=>:]|\d{1,9}(?=[.)]))", re.MULTILINE)
_ESCAPED_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])", re.MULTILINE)


def written(blocks: Sequence[Block], read: Read) -> str | None:
    """Return Markdown that ``read`` takes for the same blocks, or None where no way of writing it is."""
    wanted = tuple(normal(block) for block in blocks)
    notes = sorted({found[1] for block in wanted for found in NOTE.finditer(_raw(block))})
    appendix = "".join(f"\n\n[^{name}]: -" for name in notes)
    for care in (PLAINLY, ESCAPED, TAGGED):
        text = joined(wanted, care)
        if read(text + appendix, len(text)) == wanted:
            return text
    return None


def joined(blocks: Sequence[Block], care: int = ESCAPED) -> str:
    """Return the blocks as Markdown, written with ``care``."""
    parts: list[str] = []
    widths: list[int] = []
    before: Block | None = None
    for block in blocks:
        if before is not None:
            parts.append(_between(before, block))
        parts.append(_item(block, widths, care) if block.kind == "item" else _block(block, care))
        if block.kind != "item":
            widths.clear()
        before = block
    return "".join(parts)


def _raw(block: Block) -> str:
    cells = (run for row in block.rows for cell in row for run in cell)
    return " ".join(words for words, look in (*block.runs, *cells) if look.has("raw"))


def _between(one: Block, other: Block) -> str:
    if one.kind == other.kind == "item":
        return "\n" if one.tight and other.tight else "\n\n"
    return "\n>\n" if one.kind == other.kind == "quote" else "\n\n"


def _block(block: Block, care: int) -> str:
    match block.kind:
        case "rule":
            return "---"
        case "code":
            return _code(block)
        case "table":
            return _table(block, care)
        case "quote":
            return "\n".join(f"> {line}" for line in inline(block.runs, care).split("\n"))
        case "paragraph":
            return inline(block.runs, care)
    return f"{'#' * int(block.kind[1])} {_inline_of_heading(block.runs, care)}"


def _inline_of_heading(runs: Sequence[Run], care: int) -> str:
    words = inline(runs, care)
    return re.sub(r"(#+)\Z", lambda found: "\\" + found[1], words) if care else words


def _item(block: Block, widths: list[int], care: int) -> str:
    del widths[block.depth :]
    while len(widths) < block.depth:
        widths.append(2)
    mark = f"{block.number}." if block.number else "-"
    widths.append(len(mark) + 1)
    lead = " " * sum(widths[: block.depth])
    task = {None: "", True: "[x] ", False: "[ ] "}[block.checked]
    inner = " " * sum(widths)
    words = inline(block.runs, care).replace("\n", f"\n{inner}")
    return f"{lead}{mark} {task}{words}".rstrip() if not words else f"{lead}{mark} {task}{words}"


def _code(block: Block) -> str:
    words = block.text
    longest = max((len(found[0]) for found in re.finditer("`{3,}", words)), default=2)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{block.language}\n{words}\n{fence}" if words else f"{fence}{block.language}\n{fence}"


def _table(block: Block, care: int) -> str:
    rows = tuple(tuple(_cell(cell, care) for cell in row) for row in block.rows)
    return write(Table(0, 0, rows, block.aligns))[0]


def _cell(runs: Sequence[Run], care: int) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", inline(runs, care).replace("\n", " "))


def inline(runs: Iterable[Run], care: int) -> str:
    """Return letters with their marks as Markdown."""
    made = ""
    open_marks: list[str] = []
    link = ("", "")
    for words, look in runs:
        wanted = [mark for mark in ("strong", "emphasis", "strike") if look.has(mark)]
        here = (look.link, look.title if look.link and not look.picture else link[1] if look.link == link[0] else "")
        if here != link:
            made = _closed(made, open_marks, [], care)
            made += _link_end(link) if link[0] else ""
            made += "[" if here[0] else ""
            link = here
        made = _closed(made, open_marks, wanted, care)
        for mark in wanted[len(open_marks) :]:
            made += f"<{_ELEMENTS[mark]}>" if care == TAGGED else _SIGNS[mark]
            open_marks.append(mark)
        made += _letters(words, look, care)
    made = _closed(made, open_marks, [], care)
    made += _link_end(link) if link[0] else ""
    return _LINE_START.sub(_escape_start, made) if care else made


def _closed(made: str, open_marks: list[str], wanted: list[str], care: int) -> str:
    """Close what is not wanted any more, and what was opened within it."""
    while open_marks and open_marks != wanted[: len(open_marks)]:
        mark = open_marks.pop()
        made += f"</{_ELEMENTS[mark]}>" if care == TAGGED else _SIGNS[mark]
    return made


def _letters(words: str, look: Look, care: int) -> str:
    if words == OBJECT and look.picture:
        alt = _SPECIAL.sub(r"\\\g<0>", look.alt) if care else look.alt
        return f"![{alt}]({_address(look.picture)}{_title(look.title)})"
    if look.has("raw"):
        return words
    if look.has("code"):
        return _span(words)
    if look.has("soft") and words == "\n":
        return "\n"
    text = _SPECIAL.sub(r"\\\g<0>", words) if care else words
    return text.replace("\n", "\\\n")


def _span(words: str) -> str:
    longest = max((len(found[0]) for found in re.finditer("`+", words)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if words.startswith("`") or words.endswith("`") or (words[:1] == words[-1:] == " " != words) else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def _escape_start(found: "re.Match[str]") -> str:
    if found[2].isdigit():
        return found[0] + "\\"
    return f"{found[1]}\\{found[2]}"


def _link_end(link: tuple[str, str]) -> str:
    return f"]({_address(link[0])}{_title(link[1])})"


def _address(address: str) -> str:
    if re.search(r"[\s()<>]", address):
        return "<" + re.sub(r"[<>\\]", r"\\\g<0>", address) + ">"
    return address


def _title(title: str) -> str:
    escaped = title.replace("\\", "\\\\").replace('"', '\\"')
    return f' "{escaped}"' if title else ""
