"""The index of what was sent: what is in it, what is found by it, on either database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.phone import Arrival, Card, Sender, SenderKind
from wxdesk.domain.posts import Act, Article, Post, PostState
from wxdesk.domain.search import terms_of
from wxdesk.domain.seeking import Demand

NOON = datetime(2026, 3, 4, 4, 0, tzinfo=UTC)


ALL = 1 << 62


def titles(bench, query, until=NOON + timedelta(days=900), **asked):
    """Titles of what is found by the words of ``query`` anywhere, the newest first."""
    terms = terms_of(query)
    return met(bench, Demand(anywhere=terms), until=until, **asked) if terms else []


def met(bench, demand, since=None, until=NOON + timedelta(days=900), before=ALL, most=20):
    """Titles of the articles that meet a demand, the newest first."""

    def work(tx):
        numbers = tx.sent.newest(demand, since, until, before, most)
        assert list(numbers) == sorted(numbers, reverse=True)
        found = sorted(tx.sent.articles(numbers), key=lambda each: -each.number)
        return [each.title if each else None for each in tx.sent.shown(found)]

    return bench.read(work)


def sent(account_id, title, body="", at=NOON, **fields):
    return Post(account_id, (Article(title, body=body),), **{"state": PostState.SENT, "sent_at": at, **fields})


@pytest.fixture
def account(bench):
    return bench.run(lambda tx: tx.accounts.save(Account("Harbour")))


def test_words_in_titles_and_bodies_are_found_and_markup_is_not(bench, account):
    bench.run(lambda tx: tx.posts.save(sent(account.id, "冬至围炉", "海景**套房** at [Café](https://example.org/zzz)")))
    for query in ("冬", "围炉", "冬至围炉", "套房", "海景套房", "CAFE", "café", "caf", "围 cafe"):
        assert titles(bench, query) == ["冬至围炉"], query
    for query in ("炉围", "zzz", "af", "房景", "冬至 nothing"):
        assert titles(bench, query) == [], query


def test_only_what_was_sent_is_found_and_internal_posts_never(bench, account):
    inside = bench.run(lambda tx: tx.accounts.save(Account("Group", Kind.ENTERPRISE)))

    def work(tx):
        tx.posts.save(sent(account.id, "quay draft", state=PostState.DRAFT, sent_at=None))
        tx.posts.save(sent(account.id, "quay planned", state=PostState.SCHEDULED, sent_at=None, scheduled_at=NOON))
        tx.posts.save(sent(account.id, "quay published", act=Act.PUBLISH))
        tx.posts.save(sent(inside.id, "quay internal"))
        tx.posts.save(sent(account.id, "quay sent"))

    bench.run(work)
    assert titles(bench, "quay") == ["quay sent"]


def test_an_account_that_changes_its_kind_takes_its_posts_along(bench, account):
    bench.run(lambda tx: tx.posts.save(sent(account.id, "quay")))
    bench.run(lambda tx: tx.accounts.save(replace(account, kind=Kind.ENTERPRISE)))
    assert titles(bench, "quay") == []
    bench.run(lambda tx: tx.accounts.save(account))
    assert titles(bench, "quay") == ["quay"]


def test_a_post_saved_again_is_found_as_it_is_now_and_a_deleted_one_no_more(bench, account):
    post = bench.run(lambda tx: tx.posts.save(sent(account.id, "first words")))
    bench.run(lambda tx: tx.posts.save(replace(post, articles=(Article("second"), Article("third")))))
    assert titles(bench, "first") == []
    assert titles(bench, "third") == ["third"]
    bench.run(lambda tx: tx.posts.delete(post.id))
    assert titles(bench, "second") == []


def test_what_hangs_on_an_account_or_a_sender_goes_with_it(bench, account):
    def fill(tx):
        film = tx.followers.save_sender(Sender("Film", SenderKind.SUBSCRIPTION))
        tx.followers.add_arrival(Arrival(film, NOON, (Card("雪"), Card("snow"))))
        tx.posts.save(sent(account.id, "雪 by the quay"))
        return film

    film = bench.run(fill)
    assert sorted(titles(bench, "雪")) == sorted(["雪", "雪 by the quay"])
    bench.run(lambda tx: tx.followers.delete_sender(film.id))
    assert titles(bench, "snow") == []
    bench.run(lambda tx: tx.accounts.delete(account.id))
    assert titles(bench, "雪") == []


def test_messages_of_friends_are_not_in_it(bench):
    def fill(tx):
        wen = tx.followers.save_sender(Sender("Wen", SenderKind.FRIEND))
        tx.followers.add_arrival(Arrival(wen, NOON, text="quay"))
        tx.followers.add_arrival(Arrival(wen, NOON, (Card("quay"),)))

    bench.run(fill)
    assert titles(bench, "quay") == []


def test_nothing_of_later_is_found_and_of_one_second_all_is(bench, account):
    def fill(tx):
        for number in range(5):
            tx.posts.save(sent(account.id, f"quay {number}", at=NOON + timedelta(milliseconds=number)))
        tx.posts.save(sent(account.id, "quay later", at=NOON + timedelta(seconds=1)))

    bench.run(fill)
    assert titles(bench, "quay", until=NOON) == [f"quay {number}" for number in (4, 3, 2, 1, 0)]


@pytest.fixture
def accounts(bench):
    """Twenty of ours and one other, who sent an article each: some have 海 in the title, ours all in the text."""

    def fill(tx):
        keys = []
        for number in range(20):
            one = tx.accounts.save(Account(f"Account {number}"))
            title, at = f"{'海' if number % 2 else '河'} {number}", NOON - timedelta(days=50 * number)
            tx.posts.save(sent(one.id, title, "quay 大海", at=at))
            keys.append((one.id, 0))
        film = tx.followers.save_sender(Sender("Film", SenderKind.SUBSCRIPTION))
        tx.followers.add_arrival(Arrival(film, NOON - timedelta(days=1), (Card("海 film"),)))
        return [*keys, (0, film.id)]

    return bench.run(fill)


SEA, QUAY = terms_of("海 quay")


@pytest.mark.parametrize("count", [3, 21])
def test_whose_it_must_be(bench, accounts, count):
    """Few accounts and many are looked for in different ways."""
    who = frozenset([*accounts[: count - 1], accounts[-1]])
    mine = range(count - 1)
    named = [f"{'海' if number % 2 else '河'} {number}" for number in mine]
    assert met(bench, Demand(who=who), most=99) == [named[0], "海 film", *named[1:]]
    assert met(bench, Demand((SEA,), who=who), most=99) == ["海 film", *named[1::2]]
    assert met(bench, Demand(anywhere=(QUAY,), who=who), most=99) == named
    assert met(bench, Demand((SEA,), (QUAY,), who), most=99) == named[1::2]
    assert met(bench, Demand((SEA,), (QUAY,), who), most=1) == [named[1]]


@pytest.mark.parametrize(("words", "by"), [((SEA,), False), ((), True), ((SEA,), True)], ids=["words", "who", "both"])
@pytest.mark.parametrize("count", [3, 21])
def test_from_when_and_below_which_number(bench, accounts, words, by, count):
    who = frozenset([*accounts[:2], *accounts[3 : count - 1], accounts[-1]])
    demand = Demand(words, who=who if by else None)
    everything = met(bench, demand)
    assert met(bench, demand, since=NOON - timedelta(days=50)) == [each for each in everything if each in FIRST]
    assert met(bench, demand, until=NOON - timedelta(days=50)) == everything[everything.index("海 1") :]
    assert met(bench, demand, since=NOON + timedelta(days=1)) == []
    (newest, *_) = bench.read(lambda tx: tx.sent.newest(demand, None, NOON, ALL, 20))
    assert met(bench, demand, before=newest) == everything[1:]


FIRST = ("河 0", "海 film", "海 1")


@pytest.mark.parametrize("query", ["harbour", "harbours", "harbourm", "海harbou", "海 harbou", "harbourmaster quay"])
def test_words_are_found_by_their_beginning_whatever_its_length(bench, account, query):
    def fill(tx):
        tx.posts.save(sent(account.id, "海harbours", "quay"))
        tx.posts.save(sent(account.id, "the harbourmaster", "quay 海"))
        tx.posts.save(sent(account.id, "har bour", "quay"))
        tx.posts.save(sent(account.id, "harboux harbot harbou", "quay"))

    bench.run(fill)
    both = ["the harbourmaster", "海harbours"]
    fitting = {
        "harbour": both,
        "harbours": both[1:],
        "harbourm": both[:1],
        "海harbou": both[1:],
        "海 harbou": both,
        "harbourmaster quay": both[:1],
    }
    assert titles(bench, query) == fitting[query]


def test_a_beginning_of_more_words_than_are_asked_for_one_by_one_finds_them_all(bench, account):
    words = [f"harbour{first}{second}" for first in "abcdefghij" for second in "klmnopq"]
    articles = tuple(Article(word) for word in words)
    bench.run(lambda tx: tx.posts.save(Post(account.id, articles, PostState.SENT, sent_at=NOON)))
    assert sorted(titles(bench, "harbour", most=99)) == words
    assert sorted(titles(bench, "harboura", most=99)) == words[:7]
    assert titles(bench, "harbourz", most=99) == []


def test_what_accounts_sent_long_ago_is_found_too(bench, accounts):
    assert met(bench, Demand(who=frozenset(accounts[19:20]))) == ["海 19"]
    assert met(bench, Demand(who=frozenset(accounts)), most=99)[-1] == "海 19"


def test_nobody_sent_nothing(bench, accounts):
    assert met(bench, Demand(who=frozenset())) == []
    assert met(bench, Demand((SEA,), who=frozenset({(99, 0)}))) == []


@pytest.mark.parametrize("query", ['"', "' OR 1=1", "*", "AND", "NEAR(a b)", "a:b", "^x", "%", "_", "\0", "-x", "👍"])
def test_a_query_is_only_ever_words(bench, account, query):
    bench.run(lambda tx: tx.posts.save(sent(account.id, "quay")))
    assert titles(bench, query) == []
