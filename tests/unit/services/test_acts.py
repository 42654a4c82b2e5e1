"""Publishing without telling anybody, sending to a tag, waiting for the administrator, and posts sent by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.conftest import NOON, workspace
from tests.unit.services.test_sending import quota, refusal, sent_state
from wxdesk.domain.accounts import Kind, Owner
from wxdesk.domain.attempts import AttemptState, Outcome, PlatformError, Receipt, Report, SendStatus
from wxdesk.domain.errors import unpacked
from wxdesk.domain.posts import Act, Audience, PostState
from wxdesk.domain.reach import Reach
from wxdesk.services import audiences, drafts_box, posts, sending, settling
from wxdesk.services import phone as phones

VIP = Audience(101, "VIP")


async def service(bench, *carriers):
    account = await bench.account(Kind.SERVICE)
    platform = await bench.platforms.of(account)
    platform.carriers = {101: tuple(carriers) or ("anna", "bo")}
    return account, platform


def test_a_publication_uses_no_quota_has_an_address_and_is_on_no_phone(run, tmp_path):
    async def publish():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            await sending.publish_now(bench.ports, post.id)
            await bench.carry_all()
            tried = (await sending.attempts(bench.ports, post.id))[0]
            shown = (await phones.world(bench.ports)).sends
            return await posts.get(bench.ports, post.id), tried, await quota(bench, hotel), shown, platform

    post, tried, left, shown, platform = run(publish())
    assert (post.state, post.act, post.sent_at) == (PostState.SENT, Act.PUBLISH, NOON)
    assert tried.urls == ("https://mp/1",)
    assert left == (0, 0, 4)
    assert shown == ()
    assert platform.effects == []


@pytest.mark.parametrize("fault", ["lose", "vanish"])
def test_a_publication_whose_answer_is_lost_is_looked_for_and_happens_once(run, tmp_path, fault):
    async def publish():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"publish": [fault]}
            await sending.publish_now(bench.ports, post.id)
            await bench.carry_all()
            return await posts.get(bench.ports, post.id), platform

    post, platform = run(publish())
    assert post.state is PostState.SENT
    assert len(platform.public) == 1
    assert platform.calls.count("publish") == (1 if fault == "lose" else 2)


def test_a_publication_is_not_taken_for_an_older_one_of_the_same_title(run, tmp_path):
    async def publish():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            first, second = await bench.post(hotel), await bench.post(hotel)
            await sending.publish_now(bench.ports, first.id)
            await bench.carry_all()
            platform.faults = {"publish": ["vanish"]}
            await sending.publish_now(bench.ports, second.id)
            await bench.carry_all()
            urls = [(await sending.attempts(bench.ports, each.id))[0].urls for each in (first, second)]
            return urls, platform

    urls, platform = run(publish())
    assert urls == [("https://mp/1",), ("https://mp/2",)]
    assert len(platform.public) == 2


def test_a_publication_that_fails_says_why(run, tmp_path):
    async def publish():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"published": ["fail"]}
            await sending.publish_now(bench.ports, post.id)
            await bench.carry_all()
            return await posts.get(bench.ports, post.id)

    post = run(publish())
    assert (post.state, post.failure) == (PostState.FAILED, "originality_failed")


def test_who_may_not_publish_by_interface_is_told_so(run, tmp_path):
    async def publish():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.SUBSCRIPTION)
            alone = replace(account, owner=Owner.INDIVIDUAL, verified=False)
            await bench.store.run(lambda tx: tx.accounts.save(alone))
            post = await bench.post(alone)
            return await refusal(sending.publish_now(bench.ports, post.id))

    refused = run(publish())
    assert (refused.code, refused.details["reason"]) == ("sending_refused", "individuals_cannot_verify")


def test_a_send_to_a_tag_takes_no_slot_of_a_service_account_but_counts_for_its_followers(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            before = await audiences.reach(bench.ports, hotel.id, VIP)
            for _ in range(2):
                post = await bench.post(hotel)
                await sending.send_now(bench.ports, post.id, VIP)
                await bench.carry_all()
            forecast = await sending.forecast(bench.ports, hotel.id)
            after = await audiences.reach(bench.ports, hotel.id, VIP)
            platform.carriers = {101: ("dora",)}
            return before, after, forecast, await audiences.reach(bench.ports, hotel.id, VIP), platform

    before, after, forecast, newcomer, platform = run(send())
    assert before == Reach(2, 4, 0)
    assert after == Reach(2, 2, 0)
    assert (forecast.quota.free, forecast.reach) == (4, Reach(None, 2, 0))
    assert newcomer == Reach(1, 4, 0)
    assert [effect.tag_id for effect in platform.effects] == [101, 101]


def test_a_fifth_post_to_the_same_followers_is_refused_and_one_that_some_would_miss_is_told(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            for _ in range(4):
                post = await bench.post(hotel)
                await sending.send_now(bench.ports, post.id, VIP)
                await bench.carry_all()
            fifth = await bench.post(hotel)
            refused = await refusal(sending.send_now(bench.ports, fifth.id, VIP))
            platform.carriers = {101: ("anna", "dora")}
            some = await audiences.reach(bench.ports, hotel.id, VIP)
            await sending.send_now(bench.ports, fifth.id, VIP)
            await bench.carry_all()
            everybody = (await sending.forecast(bench.ports, hotel.id)).reach
            return refused, some, await sent_state(bench, fifth.id), everybody

    refused, some, state, everybody = run(send())
    assert refused.code == "audience_used_up"
    assert str(refused.details["opens_at"]) == "2026-12-01 00:00:00+08:00"
    assert some == Reach(2, 0, 1)
    assert state is PostState.SENT
    assert everybody == Reach(None, 0, 2)


def test_a_scheduled_send_to_a_tag_holds_its_share_and_is_counted_anew_when_it_leaves(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            await sending.schedule(bench.ports, post.id, NOON + timedelta(hours=1), VIP)
            held = await audiences.reach(bench.ports, hotel.id, VIP)
            platform.carriers = {101: ("anna", "bo", "chen")}
            bench.clock.set(NOON + timedelta(hours=1))
            await sending.start_due(bench.ports)
            await bench.carry_all()
            there = await bench.store.read(lambda tx: tx.tag_sends.of(hotel.id))
            again = await bench.post(hotel)
            await sending.schedule(bench.ports, again.id, NOON + timedelta(hours=2), VIP)
            await sending.cancel(bench.ports, again.id)
            return held, there, await bench.store.read(lambda tx: tx.tag_sends.of(hotel.id))

    held, there, after = run(send())
    assert held == Reach(2, 3, 0)
    assert [len(send.members) for send in there] == [3]
    assert [send.state.value for send in after] == ["sent"]


def test_a_subscription_account_sends_to_a_tag_with_its_one_post_of_the_day(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(paper)
            await sending.send_now(bench.ports, post.id, VIP)
            await bench.carry_all()
            return await sent_state(bench, post.id), await quota(bench, paper)

    assert run(send()) == (PostState.SENT, (1, 0, 0))


def test_a_tag_is_found_by_its_name_and_an_unknown_one_names_those_there_are(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            hotel, _platform = await service(bench)
            found = await audiences.called(bench.ports, hotel.id, "tag 101")
            return found, await refusal(audiences.called(bench.ports, hotel.id, "VIPs"))

    found, refused = run(look())
    assert found == Audience(101, "tag 101")
    assert (refused.code, refused.details["known"]) == ("tag_unknown", "tag 101")


def test_a_send_that_waits_for_the_administrator_says_so_and_goes_on(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            answers = [PlatformError("admin_must_confirm", Outcome.UNSURE, 89504)]
            sends = platform.send

            async def pending(handle, key, tag_id=None):
                if answers:
                    raise answers.pop()
                return await sends(handle, key, tag_id)

            platform.send = pending
            await sending.send_now(bench.ports, post.id)
            attempt_id = bench.courier.held[0]
            await bench.carry(attempt_id, patience=3)
            waiting = await posts.get(bench.ports, post.id)
            held = await quota(bench, hotel)
            await bench.carry_all()
            return waiting, held, await posts.get(bench.ports, post.id), platform

    waiting, held, post, platform = run(send())
    assert (waiting.state, unpacked(waiting.failure).code) == (PostState.APPROVAL, "admin_must_confirm")
    assert held == (0, 1, 3)
    assert post.state is PostState.SENT
    assert len(platform.effects) == 1


def test_a_send_that_takes_long_probably_waits_and_a_refusing_administrator_ends_it(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            states = []

            async def status(receipt):
                states.append((await posts.get(bench.ports, post.id)).state)
                if len(states) > 12:
                    return Report(SendStatus.FAILED, "admin_declined")
                return Report(SendStatus.SENDING)

            platform.status = status
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return states, await posts.get(bench.ports, post.id), await quota(bench, hotel)

    states, post, left = run(send())
    assert states[0] is PostState.SENDING
    assert states[-1] is PostState.APPROVAL
    assert (post.state, post.failure) == (PostState.FAILED, "admin_declined")
    assert left == (0, 0, 4)


def test_a_post_sent_by_hand_counts_like_any_other(run, tmp_path):
    async def mark():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            first, second = await bench.post(paper), await bench.post(paper)
            kept = await settling.mark_sent(bench.ports, first.id, NOON - timedelta(hours=1))
            over = await settling.mark_sent(bench.ports, second.id)
            future = await refusal(settling.mark_sent(bench.ports, second.id, NOON + timedelta(hours=1)))
            again = await refusal(settling.mark_sent(bench.ports, first.id))
            return kept, over, future, again, await quota(bench, paper)

    kept, over, future, again, left = run(mark())
    assert (kept.state, kept.act, kept.sent_at) == (PostState.SENT, Act.BY_HAND, NOON - timedelta(hours=1))
    assert (over.state, over.failure) == (PostState.SENT, settling.SLOTLESS)
    assert (future.code, again.code) == ("sent_in_future", "post_state_forbids")
    assert left == (1, 0, 0)


def test_evidence_tells_what_speaks_for_and_against(run, tmp_path):
    async def doubt(fault):
        async with workspace(tmp_path / fault) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"send": [fault] * 30}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            assert await sent_state(bench, post.id) is PostState.UNSURE
            if fault == "lose":
                platform.left.clear()
            return await settling.evidence(bench.ports, post.id)

    gone, there = run(doubt("lose")), run(doubt("vanish"))
    assert (gone.in_drafts_box, there.in_drafts_box) == (False, True)
    assert gone.attempt.state is AttemptState.UNSURE
    assert gone.attempt.repeated > 5
    assert (gone.seen, gone.refusal) == ((), None)


def test_asking_again_wakes_the_courier_where_there_is_something_to_find_out(run, tmp_path):
    async def doubt(left_to_user):
        async with workspace(tmp_path / str(left_to_user)) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"send": ["vanish"] * 30}
            await sending.send_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=100 if left_to_user else 3)
            (attempt,) = await sending.attempts(bench.ports, post.id)
            assert attempt.left_to_user is left_to_user
            await settling.evidence(bench.ports, post.id)
            assert bench.courier.woken == []
            found = await settling.ask_again(bench.ports, post.id)
            return attempt.id, found, bench.courier.woken

    attempt_id, found, woken = run(doubt(False))
    assert (found.in_drafts_box, woken) == (True, [attempt_id])
    _, found, woken = run(doubt(True))
    assert (found.in_drafts_box, woken) == (True, [])


def test_evidence_without_a_platform_says_why(run, tmp_path):
    async def doubt():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"send": ["lose"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=3)
            bench.platforms.refusals = ["secret_missing"]
            return await settling.evidence(bench.ports, post.id)

    found = run(doubt())
    assert found.refusal is not None
    assert (found.refusal.code, found.in_drafts_box, found.seen) == ("secret_missing", None, None)


def test_a_clock_that_is_far_off_sends_nothing_and_says_so(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            bench.platforms.ahead = timedelta(hours=1)
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await posts.get(bench.ports, post.id), await quota(bench, hotel), platform.calls

    post, left, calls = run(send())
    assert post.state is PostState.FAILED
    assert (unpacked(post.failure).code, unpacked(post.failure).details["minutes"]) == ("clock_wrong", 60)
    assert left == (0, 0, 4)
    assert "send" not in calls


def test_a_clock_that_is_put_right_in_time_sends(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, _platform = await service(bench)
            post = await bench.post(hotel)
            bench.platforms.ahead = timedelta(hours=-1)
            await sending.send_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=4)
            bench.platforms.ahead = timedelta(seconds=61)
            await bench.carry_all()
            return await sent_state(bench, post.id)

    assert run(send()) is PostState.SENT


def test_how_late_a_post_may_go_out_is_a_setting(run, tmp_path):
    async def late(minutes):
        async with workspace(tmp_path / str(minutes)) as bench:
            hotel, _ = await service(bench)
            post = await bench.post(hotel)
            await sending.set_late_after(bench.ports, minutes)
            await sending.schedule(bench.ports, post.id, NOON + timedelta(minutes=5))
            bench.clock.set(NOON + timedelta(minutes=25))
            await sending.start_due(bench.ports)
            await bench.carry_all()
            return await sent_state(bench, post.id)

    assert run(late(30)) is PostState.SENT
    assert run(late(15)) is PostState.MISSED

    async def wrong():
        async with workspace(tmp_path) as bench:
            return await refusal(sending.set_late_after(bench.ports, -1))

    assert run(wrong()).code == "late_minutes_wrong"


def test_members_that_could_not_be_reached_are_named(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            staff = await bench.account(Kind.ENTERPRISE)
            platform = await bench.platforms.of(staff)
            post = await bench.post(staff)
            sends = platform.send

            async def partly(handle, key, tag_id=None):
                return Receipt((await sends(handle, key, tag_id)).msg_id, unreached=("lisi", "wangwu"))

            platform.send = partly  # type: ignore[method-assign]
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await posts.get(bench.ports, post.id)

    post = run(send())
    told = unpacked(post.failure)
    assert post.state is PostState.SENT
    assert (told.code, told.details) == ("members_not_reached", {"count": 2, "names": "lisi, wangwu"})


def test_a_draft_put_into_the_box_twice_is_brought_up_to_date_and_sent_from_there(run, tmp_path):
    async def put():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            first = await drafts_box.put_into_drafts(bench.ports, post.id)
            stale = await posts.save(bench.ports, post)  # the composer did not see the box meanwhile
            second = await drafts_box.put_into_drafts(bench.ports, post.id)
            platform.left.clear()
            third = await drafts_box.put_into_drafts(bench.ports, post.id)
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return first, second, third, stale, await posts.get(bench.ports, post.id), platform

    first, second, third, stale, post, platform = run(put())
    assert (first, second, third) == ("draft-1", "draft-1", "draft-2")
    assert stale.box_id == "draft-1"
    assert (post.state, post.box_id) == (PostState.SENT, "")
    assert platform.drafts == 2


def test_pictures_are_uploaded_once_even_by_posts_that_leave_together(run, tmp_path):
    async def send():
        import asyncio

        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            for _ in range(3):
                await sending.send_now(bench.ports, (await bench.post(hotel)).id)
            await asyncio.gather(*(bench.carry(attempt_id) for attempt_id in bench.courier.held))
            return platform.calls

    assert run(send()).count("upload_cover") == 1


def test_a_send_that_waited_and_failed_without_a_reason_was_most_likely_declined(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            asked = []

            async def status(receipt):
                asked.append(receipt)
                return Report(SendStatus.FAILED if len(asked) > 12 else SendStatus.SENDING)

            platform.status = status
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await posts.get(bench.ports, post.id)

    post = run(send())
    assert (post.state, post.failure) == (PostState.FAILED, "not_allowed_in_time")


def test_a_send_that_is_held_says_why_until_it_goes_on(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, _ = await service(bench)
            post = await bench.post(hotel)
            bench.platforms.ahead = timedelta(hours=-1)
            await sending.send_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=4)
            held = (await sending.attempts(bench.ports, post.id))[0].error
            bench.platforms.ahead = None
            await bench.carry_all()
            return held, (await sending.attempts(bench.ports, post.id))[0].error

    held, after = run(send())
    assert unpacked(held).code == "clock_wrong"
    assert after == ""


def test_a_post_whose_call_may_be_on_its_way_cannot_be_settled_as_not_sent_yet(run, tmp_path):
    async def settle():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"send": ["lose"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=2)
            early = await refusal(settling.resolve(bench.ports, post.id, was_sent=False))
            bench.clock.set(bench.clock.now() + settling.ON_ITS_WAY)
            return early, (await settling.resolve(bench.ports, post.id, was_sent=False)).state

    early, state = run(settle())
    assert early.code == "still_on_its_way"
    assert state is PostState.FAILED


def test_what_is_left_to_the_user_is_not_taken_up_again(run, tmp_path):
    async def doubt():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"send": ["lose", "refuse"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            calls = len(platform.calls)
            taken = await sending.carry_on(bench.ports)
            return await sent_state(bench, post.id), taken, len(platform.calls) - calls

    assert run(doubt()) == (PostState.UNSURE, 0, 0)


def test_a_publication_that_cannot_be_looked_for_ends_with_the_user(run, tmp_path):
    async def publish():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"publish": ["lose"], "publications": ["refuse"] * 100}
            await sending.publish_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=100)
            return await posts.get(bench.ports, post.id), platform.calls.count("publications")

    post, asked = run(publish())
    assert post.state is PostState.UNSURE
    assert asked < 20


def test_an_offline_hour_does_not_use_up_the_repetitions(run, tmp_path):
    async def offline():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            platform.faults = {"send": ["lose"], "test": ["drop"] * 60}
            await sending.send_now(bench.ports, post.id)
            await bench.carry(bench.courier.held[0], patience=200)
            return await posts.get(bench.ports, post.id), (await sending.attempts(bench.ports, post.id))[0].repeated

    post, repeated = run(offline())
    assert (post.state, repeated) == (PostState.SENT, 1)


def test_late_posts_of_one_account_do_not_burst_out_together(run, tmp_path):
    async def wake():
        async with workspace(tmp_path) as bench:
            hotel, _ = await service(bench)
            made = [await bench.post(hotel) for _ in range(3)]
            await sending.set_late_after(bench.ports, 60)
            for number, post in enumerate(made):
                await sending.schedule(bench.ports, post.id, NOON + timedelta(minutes=5 + 10 * number))
            bench.clock.set(NOON + timedelta(minutes=40))
            await sending.start_due(bench.ports)
            await bench.carry_all()
            return [await sent_state(bench, post.id) for post in made]

    assert run(wake()) == [PostState.SENT, PostState.MISSED, PostState.MISSED]


def test_no_minutes_late_still_sends_what_is_in_time(run, tmp_path):
    async def punctual():
        async with workspace(tmp_path) as bench:
            hotel, _ = await service(bench)
            post = await bench.post(hotel)
            await sending.set_late_after(bench.ports, 0)
            await sending.schedule(bench.ports, post.id, NOON + timedelta(minutes=5))
            bench.clock.set(NOON + timedelta(minutes=5, seconds=4))
            await sending.start_due(bench.ports)
            await bench.carry_all()
            return await sent_state(bench, post.id)

    assert run(punctual()) is PostState.SENT


def test_a_draft_that_the_user_put_into_the_box_stays_there_when_a_send_is_refused(run, tmp_path):
    async def refuse():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post = await bench.post(hotel)
            await drafts_box.put_into_drafts(bench.ports, post.id)
            platform.faults = {"send": ["refuse"]}
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return await sent_state(bench, post.id), platform.left

    assert run(refuse()) == (PostState.FAILED, {"draft-1"})


def test_a_post_cut_off_at_its_time_is_not_sent_long_after_it_but_one_sent_by_hand_later_is(run, tmp_path):
    async def cut_off():
        async with workspace(tmp_path) as bench:
            hotel, _ = await service(bench)
            post, other = await bench.post(hotel), await bench.post(hotel)
            due = NOON + timedelta(minutes=5)
            for each in (post, other):
                await sending.schedule(bench.ports, each.id, due)
            bench.clock.set(due)
            await sending.start_due(bench.ports)
            await bench.carry(bench.courier.held[1])
            bench.clock.set(due + timedelta(minutes=40))
            await bench.carry(bench.courier.held[0])
            states = await sent_state(bench, post.id), await sent_state(bench, other.id)
            await sending.send_now(bench.ports, post.id)
            await bench.carry_all()
            return states, await sent_state(bench, post.id)

    assert run(cut_off()) == ((PostState.FAILED, PostState.SENT), PostState.SENT)
