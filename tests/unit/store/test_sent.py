"""The index of what was sent: what is in it, what is found by it, on either database."""

from datetime import UTC, datetime, timedelta

import pytest

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.phone import Arrival, Card, Sender, SenderKind
from wxdesk.domain.posts import Act, Article, Post, PostState
from wxdesk.domain.search import terms_of

NOON = datetime(2026, 3, 4, 4, 0, tzinfo=UTC)


def titles(bench, query, until=NOON + timedelta(days=900), most=20, named=None):
    """Titles of what is found, the newest first."""
    terms = terms_of(query)

    def work(tx):
        found = tx.sent.find(terms, named or [()] * len(terms), until, most)
        shown = tx.sent.shown(found)
        pairs = sorted(zip(found, shown, strict=True), key=lambda each: each[0].at, reverse=True)
        return [each.title if each else None for _, each in pairs]

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
    from dataclasses import replace

    bench.run(lambda tx: tx.posts.save(sent(account.id, "quay")))
    bench.run(lambda tx: tx.accounts.save(replace(account, kind=Kind.ENTERPRISE)))
    assert titles(bench, "quay") == []
    bench.run(lambda tx: tx.accounts.save(account))
    assert titles(bench, "quay") == ["quay"]


def test_a_post_saved_again_is_found_as_it_is_now_and_a_deleted_one_no_more(bench, account):
    from dataclasses import replace

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


def test_the_newest_of_each_way_of_being_found_are_among_the_candidates(bench, account):
    """Few and old in the title, many and new in the text: the bound must not lose the former."""
    other = bench.run(lambda tx: tx.accounts.save(Account("海角")))

    def fill(tx):
        tx.posts.save(sent(account.id, "海风", at=NOON - timedelta(days=90)))
        tx.posts.save(sent(other.id, "别的", at=NOON - timedelta(days=80)))
        for number in range(30):
            tx.posts.save(sent(account.id, f"new {number}", "大海", at=NOON - timedelta(hours=number)))

    bench.run(fill)
    named = [[Sender("海角", SenderKind.SUBSCRIPTION, account_id=other.id)]]
    found = titles(bench, "海", until=NOON, most=3, named=named)
    assert "海风" in found
    assert "别的" in found
    assert found[:3] == ["new 0", "new 1", "new 2"]
    assert len(found) < 15


@pytest.mark.parametrize("query", ['"', "' OR 1=1", "*", "AND", "NEAR(a b)", "a:b", "^x", "%", "_", "\0", "-x", "👍"])
def test_a_query_is_only_ever_words(bench, account, query):
    bench.run(lambda tx: tx.posts.save(sent(account.id, "quay")))
    assert titles(bench, query) == []
