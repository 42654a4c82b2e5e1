"""What to say where this computer's clock and the platform's differ."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.attempts import SKEW_HELD
from wxdesk.ui.words import in_a_row


def clock_warning(skew: timedelta | None) -> str:
    """Say by how much this computer's clock is off, what that does, and what helps."""
    if skew is None:
        return ""
    minutes, seconds = divmod(round(abs(skew.total_seconds())), 60)
    ahead = skew > timedelta(0)
    if minutes >= 2:
        off = (
            QCoreApplication.translate("Clock", "This computer’s clock is %n minutes fast.", "", minutes)
            if ahead
            else QCoreApplication.translate("Clock", "This computer’s clock is %n minutes slow.", "", minutes)
        )
    else:
        off = (
            QCoreApplication.translate("Clock", "This computer’s clock is {0} seconds fast.")
            if ahead
            else QCoreApplication.translate("Clock", "This computer’s clock is {0} seconds slow.")
        ).format(minutes * 60 + seconds)
    held = QCoreApplication.translate("Clock", "Posts are held until it is right.") if abs(skew) > SKEW_HELD else ""
    remedy = QCoreApplication.translate("Clock", "Let the system set the time by itself.")
    return in_a_row((off, held, remedy))
