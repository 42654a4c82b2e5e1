"""The words of an article without their markup, for where the platform takes plain text only."""

from wxdesk.article.source import Piece, read

_BLOCKS = frozenset({"Paragraph", "Heading", "CodeBlock", "Table", "BlockQuote", "List", "DefinitionList"})
_LINES = frozenset({"TableRow", "TableHead", "Item", "DefinitionListTitle", "DefinitionListDefinition"})
_WITHOUT = frozenset({"Image", "HtmlBlock", "MetadataBlock"})


def plain_words(markdown: str) -> str:
    """Return the text of ``markdown`` line by line: without pictures and HTML tags, with the marks of lists.

    A formula stays as it was written, and a footnote as its number.
    """
    words = _Words()
    skipped = 0
    for piece in read(markdown).pieces:
        what, name, *_ = piece
        if name in _WITHOUT and what != "leaf":
            skipped += 1 if what == "start" else -1
        elif not skipped:
            words.take(piece)
    return "\n".join(line.rstrip() for line in words.text.split("\n")).strip()


class _Words:
    """The text so far, and the number of the next item in each open list (None for dots)."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._numbers: list[int | None] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def take(self, piece: Piece) -> None:
        what, name, data, *_ = piece
        if what == "leaf":
            self._parts.append(_leaf(name, data))
        elif what == "start":
            self._begin(name, data)
        else:
            self._end(name)

    def _begin(self, name: str, data: object) -> None:
        if name == "List":
            if self._numbers:
                self._break(1)
            self._numbers.append(data if isinstance(data, int) else None)
        elif name == "Item":
            self._parts.append(self._mark())
        elif name == "FootnoteDefinition":
            self._parts.append(f"[{data}] ")

    def _end(self, name: str) -> None:
        if name == "List":
            self._numbers.pop()
        if name == "TableCell":
            self._parts.append("  ")
        elif name in _LINES or (name in _BLOCKS and self._numbers):
            self._break(1)
        elif name in _BLOCKS:
            self._break(2)

    def _break(self, lines: int) -> None:
        """End the text with so many ends of lines."""
        while self._parts and not self._parts[-1].strip("\n"):
            self._parts.pop()
        if self._parts:
            self._parts[-1] = self._parts[-1].rstrip("\n") + "\n" * lines

    def _mark(self) -> str:
        indent = "  " * (len(self._numbers) - 1)
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return f"{indent}· "
        self._numbers[-1] = number + 1
        return f"{indent}{number}. "


def _leaf(name: str, data: object) -> str:
    if name in ("SoftBreak", "HardBreak"):
        return "\n"
    if name == "TaskListMarker":
        return "☑ " if data else "☐ "
    if name == "FootnoteReference":
        return f"[{data}]"
    if name == "DisplayMath":
        return str(data).strip()
    return str(data) if name in ("Text", "Code", "InlineMath") else ""
