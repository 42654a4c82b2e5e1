"""Drives the questions through which a post leaves the desk: send, publish, schedule."""

from datetime import datetime

from wxdesk.testing.drivers.compose_page import ComposePage
from wxdesk.ui.composer.act_cards import Way
from wxdesk.ui.composer.audience_choice import AudienceChoice
from wxdesk.ui.composer.schedule_dialog import ScheduleDialog
from wxdesk.ui.composer.send_dialog import SendDialog
from wxdesk.ui.kit import QuotaMeter


class SendingDriver(ComposePage):
    """A post on its way out."""

    def ask_to_send(self) -> str:
        """Press *Send…*; returns what the question says it will use. Nothing has happened yet."""
        self.click("send_now")
        if not self.has("words"):
            raise AssertionError(
                f"nothing was asked; the button says {self.text('send_now')!r}, the banner {self.banner!r}"
            )
        return self.text("words")

    def ask_other_ways(self) -> str:
        """Choose *Save as draft, publish or send…* in the menu of the top bar; returns what the question says."""
        self._more("ways")
        return self.text("words")

    def choose_way(self, way: str) -> str:
        """Choose ``draft``, ``publish`` or ``send`` in the question; returns what it then says."""
        self.click(f"cards_{way}")
        return self.text("words")

    @property
    def ways(self) -> dict[str, str]:
        """The cards of the question: all that stands on each."""
        return {way.value: self._asked(SendDialog)._cards.card(way).said for way in Way}

    def why_not(self, way: str) -> str:
        """Why ``draft``, ``publish`` or ``send`` cannot be chosen, or nothing."""
        return self._asked(SendDialog)._cards.card(Way(way)).reason

    def choose_audience(self, tag: str = "") -> None:
        """Choose a tag of the platform in the question, or everybody. Raises LookupError with the tags there are."""
        choice = self._audience
        choice._who._options["tag" if tag else "all"].click()
        self.world.settle()
        if not tag:
            return
        known = {each.name: str(each.id) for each in choice.tags}
        if tag not in known:
            raise LookupError(f"no tag {tag!r}; there are: {', '.join(known)}; it says {choice.reason!r}")
        choice._tags.choose(known[tag])
        choice._tags.chosen.emit(known[tag])
        self.world.settle()

    @property
    def audience(self) -> str:
        """What the question says of the audience: the tag with its count, or why there is none."""
        choice = self._audience
        return choice._tags.currentText() if choice._tags.isVisible() else choice.reason

    @property
    def asked_meter(self) -> str:
        """The sentence beside the meter in the question; nothing where it shows none."""
        found = [each.sentence for each in self.front.findChildren(QuotaMeter) if each.isVisible()]
        return found[0] if found else ""

    def begin_sending(self) -> None:
        """Press *Send…* and agree; the post is on its way."""
        self.ask_to_send()
        self.click("accept")

    def send(self) -> None:
        """Press *Send…*, agree, and wait until the post has arrived, or what became of it is known."""
        self.begin_sending()
        self.world.deliver()

    def send_to(self, tag: str) -> None:
        """Press *Send…*, choose a tag, agree, and wait until what became of it is known."""
        self.ask_to_send()
        self.choose_audience(tag)
        self.click("accept")
        self.world.deliver()

    def publish(self) -> None:
        """Publish without notifying, and wait until what became of it is known."""
        self.ask_other_ways()
        self.choose_way("publish")
        self.click("accept")
        self.world.deliver()

    def save_as_draft(self) -> None:
        """Put the post into the platform's drafts box."""
        self.ask_other_ways()
        self.choose_way("draft")
        self.click("accept")

    def ask_to_schedule(self, at: datetime) -> str:
        """Press *Schedule…* and choose a time; returns what the dialog says it will use. Nothing has happened yet."""
        self.click("schedule")
        self._asked(ScheduleDialog).show_moment(at)
        self.world.settle()
        return self.asked

    def schedule(self, at: datetime, tag: str = "", *, publish: bool = False) -> None:
        """Press *Schedule…*, choose a time (and a tag, or that it is only published), agree."""
        self.ask_to_schedule(at)
        if publish:
            self._asked(ScheduleDialog)._way._options["publish"].click()
            self.world.settle()
        if tag:
            self.choose_audience(tag)
        self.click("accept")

    @property
    def late_minutes(self) -> int:
        """How late a post may still be sent by itself, as the dialog *Schedule* says."""
        return self._asked(ScheduleDialog)._late._minutes.value()

    def write_late_minutes(self, minutes: int) -> None:
        self._asked(ScheduleDialog)._late._minutes.setValue(minutes)

    @property
    def choices(self) -> list[str]:
        """The things to do that the banner over the editor offers."""
        return list(self._page._state.choices)

    @property
    def state_icon(self) -> str:
        """The icon in the banner over the editor."""
        return self._page._state.icon

    def cancel_schedule(self) -> None:
        """Take the open post back from the schedule."""
        self.click("state_cancel")

    def open_post(self, post_id: int) -> None:
        """Open any post, as from the list of posts."""
        self._page.open_post(post_id)
        self.world.settle()

    @property
    def listed(self) -> dict[str, str]:
        """The list of posts, dropped down: what stands below each title."""
        self.click("posts_button")
        rows = {row.text(): row._moment for row in self._page._popover._rows.values()}
        self._page._popover.hide()
        return rows

    @property
    def _audience(self) -> AudienceChoice:
        return self.front.findChildren(AudienceChoice)[0]
