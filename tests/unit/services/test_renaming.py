"""A theme that is renamed: what wears it goes on wearing it, and records stay as they are."""

from dataclasses import replace

from tests.unit.services.conftest import NOON, workspace
from wxdesk.article.checks import render_article
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.writing import UserTheme
from wxdesk.services import duplicating, posts, templates, themes
from wxdesk.services.duplicating import THEME
from wxdesk.services.wearing import worn

CSS = "p { color: #123456 }"


def in_state(account: Account, state: PostState, theme: str = "Quay") -> Post:
    return Post(account.id, (Article("Winter", body="Snow.", theme=theme),), state, NOON)


def test_drafts_templates_and_accounts_follow_and_what_went_out_does_not(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            hotel, library = await bench.account(Kind.SERVICE), await bench.account(Kind.SUBSCRIPTION, "Library")
            kept = await themes.save(bench.ports, UserTheme("Quay", CSS))
            before = await bench.store.run(
                lambda tx: {each: tx.posts.save(in_state(hotel, each)) for each in PostState}
            )
            await templates.keep(bench.ports, "Weekly", (Article("W", theme="Quay"), Article("X", theme="warm")))
            await bench.store.run(lambda tx: tx.settings.set(THEME.format(library.id), "Quay"))
            await bench.store.run(lambda tx: tx.settings.set(THEME.format(hotel.id), "warm"))
            await themes.save(bench.ports, replace(kept, name="Pier"))

            records = {PostState.SENT, PostState.SENDING, PostState.APPROVAL, PostState.UNSURE}
            for state, post in before.items():
                now = await posts.get(bench.ports, post.id)
                assert (now == post) is (state in records), state
                assert now.lead.theme == ("Quay" if state in records else "Pier"), state
            (template,) = await templates.all_of_them(bench.ports)
            assert [each.theme for each in template.articles] == ["Pier", "warm"]
            (copy,) = await duplicating.plan(bench.ports, before[PostState.DRAFT].id, [library.id])
            assert copy.post.lead.theme == "Pier"
            assert await bench.store.read(lambda tx: tx.settings.get(THEME.format(hotel.id))) == "warm"

    run(work())


def test_what_went_out_is_shown_in_its_theme_under_every_name_since(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            kept = await themes.save(bench.ports, UserTheme("Quay", CSS))
            sent = in_state(hotel, PostState.SENT)
            for name in ("Pier", "Jetty"):
                kept = await themes.save(bench.ports, replace(kept, name=name))
                shelf = (await worn(bench.ports)).shelf
                rendered = render_article(sent.lead, shelf)
                assert ("#123456" in rendered.html, rendered.notes) == (True, ())
                assert shelf.key("quay") == name
                assert [own for own, _ in shelf.choices][8:] == [name]

            taken = await themes.save(bench.ports, UserTheme("Quay", "p { color: #654321 }"))
            assert "#654321" in render_article(sent.lead, (await worn(bench.ports)).shelf).html
            for each in (taken.name, kept.name):
                await themes.delete(bench.ports, each)
            gone = render_article(sent.lead, (await worn(bench.ports)).shelf)
            assert [note.code for note in gone.notes] == ["theme_unknown"]

    run(work())


def test_a_theme_goes_back_to_its_first_name(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            kept = await themes.save(bench.ports, UserTheme("Quay", CSS))
            kept = await themes.save(bench.ports, replace(kept, name="Pier"))
            await themes.save(bench.ports, replace(kept, name="Quay"))
            shelf = (await worn(bench.ports)).shelf
            assert (shelf.key("pier"), shelf.key("quay")) == ("Quay", "Quay")

    run(work())


def test_a_copy_for_an_account_that_sent_under_the_old_name_wears_the_new_one(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            hotel, library = await bench.account(Kind.SERVICE), await bench.account(Kind.SUBSCRIPTION, "Library")
            kept = await themes.save(bench.ports, UserTheme("Quay", CSS))
            await bench.store.run(lambda tx: tx.posts.save(in_state(library, PostState.SENT)))
            draft = await bench.store.run(lambda tx: tx.posts.save(in_state(hotel, PostState.DRAFT, "warm")))
            await themes.save(bench.ports, replace(kept, name="Pier"))
            (copy,) = await duplicating.plan(bench.ports, draft.id, [library.id])
            assert copy.post.lead.theme == "Pier"

    run(work())
