"""What the checks find in the post being written, and what it wears."""

import asyncio

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.article.findings import Finding
from wxdesk.domain.accounts import Account
from wxdesk.domain.posts import Post
from wxdesk.services import checking, posts
from wxdesk.services.ports import Ports
from wxdesk.services.wearing import Worn, worn
from wxdesk.ui.composer.drafting import Drafting
from wxdesk.ui.tasks import Tasks

CHECK_MS = 250
MENDED = ("title", "author", "digest", "body", "cover")
"""The fields that a fix may change."""


class CheckedDrafting(Drafting):
    """The post being written with what was found in it: ``findings`` has the place of an article beside each."""

    findings_changed = Signal()
    worn_changed = Signal(Worn)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ports = ports
        self.tasks = tasks
        self.findings: tuple[tuple[int, Finding], ...] = ()
        self.reviews = checking.Reviews(ports)
        self._found: checking.Found = ()
        self._advice: checking.Found = ()
        self.digest_hint = ""
        self.worn = Worn()
        self._check = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._check.timeout.connect(self.check)
        self.article_chosen.connect(lambda _: self._look_anew())
        self.post_changed.connect(lambda _: self._check.start())

    @property
    def ready(self) -> bool:
        """Whether an account is open."""
        return self.account.id != 0

    def check(self) -> None:
        """Look for what keeps the post from being sent, and at what would stand for a missing digest.

        Both come from a thread, and nothing is told of a post that was changed meanwhile. Advice takes
        longer and comes after it; until then the last there was is shown.
        """
        self._check.stop()
        self.tasks.refresh("composer check", self._look)

    def _look_anew(self) -> None:
        """What stands for a missing digest is that of the article that is open now."""
        self.digest_hint = ""
        self.check()

    async def _look(self) -> None:
        account, post, index, worn = seen = self.account, self.post, self.index, self.worn
        found, hint = await asyncio.to_thread(_looked_at, *seen)
        if post.articles != self.post.articles:
            return  # a check of what was typed meanwhile is on its way
        if (account, index, worn) != (self.account, self.index, self.worn):
            self.check()
            return
        self._found, self.digest_hint = found, hint
        self._show_findings()
        self.findings_changed.emit()
        if self.ready:
            self.tasks.refresh("composer review", self._review)

    async def _review(self) -> None:
        post, keys = self.post, self.keys
        advice = await self.reviews.advice(self.account, post)
        if keys != self.keys:
            return  # of another post, or of other places: it comes again
        self._advice = advice
        if post.articles == self.post.articles:
            self._show_findings()
            self.findings_changed.emit()

    def _show_findings(self) -> None:
        count = len(self.post.articles)
        self.findings = checking.joined(self._found, tuple(each for each in self._advice if each[0] < count))

    async def mend(self, index: int, code: str) -> None:
        """Mend what ``code`` names in the article ``index``, as one step of undo."""
        post = self.post
        better = await self.reviews.mend(self.account, post, index, code)
        if self.post.articles != post.articles:
            return  # typed on meanwhile: the places are no longer those
        before = post.articles[index]
        changed = {name: getattr(better, name) for name in MENDED if getattr(better, name) != getattr(before, name)}
        if changed:
            self.edit_at(index, **changed)
            self.history.seal()
            self.check()

    async def keep_words(self, text: str) -> None:
        """Keep the workspace's own list of words, and look for them."""
        await checking.keep_forbidden_words(self.ports, text)
        self.check()

    async def dress(self, account_id: int) -> None:
        """Take the workspace's themes and an account's cards from now on; not if another one is opened meanwhile."""
        found = await worn(self.ports, account_id)
        if account_id == self.account.id:
            self._wear(found)
            self.check()

    async def _dress_of(self, account: Account) -> Worn | None:
        """Return what another account's articles wear, before one is opened; None for the account that is open."""
        return await worn(self.ports, account.id) if account.id != self.account.id else None

    def _wear(self, found: Worn) -> None:
        if found != self.worn:
            self.worn = found
            self.worn_changed.emit(found)


def _looked_at(account: Account, post: Post, index: int, worn: Worn) -> tuple[checking.Found, str]:
    """Return the findings, and what would stand for a missing digest of the article ``index``."""
    found = posts.findings(account, post, worn) if account.id else ()
    return found, posts.digest_of(post.articles[index], worn)
