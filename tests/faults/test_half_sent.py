"""A post that an older release began is finished by this one: each release left its half-sent posts behind."""

import asyncio
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from wxdesk.app.opening import COURIER_FILE, open_workspace
from wxdesk.domain.clock import SetClock
from wxdesk.domain.posts import PostState
from wxdesk.domain.quota import SlotState
from wxdesk.services import sending
from wxdesk.simulator.records import Article, Draft, Send
from wxdesk.simulator.state import State
from wxdesk.store.keystores import SessionOnly

RELEASES = sorted(path for path in (Path(__file__).parents[1] / "data" / "half_sent").iterdir() if path.is_dir())
NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
UNDER_WAY = (PostState.SENDING, PostState.APPROVAL, PostState.UNSURE)


def as_the_platform_stood(state: State, app_id: str) -> None:
    """The second post's draft lies there; the third was sent, its answer lost; the fourth was accepted and has left."""
    articles = {number: (Article(f"Half sent {number}", "<p>Words.</p>"),) for number in (2, 3, 4)}
    at = int(NOON.timestamp())
    with state.lock:
        draft = Draft("draft-2", app_id, articles[2], at)
        state.records.drafts[draft.media_id] = draft
        third = Send("3147482999", app_id, "3" * 32, "all", articles[3], "", at)
        for send in (third, replace(third, msg_id="3147483000", key="4" * 32, articles=articles[4])):
            state.records.sends[send.msg_id] = send


@pytest.mark.parametrize("release", [path for path in RELEASES if path.name[0].isdigit()], ids=lambda path: path.name)
def test_what_a_release_left_half_sent_is_finished_and_sent_once(tmp_path, release):
    shutil.copy(release / "workspace.sqlite", tmp_path / "workspace.sqlite")
    shutil.copy(release / "courier.sqlite", tmp_path / COURIER_FILE)

    async def finish():
        bugs: list[BaseException] = []
        clock = SetClock(NOON + timedelta(minutes=2))
        opened = await open_workspace(tmp_path, clock, desk=True, keys=SessionOnly(), report=bugs.append)
        try:
            account = (await opened.store.read(lambda tx: tx.accounts.all()))[0]
            await opened.ports.platforms.of(account)
            assert opened.practice.server is not None
            state = opened.practice.server.state
            as_the_platform_stood(state, account.app_id)
            changed = asyncio.Event()
            opened.store.listen(lambda _: changed.set())
            await sending.carry_on(opened.ports)
            async with asyncio.timeout(60):
                while await opened.store.read(lambda tx: bool(tx.posts.find(states=UNDER_WAY))):
                    await changed.wait()
                    changed.clear()
            found = await opened.store.read(lambda tx: tx.posts.find())
            slots = await opened.store.read(lambda tx: tx.slots.all())
            with state.lock:
                titles = sorted(send.articles[0].title for send in state.records.sends.values())
            return found, slots, titles, bugs
        finally:
            await opened.close()

    found, slots, titles, bugs = asyncio.run(finish())
    assert [(post.state, post.failure) for post in found] == [(PostState.SENT, "")] * 4
    assert [slot.state for slot in slots] == [SlotState.SENT] * 4
    assert titles == [f"Half sent {number}" for number in range(1, 5)]
    assert bugs == []
