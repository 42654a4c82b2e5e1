"""Reads what the Compose page says: meter, counters, checks, phone."""

from PySide6.QtWidgets import QApplication, QWidget

from wxdesk.testing.drivers.compose_page import ComposePage
from wxdesk.testing.drivers.phone import PhoneScreen
from wxdesk.ui.kit import Counter, QuotaMeter, Slots


class TellingDriver(ComposePage):
    """What the author is told."""

    @property
    def meter(self) -> str:
        """The sentence beside the quota meter."""
        return self.find("meter", QuotaMeter).sentence

    @property
    def slots(self) -> Slots | None:
        """The meter's segments."""
        return self.find("meter", QuotaMeter).slots

    def counter(self, field: str) -> tuple[str, str]:
        """The counter of ``title``, ``author``, ``digest`` or ``body``: what it says, and its tone (``bad`` is red)."""
        counter = self.find(f"{field}_counter", Counter)
        return counter.text(), str(counter.property("tone") or "")

    def checks(self, state: str) -> list[str]:
        """The lines of *Before you send* in ``state``: ok, info, warn or bad."""
        return [line.words for line in self._page._checks.lines if line.state == state]

    @property
    def can_send(self) -> bool:
        return self.enabled("send_now") and self.text("send_now").startswith("Send")

    @property
    def clock_warning(self) -> str:
        """What the window says of this computer's clock, or nothing."""
        return self.text("clock_headline") if self.has("clock_headline") else ""

    @property
    def phone(self) -> PhoneScreen:
        """The phone beside the editor."""
        return PhoneScreen(self.world, self._page._phone.phone)

    @property
    def phone_fact(self) -> str:
        """The line below the phone."""
        return self._page._phone.fact

    @property
    def clipboard(self) -> str:
        """The plain text on the clipboard."""
        return QApplication.clipboard().text()

    def find_tip(self, name: str) -> str:
        """The tool tip of a part: why a button cannot be pressed."""
        return self.find(name, QWidget).toolTip()
