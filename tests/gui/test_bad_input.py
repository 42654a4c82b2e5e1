"""Bad input, in the window: each gets one clear sentence that says what to do, and nothing is lost."""

import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from wxdesk.app.practice import practice_secret
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.simulator.server import SimulatorServer
from wxdesk.testing.world import World
from wxdesk.ui.sentences import SENTENCES
from wxdesk.ui.words import sentence

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "resources" / "demo" / "articles"
WXDESK = ROOT / "wxdesk"
GENERIC = sentence("no_such_code").split("(")[0]


def is_clear(words: str) -> bool:
    """One or two short sentences in words: no code, no missing detail."""
    return bool(words) and GENERIC not in words and "?" not in words and "{" not in words and words.endswith(".")


# The workspace.


def damage(wx: World) -> None:
    (wx.folder / "workspace.sqlite").write_bytes(b"not a database at all " * 500)


def empty(wx: World) -> None:
    (wx.folder / "workspace.sqlite").write_bytes(b"")


def keep_backup(wx: World) -> None:
    """As the desk does once a day."""
    from wxdesk.store.backup import daily

    assert wx.run(daily(wx.opened.store, wx.clock.now())) is not None


@pytest.mark.parametrize(("harm", "says"), [(damage, "damaged"), (empty, "gone")])
def test_a_lost_workspace_is_restored_from_its_backup(wx: World, harm, says: str) -> None:
    names = wx.accounts.names
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.write_title("Typed before it broke")
    wx.window.choose_page("desk")
    keep_backup(wx)
    wx.close()
    harm(wx)

    wx.open()

    assert says in wx.window.closed_words
    assert is_clear(wx.window.closed_words)
    assert "22 Nov 2026" in wx.window.text("restore") or "Restore the backup of" in wx.window.text("restore")
    wx.window.click("restore")
    assert not wx.window.closed_words
    assert wx.accounts.names == names
    kept = wx.run(wx.find_posts("Harbour Hotels", PostState.DRAFT))
    assert "Typed before it broke" in [post.lead.title for post in kept]
    assert list(wx.folder.glob("before-restore-*.sqlite"))


def test_a_damaged_workspace_without_a_backup_is_left_as_it_is(wx: World) -> None:
    wx.close()
    damage(wx)
    wx.open()

    assert is_clear(wx.window.closed_words)
    assert not wx.window.has("restore")
    wx.window.click("retry")
    assert "damaged" in wx.window.closed_words
    assert (wx.folder / "workspace.sqlite").read_bytes().startswith(b"not a database at all")


def test_a_workspace_of_a_newer_wxdesk_is_not_touched(wx: World) -> None:
    wx.close()
    before = (wx.folder / "workspace.sqlite").stat()
    version = set_version(wx.folder, "9999")
    wx.open()

    assert "newer wxdesk" in wx.window.closed_words
    assert is_clear(wx.window.closed_words)
    set_version(wx.folder, version)
    wx.window.click("retry")
    assert "Harbour Hotels" in wx.accounts.names
    assert before.st_size <= (wx.folder / "workspace.sqlite").stat().st_size


def set_version(folder: Path, version: str) -> str:
    """Write ``version`` into the workspace; returns the one that stood there."""
    connection = sqlite3.connect(folder / "workspace.sqlite")
    with connection:
        (before,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
    connection.close()
    return str(before)


HOLDER = """
import sys
from pathlib import Path
from wxdesk.store.locking import DeskLock
lock = DeskLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_workspace_that_another_desk_holds_opens_once_it_is_let_go(wx: World) -> None:
    wx.close()
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(wx.folder / "desk.lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    wx.open()
    assert wx.window.closed_words == sentence("workspace_locked")
    wx.window.click("retry")
    assert wx.window.closed_words == sentence("workspace_locked")

    other.communicate("")
    wx.window.click("retry")

    assert "Harbour Hotels" in wx.accounts.names


def test_a_folder_that_cannot_be_written_is_told_and_another_can_be_opened(wx: World, tmp_path: Path) -> None:
    good = wx.folder
    wx.close()
    (tmp_path / "a file").write_text("in the way")
    wx.folder = tmp_path / "a file" / "workspace"
    wx.open()

    assert "cannot be written" in wx.window.closed_words
    assert is_clear(wx.window.closed_words)
    wx.window.press("Ctrl+1")  # no page without a workspace, and no crash
    wx.window.press("Ctrl+K")
    assert wx.window.closed_words
    wx.window.open_other_folder(good)
    assert "Harbour Hotels" in wx.accounts.names


def test_the_window_of_a_closed_workspace_can_be_quit(wx: World) -> None:
    wx.close()
    damage(wx)
    wx.open()
    wx.window.click("quit")
    assert not wx.desk.window.isVisible()


# The platform.


@pytest.mark.wx_at("2026-11-22T18:30:00")
def test_a_wrong_secret_is_told_when_tested_and_a_post_sent_with_it_gives_its_slot_back(wx: World) -> None:
    wx.accounts.open("Harbour Hotels")
    wx.accounts.write_connection(secret="0" * 32)
    assert wx.accounts.test() == sentence("secret_wrong")

    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLES / "points-guide.md"])
    left = wx.compose.slots
    wx.compose.send()

    assert wx.compose.post.state == "failed"
    assert wx.compose.banner == f"Not sent {sentence('secret_wrong')} Its slot is free again."
    assert wx.compose.slots == left
    articles = wx.compose.post.articles
    assert not wx.delivered
    wx.reopen()
    failed = wx.run(wx.find_posts("Harbour Hotels", PostState.FAILED))
    assert failed[0].articles == articles

    # The secret that is right again: the same post goes out.
    wx.accounts.open("Harbour Hotels")
    app_id = wx.accounts.view("Harbour Hotels").account.app_id
    wx.accounts.write_connection(secret=practice_secret(app_id))
    assert wx.accounts.test().startswith("Token valid")
    wx.window.choose_account("Harbour Hotels")
    wx.compose.open_post(failed[0].id)
    wx.compose.send()
    assert wx.compose.post.state == "sent"
    assert wx.delivered == [articles[0].title]


def test_a_port_that_is_taken_is_told_with_its_number(wx: World) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(WxdeskError, match="port_taken") as refused:
            SimulatorServer(port=port, clock=wx.clock).start()
    assert is_clear(sentence(refused.value))
    assert f"{port:,}" in sentence(refused.value) or str(port) in sentence(refused.value)


@pytest.mark.wx_at("2026-11-22T18:30:00")
def test_practice_records_that_cannot_be_read_fail_the_post_with_one_sentence(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLES / "points-guide.md"])
    kept = wx.folder / "practice-platform"
    shutil.rmtree(kept, ignore_errors=True)
    kept.write_text("a file where a folder should be")
    left = wx.compose.slots
    wx.compose.send()
    assert wx.compose.post.state == "failed"
    assert is_clear(wx.compose.banner)
    assert wx.compose.slots == left


def test_why_a_post_failed_needs_no_details_to_be_said() -> None:
    said_of_posts = ("preparing", "delivering", "sending", "holding", "recording", "settling", "publishing")
    code = "".join((WXDESK / "services" / f"{name}.py").read_text("utf-8") for name in said_of_posts)
    codes = {found for found in re.findall(r'"([a-z_]+)"', code) if found in SENTENCES}
    codes -= {"schedule_in_past", "sent_in_future", "still_on_its_way"}  # told at once, with the moment
    codes -= {code for code in codes if code.startswith(("workspace_", "database_"))}  # waited for, never remembered
    assert {"quota_used_up", "clock_wrong", "picture_missing"} <= codes
    assert {found: words for found in codes if "?" in (words := sentence(found))} == {}


# Files.


def test_markdown_in_gbk_is_taken_in_with_a_note(wx: World, tmp_path: Path) -> None:
    file = tmp_path / "gbk.md"
    file.write_bytes("# 冬至围炉\n\n海景套房早鸟价，今晚八点开放预订。\n".encode("gbk"))
    wx.window.choose_account("Morning Reader")
    wx.compose.new_post()
    wx.compose.drop_files([file])

    assert wx.compose.titles == ["冬至围炉"]
    assert "今晚八点开放预订" in wx.compose.post.lead.body
    assert "GB" in wx.compose.banner.upper()
    wx.reopen()
    assert "冬至围炉" in [post.lead.title for post in wx.run(wx.find_posts("Morning Reader", PostState.DRAFT))]


def refused_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """Files that cannot be taken in: what, and the words that must be in the sentence."""
    nul = folder / "nul.md"
    nul.write_bytes(b"# Fine\n\nStill fine\nnot \x00 fine\n")
    huge = folder / "huge.jpg"
    with huge.open("wb") as file:
        file.write(b"\xff\xd8\xff\xe0")
        file.truncate(50 * 1024 * 1024)
    broken = folder / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 300)
    return {"nul": (nul, "line 4"), "huge": (huge, "10 MB"), "broken": (broken, "broken")}


@pytest.mark.parametrize("kind", ["nul", "huge", "broken"])
def test_a_file_that_cannot_be_taken_in_is_refused_in_one_sentence(wx: World, tmp_path: Path, kind: str) -> None:
    file, says = refused_files(tmp_path)[kind]
    wx.window.choose_account("Morning Reader")
    wx.compose.new_post()
    wx.compose.write_title("What I had typed")
    wx.compose.write_body("It is still here.")
    wx.compose.drop_files([file], on="stack" if kind == "nul" else "body")

    assert says in wx.compose.banner
    assert is_clear(wx.compose.banner)
    assert wx.compose.titles == ["What I had typed"]
    assert wx.compose.post.lead.body == "It is still here."
    wx.compose.drop_files([file], on="cover" if kind != "nul" else "body")
    assert says in wx.compose.banner
    wx.reopen()
    kept = wx.run(wx.find_posts("Morning Reader", PostState.DRAFT))
    assert kept[0].lead.title == "What I had typed"
    assert kept[0].lead.body == "It is still here."


@pytest.mark.wx_at("2026-11-22T18:30:00")
def test_a_title_of_400_emoji_is_kept_but_cannot_be_sent(wx: World) -> None:
    title = "🎉" * 400
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLES / "points-guide.md"])
    before = wx.compose.can_send
    wx.compose.write_title(title)

    assert wx.compose.counter("title") == ("400 / 32", "bad")
    assert (before, wx.compose.can_send) == (True, False)
    assert any("368" in words for words in wx.compose.checks("bad"))
    wx.compose.press("Ctrl+Return")
    assert wx.compose.post.state == "draft"
    assert wx.compose.banner == "Not ready to send: Title is 368 too long"
    wx.reopen()
    kept = wx.run(wx.find_posts("Harbour Hotels", PostState.DRAFT))
    assert kept[0].lead.title == title


def test_a_csv_with_columns_missing_lists_every_bad_row_by_its_number(wx: World, tmp_path: Path) -> None:
    header = "name,phone,wechat_id,department,position,status"
    good = "陈好,+86 136 0000 0701,chen_hao_01,,Clerk,active"
    short = "李短,+86 136 0000 0702,li_duan_02"
    file = tmp_path / "three of six.csv"
    file.write_text("\n".join([header, good, short, good.replace("01", "03"), short]) + "\n", encoding="utf-8")
    wx.window.choose_account("Harbour Group")
    before = wx.roster.rows
    dialog = wx.roster.dry_run(file)

    bad = wx.roster.bad_rows(dialog)
    assert [row for row, _ in bad] == [3, 5]
    assert all("3 columns" in words and is_clear(words) for _, words in bad)
    wx.roster.click("cancel")
    assert wx.roster.rows == before
