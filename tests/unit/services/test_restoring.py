"""A backup that is put back sends nothing again, and no quota is overspent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.conftest import NOON, Bench
from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import SetClock
from wxdesk.domain.delivery import AttemptState, Step
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.services import posts, sending, settling
from wxdesk.services.delivering import advance
from wxdesk.store.backup import backup, restore
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
def test_a_post_that_was_scheduled_at_the_backup_and_has_gone_out_is_missed_and_its_slot_stays_used(desk, lost):
    paper = desk.run(desk.bench.account(Kind.SUBSCRIPTION))
    post, other = desk.run(desk.bench.post(paper)), desk.run(desk.bench.post(paper))
    desk.run(sending.schedule(desk.bench.ports, post.id, NOON + timedelta(minutes=5)))
    desk.back_up()
    desk.bench.clock.set(NOON + timedelta(minutes=6))
    desk.desk_goes_on()
    assert desk.state(post) == (PostState.SENT, "")

    desk.put_back(lost=lost)
    desk.desk_goes_on()

    assert desk.state(post) == (PostState.MISSED, "restored")
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
    assert desk.state(third) == (PostState.DRAFT, "")
    desk.put_back()
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
