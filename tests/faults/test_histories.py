"""Whatever is scheduled, sent, cancelled, cut off or answered late, the simulator's own record shows each post once."""

import asyncio
import calendar
import os
import tempfile
from collections import Counter
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import stamina
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.unit.services.conftest import HeldCourier, NoVault, png
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.clock import CHINA, SetClock, china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Act, Article, Audience, Post, PostState
from wxdesk.domain.quota import RULES, SlotState, period_of
from wxdesk.domain.reach import MONTHLY
from wxdesk.services import posts, sending, settling
from wxdesk.services.delivering import advance
from wxdesk.services.holding import by_follower
from wxdesk.services.ports import Ports, Transaction
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records import App, Member, Profile, Records
from wxdesk.simulator.server import SimulatorServer
from wxdesk.store.database import SqliteStore
from wxdesk.wechat.official.account import OfficialAccount
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.wecom.account import InternalAccount
from wxdesk.wechat.wire import Wire

EXAMPLES = int(os.environ.get("WXDESK_EXAMPLES", "25"))
"""How many histories are tried; ``make soak`` tries many more."""
LATE = 0.15
"""Seconds after which the client gives an answer up; a late one comes after that."""

STARTS = ["2026-11-22T12:00:00", "2026-11-30T23:59:57", "2028-02-29T23:59:58", "2026-12-31T23:58:00"]
APPS = {
    Kind.SUBSCRIPTION: App("wxpaper", "p" * 32, Kind.SUBSCRIPTION),
    Kind.SERVICE: App("wxhotel", "h" * 32, Kind.SERVICE),
    Kind.ENTERPRISE: App("wwstaff", "s" * 32, Kind.ENTERPRISE, agent_id=7),
}
POSTS = {Kind.SUBSCRIPTION: 2, Kind.SERVICE: 6, Kind.ENTERPRISE: 2}
WHICH = st.integers(0, sum(POSTS.values()) - 1)
FOLLOWERS = ("anna", "bo", "chen", "dora")
TAGGED = ("anna", "bo")
SENDS = ("/message/mass/sendall", "/freepublish/submit", "/message/send")
MISHAPS = st.lists(
    st.sampled_from(
        [
            (Mishap.DROP, SENDS),
            (Mishap.LOSE_REPLY, SENDS),
            (Mishap.HALF, SENDS),
            (Mishap.LATE_HTML, SENDS),
            (Mishap.LATE_HTTP_ERROR, SENDS),
            (Mishap.GARBLE, SENDS),
            (Mishap.STALL, SENDS),
            (Mishap.DELAY, SENDS),
            (Mishap.REFUSE, SENDS),
            (Mishap.LOSE_REPLY, ("/draft/add",)),
            (Mishap.DROP, ("/media/uploadimg", "/material/add_material")),
            (Mishap.LOSE_REPLY, ("/message/mass/get", "/freepublish/get")),
        ]
    ),
    max_size=2,
)
LOST = (Mishap.LOSE_REPLY, Mishap.HALF, Mishap.STALL, Mishap.LATE_HTML, Mishap.DROP)
HOLDING = (PostState.SCHEDULED, PostState.SENDING, PostState.APPROVAL, PostState.UNSURE, PostState.SENT)


@pytest.fixture(scope="module", autouse=True)
def without_waiting() -> Iterator[None]:
    """What the client repeats by itself, it repeats at once."""
    with stamina.set_testing(True, attempts=2):
        yield


@dataclass
class Lines:
    """The real clients, with little patience."""

    server: SimulatorServer
    clock: SetClock

    def __post_init__(self) -> None:
        self.open: dict[int, OfficialAccount | InternalAccount] = {}

    async def of(self, account: Account) -> OfficialAccount | InternalAccount:
        if account.id not in self.open:
            urls, app = self.server.start(), APPS[account.kind]
            wire = Wire(urls.wecom if account.kind is Kind.ENTERPRISE else urls.official, httpx.Timeout(LATE))
            secret = Secret(app.secret)
            self.open[account.id] = (
                InternalAccount(wire, app.id, 7, secret, self.clock)
                if account.kind is Kind.ENTERPRISE
                else OfficialAccount(wire, app.id, secret, self.clock)
            )
        return self.open[account.id]

    def skew(self, account: Account) -> timedelta | None:
        return None

    async def calls(self, account: Account) -> tuple[()]:
        return ()

    async def ask_calls(self, account: Account, api: str) -> Any:
        raise AssertionError(api)

    async def close(self) -> None:
        for each in self.open.values():
            await each.close()


class Histories(RuleBasedStateMachine):
    """One account of each kind on one simulator; the courier may die between any two steps."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = SetClock(datetime.fromisoformat(STARTS[0]).replace(tzinfo=CHINA))
        self.server = SERVER
        self._furnish()
        self.store = self.runner.run(SqliteStore.open(Path(self.folder.name)))
        self.lines, self.courier = Lines(self.server, self.clock), HeldCourier()
        self.ports = Ports(self.store, NoVault(), self.lines, self.courier, self.clock)
        self.accounts: list[Account] = []
        self.drafts: list[int] = []
        for kind, number in POSTS.items():
            account = Account(kind.value, kind, Owner.BUSINESS, verified=True, licence="91")
            account = self.runner.run(self._kept(account))
            self.accounts.append(account)
            self.drafts += [self.runner.run(self._draft(account, f"{kind} {each}")) for each in range(number)]

    def _furnish(self) -> None:
        state = self.server.state
        with state.lock:
            state.clock, state.profile, state.records = self.clock, Profile(repeat_seconds=60), Records()
            state.apps.clear()
            state.tokens.clear()
            self.server.faults.clear()
            for app in APPS.values():
                state.register(app)
            for kind in (Kind.SUBSCRIPTION, Kind.SERVICE):
                self.tag = state.add_tag(APPS[kind].id, "VIP").id
                tags = {name: (self.tag,) if name in TAGGED else () for name in FOLLOWERS}
                state.add_followers(APPS[kind].id, [_follower(APPS[kind].id, each, tags[each]) for each in FOLLOWERS])
            state.records.members["wwstaff/mei"] = Member("mei", "wwstaff", "Mei", mobile="13900139000", status=1)

    async def _kept(self, account: Account) -> Account:
        return await self.store.run(lambda tx: tx.accounts.save(account))

    async def _draft(self, account: Account, title: str) -> int:
        picture = await posts.add_picture(self.ports, png(), "cover.png")
        article = Article(title, body="Words.", cover="cover.png", pictures=(picture,))
        return (await posts.save(self.ports, Post(account.id, (article,)))).id

    def teardown(self) -> None:
        self.server.faults.clear()
        self.runner.run(self.lines.close())
        self.runner.run(self.store.close())
        self.runner.close()
        self.folder.cleanup()

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start: str) -> None:
        self.clock.set(datetime.fromisoformat(start).replace(tzinfo=CHINA))

    @rule(seconds=st.sampled_from([1, 61, 121, 700, 3601, 26 * 3600]))
    def time_passes(self, seconds: int) -> None:
        self.clock.set(self.clock.now() + timedelta(seconds=seconds))

    @rule(month=st.booleans())
    def one_second_to_midnight(self, month: bool) -> None:
        here = china(self.clock.now())
        day = calendar.monthrange(here.year, here.month)[1] if month else here.day
        moment = here.replace(day=day, hour=23, minute=59, second=59)
        if moment > here:
            self.clock.set(moment)

    @rule(which=WHICH, tagged=st.booleans(), mishaps=MISHAPS, steps=st.integers(0, 6))
    def send(self, which: int, tagged: bool, mishaps: list[tuple[Mishap, tuple[str, ...]]], steps: int) -> None:
        """The courier takes the post so many steps, then dies or rests."""
        self._try(sending.send_now(self.ports, self.drafts[which], self._audience(tagged)))
        self._carry(self.courier.held[-1:], mishaps, steps)

    @rule(which=WHICH, mishaps=MISHAPS, steps=st.integers(0, 6))
    def publish(self, which: int, mishaps: list[tuple[Mishap, tuple[str, ...]]], steps: int) -> None:
        self._try(sending.publish_now(self.ports, self.drafts[which]))
        self._carry(self.courier.held[-1:], mishaps, steps)

    @rule(which=WHICH, hours=st.sampled_from([0.001, 0.2, 13, 24 * 20]), tagged=st.booleans())
    def schedule(self, which: int, hours: float, tagged: bool) -> None:
        at = self.clock.now() + timedelta(hours=hours)
        self._try(sending.schedule(self.ports, self.drafts[which], at, self._audience(tagged)))

    @rule(which=WHICH)
    def cancel(self, which: int) -> None:
        self._try(sending.cancel(self.ports, self.drafts[which]))

    @rule(seconds=st.sampled_from([1, 5, 3600]))
    def the_desk_looks_what_is_due(self, seconds: int) -> None:
        self.clock.set(self.clock.now() + timedelta(seconds=seconds))
        self._try(sending.start_due(self.ports))

    @rule(mishaps=MISHAPS, steps=st.integers(1, 6))
    def the_desk_is_started_anew(self, mishaps: list[tuple[Mishap, tuple[str, ...]]], steps: int) -> None:
        """A fresh courier knows only what was remembered."""
        self.courier.held.clear()
        self.runner.run(sending.carry_on(self.ports))
        self._carry(self.courier.held, mishaps, steps)

    @rule(which=WHICH, tagged=st.booleans(), mishap=st.sampled_from(LOST), steps=st.integers(1, 4))
    def an_answer_is_lost_and_asked_for(self, which: int, tagged: bool, mishap: Mishap, steps: int) -> None:
        """The send has happened, or has not; a minute later the courier is at it again."""
        self._try(sending.send_now(self.ports, self.drafts[which], self._audience(tagged)))
        self._carry(self.courier.held[-1:], [(mishap, SENDS)], 2)
        self.clock.set(self.clock.now() + timedelta(seconds=61))
        self._carry(self.courier.held[-1:], [], steps)

    @rule(which=WHICH, tagged=st.booleans(), steps=st.integers(0, 1), month=st.booleans())
    def midnight_comes_while_it_is_sent(self, which: int, tagged: bool, steps: int, month: bool) -> None:
        self.one_second_to_midnight(month)
        self._try(sending.send_now(self.ports, self.drafts[which], self._audience(tagged)))
        self._carry(self.courier.held[-1:], [], steps)
        self.clock.set(self.clock.now() + timedelta(seconds=2))
        self._carry(self.courier.held[-1:], [], 4)

    @rule(which=WHICH)
    def the_user_looks_and_says_what_happened(self, which: int) -> None:
        post = self.runner.run(posts.get(self.ports, self.drafts[which]))
        if post.state is PostState.UNSURE:
            reached = self._arrivals()[post.lead.title] > 0
            self._try(settling.resolve(self.ports, post.id, was_sent=reached))

    def _audience(self, tagged: bool) -> Audience:
        return Audience(self.tag, "VIP") if tagged else EVERYBODY

    def _carry(self, held: list[int], mishaps: list[tuple[Mishap, tuple[str, ...]]], steps: int) -> None:
        for mishap, paths in mishaps:
            for path in paths:
                self.server.faults.add(Fault(mishap, path, errcode=45002, seconds=30.0, status=502))
        for attempt_id in list(held):
            for _ in range(steps):
                self.runner.run(advance(self.ports, attempt_id))
        self.server.faults.clear()

    def _try(self, work: Coroutine[Any, Any, object]) -> None:
        code = ""
        try:
            self.runner.run(work)
        except WxdeskError as refusal:
            code = refusal.code
        known = {
            "",
            "still_on_its_way",
            "quota_used_up",
            "audience_used_up",
            "post_state_forbids",
            "schedule_in_past",
            "sending_refused",
        }
        assert code in known, code

    # What the platform's own record says.

    def _arrivals(self) -> Counter[str]:
        state = self.server.state
        with state.lock:
            titles = [each.articles[0].title for each in state.records.sends.values() if each.state != "failed"]
            return Counter(titles + [each.articles[0].title for each in state.records.publications.values()])

    @invariant()
    def each_arrives_once_at_most_and_nothing_is_lost_or_overspent(self) -> None:
        arrivals = self._arrivals()
        assert all(count == 1 for count in arrivals.values()), arrivals

        def look(tx: Transaction) -> Any:
            holds = {slot.post_id: slot for each in self.accounts for slot in tx.slots.of(each.id)}
            shares = {send.post_id: send for each in self.accounts for send in tx.tag_sends.of(each.id)}
            return list(tx.posts.find()), list(tx.slots.all()), holds, shares

        found, slots, holds, shares = self.runner.run(self.store.read(look))
        for account in self.accounts:
            mine = [slot for slot in slots if slot.account_id == account.id]
            for key in {slot.period for slot in mine}:
                assert sum(slot.period == key for slot in mine) <= RULES[account.kind][1]
            for post in (each for each in found if each.account_id == account.id):
                self._fits(account, post, arrivals[post.lead.title], holds.get(post.id), shares.get(post.id))
        self._nobody_gets_a_fifth()

    def _fits(self, account: Account, post: Post, arrived: int, slot: Any, share: Any) -> None:
        if post.state is PostState.SENT:
            assert arrived, post
        if post.state in (PostState.DRAFT, PostState.FAILED, PostState.MISSED, PostState.SCHEDULED):
            assert not arrived, post
        counts = account.kind in RULES and post.act is Act.SEND
        held = share if by_follower(account, post) else slot
        assert (held is not None) == (counts and post.state in HOLDING), (post, slot, share)
        if held is not None and post.state is PostState.SENT:
            assert post.sent_at is not None
            period = period_of(account.kind, post.sent_at)
            assert period is not None
            assert (held.state, held.period) == (SlotState.SENT, period.key)

    def _nobody_gets_a_fifth(self) -> None:
        state, app = self.server.state, APPS[Kind.SERVICE]
        for name in FOLLOWERS:
            months = Counter(
                china(datetime.fromtimestamp(got.at, tz=CHINA)).strftime("%Y-%m")
                for got in state.phone_of(_openid(app.id, name))
            )
            assert all(count <= MONTHLY for count in months.values()), (name, months)


def _openid(app_id: str, name: str) -> str:
    return f"o{app_id}-{name}".ljust(28, "_")


def _follower(app_id: str, name: str, tags: tuple[int, ...]) -> Follower:
    return Follower(_openid(app_id, name), app_id, 0, at=0, tags=tags)


SERVER = SimulatorServer(clock=SetClock(datetime.fromisoformat(STARTS[0]).replace(tzinfo=CHINA)))


@pytest.fixture(scope="module", autouse=True)
def running() -> Iterator[None]:
    SERVER.start()
    yield
    SERVER.stop()


Histories.TestCase.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestHistories = Histories.TestCase
