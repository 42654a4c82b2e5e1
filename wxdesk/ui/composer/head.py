"""What stands in the top bar over the Compose page: account, quota, whether it is saved, and the actions."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wxdesk.domain.posts import Post, PostState
from wxdesk.ui.composer.account_chip import AccountChip
from wxdesk.ui.composer.quota_words import Outlook, day
from wxdesk.ui.kit import Button, IconButton, QuotaMeter, Text
from wxdesk.ui.theme import TextRole


class Head(QObject):
    """The widgets of the top bar, and what each of them says when; the page keeps them as its attributes."""

    send_asked = Signal()
    schedule_asked = Signal()
    drafts_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.account = AccountChip(page)
        self.meter = QuotaMeter(beside=True, parent=page)
        self.meter.hide()
        self.saved = Text("", TextRole.HINT, parent=page)
        self.saved.keep(10)
        self.show_phone = IconButton("phone", self.tr("Show the phone"), checkable=True, parent=page)
        self.schedule = Button(self.tr("Schedule…"), parent=page)
        self.send_now = Button(self.tr("Send now"), "primary", parent=page)
        self._instead = self._drafts_only = False
        self.send_now.clicked.connect(self._ask)
        self.schedule.clicked.connect(self.schedule_asked)

    @property
    def send_instead_scheduled(self) -> bool:
        """Whether the main button schedules, because nothing can be sent now."""
        return self._instead

    def _ask(self) -> None:
        if self._drafts_only:
            self.drafts_asked.emit()
        elif self._instead:
            self.schedule_asked.emit()
        else:
            self.send_asked.emit()

    def show_outlook(self, outlook: Outlook) -> None:
        """Draw and say what sending would use."""
        self.meter.show_quota(outlook.slots, outlook.headline, outlook.detail, outlook.tone, short=outlook.short)
        self.meter.setToolTip(self.meter.sentence)
        self.meter.setVisible(bool(outlook.headline))

    def show_saved(self, saved: bool) -> None:
        """Say whether all that was typed is kept."""
        self.saved.show_text(self.tr("Saved") if saved else self.tr("Saving…"), "")

    def show_not_saved(self) -> None:
        """Say that what was typed is not kept yet."""
        self.saved.show_text(self.tr("Not saved"), "bad")

    def show_actions(self, post: Post, outlook: Outlook, error: str) -> None:
        """Let the buttons follow the state, the quota and the first ``error`` of the checks."""
        editable = post.state.editable
        self._instead = editable and not outlook.can_send and outlook.opens_at is not None
        self._drafts_only = editable and outlook.drafts_only
        if self._drafts_only:
            self.send_now.setText(self.tr("Put into drafts box"))
        elif self._instead and outlook.opens_at is not None:
            self.send_now.setText(self.tr("Schedule for {0}…").format(day(outlook.opens_at)))
        else:
            again = post.state in (PostState.FAILED, PostState.MISSED)
            self.send_now.setText(self.tr("Send again") if again else self.tr("Send now"))
        self.schedule.setVisible(editable and not self._instead and not self._drafts_only)
        reason = self._why_not(post, outlook, error)
        for button in (self.send_now, self.schedule):
            button.setEnabled(not reason)
            button.setToolTip(reason)

    def _why_not(self, post: Post, outlook: Outlook, error: str) -> str:
        if not post.state.editable:
            return self.tr("It has left the desk already")
        if not outlook.can_send and not self._instead and not self._drafts_only:
            return outlook.detail
        return error
