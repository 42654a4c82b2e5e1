"""The post being written where it would be, and in words beside the phone where a post of ours stands."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from wxdesk.domain.accounts import Account
from wxdesk.domain.clock import china
from wxdesk.domain.phone import Follower
from wxdesk.domain.posts import Post
from wxdesk.domain.standing import standing
from wxdesk.services.phone import written
from wxdesk.ui.phone.layout_words import layout_known, layout_name
from wxdesk.ui.phone.model import PhoneModel
from wxdesk.ui.phone.place_panel import PlacePanel
from wxdesk.ui.phone.place_words import place_sentences, post_of
from wxdesk.ui.phone.words import stamp

TELL_MS = 40
"""How long after the phone the words beside it follow: not at every frame of a day that is played."""
RENEW_MS = 60
"""How long after a key press the phone shows it."""
Draft = Callable[[], tuple[Account, Post] | None]
"""Tells the post being written, and whose it is; None where none is open."""


class Drafted(QObject):
    """Asks ``draft`` for the post being written, whenever it may have changed."""

    def __init__(self, model: PhoneModel, panel: PlacePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._panel = model, panel
        self.draft: Draft = lambda: None
        self._at: datetime | None = None
        self._renew = QTimer(self, singleShot=True, interval=RENEW_MS)
        self._renew.timeout.connect(self.renew)
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell.timeout.connect(self.show_place)
        panel.written_wanted.connect(self.show)

    def show(self, shown: bool) -> None:
        """Show the post being written as if it went out at its time or, where it has none, at the moment that shows."""
        self._at = self._model.state.at if shown else None
        self.renew()

    def changed(self) -> None:
        """The post being written is another now: soon shown."""
        if self._at is not None:
            self._renew.start()

    def renew(self) -> None:
        """Take over what is being written now."""
        draft = self.draft()
        if draft is None or self._at is None or not draft[1].state.editable:
            self._model.show_written(None)
        else:
            account, post = draft
            self._model.show_written(written(account, post, post.scheduled_at or self._at))
        self.show_place()

    def tell_soon(self) -> None:
        """Let the words follow the phone."""
        if not self._tell.isActive():
            self._tell.start()

    def show_place(self) -> None:
        """Say where our newest post stands, and the one being written if it is shown."""
        state = self._model.state
        phone = state.phone
        post = post_of(phone)
        if post is None:
            self._panel.show_place(self.tr("Nothing of ours yet"), [self.tr("No post of ours has reached this phone.")])
        else:
            follower = state.follower or Follower("")
            stands = standing(state.world.reel(follower), post, state.at, state.layout)
            self._panel.show_place(post.line, [post.sender.name, *place_sentences(phone, post, stands)])
        self._panel.show_layout(layout_name(state.layout), layout_known(state.layout))
        self._show_switch()

    def _show_switch(self) -> None:
        draft, shown = self.draft(), self._model.state.written
        allowed = draft is not None and draft[1].state.editable
        if not allowed:
            words = self.tr("Open a post on the Compose page first.")
        elif shown is None:
            words = self.tr("Where it would be, if it went out at the moment that shows.")
        else:
            words = self.tr("As if it went out {0}, China time.").format(stamp(shown.at, china(self._model.state.at)))
        self._panel.show_written(allowed, shown is not None, words)
