"""The command line wears what the workspace has: the user's own themes, an account's cards, its head and foot."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest

from wxdesk.domain.writing import CardKind, LinkedCard
from wxdesk.store.database import SqliteStore

FAINT = ":root { --title: 'Quay' }\np { color: #dddddd }\n.card .name { color: #eeeeee }\n"
GONE = "no theme of that name"
ROOMS = LinkedCard(
    0, CardKind.MINI_PROGRAM, "Rooms", "wx0123456789abcdef", "pages/room", "https://mmbiz.qpic.cn/room.png", "Book"
)


@pytest.fixture
def quay(line, tmp_path: Path) -> Path:
    """A theme of the user's own, in which nothing can be read."""
    file = tmp_path / "quay.css"
    file.write_text(FAINT, encoding="utf-8")
    line.done("theme", "import", file)
    return file


@pytest.fixture
def written(tmp_path: Path):
    """Write a Markdown file that names a theme."""

    def write(theme: str, body: str = "The stove is lit.", more: str = "") -> Path:
        file = tmp_path / "written.md"
        file.write_text(f"---\ntitle: Winter\ntheme: {theme}\n{more}---\n\n{body}\n", encoding="utf-8")
        return file

    return write


def codes(line, *words: str | Path) -> list[str]:
    (document,) = line.type("check", *words, "--json").json
    return [finding["code"] for finding in document["findings"]]


def link(line, account: str) -> None:
    async def work() -> None:
        store = await SqliteStore.open(line.folder)
        (wanted,) = [each for each in await store.read(lambda tx: tx.accounts.all()) if each.name == account]
        await store.run(lambda tx: tx.cards.save(replace(ROOMS, account_id=wanted.id)))
        await store.close()

    asyncio.run(work())


def test_a_file_names_a_theme_of_the_user_s_own(line, paper, quay, written):
    file = written("quay")
    rendered = line.done("render", file, "--json").json
    assert "#dddddd" in rendered["html"]
    assert "theme_unknown" not in [note["code"] for note in rendered["notes"]]
    added = line.done("post", "add", paper, file)
    assert GONE not in added.err
    (article,) = line.done("post", "show", added.out.strip(), "--json").json["articles"]
    assert article["theme"] == "Quay"
    assert "theme_unknown" not in codes(line, file)


def test_a_theme_that_is_not_there_is_said_and_kept(line, paper, written):
    file = written("nowhere")
    rendered = line.done("render", file)
    assert GONE in rendered.err
    assert "The stove is lit." in rendered.out
    assert "theme_unknown" in codes(line, file)
    added = line.done("post", "add", paper, file)
    assert GONE in added.err
    (article,) = line.done("post", "show", added.out.strip(), "--json").json["articles"]
    assert article["theme"] == "nowhere"
    assert GONE in line.refused("render", file, "--theme", "elsewhere")


def test_another_program_s_theme_stops_nothing_where_no_workspace_can_be_opened(line, written):
    line.folder.write_text("not a folder", encoding="utf-8")
    assert "The stove is lit." in line.done("render", written("ananke")).out
    assert "theme_unknown" in codes(line, written("ananke"))
    assert GONE not in line.refused("render", written("plain"), "--theme", "ananke")


def test_one_of_ours_by_its_title_is_kept_by_its_key(line, paper, written):
    added = line.done("post", "add", paper, written("Harbour"))
    (article,) = line.done("post", "show", added.out.strip(), "--json").json["articles"]
    assert article["theme"] == "harbour"


def test_wishes_of_the_front_matter_that_cannot_be_met_are_said(line, paper, written):
    file = written("warm", more="accent: sunny\nsize: 99\ndigset: D\n")
    noted = [note["code"] for note in line.done("render", file, "--json").json["notes"]]
    wishes = {"accent_unreadable", "text_size_unreadable", "front_matter_unknown"}
    assert wishes <= set(noted)
    assert wishes <= set(codes(line, file))


def test_contrast_is_judged_in_the_theme_that_is_worn(line, paper, quay, written):
    assert "contrast_light" in codes(line, written("quay"))
    assert "contrast_light" in codes(line, written("quay"), "--account", paper)
    assert "contrast_light" not in codes(line, written("quay"), "--theme", "plain")
    assert "contrast_light" in codes(line, written("plain"), "--theme", "Quay")
    assert "contrast_light" in codes(line, written("plain"), "--theme", quay)
    assert GONE in line.refused("check", written("plain"), "--theme", "elsewhere")


def test_cards_are_those_of_the_account(line, paper, quay, written):
    link(line, paper)
    file = written("plain", "{mini-program: Rooms}")
    assert "mp-common-miniprogram" not in line.done("render", file).out
    rendered = line.done("render", file, "--account", paper, "--json").json
    assert "mp-common-miniprogram" in rendered["html"]
    assert [note["code"] for note in rendered["notes"]] == []
    faint = written("Quay", "{mini-program: Rooms}")
    assert "contrast_light" in codes(line, faint)
    assert "contrast_light" not in codes(line, faint, "--account", paper)
    assert "Nobody" in line.refused("render", file, "--account", "Nobody")


def test_a_post_begins_with_the_account_s_head_and_foot(line, paper, written, tmp_path):
    line.done("account", "add", "Other", "--kind", "subscription", "--owner", "media", "--practice")
    for name, spot, owner in (("Hello", "head", paper), ("Bye", "foot", paper), ("Theirs", "foot", "Other")):
        (tmp_path / "snippet.md").write_text(f"{name} from the harbour.\n", encoding="utf-8")
        line.done("snippet", "add", name, tmp_path / "snippet.md", "--at", spot, "--account", owner)

    def body(file: Path) -> str:
        added = line.done("post", "add", paper, file).out.strip()
        return asyncio.run(_body(line.folder, int(added)))

    assert body(written("plain")) == "Hello from the harbour.\n\nThe stove is lit.\n\nBye from the harbour.\n"
    assert body(written("plain", "Bye from the harbour.")).count("Bye") == 1


async def _body(folder: Path, post_id: int) -> str:
    store = await SqliteStore.open(folder)
    try:
        return (await store.read(lambda tx: tx.posts.get(post_id))).lead.body
    finally:
        await store.close()


def test_a_copy_wears_a_theme_of_the_user_s_own(line, paper, quay, written):
    line.done("account", "add", "Other", "--kind", "subscription", "--owner", "media", "--practice")
    added = line.done("post", "add", paper, written("plain")).out.strip()
    (copy,) = json.loads(line.done("post", "copy", added, "--to", "Other", "--theme", "quay", "--json").out)
    assert copy["theme"] == "Quay"
