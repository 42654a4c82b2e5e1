"""How the window is laid out: nothing cut, nothing over something else, nothing wider than the window."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from wxdesk.testing.layout import Doubling, flaws, look
from wxdesk.testing.world import World
from wxdesk.ui.i18n import install_language
from wxdesk.ui.resources import resource_folder


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    install_language(qapp, "zh_CN")
    yield
    install_language(qapp, "en")


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    """Every string twice as long: what fits then fits in any language."""
    translator = Doubling()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_every_page_fits_at_both_sizes(wx: World) -> None:
    assert list(look(wx)) == []


def test_every_page_fits_in_chinese(chinese: None, wx: World) -> None:
    assert wx.window.text("nav_compose") == "撰写" or wx.window.text("nav_compose") != "Compose"
    assert list(look(wx)) == []


def test_words_twice_as_long_end_in_an_ellipsis_and_push_nothing_away(doubled: None, wx: World) -> None:
    assert wx.window.text("nav_desk") == "Desk Desk"
    assert list(look(wx, shortened=True)) == []


def test_every_page_fits_at_200_percent() -> None:
    environment = os.environ | {"QT_SCALE_FACTOR": "2"}
    seen = subprocess.run(
        [sys.executable, "-m", "wxdesk.testing.layout"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert seen.stdout.strip() == "no flaws at 2", seen.stdout + seen.stderr
    assert seen.returncode == 0


def test_the_phone_folds_away_first_and_the_rest_stays_usable(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.window.resize(1440, 900)
    assert wx.compose.has("phone")
    wx.window.resize(1100, 700)
    assert not wx.compose.has("phone")
    assert wx.compose.has("stack")
    assert wx.compose.has("body")
    wx.compose.click("show_phone")  # and comes when it is asked for
    assert wx.compose.has("phone")
    assert flaws(wx.desk.window) == []
    wx.compose.click("show_phone")
    assert not wx.compose.has("phone")


def test_dialogs_fit_too(wx: World) -> None:
    wx.window.choose_account("Harbour Group")
    wx.window.choose_page("roster")
    for page, button in (("roster", "import"), ("compose", "schedule")):
        wx.window.choose_page(page)
        wx.window.resize(1100, 700)
        if page == "compose":
            wx.window.choose_account("Harbour Hotels")
            wx.compose.click(button)
        else:
            wx.roster.click(button)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        assert flaws(dialog) == []
        wx.window.press("Escape")


def look_at_questions(wx: World, *, shortened: bool = False) -> list[str]:
    """What is wrong in the dialogs through which a post leaves the desk, and in the window around them."""
    found: list[str] = []

    def look_at(name: str) -> None:
        found.extend(f"{name}: {flaw}" for flaw in flaws(wx.compose.front, shortened=shortened))
        wx.compose.press("Escape")

    wx.window.resize(1100, 700)
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.drop_files([resource_folder("demo") / "articles" / "points-guide.md"])
    wx.compose.ask_to_send()
    wx.compose.choose_audience("VIP")
    look_at("send")
    wx.compose.ask_other_ways()
    wx.compose.choose_way("publish")
    look_at("publish")
    wx.compose.click("schedule")
    look_at("schedule")
    wx.compose.copy_for_wechat()
    look_at("copy")
    wx.compose.ask_to_mark()
    look_at("mark")
    wx.faults.lose_reply("/message/mass/sendall")
    wx.compose.send()
    wx.compose.look_at_evidence()
    look_at("decide")
    wx.set_time("2026-11-23T09:00:00")
    wx.window.look_at_missed()
    look_at("missed")
    return found


def test_the_questions_before_a_post_leaves_fit(wx: World) -> None:
    assert look_at_questions(wx) == []
    assert flaws(wx.desk.window) == []


def test_the_questions_fit_in_chinese(chinese: None, wx: World) -> None:
    assert look_at_questions(wx) == []
    assert flaws(wx.desk.window) == []


def test_the_questions_fit_with_words_twice_as_long(doubled: None, wx: World) -> None:
    assert look_at_questions(wx, shortened=True) == []


def look_at_help(wx: World, *, shortened: bool = False) -> list[str]:
    """What is wrong in the dialogs that help with writing."""
    found: list[str] = []

    def look_at(name: str) -> None:
        found.extend(f"{name}: {flaw}" for flaw in flaws(wx.compose.front, shortened=shortened))
        wx.compose.press("Escape")

    wx.window.resize(1100, 700)
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    for body in ("One.", "Two, and more of it.", "Three."):
        wx.set_clock_ahead(minutes=3)
        wx.compose.write_body(body)
    wx.compose.open_history()
    look_at("history")
    wx.compose.open_history()
    wx.compose.choose_version(2)
    look_at("history, a version")
    wx.compose.new_from_template()
    look_at("templates")
    wx.compose._more("save_template")
    look_at("save as template")
    wx.compose.write_snippets()
    look_at("snippets, none")
    wx.compose.write_snippets()
    wx.compose.write_snippet("Footer", "See you at the harbour.", "foot", "Harbour Hotels")
    look_at("snippets")
    wx.compose.copy_to("North Lake Library", "Harbour Group")
    look_at("copy to")
    return found


def test_what_helps_with_writing_fits(wx: World) -> None:
    assert look_at_help(wx) == []


def test_what_helps_with_writing_fits_in_chinese(chinese: None, wx: World) -> None:
    assert look_at_help(wx) == []


def test_what_helps_with_writing_fits_with_words_twice_as_long(doubled: None, wx: World) -> None:
    assert look_at_help(wx, shortened=True) == []
