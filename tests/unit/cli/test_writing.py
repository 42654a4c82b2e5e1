"""History, copies and templates on the command line."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from wxdesk.domain.clock import parse_time
from wxdesk.domain.posts import Article
from wxdesk.services import versions
from wxdesk.services.ports import Transaction
from wxdesk.store.database import SqliteStore


@pytest.fixture
def post(line, paper, article):
    return str(line.done("post", "add", paper, article, "--json").json["id"])


@pytest.fixture
def other(line):
    line.done("account", "add", "Library", "--kind", "subscription", "--owner", "other")
    return "Library"


def test_a_post_s_history_is_listed_and_a_version_comes_back(line, post):
    assert line.done("post", "history", post, "--json").json == []
    line.done("post", "schedule", post, "2026-11-23T08:00")
    line.done("post", "cancel", post)
    (version,) = line.done("post", "history", post, "--json").json
    assert (version["reason"], version["articles"], version["words_removed"]) == ("scheduled", 1, 0)
    assert version["words_added"] > 0
    assert str(version["id"]) in line.done("post", "history", post).out
    line.done("post", "restore", post, version["id"])
    assert line.done("post", "history", post, "--json").json[0]["reason"] == "restored"
    assert "History" in line.refused("post", "restore", post, 99)
    assert "post" in line.refused("post", "history", 99)


async def _rewrite(folder: Path, number: int) -> None:
    """Save a post as a window does that is written in: another theme, other words, another article, another look."""
    store = await SqliteStore.open(folder)

    def work(tx: Transaction) -> None:
        at = parse_time("2026-11-22T13:00")
        for change in (
            lambda lead: (replace(lead, theme="warm", cover=""),),
            lambda lead: (replace(lead, body="雪大，**炉火**已经点好。", source_url="https://harbour.example"),),
            lambda lead: (lead, Article(title="Second", body="two words")),
            lambda lead: (replace(lead, pictures=()),),
            lambda lead: (replace(lead, body=lead.body.replace("*", "")),),
        ):
            before, at = tx.posts.get(number), at + timedelta(minutes=10)
            after = tx.posts.save(replace(before, articles=change(before.lead)))
            versions.follow(tx, before, after, at)

    await store.run(work)
    await store.close()


def test_the_history_says_what_changed_where_no_word_did(line, post):
    asyncio.run(_rewrite(line.folder, int(post)))
    listed = line.done("post", "history", post).out.splitlines()[1:]
    told = ["small changes", "-2 words, pictures, 1 article removed", "+2 words, 1 article added", "+1 -1 words, link"]
    assert [words in row for words, row in zip([*told, "cover, theme"], listed, strict=False)] == [True] * 5
    assert "+8 words, pictures" in listed[5]
    newest = line.done("post", "history", post, "--json").json[1]
    keys = ("words_removed", "fields", "pictures", "articles_removed", "moved")
    assert [newest[key] for key in keys] == [2, [], True, 1, False]


def test_a_post_is_copied_to_other_accounts(line, post, paper, other):
    planned = line.done("post", "copy", post, "--to", other, "--dry-run", "--json").json
    assert [(each["account"], each["id"]) for each in planned] == [(other, None)]
    assert len(line.done("post", "list", "--json").json) == 1
    (made,) = line.done("post", "copy", post, "--to", other, "--to", other, "--theme", "warm", "--json").json
    shown = line.done("post", "show", made["id"], "--json").json
    assert (shown["account"], shown["articles"][0]["theme"]) == (other, "warm")
    assert paper in line.refused("post", "copy", post, "--to", paper)


def test_a_template_is_kept_listed_used_and_deleted(line, post, paper, other):
    line.done("template", "save", post, "Weekly")
    assert [each["name"] for each in line.done("template", "list", "--json").json] == ["Weekly"]
    assert "Weekly" in line.done("template", "list").out
    begun = line.done("template", "use", "weekly", other, "--json").json["id"]
    assert line.done("post", "show", begun, "--json").json["account"] == other
    assert "Weekly" in line.refused("template", "use", "Monthly", other)
    assert "already" in line.refused("template", "save", post, "WEEKLY")
    line.done("template", "delete", "Weekly")
    assert line.done("template", "list", "--json").json == []


def test_snippets_are_added_listed_used_and_deleted(line, paper, other, tmp_path):
    file = tmp_path / "footer.md"
    file.write_text("See you **soon**.\n", encoding="utf-8")
    line.done("snippet", "add", "Footer", file, "--at", "foot", "--account", other)
    (listed,) = line.done("snippet", "list", "--json").json
    assert (listed["name"], listed["spot"], listed["account"], listed["body"]) == (
        "Footer",
        "foot",
        other,
        "See you **soon**.",
    )
    assert line.done("snippet", "list", "--account", paper, "--json").json == []
    assert "Footer" in line.done("snippet", "list").out
    assert "Footer" in line.refused("snippet", "delete", "Header")
    line.done("snippet", "delete", "footer")
    assert line.done("snippet", "list", "--json").json == []
