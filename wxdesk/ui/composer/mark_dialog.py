"""Mark as sent: a post that went out on the platform's own site counts in the quota all the same."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.posts import Post
from wxdesk.services import sending
from wxdesk.services.ports import Ports
from wxdesk.services.sending import Forecast
from wxdesk.ui.composer.quota_words import span, when
from wxdesk.ui.kit import Dialog, Field, MomentEdit, QuotaMeter, Segmented, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phrases import slots_of
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole

ASK_MS = 150


class MarkDialog(Dialog):
    """``at`` is when it was sent: None for now."""

    def __init__(self, ports: Ports, tasks: Tasks, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Mark as sent"),
            self.tr(
                "Say this of a post that you have sent to followers on the platform’s own site. Nothing is sent now."
            ),
            accept_text=self.tr("Mark as sent"),
            width=480,
            parent=parent,
        )
        self._ports, self._tasks, self._post = ports, tasks, post
        self._when = Segmented([("now", self.tr("Sent just now")), ("before", self.tr("Sent before"))])
        edit = MomentEdit(self.tr("ddd d MMM yyyy  HH:mm"))
        self._at = Field(self.tr("Day and time, China time"), edit)
        self._meter = QuotaMeter(beside=True)
        self._after = Text("", TextRole.HINT, tone="label", wrap=True)
        for part in (self._when, self._at, self._meter, self._after):
            self.body.addWidget(part)
        self._ask = QTimer(self, singleShot=True, interval=ASK_MS)
        self._ask.timeout.connect(self._look)
        wall = china(ports.clock.now())
        edit.setDateTime(QDateTime(QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)))
        name_parts(self)
        self._when.chosen.connect(lambda _: self._look())
        edit.dateTimeChanged.connect(lambda _: self._ask.start())
        self._meter.hide()
        self._look()

    @property
    def at(self) -> datetime | None:
        if self._when.key == "now":
            return None
        picked = self._at.input.dateTime()
        day, time = picked.date(), picked.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=CHINA)

    def show_moment(self, moment: datetime) -> None:
        """Choose a moment before now."""
        self._when.choose("before")
        wall = china(moment)
        self._at.input.setDateTime(QDateTime(QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)))
        self._look()

    def _look(self) -> None:
        self._ask.stop()
        at, now = self.at, self._ports.clock.now()
        self._at.setVisible(at is not None)
        if at is not None and at > now:
            self._meter.hide()
            self._after.show_text("")
            self._refuse(self.tr("That moment is still to come. Choose one that has passed."))
            return
        self._refuse("")
        looking = sending.forecast(self._ports, self._post.account_id, at, self._post.id)
        self._tasks.start(looking, lambda forecast: self._show(forecast, at))

    def _show(self, forecast: Forecast, at: datetime | None) -> None:
        if not isValid(self) or at != self.at:
            return
        quota = forecast.quota
        self._meter.setVisible(quota is not None)
        if quota is None:
            self._after.show_text(self.tr("It uses no quota."))
        elif quota.free <= 0:
            self._meter.show_quota(slots_of(quota), self.tr("No slot is free {0}").format(span(quota)), "", "warn")
            self._after.show_text(
                self.tr("The platform has counted it all the same. The post will say that it went out without a slot.")
            )
        else:
            left = self.tr("After it: {0} of {1} left {2}").format(quota.free - 1, quota.limit, span(quota))
            resets = self.tr("resets {0} China time").format(when(quota.period.resets_at))
            self._meter.show_quota(slots_of(quota, 1), left, resets)
            self._after.show_text(self.tr("It uses quota like a post that is sent from here."))
        self.fit()

    def _refuse(self, reason: str) -> None:
        self._at.show_error(reason)
        self.allow_accept(reason)
