from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from wxdesk.domain.phone import (
    FOLDER_KEY,
    Arrival,
    Card,
    Follower,
    Layout,
    RowKind,
    Sender,
    SenderKind,
    phone_at,
    receives,
)

NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")
HOTEL = Sender("港湾酒店", SenderKind.SERVICE, account_id=1)
PAPER = Sender("晨读日报", SenderKind.SUBSCRIPTION, account_id=2)
LIBRARY = Sender("北湖图书馆", SenderKind.SUBSCRIPTION, account_id=3)
STAFF = Sender("港湾集团", SenderKind.ENTERPRISE, account_id=4)
WEN = Sender("Wen", SenderKind.FRIEND, id=1)
FILM = Sender("周末影评", SenderKind.SUBSCRIPTION, id=2)
MEI = Follower("Mei", frozenset({1, 2, 3, 4}), frozenset({1, 2}))


def sent(sender, minutes_ago, *titles, post_id=0, written=False):
    cards = tuple(Card(title) for title in titles)
    return Arrival(sender, NOON - timedelta(minutes=minutes_ago), cards, post_id=post_id, written=written)


def said(sender, minutes_ago, text):
    return Arrival(sender, NOON - timedelta(minutes=minutes_ago), text=text)


def test_a_service_post_stands_in_the_chat_list_with_its_push():
    phone = phone_at(MEI, [sent(HOTEL, 2, "冬至围炉"), said(WEN, 10, "hello")], NOON)
    top = phone.chats[0]
    assert (top.kind, top.text, top.push, top.unread) == (RowKind.SERVICE, "冬至围炉", True, 1)
    assert [notice.text for notice in phone.lock] == ["冬至围炉", "hello"]
    assert phone.banner is not None
    assert phone.folder == ()


def test_a_subscription_post_lies_in_the_folder_without_number_or_push():
    phone = phone_at(MEI, [sent(PAPER, 2, "头条", "二条", "三条", "四条")], NOON)
    (row,) = phone.chats
    assert (row.kind, row.text, row.dot, row.unread, row.push) == (RowKind.FOLDER, "晨读日报: 头条", True, 0, False)
    assert phone.lock == ()
    assert phone.banner is None
    (card,) = phone.folder
    assert [each.title for each in card.visible] == ["头条", "二条"]
    assert card.folded == 2


@pytest.mark.parametrize(("articles", "folded"), [(1, 0), (2, 0), (3, 1), (8, 6)])
def test_two_articles_of_a_card_show_and_the_rest_is_folded(articles, folded):
    phone = phone_at(MEI, [sent(PAPER, 2, *(str(number) for number in range(articles)))], NOON)
    assert phone.folder[0].folded == folded


def test_nothing_is_seen_before_its_time():
    arrivals = [sent(HOTEL, -5, "later"), sent(PAPER, -5, "later too")]
    assert phone_at(MEI, arrivals, NOON).chats == ()
    assert len(phone_at(MEI, arrivals, NOON + timedelta(minutes=5)).chats) == 2


def test_internal_posts_need_a_place_on_the_roster_not_only_a_follow():
    post = sent(STAFF, 1, "排班")
    assert phone_at(MEI, [post], NOON).chats == ()
    phone = phone_at(MEI, [post], NOON, inside=frozenset({4}))
    assert phone.chats[0].kind is RowKind.ENTERPRISE
    assert [notice.sender for notice in phone.lock] == [STAFF]


def test_others_are_received_by_their_own_number():
    assert receives(MEI, FILM)
    assert not receives(Follower("Ben", frozenset({2})), FILM)


def test_opening_a_conversation_clears_its_number_and_its_push():
    opened = replace(MEI, opened={HOTEL.key: NOON - timedelta(minutes=1)})
    phone = phone_at(opened, [sent(HOTEL, 2, "old"), sent(HOTEL, 0, "new")], NOON)
    assert phone.chats[0].unread == 1
    assert [notice.text for notice in phone.lock] == ["new"]


def test_looking_later_changes_nothing_of_what_was_to_be_seen_before():
    opened = replace(MEI, opened={HOTEL.key: NOON, FOLDER_KEY: NOON})
    phone = phone_at(opened, [sent(HOTEL, 5, "post"), sent(PAPER, 5, "paper")], NOON - timedelta(minutes=3))
    assert {row.kind: (row.unread, row.dot) for row in phone.chats} == {
        RowKind.SERVICE: (1, False),
        RowKind.FOLDER: (0, True),
    }


def test_a_push_stays_for_a_day():
    phone = phone_at(MEI, [sent(HOTEL, 24 * 60, "gone"), sent(HOTEL, 24 * 60 - 1, "still there")], NOON)
    assert [notice.text for notice in phone.lock] == ["still there"]


def test_the_classic_folder_is_newest_first():
    posts = [sent(PAPER, 30, "a"), sent(LIBRARY, 10, "b"), sent(FILM, 20, "c")]
    assert [card.cards[0].title for card in phone_at(MEI, posts, NOON).folder] == ["b", "c", "a"]


def test_the_ranked_folder_lifts_what_is_read_above_newer_posts_of_the_same_half_day():
    reader = replace(MEI, opened={PAPER.key: NOON - timedelta(days=1)})
    posts = [sent(PAPER, 600, "read"), sent(LIBRARY, 5, "minutes old"), sent(PAPER, 800, "yesterday's")]
    ranked = phone_at(reader, posts, NOON, layout=Layout.RANKED)
    assert [card.cards[0].title for card in ranked.folder] == ["read", "minutes old", "yesterday's"]


def test_the_strip_begins_with_the_account_opened_last():
    reader = replace(MEI, opened={LIBRARY.key: NOON - timedelta(days=1), PAPER.key: NOON - timedelta(days=2)})
    posts = [sent(FILM, 1, "x"), sent(PAPER, 2, "y"), sent(LIBRARY, 3, "z")]
    assert phone_at(reader, posts, NOON).often == (LIBRARY, PAPER, FILM)


def test_folded_service_accounts_share_one_row_that_counts_for_all():
    other = Sender("云雀航空", SenderKind.SERVICE, id=1)
    arrivals = [sent(HOTEL, 5, "post"), said(other, 3, "gate"), said(other, 4, "gate"), said(STAFF, 1, "internal")]
    phone = phone_at(MEI, arrivals, NOON, frozenset({4}), Layout.FOLDED)
    assert [row.kind for row in phone.chats] == [RowKind.ENTERPRISE, RowKind.SERVICES]
    assert (phone.chats[1].text, phone.chats[1].unread) == ("云雀航空: gate", 3)
    assert [row.sender for row in phone.services] == [other, HOTEL]


def test_the_post_being_written_is_marked_wherever_it_shows():
    phone = phone_at(MEI, [sent(HOTEL, 0, "mine", written=True), sent(PAPER, 0, "mine too", written=True)], NOON)
    assert all(row.written for row in phone.chats)
    assert phone.folder[0].written
    assert phone.lock[0].written


def test_a_post_written_for_this_minute_stands_above_what_came_in_the_same_minute():
    phone = phone_at(MEI, [sent(HOTEL, 0, "mine", written=True), said(WEN, 0, "hello")], NOON)
    assert phone.chats[0].sender == HOTEL


def test_what_was_seen_in_the_folder_is_told_from_what_is_new():
    looked = replace(MEI, opened={FOLDER_KEY: NOON - timedelta(minutes=10)})
    phone = phone_at(looked, [sent(PAPER, 5, "new"), sent(PAPER, 15, "seen")], NOON)
    assert [card.seen for card in phone.folder] == [False, True]


def test_a_conversation_is_told_oldest_first():
    arrivals = [sent(HOTEL, 5, "second"), sent(HOTEL, 50, "first"), said(WEN, 1, "hello")]
    assert [each.line for each in phone_at(MEI, arrivals, NOON).conversation(HOTEL.key)] == ["first", "second"]


def test_the_places_of_own_accounts_count_from_one():
    arrivals = [said(WEN, 1, "hello"), sent(HOTEL, 5, "post"), sent(FILM, 6, "film"), sent(PAPER, 9, "paper")]
    phone = phone_at(MEI, arrivals, NOON)
    assert phone.chat_row(1) == 2
    assert phone.folder_place(2) == 2
    assert phone.folder_place(3) is None
    assert phone.unread == 2
