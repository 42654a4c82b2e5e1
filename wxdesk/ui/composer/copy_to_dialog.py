"""Copy to account: which accounts, in which theme, and what each copy would lack, before anything is made."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.article.checks import Finding, Severity
from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post
from wxdesk.services import duplicating
from wxdesk.services.duplicating import Copy
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.check_words import finding_words
from wxdesk.ui.kit import AvatarLabel, CheckRow, Column, Dialog, ElidedLabel, EmptyState, Line, Select, Switch, discard
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.phrases import kind_line
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence

MOST_HIGH = 400
"""Design pixels of the list; more of it scrolls."""
MOST_TOLD = 4
STATES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.INFO: "info"}


def told_of(copy: Copy) -> list[tuple[str, str]]:
    """Say what was found of a copy, the gravest first: words and state of each line."""
    if copy.refusal is not None:
        return [(sentence(copy.refusal), "bad")]
    counted: dict[tuple[int, str], list[Finding]] = {}
    for index, finding in copy.findings:
        if finding.severity is not Severity.INFO:
            counted.setdefault((index, finding.code), []).append(finding)
    several = len(copy.post.articles) > 1
    found = [(_words(index, alike, several), STATES[alike[0].severity]) for (index, _), alike in counted.items()]
    if len(found) > MOST_TOLD:
        more = QCoreApplication.translate(
            "CopyTo", "and %n more; the checks of the copy name them", "", len(found) - MOST_TOLD
        )
        found = [*found[:MOST_TOLD], (more, "info")]
    return found or [(QCoreApplication.translate("CopyTo", "Fits as it is"), "ok")]


def _words(index: int, alike: Sequence[Finding], several: bool) -> str:
    words = finding_words(alike[0], len(alike))
    if several:
        return QCoreApplication.translate("Checks", "Article {0}: {1}").format(index + 1, words)
    return words


class AccountRow(QWidget, Part):
    """One account: whether it gets a copy, in which theme, and what is said of that."""

    changed = Signal()

    def __init__(self, account: Account, themes: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.account = account
        self.copy: Copy | None = None
        self._lines: dict[int, CheckRow] = {}
        self._box = Switch()
        self._box.setAccessibleName(account.name)
        self._avatar = AvatarLabel(account.glyph, account.colour, 32)
        self._name = ElidedLabel(account.name, TextRole.STRONG)
        self._kind = ElidedLabel(kind_line(account), TextRole.HINT)
        self._theme = Select(themes)
        self._theme.setAccessibleName(self.tr("Theme for {0}").format(account.name))
        self._theme.setFixedWidth(m.px(150))
        words = QVBoxLayout()
        words.setSpacing(m.px(1))
        words.addWidget(self._name)
        words.addWidget(self._kind)
        head = QHBoxLayout()
        head.setSpacing(m.gap)
        for part in (self._box, self._avatar):
            head.addWidget(part)
        head.addLayout(words, 1)
        head.addWidget(self._theme)
        self._told = QVBoxLayout()
        self._told.setContentsMargins(m.px(90), 0, 0, 0)
        self._told.setSpacing(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, m.grid(2), m.grid(2), m.grid(2))
        box.setSpacing(m.px(2))
        box.addLayout(head)
        box.addLayout(self._told)
        self._box.toggled.connect(lambda _: self.changed.emit())
        self._theme.chosen.connect(lambda _: self.changed.emit())

    @property
    def wanted(self) -> bool:
        return self._box.isChecked()

    @property
    def theme(self) -> str:
        return self._theme.key

    @property
    def said(self) -> list[str]:
        """What is found of the copy, a line each; nothing while it is not wanted."""
        return [line.words for line in self._lines.values()]

    def show_copy(self, copy: Copy) -> None:
        """Show what the copy would be like."""
        self.copy = copy
        refused = copy.refusal is not None
        self._box.setEnabled(not refused)
        self._theme.setVisible(not refused)
        self._theme.choose(copy.post.lead.theme or str(self._theme.itemData(0)))
        while (item := self._told.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        lines = told_of(copy) if self.wanted or refused else []
        self._lines = {number: CheckRow(words, state, small=True) for number, (words, state) in enumerate(lines)}
        for line in self._lines.values():
            self._told.addWidget(line)
            line.show()


class CopyToDialog(Dialog):
    """Accepted with the accounts in ``chosen``; ``themes`` are those that were chosen by hand."""

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        post: Post,
        accounts: Sequence[Account],
        themes: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Copy to account"),
            self.tr(
                "Each gets a draft of its own, in its own theme, with its own footer and author. This post stays as "
                "it is."
            ),
            accept_text=self.tr("Make copies"),
            width=600,
            parent=parent,
        )
        self._ports, self._tasks, self._post = ports, tasks, post
        self._by_hand: dict[int, str] = {}
        self._rows = {str(account.id): AccountRow(account, themes) for account in accounts}
        self._column = Column(margins=False)
        self._column.body.setSpacing(0)
        for number, row in enumerate(self._rows.values()):
            if number:
                self._column.body.addWidget(Line(soft=True))
            self._column.body.addWidget(row)
            row.changed.connect(lambda row=row: self._changed(row))
        self._column.body.addStretch(1)
        self._empty = EmptyState("users", self.tr("There is no other account"))
        self._empty.setMinimumHeight(metrics().px(160))
        self._column.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        self.body.addWidget(self._column)
        self.body.addWidget(self._empty)
        name_parts(self)
        self._show_accept()
        self._plan()

    @property
    def rows(self) -> tuple[AccountRow, ...]:
        return tuple(self._rows.values())

    @property
    def chosen(self) -> list[int]:
        return [row.account.id for row in self.rows if row.wanted]

    @property
    def themes(self) -> dict[int, str]:
        return {account_id: theme for account_id, theme in self._by_hand.items() if account_id in self.chosen}

    def _changed(self, row: AccountRow) -> None:
        if row.copy is not None and row.theme != (row.copy.post.lead.theme or str(row._theme.itemData(0))):
            self._by_hand[row.account.id] = row.theme
        self._plan()

    def _plan(self) -> None:
        ids = [row.account.id for row in self.rows]
        by_hand = dict(self._by_hand)
        self._tasks.start(duplicating.plan(self._ports, self._post.id, ids, by_hand), self._show, self._refuse)

    def _show(self, copies: Sequence[Copy]) -> None:
        if not isValid(self):
            return
        for copy in copies:
            self._rows[str(copy.account.id)].show_copy(copy)
        self._show_accept()
        tall = self._column.body.heightForWidth(self.minimumWidth() - 2 * metrics().grid(6))
        tall = tall if tall > 0 else self._column.body.sizeHint().height()
        self._column.setFixedHeight(min(tall, metrics().px(MOST_HIGH)))
        self.fit()

    def _show_accept(self) -> None:
        count = len(self.chosen)
        self._accept.setText(self.tr("Make %n copies", "", count) if count else self.tr("Make copies"))
        self.allow_accept("" if count else self.tr("Choose an account first"))

    def _refuse(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self.allow_accept(sentence(refusal))
