"""Searching on a follower's phone: typed, tapped, weighed, explained."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from wxdesk.domain.search import Weights


@pytest.fixture
def search(wx):
    wx.window.choose_page("phone")
    wx.settle()
    wx.phone_search.open()
    return wx.phone_search


def test_a_tap_on_the_field_opens_it_and_typing_finds(wx, search):
    assert search.searching
    assert search.articles == []
    search.type_query("晨读")
    assert search.accounts == ["晨读日报"]
    assert {account for account, _ in search.articles} == {"晨读日报"}
    assert len(search.articles) > 1
    assert any(text.startswith("晨读日报") for text in search.shown)
    search.press_key(Qt.Key.Key_Escape)
    assert not search.searching


def test_internal_posts_are_never_found(wx, search):
    search.type_query("港湾")
    assert "港湾酒店" in search.accounts
    assert "港湾集团" not in search.accounts
    assert "港湾集团" not in {account for account, _ in search.articles}


def test_each_result_says_why_it_stands_there_and_weights_move_it(wx, search):
    search.type_query("冬")
    before = search.articles
    assert len(before) > 2
    assert len(search.reasons) == min(8, len(before))
    assert search.reasons[0].startswith("1. in ")
    search.order_by_time(alone=True)
    hits = wx.phone_search._page._search.found.articles
    assert [hit.entry.at for hit in hits] == sorted((hit.entry.at for hit in hits), reverse=True)
    assert search.reasons[0].startswith("1. in ")
    assert " = " not in search.reasons[0]
    search.order_by_time(alone=False)
    assert search.articles == before
    search.move("Title", 0)
    search.move("Text", 0)
    assert search._page._search.weights.title == 0
    assert search.articles
    assert search._page._search_panel.isVisible()


def test_weights_that_were_set_are_there_again_after_the_order_by_time(search):
    search.type_query("冬")
    for name in ("Account name", "Title", "Text"):
        search.move(name, 2)
    search.move("Half after", 2)
    panel = search._page._search_panel
    assert (search._page._search.weights, panel._by_time.isChecked()) == (Weights(1, 1, 1, 1), False)
    search.order_by_time(alone=True)
    assert search._page._search.weights == Weights(1, 1, 1, 1, by_time=True)
    assert not panel._title.isEnabled()
    search.order_by_time(alone=False)
    assert search._page._search.weights == Weights(1, 1, 1, 1)
    assert panel._title.isEnabled()


def test_results_are_those_of_the_moment_that_shows(wx, search):
    search.type_query("冬")
    newest = max(hit.entry.at for hit in search._page._search.found.articles)
    wx.phone._page.model.show_at(newest.replace(microsecond=0) - timedelta(minutes=1))
    wx.settle()
    assert all(hit.entry.at < newest for hit in search._page._search.found.articles)


def test_down_goes_to_the_results_and_return_opens_one(wx, search):
    search.type_query("晨读")
    search.press_key(Qt.Key.Key_Down)
    phone = search._phone
    assert phone.window().focusWidget() is phone
    account = next(block for block in phone.rows() if block.target and block.target.tap == "profile")
    phone.tap(account)
    wx.settle()
    assert phone.shown == "profile"
    phone.back()
    wx.settle()
    assert search.searching
    assert search._line.text() == "晨读"


def test_nothing_found_is_said_and_emptied_is_empty(wx, search):
    search.type_query("zzzzzz")
    assert (search.accounts, search.articles) == ([], [])
    search.type_query("")
    search._line.clear()
    wx.settle()
    assert search.articles == []
