"""The Phone page's model: whose phone, at what moment, arranged how."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.domain.clock import CHINA, china, within
from wxdesk.domain.phone import FOLDER_KEY, Arrival, Follower, Layout, Phone
from wxdesk.services import phone as phones
from wxdesk.services.phone import PhoneWorld, Send
from wxdesk.services.ports import Ports
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import Target
from wxdesk.ui.phone.opening import load_reading
from wxdesk.ui.tasks import Tasks

MINUTES = 24 * 60
TICK_MS = 15_000
"""How often a phone that follows the clock looks at it."""


@dataclass(frozen=True, slots=True)
class PhoneState:
    """What the page shows. ``live``: the moment follows the clock; ``loaded``: the workspace has been read.

    ``written`` is the post being written, as if it went out at its moment.
    """

    world: PhoneWorld
    at: datetime
    follower: Follower | None = None
    layout: Layout = Layout.CLASSIC
    dark: bool = False
    locked: bool = False
    live: bool = True
    loaded: bool = False
    written: Arrival | None = None

    @property
    def phone(self) -> Phone:
        if self.follower is None:
            return Phone(self.at)
        return phones.phone(self.world, self.follower, self.at, self.layout, self.written)

    @property
    def day(self) -> date:
        return china(self.at).date()

    @property
    def minute(self) -> int:
        """Minutes since midnight, in China."""
        wall = china(self.at)
        return wall.hour * 60 + wall.minute

    @property
    def sends_of_day(self) -> tuple[Send, ...]:
        """Every send, past or planned, that reaches this follower on this day, the earliest first."""
        if self.follower is None:
            return ()
        start, end = _wall(self.day, 0), _wall(self.day, MINUTES)
        return self.world.sends_between(self.follower, start, end, self.at)

    @property
    def previous_send(self) -> Send | None:
        found = self.world.reel(self.follower).own_before(self.at) if self.follower else None
        return self.world.send_of(found) if found else None

    @property
    def next_send(self) -> Send | None:
        found = self.world.reel(self.follower).own_after(self.at) if self.follower else None
        return self.world.send_of(found) if found else None

    @property
    def follows(self) -> int:
        return phones.follows(self.world, self.follower) if self.follower else 0


class PhoneModel(QObject):
    """Holds a ``PhoneState``; every change is told by ``changed``."""

    changed = Signal()
    article_loaded = Signal(object)
    """A ``Reading`` that was asked for by ``read``."""
    article_missing = Signal(object)
    """The ``Target`` of somebody else's article, whose text the desk does not have."""

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._tasks = tasks
        self.state = PhoneState(PhoneWorld(), ports.clock.now())
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.tick)

    def refresh(self) -> None:
        """Read the workspace again."""
        self._tasks.refresh("phone", self._load)

    async def _load(self) -> None:
        at = None if self.state.live else self.state.at
        self.show_world(await phones.world(self._ports, at, self.state.world))

    def show_world(self, world: PhoneWorld) -> None:
        """Take over a workspace that was read; the follower stays, where there still is one."""
        chosen = self.state.follower.id if self.state.follower else 0
        found = next((each for each in world.followers if each.id == chosen), None)
        follower = found or next(iter(world.followers), None)
        at = self._ports.clock.now() if self.state.live else self.state.at
        self._set(replace(self.state, world=world, follower=follower, at=at, loaded=True, dark=self._dark_of(follower)))

    def follow_clock(self, visible: bool) -> None:
        """Keep looking at the clock while the page is ``visible``."""
        if visible:
            self._tick.start()
            self.tick()
        else:
            self._tick.stop()

    def tick(self) -> None:
        """Move on to the present moment, where the phone follows the clock."""
        if self.state.live:
            self._set(replace(self.state, at=self._ports.clock.now()))

    def choose_follower(self, follower_id: int) -> None:
        follower = next((each for each in self.state.world.followers if each.id == follower_id), None)
        if follower is not None:
            self._set(replace(self.state, follower=follower, dark=follower.dark))

    def _dark_of(self, follower: Follower | None) -> bool:
        """Return how the phone of ``follower`` shows: what was chosen for it holds until it is itself another."""
        before = self.state.follower
        if follower is None or (before is not None and (before.id, before.dark) == (follower.id, follower.dark)):
            return self.state.dark
        return follower.dark

    def choose_layout(self, layout: Layout) -> None:
        self._set(replace(self.state, layout=layout))

    def show_dark(self, dark: bool) -> None:
        self._set(replace(self.state, dark=dark))

    def show_written(self, written: Arrival | None) -> None:
        """Show the post being written where it would be, or no longer."""
        self._set(replace(self.state, written=written))

    def lock(self, locked: bool) -> None:
        self._set(replace(self.state, locked=locked))

    def show_at(self, at: datetime) -> None:
        """Stand at ``at`` (aware) until told otherwise; on the first or last day there is where it lies beyond."""
        self._set(replace(self.state, at=within(at), live=False))

    def show_minute(self, minute: int) -> None:
        """Stand at this minute (0 to 1439) of the day that shows."""
        self.show_at(_wall(self.state.day, min(max(minute, 0), MINUTES - 1)))

    def show_day(self, day: date) -> None:
        """Stand at the same time of another day."""
        self.show_at(_wall(day, self.state.minute))

    def go_previous(self) -> None:
        """Stand at the send before; does nothing where there is none."""
        if self.state.previous_send is not None:
            self.show_at(self.state.previous_send.at)

    def go_next(self) -> None:
        """Stand at the next send; does nothing where there is none."""
        if self.state.next_send is not None:
            self.show_at(self.state.next_send.at)

    def go_now(self) -> None:
        """Follow the clock again."""
        self._set(replace(self.state, at=self._ports.clock.now(), live=True))

    def follow(self, account_ids: frozenset[int]) -> None:
        """Let the follower follow exactly these own accounts."""
        if self.state.follower is None or account_ids == self.state.follower.account_ids:
            return
        self._tasks.start(phones.follow(self._ports, self.state.follower.id, account_ids), then=self._show_follower)

    def open(self, key: tuple[int, int]) -> None:
        """The follower looked at a conversation, or at the folder; remembered unless the moment is yet to come."""
        follower, at = self.state.follower, self.state.at
        if follower is not None and at <= self._ports.clock.now():
            self._tasks.start(phones.mark_opened(self._ports, follower.id, key, at), then=self._show_follower)

    def open_folder(self) -> None:
        self.open(FOLDER_KEY)

    def read(self, target: Target) -> None:
        """Load the article of a card that was tapped, and tell it by ``article_loaded``."""
        if not target.post_id:
            self.article_missing.emit(target)
            return
        self._tasks.start(self._read(target), then=self._tell_loaded)

    def _tell_loaded(self, reading: Reading | None) -> None:
        if reading is not None:
            self.article_loaded.emit(reading)

    async def _read(self, target: Target) -> Reading | None:
        account = self.state.world.account(target.key[0])
        return await load_reading(self._ports, target, account, self.state.phone.at)

    def _show_follower(self, follower: Follower) -> None:
        followers = tuple(follower if each.id == follower.id else each for each in self.state.world.followers)
        current = self.state.follower
        chosen = follower if current is not None and current.id == follower.id else current
        world = replace(self.state.world, followers=followers)
        self._set(replace(self.state, world=world, follower=chosen, dark=self._dark_of(chosen)))

    def _set(self, state: PhoneState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
            if not state.world.covers(state.at):
                self._tasks.refresh("phone around", self._move)

    async def _move(self) -> None:
        """Let others write around the moment that shows by now."""
        world = self.state.world
        around = await phones.moved(world, self.state.at)
        if self.state.world is world and around is not world:
            self._set(replace(self.state, world=around))


def _wall(day: date, minute: int) -> datetime:
    return datetime.combine(day, time(), CHINA) + timedelta(minutes=minute)
