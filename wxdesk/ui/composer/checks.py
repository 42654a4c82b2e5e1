"""The card "Before you send": what is in order, what will be lost, what must be mended first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from wxdesk.article.checks import Finding, Severity
from wxdesk.domain.accounts import Kind
from wxdesk.domain.limits import Field as About
from wxdesk.domain.limits import channel_of, length, limit
from wxdesk.domain.posts import Article, Post
from wxdesk.ui.composer.check_words import field_of, finding_words
from wxdesk.ui.kit import Card, CheckRow, Column
from wxdesk.ui.theme import metrics

STATES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.INFO: "info"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the card, and where a click on it leads."""

    words: str
    state: str
    index: int
    field: str = ""
    line: int = 0


def lines(
    post: Post, findings: Sequence[tuple[int, Finding]], index: int, kind: Kind = Kind.SERVICE
) -> tuple[Line, ...]:
    """Say what was found, the gravest first, then what is in order in the open article; ``index`` -1 opens none."""
    order = list(Severity)
    grouped: dict[tuple[int, str], list[Finding]] = {}
    for number, finding in findings:
        grouped.setdefault((number, finding.code), []).append(finding)
    found = []
    for (number, _), alike in sorted(grouped.items(), key=lambda item: order.index(item[1][0].severity)):
        first = alike[0]
        words = finding_words(first, len(alike))
        if number != index:
            words = QCoreApplication.translate("Checks", "Article {0}: {1}").format(number + 1, words)
        found.append(Line(words, STATES[first.severity], number, field_of(first.code, first.line), first.line))
    if index < 0:
        return tuple(found)
    codes = {finding.code for number, finding in findings if number == index}
    return tuple(found) + tuple(_in_order(post.articles[index], index, codes, kind))


def _in_order(article: Article, index: int, codes: set[str], kind: Kind) -> list[Line]:
    good = []
    if article.cover and not codes & {"cover_missing", "cover_unknown"}:
        good.append(Line(QCoreApplication.translate("Checks", "Cover 2.35:1 and 1:1 set"), "ok", index, "cover"))
    pictures = sum(picture.name != article.cover or picture.name in article.body for picture in article.pictures)
    if pictures and not any(code.startswith(("picture", "image")) for code in codes):
        good.append(Line(QCoreApplication.translate("Checks", "%n pictures ready", "", pictures), "ok", index, "body"))
    if article.title.strip() and "title_too_long" not in codes:
        allowed = limit(About.TITLE, channel_of(kind))
        used = length(article.title, allowed.unit)
        good.append(
            Line(
                QCoreApplication.translate("Checks", "Title {0} / {1}").format(used, allowed.maximum),
                "ok",
                index,
                "title",
            )
        )
    return good


class CheckLink(CheckRow):
    """A line that leads to the place it speaks of."""

    clicked = Signal()

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line.words, line.state, small=True, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ringed", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class ChecksCard(Card):
    """Shows the lines; ``line_chosen`` carries the one that was clicked."""

    line_chosen = Signal(Line)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Before you send"), parent=parent)
        m = metrics()
        self._lines: tuple[Line, ...] = ()
        self._rows: dict[int, CheckLink] = {}
        self._scroll = Column(margins=False)
        self._scroll.body.setSpacing(m.px(2))
        self.body.addWidget(self._scroll)
        if outer := self.layout():
            outer.setContentsMargins(m.grid(3), m.px(10), m.grid(2), m.px(10))
            outer.setSpacing(m.grid(1))

    @property
    def lines(self) -> tuple[Line, ...]:
        return self._lines

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show ``lines`` in place of those before."""
        if lines == self._lines:
            return
        self._lines = lines
        while (item := self._scroll.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._rows = {}
        for number, line in enumerate(lines):
            self._rows[number] = row = CheckLink(line)
            row.setObjectName(f"checks_rows_{number}")
            row.clicked.connect(lambda line=line: self.line_chosen.emit(line))
            self._scroll.body.addWidget(row)
        self._scroll.body.addStretch(1)
