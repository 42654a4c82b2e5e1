"""When a post is to go out: China time, with what that moment's quota has left."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QDate, QDateTime, QTime, QTimer
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.posts import Post
from wxdesk.services import sending
from wxdesk.services.ports import Ports
from wxdesk.services.sending import Forecast
from wxdesk.ui.composer.quota_words import outlook, when
from wxdesk.ui.composer.send_dialog import reaches
from wxdesk.ui.kit import Button, Dialog, Field, QuotaMeter, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics

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
    """Asks for a moment; ``moment`` is the answer, aware. Slots are looked up as it is changed."""

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        post: Post,
        start: datetime,
        members: int = 0,
        own_zone: tzinfo | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Schedule"), accept_text=self.tr("Schedule"), parent=parent)
        self._ports, self._tasks, self._post, self._members = ports, tasks, post, members
        self._own_zone = own_zone or ports.clock.now().astimezone().tzinfo
        self._forecast: Forecast | None = None
        edit = QDateTimeEdit()
        edit.setCalendarPopup(True)
        edit.setDisplayFormat(self.tr("ddd d MMM yyyy  HH:mm"))
        self._at = Field(self.tr("Day and time, China time"), edit)
        self._meter = QuotaMeter(beside=True)
        self._reach = Text("", TextRole.HINT, wrap=True)
        self._next_slot = Button("", "link")
        self._next_slot.hide()
        for part in (self._at, self._meter, self._reach):
            self.body.addWidget(part)
        self.foot.insertWidget(0, self._next_slot)
        self._ask = QTimer(self, singleShot=True, interval=ASK_MS)
        self._ask.timeout.connect(self._look)
        self._next_slot.clicked.connect(self._take_next_slot)
        self.body.setSpacing(metrics().gap)
        name_parts(self)
        self.show_moment(start)
        edit.dateTimeChanged.connect(lambda _: self._changed())
        self._look()

    @property
    def moment(self) -> datetime:
        """The chosen instant."""
        picked = self._at.input.dateTime()
        day, time = picked.date(), picked.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=CHINA)

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
        if moment <= self._ports.clock.now():
            self._refuse(self.tr("That moment has passed. Choose a later one."))
            self._meter.hide()
            return
        looking = sending.forecast(self._ports, self._post.account_id, moment, self._post.id)
        self._tasks.start(looking, lambda forecast: self._show_forecast(forecast, moment))

    def _show_forecast(self, forecast: Forecast, moment: datetime) -> None:
        if moment != self.moment:
            return
        self._forecast = forecast
        seen = outlook(forecast, members=self._members)
        self._meter.show()
        self._meter.show_quota(seen.slots, seen.headline, seen.detail if seen.can_send else "", seen.tone)
        self._reach.show_text(reaches(forecast.account, self._members))
        if seen.can_send:
            self._refuse("")
        elif forecast.opens_at is not None:
            self._refuse(self.tr("There is no slot left then."))
            self._next_slot.setText(self.tr("Use {0}").format(when(suggestion(moment, forecast.opens_at))))
            self._next_slot.show()
        else:
            self._refuse(seen.detail)

    def _refuse(self, reason: str) -> None:
        self._at.show_error(reason)
        self._next_slot.hide()
        self.allow_accept(reason)
        self.adjustSize()

    def _take_next_slot(self) -> None:
        if self._forecast is not None and self._forecast.opens_at is not None:
            self.show_moment(suggestion(self.moment, self._forecast.opens_at))
