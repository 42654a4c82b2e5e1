"""When a post is to go out: China time, with what that moment's quota has left, to whom, and what if it is late."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QDate, QDateTime, QTime, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account
from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Act, Audience, Post
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.act_cards import Way, refusal_of
from wxdesk.ui.composer.audience_choice import AudienceChoice
from wxdesk.ui.composer.late_rule import LateRule
from wxdesk.ui.composer.prospect import Prospect, look_ahead, reaches, seen, shortfall
from wxdesk.ui.composer.quota_words import when
from wxdesk.ui.kit import Button, CheckRow, Dialog, Field, Line, MomentEdit, QuotaMeter, Segmented, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole
from wxdesk.ui.words import sentence

ASK_MS = 150
EVENING = 20
"""Readers are there at eight in the evening: the first suggestion."""


def suggestion(now: datetime, opens_at: datetime | None = None) -> datetime:
    """Suggest this evening, or tomorrow's; where there is no slot, the first morning there is one."""
    if opens_at is not None:
        return china(opens_at) + timedelta(hours=9)
    evening = china(now).replace(hour=EVENING, minute=0, second=0, microsecond=0)
    return evening if evening > now + timedelta(minutes=30) else evening + timedelta(days=1)


class ScheduleDialog(Dialog):
    """Asks for a moment; ``moment``, ``act`` and ``audience`` are the answer. Slots are looked up as it is changed."""

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        post: Post,
        start: datetime,
        members: int = 0,
        own_zone: tzinfo | None = None,
        account: Account | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Schedule"), accept_text=self.tr("Schedule"), width=520, parent=parent)
        self._ports, self._tasks, self._post, self._members = ports, tasks, post, members
        self._own_zone = own_zone or ports.clock.now().astimezone().tzinfo
        self._prospect: Prospect | None = None
        edit = MomentEdit(self.tr("ddd d MMM yyyy  HH:mm"))
        self._way = Segmented(
            [(Act.SEND, self.tr("Send to followers")), (Act.PUBLISH, self.tr("Publish without notifying"))]
        )
        self._at = Field(self.tr("Day and time, China time"), edit)
        self._audience = AudienceChoice(ports, tasks, account or Account("", id=post.account_id), post.audience)
        self._meter = QuotaMeter(beside=True)
        self._shortfall = CheckRow("", "warn", small=True)
        self._reach = Text("", TextRole.HINT, wrap=True)
        self._late = LateRule(ports, tasks)
        self._next_slot = Button("", "link")
        self._next_slot.hide()
        for part in (self._way, self._at, self._audience, self._meter, self._shortfall, self._reach, Line(soft=True)):
            self.body.addWidget(part)
        self.body.addWidget(self._late)
        self.foot.insertWidget(0, self._next_slot)
        self._meter.hide()
        self._shortfall.hide()
        self._ask = QTimer(self, singleShot=True, interval=ASK_MS)
        self._ask.timeout.connect(self._look)
        if post.act is Act.PUBLISH:
            self._way.choose(Act.PUBLISH)
        name_parts(self)
        self.show_moment(start)
        self._next_slot.clicked.connect(self._take_next_slot)
        self._way.chosen.connect(lambda _: self._changed())
        self._audience.changed.connect(self._changed)
        edit.dateTimeChanged.connect(lambda _: self._changed())
        self._look()

    @property
    def moment(self) -> datetime:
        """The chosen instant."""
        picked = self._at.input.dateTime()
        day, time = picked.date(), picked.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=CHINA)

    @property
    def act(self) -> Act:
        return Act(self._way.key)

    @property
    def audience(self) -> Audience:
        return EVERYBODY if self.act is Act.PUBLISH else self._audience.audience or EVERYBODY

    async def keep_rule(self) -> None:
        """Keep what the dialog says of late posts. Raises ``late_minutes_wrong``."""
        await self._late.keep()

    def show_moment(self, moment: datetime) -> None:
        """Put the field at ``moment``."""
        wall = china(moment)
        self._at.input.setDateTime(QDateTime(QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)))
        self._show_own_zone()

    def _changed(self) -> None:
        self._show_own_zone()
        self.allow_accept(self.tr("Looking for a slot…"))
        self._ask.start()

    def _show_own_zone(self) -> None:
        moment = self.moment
        own = moment.astimezone(self._own_zone)
        same = own.utcoffset() == moment.utcoffset()
        self._at.show_hint("" if same else self.tr("Where you are: {0}").format(when(moment, own.tzinfo)))

    def _look(self) -> None:
        self._ask.stop()
        moment = self.moment
        sends = self.act is Act.SEND
        self._audience.setVisible(sends)
        if moment <= self._ports.clock.now():
            self._meter.hide()
            self._shortfall.hide()
            self._refuse(self.tr("That moment has passed. Choose a later one."))
            return
        if sends and (reason := self._audience.reason):
            self._meter.hide()
            self._shortfall.hide()
            self._reach.show_text("")
            self._refuse_audience(reason)
            return
        looking = look_ahead(self._ports, self._post.account_id, self.audience, moment, self._post.id)
        asked = (moment, self.act, self.audience)
        self._tasks.start(looking, lambda prospect: self._take(prospect, asked), self._not_found_out)

    def _take(self, prospect: Prospect, asked: tuple[datetime, Act, Audience]) -> None:
        if not isValid(self) or asked != (self.moment, self.act, self.audience):
            return
        self._prospect = prospect
        if self.act is Act.PUBLISH:
            self._show_publishing(prospect)
            return
        shown = seen(prospect, self._members)
        self._meter.setVisible(shown.slots is not None or bool(shown.headline))
        self._meter.show_quota(shown.slots, shown.headline, shown.detail if shown.can_send else "", shown.tone)
        lost = shortfall(prospect)
        self._shortfall.show_check(lost, "warn" if prospect.can_send else "bad")
        self._shortfall.setVisible(bool(lost))
        self._reach.show_text(reaches(prospect.forecast.account, self._members, prospect.audience))
        if prospect.can_send:
            self._refuse("")
        elif prospect.forecast.opens_at is not None:
            self._refuse(self.tr("There is no slot left then."))
            self._next_slot.setText(
                self.tr("Use {0}").format(when(suggestion(self.moment, prospect.forecast.opens_at)))
            )
            self._next_slot.show()
        elif lost:
            self._refuse_audience(lost)
        else:
            self._refuse(shown.detail)

    def _show_publishing(self, prospect: Prospect) -> None:
        account = prospect.forecast.account
        self._meter.hide()
        self._shortfall.hide()
        self._reach.show_text(
            self.tr("Each article gets an address that you can pass on. Nobody is told, and no quota is used.")
        )
        self._refuse(refusal_of(Way.PUBLISH, account, prospect.forecast))

    def _not_found_out(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._meter.hide()
            self._shortfall.show_check(sentence(refusal), "bad")
            self._shortfall.show()
            self._refuse_audience(sentence(refusal))

    def _refuse_audience(self, reason: str) -> None:
        """It is not the moment that is wrong."""
        self._refuse("")
        self.allow_accept(reason)

    def _refuse(self, reason: str) -> None:
        self._at.show_error(reason)
        self._next_slot.hide()
        self.allow_accept(reason)
        self.fit()

    def _take_next_slot(self) -> None:
        if self._prospect is not None and self._prospect.forecast.opens_at is not None:
            self.show_moment(suggestion(self.moment, self._prospect.forecast.opens_at))
