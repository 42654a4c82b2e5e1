"""The day played: the moment that shows runs ahead, an hour in ten seconds, or faster."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QTimer, Signal

SPEEDS = (360, 60, 1440)
"""Seconds of the phone in one of ours: an hour in ten seconds, a minute in one, a day in a minute."""
FRAME_MS = 33


def speeds() -> tuple[tuple[int, str], ...]:
    """Return each speed with its words."""
    return (
        (SPEEDS[0], QCoreApplication.translate("Player", "1 h in 10 s")),
        (SPEEDS[1], QCoreApplication.translate("Player", "1 min in 1 s")),
        (SPEEDS[2], QCoreApplication.translate("Player", "1 day in 1 min")),
    )


class Player(QObject):
    """``moved`` says how far the moment goes on; time is measured, so that a late frame is a longer step."""

    moved = Signal(object)
    """A ``timedelta``."""
    changed = Signal(bool)
    """Whether it plays now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speed = SPEEDS[0]
        self._frame = QTimer(self, interval=FRAME_MS)
        self._frame.timeout.connect(self._go_on)
        self._clock = QElapsedTimer()

    @property
    def playing(self) -> bool:
        return self._frame.isActive()

    def play(self, playing: bool) -> None:
        """Begin, or pause."""
        if playing == self.playing:
            return
        if playing:
            self._clock.start()
            self._frame.start()
        else:
            self._frame.stop()
        self.changed.emit(playing)

    def step(self, milliseconds: int) -> None:
        """Go on as far as one comes in so many of our milliseconds."""
        self.moved.emit(timedelta(milliseconds=milliseconds * self.speed))

    def _go_on(self) -> None:
        self.step(self._clock.restart())
