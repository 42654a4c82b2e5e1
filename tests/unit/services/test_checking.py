"""Advice on a post: the workspace's own words, what went out before, and fixes."""

import threading
from dataclasses import replace

from tests.unit.services.conftest import NOON, workspace
from wxdesk.article import review as reviewing
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.writing import CardKind, LinkedCard, UserTheme
from wxdesk.services import checking, posts, themes
from wxdesk.services.checking import Reviews

TEXT = "".join(chr(0x4E00 + number * 7 % 5000) for number in range(600))


async def codes(reviews: Reviews, account: Account, post: Post) -> list[tuple[int, str]]:
    return [(index, finding.code) for index, finding in await reviews.advice(account, post)]


def test_the_workspaces_own_words_are_looked_for_as_soon_as_they_are_kept(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            account, reviews = await bench.account(Kind.SERVICE), Reviews(bench.ports)
            post = Post(account.id, (Article("一", body="文"), Article("二", body="竞品 and Rival")))
            assert await codes(reviews, account, post) == []
            await checking.keep_forbidden_words(bench.ports, "竞品\nrival # both\n")
            assert await codes(reviews, account, post) == [(1, "word_own"), (1, "word_own")]
            assert await checking.forbidden_words(bench.ports) == "竞品\nrival # both"
            await checking.keep_forbidden_words(bench.ports, "  ")
            assert await codes(reviews, account, post) == []

    run(look())


def test_an_article_is_compared_with_what_its_account_has_sent(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            account, other = await bench.account(Kind.SERVICE), await bench.account(Kind.SUBSCRIPTION)
            reviews, draft = Reviews(bench.ports), Post(account.id, (Article("新", body=TEXT),))

            async def send(sender: Account) -> Post:
                sent = Post(sender.id, (Article("旧", body=TEXT),), PostState.SENT, sent_at=NOON)
                return await bench.store.run(lambda tx: tx.posts.save(sent))

            await send(other)
            assert await codes(reviews, account, draft) == []
            kept = await send(account)
            [(_, finding)] = await reviews.advice(account, draft)
            assert (finding.code, finding.details["text"]) == ("article_same", "旧")
            assert await codes(reviews, account, kept) == []

    run(look())


def test_only_what_has_changed_is_looked_at_again_and_off_the_loop(run, tmp_path, monkeypatch):
    looked: list[tuple[str, bool]] = []
    real = reviewing.review

    def counted(article, **known):
        looked.append((article.title, threading.current_thread() is threading.main_thread()))
        return real(article, **known)

    monkeypatch.setattr(checking, "review", counted)

    async def look():
        async with workspace(tmp_path) as bench:
            account, reviews = await bench.account(Kind.SERVICE), Reviews(bench.ports)
            first = Article("一", body="文")
            await reviews.advice(account, Post(account.id, (first, Article("二", body="字"))))
            await reviews.advice(account, Post(account.id, (first, Article("二", body="字字"))))

    run(look())
    assert looked == [("一", False), ("二", False), ("二", False)]


def test_a_fix_mends_everything_of_its_kind_and_nothing_else(run, tmp_path):
    async def mend():
        async with workspace(tmp_path) as bench:
            account, reviews = await bench.account(Kind.SERVICE), Reviews(bench.ports)
            post = Post(account.id, (Article("题" * 40, body="[a]() [b]() ![](x.png)"),))
            assert (await reviews.mend(account, post, 0, "link_empty")).body == "a b ![](x.png)"
            assert (await reviews.mend(account, post, 0, "title_too_long")).title == "题" * 32
            assert await reviews.mend(account, post, 0, "cover_missing") == post.lead

    run(mend())


def test_both_kinds_of_findings_are_joined_by_article(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.SERVICE)
            post = Post(account.id, (Article("", body="[a]()"), Article("二", body="![](x.png)")))
            advice = await Reviews(bench.ports).advice(account, post)
            return checking.joined(posts.findings(account, post), advice)

    assert [(index, each.code) for index, each in run(look())] == [
        (0, "title_missing"),
        (0, "cover_missing"),
        (0, "link_empty"),
        (1, "cover_missing"),
        (1, "image_missing"),
        (1, "alt_missing"),
    ]


def test_contrast_is_that_of_the_theme_and_the_cards_that_are_worn(run, tmp_path):
    faint = UserTheme("Quay", ".card .name { color: #eeeeee }")
    rooms = LinkedCard(0, CardKind.MINI_PROGRAM, "Rooms", "wx0123456789abcdef", "pages/room", "", "Book")

    async def look():
        async with workspace(tmp_path) as bench:
            account, reviews = await bench.account(Kind.SERVICE), Reviews(bench.ports)
            post = Post(account.id, (Article("一", body="文\n\n{mini-program: Rooms}", theme="Quay"),))
            assert await codes(reviews, account, post) == []
            await themes.save(bench.ports, faint)
            assert (0, "contrast_light") in await codes(reviews, account, post)
            await bench.store.run(lambda tx: tx.cards.save(replace(rooms, account_id=account.id)))
            assert await codes(reviews, account, post) == []

    run(look())
