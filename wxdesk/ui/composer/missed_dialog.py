"""Posts whose time went by: each looked at and decided by itself, never all at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import unpacked
from wxdesk.domain.posts import Act, Post, PostState
from wxdesk.services import sending
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.sending import Forecast, foresee
from wxdesk.ui.composer.prospect import Prospect, uses
from wxdesk.ui.composer.quota_words import outlook, span, when
from wxdesk.ui.kit import AvatarLabel, Button, Column, Dialog, ElidedLabel, Line, Skeleton, Text, discard
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.phrases import left_for
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import in_a_row, sentence

MOST_HIGH = 400
"""Design pixels of the list; more of it scrolls."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A post whose time went by, and what sending it now would use."""

    post: Post
    account: Account
    forecast: Forecast


async def all_missed(ports: Ports) -> Sequence[Missed]:
    """Return every post that was not sent in time, of all accounts, the earliest first."""
    now = ports.clock.now()

    def work(tx: Transaction) -> list[Missed]:
        found = []
        for post in tx.posts.find(states=(PostState.MISSED,)):
            account = tx.accounts.get(post.account_id)
            slots, sends = tx.slots.of(account.id), tx.tag_sends.of(account.id)
            found.append(Missed(post, account, foresee(account, slots, now, post.id, sends)))
        return sorted(found, key=lambda each: (each.post.scheduled_at or now, each.post.id))

    return await ports.store.read(work)


def effect(missed: Missed) -> str:
    """Say what sending it now would use."""
    post, forecast = missed.post, missed.forecast
    if post.act is Act.PUBLISH:
        return QCoreApplication.translate("Missed", "Publishing uses no quota.")
    if forecast.refusal:
        return sentence(forecast.refusal)
    if forecast.quota is None:
        return QCoreApplication.translate("Missed", "Sending uses no quota.")
    if Prospect(forecast, post.audience).by_follower:
        return QCoreApplication.translate(
            "Missed", "Uses one of the four posts that each follower with the tag {0} may receive {1}."
        ).format(post.audience.tag, span(forecast.quota))
    return uses(forecast.quota) or outlook(forecast).detail


class MissedRow(QWidget, Part):
    """One of them, with three things to do."""

    acted = Signal(str)

    def __init__(self, missed: Missed, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        post, account = missed.post, missed.account
        self._avatar = AvatarLabel(account.glyph, account.colour, 32)
        self._title = ElidedLabel(post.lead.title.strip() or self.tr("Untitled"), TextRole.STRONG)
        self._late = Text(self._how_late(missed, now), TextRole.HINT, tone="warn", wrap=True)
        self._effect = Text(effect(missed), TextRole.HINT, wrap=True)
        self._send = Button(self.tr("Publish…") if post.act is Act.PUBLISH else self.tr("Send now…"))
        self._schedule = Button(self.tr("Schedule…"))
        self._back = Button(self.tr("Back to drafts"), "quiet")
        words = QVBoxLayout()
        words.setSpacing(m.px(2))
        for part in (self._title, self._late, self._effect):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, m.grid(2), m.grid(2), m.grid(2))
        row.setSpacing(m.grid(2))
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        for button, key in ((self._send, "send"), (self._schedule, "schedule"), (self._back, "back")):
            button.clicked.connect(lambda _=False, key=key: self.acted.emit(key))
            row.addWidget(button)

    @property
    def said(self) -> str:
        return " ".join(label.text() for label in (self._title, self._late, self._effect))

    def _how_late(self, missed: Missed, now: datetime) -> str:
        due = missed.post.scheduled_at
        reason = sentence(unpacked(missed.post.failure)) if missed.post.failure else ""
        if due is None:
            return in_a_row((missed.account.name, reason))
        late = self.tr("{0}: was due {1} China time, {2} ago.").format(
            missed.account.name, when(due), left_for(now - due)
        )
        return in_a_row((late, reason))


class MissedDialog(Dialog):
    """``wanted`` carries what is to be done with which post; the list closes, for each is looked at by itself."""

    wanted = Signal(int, str)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Not sent in time"),
            self.tr("Nothing could send these at their time. Each waits for your word; none is sent by itself."),
            accept_text=self.tr("Close"),
            kind="normal",
            width=800,
            parent=parent,
        )
        self._ports, self._tasks = ports, tasks
        self._rows: dict[int, MissedRow] = {}
        self._loading = Skeleton(2, 64)
        self._column = Column(margins=False)
        self._column.body.setSpacing(0)
        self._cancel.hide()
        self.body.addWidget(self._loading)
        self.body.addWidget(self._column)
        self._column.hide()
        name_parts(self)
        self._load()

    @property
    def rows(self) -> tuple[MissedRow, ...]:
        return tuple(self._rows.values())

    def _load(self) -> None:
        self._tasks.start(all_missed(self._ports), self._show)

    def _show(self, found: Sequence[Missed]) -> None:
        if not isValid(self):
            return
        if not found:
            self.accept()
            return
        while (item := self._column.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        self._rows = {}
        now = self._ports.clock.now()
        for missed in found:
            if self._rows:
                self._column.body.addWidget(Line(soft=True))
            self._rows[missed.post.id] = row = MissedRow(missed, now)
            row.setObjectName(f"missed_{missed.post.id}")
            name_parts(row, f"missed_{missed.post.id}_")
            row.acted.connect(lambda key, post_id=missed.post.id: self._act(post_id, key))
            self._column.body.addWidget(row)
            row.show()
        self._column.body.addStretch(1)
        self._loading.hide()
        self._column.show()
        tall = self._column.body.heightForWidth(self.width() - 2 * metrics().grid(6) - metrics().grid(3))
        self._column.setFixedHeight(min(tall, metrics().px(MOST_HIGH)))
        self.fit()

    def _act(self, post_id: int, key: str) -> None:
        if key == "back":
            self._tasks.start(sending.cancel(self._ports, post_id), lambda _: self._load())
            return
        self.wanted.emit(post_id, key)
        self.accept()
