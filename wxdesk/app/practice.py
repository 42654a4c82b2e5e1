"""The practice platform: a simulator that is started when it is first needed, and secrets that need no keychain."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.app.practice_followers import settle_followers, write_lately
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import Clock
from wxdesk.domain.phone import Follower
from wxdesk.domain.posts import Act, Post, PostState
from wxdesk.services.accounts import SECRET
from wxdesk.services.ports import ApiBudget, Platform, Platforms, Store, Vault
from wxdesk.services.surroundings import menu_of
from wxdesk.wechat.secret import Secret

if TYPE_CHECKING:
    from wxdesk.simulator.server import SimulatorServer
    from wxdesk.simulator.state import State

STATE_FOLDER = "practice-platform"


def practice_id(account: Account) -> str:
    """Return the AppID by which the practice platform knows an account, also one that has not been given any."""
    return account.app_id.strip() or f"practice{account.id:04}"


def practice_secret(app_id: str) -> str:
    """Return the secret by which the practice platform knows an account: public by nature, so nothing to keep."""
    return hashlib.sha256(f"wxdesk practice {app_id}".encode()).hexdigest()[:32]


class PracticeVault:
    """A vault that knows the secrets of practice accounts, unless the user has typed another."""

    def __init__(self, vault: Vault, store: Store) -> None:
        self._vault = vault
        self._store = store

    async def put(self, account_id: int, field: str, secret: str) -> None:
        account = await self._store.read(lambda tx: tx.accounts.get(account_id))
        if field == SECRET and account.practice and secret == practice_secret(practice_id(account)):
            await self._vault.delete(account_id)
        else:
            await self._vault.put(account_id, field, secret)

    async def get(self, account_id: int, field: str) -> str | None:
        kept = await self._vault.get(account_id, field)
        if kept is not None:
            return kept
        account = await self._store.read(lambda tx: tx.accounts.get(account_id))
        return practice_secret(practice_id(account)) if account.practice and field == SECRET else None

    async def delete(self, account_id: int) -> None:
        await self._vault.delete(account_id)


class PracticeIds:
    """Platforms for accounts that practise before they have been given an AppID."""

    def __init__(self, platforms: Platforms) -> None:
        self._platforms = platforms

    async def of(self, account: Account) -> Platform:
        return await self._platforms.of(_known(account))

    def skew(self, account: Account) -> timedelta | None:
        return self._platforms.skew(account)

    async def calls(self, account: Account) -> Sequence[ApiBudget]:
        return await self._platforms.calls(account)

    async def ask_calls(self, account: Account, api: str) -> ApiBudget:
        return await self._platforms.ask_calls(_known(account), api)


def _known(account: Account) -> Account:
    return replace(account, app_id=practice_id(account)) if account.practice else account


class PracticePlatform:
    """Starts the simulator when the first practice account talks to it; ``stop`` ends it."""

    def __init__(self, folder: Path, store: Store, clock: Clock) -> None:
        self._folder = folder / STATE_FOLDER
        self._store = store
        self._clock = clock
        self._starting = asyncio.Lock()
        self._known: set[tuple[int, str]] = set()
        self.server: SimulatorServer | None = None

    async def url(self, account: Account, secret: Secret) -> str:  # noqa: ARG002 - a wrong one is for the platform to refuse
        """Return where ``account`` talks to; the platform knows it, and what it has sent so far, from now on."""
        from wxdesk.simulator.filling import give_menu
        from wxdesk.simulator.records import app_of

        async with self._starting:
            if self.server is None:
                self.server = await asyncio.to_thread(self._start)
            server = self.server
            server.state.register(app_of(account, practice_secret(account.app_id)))
            if (account.id, account.app_id) not in self._known:
                people, sent, menu = await self._store.read(
                    lambda tx: (
                        tx.followers.all(),
                        tx.posts.find(account.id, (PostState.SENT,)),
                        menu_of(tx, account.id),
                    )
                )
                self._open_account(server.state, account, people, sent)
                give_menu(server.state, account.app_id, [(each.name, each.items) for each in menu])
                self._known.add((account.id, account.app_id))
        urls = server.start()
        return urls.wecom if account.kind is Kind.ENTERPRISE else urls.official

    async def stop(self) -> None:
        """Stop the simulator; does nothing where it never ran."""
        if self.server is not None:
            await asyncio.to_thread(self.server.stop)
            self.server = None
            self._known.clear()

    def _start(self) -> "SimulatorServer":
        from wxdesk.simulator.server import SimulatorServer

        server = SimulatorServer(folder=self._folder, clock=self._clock)
        server.start()
        return server

    def _open_account(self, state: "State", account: Account, people: Sequence[Follower], sent: Sequence[Post]) -> None:
        from wxdesk.simulator.filling import add_past_send

        if account.kind is not Kind.ENTERPRISE:
            settle_followers(state, account, people, self._clock.now())
            write_lately(state, account, self._clock.now())
        with state.lock:
            if state.sends_of(account.app_id):
                return
            for post in sorted(sent, key=lambda post: post.sent_at or self._clock.now()):
                if post.act is not Act.PUBLISH:
                    at = int((post.sent_at or self._clock.now()).timestamp())
                    add_past_send(state, account.app_id, f"before-{post.id}", at, post.audience.tag_id)
