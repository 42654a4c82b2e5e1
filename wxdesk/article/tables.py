"""Tables of an article: they slide where they are wide."""

from collections.abc import Sequence
from typing import cast

from wxdesk.article.cells import lost_after
from wxdesk.article.inlines import ResolveImage
from wxdesk.article.lists import Lists
from wxdesk.article.source import Source
from wxdesk.article.themes import Theme
from wxdesk.article.words import Words
from wxdesk.domain.writing import LinkedCard

_CELLS = {"None": "", "Left": "text-align:left", "Center": "text-align:center", "Right": "text-align:right"}
_TABLE_COLUMNS = 5
"""What a phone of 375 pt shows without scrolling, in the themes' sizes."""


class Tables(Lists):
    """Tables, and what is known of the one that is being written."""

    def __init__(
        self, source: Source, theme: Theme, resolve_image: ResolveImage, words: Words, cards: Sequence[LinkedCard]
    ) -> None:
        super().__init__(source, theme, resolve_image, words, cards)
        self.alignments: tuple[str, ...] = ()
        self.column = self.row = self.row_end = 0
        self.in_head = False
        self.cell = {
            (part, align): _cell(part[:2], self.style[part], align)
            for part in ("th", "td", "td_even")
            for align in _CELLS
        }
        self.on_start = {
            **self.on_start,
            "Table": self.table,
            "TableHead": self.table_head,
            "TableRow": self.table_row,
            "TableCell": self.table_cell,
        }

    def table(self, data: object, start: int) -> None:
        self.alignments = cast("tuple[str, ...]", data)
        if len(self.alignments) > _TABLE_COLUMNS:
            self.note("table_wide", start, str(len(self.alignments)))
        opening = f"<section{self.mark(start)}{self.style['table_box']}><table{self.style['table']}>"
        self.open(opening, "</tbody></table></section>")

    def table_head(self, _data: object, _start: int) -> None:
        self.column = self.row = 0
        self.in_head = True
        self.open("<thead><tr>", "</tr></thead><tbody>")

    def table_row(self, _data: object, _start: int) -> None:
        self.column, self.in_head = 0, False
        self.row += 1
        self.row_end = self.source.pieces[self.at][4]
        self.open("<tr>", "</tr>")

    def table_cell(self, _data: object, start: int) -> None:
        if self.column + 1 == len(self.alignments) and not self.in_head:
            lost = lost_after(self.source.text, self.source.pieces[self.at][4], self.row_end)
            if lost is not None:
                self.note("cells_dropped", start, self.source.slice(lost.start, lost.end))
        part = "th" if self.in_head else ("td_even" if self.row % 2 == 0 else "td")
        align = self.alignments[self.column] if self.column < len(self.alignments) else "None"
        self.column += 1
        self.open(self.cell[part, align], f"</{part[:2]}>")


def _cell(tag: str, attribute: str, align: str) -> str:
    css = _CELLS[align] or ("text-align:left" if tag == "th" else "")
    if not css:
        return f"<{tag}{attribute}>"
    style = attribute.removeprefix(' style="').removesuffix('"')
    return f'<{tag} style="{style};{css}">' if style else f'<{tag} style="{css}">'
