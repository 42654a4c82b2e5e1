"""What the tool bar does to a Markdown text: pure functions from text and selection to one replacement."""

import re
from dataclasses import dataclass

BULLET, QUOTE = "- ", "> "
TASK = "- [ ] "
_PREFIX = re.compile(r"(?:#{1,6} |> |[-*+] (?:\[[ xX]\] )?|\d+[.)] )?")
_TASK = re.compile(r"[-*+] \[[ xX]\] ")
_ORDERED = re.compile(r"\d+[.)] ")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_WORD_SIGN = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``start``..``end`` by ``text``, then select ``anchor``..``caret``; all in code points of the old text,
    but for the selection, which counts in the new one."""

    start: int
    end: int
    text: str
    anchor: int
    caret: int


def toggle_mark(text: str, start: int, end: int, mark: str) -> Edit:
    """Put ``mark`` (``**``, ``*`` or a back-tick) around the selection or, without one, the word; or take it away."""
    if start == end:
        if text[start - len(mark) : start] == mark == text[end : end + len(mark)] and start >= len(mark):
            return Edit(start - len(mark), end + len(mark), "", start - len(mark), start - len(mark))
        start, end = _word(text, start)
        if start == end:
            return Edit(start, end, mark * 2, start + len(mark), start + len(mark))
    start, end = _trimmed(text, start, end)
    chosen = text[start:end]
    if "\n" in chosen:
        return _mark_lines(chosen, start, mark)
    if _wrapped(chosen, mark):
        bare = chosen[len(mark) : -len(mark)]
        return Edit(start, end, bare, start, start + len(bare))
    left, right = start - _run(text[:start][::-1], mark), end + _run(text[end:], mark)
    if _has(start - left, mark) and _has(right - end, mark):
        return Edit(start - len(mark), end + len(mark), chosen, start - len(mark), end - len(mark))
    return Edit(start, end, f"{mark}{chosen}{mark}", start + len(mark), end + len(mark))


def toggle_lines(text: str, start: int, end: int, prefix: str) -> Edit:
    """Begin every chosen line with ``prefix`` (``# ``, ``> ``, ``- ``, or ``1. `` that counts), or take it away."""
    first, last = _lines(text, start, end)
    lines = text[first:last].split("\n")
    ordered = bool(_ORDERED.fullmatch(prefix))
    if all(_begins(line, prefix, ordered) for line in lines if line.strip()) and any(map(str.strip, lines)):
        changed = [_PREFIX.sub("", line, count=1) for line in lines]
    else:
        changed = []
        number = 0
        for line in lines:
            if not line.strip() and len(lines) > 1:
                changed.append(line)
                continue
            number += 1
            changed.append((f"{number}. " if ordered else prefix) + _PREFIX.sub("", line, count=1))
    made = "\n".join(changed)
    if start == end:
        caret = max(first, start + len(made) - (last - first))
        return Edit(first, last, made, caret, caret)
    return Edit(first, last, made, first, first + len(made))


def toggle_code(text: str, start: int, end: int) -> Edit:
    """Mark a selection within a line as code; fence several lines, or an empty one."""
    first, last = _lines(text, start, end)
    if "\n" not in text[start:end] and (start != end or text[first:last].strip()):
        return toggle_mark(text, start, end, "`")
    chosen = text[first:last]
    lines = chosen.split("\n")
    if len(lines) > 1 and lines[0].startswith("```") and lines[-1].strip() == "```":
        bare = "\n".join(lines[1:-1])
        return Edit(first, last, bare, first, first + len(bare))
    return Edit(first, last, f"```\n{chosen}\n```", first + 4, first + 4 + len(chosen))


def insert_link(text: str, start: int, end: int, placeholder: str = "https://") -> Edit:
    """Make the selection a link and choose the part that is still to be filled in."""
    chosen = text[start:end]
    if _ADDRESS.fullmatch(chosen):
        return Edit(start, end, f"[]({chosen})", start + 1, start + 1)
    at = start + len(chosen) + 3
    return Edit(start, end, f"[{chosen}]({placeholder})", at, at + len(placeholder))


def insert_picture(text: str, start: int, end: int, name: str, caption: str = "") -> Edit:
    """Show the picture ``name`` in a line of its own."""
    target = f"<{name}>" if re.search(r"[\s()]", name) else name
    return insert_block(text, start, end, f"![{caption or text[start:end]}]({target})")


def insert_block(text: str, start: int, end: int, block: str) -> Edit:
    """Put ``block`` between empty lines, in place of the selection; the caret goes behind it."""
    head, tail = text[:start], text[end:]
    before = "" if not head or head.endswith("\n\n") else "\n" if head.endswith("\n") else "\n\n"
    after = "" if tail.startswith("\n\n") else "\n" if tail.startswith("\n") or not tail else "\n\n"
    caret = start + len(before) + len(block)
    return Edit(start, end, before + block + after, caret, caret)


def _word(text: str, at: int) -> tuple[int, int]:
    start = end = at
    while start > 0 and _WORD_SIGN.match(text[start - 1]):
        start -= 1
    while end < len(text) and _WORD_SIGN.match(text[end]):
        end += 1
    return (start, end) if start < at < end else (at, at)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _mark_lines(chosen: str, start: int, mark: str) -> Edit:
    lines = chosen.split("\n")
    full = [line for line in lines if line.strip()]
    if all(_wrapped(line.strip(), mark) for line in full):
        changed = [
            line.replace(line.strip(), line.strip()[len(mark) : -len(mark)]) if line.strip() else line for line in lines
        ]
    else:
        changed = [_marked(line, mark) for line in lines]
    made = "\n".join(changed)
    return Edit(start, start + len(chosen), made, start, start + len(made))


def _marked(line: str, mark: str) -> str:
    prefix = _PREFIX.match(line)
    at = prefix.end() if prefix else 0
    rest = line[at:]
    bare = rest.strip()
    return line if not bare or _wrapped(bare, mark) else line[:at] + rest.replace(bare, f"{mark}{bare}{mark}")


def _wrapped(chosen: str, mark: str) -> bool:
    if len(chosen) <= 2 * len(mark):
        return False
    return _has(_run(chosen, mark), mark) and _has(_run(chosen[::-1], mark), mark)


def _run(text: str, mark: str) -> int:
    """Count how often the sign of ``mark`` stands at the beginning of ``text``."""
    return len(text) - len(text.lstrip(mark[0]))


def _has(signs: int, mark: str) -> bool:
    """One asterisk is italic, two are bold, three are both."""
    return signs in (len(mark), 3) if mark[0] == "*" else signs >= len(mark)


def _lines(text: str, start: int, end: int) -> tuple[int, int]:
    first = text.rfind("\n", 0, start) + 1
    if end > start and text[end - 1] == "\n":
        end -= 1
    last = text.find("\n", end)
    return first, len(text) if last < 0 else last


def _begins(line: str, prefix: str, ordered: bool) -> bool:
    if prefix == TASK or _TASK.match(line):
        return prefix == TASK and bool(_TASK.match(line))
    return bool(_ORDERED.match(line)) if ordered else line.startswith(prefix)
