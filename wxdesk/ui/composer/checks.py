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
from wxdesk.domain.posts import Article, ArticleKind, Post
from wxdesk.ui.composer.advice_words import fix_words, reason_words
from wxdesk.ui.composer.check_words import field_of, finding_words
from wxdesk.ui.kit import Button, Card, CheckRow, Column, discard
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, font, metrics
from wxdesk.ui.words import sentence

_TOLD = 8
"""Findings of one kind that a tool tip names."""
STATES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.INFO: "info"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the card, and where a click on it leads."""

    words: str
    state: str
    index: int
    field: str = ""
    line: int = 0
    code: str = ""
    why: str = ""
    fix: str = ""
    """What a fix would do, where there is one."""
    columns: tuple[int, int] = (0, 0)

    def span(self, body: str) -> tuple[int, int] | None:
        """Return where in ``body`` the words are that it speaks of, in code points, where they are known."""
        lines = body.split("\n")
        if not self.columns[0] or not 0 < self.line <= len(lines):
            return None
        begin = sum(len(each) + 1 for each in lines[: self.line - 1])
        first, after = (min(column - 1, len(lines[self.line - 1])) for column in self.columns)
        return begin + first, begin + after


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
        fix = next((fix_words(each.fix.label) for each in alike if each.fix is not None), "")
        state, field = STATES[first.severity], field_of(first)
        found.append(Line(words, state, number, field, first.line, first.code, _why(alike), fix, first.columns))
    if index < 0:
        return tuple(found)
    codes = {finding.code for number, finding in findings if number == index}
    return tuple(found) + tuple(_in_order(post.articles[index], index, codes, kind))


def _why(alike: Sequence[Finding]) -> str:
    """Say all of what was found, for the tool tip."""
    told = []
    for each in alike[:_TOLD]:
        reason = reason_words(str(each.details.get("reason", "")))
        place = QCoreApplication.translate("Checks", "Line {0}: {1}").format(each.line, "{0}") if each.line else "{0}"
        words = sentence(each.code, **{"name": each.details.get("text", ""), **each.details})
        told.append(place.format(f"{words} {reason}.".strip() if reason else words))
    return "\n".join(dict.fromkeys(told))


def _in_order(article: Article, index: int, codes: set[str], kind: Kind) -> list[Line]:
    good = []
    if article.cover and not codes & {"cover_missing", "cover_unknown"}:
        good.append(Line(QCoreApplication.translate("Checks", "Cover 2.35:1 and 1:1 set"), "ok", index, "cover"))
    shows_all = article.kind is ArticleKind.PICTURES
    pictures = sum(
        shows_all or picture.name != article.cover or picture.name in article.body for picture in article.pictures
    )
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
    fix_asked = Signal()

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        fix = Button(self.tr("Fix"), "small_link") if line.fix else None
        super().__init__(line.words, line.state, small=True, trailing=fix, parent=parent)
        self._fix = fix
        self.setToolTip(line.why)
        if fix is not None:
            fix.setFont(font(TextRole.HINT))
            fix.setToolTip(line.fix)
            fix.setAccessibleName(line.fix)
            fix.clicked.connect(self.fix_asked)
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
    """Shows the lines; ``line_chosen`` carries the one that was clicked, ``fix_chosen`` the one to be mended."""

    line_chosen = Signal(Line)
    fix_chosen = Signal(Line)
    words_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Before you send"), parent=parent)
        m = metrics()
        self._lines: tuple[Line, ...] = ()
        self._rows: dict[int, CheckLink] = {}
        self._scroll = Column(margins=False)
        self._scroll.body.setSpacing(m.px(2))
        self.body.addWidget(self._scroll)
        self._words = Button(self.tr("Words to avoid…"), "small_link")
        self._words.setFont(font(TextRole.HINT))
        self._words.clicked.connect(self.words_asked)
        self.body.addWidget(self._words, 0, Qt.AlignmentFlag.AlignLeft)
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
                discard(widget)
        self._rows = {}
        for number, line in enumerate(lines):
            self._rows[number] = row = CheckLink(line)
            row.setObjectName(f"checks_rows_{number}")
            row.clicked.connect(lambda line=line: self.line_chosen.emit(line))
            row.fix_asked.connect(lambda line=line: self.fix_chosen.emit(line))
            name_parts(row, f"checks_rows_{number}_")
            self._scroll.body.addWidget(row)
        self._scroll.body.addStretch(1)
