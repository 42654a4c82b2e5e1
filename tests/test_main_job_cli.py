"""The main job through the command line: each line a process of its own, as a script would type it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "resources/demo/articles"
NOON = "2026-11-22T12:00"
LATER = "2026-11-22T12:10"

PROGRAM = """
import sys
from wxdesk.app.commands import run_command
from wxdesk.domain.clock import SetClock, parse_time

sys.exit(run_command(sys.argv[2:], SetClock(parse_time(sys.argv[1]))))
"""


class Terminal:
    """Types commands for one practice workspace; its clock stands at ``at``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.at = NOON

    def type(self, *words: str | Path | int) -> subprocess.CompletedProcess[str]:
        arguments = ["--practice", "--data", str(self.folder), *map(str, words)]
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, self.at, *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=60,
            cwd=ROOT,
        )

    def done(self, *words: str | Path | int) -> str:
        """Type a command that has to succeed; returns its standard output."""
        answer = self.type(*words)
        assert answer.returncode == 0, f"{words}: {answer.stderr}"
        return answer.stdout

    def json(self, *words: str | Path | int):
        return json.loads(self.done(*words, "--json"))

    def refused(self, *words: str | Path | int) -> str:
        """Type a command that has to be refused; returns the one line that says why."""
        answer = self.type(*words)
        assert (answer.returncode, answer.stdout) == (1, "")
        assert len(answer.stderr.splitlines()) == 1, answer.stderr
        return answer.stderr.strip()


@pytest.fixture
def terminal(tmp_path):
    return Terminal(tmp_path / "workspace")


def test_a_service_post_takes_the_last_slot_and_stands_on_top_of_the_chats(terminal):
    assert terminal.json("quota", "Harbour Hotels")["free"] == 1
    files = [ARTICLES / f"{name}.md" for name in ("winter-solstice", "chef-lings-winter-menu", "points-guide")]
    number = terminal.json("post", "add", "Harbour Hotels", *files)["id"]

    terminal.done("post", "send", number)

    left = terminal.json("quota", "Harbour Hotels")
    assert (left["free"], left["sent"], left["limit"]) == (0, 3, 4)
    sent = terminal.json("post", "show", number)
    assert sent["state"] == "sent"
    assert len(sent["articles"]) == 3
    terminal.at = LATER
    phone = terminal.json("phone", "--follower", "Mei")
    top, push = phone["chats"][0], phone["lock"][0]
    assert (top["desk_name"], top["kind"], top["push"]) == ("Harbour Hotels", "service", True)
    assert top["text"] == push["text"] == sent["articles"][0]["title"]
    assert push["desk_name"] == "Harbour Hotels"


def test_a_subscription_post_lies_in_the_folder_without_a_push_and_there_is_one_a_day(terminal):
    planned = [
        post
        for post in terminal.json("post", "list", "--account", "Morning Reader")
        if (post["scheduled_at"] or "").startswith("2026-11-22")
    ]
    terminal.done("post", "cancel", planned[0]["id"])
    assert terminal.json("quota", "Morning Reader")["free"] == 1
    first = terminal.json("post", "add", "Morning Reader", ARTICLES / "tea-morning.md")["id"]
    second = terminal.json("post", "add", "Morning Reader", ARTICLES / "breakfast-map.md")["id"]

    terminal.done("post", "send", first)

    terminal.at = LATER
    title = terminal.json("post", "show", first)["articles"][0]["title"]
    phone = terminal.json("phone", "--follower", "Mei")
    assert phone["folder"][0]["desk_name"] == "Morning Reader"
    assert phone["folder"][0]["titles"] == [title]
    assert title not in [push["text"] for push in phone["lock"]]
    row = next(row for row in phone["chats"] if row["kind"] == "folder")
    assert (row["push"], row["dot"], row["unread"]) == (False, True, 0)
    assert title in row["text"]
    assert not [row for row in phone["chats"] if row["desk_name"] == "Morning Reader"]

    # the next two mornings are planned already, so that the third is the first with room
    why = terminal.refused("post", "send", second)
    assert "Morning Reader" in why
    assert "25 Nov, 00:00" in why
    assert terminal.json("post", "show", second)["state"] == "draft"


def test_an_internal_post_is_seen_by_a_waiting_follower_only_after_the_owner_has_let_them_in(terminal):
    def internal(name: str) -> list[str]:
        phone = terminal.json("phone", "--follower", name)
        return [row["text"] for row in phone["chats"] if row["kind"] == "enterprise"]

    waiting = {each["nickname"]: each["id"] for each in terminal.json("roster", "list")["waiting"]}
    number = terminal.json("post", "add", "Harbour Group", ARTICLES / "roster-notice.md")["id"]
    terminal.done("post", "send", number)
    terminal.at = LATER

    asked = terminal.refused("roster", "verify", waiting["晓岚"], "--name", "林晓岚")
    assert "phone number" in asked
    assert internal("晓岚") == []
    person = ("--name", "林晓岚", "--phone", "+86 136 0000 0669", "--wechat-id", "lin_xiaolan")
    terminal.done("roster", "verify", waiting["晓岚"], *person, "--department", "Front office / Reception")

    title = terminal.json("post", "show", number)["articles"][0]["title"]
    assert internal("晓岚") == [title]
    assert internal("Ben") == []
    found = terminal.json("roster", "list", "--search", "林晓岚")
    assert [each["status"] for each in found["members"]] == ["active"]
    assert [each["nickname"] for each in found["waiting"]] == ["Ben T."]
