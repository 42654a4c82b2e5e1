"""A run: posts on many accounts, a sender that is killed at every boundary, and what the platform counted."""

import asyncio
import io
import itertools
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from PIL import Image

from tests.faults.keys import KEYS
from tests.faults.sender import FileClock
from wxdesk.app.opening import Opened, open_workspace
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.delivery import AttemptState
from wxdesk.domain.posts import Act, Article, Post, PostState
from wxdesk.domain.quota import RULES, SlotState
from wxdesk.services import posts, sending
from wxdesk.services.accounts import SECRET
from wxdesk.services.ports import Transaction
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.records import App, Member, Profile
from wxdesk.simulator.server import SimulatorServer

BATCH = 5
QUIET = 0.7
"""Seconds without a death or an arrival after which the clock is moved on: somebody waits for it."""
PAUSE = 61.0
"""Seconds that the clock moves: the least between two sends with one key, and one more."""
SPARE = 4
"""Deaths beyond those that a batch owes: the last batch may come to its end before its own."""
PATIENCE = 120.0
MOVES = 3
START = 4.0
"""Seconds that a sender may take before it does anything."""
"""So often the clock is moved before a death that does not come is given up."""
WHOLE_DAY = 1440
"""Minutes: each death moves the clock, and what is meant to be found here is not the late rule."""
MOST_MOVES = 150
"""So often the clock is moved for posts that do not come to an end: they are counted as not settled."""
SETTLED = (PostState.SENT, PostState.FAILED, PostState.MISSED)


@dataclass(frozen=True, slots=True)
class Death:
    """How a sender dies: within a call (``path``), before or after the platform acts, or at its Nth commit."""

    when: str
    path: str = ""
    write: int = 0

    @property
    def kind(self) -> str:
        return f"{self.when} {self.path or 'commit'}"


PUBLIC = (Kind.SUBSCRIPTION, Kind.SERVICE)
PREPARING, SENDING, CONFIRMING = 5, 5, 4
"""Deaths of a batch in each part of a post's way, at most."""
NOT_YET_DRAFTED = (None, AttemptState.INTENT)
NOT_YET_SENT = (*NOT_YET_DRAFTED, AttemptState.DRAFTED)
NOT_YET_SURE = (*NOT_YET_SENT, AttemptState.SUBMITTING, AttemptState.UNSURE)
UNFINISHED = (*NOT_YET_SURE, AttemptState.ACCEPTED)
CALLS = {
    "/cgi-bin/stable_token": (PUBLIC, None, UNFINISHED),
    "/cgi-bin/gettoken": ((Kind.ENTERPRISE,), None, NOT_YET_SENT),
    "/cgi-bin/media/uploadimg": (tuple(Kind), None, NOT_YET_DRAFTED),
    "/cgi-bin/material/add_material": (PUBLIC, None, NOT_YET_DRAFTED),
    "/cgi-bin/media/upload": ((Kind.ENTERPRISE,), None, NOT_YET_DRAFTED),
    "/cgi-bin/draft/add": (PUBLIC, None, NOT_YET_DRAFTED),
    "/cgi-bin/freepublish/submit": (PUBLIC, Act.PUBLISH, NOT_YET_SENT),
    "/cgi-bin/message/mass/sendall": (PUBLIC, Act.SEND, NOT_YET_SURE),
    "/cgi-bin/message/send": ((Kind.ENTERPRISE,), None, NOT_YET_SURE),
    "/cgi-bin/freepublish/get": (PUBLIC, Act.PUBLISH, UNFINISHED),
    "/cgi-bin/message/mass/get": (PUBLIC, Act.SEND, UNFINISHED),
}
"""Each call, the rarer ones first, and whose posts make it: accounts of these kinds, with this act, while their attempt
stands so."""


def ways(paths: Sequence[str], writes: int) -> Iterator[Death]:
    """Every way to die in these calls, and at so many commits, over and over."""
    calls = [Death(when, path) for path in paths for when in ("before", "after")]
    commits = [Death(when, write=number) for number in range(1, writes + 1) for when in ("before", "after")]
    mixed = [each for pair in itertools.zip_longest(calls, commits) for each in pair if each is not None]
    return itertools.cycle(mixed)


@dataclass(slots=True)
class Figures:
    """What a run came to."""

    posts: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    arrived: int = 0
    twice: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    not_settled: list[str] = field(default_factory=list)
    slots_lost: int = 0
    overspent: int = 0
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        return not (self.twice or self.never or self.not_settled or self.slots_lost or self.overspent)

    @property
    def killed(self) -> int:
        return sum(self.kills.values())

    @property
    def not_met(self) -> Sequence[str]:
        """The ways to die that this run did not come to."""
        every = [Death(when, path).kind for path in (*CALLS, "") for when in ("before", "after")]
        return [kind for kind in every if kind not in self.kills]

    def lines(self) -> Sequence[str]:
        inside = sum(count for kind, count in self.kills.items() if "commit" not in kind)
        return (
            f"posts {self.posts}, arrived once {self.arrived}, twice {len(self.twice)}, never {len(self.never)}",
            f"kills {self.killed}: inside calls {inside}, at commits {self.killed - inside}; {len(self.kills)} kinds",
            f"not settled {len(self.not_settled)}, slots lost {self.slots_lost}, overspent {self.overspent}",
            f"ways to die not met: {', '.join(self.not_met) or 'none'}",
            f"{self.seconds:.0f} s",
        )


class Run:
    """One run on one kind of store: ``wanted`` posts, at least ``kills`` deaths."""

    def __init__(self, folder: Path, wanted: int, kills: int, database: str = "") -> None:
        self.folder, self.kills = folder, kills
        self._wanted, self._database = wanted, database
        folder.mkdir(parents=True, exist_ok=True)
        self._moved = 0.0
        self._move(0)
        self._clock = FileClock(folder / "clock")
        self._platform = SimulatorServer(clock=self._clock, profile=Profile(repeat_seconds=60))
        self._figures = Figures()
        paths = list(CALLS)
        self._preparing, self._sending, self._confirming = (
            ways(paths[:6], 6),
            ways(paths[6:9], 3),
            ways(paths[9:], 3),
        )
        self._sender: subprocess.Popen[bytes] | None = None
        self._accounts: list[Account] = []
        self._drafts: list[Post] = []

    async def go(self) -> Figures:
        """Do it all; returns what came of it."""
        began = time.monotonic()
        async with self._platform:
            opened = await self._open()
            try:
                await self._fill(opened)
                await sending.set_late_after(opened.ports, WHOLE_DAY)
                batches = [self._drafts[start : start + BATCH] for start in range(0, len(self._drafts), BATCH)]
                for number, batch in enumerate(batches, start=1):
                    await self._batch(opened, batch, self.kills * number // len(batches) + SPARE)
                await self._count(opened)
            finally:
                self._stop()
                await opened.close()
        self._figures.seconds = time.monotonic() - began
        return self._figures

    # What there is to send.

    async def _open(self) -> Opened:
        return await open_workspace(self.folder, self._clock, desk=False, keys=KEYS, database=self._database)

    async def _fill(self, opened: Opened) -> None:
        """As many accounts as the posts need; each service account's month is used to its last post."""
        number = 0
        for kind, most in itertools.cycle([(Kind.SERVICE, 4), (Kind.SUBSCRIPTION, 1), (Kind.ENTERPRISE, 1)]):
            if number >= self._wanted:
                break
            account = await self._account(opened, kind)
            acts = [Act.SEND] * most + ([Act.PUBLISH] if kind is Kind.SERVICE else [])
            for act in acts[: self._wanted - number]:
                number += 1
                picture = await posts.add_picture(opened.ports, _png(number), "cover.png")
                body = f"Post {number}.\n\n![A picture](cover.png)"
                article = Article(f"Post {number}", body=body, cover="cover.png", pictures=(picture,))
                self._drafts.append(await posts.save(opened.ports, Post(account.id, (article,), act=act)))
        self._figures.posts = number

    async def _account(self, opened: Opened, kind: Kind) -> Account:
        urls = self._platform.start()
        number = len(self._accounts) + 1
        app = App(f"wx{number:016}", f"{number:032}", kind, agent_id=7)
        self._platform.state.register(app)
        account = Account(
            f"Account {number}",
            kind,
            verified=True,
            licence="91310000",
            app_id=app.id,
            agent_id="7" if kind is Kind.ENTERPRISE else "",
            practice=False,
            base_url=urls.wecom if kind is Kind.ENTERPRISE else urls.official,
        )
        if kind is Kind.ENTERPRISE:
            self._employ(app.id)
        kept = await opened.store.run(lambda tx: tx.accounts.save(account))
        await opened.ports.vault.put(kept.id, SECRET, app.secret)
        self._accounts.append(kept)
        return kept

    def _employ(self, corp_id: str) -> None:
        state = self._platform.state
        with state.lock:
            state.records.members[f"{corp_id}/mei"] = Member("mei", corp_id, "Mei", mobile="13900139000", status=1)

    # Sending and dying.

    async def _batch(self, opened: Opened, batch: Sequence[Post], kills: int) -> None:
        """Let the posts of ``batch`` fall due; kill until ``kills`` deaths are reached, then see them through."""
        soon = self._clock.now() + timedelta(seconds=5)
        for post in batch:
            await sending.schedule(opened.ports, post.id, soon, act=post.act)
        self._move(6)
        ids = [post.id for post in batch]
        planned = [
            *itertools.repeat(self._preparing, PREPARING),
            *itertools.repeat(self._sending, SENDING),
            *itertools.repeat(self._confirming, CONFIRMING),
        ]
        patience = time.monotonic() + PATIENCE
        while not await self._settled(opened, ids):
            if time.monotonic() > patience:
                break
            death = None
            if self._figures.killed < kills:
                death = await self._reachable(opened, ids, planned.pop(0) if planned else self._preparing)
            if await self._live_and_die(opened, ids, death):
                patience = time.monotonic() + PATIENCE
        self._stop()

    async def _live_and_die(self, opened: Opened, ids: Sequence[int], death: Death | None) -> bool:
        """Let a sender work until it is dead, or all is settled; True where it died as it should."""
        self._platform.faults.clear()
        sender = self._start(death)
        if death is not None and death.path:
            mishap = Mishap.KILL if death.when == "before" else Mishap.LATE_KILL
            self._platform.faults.add(Fault(mishap, death.path, pid=sender.pid))
        quiet, seen, moves = time.monotonic() + START, "", 0
        while True:
            await asyncio.sleep(0.05)
            if sender.poll() is not None:
                self._sender = None
                if sender.returncode != -signal.SIGKILL:
                    log = self.folder / "sender.log"
                    raise RuntimeError(f"the sender ended by itself with {sender.returncode}: see {log}")
                if death is None:
                    raise RuntimeError("the sender was killed by somebody else")
                self._figures.kills[death.kind] += 1
                await self._let_time_pass(opened, ids)
                return True
            states = await self._states(opened, ids)
            if states != seen:
                quiet, seen = max(quiet, time.monotonic()), states
            if await self._settled(opened, ids):
                self._stop()
                return False
            if time.monotonic() - quiet > QUIET:
                quiet = time.monotonic()
                moves += 1
                await self._let_time_pass(opened, ids)
                if moves > (MOST_MOVES if death is None else MOVES):
                    self._stop()
                    return False

    async def _let_time_pass(self, opened: Opened, ids: Sequence[int]) -> None:
        """Move the clock, once every post has been begun: late ones of one account are asked about, not sent."""

        def look(tx: Transaction) -> bool:
            return any(tx.posts.get(each).state is PostState.SCHEDULED for each in ids)

        if not await opened.store.read(look):
            self._move(PAUSE)

    async def _reachable(self, opened: Opened, ids: Sequence[int], from_these: Iterator[Death]) -> Death:
        """Return the next death that some post of the batch can still meet."""

        def look(tx: Transaction) -> set[str]:
            return {path for each in ids for path in _ahead_of(tx, tx.posts.get(each))}

        there = await opened.store.read(look)
        return next(each for each in from_these if not each.path or each.path in there)

    def _start(self, death: Death | None) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "tests.faults.sender", str(self.folder)]
        command += ["--database", self._database] if self._database else []
        command += ["--die", f"{death.when}:{death.write}"] if death is not None and death.write else []
        with (self.folder / "sender.log").open("ab") as log:
            self._sender = subprocess.Popen(command, stdout=log, stderr=log)
        return self._sender

    def _stop(self) -> None:
        if self._sender is not None:
            self._sender.kill()
            self._sender.wait()
            self._sender = None

    def _move(self, seconds: float) -> None:
        self._moved += seconds
        fresh = self.folder / "clock.new"
        fresh.write_text(str(self._moved), "ascii")
        fresh.replace(self.folder / "clock")

    async def _states(self, opened: Opened, ids: Sequence[int]) -> str:
        def look(tx: Transaction) -> str:
            return repr(
                [(tx.posts.get(each).state, [tried.state for tried in tx.attempts.of_post(each)]) for each in ids]
            )

        return await opened.store.read(look)

    async def _settled(self, opened: Opened, ids: Sequence[int]) -> bool:
        def look(tx: Transaction) -> bool:
            return all(tx.posts.get(each).state in SETTLED for each in ids)

        return await opened.store.read(look)

    # Counting.

    async def _count(self, opened: Opened) -> None:
        """What the platform's own record says, beside ours."""
        figures, records = self._figures, self._platform.state.records
        effects: Counter[str] = Counter()
        counted: Counter[str] = Counter()
        for send in records.sends.values():
            if send.state != "failed":
                effects[send.articles[0].title] += 1
                counted[send.app_id] += 1
        for publication in records.publications.values():
            effects[publication.articles[0].title] += 1
        for draft in self._drafts:
            title, post = draft.lead.title, await posts.get(opened.ports, draft.id)
            if post.state is not PostState.SENT:
                figures.not_settled.append(f"{title}: {post.state.value} {post.failure}")
            if effects[title] > 1:
                figures.twice.append(title)
            elif not effects[title]:
                figures.never.append(title)
            else:
                figures.arrived += 1
        slots = await opened.store.read(lambda tx: tx.slots.all())
        for account in self._accounts:
            limit = RULES[account.kind][1] if account.kind in RULES else 0
            used = sum(slot.account_id == account.id and slot.state is SlotState.SENT for slot in slots)
            held = sum(slot.account_id == account.id for slot in slots)
            if limit:
                figures.overspent += max(0, counted[account.app_id] - limit)
                figures.slots_lost += abs(held - counted[account.app_id]) + (held - used)


def _ahead_of(tx: Transaction, post: Post) -> Iterator[str]:
    """The calls that ``post`` is still to make."""
    kind = tx.accounts.get(post.account_id).kind
    tried = tx.attempts.of_post(post.id)
    stands = tried[0].state if tried else None
    for path, (kinds, act, states) in CALLS.items():
        if kind in kinds and act in (None, post.act) and stands in states:
            yield path


def _png(number: int) -> bytes:
    """A picture that no other post has, so that each is uploaded."""
    data = io.BytesIO()
    Image.new("RGB", (235, 100), (number, 122, 140)).save(data, "PNG")
    return data.getvalue()
