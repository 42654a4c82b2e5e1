"""Best time: the hours of a day compared for a chosen audience."""

import asyncio
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Kind
from wxdesk.domain.activity import Activity
from wxdesk.domain.best_time import USUAL, Assumption, Comparison, Hour
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import activity
from wxdesk.services.best_time import audience, best_time
from wxdesk.services.phone_world import PhoneWorld
from wxdesk.services.ports import Ports
from wxdesk.ui.kit import Button, Dialog, Segmented, Select, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone.activity_words import activity_words, looks_words, unknown_words
from wxdesk.ui.phone.best_words import assumption_words, clock_of, hour_words, reason_words
from wxdesk.ui.phone.hours_chart import HoursChart
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import in_a_row, sentence

MANY = 1000
"""How many are drawn from the followers."""
FOLLOWERS, DRAWN = "followers", "drawn"


class BestTimeDialog(Dialog):
    """Compares as soon as it opens, and again for another account or audience; ``hour`` is what was chosen."""

    def __init__(
        self,
        ports: Ports,
        world: PhoneWorld,
        account_id: int,
        day: date,
        tasks: Tasks,
        active: Mapping[int, Activity],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", accept_text="", width=640, parent=parent)
        shown = QLocale().toString(QDate(day.year, day.month, day.day), self.tr("ddd d MMM"))
        self.setWindowTitle(self.tr("Best time"))
        self._title.setText(self.tr("Best time on {0}").format(shown))
        self._ports, self._world, self._day, self._tasks = ports, world, day, tasks
        self._active = dict(active)
        self._comparing: asyncio.Task[None] | None = None
        self._account = Select([(str(each.id), each.name) for each in world.accounts])
        self._account.setAccessibleName(self.tr("Account"))
        self._account.choose(str(account_id))
        self._audience = Segmented([(FOLLOWERS, ""), (DRAWN, "")])
        self._chart = HoursChart()
        self._legend = Text(
            self.tr("Bars: see it on their first screen when they look next. Line: part of the day it is on it."),
            TextRole.HINT,
            wrap=True,
        )
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._stop = Button(self.tr("Stop"))
        self._legend_or_progress = QStackedWidget()
        self._reason = Text("", TextRole.STRONG, wrap=True)
        self._hour_words = Text("", TextRole.BODY, wrap=True)
        self._assumes = Text("", TextRole.HINT, wrap=True)
        self._read = Button(self.tr("Read when its followers are active"), "link")
        self._read_words = Text("", TextRole.HINT, wrap=True)
        self._put_together()
        name_parts(self)
        self._account.chosen.connect(lambda _: self.compare())
        self._audience.chosen.connect(lambda _: self.compare())
        self._chart.chosen.connect(lambda _: self._show_hour())
        self._stop.clicked.connect(self.stop)
        self._read.clicked.connect(self.read_activity)
        self.finished.connect(lambda _: self.stop())
        self.compare()

    @property
    def hour(self) -> int:
        """The hour that is chosen in the chart."""
        chosen = self._chart.hour
        return chosen.hour if chosen else 0

    @property
    def hours(self) -> tuple[Hour, ...]:
        """The hours that are compared."""
        return self._chart.hours

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said: the reasoning, the chosen hour, what is assumed."""
        return self._reason.text(), self._hour_words.text(), self._assumes.text()

    @property
    def progress(self) -> int:
        """How many readers have been looked at, while it compares."""
        return self._progress.value()

    def choose_audience(self, key: str) -> None:
        """Compare for ``followers``, or for those ``drawn`` from them."""
        self._audience.choose(key)
        self.compare()

    def choose_account(self, account_id: int) -> None:
        """Compare for another account."""
        self._account.choose(str(account_id))
        self.compare()

    def compare(self) -> None:
        """Compare for what is chosen now; what was under way is given up."""
        self.stop()
        account_id = int(self._account.key or 0)
        reached = len(audience(self._world, account_id, self._day))
        self._name_audience(reached)
        self._read.setVisible(self._can_be_asked(account_id))
        self._read_words.setVisible(False)
        self._chart.show_comparison(None)
        self._reason.setText(self.tr("Comparing…"))
        self._hour_words.setText("")
        self.allow_accept(self.tr("The hours are still being compared."))
        self._show_working(working=True)
        self._comparing = self._tasks.start(self._compare(account_id), then=self._show)

    def stop(self) -> None:
        """Give up what is under way."""
        if self._comparing is not None and not self._comparing.done():
            self._comparing.cancel()
            self._reason.setText(self.tr("Stopped. Choose an account or an audience to compare again."))
        self._comparing = None
        self._show_working(working=False)

    def read_activity(self) -> None:
        """Ask the platform when the account's followers are active, and compare with that."""
        account_id = int(self._account.key or 0)
        self._read.setEnabled(False)
        self._tasks.start(
            activity.read(self._ports, account_id),
            then=lambda told: self._show_activity(account_id, told),
            failed=self._show_unread,
        )

    async def _compare(self, account_id: int) -> Comparison:
        count = MANY if self._audience.key == DRAWN else 0
        own = self._own_hours()
        weights = own.counts if own else USUAL
        progress = self._show_progress
        return await best_time(self._world, account_id, self._day, count=count, weights=weights, progress=progress)

    def _own_hours(self) -> Activity | None:
        """When the account's own followers are active, where so much is known that it says something."""
        known = self._active.get(int(self._account.key or 0))
        return known if known is not None and known.telling else None

    def _can_be_asked(self, account_id: int) -> bool:
        account = self._world.account(account_id)
        return account is not None and account.kind is not Kind.ENTERPRISE

    def _show_activity(self, account_id: int, told: Activity | None) -> None:
        if not isValid(self):
            return
        if told is not None:
            self._active[account_id] = told
        self._read.setEnabled(True)
        self.compare()
        self._say_read(activity_words(told) if told else unknown_words())

    def _show_unread(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._read.setEnabled(True)
            self._say_read(in_a_row((self.tr("The hours could not be read."), sentence(refusal))), "bad")

    def _say_read(self, words: str, tone: str = "") -> None:
        self._read_words.show_text(words, tone)
        self._read_words.show()
        self.fit()

    def _show_progress(self, done: int, of: int) -> None:
        self._progress.setRange(0, max(1, of))
        self._progress.setValue(done)

    def _show(self, comparison: Comparison) -> None:
        self._show_working(working=False)
        self._chart.show_comparison(comparison)
        self._reason.setText(reason_words(comparison))
        self._assumes.setText("\n".join(f"· {words}" for words in self._assumptions(comparison)))
        self._show_hour()

    def _assumptions(self, comparison: Comparison) -> list[str]:
        drawn = self._audience.key == DRAWN
        kept = [each for each in comparison.assumptions if drawn or each is not Assumption.LIKE_THE_FOLLOWERS]
        own = self._own_hours()
        return [looks_words(own) if own and each is Assumption.LOOKS else assumption_words(each) for each in kept]

    def _show_hour(self) -> None:
        hour = self._chart.hour
        self._hour_words.setText(hour_words(hour) if hour else "")
        self._accept.setText(self.tr("Look at {0}").format(clock_of(self.hour)))
        self.allow_accept("" if hour else self.tr("There is no hour to look at."))

    def _show_working(self, working: bool) -> None:
        self._legend_or_progress.setCurrentIndex(1 if working else 0)
        if not working:
            self._progress.setRange(0, 1)
            self._progress.setValue(0)

    def _name_audience(self, reached: int) -> None:
        key = self._audience.key
        one, many = self.tr("The 1 follower"), self.tr("The {0} followers")
        words = one if reached == 1 else many.format(reached)
        drawn = self.tr("{0} drawn from them").format(QLocale().toString(MANY))
        self._audience.show_options([(FOLLOWERS, words), (DRAWN, drawn)])
        self._audience.choose(key or FOLLOWERS)

    def _put_together(self) -> None:
        m = metrics()
        self._accept.setText(self.tr("Look at it"))
        choices = QHBoxLayout()
        choices.setSpacing(m.gap)
        choices.addWidget(self._account)
        choices.addWidget(self._audience)
        choices.addStretch(1)
        working = QWidget()
        under_way = QHBoxLayout(working)
        under_way.setContentsMargins(0, 0, 0, 0)
        under_way.setSpacing(m.gap)
        under_way.addWidget(self._progress, 1)
        under_way.addWidget(self._stop)
        self.body.addLayout(choices)
        self.body.addWidget(self._chart)
        self._legend_or_progress.addWidget(self._legend)
        self._legend_or_progress.addWidget(working)
        for words in (self._legend_or_progress, self._reason, self._hour_words, self._assumes):
            self.body.addWidget(words)
        self.body.addWidget(self._read, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._read_words)
