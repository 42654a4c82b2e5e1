"""A desk that is killed loses not one key; what somebody else wrote meanwhile stays."""

import asyncio
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from wxdesk.domain.errors import WxdeskError
from wxdesk.services import posts
from wxdesk.store.database import SqliteStore
from wxdesk.testing.world import World

ROOT = Path(__file__).parents[2]
SAVED, TYPED = "The fire is lit.", " And the last key was 冬x"


@pytest.fixture
def killed(tmp_path):
    """A folder whose desk was killed with the last key; and the post that was being written."""
    folder = tmp_path / "workspace"
    command = [sys.executable, "-m", "tests.gui.dying_desk", str(folder), SAVED, TYPED]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == -9, done.stderr
    return folder, int(done.stdout.split()[-1])


@pytest.fixture
def reopened(wx_loop, killed):
    world = World(wx_loop, killed[0])
    yield world
    world.close()


def test_the_last_key_is_there_after_a_kill(reopened, killed):
    world = reopened
    assert "is back" in world.window.banner
    world.window.act_on_banner()
    assert world.compose.post.id == killed[1]
    assert world.compose.text("body") == SAVED + TYPED
    assert world.run(posts.get(world.ports, killed[1])).lead.body == SAVED + TYPED
    world.compose.open_history()
    assert world.compose.versions[0].endswith("Recovered after a crash")
    world.compose.close_dialog()
    assert not list((killed[0] / "journal").glob("*.jsonl"))


@pytest.fixture
def meddled(killed):
    """The post was changed by somebody else before the desk was opened again."""
    folder, post_id = killed

    def change(tx):
        post = tx.posts.get(post_id)
        tx.posts.save(replace(post, articles=(replace(post.lead, body="The fire is out."),)))

    async def meddle():
        store = await SqliteStore.open(folder)
        await store.run(change)
        await store.close()

    asyncio.run(meddle())
    return folder


def test_what_somebody_else_wrote_meanwhile_stays_and_yours_is_in_the_history(meddled, wx_loop):
    world = World(wx_loop, meddled)
    try:
        assert "is in its history" in world.window.banner
        world.window.act_on_banner()
        assert world.compose.text("body") == "The fire is out."
        assert "Recovered" in world.compose.versions[0]
        assert "[-lit" in world.compose.difference
        world.compose.restore()
        assert world.compose.text("body") == SAVED + TYPED
    finally:
        world.close()


def test_a_journal_that_cannot_be_written_is_told_once_and_typing_goes_on(wx, monkeypatch):
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()

    def refuse(self, post):
        if not told:
            told.append(post)
            raise WxdeskError("journal_unwritable", path="journal", reason="No space left on device")

    told = []
    monkeypatch.setattr(type(wx.ports.journal), "follow", refuse)
    wx.compose.write_body("Still ")
    assert "No space left on device" in wx.compose.banner
    wx.compose.focus("body")
    wx.compose.press("Ctrl+End")
    wx.compose.type("typing")
    assert wx.run(posts.get(wx.ports, wx.compose.post.id)).lead.body == "Still typing"
    assert wx.compose.text("saved") == "Saved"
