"""Commands: what they print, and what they leave behind."""

import asyncio
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from wxdesk.domain.attempts import begun, unsure
from wxdesk.domain.clock import parse_time
from wxdesk.services.holding import hold_slot
from wxdesk.services.ports import Transaction
from wxdesk.store.database import SqliteStore


def test_an_account_is_added_shown_changed_and_removed(line, paper):
    listed = line.done("account", "list", "--json").json
    keys = ("name", "kind", "owner", "verified", "practice")
    assert [tuple(each[key] for key in keys) for each in listed] == [("Paper", "subscription", "media", True, True)]
    line.done("account", "set", paper, "name=Evening Paper", "verified=no", "max_articles=8")
    shown = line.done("account", "show", "evening paper", "--json").json
    assert (shown["verified"], shown["max_articles"]) == (False, 8)
    answers = {each["capability"]: each for each in shown["capabilities"]}
    assert answers["send_by_api"] == {"capability": "send_by_api", "answer": "no", "reason": "verify_first"}
    assert "Evening Paper" in line.refused("account", "remove", paper)  # what is known is said
    line.done("account", "remove", "Evening Paper")
    assert line.done("account", "list", "--json").json == []


def test_a_new_post_has_its_author_as_in_the_window(line, paper, tmp_path):
    plain, signed = tmp_path / "plain.md", tmp_path / "signed.md"
    plain.write_text("# Plain\n\nText.\n")
    signed.write_text("---\nauthor: Wei\n---\n# Signed\n\nText.\n")

    def authors(*files):
        added = line.done("post", "add", paper, *files).out.strip()
        return [each["author"] for each in line.done("post", "show", added, "--json").json["articles"]]

    assert authors(plain, signed) == ["Paper", "Wei"]
    assert authors(signed, plain) == ["Wei", "Wei"]


def test_an_account_with_posts_goes_only_when_it_is_meant(line, paper, article):
    line.done("post", "add", paper, article)
    assert "--yes" in line.refused("account", "remove", paper)
    assert len(line.done("account", "list", "--json").json) == 1
    line.done("account", "remove", paper, "--yes")
    assert line.done("post", "list", "--json").json == []


def test_a_secret_comes_from_standard_input_and_is_shown_nowhere(line, paper, tmp_path, monkeypatch):
    import io

    (tmp_path / "passphrase").write_text("horse", encoding="utf-8")
    line.options = ("--passphrase-file", str(tmp_path / "passphrase"))
    monkeypatch.setattr(sys, "stdin", io.StringIO("s3cr3t-of-the-paper\n"))
    answer = line.done("account", "set", paper, "--secret-file", "-")
    shown = line.done("account", "show", paper)
    assert "s3cr3t" not in answer.out + answer.err + shown.out + shown.err


def test_a_quota_counts_what_is_sent_and_what_is_held(line, paper, article):
    number = line.done("post", "add", paper, article, "--json").json["id"]
    line.done("post", "schedule", number, "2026-11-23T08:00")
    today, tomorrow = (
        line.done("quota", paper, "--at", at, "--json").json for at in ("2026-11-22T12:00", "2026-11-23T23:59:59")
    )
    assert (today["free"], today["reserved"], today["period"]) == (1, 0, "day")
    assert tomorrow == {
        "account": "Paper",
        "period": "day",
        "limit": 1,
        "sent": 0,
        "reserved": 1,
        "free": 0,
        "resets_at": "2026-11-24T00:00:00+08:00",
    }
    line.done("post", "cancel", number)
    assert line.done("quota", "--at", "2026-11-23", "--json").json[0]["free"] == 1


def test_a_scheduled_post_is_on_the_phone_from_its_time_on(line, paper, article):
    number = line.done("post", "add", paper, article, "--json").json["id"]
    said = line.done("post", "schedule", number, "2026-11-23T00:00:00Z").err
    assert "2026-11-23 08:00" in said
    assert line.done("post", "show", number, "--json").json["scheduled_at"] == "2026-11-23T08:00:00+08:00"
    assert "has passed" in line.refused("post", "schedule", number, "2026-11-21T08:00")


def test_the_worker_sends_what_is_due_and_what_comes_too_late_is_missed(line, paper, article):
    posts = [line.done("post", "add", paper, article, "--json").json["id"] for _ in range(2)]
    line.done("post", "schedule", posts[0], "2026-11-22T12:05")
    line.done("post", "schedule", posts[1], "2026-11-23T08:00")
    assert "Nothing is due" in line.done("worker", "--once").err
    line.clock.set(parse_time("2026-11-22T12:06"))
    assert f"Post {posts[0]} was sent at 2026-11-22 12:06" in line.done("worker", "--once").err
    line.clock.set(parse_time("2026-11-23T09:00"))
    assert "missed its time, 2026-11-23 08:00" in line.refused("worker", "--once")
    states = {each["id"]: each["state"] for each in line.done("post", "list", "--json").json}
    assert states == {posts[0]: "sent", posts[1]: "missed"}
    assert line.done("quota", paper, "--json").json["free"] == 1


async def _leave_unsure(folder: Path, number: int, now: datetime) -> None:
    """Leave a post as a lost reply leaves it: perhaps sent, its slot held."""
    store = await SqliteStore.open(folder)

    def work(tx: Transaction) -> None:
        post = tx.posts.get(number)
        hold_slot(tx, tx.accounts.get(post.account_id), number, now)
        tx.posts.save(unsure(begun(post), "reply_lost"))

    await store.run(work)
    await store.close()


@pytest.mark.parametrize(("what", "state", "free"), [("sent", "sent", 0), ("not-sent", "failed", 1)])
def test_a_post_that_may_have_been_sent_is_settled_by_who_has_looked(line, paper, article, what, state, free):
    number = line.done("post", "add", paper, article, "--json").json["id"]
    asyncio.run(_leave_unsure(line.folder, number, line.clock.now()))
    assert "moved on" in line.refused("post", "send", number)
    assert line.done("quota", paper, "--json").json["free"] == 0
    line.done("post", "resolve", number, what)
    assert line.done("post", "show", number, "--json").json["state"] == state
    assert line.done("quota", paper, "--json").json["free"] == free


def test_a_post_in_the_platforms_drafts_box_uses_nothing(line, paper, article):
    number = line.done("post", "add", paper, article, "--json").json["id"]
    assert line.done("post", "draft", number, "--json").json["media_id"]
    assert line.done("post", "show", number, "--json").json["state"] == "draft"
    assert line.done("quota", paper, "--json").json["free"] == 1


def test_rendering_tells_lines_of_the_file(line, article):
    article.write_text(
        "---\ntitle: 码头\n---\n\n![there](quay.png)\n\n![gone](gone.png)\n\n[out](https://harbour.example/x)\n",
        encoding="utf-8",
    )
    rendered = line.done("render", article, "--json").json
    assert (rendered["title"], rendered["images"]) == ("码头", ["quay.png", "gone.png"])
    assert rendered["links"] == ["https://harbour.example/x"]
    assert "wxasset:" in rendered["html"]
    notes = [(each["line"], each["code"], each["text"]) for each in rendered["notes"]]
    assert notes == [(7, "image_missing", "gone.png"), (9, "link_becomes_note", "https://harbour.example/x")]
    plain = line.done("render", article, "--theme", "warm")
    assert plain.out.startswith("<section")
    assert plain.out != line.done("render", article, "--theme", "warm", "--dark").out
    assert "no theme" in line.refused("render", article, "--theme", "neon")


def test_rendering_in_a_theme_of_ones_own(line, article, tmp_path):
    css = tmp_path / "Mine.CSS"
    css.write_text("p { color: #123456 }\nh9 { color: red }\n", encoding="utf-8")
    rendered = line.done("render", article, "--theme", css, "--accent", "#b45309", "--size", "15", "--json").json
    assert "color:#123456" in rendered["html"]
    assert "font-size:15px" in rendered["html"]
    assert (f"h9 ({css}:2)", "theme_selector_unused") in [(each["text"], each["code"]) for each in rendered["notes"]]
    css.write_text("p { color", encoding="utf-8")
    assert "line 1" in line.refused("render", article, "--theme", css)
    assert "cannot be read" in line.refused("render", article, "--theme", tmp_path / "gone.css")
    assert "no colour" in line.refused("render", article, "--accent", "red")


def test_checking_says_what_would_be_refused(line, paper, article):
    assert line.done("check", article, "--account", paper, "--json").json == [
        {"file": str(article), "ok": True, "findings": []}
    ]
    article.write_text("\n\n![gone](gone.png)\n\ntext\n", encoding="utf-8")
    answer = line.type("check", article)
    assert answer.status == 1
    assert f"{article}:3: error: A picture is missing: gone.png." in answer.out


def test_checking_gives_advice_by_the_lines_and_columns_of_the_file(line, paper, article, tmp_path):
    article.write_text("---\ntitle: 码头\n---\n\n全国第一的竞品[这里]()\n\na\u202eb\n", encoding="utf-8")
    words = tmp_path / "words.txt"
    words.write_text("竞品, rival\n", encoding="utf-8")
    answer = line.type("check", article, "--words", words, "--json")
    found = {each["code"]: each for each in answer.json[0]["findings"]}
    places = {code: (each["line"], each["columns"], each["about"]) for code, each in found.items()}
    assert places["word_forbidden"] == (5, [1, 5], "全国第一")
    assert places["word_own"] == (5, [6, 8], "竞品")
    assert places["link_empty"] == (5, [8, 14], "")
    assert places["signs_turned"] == (7, [2, 3], "U+202E")
    assert found["signs_turned"]["field"] == "body"
    told = line.type("check", article, "--words", words).out
    assert f"{article}:5:6: warning: “竞品” is on your list of words to avoid." in told
    assert "Advertising Law, Article 9 (3)" in told
    assert "cannot be read as a list of words" in line.refused("check", article, "--words", tmp_path)


def test_checking_for_an_account_knows_its_workspaces_words_and_what_it_sent(line, paper, article):
    text = "".join(chr(0x4E00 + number * 7 % 5000) for number in range(300))
    article.write_text(article.read_text(encoding="utf-8") + text, encoding="utf-8")
    number = line.done("post", "add", paper, article, "--json").json["id"]
    assert line.done("check", article, "--account", paper, "--json").json[0]["findings"] == []
    line.done("post", "mark-sent", number)
    [finding] = line.done("check", article, "--account", paper, "--json").json[0]["findings"]
    assert finding["code"] == "article_same"


def test_a_picture_of_the_phone_is_drawn(line, paper, article, tmp_path):
    from PIL import Image

    line.folder, line.options = tmp_path / "practice", ("--practice",)
    for view in ("lock", "chats", "folder"):
        line.done("phone", "--view", view, "--png", tmp_path / f"{view}.png")
    pictures = [Image.open(tmp_path / f"{view}.png").convert("RGB") for view in ("lock", "chats", "folder")]
    assert {picture.size for picture in pictures} == {pictures[0].size}
    assert all(len(picture.getcolors(1_000_000) or ()) > 100 for picture in pictures)
    assert len({picture.tobytes() for picture in pictures}) == 3


def test_new_views_of_the_phone_are_drawn_and_told(line, tmp_path):
    from PIL import Image

    line.folder, line.options = tmp_path / "practice", ("--practice",)
    sizes = set()
    for view, *more in (
        ("conversation", "--account", "Harbour Hotels", "--device", "small"),
        ("profile", "--account", "Harbour Hotels"),
        ("accounts", "--device", "large", "--language", "zh_CN", "--text-step", "2"),
        ("programs", "--dark"),
        ("search", "--query", "会员"),
    ):
        path = tmp_path / f"{view}.png"
        line.done("phone", "--view", view, "--png", path, *more)
        with Image.open(path) as made:
            sizes.add(made.size)
    assert len(sizes) == 3
    told = line.done("phone", "--view", "profile", "--account", "Harbour Hotels", "--json").json
    assert told["conversation"]
    assert told["inside"] == {"rooms": [], "meetings": [], "files": []}
    inside = line.done("phone", "--follower", "Mei", "--account", "Harbour Group", "--json").json["inside"]
    assert [room["name"] for room in inside["rooms"]] == ["", "Front office"]
    assert inside["rooms"][0]["members"] > inside["rooms"][1]["members"] > 1
    assert [each["title"] for each in inside["meetings"]][:2] == ["冬至值班安排", "Front office stand-up"]
    assert inside["files"][-1]["size"] == 2411724
    assert told["accounts"]
    assert all(stack["count"] >= 1 for stack in told["stacks"])
    found = line.done("phone", "--view", "search", "--query", "会员", "--json").json["search"]
    assert any("会员" in each["title"] for each in found["articles"])
    assert "--query" in line.type("phone", "--view", "search").err
    assert "service account" in line.done("phone", "--view", "profile", "--account", "Harbour Hotels").out
    said = line.refused("phone", "--view", "conversation", "--account", "nobody there")
    assert "Nothing of nobody there is on this phone" in said


def test_a_phone_follows_and_leaves(line, tmp_path):
    line.options = ("--practice",)
    line.done("phone", "--follower", "Ben", "--follow", "Harbour Hotels")
    at = line.clock.now() + timedelta(days=30)

    def names():
        phone = line.done("phone", "--follower", "Ben", "--at", at.isoformat(), "--json").json
        return {row["desk_name"] for row in phone["chats"]} - {None}

    assert names() == {"Harbour Hotels"}
    line.done("phone", "--follower", "Ben", "--unfollow", "Harbour Hotels")
    assert names() == set()
    said = line.refused("phone", "--follower", "Nobody")
    assert said.startswith("There is no follower Nobody in this workspace. There are: Ben, Jonas, Mei, ")
    assert line.refused("follower", "remove", "Nobody") == said


def test_a_roster_goes_out_and_comes_back_unchanged(line, tmp_path):
    line.options = ("--practice",)
    line.done("roster", "export", tmp_path / "staff.csv")
    again = line.done("roster", "import", tmp_path / "staff.csv", "--json").json
    members = line.done("roster", "list", "--json").json["members"]
    assert (again["new"], again["changed"], again["refused"]) == (0, 0, [])
    assert again["unchanged"] == len(members) > 40
    assert "Harbour Hotels is a service account" in line.refused("roster", "list", "--account", "Harbour Hotels")


def test_somebody_is_turned_away(line):
    line.options = ("--practice",)
    waiting = line.done("roster", "list", "--json").json["waiting"]
    ben = next(each for each in waiting if each["nickname"] == "Ben T.")
    line.done("roster", "reject", ben["id"])
    assert ben not in line.done("roster", "list", "--json").json["waiting"]
    assert "does not wait any more" in line.refused("roster", "reject", ben["id"])


def test_a_backup_comes_back(line, paper, tmp_path):
    line.done("backup", tmp_path / "kept.sqlite")
    line.done("account", "remove", paper)
    said = line.done("restore", tmp_path / "kept.sqlite").err
    assert "before-restore-" in said
    assert [each["name"] for each in line.done("account", "list", "--json").json] == [paper]


def test_nothing_is_backed_up_where_there_is_no_workspace(line, tmp_path):
    assert "is gone" in line.refused("backup", tmp_path / "kept.sqlite")
    assert not line.folder.exists()
    assert not (tmp_path / "kept.sqlite").exists()


def test_the_doctor_finds_a_fresh_folder_sound_and_makes_nothing(line):
    found = line.done("doctor", "--json").json
    assert found["ok"]
    names = {each["name"] for each in found["checks"]}
    assert names >= {"Qt", "SQLite", "Folder", "Workspace", "Keychain", "Practice platform"}
    assert not line.folder.exists()


@pytest.mark.parametrize("words", [["--help"], ["post", "send", "--help"]])
def test_help_needs_neither_qt_nor_a_database(words):
    program = (
        "import sys\nfrom wxdesk.app.commands import run_command\n"
        f"status = run_command({words!r})\n"
        "heavy = {'PySide6', 'sqlalchemy', 'httpx', 'dbos', 'uvicorn', 'pyromark', 'PIL'} & set(sys.modules)\n"
        "sys.exit(f'{status} {heavy}' if status or heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Usage: wxdesk" in done.stdout
