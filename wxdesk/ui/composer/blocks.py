"""What can be put into a text besides plain Markdown: pure functions from text and selection to one replacement."""

import re

from wxdesk.ui.composer.formatting import Edit, insert_block, toggle_mark

_NOTE = re.compile(r"\[\^(\d{1,6})\]")


def toggle_tag(text: str, start: int, end: int, tag: str) -> Edit:
    """Put ``<sup>`` or ``<sub>`` around the selection, or take it away."""
    opened, closed = f"<{tag}>", f"</{tag}>"
    chosen = text[start:end]
    if text[:start].endswith(opened) and text[end:].startswith(closed):
        first = start - len(opened)
        return Edit(first, end + len(closed), chosen, first, first + len(chosen))
    at = start + len(opened)
    return Edit(start, end, opened + chosen + closed, at, at + len(chosen))


def insert_note(text: str, _start: int, end: int) -> Edit:
    """Number a footnote behind the selection and begin its words at the end of the text, where the caret goes."""
    number = max((int(found[1]) for found in _NOTE.finditer(text)), default=0) + 1
    tail = text[end:].rstrip("\n")
    noted = (text[:end] + tail).rsplit("\n", 1)[-1].startswith("[^")
    made = f"[^{number}]{tail}" + ("\n" if noted else "\n\n") + f"[^{number}]: "
    caret = end + len(made)
    return Edit(end, len(text), made, caret, caret)


def insert_math(text: str, start: int, end: int) -> Edit:
    """Set the selection as mathematics: within a line between dollars, by itself between two of them."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    chosen = text[start:end]
    if text[first:start].strip() or text[end:last].strip():
        return toggle_mark(text, start, end, "$") if "\n" not in chosen else _fence(text, start, end, "$$", "$$")
    return _fence(text, start, end, "$$", "$$")


def insert_box(text: str, start: int, end: int) -> Edit:
    """Put the chosen lines into a coloured box."""
    return _fence(text, start, end, "::: note", ":::")


def insert_slides(text: str, start: int, end: int) -> Edit:
    """Put the chosen pictures into a row that slides."""
    return _fence(text, start, end, "::: slides", ":::")


def insert_ruby(text: str, start: int, end: int) -> Edit:
    """Write the reading over the selection; the caret goes where it is missing."""
    chosen = text[start:end].replace("\n", " ")
    at = start + 2 + len(chosen) if chosen else start + 1
    return Edit(start, end, "{" + chosen + "|}", at, at)


def insert_rule(text: str, start: int, end: int) -> Edit:
    """Draw a line across."""
    edit = insert_block(text, start, end, "---")
    if edit.end == len(text) or not edit.text.endswith("\n"):
        return edit
    caret = edit.caret + 1
    return Edit(edit.start, edit.end, edit.text, caret, caret)


def insert_meaning(text: str, start: int, end: int, term: str, meaning: str) -> Edit:
    """Explain a term, the selection where there is one."""
    chosen = text[start:end].strip().replace("\n", " ") or term
    edit = insert_block(text, start, end, f"{chosen}\n: {meaning}")
    return Edit(edit.start, edit.end, edit.text, edit.caret - len(meaning), edit.caret)


def insert_card(text: str, start: int, end: int, kind: str, name: str, path: str = "") -> Edit:
    """Put a card in: ``kind`` is mini-program, account, product or video; what is to be filled in is chosen."""
    chosen = text[start:end].strip().replace("\n", " ") or name
    edit = insert_block(text, start, end, f"{{{kind}: {chosen}{' ' + path if path else ''}}}")
    caret = edit.caret - 1
    filled = path or chosen
    return Edit(edit.start, edit.end, edit.text, caret - len(filled), caret)


def _fence(text: str, start: int, end: int, opened: str, closed: str) -> Edit:
    """Put the chosen lines between two of their own, with the caret in the first."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", max(start, end - 1) if end > start and text[end - 1] == "\n" else end)
    last = len(text) if last < 0 else last
    chosen = text[first:last]
    edit = insert_block(text, first, last, f"{opened}\n{chosen}\n{closed}")
    at = edit.caret - len(closed) - 1
    return Edit(edit.start, edit.end, edit.text, at - len(chosen), at)
