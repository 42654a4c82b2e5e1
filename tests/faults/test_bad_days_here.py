"""Bad days on this computer: its clock, its keychain, its disk, and a workspace that another program holds."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2

from tests.faults.bad_day import words
from wxdesk.domain.accounts import Kind
from wxdesk.domain.attempts import AttemptState, Step
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.services import accounts, posts, sending
from wxdesk.services.delivering import PAUSE, advance
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.store import connecting
from wxdesk.store.keystores import KEY_BYTES, SessionOnly

pytestmark = pytest.mark.anyio
SENDALL = "/message/mass/sendall"


# -- the clock


@pytest.mark.parametrize("hours", [1, -1])
async def test_a_clock_that_is_wrong_by_an_hour_holds_the_send_and_then_says_so(day, hours):
    account = await day.account(Kind.SERVICE)
    state = day.server.state
    with state.lock:
        state.clock.move(timedelta(hours=-hours))
    post = await day.post(account)
    attempt_id = await day.begin(post)
    held = await day.carry(post, steps=3)
    assert held.state is PostState.SENDING
    assert (await day.attempt(post)).state is AttemptState.DRAFTED
    assert await day.quota(account) == (0, 1, 3)
    connection = await accounts.test_connection(day.ports, account.id)
    assert connection.skew is not None
    assert round(connection.skew.total_seconds() / 3600) == hours

    await day.carry(post)
    said = await day.nothing_left(post, account)
    assert f"{60 * hours} minutes" in said.replace("−", "-")
    assert "Let the system set it" in said
    assert not [each for each in state.journal.last(200) if each.path.endswith(SENDALL)]
    assert (await sending.attempts(day.ports, post.id))[0].id == attempt_id

    with state.lock:
        state.clock.reset()
    for _ in range(3):
        await accounts.test_connection(day.ports, account.id)
    await day.send(post)
    await day.sent_once(post, account)


async def test_a_clock_that_is_put_right_while_the_send_is_held(day):
    account = await day.account(Kind.SUBSCRIPTION)
    state = day.server.state
    with state.lock:
        state.clock.move(timedelta(hours=1))
    post = await day.post(account)
    await day.begin(post)
    await day.carry(post, steps=3)
    with state.lock:
        state.clock.reset()
    for _ in range(3):
        await accounts.test_connection(day.ports, account.id)
    await day.carry(post)
    await day.sent_once(post, account)


async def test_seconds_of_difference_are_no_matter(day):
    account = await day.account(Kind.SERVICE)
    with day.server.state.lock:
        day.server.state.clock.move(timedelta(seconds=90))
    post = await day.post(account)
    await day.send(post)
    assert (await posts.get(day.ports, post.id)).state is PostState.SENT


# -- the keychain, between two starts


class Another(SessionOnly):
    """A keychain that holds some other workspace's key under this one's name."""

    def read(self, workspace_id: str) -> bytes | None:
        return super().read(workspace_id) or b"k" * KEY_BYTES


@pytest.mark.parametrize("keys", [SessionOnly(), Another()], ids=["gone", "changed"])
async def test_a_keychain_that_is_not_the_one_of_yesterday(day, keys):
    """Secrets are typed again; what was scheduled, half sent or accepted goes on after that, and once."""
    account, paper = await day.account(Kind.SERVICE), await day.account(Kind.SUBSCRIPTION)
    later = await day.post(account, "Scheduled")
    await sending.schedule(day.ports, later.id, day.clock.now() + timedelta(hours=2))
    half = await day.post(account, "Half sent")
    day.server.faults.lose_reply(SENDALL)
    await day.begin(half)
    await day.carry(half, until=PostState.UNSURE)
    taken = await day.post(paper, "Accepted")
    await day.begin(taken)
    await day.carry(taken, steps=2)
    assert (await day.attempt(taken)).state is AttemptState.ACCEPTED

    await day.restart(keys)
    with pytest.raises(WxdeskError) as caught:
        await accounts.test_connection(day.ports, account.id)
    assert "Enter it again" in words(caught.value)
    day.clock.set(day.clock.now() + timedelta(minutes=2))
    for post in (half, taken):
        attempt = await day.attempt(post)
        assert (await advance(day.ports, attempt.id))[0] is Step.WAIT
        assert (await day.attempt(post)).state is attempt.state
    assert await day.quota(account) == (0, 2, 2)
    assert day.arrived == {"Half sent": 1, "Accepted": 1}

    await day.type_secret(account)
    await day.type_secret(paper)
    assert await sending.carry_on(day.ports) == 2
    for post in (half, taken):
        await day.carry(post)
    day.clock.set((await posts.get(day.ports, later.id)).scheduled_at)
    await sending.start_due(day.ports)
    await day.carry(later)
    for post in (half, taken, later):
        assert (await posts.get(day.ports, post.id)).state is PostState.SENT
    assert day.arrived == {"Half sent": 1, "Accepted": 1, "Scheduled": 1}
    assert await day.quota(account) == (2, 0, 2)
    assert await day.quota(paper) == (1, 0, 0)


async def test_a_scheduled_post_whose_secret_was_not_typed_again_in_time(day):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    await sending.schedule(day.ports, post.id, day.clock.now() + timedelta(hours=2))
    await day.restart(SessionOnly())
    day.clock.set(day.clock.now() + timedelta(hours=2))
    await sending.start_due(day.ports)
    await day.carry(post)
    assert "Enter it again" in await day.nothing_left(post, account)
    await day.type_secret(account)
    await day.send(post)
    await day.sent_once(post, account)


# -- the disk


async def limit_pages(day, spare: int) -> None:
    """Let the workspace grow by so many pages at most: SQLite answers as it does on a full disk. -1: as it likes."""

    def work(tx):
        connection = tx.accounts._session.connection()
        used = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
        free = int(connection.exec_driver_sql("PRAGMA freelist_count").scalar_one())
        most = 1_000_000 if spare < 0 else used + spare
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")
        return free

    await day.opened.store.run(work)


async def test_a_disk_that_is_full_takes_no_draft_and_harms_none(day):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    await limit_pages(day, 0)
    bigger = replace(post, articles=(replace(post.lead, body="Words. " * 100_000),))
    with pytest.raises(WxdeskError) as caught:
        await posts.save(day.ports, bigger)
    assert "disk is full" in words(caught.value)
    await limit_pages(day, -1)
    assert (await posts.get(day.ports, post.id)).articles == post.articles
    await day.send(post)
    await day.sent_once(post, account)


@pytest.fixture
def hasty(monkeypatch):
    """The store, which waits only a moment for others."""
    monkeypatch.setattr(connecting.connect, "__defaults__", (0.05,))


@pytest.mark.parametrize("steps", [0, 1, 2])
async def test_a_workspace_that_another_program_holds(hasty, day, steps):
    """Before the pictures, before the send, and before the question how it went."""
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    await accounts.test_connection(day.ports, account.id)
    attempt_id = await day.begin(post)
    for _ in range(steps):
        await advance(day.ports, attempt_id)
    with closing(dbapi2.connect(str(day.folder / "workspace.sqlite"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await advance(day.ports, attempt_id) == (Step.WAIT, PAUSE)
        with pytest.raises(WxdeskError) as caught:
            await posts.save(day.ports, replace(post, id=0))
        assert words(caught.value)
        other.execute("ROLLBACK")
    await day.carry(post)
    await day.sent_once(post, account)


async def test_the_platform_takes_a_send_while_the_workspace_is_held(hasty, day):
    """The receipt cannot be written: the same key is asked for again, and the post is there once."""
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    attempt_id = await day.begin(post)
    await advance(day.ports, attempt_id)
    with closing(dbapi2.connect(str(day.folder / "workspace.sqlite"), isolation_level=None)) as other:
        platform = await day.ports.platforms.of(account)
        really = platform.send

        async def send_and_hold(*how):
            receipt = await really(*how)
            other.execute("BEGIN IMMEDIATE")
            return receipt

        platform.send = send_and_hold
        assert await advance(day.ports, attempt_id) == (Step.WAIT, PAUSE)
        platform.send = really
        other.execute("ROLLBACK")
    assert (await day.attempt(post)).state is AttemptState.SUBMITTING
    day.clock.set(day.clock.now() + PAUSE)
    await day.carry(post)
    await day.sent_once(post, account)


# -- several at once


async def test_everything_at_once(day, impatient):
    """A wrong clock, a lost answer, a stolen token, a busy platform, and a restart in the middle."""
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    faults = day.server.faults
    faults.refuse(-1, "/media/uploadimg")
    faults.add(Fault(Mishap.HALF, "/draft/add"))
    faults.refuse(40001, "/material/add_material")
    faults.add(Fault(Mishap.STALL, SENDALL, seconds=30.0))
    faults.add(Fault(Mishap.HTML, SENDALL))
    faults.add(Fault(Mishap.LOSE_REPLY, "/message/mass/get"))
    await day.begin(post)
    while faults.waiting:
        await day.carry(post, steps=1)
        await day.restart()
    await day.carry(post)
    await day.sent_once(post, account)
