import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import pytest

from tests.postgres import fresh_database
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.clock import SetClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import FOLDER_KEY, Arrival, Follower, Layout, Sender, SenderKind
from wxdesk.domain.posts import Article, Picture, Post, PostState
from wxdesk.domain.rhythm import Rhythm, arrivals_of
from wxdesk.domain.roster import Member, MemberStatus
from wxdesk.services import followers, others, phone_world
from wxdesk.services import phone as phones
from wxdesk.services.ports import Courier, Platforms, Ports, Vault
from wxdesk.store import open_store, open_team_store

NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")
HOUR = timedelta(hours=1)
COVER = Picture("lead.png", "ab" * 32, 940, 400, 1000, "image/png")


class Workspace:
    """A store with three accounts and two followers, driven from plain tests."""

    def __init__(self, opening):
        self.runner = asyncio.Runner()
        self.store = self.wait(opening)
        nobody = cast("object", None)
        self.ports = Ports(
            self.store, cast("Vault", nobody), cast("Platforms", nobody), cast("Courier", nobody), SetClock(NOON)
        )
        self.wait(self.store.run(self._fill))

    def _fill(self, tx):
        hotel = Account("Harbour Hotels", Kind.SERVICE, Owner.BUSINESS, licence="L1", display_name="港湾酒店")
        self.hotel = tx.accounts.save(hotel)
        self.paper = tx.accounts.save(Account("Morning Reader"))
        self.staff = tx.accounts.save(Account("Harbour Group", Kind.ENTERPRISE))
        self.film = tx.followers.save_sender(Sender("周末影评", SenderKind.SUBSCRIPTION))
        wen = tx.followers.save_sender(Sender("Wen", SenderKind.FRIEND))
        tx.followers.add_arrival(Arrival(wen, NOON - HOUR, text="hello"))
        own = frozenset({self.hotel.id, self.paper.id, self.staff.id})
        self.mei = tx.followers.save(Follower("Mei", own, frozenset({self.film.id, wen.id})))
        self.ben = tx.followers.save(Follower("Ben", frozenset({self.staff.id})))

    def wait(self, work):
        async def waited():
            return await work

        return self.runner.run(waited())

    def post(self, account, state, at, *titles):
        articles = tuple(Article(title, digest="d", cover="lead.png", pictures=(COVER,)) for title in titles)
        when = {"sent_at": at} if state is PostState.SENT else {"scheduled_at": at}
        return self.wait(self.store.run(lambda tx: tx.posts.save(Post(account.id, articles, state, **when))))

    def film_account(self):
        return self.wait(self.store.run(lambda tx: tx.accounts.save(Account("Film"))))

    def world(self):
        return self.wait(phones.world(self.ports))

    def see(self, at=NOON, follower="Mei", extra=None, layout=Layout.CLASSIC):
        world = self.world()
        return phones.phone(world, world.follower(follower), at, layout, extra)

    def close(self):
        self.wait(self.store.close())
        self.runner.close()


@pytest.fixture(params=["sqlite", "postgres"])
def desk(request, tmp_path):
    on_file = request.param == "sqlite"
    made = Workspace(open_store(tmp_path / "workspace") if on_file else open_team_store(fresh_database()))
    yield made
    made.close()


def test_a_sent_post_shows_with_its_cover_under_the_name_followers_see(desk):
    post = desk.post(desk.hotel, PostState.SENT, NOON, "冬至围炉", "菜单")
    phone = desk.see()
    assert phone.chats[0].sender.name == "港湾酒店"
    (arrival,) = phone.conversation((desk.hotel.id, 0))
    assert arrival.post_id == post.id
    assert [(card.title, card.cover) for card in arrival.cards] == [("冬至围炉", COVER.sha256), ("菜单", COVER.sha256)]


def test_a_scheduled_post_shows_from_its_time_on_and_a_draft_never(desk):
    desk.post(desk.paper, PostState.SCHEDULED, NOON + HOUR, "later")
    desk.wait(desk.store.run(lambda tx: tx.posts.save(Post(desk.hotel.id, (Article("draft"),)))))
    assert desk.see().folder == ()
    assert [card.cards[0].title for card in desk.see(NOON + HOUR).folder] == ["later"]
    assert len(desk.see(NOON + HOUR).chats) == 2


@pytest.mark.parametrize("state", [PostState.FAILED, PostState.MISSED, PostState.UNSURE, PostState.SENDING])
def test_what_did_not_surely_go_out_is_on_no_phone(desk, state):
    desk.post(desk.hotel, state, NOON - HOUR, "perhaps")
    assert [row.text for row in desk.see().chats] == ["hello"]


def test_internal_posts_show_from_the_moment_a_member_is_verified(desk):
    desk.post(desk.staff, PostState.SENT, NOON - 2 * HOUR, "排班")
    assert desk.see(follower="Ben").chats == ()
    member = Member(
        desk.staff.id, "Ben", "+8613800138000", "ben_staff", follower_id=desk.ben.id, status=MemberStatus.ACTIVE
    )
    desk.wait(desk.store.run(lambda tx: tx.roster.save(replace(member, verified_at=NOON))))
    assert desk.see(NOON - timedelta(seconds=1), "Ben").chats == ()
    assert [row.text for row in desk.see(NOON, "Ben").chats] == ["排班"]
    assert [row.text for row in desk.see(NOON).chats] == ["hello"]


def test_a_member_who_left_sees_nothing_any_more(desk):
    desk.post(desk.staff, PostState.SENT, NOON - HOUR, "排班")
    gone = Member(
        desk.staff.id,
        "Ben",
        "+8613800138000",
        "ben_staff",
        status=MemberStatus.LEFT,
        follower_id=desk.ben.id,
        verified_at=NOON - 2 * HOUR,
    )
    desk.wait(desk.store.run(lambda tx: tx.roster.save(gone)))
    assert desk.see(follower="Ben").chats == ()


def test_the_post_being_written_takes_the_place_of_its_stored_self(desk):
    stored = desk.post(desk.paper, PostState.SCHEDULED, NOON - HOUR, "as scheduled")
    draft = replace(stored, articles=(Article("as typed"),))
    phone = desk.see(extra=phones.written(desk.paper, draft, NOON))
    assert [(card.cards[0].title, card.written) for card in phone.folder] == [("as typed", True)]


def test_a_new_post_without_a_number_replaces_nothing(desk):
    desk.post(desk.paper, PostState.SENT, NOON - HOUR, "yesterday")
    phone = desk.see(extra=phones.written(desk.paper, Post(desk.paper.id, (Article("new"),)), NOON))
    assert [card.cards[0].title for card in phone.folder] == ["new", "yesterday"]


def test_the_time_line_tells_what_was_sent_from_what_is_planned(desk):
    desk.post(desk.hotel, PostState.SCHEDULED, NOON + HOUR, "b")
    desk.post(desk.paper, PostState.SENT, NOON - HOUR, "a")
    assert [(send.sender.account_id, send.scheduled) for send in desk.world().sends] == [
        (desk.paper.id, False),
        (desk.hotel.id, True),
    ]


def test_following_and_unfollowing_changes_what_is_received(desk):
    desk.post(desk.hotel, PostState.SENT, NOON - HOUR / 2, "post")
    desk.wait(phones.unfollow(desk.ports, desk.mei.id, desk.hotel.id))
    assert [row.text for row in desk.see().chats] == ["hello"]
    desk.wait(phones.follow(desk.ports, desk.mei.id, [desk.hotel.id]))
    world = desk.world()
    assert world.follower("mei").account_ids == frozenset({desk.hotel.id})
    assert phones.follows(world, world.follower("Mei")) == 2
    assert [row.text for row in desk.see().chats] == ["hello"]  # what was sent before never reached the phone
    desk.post(desk.hotel, PostState.SCHEDULED, NOON + HOUR, "next")
    assert {row.text: row.unread for row in desk.see(NOON + HOUR).chats} == {"next": 1, "hello": 1}


def test_who_is_newly_followed_is_followed_since_now_but_a_day_that_is_entered_wins(desk):
    wen, other = desk.world().others[1], desk.film_account()
    desk.wait(phones.follow(desk.ports, desk.ben.id, [desk.staff.id, desk.hotel.id]))
    ben = desk.wait(others.hear(desk.ports, desk.ben.id, wen.id))
    assert ben.since == {(desk.hotel.id, 0): NOON, wen.key: NOON}
    entered = {(desk.paper.id, 0): NOON - 9 * HOUR, wen.key: NOON - HOUR}
    more = replace(ben, account_ids=ben.account_ids | {desk.paper.id, other.id}, since=entered)
    kept = desk.wait(followers.save(desk.ports, more))
    assert kept.since == {**entered, (other.id, 0): NOON}  # and the hotel's was taken away: from the beginning
    assert desk.wait(followers.save(desk.ports, replace(kept, since={}))).since == {}


def test_a_member_who_begins_to_follow_an_internal_account_keeps_what_it_sent(desk):
    desk.wait(phones.unfollow(desk.ports, desk.ben.id, desk.staff.id))
    assert desk.wait(phones.follow(desk.ports, desk.ben.id, [desk.staff.id])).since == {}


def test_opened_conversations_are_remembered_and_never_go_back(desk):
    key = (desk.hotel.id, 0)
    for at in (NOON, NOON - HOUR, NOON, NOON - HOUR):
        desk.wait(phones.mark_opened(desk.ports, desk.mei.id, key, at))
    desk.wait(phones.mark_opened(desk.ports, desk.mei.id, FOLDER_KEY, NOON))
    mei = desk.world().follower("Mei")
    assert mei.opened == {key: NOON, FOLDER_KEY: NOON}
    assert mei.earlier == {key: (NOON - HOUR,)}


def test_a_conversation_opened_at_a_moment_in_the_past_is_read_from_there_on(desk):
    desk.post(desk.hotel, PostState.SENT, NOON - HOUR, "post")
    key = (desk.hotel.id, 0)
    desk.wait(phones.mark_opened(desk.ports, desk.mei.id, key, NOON + HOUR))
    assert {row.text: row.unread for row in desk.see(NOON).chats} == {"post": 1, "hello": 1}
    desk.wait(phones.mark_opened(desk.ports, desk.mei.id, key, NOON))
    assert {row.text: row.unread for row in desk.see(NOON).chats} == {"post": 0, "hello": 1}


def test_a_follower_is_found_by_name_and_the_first_is_the_default(desk):
    world = desk.world()
    assert world.follower().name == "Mei"
    assert world.follower(" ben ").name == "Ben"
    with pytest.raises(WxdeskError) as caught:
        world.follower("Nobody")
    assert caught.value.code == "follower_unknown"


def test_what_was_sent_is_read_again_only_for_accounts_that_have_sent_something_else(desk):
    first = desk.post(desk.hotel, PostState.SENT, NOON - HOUR, "post")
    desk.post(desk.paper, PostState.SENT, NOON - HOUR, "paper")
    before = desk.world()
    desk.post(desk.paper, PostState.SCHEDULED, NOON + HOUR, "later")
    desk.post(desk.film_account(), PostState.SENT, NOON, "film")
    after = desk.wait(phones.world(desk.ports, NOON, before))
    assert after.own[desk.hotel.id] is before.own[desk.hotel.id]
    assert after.own[desk.paper.id].sent is before.own[desk.paper.id].sent
    assert titles(after, desk.paper) == ["paper", "later"]
    assert after.scheduled == {after.own[desk.paper.id].coming[0].post_id}
    desk.wait(desk.store.run(lambda tx: tx.posts.delete(first.id)))
    desk.wait(desk.store.run(lambda tx: tx.accounts.save(replace(desk.paper, display_name="晨报"))))
    last = desk.wait(phones.world(desk.ports, NOON, after))
    assert titles(last, desk.hotel) == []
    assert {each.sender.name for each in last.lines[desk.paper.id, 0].arrivals} == {"晨报"}
    whole = desk.world()
    assert {key: line.arrivals for key, line in last.lines.items()} == {
        key: line.arrivals for key, line in whole.lines.items()
    }


def titles(world, account):
    return [each.line for each in world.lines[account.id, 0].arrivals]


def test_an_account_deleted_is_gone_from_the_phone(desk):
    desk.post(desk.hotel, PostState.SENT, NOON - HOUR, "post")
    before = desk.world()
    desk.wait(desk.store.run(lambda tx: tx.accounts.delete(desk.hotel.id)))
    after = desk.wait(phones.world(desk.ports, NOON, before))
    assert [row.text for row in phones.phone(after, after.follower(), NOON).chats] == ["hello"]


def test_others_write_by_their_rhythms_around_the_day_that_shows_the_same_whichever_way_one_came(desk):
    rhythm = Rhythm(desk.film.id, 14, (8 * 60, 20 * 60), ("一", "二", "三"), 2, seed=7)
    desk.wait(desk.store.run(lambda tx: tx.followers.save_rhythm(rhythm)))
    world = desk.world()
    assert world.covers(NOON)
    film = world.lines[desk.film.key].arrivals
    midnight = NOON - 12 * HOUR
    made = list(arrivals_of(desk.film, rhythm, midnight - phone_world.BEFORE, midnight + phone_world.AFTER))
    assert list(film) == made
    assert 60 < len(made) < 90
    far = NOON + timedelta(days=300)
    assert not world.covers(far)
    there = desk.wait(phones.moved(world, far))
    assert there.covers(far)
    assert desk.wait(phones.moved(there, far)) is there
    assert phones.phone(there, there.follower(), far).folder[0].at > far - timedelta(days=3)
    back = desk.wait(phones.moved(there, NOON))
    assert list(back.lines[desk.film.key].arrivals) == made


def test_the_reel_of_a_follower_is_kept_until_one_of_them_changes(desk):
    world = desk.world()
    reel = world.reel(world.follower("Mei"))
    assert world.reel(world.follower("Mei")) is reel
    looked = replace(world.follower("Mei"), opened={FOLDER_KEY: NOON})
    assert world.reel(looked) is not reel
    assert world.reel(world.follower("Ben")) is not reel


def test_who_has_not_posted_yet_has_a_name_on_the_phone(desk):
    world = desk.world()
    here = phones.phone(world, world.follower("Mei"), NOON)
    assert here.sender((desk.hotel.id, 0)) == phones.sender_of(desk.hotel)
    assert here.sender(desk.film.key) == desk.film
    assert here.sender((99, 0)) is None
    assert [row.text for row in here.chats] == ["hello"]
