"""A backup that is put back sends nothing again, and no quota is overspent."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.unit.services.conftest import NOON, Bench, workspace
from tests.unit.services.test_acts import VIP
from wxdesk.domain.accounts import Kind
from wxdesk.domain.attempts import AttemptState, Step
from wxdesk.domain.clock import SetClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Act, PostState
from wxdesk.domain.quota import SlotState
from wxdesk.domain.reach import Reach, members_of
from wxdesk.services import audiences, posts, sending, settling
from wxdesk.services.delivering import advance
from wxdesk.store.backup import backup, restore
from wxdesk.store.connecting import connect
from wxdesk.store.database import SqliteStore


class Restorable:
    """A bench whose workspace can be put back as it was at its backup; the platform remembers everything."""

    def __init__(self, folder, run):
        self.folder, self.run = folder, run
        self.bench = Bench(run(SqliteStore.open(folder / "workspace")), SetClock(NOON))

    def back_up(self):
        self.run(backup(self.bench.store, self.folder / "backup.sqlite"))

    def put_back(self, *, lost=False):
        self.run(self.bench.store.close())
        if lost:
            (self.folder / "workspace" / "workspace.sqlite").write_bytes(b"torn" * 1000)
        restore(self.folder / "backup.sqlite", self.folder / "workspace", self.bench.clock.now())
        fresh = Bench(self.run(SqliteStore.open(self.folder / "workspace")), self.bench.clock)
        fresh.platforms = self.bench.platforms
        fresh.ports = replace(fresh.ports, platforms=fresh.platforms)
        self.bench = fresh

    def state(self, post):
        found = self.run(posts.get(self.bench.ports, post.id))
        return found.state, found.failure

    def quota(self, account):
        found = self.run(sending.forecast(self.bench.ports, account.id)).quota
        return found.sent, found.reserved, found.free

    def post(self, account, number):
        return self.run(self.bench.post(account, f"Post {number}"))

    def send(self, post, audience=EVERYBODY, fault=""):
        account = self.run(self.bench.store.read(lambda tx: tx.accounts.get(post.account_id)))
        self.run(self.bench.platforms.of(account)).faults = {"send": [fault]}
        self.run(sending.send_now(self.bench.ports, post.id, audience))

    def carry_all(self):
        self.run(self.bench.carry_all())

    def reach(self, account, audience=VIP):
        return self.run(audiences.reach(self.bench.ports, account.id, audience))

    def tries(self, post):
        return self.run(sending.attempts(self.bench.ports, post.id))

    def desk_goes_on(self):
        self.run(sending.carry_on(self.bench.ports))
        self.run(sending.start_due(self.bench.ports))
        self.run(self.bench.carry_all())


@pytest.fixture
def desk(tmp_path, run):
    desk = Restorable(tmp_path, run)
    yield desk
    run(desk.bench.store.close())


@pytest.mark.parametrize("steps", [0, 1, 2])
@pytest.mark.parametrize("lost", [False, True])
def test_a_post_that_was_on_its_way_at_the_backup_is_not_sent_again(desk, steps, lost):
    paper = desk.run(desk.bench.account(Kind.SUBSCRIPTION))
    post = desk.run(desk.bench.post(paper))
    platform = desk.run(desk.bench.platforms.of(paper))
    platform.faults = {"send": ["lose"]}
    desk.run(sending.send_now(desk.bench.ports, post.id))
    for _ in range(steps):
        desk.run(advance(desk.bench.ports, desk.bench.courier.held[0]))
    desk.back_up()
    desk.run(desk.bench.carry_all())
    assert len(platform.effects) == 1
    calls = len(platform.calls)

    desk.put_back(lost=lost)
    desk.desk_goes_on()

    (attempt,) = desk.run(sending.attempts(desk.bench.ports, post.id))
    assert (attempt.state, attempt.error) == (AttemptState.UNSURE, "restored")
    assert desk.run(advance(desk.bench.ports, attempt.id)) == (Step.DONE, timedelta(0))
    assert len(platform.calls) == calls
    assert desk.state(post) == (PostState.UNSURE, "restored")
    assert desk.quota(paper) == (0, 1, 0)
    desk.run(settling.resolve(desk.bench.ports, post.id, was_sent=True))
    assert desk.quota(paper) == (1, 0, 0)


def test_a_post_that_waited_for_its_confirmation_at_the_backup_is_asked_about(desk):
    paper = desk.run(desk.bench.account(Kind.SUBSCRIPTION))
    post = desk.run(desk.bench.post(paper))
    desk.run(sending.send_now(desk.bench.ports, post.id))
    for _ in range(2):
        desk.run(advance(desk.bench.ports, desk.bench.courier.held[0]))
    desk.back_up()

    desk.put_back()
    desk.desk_goes_on()

    assert desk.state(post) == (PostState.SENT, "")
    assert desk.bench.platforms.by_account[paper.id].calls.count("send") == 1
    assert desk.quota(paper) == (1, 0, 0)


@pytest.mark.parametrize("lost", [False, True])
def test_a_post_that_was_scheduled_at_the_backup_and_has_gone_out_is_not_sent_again_and_its_slot_stays_used(desk, lost):
    paper = desk.run(desk.bench.account(Kind.SUBSCRIPTION))
    post, other = desk.run(desk.bench.post(paper)), desk.run(desk.bench.post(paper))
    desk.run(sending.schedule(desk.bench.ports, post.id, NOON + timedelta(minutes=5)))
    desk.back_up()
    desk.bench.clock.set(NOON + timedelta(minutes=6))
    desk.desk_goes_on()
    assert desk.state(post) == (PostState.SENT, "")

    desk.put_back(lost=lost)
    desk.desk_goes_on()

    assert desk.state(post) == ((PostState.MISSED, "restored") if lost else (PostState.SENT, ""))
    assert len(desk.bench.platforms.by_account[paper.id].effects) == 1
    assert desk.quota(paper) == (1, 0, 0)
    with pytest.raises(WxdeskError, match="quota_used_up"):
        desk.run(sending.send_now(desk.bench.ports, other.id))


@pytest.mark.parametrize("lost", [False, True])
def test_a_post_that_is_scheduled_for_later_is_missed_and_its_slot_is_free(desk, lost):
    paper = desk.run(desk.bench.account(Kind.SUBSCRIPTION))
    post = desk.run(desk.bench.post(paper))
    later = NOON + timedelta(minutes=5)
    desk.run(sending.schedule(desk.bench.ports, post.id, later))
    desk.back_up()

    desk.put_back(lost=lost)

    assert desk.state(post) == (PostState.MISSED, "restored")
    assert desk.run(desk.bench.store.read(lambda tx: tuple(tx.slots.all()))) == ()
    desk.run(sending.schedule(desk.bench.ports, post.id, later))


def test_what_was_sent_since_the_backup_stays_counted(desk):
    hotel = desk.run(desk.bench.account(Kind.SERVICE))
    first, second, third = (desk.run(desk.bench.post(hotel)) for _ in range(3))

    def send(post, fault=""):
        desk.run(desk.bench.platforms.of(hotel)).faults = {"send": [fault]}
        desk.run(sending.send_now(desk.bench.ports, post.id))

    send(first)
    desk.run(desk.bench.carry_all())
    send(second, "lose")
    desk.run(desk.bench.carry(desk.bench.courier.held[0], patience=2))
    desk.back_up()
    desk.run(desk.bench.carry_all())
    send(third)
    desk.run(desk.bench.carry_all())
    assert desk.quota(hotel) == (3, 0, 1)

    desk.put_back()

    assert desk.quota(hotel) == (2, 1, 1)
    assert desk.state(third) == (PostState.SENT, "")
    slots = desk.run(desk.bench.store.read(lambda tx: tx.slots.of(hotel.id)))
    assert {slot.post_id: slot.state for slot in slots} == {
        first.id: SlotState.SENT,
        second.id: SlotState.RESERVED,
        third.id: SlotState.SENT,
    }
    desk.put_back()
    assert desk.state(third) == (PostState.SENT, "")
    assert desk.quota(hotel) == (2, 1, 1)


def test_a_backup_of_another_workspace_takes_over_nothing(desk, run, tmp_path):
    other = Restorable(tmp_path / "other", run)
    hotel = run(other.bench.account(Kind.SERVICE))
    other.back_up()
    run(other.bench.store.close())
    paper = run(desk.bench.account(Kind.SERVICE))
    run(sending.send_now(desk.bench.ports, run(desk.bench.post(paper)).id))
    run(desk.bench.carry_all())
    assert desk.quota(paper) == (1, 0, 3)
    (tmp_path / "other" / "backup.sqlite").rename(tmp_path / "backup.sqlite")

    desk.put_back()

    assert desk.quota(hotel) == (0, 0, 4)


@pytest.fixture
def hotel(desk):
    """A service account whose tag has two followers."""
    account = desk.run(desk.bench.account(Kind.SERVICE))
    desk.run(desk.bench.platforms.of(account)).carriers = {101: ("anna", "bo")}
    return account


def test_what_was_sent_to_a_tag_since_the_backup_stays_counted_for_its_followers(desk, hotel):
    draft, before = desk.post(hotel, 1), desk.post(hotel, 2)
    desk.send(before, VIP)
    desk.carry_all()
    desk.back_up()
    fresh = desk.post(hotel, 3)
    for post in (draft, fresh):
        desk.send(post, VIP)
        desk.carry_all()
    assert desk.reach(hotel) == Reach(2, 1, 0)

    for _ in range(2):
        desk.put_back()

        assert desk.reach(hotel) == Reach(2, 1, 0)
        kept = {post.id: post for post in desk.run(posts.find(desk.bench.ports))}
        assert set(kept) == {draft.id, before.id}
        assert (kept[draft.id].state, kept[draft.id].sent_at, kept[draft.id].audience) == (PostState.SENT, NOON, VIP)
        assert [(each.state, each.receipt) for each in desk.tries(draft)] == [(AttemptState.DONE, "1001")]


def test_a_send_to_a_tag_whose_post_is_gone_is_counted_once(desk, hotel):
    before, since = desk.post(hotel, 1), desk.post(hotel, 2)
    for post in (before, since):
        desk.send(post, VIP)
        desk.carry_all()
    desk.run(desk.bench.store.run(lambda tx: tx.posts.delete(before.id)))
    desk.back_up()
    desk.run(desk.bench.store.run(lambda tx: tx.posts.delete(since.id)))

    desk.put_back()

    assert desk.reach(hotel) == Reach(2, 2, 0)


@pytest.mark.parametrize("lost", [False, True])
@pytest.mark.parametrize("due", [False, True])
def test_a_send_to_a_tag_that_was_scheduled_at_the_backup_holds_nothing_unless_it_may_have_gone_out(
    desk, hotel, due, lost
):
    post = desk.post(hotel, 1)
    desk.run(sending.schedule(desk.bench.ports, post.id, NOON + timedelta(minutes=5), VIP))
    desk.back_up()
    if due:
        desk.bench.clock.set(NOON + timedelta(minutes=6))
        desk.desk_goes_on()

    desk.put_back(lost=lost)

    sent = due and not lost
    assert desk.state(post) == ((PostState.SENT, "") if sent else (PostState.MISSED, "restored"))
    assert desk.reach(hotel) == Reach(2, 3 if due else 4, 0)
    held = desk.run(desk.bench.store.read(lambda tx: tx.tag_sends.held_by(post.id)))
    assert (held is not None) == sent


@pytest.mark.parametrize("audience", [EVERYBODY, VIP])
def test_a_draft_that_has_been_sent_since_the_backup_cannot_be_sent_again(desk, hotel, audience):
    post = desk.post(hotel, 1)
    desk.back_up()
    desk.send(post, audience)
    desk.carry_all()

    desk.put_back()

    kept = desk.run(posts.get(desk.bench.ports, post.id))
    assert (kept.state, kept.failure, kept.sent_at, kept.audience) == (PostState.SENT, "", NOON, audience)
    with pytest.raises(WxdeskError, match="post_state_forbids"):
        desk.run(sending.send_now(desk.bench.ports, post.id))
    assert desk.quota(hotel) == ((1, 0, 3) if audience is EVERYBODY else (0, 0, 4))
    assert desk.reach(hotel) == Reach(2, 3, 0)


def test_a_draft_that_has_been_published_since_the_backup_is_published_and_has_its_address(desk, hotel):
    post = desk.post(hotel, 1)
    desk.back_up()
    desk.run(sending.publish_now(desk.bench.ports, post.id))
    desk.carry_all()

    desk.put_back()

    kept = desk.run(posts.get(desk.bench.ports, post.id))
    assert (kept.state, kept.act) == (PostState.SENT, Act.PUBLISH)
    assert desk.tries(post)[0].urls == ("https://mp/1",)
    assert desk.quota(hotel) == (0, 0, 4)


@pytest.mark.parametrize("audience", [EVERYBODY, VIP])
@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_draft_that_has_been_on_its_way_since_the_backup_is_unsure_and_holds_its_place(desk, hotel, steps, audience):
    post = desk.post(hotel, 1)
    desk.back_up()
    desk.send(post, audience, "lose")
    for _ in range(steps):
        desk.run(advance(desk.bench.ports, desk.bench.courier.held[0]))
    effects = desk.run(desk.bench.platforms.of(hotel)).effects
    assert len(effects) == (steps == 2)

    desk.put_back()
    desk.desk_goes_on()

    assert desk.state(post) == (PostState.UNSURE, "restored")
    assert [(each.state, each.error) for each in desk.tries(post)] == [(AttemptState.UNSURE, "restored")]
    assert len(effects) == (steps == 2)
    assert desk.quota(hotel) == ((0, 1, 3) if audience is EVERYBODY else (0, 0, 4))
    assert desk.reach(hotel) == Reach(2, 3, 0)
    desk.run(settling.resolve(desk.bench.ports, post.id, was_sent=True))
    assert desk.state(post) == (PostState.SENT, "")
    assert desk.quota(hotel) == ((1, 0, 3) if audience is EVERYBODY else (0, 0, 4))
    assert desk.reach(hotel) == Reach(2, 3, 0)


def test_a_draft_whose_send_the_platform_has_acknowledged_since_the_backup_is_asked_about(desk, hotel):
    post = desk.post(hotel, 1)
    desk.back_up()
    desk.send(post)
    for _ in range(2):
        desk.run(advance(desk.bench.ports, desk.bench.courier.held[0]))

    desk.put_back()
    assert desk.state(post) == (PostState.UNSURE, "restored")
    desk.desk_goes_on()

    assert desk.state(post) == (PostState.SENT, "")
    assert desk.bench.platforms.by_account[hotel.id].calls.count("send") == 1
    assert desk.quota(hotel) == (1, 0, 3)


def test_a_draft_that_has_been_scheduled_since_the_backup_is_missed(desk, hotel):
    post = desk.post(hotel, 1)
    desk.back_up()
    desk.run(sending.schedule(desk.bench.ports, post.id, NOON + timedelta(hours=1), VIP))

    desk.put_back()

    kept = desk.run(posts.get(desk.bench.ports, post.id))
    assert (kept.state, kept.failure, kept.audience) == (PostState.MISSED, "restored", VIP)
    assert kept.scheduled_at == NOON + timedelta(hours=1)
    assert desk.reach(hotel) == Reach(2, 4, 0)


def test_the_numbers_of_posts_made_since_the_backup_are_not_given_to_others(desk, hotel):
    """Or a second backup that is put back would take one post for another."""
    desk.back_up()
    made = [desk.post(hotel, number) for number in range(3)]

    desk.put_back()

    assert desk.post(hotel, 4).id > made[-1].id


OLD = Path(__file__).parents[2] / "data" / "stores" / "0.1.0.sqlite"


def test_a_backup_of_an_older_release_learns_what_was_sent_since(run, tmp_path):
    shutil.copy(OLD, tmp_path / "workspace.sqlite")

    async def looked():
        async with workspace(tmp_path) as bench:
            (hotel,) = await of_kind(bench, Kind.SERVICE)
            (await bench.platforms.of(hotel)).carriers = {101: ("anna", "bo")}
            await bench.store.run(lambda tx: tx.accounts.save(replace(hotel, verified=True, licence="91")))
            await sending.send_now(bench.ports, (await bench.post(hotel)).id, VIP)
            await bench.carry_all()
        restore(OLD, tmp_path, NOON)
        async with workspace(tmp_path) as bench:
            return await bench.store.read(lambda tx: (tx.slots.of(hotel.id), tx.tag_sends.of(hotel.id)))

    slots, shares = run(looked())
    assert len(slots) == 1
    assert [(each.post_id, each.tag_id, each.members) for each in shares] == [(0, 101, members_of(("anna", "bo")))]


def test_a_workspace_of_an_older_release_tells_what_was_sent_since(run, tmp_path):
    shutil.copy(OLD, tmp_path / "workspace.sqlite")
    with closing(connect(tmp_path / "workspace.sqlite")) as old:
        old.execute(
            "UPDATE post SET state = 'sent', sent_at = '2026-11-22T04:00:00.000000+00:00' WHERE state = 'draft'"
        )
        old.execute(
            "INSERT INTO attempt (post_id, key, started_at, state, handle, receipt, error, uploaded, uploads, "
            "repeated) SELECT post_id, 'k', started_at, 'done', '', '7', '', 0, 0, 0 FROM attempt"
        )
        old.execute("UPDATE attempt SET post_id = (SELECT max(id) FROM post) WHERE key = 'k'")
    restore(OLD, tmp_path, NOON)

    async def looked():
        async with workspace(tmp_path) as bench:
            (paper,) = await of_kind(bench, Kind.SUBSCRIPTION)
            (post,) = await posts.find(bench.ports, paper.id)
            return post, await sending.attempts(bench.ports, post.id)

    post, tries = run(looked())
    assert (post.state, post.sent_at, post.act) == (PostState.SENT, NOON, Act.SEND)
    assert [(each.state, each.receipt) for each in tries] == [(AttemptState.DONE, "7")]


async def of_kind(bench, kind):
    accounts = await bench.store.read(lambda tx: tx.accounts.all())
    return [each for each in accounts if each.kind is kind]
