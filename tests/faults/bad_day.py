"""A workspace with live accounts on a simulator that is reached over HTTP, for days on which something goes wrong."""

import io
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from wxdesk.app.opening import Opened, open_workspace
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Attempt, Step
from wxdesk.domain.clock import Clock, SetClock
from wxdesk.domain.errors import WxdeskError, unpacked
from wxdesk.domain.posts import Act, Article, Post, PostState
from wxdesk.services import posts, sending
from wxdesk.services.accounts import SECRET
from wxdesk.services.delivering import advance
from wxdesk.services.ports import Ports
from wxdesk.simulator.journal import Journal
from wxdesk.simulator.records import App, Member, Profile, Records
from wxdesk.simulator.server import SimulatorServer
from wxdesk.store.keystores import KeyStore, SessionOnly
from wxdesk.ui.words import sentence

NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")
PATIENCE = 300
APPS = {
    Kind.SUBSCRIPTION: App("wx00000000000000a1", "a1" * 16, Kind.SUBSCRIPTION),
    Kind.SERVICE: App("wx00000000000000b2", "b2" * 16, Kind.SERVICE),
    Kind.ENTERPRISE: App("ww00000000000000c3", "c3" * 16, Kind.ENTERPRISE, agent_id=7),
}
"""The platform's side of the accounts."""


@cache
def png(side: int = 10) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (235, side * 10), (31, side, 140)).save(data, "PNG")
    return data.getvalue()


def furnish(server: SimulatorServer, clock: Clock) -> None:
    """Make the platform new, with one account of each kind, two followers and a member."""
    state = server.state
    server.faults.clear()
    with state.lock:
        state.profile, state.records, state.clock = Profile(), Records(), clock
        state.apps.clear()
        state.tokens = {}
        state.rates.clear()
        state.journal = Journal()
        for app in APPS.values():
            state.register(app)
        for kind in (Kind.SUBSCRIPTION, Kind.SERVICE):
            state.add_followers(APPS[kind].id, 2)
        corp = APPS[Kind.ENTERPRISE].id
        state.records.members[f"{corp}/mei"] = Member("mei", corp, "Mei", mobile="13900139000", status=1)


def words(told: WxdeskError | str, **details: Any) -> str:
    """What a person reads; it has to be a sentence, with everything in it that it speaks of."""
    known = unpacked(told) if isinstance(told, str) else told
    said = sentence(known.code, **{**details, **known.details})
    assert said.endswith("."), said
    assert "That did not work" not in said
    assert "?" not in said, "a detail is missing"
    return said


@dataclass
class BadDay:
    """``clock`` is everybody's, the platform's too; the courier is whoever calls ``carry``."""

    folder: Path
    server: SimulatorServer
    clock: SetClock
    keys: KeyStore = field(default_factory=SessionOnly)
    opened: Opened = field(init=False)

    async def open(self, keys: KeyStore | None = None) -> None:
        """Start the program; ``keys`` is what its keychain is from now on."""
        self.keys = keys or self.keys
        self.opened = await open_workspace(self.folder, self.clock, desk=False, keys=self.keys)

    async def restart(self, keys: KeyStore | None = None) -> None:
        await self.opened.close()
        await self.open(keys)

    @property
    def ports(self) -> Ports:
        return self.opened.ports

    async def account(self, kind: Kind, *, secret: str = "", **how: Any) -> Account:
        """A live account of the platform's app of ``kind``; ``secret`` is what was typed, if not the right one."""
        urls, app = self.server.start(), APPS[kind]
        made = Account(
            kind.value,
            kind,
            verified=True,
            licence="91310000",
            app_id=app.id,
            agent_id="7" if kind is Kind.ENTERPRISE else "",
            practice=False,
            base_url=urls.wecom if kind is Kind.ENTERPRISE else urls.official,
        )
        kept = await self.opened.store.run(lambda tx: tx.accounts.save(replace(made, **how)))
        await self.type_secret(kept, secret or app.secret)
        return kept

    async def change(self, account: Account, **how: Any) -> Account:
        return await self.opened.store.run(lambda tx: tx.accounts.save(replace(account, **how)))

    async def type_secret(self, account: Account, secret: str = "") -> None:
        await self.ports.vault.put(account.id, SECRET, secret or APPS[account.kind].secret)

    async def post(self, account: Account, title: str = "Harbour", *, act: Act = Act.SEND) -> Post:
        """A draft with a cover and a picture in its text."""
        cover = await posts.add_picture(self.ports, png(), "cover.png")
        quay = await posts.add_picture(self.ports, png(11), "quay.png")
        article = Article(title, body="Words.\n\n![Quay](quay.png)", cover="cover.png", pictures=(cover, quay))
        return await posts.save(self.ports, Post(account.id, (article,), act=act))

    # Sending.

    async def begin(self, post: Post) -> int:
        """Press the button; returns the attempt that a courier is to carry."""
        if post.act is Act.PUBLISH:
            await sending.publish_now(self.ports, post.id)
        else:
            await sending.send_now(self.ports, post.id)
        return (await self.attempt(post)).id

    async def send(self, post: Post, *, pause: timedelta = timedelta(0)) -> Post:
        await self.begin(post)
        return await self.carry(post, pause=pause)

    async def carry(
        self, post: Post, steps: int = PATIENCE, *, until: PostState | None = None, pause: timedelta = timedelta(0)
    ) -> Post:
        """Be the courier for ``steps``, or to the end, or ``until`` the post stands so.

        Waiting moves the clock, by ``pause`` at least: a courier may come late.
        """
        attempt_id = (await self.attempt(post)).id
        for _ in range(steps):
            step, wait = await advance(self.ports, attempt_id)
            if step is Step.DONE or (await posts.get(self.ports, post.id)).state is until:
                break
            self.clock.set(self.clock.now() + (max(wait, pause) if step is Step.WAIT else wait))
        else:
            assert steps < PATIENCE, "the courier never came to an end"
        return await posts.get(self.ports, post.id)

    async def attempt(self, post: Post) -> Attempt:
        return (await sending.attempts(self.ports, post.id))[0]

    # What came of it.

    async def quota(self, account: Account, at: datetime | None = None) -> tuple[int, int, int]:
        """Sent, reserved and free, as the meter shows them."""
        quota = (await sending.forecast(self.ports, account.id, at)).quota
        assert quota is not None
        return quota.sent, quota.reserved, quota.free

    @property
    def arrived(self) -> Counter[str]:
        """How often each post went out, by the platform's own record."""
        records = self.server.state.records
        with self.server.state.lock:
            sent = [each.articles[0].title for each in records.sends.values() if each.state != "failed"]
            return Counter(sent + [each.articles[0].title for each in records.publications.values()])

    @property
    def drafts(self) -> int:
        """How many drafts lie in the platform's box."""
        return len(self.server.state.records.drafts)

    async def nothing_left(self, post: Post, account: Account) -> str:
        """Nothing was sent, nothing is lost, the slot is free and the draft gone; returns what is told."""
        kept = await posts.get(self.ports, post.id)
        assert kept.state is PostState.FAILED, kept
        assert kept.articles == post.articles
        assert kept.lead.title not in self.arrived
        assert self.drafts == 0
        if account.kind is not Kind.ENTERPRISE:
            assert (await self.quota(account))[:2] == (0, 0)
        return words(kept.failure, name=account.name)

    async def sent_once(self, post: Post, account: Account) -> None:
        kept = await posts.get(self.ports, post.id)
        assert (kept.state, kept.failure) == (PostState.SENT, ""), kept
        assert self.arrived[kept.lead.title] == 1
        if account.kind is not Kind.ENTERPRISE and post.act is Act.SEND:
            assert (await self.quota(account, kept.sent_at))[:2] == (1, 0)
