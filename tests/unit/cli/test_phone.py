"""``wxdesk phone``: each view as lines, as a document and as a picture, the same phone each time."""

import subprocess
import sys

import pytest
from PIL import Image
from PySide6.QtGui import QFont, QGuiApplication

from tests.unit.cli.conftest import NOON, Line
from tests.unit.cli.crowd import crowd
from wxdesk.cli.phone_views import VIEWS

MARGIN = 2 * (20 + 11)
"""Shadow and body around the screen, in pixels of a picture."""


@pytest.fixture(scope="module")
def practice(tmp_path_factory, qapp):
    """The practice workspace, which nothing here changes."""
    line = Line(tmp_path_factory.mktemp("phone") / "practice")
    line.options = ("--practice",)
    return line


def drawn(line, path, *words):
    line.done("phone", "--follower", "Mei", *words, "--png", path)
    with Image.open(path) as made:
        return made.convert("RGB")


def test_every_view_is_drawn(practice, tmp_path):
    pictures = set()
    more = {"services": ("--layout", "folded"), "search": ("--query", "会员")}
    for view in VIEWS:
        words = ("--view", view, *more.get(view, ()))
        pictures.add(drawn(practice, tmp_path / f"{view}.png", *words).tobytes())
    assert len(pictures) == len(VIEWS)


def test_an_article_is_the_same_as_lines_document_and_picture(practice, tmp_path):
    asked = ("phone", "--follower", "Mei", "--view", "article", "--account", "Morning Reader")
    told = practice.done(*asked, "--json").json
    article = told["article"]
    assert (article["account"], article["desk_name"]) == ("晨读日报", "Morning Reader")
    assert article["title"] == told["conversation"][-1]["titles"][0]
    assert article["html"].startswith("<section")
    said = practice.done(*asked).out
    assert said.startswith(article["title"] + "\n")
    assert article["body"] in said
    newest = practice.done("phone", "--follower", "Mei", "--view", "article", "--json").json["article"]
    assert newest["account"] != article["account"]
    paper = drawn(practice, tmp_path / "a.png", "--view", "article", "--account", "Morning Reader")
    other = drawn(practice, tmp_path / "b.png", "--view", "article")
    assert paper.tobytes() != other.tobytes()
    page = paper.crop((MARGIN + 30, MARGIN + 220, paper.width - MARGIN - 30, paper.height - MARGIN - 200)).convert("L")
    assert page.getextrema()[0] < 80, "no letters"


def test_an_article_is_drawn_by_the_browser_engine(practice, tmp_path):
    """In a process of its own, as the engine can only be begun once in each."""
    command = [sys.executable, "-m", "wxdesk", "--data", str(practice.folder), "--practice", "phone"]
    asked = ("--follower", "Mei", "--at", NOON, "--view", "article", "--account", "Morning Reader")
    done = subprocess.run(
        [*command, *asked, "--png", tmp_path / "a.png"], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "a.png") as made:
        head = made.convert("RGB").crop((MARGIN, MARGIN + 200, made.width - MARGIN, MARGIN + 500))
    colours = head.getcolors(100_000) or []
    assert (0x57, 0x6B, 0x95) in [colour for _, colour in colours], "the account's name is no link"


def test_articles_that_cannot_be_read_are_told_one_from_the_other(practice, tmp_path):
    asked = ("phone", "--follower", "Mei", "--view", "article")
    said = practice.refused(*asked, "--account", "周末影评")
    assert said.startswith("周末影评 is not one of your accounts")
    assert practice.refused(*asked, "--account", "周末影评", "--png", tmp_path / "x.png") == said
    assert practice.refused(*asked, "--at", "2020-01-01T00:00") == "No article has reached Mei yet."
    assert practice.done(*asked, "--at", "2020-01-01T00:00", "--json").json["article"] is None


def test_a_picture_is_in_the_letters_of_the_window(practice, tmp_path):
    from wxdesk.ui.theme import font
    from wxdesk.ui.typefaces import load_typefaces

    before = QGuiApplication.font()
    load_typefaces()
    try:
        QGuiApplication.setFont(font())
        window = drawn(practice, tmp_path / "window.png")
        QGuiApplication.setFont(QFont("DejaVu Sans Mono", 20))
        assert drawn(practice, tmp_path / "other.png").tobytes() == window.tobytes()
        assert QGuiApplication.font() == QFont("DejaVu Sans Mono", 20)
    finally:
        QGuiApplication.setFont(before)


def test_a_picture_of_a_search_shows_what_was_typed(practice, tmp_path):
    nothing = [drawn(practice, tmp_path / "x.png", "--view", "search", "--query", words) for words in ("qqqq", "zz")]
    top = 2 * (20 + 11 + 44)
    bars = [made.crop((MARGIN + 80, top + 20, MARGIN + 500, top + 92)) for made in nothing]
    assert bars[0].tobytes() != bars[1].tobytes()
    below = [made.crop((MARGIN, top + 112, made.width - MARGIN, made.height - MARGIN)) for made in nothing]
    assert below[0].tobytes() == below[1].tobytes()


def test_the_list_of_accounts_is_counted_from_as_many_posts_as_the_picture_shows(line):
    crowd(line, accounts=70, posts=2)
    told = line.done("phone", "--json").json
    assert (len(told["folder"]), told["folder_count"]) == (60, 140)
    assert "the first 60 of 140 posts" in line.done("phone", "--view", "folder").err
    assert len(told["accounts"]) == 70
    assert len(line.done("phone", "--view", "accounts").out.splitlines()) == 71


def test_nothing_there_is_said_in_words(practice):
    said = practice.done("phone", "--view", "search", "--query", "没有这样的词")
    assert said.out == ""
    assert "Nothing is found for 没有这样的词" in said.err
    early = ("phone", "--follower", "Mei", "--at", "2020-01-01T00:00", "--view")
    for view, words in (("lock", "No notifications"), ("chats", "Nothing has arrived"), ("folder", "No posts yet")):
        said = practice.done(*early, view)
        assert (said.out, words in said.err) == ("", True), view


def test_an_internal_conversation_leads_to_rooms_meetings_and_files(practice):
    told = practice.done("phone", "--follower", "Mei", "--view", "conversation", "--account", "Harbour Group").out
    for words in ("Chat rooms", "Front office", "Meetings", "冬至值班安排", "Files", "员工手册"):
        assert words in told
    assert "All staff" in practice.done("phone", "--follower", "Mei", "--view", "rooms").out
    said = practice.refused("phone", "--follower", "Mei", "--view", "files", "--account", "Harbour Hotels")
    assert "not one of your internal accounts" in said
    assert "on no roster" in practice.refused("phone", "--follower", "Ben", "--view", "meetings")


def test_an_account_that_has_not_posted_has_a_conversation_and_a_profile(line, paper):
    told = line.done("phone", "--account", paper, "--json").json
    assert told["account"] == {"name": "Paper", "kind": "subscription", "desk_name": "Paper"}
    assert told["conversation"] == []
    said = line.done("phone", "--view", "profile", "--account", paper)
    assert said.out == "Paper (subscription account)\n"
    assert "Nothing of Paper has arrived yet" in said.err


def test_the_document_has_the_number_in_the_title_the_strip_and_the_stars(practice):
    told = practice.done("phone", "--follower", "Mei", "--json").json
    assert told["unread"] == sum(row["unread"] for row in told["chats"]) > 0
    assert told["folder_count"] == len(told["folder"])
    assert {"account": "晨读日报", "desk_name": "Morning Reader"} in told["often"]
    assert {row["starred"] for row in told["chats"]} <= {True, False}
    assert "the first" not in practice.done("phone", "--follower", "Mei", "--view", "folder").err


@pytest.mark.parametrize("at", ["9999-12-31 20:00", "0001-01-01 00:00", "9999-12-31T23:59-12:00", "2101-01-01"])
def test_a_moment_too_far_away_is_refused_in_words(line, at):
    answer = line.type("phone", "--at", at)
    assert (answer.status, answer.out) == (2, "")
    assert "a time lies between 2011-01-01 and 2100-12-31" in answer.err


@pytest.mark.parametrize("at", ["2011-01-01 00:00", "2100-12-31 23:59"])
def test_the_first_and_the_last_moment_have_a_phone(practice, at):
    practice.done("phone", "--follower", "Jonas", "--at", at)


def test_without_any_follower_that_is_said(line):
    for view in ("chats", "folder"):
        said = line.refused("phone", "--view", view)
        assert said.startswith("There is no follower yet. ")
    assert line.refused("phone", "--follower", "Mei").startswith("There is no follower yet. ")
