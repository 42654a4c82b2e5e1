"""What a phone's search finds: accounts, articles in their order with reasons, never an internal post."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import pytest

from tests.postgres import fresh_database
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SetClock
from wxdesk.domain.phone import Arrival, Card, Sender, SenderKind
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.rhythm import Rhythm
from wxdesk.domain.search import Weights, Where
from wxdesk.services import searching
from wxdesk.services.ports import Courier, Platforms, Ports, Vault
from wxdesk.store import open_store, open_team_store

NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")
DAY = timedelta(days=1)


class Workspace:
    """Two accounts, an internal one and another's, with posts that all say 海景."""

    def __init__(self, opening):
        self.runner = asyncio.Runner()
        self.store = self.wait(opening)
        nobody = cast("object", None)
        self.ports = Ports(
            self.store, cast("Vault", nobody), cast("Platforms", nobody), cast("Courier", nobody), SetClock(NOON)
        )
        self.wait(self.store.run(self._fill))

    def _fill(self, tx):
        self.hotel = tx.accounts.save(Account("Hotels", Kind.SERVICE, display_name="海景酒店"))
        self.paper = tx.accounts.save(Account("Morning Reader"))
        self.staff = tx.accounts.save(Account("Group", Kind.ENTERPRISE, display_name="海景集团"))
        self.film = tx.followers.save_sender(Sender("周末影评", SenderKind.SUBSCRIPTION))
        self.friend = tx.followers.save_sender(Sender("海景 friend", SenderKind.FRIEND))
        tx.followers.add_arrival(
            Arrival(self.film, NOON - 3 * DAY, (Card("片子"), Card("海景房的结局", "", "ab" * 32)))
        )

    def wait(self, work):
        async def waited():
            return await work

        return self.runner.run(waited())

    def post(self, account, at, title, body="", state=PostState.SENT):
        when = {"sent_at": at} if state is PostState.SENT else {"scheduled_at": at}
        post = Post(account.id, (Article(title, body=body),), state, **when)
        return self.wait(self.store.run(lambda tx: tx.posts.save(post)))

    def found(self, query, at=NOON, **options):
        return self.wait(searching.search(self.ports, query, at, **options))

    def titles(self, query, at=NOON, **options):
        return [hit.entry.card.title for hit in self.found(query, at, **options).articles]

    def close(self):
        self.wait(self.store.close())
        self.runner.close()


@pytest.fixture(params=["sqlite", "postgres"])
def desk(request, tmp_path):
    opening = open_store(tmp_path / "workspace") if request.param == "sqlite" else open_team_store(fresh_database())
    made = Workspace(opening)
    yield made
    made.close()


def test_relevance_and_above_all_time_make_the_order(desk):
    desk.post(desk.paper, NOON - 20 * DAY, "海景 of weeks ago")
    desk.post(desk.paper, NOON - DAY, "The quay", "a room with 海景")
    desk.post(desk.paper, NOON - 2 * DAY, "海景 of these days")
    assert desk.titles("海景") == ["海景 of these days", "海景房的结局", "The quay", "海景 of weeks ago"]
    strong = Weights(text=5, title=5, half_life=0.25)
    assert desk.titles("海景", weights=strong)[0] == "The quay"
    assert desk.titles("海景", weights=Weights(half_life=365))[-1] == "The quay"


def test_an_older_title_stands_before_much_that_is_newer_in_the_text(desk):
    posts = [Post(desk.paper.id, (Article(str(number), body="围炉"),), PostState.SENT) for number in range(20)]
    sent = [replace(post, sent_at=NOON - number * DAY / 24) for number, post in enumerate(posts)]
    desk.wait(desk.store.run(lambda tx: [tx.posts.save(post) for post in sent]))
    desk.post(desk.paper, NOON - 9 * DAY, "围炉")
    desk.post(desk.paper, NOON - 12 * DAY, "围炉 too old")
    assert desk.titles("围炉", articles=3) == ["围炉", "0", "1"]


def test_each_says_why_it_stands_there(desk):
    desk.post(desk.hotel, NOON - 7 * DAY, "A room", "with **海景** and more of it")
    hits = {hit.entry.card.title: hit for hit in desk.found("海景").articles}
    room, film = hits["A room"], hits["海景房的结局"]
    assert (room.where, room.named) == ((Where.TEXT,), (True,))
    assert (room.relevance, room.freshness, room.age) == (3.0, 0.5, 7 * DAY)
    assert (film.where, film.named, film.relevance) == ((Where.TITLE,), (False,), 3.0)
    assert film.entry.card.cover == "ab" * 32
    assert desk.found("海景").excerpts[1] == "with 海景 and more of it"


def test_accounts_stand_by_themselves_and_internal_ones_never(desk):
    desk.post(desk.staff, NOON - DAY, "海景 inside")
    found = desk.found("海景")
    assert [each.sender.name for each in found.accounts] == ["海景酒店"]
    assert [hit.entry.sender.name for hit in found.articles] == ["周末影评"]
    assert desk.found("海景酒店").accounts[0].exact
    assert desk.found("周末").accounts[0].sender == desk.film


def test_the_name_brings_the_accounts_posts_along_and_two_words_may_be_shared_out(desk):
    desk.post(desk.hotel, NOON - DAY, "冬至围炉")
    desk.post(desk.paper, NOON - DAY, "围炉夜话")
    assert desk.titles("海景酒店") == ["冬至围炉"]
    assert desk.titles("海景 围炉") == ["冬至围炉"]
    assert desk.titles("围炉 nothing") == []


def test_what_is_planned_is_found_from_its_time_on(desk):
    desk.post(desk.paper, NOON + DAY, "围炉 to come", "with 夜话", PostState.SCHEDULED)
    desk.post(desk.staff, NOON + DAY, "围炉 inside", state=PostState.SCHEDULED)
    assert desk.titles("夜话") == []
    assert desk.titles("围炉", NOON + 2 * DAY) == ["围炉 to come"]
    assert desk.titles("夜话", NOON + 2 * DAY) == ["围炉 to come"]


def test_what_others_write_by_their_rhythm_is_found(desk):
    rhythm = Rhythm(desk.film.id, 14, (600,), ("雪地里的七封信",), seed=3)
    desk.wait(desk.store.run(lambda tx: tx.followers.save_rhythm(rhythm)))
    found = desk.titles("七封信")
    assert found
    assert set(found) == {"雪地里的七封信"}


@pytest.mark.parametrize("query", ["", "  ", "！？", "👍", "\0"])
def test_nothing_is_asked_for_nothing_is_found(desk, query):
    found = desk.found(query)
    assert (found.accounts, found.articles) == ((), ())
