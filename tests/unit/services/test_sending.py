from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from tests.unit.services.conftest import NOON, workspace
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.attempts import AttemptState, Step
from wxdesk.domain.clock import CHINA
from wxdesk.domain.errors import WxdeskError, unpacked
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.services import drafts_box, posts, sending, settling
from wxdesk.services.delivering import advance


async def sent_state(bench, post_id):
    return (await posts.get(bench.ports, post_id)).state


async def refusal(work):
    with pytest.raises(WxdeskError) as refused:
        await work
    return refused.value


@pytest.fixture
def any_time(monkeypatch):
    """Let a post be settled while a call is on its way: what keeps people from it is not what these tests rely on."""
    monkeypatch.setattr(settling, "ON_ITS_WAY", timedelta(0))


async def quota(bench, account):
    found = (await sending.forecast(bench.ports, account.id)).quota
    assert found is not None
    return found.sent, found.reserved, found.free


def test_a_post_is_uploaded_drafted_sent_and_confirmed(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            before = await sending.forecast(bench.ports, hotel.id)
            await sending.send_now(bench.ports, post.id)
            held = await quota(bench, hotel)
            await bench.carry_all()
            done = await posts.get(bench.ports, post.id)
            tries = await sending.attempts(bench.ports, post.id)
            return before, held, done, tries, await quota(bench, hotel), bench.platforms.by_account[hotel.id]

    before, held, done, tries, after, platform = run(send())
    assert (before.number, before.opens_at, before.refusal) == (1, None, "")
    assert held == (0, 1, 3)
    assert (done.state, done.sent_at) == (PostState.SENT, NOON)
    assert [each.state for each in tries] == [AttemptState.DONE]
    assert (tries[0].uploaded, tries[0].uploads) == (1, 1)
    assert after == (1, 0, 3)
    assert platform.calls == ["upload_cover", "add_draft", "send", "status"]
    assert [effect.key for effect in platform.effects] == [tries[0].key]


def test_a_second_post_of_the_day_is_refused_with_the_time_of_the_next_slot(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            first, second = await bench.post(paper), await bench.post(paper)
            await sending.send_now(bench.ports, first.id)
            return await refusal(sending.send_now(bench.ports, second.id)), await sent_state(bench, second.id)

    refused, state = run(send())
    assert refused.code == "quota_used_up"
    assert refused.details["opens_at"] == datetime(2026, 11, 23, tzinfo=CHINA)
    assert state is PostState.DRAFT


def test_a_scheduled_post_reserves_the_slot_of_its_own_day_and_cancelling_gives_it_back(run, tmp_path):
    async def schedule():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            tomorrow = NOON + timedelta(days=1)
            await sending.schedule(bench.ports, post.id, tomorrow)
            there = (await sending.forecast(bench.ports, paper.id, tomorrow)).quota
            here = await quota(bench, paper)
            moved = await sending.schedule(bench.ports, post.id, NOON + timedelta(hours=1))
            now_here = await quota(bench, paper)
            cancelled = await sending.cancel(bench.ports, post.id)
            return there, here, moved, now_here, cancelled, await quota(bench, paper)

    there, here, moved, now_here, cancelled, after = run(schedule())
    assert (there.reserved, there.free) == (1, 0)
    assert here == (0, 0, 1)
    assert moved.scheduled_at == NOON + timedelta(hours=1)
    assert now_here == (0, 1, 0)
    assert (cancelled.state, after) == (PostState.DRAFT, (0, 0, 1))


def test_what_is_due_goes_out_and_what_is_late_is_missed(run, tmp_path):
    async def wait():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            soon, later = await bench.post(hotel), await bench.post(hotel)
            await sending.schedule(bench.ports, soon.id, NOON + timedelta(minutes=5))
            await sending.schedule(bench.ports, later.id, NOON + timedelta(minutes=30))
            bench.clock.set(NOON + timedelta(minutes=6))
            await sending.start_due(bench.ports)
            await bench.carry_all()
            bench.clock.set(NOON + timedelta(minutes=41))
            await sending.start_due(bench.ports)
            states = await sent_state(bench, soon.id), await sent_state(bench, later.id)
            return states, await quota(bench, hotel)

    states, left = run(wait())
    assert states == (PostState.SENT, PostState.MISSED)
    assert left == (1, 0, 3)


@pytest.mark.parametrize("fault", ["refuse", "drop"])
def test_what_surely_was_not_sent_gives_its_slot_back(run, tmp_path, fault):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            (await bench.platforms.of(paper)).faults = {"send": [fault] * 50}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await posts.get(bench.ports, post.id), await quota(bench, paper)

    post, left = run(send())
    assert post.state is PostState.FAILED
    assert post.failure
    assert left == (0, 0, 1)


def test_a_lost_reply_is_asked_for_with_the_same_key_and_sent_once(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            platform = await bench.platforms.of(paper)
            platform.faults = {"send": ["lose", "lose"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await posts.get(bench.ports, post.id), platform, await quota(bench, paper)

    post, platform, left = run(send())
    assert post.state is PostState.SENT
    assert len(platform.effects) == 1
    assert platform.calls.count("send") == 3
    assert left == (1, 0, 0)


@pytest.mark.parametrize("was_sent", [True, False])
def test_an_unsure_post_keeps_its_slot_until_somebody_knows(run, tmp_path, was_sent):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            (await bench.platforms.of(paper)).faults = {"send": ["lose"] * 10_000}
            await sending.send_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=4)
            doubtful = await sent_state(bench, post.id), await quota(bench, paper)
            again = await refusal(sending.send_now(bench.ports, post.id))
            settled = await settling.resolve(bench.ports, post.id, was_sent)
            return doubtful, again, settled, await quota(bench, paper)

    doubtful, again, settled, left = run(send())
    assert doubtful == (PostState.UNSURE, (0, 1, 0))
    assert again.code == "post_state_forbids"
    assert settled.state is (PostState.SENT if was_sent else PostState.FAILED)
    assert left == ((1, 0, 0) if was_sent else (0, 0, 1))


def test_a_send_that_crosses_midnight_uses_the_slot_of_the_new_day(run, tmp_path):
    async def send():
        async with workspace(tmp_path, datetime(2026, 11, 22, 23, 59, 59, tzinfo=CHINA)) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            await sending.send_now(bench.ports, post.id)
            bench.clock.set(datetime(2026, 11, 23, 0, 0, 2, tzinfo=CHINA))
            await bench.carry_all()
            return await bench.store.read(lambda tx: tuple(tx.slots.all()))

    (slot,) = run(send())
    assert (slot.period, slot.state.value) == ("2026-11-23", "sent")


def test_what_is_incomplete_is_not_sent_and_says_why(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            whole = await bench.post(paper)
            untitled = await posts.save(bench.ports, replace(whole, articles=(replace(whole.lead, title=" "),)))
            first = await refusal(sending.send_now(bench.ports, untitled.id))
            long = await posts.save(bench.ports, replace(whole, articles=(replace(whole.lead, title="😀" * 400),)))
            second = await refusal(sending.schedule(bench.ports, long.id, NOON + timedelta(hours=1)))
            empty = await posts.save(bench.ports, Post(paper.id, (Article("t", body="b"),)))
            third = await refusal(sending.send_now(bench.ports, empty.id))
            return first, second, third, await posts.get(bench.ports, long.id), await quota(bench, paper)

    first, second, third, kept, left = run(send())
    reasons = [(each.code, each.details["reason"], each.details["article"]) for each in (first, second, third)]
    assert reasons == [
        ("post_incomplete", "title_missing", 1),
        ("post_incomplete", "title_too_long", 1),
        ("post_incomplete", "cover_missing", 1),
    ]
    assert kept.lead.title == "😀" * 400
    assert left == (0, 0, 1)


def test_an_individuals_account_is_told_that_it_cannot_send_by_interface(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            account = await bench.store.run(lambda tx: tx.accounts.save(Account("ling", owner=Owner.INDIVIDUAL)))
            post = await bench.post(account)
            told = await sending.forecast(bench.ports, account.id)
            return told, await refusal(sending.send_now(bench.ports, post.id))

    told, refused = run(send())
    assert told.refusal == "individuals_cannot_verify"
    assert (refused.code, refused.details["reason"]) == ("sending_refused", "individuals_cannot_verify")


def test_pictures_are_uploaded_once_and_again_only_when_the_platform_forgot_them(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            platform = await bench.platforms.of(hotel)
            for _ in range(2):
                await sending.send_now(bench.ports, (await bench.post(hotel)).id)
                await bench.carry_all()
            uploads = platform.calls.count("upload_cover")
            platform.faults = {"add_draft": ["stale"]}
            await sending.send_now(bench.ports, (await bench.post(hotel)).id)
            await bench.carry_all()
            return uploads, platform.calls.count("upload_cover"), await quota(bench, hotel)

    uploads, then, left = run(send())
    assert (uploads, then) == (1, 2)
    assert left == (3, 0, 1)


def test_scheduling_in_the_past_is_refused(run, tmp_path):
    async def schedule():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            return await refusal(sending.schedule(bench.ports, post.id, NOON - timedelta(seconds=1)))

    assert run(schedule()).code == "schedule_in_past"


def test_an_unsure_send_is_not_repeated_in_another_period_where_it_could_use_a_slot_nobody_holds(run, tmp_path):
    async def send():
        async with workspace(tmp_path, datetime(2026, 11, 22, 23, 59, 30, tzinfo=CHINA)) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            platform = await bench.platforms.of(paper)
            platform.faults = {"send": ["lose"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await sent_state(bench, post.id), platform.calls.count("send"), bench.clock.now()

    state, sends, now = run(send())
    assert now > datetime(2026, 11, 23, tzinfo=CHINA)
    assert (state, sends) == (PostState.UNSURE, 1)


async def doubtful_post(bench, account, fault="vanish"):
    """A post whose first send left no trace; the next step repeats it."""
    post = await bench.post(account)
    (await bench.platforms.of(account)).faults = {"send": [fault]}
    await sending.send_now(bench.ports, post.id)
    attempt_id = bench.courier.held.pop()
    await bench.carry(attempt_id, patience=2)
    return post, attempt_id


@pytest.mark.parametrize("was_sent", [True, False])
def test_a_post_that_is_settled_while_its_repetition_is_in_flight_ends_as_sent(run, tmp_path, was_sent, any_time):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post, attempt_id = await doubtful_post(bench, paper)
            settled = []

            async def settle():
                settled.append((await settling.resolve(bench.ports, post.id, was_sent)).state)

            (await bench.platforms.of(paper)).meanwhile = settle
            await bench.carry(attempt_id)
            tries = await sending.attempts(bench.ports, post.id)
            return settled, await posts.get(bench.ports, post.id), tries, await quota(bench, paper)

    settled, post, tries, left = run(send())
    assert settled == [PostState.SENT if was_sent else PostState.FAILED]
    assert (post.state, post.sent_at, post.failure) == (PostState.SENT, NOON, "")
    assert [(each.state, each.receipt) for each in tries] == [(AttemptState.DONE, "1000")]
    assert left == (1, 0, 0)


def test_a_post_that_went_out_after_its_slot_had_gone_to_another_says_so(run, tmp_path, any_time):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            other = await bench.post(paper)
            post, attempt_id = await doubtful_post(bench, paper)

            async def settle():
                await settling.resolve(bench.ports, post.id, was_sent=False)
                await sending.schedule(bench.ports, other.id, NOON + timedelta(hours=1))

            (await bench.platforms.of(paper)).meanwhile = settle
            await bench.carry(attempt_id)
            return await posts.get(bench.ports, post.id), await quota(bench, paper)

    post, left = run(send())
    assert (post.state, post.failure) == (PostState.SENT, "sent_without_slot")
    assert left == (0, 1, 0)


@pytest.mark.parametrize("steps", [0, 2, 4])
def test_a_post_that_is_being_sent_again_when_the_first_receipt_comes_is_counted_as_the_platform_does(
    run, tmp_path, steps, any_time
):
    """Settled as not sent and sent again at once: the second attempt stops if it can, else both sends are counted."""

    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post, attempt_id = await doubtful_post(bench, hotel)
            platform = await bench.platforms.of(hotel)

            async def settle():
                await settling.resolve(bench.ports, post.id, was_sent=False)
                await sending.send_now(bench.ports, post.id)
                for _ in range(steps):
                    await advance(bench.ports, bench.courier.held[-1])

            platform.meanwhile = settle
            await bench.carry(attempt_id)
            await bench.carry_all()
            tries = await sending.attempts(bench.ports, post.id)
            return await sent_state(bench, post.id), tries, await quota(bench, hotel), len(platform.effects)

    state, tries, left, effects = run(send())
    assert state is PostState.SENT
    assert all(each.state.finished for each in tries)
    assert effects == (2 if steps > 1 else 1)
    assert left == (effects, 0, 4 - effects)


def test_a_post_that_was_deleted_while_its_repetition_was_in_flight_is_still_counted(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post, attempt_id = await doubtful_post(bench, hotel)

            async def settle():
                await settling.resolve(bench.ports, post.id, was_sent=False)
                await posts.delete(bench.ports, post.id)

            (await bench.platforms.of(hotel)).meanwhile = settle
            await bench.carry(attempt_id)
            return await quota(bench, hotel)

    assert run(send()) == (1, 0, 3)


def test_a_post_that_is_settled_while_its_confirmation_is_in_flight_ends_as_the_platform_says(run, tmp_path, any_time):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            platform = await bench.platforms.of(paper)
            platform.faults = {"status": ["lose"] * 1000}
            await sending.send_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=40)
            doubtful = await posts.get(bench.ports, post.id)

            async def settle():
                await settling.resolve(bench.ports, post.id, was_sent=False)

            platform.faults, platform.meanwhile = {}, settle
            await bench.carry_all()
            return doubtful, await sent_state(bench, post.id), await quota(bench, paper)

    doubtful, state, left = run(send())
    assert (doubtful.state, doubtful.failure) == (PostState.UNSURE, "reply_lost")
    assert state is PostState.SENT
    assert left == (1, 0, 0)


@pytest.mark.parametrize("fault", ["", "busy", "refuse", "drop", "lose"])
def test_a_first_send_that_comes_back_after_the_post_was_settled_leaves_it_settled(run, tmp_path, fault):
    """Another process found it in doubt meanwhile, and the user said that it was sent."""

    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            platform = await bench.platforms.of(paper)
            platform.faults = {"send": [fault]}
            await sending.send_now(bench.ports, post.id)

            async def settle():
                await advance(bench.ports, bench.courier.held[0])
                await settling.resolve(bench.ports, post.id, was_sent=True)

            platform.meanwhile = settle
            await bench.carry_all()
            tries = await sending.attempts(bench.ports, post.id)
            return await sent_state(bench, post.id), [each.state for each in tries], await quota(bench, paper)

    assert run(send()) == (PostState.SENT, [AttemptState.DONE], (1, 0, 0))


def test_an_unsure_send_is_repeated_ever_more_seldom_and_then_left_to_the_user(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            platform = await bench.platforms.of(hotel)
            platform.faults = {"send": ["vanish"] * 2000}
            await sending.send_now(bench.ports, post.id)
            moments = []
            for _ in range(2000):  # each step by a fresh courier, as after a restart
                before = platform.calls.count("send")
                step, wait = await advance(bench.ports, bench.courier.held[0])
                if platform.calls.count("send") > before:
                    moments.append(bench.clock.now())
                if step is Step.DONE:
                    break
                bench.clock.set(bench.clock.now() + wait)
            await bench.carry_all()
            return moments, await sent_state(bench, post.id), await quota(bench, hotel)

    moments, state, left = run(send())
    pauses = [(later - earlier) // timedelta(minutes=1) for earlier, later in pairwise(moments)]
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    assert (state, left) == (PostState.UNSURE, (0, 1, 3))


@pytest.mark.parametrize("steps", [0, 1])
@pytest.mark.parametrize(
    ("away", "state"), [(timedelta(minutes=59), PostState.SENT), (timedelta(days=9), PostState.FAILED)]
)
def test_what_was_cut_off_before_its_send_does_not_go_out_days_later(run, tmp_path, steps, away, state):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            await sending.send_now(bench.ports, post.id)
            for _ in range(steps):
                await advance(bench.ports, bench.courier.held[0])
            bench.courier.held.clear()
            bench.clock.set(NOON + away)
            await sending.carry_on(bench.ports)
            await bench.carry_all()
            left = await bench.store.read(lambda tx: tuple(tx.slots.all()))
            return await posts.get(bench.ports, post.id), left, (await bench.platforms.of(hotel)).effects

    post, slots, effects = run(send())
    assert post.state is state
    assert post.failure == ("" if state is PostState.SENT else "interrupted_too_long")
    assert len(slots) == len(effects) == (state is PostState.SENT)


@pytest.mark.parametrize("steps", [2, 3])
@pytest.mark.parametrize("code", ["keychain_locked", "secret_missing"])
def test_a_locked_keychain_is_waited_for_once_a_send_has_left(run, tmp_path, steps, code):
    """Before a repetition (2) and before the question for the status (3)."""

    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            platform = await bench.platforms.of(paper)
            platform.faults = {"send": ["lose"]}
            await sending.send_now(bench.ports, post.id)
            attempt_id = bench.courier.held[0]
            await bench.carry(attempt_id, patience=steps)
            bench.platforms.refusals = [code] * 3
            told = [await advance(bench.ports, attempt_id) for _ in range(3)]
            doubtful = (await sending.attempts(bench.ports, post.id))[0]
            await bench.carry_all()
            return told, doubtful, await sent_state(bench, post.id)

    told, doubtful, state = run(send())
    assert {step for step, _ in told} == {Step.WAIT}
    assert all(wait > timedelta(seconds=1) for _, wait in told)
    assert doubtful.state is (AttemptState.UNSURE if steps == 2 else AttemptState.ACCEPTED)
    assert doubtful.repeated == (0 if steps == 2 else 1)
    assert state is PostState.SENT


def test_a_locked_keychain_before_the_send_is_told_and_frees_the_slot(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            await sending.send_now(bench.ports, post.id)
            bench.platforms.refusals = ["keychain_locked"]
            await bench.carry_all()
            return await posts.get(bench.ports, post.id), await quota(bench, paper)

    post, left = run(send())
    assert (post.state, post.failure) == (PostState.FAILED, "keychain_locked")
    assert left == (0, 0, 1)


def test_a_full_disk_is_waited_for_and_the_same_key_asked_again(run, tmp_path, monkeypatch):
    """The receipt cannot be written: nothing is forgotten, nothing is sent twice."""

    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            platform = await bench.platforms.of(paper)
            await sending.send_now(bench.ports, post.id)
            await advance(bench.ports, bench.courier.held[0])

            async def full(work):
                raise WxdeskError("disk_full")

            async def fill():
                monkeypatch.setattr(bench.store, "run", full)

            platform.meanwhile = fill
            told = await advance(bench.ports, bench.courier.held[0])
            monkeypatch.undo()
            await bench.carry_all()
            return told, await sent_state(bench, post.id), platform

    told, state, platform = run(send())
    assert told == (Step.WAIT, timedelta(minutes=1))
    assert state is PostState.SENT
    assert len(platform.effects) == 1
    assert platform.calls.count("send") == 2


@pytest.mark.parametrize("code", ["workspace_locked", "disk_full", "database_unreachable"])
@pytest.mark.parametrize("steps", [0, 1])
def test_a_workspace_that_cannot_be_written_for_a_moment_fails_no_post(run, tmp_path, monkeypatch, steps, code):
    """It happens once, while pictures are uploaded or just before the send; a moment later all is well."""

    async def send():
        async with workspace(tmp_path) as bench:
            post = await bench.post(await bench.account(Kind.SUBSCRIPTION))
            await sending.send_now(bench.ports, post.id)
            for _ in range(steps):
                await advance(bench.ports, bench.courier.held[0])
            run_really, refusals = bench.store.run, [code]

            async def refused_once(work):
                if refusals:
                    raise WxdeskError(refusals.pop())
                return await run_really(work)

            monkeypatch.setattr(bench.store, "run", refused_once)
            told = await advance(bench.ports, bench.courier.held[0])
            await bench.carry_all()
            return told, await sent_state(bench, post.id)

    told, state = run(send())
    assert told == (Step.WAIT, timedelta(minutes=1))
    assert state is PostState.SENT


def test_what_is_due_but_can_no_longer_be_sent_is_missed_with_the_reason(run, tmp_path):
    async def wait():
        async with workspace(tmp_path) as bench:
            hotel, paper = await bench.account(Kind.SERVICE), await bench.account(Kind.SUBSCRIPTION)
            stripped, cut = await bench.post(hotel), await bench.post(paper)
            for post in (stripped, cut):
                await sending.schedule(bench.ports, post.id, NOON + timedelta(hours=1))

            def lose(tx):
                tx.accounts.save(replace(hotel, verified=False))
                waiting = tx.posts.get(cut.id)
                tx.posts.save(replace(waiting, articles=(replace(waiting.lead, cover=""),)))

            await bench.store.run(lose)
            bench.clock.set(NOON + timedelta(hours=1))
            await sending.start_due(bench.ports)
            after = [await posts.get(bench.ports, post.id) for post in (stripped, cut)]
            return after, bench.courier.held, await bench.store.read(lambda tx: tuple(tx.slots.all()))

    after, held, slots = run(wait())
    assert [post.state for post in after] == [PostState.MISSED, PostState.MISSED]
    assert [unpacked(post.failure).code for post in after] == ["sending_refused", "post_incomplete"]
    assert (held, slots) == ([], ())


@pytest.mark.parametrize(("kind", "full"), [(Kind.SUBSCRIPTION, (1, 0, 0)), (Kind.SERVICE, (3, 1, 0))])
def test_a_quota_that_was_used_up_elsewhere_is_remembered(run, tmp_path, kind, full):
    async def send():
        async with workspace(tmp_path) as bench:
            account = await bench.account(kind)
            post, other = await bench.post(account), await bench.post(account)
            await sending.schedule(bench.ports, other.id, NOON + timedelta(days=2))
            (await bench.platforms.of(account)).faults = {"send": ["full"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            again = await refusal(sending.send_now(bench.ports, post.id))
            told = await sending.forecast(bench.ports, account.id)
            return await posts.get(bench.ports, post.id), again, await quota(bench, account), told

    post, again, left, told = run(send())
    assert post.state is PostState.FAILED
    assert unpacked(post.failure).code == "platform_quota_used_up"
    assert again.code == "quota_used_up"
    assert left == full
    assert told.opens_at == datetime(2026, *((11, 23) if kind is Kind.SUBSCRIPTION else (12, 1)), tzinfo=CHINA)


def test_a_quota_refused_right_after_midnight_may_be_yesterdays_by_the_platforms_clock(run, tmp_path):
    async def send():
        async with workspace(tmp_path, datetime(2026, 11, 23, 0, 0, 1, tzinfo=CHINA)) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            (await bench.platforms.of(paper)).faults = {"send": ["full"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await sent_state(bench, post.id), await quota(bench, paper)

    assert run(send()) == (PostState.FAILED, (0, 0, 1))


@pytest.mark.parametrize("fault", ["refuse", "full", "fail"])
@pytest.mark.parametrize("discarding", ["", "busy"])
def test_a_failed_attempt_takes_its_draft_off_the_platform_if_it_can(run, tmp_path, fault, discarding):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            platform = await bench.platforms.of(hotel)
            platform.faults = {"send": [fault], "discard_draft": [discarding]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await sent_state(bench, post.id), platform

    state, platform = run(send())
    assert state is PostState.FAILED
    assert platform.calls.count("discard_draft") == 1
    assert platform.left == ({"draft-1"} if discarding else set())


def test_a_draft_that_was_left_behind_goes_before_the_post_is_sent_again(run, tmp_path):
    """As when the process was killed between giving the attempt up and deleting its draft."""

    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            platform = await bench.platforms.of(hotel)
            platform.faults = {"send": ["refuse", "refuse"], "discard_draft": ["busy"] * 4}
            for _ in range(3):
                await sending.send_now(bench.ports, post.id)
                await bench.carry_all()
            attempts = await sending.attempts(bench.ports, post.id)
            return platform, [each.handle for each in attempts], await sent_state(bench, post.id)

    platform, handles, state = run(send())
    assert platform.left == {"draft-3"}
    assert (handles, state) == (["draft-3", "", ""], PostState.SENT)
    last = len(platform.calls) - 1 - platform.calls[::-1].index("send")
    assert "discard_draft" not in platform.calls[last:]


@pytest.mark.parametrize("remembered", [False, True], ids=["as it is now", "as it was remembered before"])
def test_a_draft_that_the_user_put_into_the_box_stays_there(run, tmp_path, remembered):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            await drafts_box.put_into_drafts(bench.ports, post.id)
            platform = await bench.platforms.of(hotel)
            platform.faults = {"send": ["refuse"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            [failed] = await sending.attempts(bench.ports, post.id)
            if remembered:
                await bench.ports.store.run(lambda tx: tx.attempts.save(replace(failed, handle="draft-1")))
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return platform, failed

    platform, failed = run(send())
    assert (failed.state, failed.handle) == (AttemptState.FAILED, "")
    assert platform.left == {"draft-1"}
    assert "discard_draft" not in platform.calls


def test_the_draft_of_a_post_in_doubt_stays_for_its_repetition(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            await doubtful_post(bench, hotel)
            return (await bench.platforms.of(hotel)).left

    assert run(send()) == {"draft-1"}
