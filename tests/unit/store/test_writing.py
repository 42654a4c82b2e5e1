"""Versions, templates, snippets, themes and cards come out of the store as they went in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.store.test_values import ARTICLES, NOON
from wxdesk.domain.accounts import Account
from wxdesk.domain.posts import Post
from wxdesk.domain.writing import CardKind, LinkedCard, Snippet, Spot, Template, UserTheme, Version
from wxdesk.services.ports import Topic
from wxdesk.store.rows.posts import packed_articles, unpacked_articles


@pytest.fixture
def post(bench):
    account = bench.run(lambda tx: tx.accounts.save(Account("A")))
    return bench.run(lambda tx: tx.posts.save(Post(account.id, ARTICLES)))


def test_versions_are_kept_newest_first_and_go_with_their_post(bench, post):
    first = bench.run(lambda tx: tx.versions.save(Version(post.id, NOON, ARTICLES)))
    second = bench.run(lambda tx: tx.versions.save(Version(post.id, NOON + timedelta(1), ARTICLES[1:], "restored")))
    bench.reopen()
    assert bench.read(lambda tx: tx.versions.of(post.id)) == [second, first]
    assert bench.read(lambda tx: tx.versions.of(post.id, 1)) == [second]
    assert bench.read(lambda tx: tx.versions.get(first.id)) == first
    bench.run(lambda tx: tx.versions.drop([first.id]))
    assert bench.read(lambda tx: tx.versions.of(post.id)) == [second]
    assert bench.refusal(lambda tx: tx.versions.get(first.id)).code == "version_unknown"
    bench.run(lambda tx: tx.posts.delete(post.id))
    assert bench.read(lambda tx: tx.versions.of(post.id)) == []
    assert bench.refusal(lambda tx: tx.versions.save(replace(second, id=0))).code == "post_unknown"


def test_a_version_of_an_earlier_release_lacks_the_newer_fields():
    old = packed_articles(ARTICLES[2:])
    for fields in old:
        for name in ("kind", "wide", "square", "accent", "text_size"):
            fields.pop(name)
    assert unpacked_articles(old) == (replace(ARTICLES[2], text_size=0),)


def test_templates_have_names_of_their_own_whatever_the_case(bench):
    tea = bench.run(lambda tx: tx.templates.save(Template("Weekly Tea", ARTICLES)))
    assert bench.refusal(lambda tx: tx.templates.save(Template("weekly tea", ()))).code == "template_name_taken"
    renamed = replace(tea, name="WEEKLY tea")
    assert bench.run(lambda tx: tx.templates.save(renamed)) == renamed
    assert bench.read(lambda tx: tx.templates.all()) == [renamed]
    bench.run(lambda tx: tx.templates.delete(tea.id))
    assert bench.read(lambda tx: tx.templates.all()) == []


def test_snippets_are_for_all_accounts_or_for_one_and_go_with_it(bench, post):
    everywhere = bench.run(lambda tx: tx.snippets.save(Snippet("Disclaimer", "No liability.", Spot.FOOT)))
    mine = bench.run(lambda tx: tx.snippets.save(Snippet("Sign", "— Mei", account_id=post.account_id)))
    assert bench.read(lambda tx: tx.snippets.of(post.account_id)) == [everywhere, mine]
    assert bench.read(lambda tx: tx.snippets.of(post.account_id + 1)) == [everywhere]
    assert bench.read(lambda tx: tx.snippets.of()) == [everywhere, mine]
    bench.run(lambda tx: tx.accounts.delete(post.account_id))
    assert bench.read(lambda tx: tx.snippets.of()) == [everywhere]


def test_themes_have_names_of_their_own(bench):
    theme = bench.run(lambda tx: tx.themes.save(UserTheme("海", "p { color: #123456 }")))
    assert bench.refusal(lambda tx: tx.themes.save(UserTheme("海", ""))).code == "theme_name_taken"
    changed = bench.run(lambda tx: tx.themes.save(replace(theme, css="p { color: #000 }")))
    assert bench.read(lambda tx: tx.themes.all()) == [changed]
    bench.run(lambda tx: tx.themes.delete(theme.id))
    assert bench.read(lambda tx: tx.themes.all()) == []


def test_cards_are_called_by_kind_and_name(bench, post):
    booking = LinkedCard(
        post.account_id, CardKind.MINI_PROGRAM, "Booking", "wx1", "pages/room", "http://mmbiz.qpic.cn/1"
    )
    kept = bench.run(lambda tx: tx.cards.save(booking))
    assert kept == replace(booking, id=kept.id)
    assert bench.refusal(lambda tx: tx.cards.save(booking)).code == "card_name_taken"
    other = bench.run(lambda tx: tx.cards.save(replace(booking, kind=CardKind.ACCOUNT, detail="Hotels")))
    assert bench.read(lambda tx: tx.cards.of(post.account_id)) == [other, kept]
    bench.run(lambda tx: tx.cards.delete(kept.id))
    assert bench.read(lambda tx: tx.cards.of(post.account_id)) == [other]


def test_what_helps_with_writing_is_told_as_its_own_topic(bench):
    assert bench.topics_of(lambda tx: tx.themes.save(UserTheme("A", ""))) == [frozenset({Topic.WRITING})]
