"""The simulator's clock: the one below it, until somebody sets it, lets it stand or moves it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from wxdesk.domain.clock import Clock
from wxdesk.simulator.records import ClockSetting
from wxdesk.simulator.shelves import Shelf

_KEY = "clock"


class SimulatorClock:
    """A clock on top of another. How it is set is a record, so it outlives a restart and every process sees it.

    Set it in ``with state.lock``.
    """

    def __init__(self, settings: Callable[[], Shelf[ClockSetting]], below: Clock) -> None:
        self._settings = settings
        self.below = below

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        setting = self._settings().get(_KEY)
        below = self.below.now()
        if setting is None:
            return below
        gone_by = 0.0 if setting.standing else below.timestamp() - setting.at
        return datetime.fromtimestamp(setting.shows + gone_by, UTC)

    @property
    def standing(self) -> bool:
        """Whether it was told to stand."""
        setting = self._settings().get(_KEY)
        return setting is not None and setting.standing

    def set(self, moment: datetime, *, standing: bool | None = None) -> None:
        """Put it at ``moment`` (aware). It stands or moves on as before, unless ``standing`` says otherwise."""
        stands = self.standing if standing is None else standing
        self._settings()[_KEY] = ClockSetting(moment.timestamp(), self.below.now().timestamp(), stands)

    def move(self, span: timedelta) -> None:
        """Put it on by ``span``, or back."""
        self.set(self.now() + span)

    def stand(self) -> None:
        """Let it stand where it is."""
        self.set(self.now(), standing=True)

    def go(self) -> None:
        """Let it move on from where it is."""
        self.set(self.now(), standing=False)

    def reset(self) -> None:
        """Show again what the clock below shows."""
        self._settings().pop(_KEY, None)
