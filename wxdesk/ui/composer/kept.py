"""How the post being written is kept: saved a moment after typing, journalled at once, adopted when opened."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import Attempt
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post
from wxdesk.domain.thinning import TYPED
from wxdesk.services import posts
from wxdesk.services.ports import Ports
from wxdesk.services.wearing import Worn
from wxdesk.ui.composer.checked import CheckedDrafting
from wxdesk.ui.tasks import Tasks

SAVE_MS = 500


class KeptDrafting(CheckedDrafting):
    """The post being written, as the workspace keeps it.

    ``reason`` is why the next save will have changed something: a version is kept with it.
    What was typed is never given up: a save that failed is told by ``save_failed`` and tried again with the next one.
    """

    saved = Signal(bool)
    save_failed = Signal(WxdeskError)
    journal_failed = Signal(WxdeskError)
    state_changed = Signal()

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(ports, tasks, parent)
        self.attempt: Attempt | None = None
        self.reason = TYPED
        self._kept_revision = 0
        self._saving = asyncio.Lock()
        self._save = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._save.timeout.connect(lambda: tasks.start(self.flush()))
        self.post_changed.connect(self._after_change)

    @property
    def unsaved(self) -> bool:
        return self.revision != self._kept_revision

    async def flush(self) -> bool:
        """Save at once what is not saved; returns whether everything is. Without an account nothing can be."""
        self._save.stop()
        async with self._saving:
            while self.unsaved and self.post.account_id:
                try:
                    await self._save_once()
                except WxdeskError as refusal:
                    self.save_failed.emit(refusal)
                    return False
        return not self.unsaved

    async def _kept(self) -> bool:
        """Save the post even if it is still as it was begun."""
        if not self.post.id and not self.unsaved:
            self.revision += 1
        return await self.flush()

    def _after_change(self) -> None:
        if self.unsaved and self.ready:
            self._journal(self.ports.journal.follow, self.post)
            self._save.start()
            self.saved.emit(False)

    def _journal(self, keep: Callable[..., None], *told: Post) -> None:
        """What is typed goes on also where it cannot be kept between two saves."""
        try:
            keep(*told)
        except WxdeskError as refusal:
            self.journal_failed.emit(refusal)

    async def _save_once(self) -> None:
        post, revision, reason = self.post, self.revision, self.reason
        kept = await posts.save(self.ports, post, reason)
        self._kept_revision = revision
        self.reason = TYPED if self.reason == reason else self.reason
        self._take_state(kept)
        self._journal(self.ports.journal.settle, replace(kept, articles=post.articles), self.post)
        if not self.unsaved:
            self.saved.emit(True)

    def _adopt(self, account: Account, post: Post, attempt: Attempt | None = None, dress: Worn | None = None) -> None:
        self._kept_revision = self.revision
        self.attempt = attempt
        if dress is not None:
            self._wear(dress)
        if not post.id or post.id != self.post.id:
            self._advice = ()
        self.show(account, post)
        self.ports.journal.begin(self.post)
        self.saved.emit(True)
        self.state_changed.emit()
        self.check()

    def _take_state(self, kept: Post) -> None:
        before = self.post
        self.post = replace(kept, articles=before.articles)
        if _standing(before) != _standing(kept):
            self.state_changed.emit()
            self.post_changed.emit(self.post)


def _standing(post: Post) -> tuple[object, ...]:
    return post.state, post.scheduled_at, post.failure, post.act, post.audience
