"""Whatever is scheduled, cancelled, sent, refused or lost, and whenever: no quota is overspent, no slot is lost."""

import asyncio
import calendar
import os
import tempfile
from collections.abc import Coroutine, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.unit.services.conftest import Bench, workspace
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Attempt
from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import RULES, Slot, SlotState, period_of
from wxdesk.services import posts, sending, settling
from wxdesk.services.delivering import advance
from wxdesk.services.ports import Transaction

EXAMPLES = int(os.environ.get("WXDESK_EXAMPLES", "80"))
"""How many histories are tried; ``make soak`` tries many more."""

STARTS = [
    "2026-11-22T12:00:00",
    "2026-11-22T23:59:57",
    "2028-02-28T23:59:58",
    "2027-02-28T23:59:59",
    "2026-12-31T23:59:30",
]
SEND_FAULTS = st.lists(st.sampled_from(["", "drop", "lose", "vanish", "refuse", "busy", "fail"]), max_size=2)
OTHER_FAULTS = st.sampled_from(
    [{}, {}, {}, {"upload_cover": ["refuse"]}, {"add_draft": ["busy"]}, {"status": ["lose"]}]
)
POSTS = {Kind.SUBSCRIPTION: 2, Kind.SERVICE: 5, Kind.ENTERPRISE: 1}
WHICH = st.integers(0, sum(POSTS.values()) - 1)
HOLDING = (PostState.SCHEDULED, PostState.SENDING, PostState.UNSURE, PostState.SENT)


class Sending(RuleBasedStateMachine):
    """One account of each kind, a few posts, and a platform on which anything can go wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.opened = workspace(Path(self.folder.name))
        self.bench: Bench = self.runner.run(self.opened.__aenter__())
        self.accounts: list[Account] = []
        self.drafts: list[int] = []
        for kind, number in POSTS.items():
            account = self.runner.run(self.bench.account(kind))
            self.accounts.append(account)
            self.drafts += [self.runner.run(self.bench.post(account)).id for _ in range(number)]

    def teardown(self) -> None:
        self.runner.run(self.opened.__aexit__(None, None, None))
        self.runner.close()
        self.folder.cleanup()

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start: str) -> None:
        self.bench.clock.set(datetime.fromisoformat(start).replace(tzinfo=CHINA))

    @rule(seconds=st.sampled_from([1, 59, 61, 600, 3601, 26 * 3600, 9 * 86400]))
    def time_passes(self, seconds: int) -> None:
        self.bench.clock.set(self.bench.clock.now() + timedelta(seconds=seconds))

    @rule(month=st.booleans())
    def one_second_to_midnight(self, month: bool) -> None:
        here = china(self.bench.clock.now())
        day = calendar.monthrange(here.year, here.month)[1] if month else here.day
        moment = here.replace(day=day, hour=23, minute=59, second=59)
        if moment > here:
            self.bench.clock.set(moment)

    @rule(which=WHICH, hours=st.sampled_from([0.001, 0.2, 5, 24, 24 * 20]))
    def schedule(self, which: int, hours: float) -> None:
        self._try(
            sending.schedule(self.bench.ports, self.drafts[which], self.bench.clock.now() + timedelta(hours=hours))
        )

    @rule(which=WHICH)
    def cancel(self, which: int) -> None:
        self._try(sending.cancel(self.bench.ports, self.drafts[which]))

    @rule(which=WHICH, send=SEND_FAULTS, others=OTHER_FAULTS, steps=st.integers(0, 5))
    def send(self, which: int, send: list[str], others: dict[str, list[str]], steps: int) -> None:
        """The courier takes the post so many steps, then dies or rests; the faults hit the calls it makes."""
        self._try(sending.send_now(self.bench.ports, self.drafts[which]))
        for attempt_id in self.bench.courier.held[-1:]:
            self._carry(attempt_id, send, others, steps)

    @rule(send=SEND_FAULTS, others=OTHER_FAULTS, steps=st.integers(1, 5))
    def carry_all(self, send: list[str], others: dict[str, list[str]], steps: int) -> None:
        for attempt_id in list(self.bench.courier.held):
            self._carry(attempt_id, send, others, steps)

    @rule(which=WHICH, later=st.sampled_from([5, 60, 3600]), steps=st.integers(0, 4))
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

    @rule(which=WHICH)
    def the_user_looks_and_says_what_happened(self, which: int) -> None:
        self.runner.run(self._settle(which))

    @rule(which=WHICH, first=st.sampled_from(["lose", "vanish"]), deleted=st.booleans(), steps=st.integers(0, 3))
    def the_user_settles_a_post_while_its_repetition_is_in_flight(
        self, which: int, first: str, deleted: bool, steps: int
    ) -> None:
        """It is in doubt; the user looks, perhaps deletes what has not arrived; then the repetition comes through."""
        self._try(sending.send_now(self.bench.ports, self.drafts[which]))
        for attempt_id in self.bench.courier.held[-1:]:
            self._carry(attempt_id, [first], {}, 2)
            self.bench.clock.set(self.bench.clock.now() + timedelta(seconds=61))
            for platform in self.bench.platforms.by_account.values():
                platform.meanwhile = lambda: self._settle(which, deleted=deleted)
            self._carry(attempt_id, [], {}, 1 + steps)

    @rule(send=SEND_FAULTS, steps=st.integers(0, 5))
    def the_desk_is_started_anew(self, send: list[str], steps: int) -> None:
        """A fresh courier knows only what was remembered."""
        self.bench.courier.held.clear()
        self.runner.run(sending.carry_on(self.bench.ports))
        for attempt_id in self.bench.courier.held:
            self._carry(attempt_id, send, {}, steps)

    @rule(which=WHICH)
    def a_draft_is_deleted_and_another_written(self, which: int) -> None:
        self._try(self._replaced(which))

    async def _replaced(self, which: int) -> None:
        post = await posts.delete(self.bench.ports, self.drafts[which])
        account = next(each for each in self.accounts if each.id == post.account_id)
        self.drafts[which] = (await self.bench.post(account)).id

    async def _settle(self, which: int, *, deleted: bool = False) -> None:
        """Say of a post in doubt whether it has reached followers; where it has not, perhaps delete it."""
        post = await posts.get(self.bench.ports, self.drafts[which])
        if post.state is PostState.UNSURE:
            try:
                settled = await settling.resolve(self.bench.ports, post.id, was_sent=await self._has_reached(post))
            except WxdeskError as refusal:
                assert refusal.code == "still_on_its_way"  # noqa: PT017 - nobody can know yet
                return
            if deleted and settled.state.editable:
                await self._replaced(which)

    def _carry(self, attempt_id: int, send: list[str], others: dict[str, list[str]], steps: int) -> None:
        for account in self.accounts:
            platform = self.runner.run(self.bench.platforms.of(account))
            platform.faults = {"send": list(send), **{call: list(faults) for call, faults in others.items()}}
        for _ in range(steps):
            self.runner.run(advance(self.bench.ports, attempt_id))
        for platform in self.bench.platforms.by_account.values():
            platform.faults, platform.meanwhile = {}, None

    async def _has_reached(self, post: Post) -> bool:
        return self._reached(post, await sending.attempts(self.bench.ports, post.id))

    def _reached(self, post: Post, attempts: Sequence[Attempt]) -> bool:
        keys = {each.key for each in attempts}
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
        def look(tx: Transaction) -> tuple[list[Slot], list[tuple[Post, bool]]]:
            found = [(post, self._reached(post, tx.attempts.of_post(post.id))) for post in tx.posts.find()]
            return list(tx.slots.all()), found

        slots, all_posts = self.runner.run(self.bench.store.read(look))
        for account in self.accounts:
            platform = self.bench.platforms.by_account.get(account.id)
            assert platform is None or not platform.overspent
            mine = [slot for slot in slots if slot.account_id == account.id]
            for key in {slot.period for slot in mine}:
                assert sum(slot.period == key for slot in mine) <= RULES[account.kind][1]
            self._counted_as_on_the_platform(account, mine)
            for post, reached in all_posts:
                if post.account_id == account.id:
                    self._slot_fits(account, post, reached, [slot for slot in mine if slot.post_id == post.id])

    def _counted_as_on_the_platform(self, account: Account, mine: list[Slot]) -> None:
        """Whatever the platform counts holds a slot here, even if its post is gone."""
        platform = self.bench.platforms.by_account.get(account.id)
        for effect in platform.effects if platform else []:
            period = period_of(account.kind, effect.at)
            if platform is not None and period is not None and effect.msg_id not in platform.failed:
                there = [each for each in platform.effects if each.at in period and each.msg_id not in platform.failed]
                assert len(there) <= sum(slot.period == period.key for slot in mine)

    def _slot_fits(self, account: Account, post: Post, reached: bool, held: list[Slot]) -> None:
        limited = account.kind in RULES
        assert len(held) == (limited and post.state in HOLDING), (post.state, held)
        if post.state is PostState.SENT:
            assert reached
            assert post.sent_at is not None
            if limited:
                period = period_of(account.kind, post.sent_at)
                assert period is not None
                assert (held[0].state, held[0].period) == (SlotState.SENT, period.key)
        elif held:
            assert held[0].state is SlotState.RESERVED
        elif limited or post.state not in HOLDING:
            assert not reached, "the platform counted a send whose slot was given back"


Sending.TestCase.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestSending = Sending.TestCase
