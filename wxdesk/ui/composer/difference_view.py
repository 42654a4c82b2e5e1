"""The visual difference: an article as it is read, what came in green, what went struck out in red."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from wxdesk.article.comparing import FRAMES, PICTURES, Compared, Comparison, FieldChange, Run
from wxdesk.article.differences import Change, Piece
from wxdesk.article.passages import Form, Mark
from wxdesk.ui.composer.version_words import field_name, value_words
from wxdesk.ui.theme import TextRole, font, metrics, theme_changed, tokens
from wxdesk.ui.typefaces import MONOSPACE

AROUND = 2
"""Unchanged passages that stay in view before and after a change."""
_SIZES = {Form.HEADING: 19, Form.SMALL_HEADING: 16, Form.CAPTION: 12, Form.CODE: 12}
_WHOLE_VALUES = frozenset({"cover", "theme", "accent", "text_size", "kind"})


class DifferenceView(QTextEdit):
    """Draws a ``Comparison``; unchanged stretches are folded unless ``whole``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Comparison, Change] | None = None
        self._whole = False
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("What is different"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme_changed.changed.connect(self._draw)

    def show_comparison(self, comparison: Comparison, only: Change = Change.SAME) -> None:
        """Show it from its beginning; ``only`` NEW or GONE is for an article that only one version has."""
        self._shown = comparison, only
        self._draw()

    def show_whole(self, whole: bool) -> None:
        """Show all that has not changed as well, or fold it."""
        self._whole = whole
        self._draw()

    @property
    def marked(self) -> str:
        """All that is drawn, with ``[-...-]`` and ``[+...+]`` around what went and came."""
        if self._shown is None:
            return ""
        told = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "[+{}+]"}
        comparison, _ = self._shown
        lines = ["".join(told[each.change].format(each.text) for each in _pieces(field)) for field in comparison.fields]
        lines += ["".join(told[run.change].format(run.text) for run in each.runs) for each in comparison.passages]
        return "\n".join(lines)

    def _draw(self) -> None:
        if self._shown is None:
            return
        comparison, only = self._shown
        self.setUpdatesEnabled(False)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._write_fields(cursor, comparison.fields)
        if only is not Change.SAME:
            self._write_note(cursor, _only_words(only))
        for stretch in [comparison.passages] if self._whole else _stretches(comparison.passages):
            if isinstance(stretch, int):
                self._write_note(cursor, QCoreApplication.translate("History", "%n paragraphs unchanged", "", stretch))
                continue
            for compared in stretch:
                self._write(cursor, compared)
        cursor.endEditBlock()
        self.setUpdatesEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_fields(self, cursor: QTextCursor, fields: Sequence[FieldChange]) -> None:
        for field in fields:
            self._begin(cursor, Form.TEXT, tight=True)
            cursor.insertText(f"{field_name(field.field)}   ", _format(Form.CAPTION, tone="ink2"))
            for piece in _pieces(field):
                cursor.insertText(piece.text, _format(Form.TEXT, piece.change))
                if field.field in {*_WHOLE_VALUES, PICTURES} and piece.change is Change.GONE:
                    cursor.insertText("  ", _format(Form.TEXT))

    def _write_note(self, cursor: QTextCursor, words: str) -> None:
        self._begin(cursor, Form.CAPTION)
        block = cursor.blockFormat()
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        cursor.setBlockFormat(block)
        cursor.insertText(words, _format(Form.CAPTION, tone="ink3"))

    def _write(self, cursor: QTextCursor, compared: Compared) -> None:
        form = compared.passage.form
        self._begin(cursor, form)
        if form is Form.PICTURE:
            words = QCoreApplication.translate("History", "Picture")
            cursor.insertText(f"{words}  ", _format(Form.CAPTION, compared.change, tone="ink2"))
        for run in compared.runs:
            cursor.insertText(run.text.replace("\n", "\u2028"), _of_run(form, run))

    def _begin(self, cursor: QTextCursor, form: Form, *, tight: bool = False) -> None:
        m = metrics()
        block = QTextBlockFormat()
        block.setLineHeight(
            150 if form is not Form.CODE else 130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        block.setBottomMargin(m.px(4 if tight or form in (Form.ITEM, Form.ROW) else 10))
        block.setTopMargin(m.px(8 if form in (Form.HEADING, Form.SMALL_HEADING) else 0))
        if form in (Form.QUOTE, Form.CODE, Form.ITEM):
            block.setLeftMargin(m.px(14))
        if cursor.position():
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)


def _pieces(field: FieldChange) -> Sequence[Piece]:
    """The old and the new value whole where a value is one thing, else word by word."""
    if field.field == FRAMES:
        return [Piece(Change.NEW, QCoreApplication.translate("History", "another part of it is shown"))]
    if field.field == PICTURES and not field.pieces:
        return [Piece(Change.NEW, QCoreApplication.translate("History", "in another order"))]
    if field.field not in _WHOLE_VALUES:
        return field.pieces
    old = "".join(piece.text for piece in field.pieces if piece.change is not Change.NEW)
    new = "".join(piece.text for piece in field.pieces if piece.change is not Change.GONE)
    told = (Piece(Change.GONE, value_words(field.field, old)), Piece(Change.NEW, value_words(field.field, new)))
    return [piece for piece in told if piece.text]


def _stretches(passages: Sequence[Compared]) -> Sequence[Sequence[Compared] | int]:
    """Fold what lies far from any change: a number stands for so many passages."""
    changed = [at for at, each in enumerate(passages) if each.change is not Change.SAME]
    near = {at + off for at in changed for off in range(-AROUND, AROUND + 1)}
    found: list[Sequence[Compared] | int] = []
    at = 0
    while at < len(passages):
        end = at
        while end < len(passages) and (end in near) == (at in near):
            end += 1
        folded = at not in near and end - at > 1
        found.append(end - at if folded else passages[at:end])
        at = end
    return found


def _only_words(only: Change) -> str:
    if only is Change.NEW:
        return QCoreApplication.translate("History", "This article was added")
    return QCoreApplication.translate("History", "This article was removed")


def _of_run(form: Form, run: Run) -> QTextCharFormat:
    made = _format(form, run.change)
    if Mark.BOLD in run.marks:
        made.setFontWeight(QFont.Weight.DemiBold)
    if Mark.ITALIC in run.marks:
        made.setFontItalic(True)
    if Mark.CODE in run.marks:
        made.setFontFamilies(list(MONOSPACE))
    if Mark.STRUCK in run.marks:
        made.setFontStrikeOut(True)
    return made


def _format(form: Form, change: Change = Change.SAME, tone: str = "") -> QTextCharFormat:
    t = tokens()
    made = QTextCharFormat()
    style = font(TextRole.BODY, families=MONOSPACE) if form is Form.CODE else font(TextRole.BODY)
    style.setPixelSize(metrics().px(_SIZES.get(form, 14)))
    made.setFont(style)
    if form in (Form.HEADING, Form.SMALL_HEADING):
        made.setFontWeight(QFont.Weight.DemiBold)
    ink = tone or ("ink2" if form in (Form.QUOTE, Form.CAPTION) else "ink")
    if change is Change.SAME:
        made.setForeground(t.color(ink))
        return made
    colour, soft = t.tone("accent" if change is Change.NEW else "bad")
    made.setForeground(colour)
    made.setBackground(soft)
    if change is Change.GONE:
        made.setFontStrikeOut(True)
        made.setForeground(QColor(colour))
    return made
