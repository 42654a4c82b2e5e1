"""Posts as phones show them are what the whole posts say, on either database."""

from datetime import datetime, timedelta

from wxdesk.domain.accounts import Account
from wxdesk.domain.phone import Card
from wxdesk.domain.posts import EVERYBODY, Act, Article, Audience, Picture, Post, PostState
from wxdesk.services.ports import Outgoing

NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")
LEAD = Picture("lead.png", "ab" * 32, 940, 400, 1000, "image/png")
SPARE = Picture("spare.png", "cd" * 32, 940, 400, 1000, "image/png")


def article(title, cover="", pictures=()):
    return Article(title, digest=f"d{title}", body="long" * 1000, cover=cover, pictures=pictures)


def put(bench, account_id, state, minutes, *articles, act=Act.SEND, to=EVERYBODY):
    at = NOON + timedelta(minutes=minutes)
    planned, sent = (at, None) if state is PostState.SCHEDULED else (None, at)
    post = Post(account_id, articles, state, planned, sent, act=act, audience=to)
    return bench.run(lambda tx: tx.posts.save(post)), at


def test_titles_digests_and_covers_are_read_in_order_and_nothing_that_is_on_no_phone(bench):
    one, two = (bench.run(lambda tx, name=name: tx.accounts.save(Account(name))).id for name in ("one", "two"))
    late, late_at = put(bench, one, PostState.SENT, 5, article("a", "lead.png", (SPARE, LEAD)), article("b"))
    early, early_at = put(bench, one, PostState.SENT, -5, article("c", f"wxasset:{SPARE.sha256}", (LEAD, SPARE)))
    empty, empty_at = put(bench, two, PostState.SENT, 0, act=Act.BY_HAND)
    soon, soon_at = put(bench, two, PostState.SCHEDULED, 9, article("d", "gone.png", (LEAD,)), to=Audience(101, "VIP"))
    put(bench, one, PostState.SENT, 1, article("published"), act=Act.PUBLISH)
    put(bench, one, PostState.FAILED, 1, article("failed"))
    assert bench.read(lambda tx: tx.posts.sent()) == [
        Outgoing(early.id, one, early_at, (Card("c", "dc", SPARE.sha256),)),
        Outgoing(late.id, one, late_at, (Card("a", "da", LEAD.sha256), Card("b", "db"))),
        Outgoing(empty.id, two, empty_at, ()),
    ]
    assert [each.post_id for each in bench.read(lambda tx: tx.posts.sent([two]))] == [empty.id]
    assert bench.read(lambda tx: tx.posts.sent([])) == []
    assert [each.post_id for each in bench.read(lambda tx: tx.posts.sent([two, *range(10_000, 11_000)]))] == [empty.id]
    assert bench.read(lambda tx: tx.posts.coming()) == [Outgoing(soon.id, two, soon_at, (Card("d", "dd"),), True, 101)]


def test_an_account_has_another_mark_after_each_send_and_each_deletion(bench):
    account = bench.run(lambda tx: tx.accounts.save(Account("one"))).id
    marks = [bench.read(lambda tx: tx.posts.sent_marks())]
    first, _ = put(bench, account, PostState.SENT, 0, article("a"))
    marks.append(bench.read(lambda tx: tx.posts.sent_marks()))
    second, _ = put(bench, account, PostState.SENT, 1, article("b"))
    marks.append(bench.read(lambda tx: tx.posts.sent_marks()))
    bench.run(lambda tx: tx.posts.delete(first.id))
    marks.append(bench.read(lambda tx: tx.posts.sent_marks()))
    put(bench, account, PostState.SCHEDULED, 2, article("c"))
    assert bench.read(lambda tx: tx.posts.sent_marks()) == marks[-1]
    bench.run(lambda tx: tx.posts.delete(second.id))
    assert marks[0] == bench.read(lambda tx: tx.posts.sent_marks()) == {}
    assert len({repr(each) for each in marks}) == 4
