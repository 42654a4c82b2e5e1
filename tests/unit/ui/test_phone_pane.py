"""The phone beside the editor: whose it is, what it is like, and what is said below it of the post."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.ui.phone_values import HOTEL, MEI, NOW, PAPER, STAFF, WEN, line, post
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.lines import lines_of
from wxdesk.domain.phone import Device, Follower
from wxdesk.domain.posts import Act, Article, ArticleKind, Audience, Post, PostState
from wxdesk.services.phone import PhoneWorld
from wxdesk.ui.composer.phone_pane import PhonePane
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.covers import Covers
from wxdesk.ui.phone.form import Form
from wxdesk.ui.tasks import Tasks

HOTELS = Account("Harbour Hotels", Kind.SERVICE, id=1)
READER = Account("Morning Reader", Kind.SUBSCRIPTION, id=2)
GROUP = Account("Harbour Group", Kind.ENTERPRISE, id=4)
OF_MEI = replace(MEI, id=1)
XIAOLAN = Follower(
    "晓岚",
    frozenset({1, 2}),
    id=2,
    device=Device.SMALL,
    language="zh_CN",
    dark=True,
    text_step=2,
    muted=frozenset({(1, 0)}),
)
WINTER = Post(1, (Article("Winter"),), id=7)
DAY = 24 * 60
FOUR = [post(HOTEL, day * DAY, "before", post_id=10 + day) for day in range(1, 5)]


async def nothing(_):
    return b""


def fail(failure):
    raise failure


def world(*arrivals, followers=(OF_MEI,)):
    return PhoneWorld(followers, (HOTELS, READER, GROUP), (WEN,), lines_of([line(WEN, 5, "hello"), *arrivals]))


@pytest.fixture
def pane(qtbot):
    tasks = Tasks(fail, fail)
    made = PhonePane(Covers(nothing, tasks), tasks)
    qtbot.addWidget(made)
    return made


def show(pane, account, written, shown, at=NOW):
    pane.show_world(shown)
    pane.show_account(account)
    pane.show_post(written, 0, at, 1)


def test_a_push_rings_unless_the_chat_is_muted(pane):
    show(pane, HOTELS, WINTER, world(followers=(OF_MEI, XIAOLAN)))
    assert pane.fact == "Row 1 of 2 at 18:30 · with a push"
    pane._choose_follower(XIAOLAN)
    assert pane.fact == "Row 1 of 1 at 18:30 · muted, no push"


def test_what_does_not_reach_the_follower_says_so_whatever_stands_in_the_row(pane):
    without_tag = replace(OF_MEI, tags={1: frozenset()})
    to_tag = replace(WINTER, audience=Audience(2, "VIP"))
    show(pane, HOTELS, to_tag, world(FOUR[0], followers=(without_tag,)))
    assert [row.text for row in pane.phone.phone.chats] == ["hello", "before"]
    assert pane.fact == "Does not reach this follower"
    pane.show_post(WINTER, 0, NOW, 1)
    assert pane.fact == "Row 1 of 2 at 18:30 · with a push"


def test_a_fifth_of_the_month_reaches_nobody(pane):
    show(pane, HOTELS, WINTER, world(*FOUR))
    assert pane.fact == "Does not reach this follower"
    pane.show_world(world(*FOUR[1:]))
    assert pane.fact == "Row 1 of 2 at 18:30 · with a push"


def test_a_folder_tells_the_place_of_this_very_post(pane):
    to_tag = replace(WINTER, audience=Audience(2, "VIP"))
    show(
        pane,
        READER,
        to_tag,
        world(post(PAPER, 60, "old", post_id=3), followers=(replace(OF_MEI, tags={2: frozenset()}),)),
    )
    assert pane.fact == "Does not reach this follower"
    pane.show_post(WINTER, 0, NOW, 1)
    assert pane.fact == "No. 1 of 2 in the folder at 18:30 · no push"


def test_what_was_sent_is_looked_for_itself(pane):
    sent = replace(WINTER, state=PostState.SENT, sent_at=NOW - timedelta(minutes=60))
    late = replace(OF_MEI, since={(1, 0): NOW - timedelta(minutes=90)}, tags={1: frozenset()})
    arrived = post(HOTEL, 60, "Winter", post_id=7)
    show(pane, HOTELS, sent, world(post(HOTEL, 70, "told", post_id=6), arrived, followers=(late,)), sent.sent_at)
    assert pane.fact == "Row 1 of 1 at 17:30 · with a push"
    pane.show_world(world(post(HOTEL, 70, "told", post_id=6), replace(arrived, tag_id=2), followers=(late,)))
    assert pane.fact == "Does not reach this follower"
    pane.show_post(replace(sent, act=Act.PUBLISH), 0, NOW, 1)
    assert pane.fact == "Published without notifying: on nobody’s phone"


def test_who_does_not_follow_or_is_no_member_hears_why(pane):
    show(
        pane, HOTELS, WINTER, world(post(STAFF, 60, "internal"), followers=(replace(OF_MEI, account_ids=frozenset()),))
    )
    assert pane.fact == "Does not follow Harbour Hotels: sees nothing of it"
    pane.show_account(GROUP)
    pane.show_post(WINTER, 0, NOW, 1)
    assert pane.fact == "Not a verified member: sees nothing of it"


def test_it_begins_with_somebody_whom_the_post_reaches(pane):
    without_tag = replace(OF_MEI, tags={1: frozenset()})
    show(pane, HOTELS, replace(WINTER, audience=Audience(2)), world(FOUR[0], followers=(without_tag, XIAOLAN)))
    assert "晓岚" in pane._follower_choice.text()


def test_the_phone_is_made_as_its_follower_has_it_until_another_is_chosen(pane):
    show(pane, HOTELS, WINTER, world(followers=(OF_MEI, XIAOLAN)))
    assert (pane.phone.form, pane.phone.dark) == (Form(), False)
    pane._choose_follower(XIAOLAN)
    assert (pane.phone.form, pane.phone.dark) == (Form(Device.SMALL, 2, "zh_CN"), True)
    assert [pane._reading._device.text(), pane._reading._text.text()] == ["360 points", "Text 120 %"]
    assert pane._reading._dark.isChecked()
    pane._reading._dark.setChecked(False)
    pane._reading.choose_device(430)
    pane.show_post(WINTER, 0, NOW, 1)
    assert (pane.phone.dark, pane._reading._device.text()) == (False, "430 points")
    pane._choose_follower(OF_MEI)
    pane._choose_follower(XIAOLAN)
    assert (pane.phone.dark, pane._reading._device.text()) == (True, "360 points")


def test_articles_are_as_wide_as_the_next_phone_where_both_are_alike(pane):
    show(pane, HOTELS, WINTER, world(followers=(OF_MEI, replace(OF_MEI, id=3))))
    pane._reading.choose_device(430)
    pane._reading.choose_text(160)
    pane._choose_follower(pane._world.followers[1])
    overlay = pane.phone._overlay
    assert (overlay._points, overlay._text, pane._reading._device.text()) == (375, 100, "375 points")


def test_the_words_around_an_article_are_those_of_the_phone(pane):
    pictures = replace(WINTER, articles=(Article("Winter", kind=ArticleKind.PICTURES),))
    show(pane, HOTELS, pictures, world(followers=(OF_MEI, replace(XIAOLAN, language="zh_TW"))))
    pane._show_screen("article")
    overlay = pane.phone._overlay
    assert overlay.read.furniture.share == "Share"
    pane._choose_follower(pane._world.followers[1])
    assert overlay.read.furniture.share == "分享"


def test_a_follower_who_is_edited_is_shown_at_once(pane):
    show(pane, HOTELS, WINTER, world())
    pane.show_world(world(followers=(replace(OF_MEI, dark=True, device=Device.LARGE),)))
    assert (pane.phone.form, pane.phone.dark) == (Form(Device.LARGE), True)


@pytest.mark.parametrize("screen", [Screen.LOCK, Screen.CHATS, Screen.CONVERSATION])
def test_without_any_follower_the_phone_is_empty_and_nobodys(pane, screen):
    show(pane, HOTELS, WINTER, world(followers=(XIAOLAN,)))
    pane.phone.show_screen(screen, (1, 0))
    pane.show_world(world(followers=()))
    assert pane.fact == "Nobody follows any account yet"
    assert (pane.phone.phone.chats, pane.phone.phone.lock, pane.phone.dark) == ((), (), False)
    assert pane.phone.shown in (Screen.LOCK, Screen.CHATS)
    assert pane._follower_choice.text() == ""
    assert pane._follower_choice.isHidden()
    pane.show_world(world())
    assert "Mei" in pane._follower_choice.text()
    assert not pane._follower_choice.isHidden()


def test_the_article_follows_the_keys_with_nobody_there(pane):
    pictures = Article("Winter", kind=ArticleKind.PICTURES)
    show(pane, HOTELS, replace(WINTER, articles=(pictures,)), world(followers=()))
    pane._show_screen("article")
    pane.show_post(replace(WINTER, articles=(replace(pictures, title="Snow"),)), 0, NOW, 1)
    assert pane.phone._overlay.reading.title == "Snow"
