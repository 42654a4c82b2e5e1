"""What lies around the post being written: accounts, their other posts, the followers; and how one opens another."""

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post, PostState
from wxdesk.services import accounts, posts
from wxdesk.services import phone as phones
from wxdesk.services.accounts import AccountView
from wxdesk.services.phone import PhoneWorld
from wxdesk.services.ports import Topic
from wxdesk.services.surroundings import surroundings
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.posts_list import Shelf, shelf

LATER_MS = 1200


class Surroundings(QObject):
    """Loads and reloads them; one account or post is opened after the other, and the last one asked for stays."""

    changed = Signal()
    world_changed = Signal(PhoneWorld)
    phone_changed = Signal(object)
    """Carries the menus, chat rooms and Mini-Programs of our accounts, as phones show them."""
    refused = Signal(WxdeskError)

    def __init__(self, model: ComposerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._views: tuple[AccountView, ...] = ()
        self._posts: Sequence[Post] = ()
        self._world: PhoneWorld | None = None
        self._looked = False
        self._wanted = 0
        self._opening = asyncio.Lock()
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self.load)

    @property
    def accounts(self) -> list[Account]:
        return [view.account for view in self._views]

    @property
    def no_account(self) -> bool:
        """Whether the workspace has been looked at and has no account to write for."""
        return self._looked and not self._views

    @property
    def members(self) -> int:
        """How many verified members the open account has, if it is an enterprise one."""
        return next((view.members for view in self._views if view.account.id == self._model.account.id), 0)

    @property
    def scheduled(self) -> list[Post]:
        return [post for post in self._posts if post.state is PostState.SCHEDULED]

    @property
    def shelf(self) -> Shelf:
        """The open account's posts by where they stand."""
        return shelf(self._posts, self._model.post.id, self._model.snippets)

    def open_account(self, account_id: int) -> None:
        """Go on with the newest draft of an account; 0 means the first account, unless another is wanted already."""
        if account_id:
            self._wanted = account_id
        elif self._wanted or self._model.ready:
            return
        if not account_id or account_id != self._model.account.id or self._opening.locked():
            self._start(self._open_account())

    def open_post(self, post_id: int) -> None:
        """Show a post of any account."""
        self._start(self.show_post(post_id))

    def new_post(self) -> None:
        """Begin another post for the account."""
        self._start(self._new_post())

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Follow a commit, ours or another's."""
        self._model.refresh(topics)
        if topics == {Topic.POSTS}:
            self._later.start()  # most often it is what was just typed: nothing around it is different
        elif topics:
            self.load()

    def load(self) -> None:
        """Load everything around again."""
        self._later.stop()
        if self._model.ready:
            self._start(self._load())

    def rest(self) -> None:
        """Load nothing any more."""
        self._later.stop()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._model.tasks.start(work, failed=self.refused.emit)

    async def _open_account(self) -> None:
        async with self._opening:
            await self._look()
            known = {account.id: account for account in self.accounts}
            account = known.get(self._wanted) or next(iter(known.values()), None)
            if account is not None and account.id != self._model.account.id:
                await self._model.open_account(account)
            self._wanted = self._model.account.id
        if self._model.ready:
            await self._load()
        else:
            self.changed.emit()

    async def _look(self) -> None:
        self._views = await accounts.overview(self._model.ports)
        self._looked = True

    async def show_post(self, post_id: int) -> None:
        """Show a post of any account, and return when it stands there."""
        async with self._opening:
            post = await posts.get(self._model.ports, post_id)
            view = {each.account.id: each for each in await accounts.overview(self._model.ports)}
            await self._model.open_post(view[post.account_id].account, post_id)
            self._wanted = self._model.account.id
        await self._load()

    async def _new_post(self) -> None:
        if not self._model.ready:
            await self._open_account()
        await self._model.new_post()

    async def _load(self) -> None:
        if not self._model.ready:
            return
        await self._look()
        if self._model.account.id not in {account.id for account in self.accounts}:
            self._wanted = 0
            if self._views:  # the account was deleted
                await self._model.leave_for(self._views[0].account)
                self._wanted = self._model.account.id
            else:
                self._model.leave()
                self.changed.emit()
                return
        self._posts = await posts.find(self._model.ports, self._model.account.id)
        self.changed.emit()
        self._world = await phones.world(self._model.ports, known=self._world)
        self.world_changed.emit(self._world)
        self.phone_changed.emit(await surroundings(self._model.ports))
