"""A whole desk under test: real store, real simulator over HTTP, real courier, real window."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from wxdesk.app.doorway import Doorway
from wxdesk.app.opening import COURIER_FILE, Opened, open_workspace
from wxdesk.app.window import Desk
from wxdesk.domain.clock import SetClock, parse_time
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post, PostState
from wxdesk.services import accounts, posts, sending
from wxdesk.services.ports import Ports, Topic
from wxdesk.simulator.faults import Faults
from wxdesk.simulator.server import SimulatorServer
from wxdesk.store.keystores import SessionOnly
from wxdesk.testing.driver import PATIENCE
from wxdesk.testing.drivers.accounts import AccountsDriver
from wxdesk.testing.drivers.cards import CardDriver
from wxdesk.testing.drivers.composer import ComposerDriver
from wxdesk.testing.drivers.covers import CoverDriver
from wxdesk.testing.drivers.followers import FollowersDriver
from wxdesk.testing.drivers.phone import PhoneDriver
from wxdesk.testing.drivers.phone_search import PhoneSearchDriver
from wxdesk.testing.drivers.picture_posts import PicturePostDriver
from wxdesk.testing.drivers.roster import RosterDriver
from wxdesk.testing.drivers.themes import ThemesDriver
from wxdesk.testing.drivers.window import WindowDriver
from wxdesk.testing.waiting import wait_a_moment
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.tasks import Tasks

T = TypeVar("T")
NOON = "2026-11-22T12:00:00"
LONGEST_PAUSE = 1000
"""A single-shot timer of at most so many milliseconds is a pause between typing and acting."""


class World:
    """One desk and what is around it. Every action of a driver returns when the desk has come to rest.

    ``clock`` stands until it is moved; ``refusals`` and ``bugs`` collect what was shown as a banner or a crash.
    A bug that the test has not looked at fails it on ``close``.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, folder: Path, at: str = NOON, *, practice: bool = True) -> None:
        self.loop, self.folder = loop, folder
        self.clock = SetClock(parse_time(at))
        self.refusals: list[WxdeskError] = []
        self.bugs: list[BaseException] = []
        self.practice = practice
        self.desk: Desk
        self.opened: Opened
        self.tasks: Tasks
        self.open()

    # The desk itself.

    def open(self) -> None:
        """Open the desk on its folder, as at a start of the program.

        Where the workspace cannot be opened, the window says so: see ``WindowDriver.closed_words``.
        """
        for name in ("accounts", "cards", "compose", "covers", "phone", "picture_posts", "roster", "themes", "window"):
            self.__dict__.pop(name, None)
        self.desk = Desk()
        self.tasks = Tasks(self._refused, self.bugs.append, self.loop)
        demo = resource_folder("demo") if self.practice else None

        async def open_desk(folder: Path) -> Opened:
            return await open_workspace(
                folder, self.clock, desk=True, demo=demo, report=self.bugs.append, keys=SessionOnly()
            )

        self._doorway = Doorway(self.desk.window, open_desk)
        self._commits = 0
        self.desk.window.show()
        self._opening: asyncio.Task[Opened | None] | None = self.loop.create_task(self._doorway.open(self.folder))
        self.settle()

    def close(self) -> None:
        """Close the desk as its user does; raises the first bug that nobody looked at."""
        self.run(self.desk.close())
        self.desk.window.close()
        self._arrive()
        self.desk.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.clipboard().clear()  # the offscreen one would outlive Python, and what Python has put there
        if self.bugs:
            raise self.bugs[0]

    def reopen(self) -> None:
        """Close the desk and open it again on the same folder."""
        self.close()
        self.open()

    @property
    def platform(self) -> SimulatorServer:
        """The practice platform: its ``state`` and ``faults``. Raises LookupError before anything has talked to it."""
        if self.opened.practice.server is None:
            raise LookupError("nothing has talked to the practice platform yet")
        return self.opened.practice.server

    @property
    def ports(self) -> Ports:
        """The services' ports, for what a test sets up without the window."""
        return self.opened.ports

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run ``work`` while window and loop go on; returns its result or raises what it raised."""
        task = self.loop.create_task(work)
        self.until(task.done)
        return task.result()

    def settle(self) -> None:
        """Let the desk come to rest: no task is working, nothing typed waits to be saved or checked."""
        self._arrive()
        self.until(lambda: not self.tasks.busy)
        while waiting := self._waiting_timers():
            for timer in waiting:
                usual = timer.interval()
                timer.start(0)
                self.until(lambda timer=timer: not timer.isActive())  # type: ignore[misc]
                timer.setInterval(usual)
            self.until(lambda: not self.tasks.busy)
        QApplication.sendPostedEvents()

    def _arrive(self) -> None:
        """Let the workspace be opened, or its user be asked what to do while it cannot be."""
        if self._opening is None:
            return
        self.until(lambda: self._opening is None or self._opening.done() or self._doorway.asking)
        if not self._opening.done():
            return
        opened, self._opening = self._opening.result(), None
        if opened is None:
            return
        self.opened, self.folder = opened, opened.folder
        opened.store.listen(self._count_commit)
        self.desk.use(opened, self.tasks, sends=False)

    def _waiting_timers(self) -> list[QTimer]:
        """Pauses between typing and acting: they are cut short, so that no test has to wait for them."""
        timers = self.desk.window.findChildren(QTimer)
        return [
            each for each in timers if each.isSingleShot() and each.isActive() and 0 < each.interval() <= LONGEST_PAUSE
        ]

    def until(self, condition: Callable[[], bool], timeout: int = PATIENCE) -> None:
        """Let everything go on until ``condition`` holds; fails after ``timeout`` ms."""
        deadline = QDeadlineTimer(timeout)
        while not condition():
            if deadline.hasExpired():
                raise TimeoutError(f"still waiting after {timeout} ms; tasks at work: {self.tasks.busy}")
            wait_a_moment()  # the condition decides, not the clock

    # Time, and what the desk does by itself.

    def set_time(self, text: str) -> None:
        """Put the clock at ``text`` (ISO 8601, China time) and let what shows it follow."""
        self.clock.set(parse_time(text))
        self.send_due()

    def pass_time(self, span: timedelta) -> None:
        self.clock.set(self.clock.now() + span)
        self.send_due()

    def set_clock_ahead(self, *, minutes: int) -> None:
        """Let time pass without beginning what is due."""
        self.clock.set(self.clock.now() + timedelta(minutes=minutes))

    def send_due(self) -> None:
        """Begin what is due now, as the open desk does by itself, and see it through."""
        self.run(sending.start_due(self.ports))
        self.deliver()

    def deliver(self) -> None:
        """Wait until the courier has carried everything through that is on its way.

        A post that is unsure, or that waits for the administrator (see ``confirm_sends``), is not waited for.
        """

        async def on_its_way() -> bool:
            return bool(await posts.find(self.ports, states=(PostState.SENDING,)))

        self._until_committed(lambda: not self.run(on_its_way()))

    def confirm_sends(self, *, allow: bool = True) -> None:
        """Let the administrator confirm, or decline, every mass send that waits for them; the desk is opened anew."""
        state = self.platform.state
        for msg_id in [send.msg_id for send in state.records.sends.values() if send.state == "waiting"]:
            (state.confirm if allow else state.decline)(msg_id)
        self.take_up_again()

    def take_up_again(self) -> None:
        """Open the desk anew without what its courier remembers: it asks at once, and not after its next pause."""
        self.close()
        (self.folder / COURIER_FILE).unlink()
        self.open()
        self.run(sending.carry_on(self.ports))

    def wait_for(self, post_id: int, state: PostState) -> Post:
        """Wait until a post has come into ``state``, and return it."""
        self._until_committed(lambda: self.run(posts.get(self.ports, post_id)).state is state)
        return self.run(posts.get(self.ports, post_id))

    def _until_committed(self, holds: Callable[[], bool]) -> None:
        seen = self._commits
        while not holds():
            self.until(lambda seen=seen: self._commits != seen)  # type: ignore[misc]
            seen = self._commits
        self.run(self.ports.store.run(lambda _: None))  # what was committed before it has been told of by then
        self.settle()

    def carry_on(self) -> None:
        """Take up what was left unfinished, as the desk does at each start, and see it through."""
        self.run(sending.carry_on(self.ports))
        self.deliver()

    def connect(self, account: str) -> None:
        """Let an account talk to its platform once, so that ``faults`` and what it has delivered are there."""

        async def ask() -> None:
            await accounts.test_connection(self.ports, (await accounts.find(self.ports, account)).id)

        self.run(ask())

    @property
    def faults(self) -> Faults:
        """Mishaps to order of the practice platform; raises LookupError before it has been talked to."""
        if self.opened.practice.server is None:
            raise LookupError("nobody has talked to the practice platform yet: see connect")
        return self.opened.practice.server.faults

    @property
    def delivered(self) -> list[str]:
        """The lead title of each post that the practice platform has really delivered, the oldest first."""
        server = self.opened.practice.server
        return [each.articles[0].title for each in server.state.deliveries if each.articles] if server else []

    async def find_posts(self, account: str, *states: PostState) -> list[Post]:
        """Return the posts of an account that the workspace holds, the newest first."""
        found = await accounts.find(self.ports, account)
        return list(await posts.find(self.ports, found.id, states))

    def _count_commit(self, _: frozenset[Topic]) -> None:
        self._commits += 1

    def _refused(self, refusal: WxdeskError) -> None:
        self.refusals.append(refusal)
        self.desk.window.show_refusal(refusal)

    # The drivers, one per page.

    @cached_property
    def window(self) -> WindowDriver:
        return WindowDriver(self, self.desk.window)

    @cached_property
    def accounts(self) -> AccountsDriver:
        return AccountsDriver(self, self.window.page("desk"))

    @cached_property
    def compose(self) -> ComposerDriver:
        return ComposerDriver(self, self.window.page("compose"))

    @cached_property
    def cards(self) -> CardDriver:
        return CardDriver(self, self.window.page("compose"))

    @cached_property
    def covers(self) -> CoverDriver:
        return CoverDriver(self, self.window.page("compose"))

    @cached_property
    def picture_posts(self) -> PicturePostDriver:
        return PicturePostDriver(self, self.window.page("compose"))

    @cached_property
    def themes(self) -> ThemesDriver:
        return ThemesDriver(self, self.window.page("compose"))

    @cached_property
    def phone(self) -> PhoneDriver:
        return PhoneDriver(self, self.window.page("phone"))

    @cached_property
    def phone_search(self) -> PhoneSearchDriver:
        return PhoneSearchDriver(self, self.window.page("phone"))

    @cached_property
    def followers(self) -> FollowersDriver:
        return FollowersDriver(self, self.window.page("phone"))

    @cached_property
    def roster(self) -> RosterDriver:
        return RosterDriver(self, self.window.page("roster"))
