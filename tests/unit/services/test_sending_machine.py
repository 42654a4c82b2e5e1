"""Whatever is scheduled, cancelled, sent, refused or lost, and whenever: no quota is overspent, no slot is lost."""

import asyncio
import calendar
import os
import tempfile
from collections.abc import Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.unit.services.conftest import Bench, workspace
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import RULES, Slot, SlotState, period_of
from wxdesk.services import posts, sending
from wxdesk.services.delivering import advance

EXAMPLES = int(os.environ.get("WXDESK_EXAMPLES", "80"))
"""How many histories are tried; ``make soak`` tries many more."""

STARTS = [
    "2026-11-22T12:00:00",
    "2026-11-22T23:59:57",
    "2028-02-28T23:59:58",
    "2027-02-28T23:59:59",
    "2026-12-31T23:59:30",
]
SEND_FAULTS = st.lists(st.sampled_from(["", "drop", "lose", "refuse", "busy", "fail"]), max_size=2)
OTHER_FAULTS = st.sampled_from(
    [{}, {}, {}, {"upload_cover": ["refuse"]}, {"add_draft": ["busy"]}, {"status": ["lose"]}]
)
HOLDING = (PostState.SCHEDULED, PostState.SENDING, PostState.UNSURE, PostState.SENT)


class Sending(RuleBasedStateMachine):
    """A subscription and a service account, a few posts, and a platform on which anything can go wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.opened = workspace(Path(self.folder.name))
        self.bench: Bench = self.runner.run(self.opened.__aenter__())
        self.accounts: list[Account] = []
        self.drafts: list[int] = []
        for kind in (Kind.SUBSCRIPTION, Kind.SERVICE):
            account = self.runner.run(self.bench.account(kind))
            self.accounts.append(account)
            self.drafts += [
                self.runner.run(self.bench.post(account)).id for _ in range(5 if kind is Kind.SERVICE else 2)
            ]

    def teardown(self) -> None:
        self.runner.run(self.opened.__aexit__(None, None, None))
        self.runner.close()
        self.folder.cleanup()

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start: str) -> None:
        self.bench.clock.set(datetime.fromisoformat(start).replace(tzinfo=CHINA))

    @rule(seconds=st.sampled_from([1, 59, 61, 600, 3600, 26 * 3600]))
    def time_passes(self, seconds: int) -> None:
        self.bench.clock.set(self.bench.clock.now() + timedelta(seconds=seconds))

    @rule(month=st.booleans())
    def one_second_to_midnight(self, month: bool) -> None:
        here = china(self.bench.clock.now())
        day = calendar.monthrange(here.year, here.month)[1] if month else here.day
        moment = here.replace(day=day, hour=23, minute=59, second=59)
        if moment > here:
            self.bench.clock.set(moment)

    @rule(which=st.integers(0, 6), hours=st.sampled_from([0.001, 0.2, 5, 24, 24 * 20]))
    def schedule(self, which: int, hours: float) -> None:
        self._try(
            sending.schedule(self.bench.ports, self.drafts[which], self.bench.clock.now() + timedelta(hours=hours))
        )

    @rule(which=st.integers(0, 6))
    def cancel(self, which: int) -> None:
        self._try(sending.cancel(self.bench.ports, self.drafts[which]))

    @rule(which=st.integers(0, 6), send=SEND_FAULTS, others=OTHER_FAULTS, steps=st.integers(0, 5))
    def send(self, which: int, send: list[str], others: dict[str, list[str]], steps: int) -> None:
        """The courier takes the post so many steps, then dies or rests; the faults hit the calls it makes."""
        self._try(sending.send_now(self.bench.ports, self.drafts[which]))
        for attempt_id in self.bench.courier.held[-1:]:
            self._carry(attempt_id, send, others, steps)

    @rule(send=SEND_FAULTS, others=OTHER_FAULTS, steps=st.integers(1, 5))
    def carry_all(self, send: list[str], others: dict[str, list[str]], steps: int) -> None:
        for attempt_id in list(self.bench.courier.held):
            self._carry(attempt_id, send, others, steps)

    @rule(which=st.integers(0, 6), later=st.sampled_from([5, 60, 3600]), steps=st.integers(0, 4))
    def schedule_and_wait(self, which: int, later: int, steps: int) -> None:
        """A post is due after ``later`` seconds; the desk, which may have slept, looks a little after that."""
        now = self.bench.clock.now()
        self._try(sending.schedule(self.bench.ports, self.drafts[which], now + timedelta(seconds=later)))
        self.bench.clock.set(now + timedelta(seconds=later + 1))
        self._try(sending.start_due(self.bench.ports))
        for attempt_id in self.bench.courier.held[-1:]:
            self._carry(attempt_id, [], {}, steps)

    @rule()
    def the_desk_looks_what_is_due(self) -> None:
        self._try(sending.start_due(self.bench.ports))

    @rule(which=st.integers(0, 6))
    def the_user_looks_and_says_what_happened(self, which: int) -> None:
        post = self.runner.run(posts.get(self.bench.ports, self.drafts[which]))
        if post.state is PostState.UNSURE:
            self.runner.run(sending.resolve(self.bench.ports, post.id, was_sent=self._reached(post)))

    def _carry(self, attempt_id: int, send: list[str], others: dict[str, list[str]], steps: int) -> None:
        for account in self.accounts:
            platform = self.runner.run(self.bench.platforms.of(account))
            platform.faults = {"send": list(send), **{call: list(faults) for call, faults in others.items()}}
        for _ in range(steps):
            self.runner.run(advance(self.bench.ports, attempt_id))
        for platform in self.bench.platforms.by_account.values():
            platform.faults = {}

    def _reached(self, post: Post) -> bool:
        keys = {each.key for each in self.runner.run(sending.attempts(self.bench.ports, post.id))}
        platform = self.bench.platforms.by_account.get(post.account_id)
        effects = platform.effects if platform else []
        return any(effect.key in keys and effect.msg_id not in platform.failed for effect in effects if platform)

    def _try(self, work: Coroutine[Any, Any, object]) -> None:
        code = ""
        try:
            self.runner.run(work)
        except WxdeskError as refusal:
            code = refusal.code
        assert code in {"", "quota_used_up", "post_state_forbids", "schedule_in_past"}

    @invariant()
    def nothing_is_overspent_and_nothing_is_lost(self) -> None:
        slots, all_posts = self.runner.run(
            self.bench.store.read(lambda tx: (tuple(tx.slots.all()), tuple(tx.posts.find())))
        )
        for account in self.accounts:
            platform = self.bench.platforms.by_account.get(account.id)
            assert platform is None or not platform.overspent
            mine = [slot for slot in slots if slot.account_id == account.id]
            for key in {slot.period for slot in mine}:
                assert sum(slot.period == key for slot in mine) <= RULES[account.kind][1]
            for post in all_posts:
                if post.account_id == account.id:
                    self._slot_fits(account, post, [slot for slot in mine if slot.post_id == post.id])

    def _slot_fits(self, account: Account, post: Post, held: list[Slot]) -> None:
        assert len(held) == (post.state in HOLDING), (post.state, held)
        reached = self._reached(post)
        if post.state is PostState.SENT:
            period = period_of(account.kind, post.sent_at) if post.sent_at else None
            assert reached
            assert period is not None
            assert (held[0].state, held[0].period) == (SlotState.SENT, period.key)
        elif held:
            assert held[0].state is SlotState.RESERVED
        else:
            assert not reached, "the platform counted a send whose slot was given back"


Sending.TestCase.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestSending = Sending.TestCase
