"""Templates, snippets at head and foot, and a post for other accounts: nothing is written twice."""

from dataclasses import replace

import pytest

from tests.unit.services.conftest import png, workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Picture, Post, PostState
from wxdesk.domain.writing import CardKind, LinkedCard, Snippet, Spot
from wxdesk.services import duplicating, posts, snippets, templates

QR = Picture("qr.png", "ab" * 32, 200, 200, 999, "image/png")
FOOT = Snippet("Footer", "Scan me\n\n![](qr.png)", Spot.FOOT, 1, 1, (QR,))
HEAD = Snippet("Slogan", "*By the harbour*", Spot.HEAD, 1, 2)
EVERYWHERE = Snippet("Disclaimer", "No offer is binding.", Spot.FOOT, None, 3)
OTHER = Snippet("Their footer", "Follow the library.", Spot.FOOT, 2, 4)
CARET = Snippet("Sign", "— Mei", Spot.CARET, None, 5)


def test_head_and_foot_go_into_a_new_article_and_caret_ones_do_not():
    made = snippets.dressed(Article(), [FOOT, HEAD, CARET])
    assert made.body == "*By the harbour*\n\n\n\nScan me\n\n![](qr.png)\n"
    assert made.pictures == (QR,)
    assert snippets.dressed(made, [FOOT, HEAD, CARET]) == made
    assert snippets.untouched(made, [FOOT, HEAD])
    assert not snippets.untouched(replace(made, body=made.body + "x"), [FOOT, HEAD])


def test_a_picture_whose_name_is_taken_gets_another():
    own = Picture("qr.png", "cd" * 32, 1, 1, 1, "image/png")
    made = snippets.dressed(Article(body="Mine ![](qr.png)", pictures=(own,)), [FOOT])
    assert made.body == "Mine ![](qr.png)\n\nScan me\n\n![](qr-2.png)\n"
    assert [(each.name, each.sha256) for each in made.pictures] == [("qr.png", own.sha256), ("qr-2.png", QR.sha256)]


def test_footers_are_exchanged_and_what_is_for_all_stays():
    article = snippets.dressed(
        Article(body="Text", pictures=(replace(QR, name="a.png", sha256="ef" * 32),)), [HEAD, FOOT, EVERYWHERE]
    )
    swapped, left = snippets.swapped(article, [HEAD, FOOT, EVERYWHERE], [OTHER, EVERYWHERE])
    assert swapped.body == "Text\n\nNo offer is binding.\n\nFollow the library.\n"
    assert [each.name for each in swapped.pictures] == ["a.png"]
    assert left == ()


def test_a_footer_that_was_changed_in_the_text_stays_and_is_told():
    changed = Snippet("Footer", "Scan me now\n\nand win", Spot.FOOT, 1, 1)
    swapped, left = snippets.swapped(Article(body="Text\n\nScan me now\n\nand lose"), [changed], [OTHER])
    assert "and lose" in swapped.body
    assert left == (changed,)


def test_a_new_draft_begins_with_them(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            picture = await posts.add_picture(world.ports, png(), "qr.png")
            await snippets.save(
                world.ports,
                Snippet(
                    " Footer ", "Scan ![](qr.png)", Spot.FOOT, account.id, 0, (picture, replace(QR, name="gone.png"))
                ),
            )
            (kept,) = await snippets.of(world.ports, account.id)
            assert (kept.name, kept.pictures) == ("Footer", (picture,))
            post = await posts.start(world.ports, account.id)
            assert (post.lead.body, post.lead.pictures[0]) == ("\n\nScan ![](qr.png)\n", picture)
            other = await posts.start(world.ports, (await world.account(Kind.SUBSCRIPTION)).id)
            assert other.lead.body == ""
            for wrong, code in ((Snippet(" ", "x"), "snippet_name_missing"), (Snippet("x", " "), "snippet_empty")):
                with pytest.raises(WxdeskError, match=code):
                    await snippets.save(world.ports, wrong)

    run(work())


def test_a_template_keeps_its_pictures_when_its_post_is_gone(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            post = await world.post(account)
            kept = await templates.keep(world.ports, " Weekly ", post.articles)
            assert kept.name == "Weekly"
            await posts.delete(world.ports, post.id)
            begun = await templates.begin(world.ports, account.id, kept.id)
            assert begun.articles == post.articles
            assert await posts.picture(world.ports, begun.lead.pictures[0].sha256) == png()
            renamed = await templates.rename(world.ports, kept.id, "Weekly digest")
            assert [each.name for each in await templates.all_of_them(world.ports)] == ["Weekly digest"]
            with pytest.raises(WxdeskError, match="template_name_taken"):
                await templates.keep(world.ports, "WEEKLY DIGEST", ())
            assert await templates.delete(world.ports, kept.id) == renamed
            with pytest.raises(WxdeskError, match="template_unknown"):
                await templates.begin(world.ports, account.id, kept.id)
            await templates.bring_back(world.ports, renamed)
            assert await templates.all_of_them(world.ports) == [renamed]

    run(work())


def test_a_template_of_one_account_takes_the_footer_of_the_other(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            hotel, library = await world.account(Kind.SERVICE), await world.account(Kind.SUBSCRIPTION)
            await snippets.save(world.ports, Snippet("A", "The hotel.", Spot.FOOT, hotel.id))
            await snippets.save(world.ports, Snippet("B", "The library.", Spot.FOOT, library.id))
            kept = await templates.keep(world.ports, "T", (Article("T", body="Text\n\nThe hotel.\n"),))
            begun = await templates.begin(world.ports, library.id, kept.id)
            assert begun.lead.body == "Text\n\nThe library.\n"
            many = await templates.keep(world.ports, "Many", (Article("T"),) * 9)
            with pytest.raises(WxdeskError, match="too_many_articles"):
                await templates.begin(world.ports, library.id, many.id)

    run(work())


@pytest.fixture
def two(run, tmp_path):
    """Run ``work`` with a post of the hotel, and the library to copy it to."""

    def go(work):
        async def inside():
            async with workspace(tmp_path) as world:
                hotel, library = await world.account(Kind.SERVICE), await world.account(Kind.SUBSCRIPTION, "Library")
                post = await world.post(hotel)
                body = "Text\n\n{mini-program: Booking pages/room}\n\nThe hotel.\n"
                dressed = replace(post.lead, body=body, theme="harbour", accent="#112233", text_size=18)
                post = await posts.save(world.ports, replace(post, articles=(dressed,)))
                await snippets.save(world.ports, Snippet("A", "The hotel.", Spot.FOOT, hotel.id))
                await snippets.save(world.ports, Snippet("B", "The library.", Spot.FOOT, library.id))
                sent = Post(library.id, (Article("Old", "Lin", body="x", theme="press"),), PostState.SENT)
                await world.store.run(lambda tx: tx.posts.save(sent))
                await work(world, post, library)

        run(inside())

    return go


def test_a_copy_wears_the_account_s_own_theme_footer_and_author(two):
    async def work(world, post, library):
        (copy,) = await duplicating.copy_to(world.ports, post.id, [library.id])
        lead = (await posts.get(world.ports, copy.post.id)).lead
        assert (lead.theme, lead.accent, lead.text_size, lead.author) == ("press", "", 0, "Lin")
        assert lead.body == "Text\n\n{mini-program: Booking pages/room}\n\nThe library.\n"
        assert lead.pictures == post.lead.pictures
        assert (await posts.get(world.ports, post.id)).articles == post.articles
        await duplicating.take_back(world.ports, [copy])
        with pytest.raises(WxdeskError, match="post_unknown"):
            await posts.get(world.ports, copy.post.id)

    two(work)


def test_a_copy_that_was_written_in_is_not_taken_back(two):
    async def work(world, post, library):
        (copy,) = await duplicating.copy_to(world.ports, post.id, [library.id])
        await posts.save(world.ports, replace(copy.post, articles=(Article("Changed"),)))
        await duplicating.take_back(world.ports, [copy])
        assert (await posts.get(world.ports, copy.post.id)).lead.title == "Changed"

    two(work)


def test_the_theme_that_was_chosen_is_the_account_s_from_then_on(two):
    async def work(world, post, library):
        await duplicating.copy_to(world.ports, post.id, [library.id], {library.id: "warm"})
        (copy,) = await duplicating.plan(world.ports, post.id, [library.id])
        assert copy.post.lead.theme == "warm"

    two(work)


def test_a_card_that_the_account_lacks_is_told_before_anything_is_made(two):
    async def work(world, post, library):
        (copy,) = await duplicating.plan(world.ports, post.id, [library.id])
        assert "mini_program_unknown" in [finding.code for _, finding in copy.findings]
        assert len(await posts.find(world.ports, library.id)) == 1
        card = LinkedCard(library.id, CardKind.MINI_PROGRAM, "Booking", "wx1")
        await world.store.run(lambda tx: tx.cards.save(card))
        (copy,) = await duplicating.plan(world.ports, post.id, [library.id])
        assert "mini_program_unknown" not in [finding.code for _, finding in copy.findings]

    two(work)


def test_limits_are_those_of_the_other_account(two):
    async def work(world, post, library):
        staff = await world.account(Kind.ENTERPRISE)
        long = replace(post.lead, title="冬" * 50)
        post = await posts.save(world.ports, replace(post, articles=(long,) * 8))
        (copy,) = await duplicating.plan(world.ports, post.id, [staff.id])
        assert copy.refusal is not None
        assert copy.refusal.details == {"found": 8, "limit": 6}
        assert any(
            finding.code == "title_too_long" and finding.details["unit"] == "bytes" for _, finding in copy.findings
        )
        with pytest.raises(WxdeskError, match="too_many_articles"):
            await duplicating.copy_to(world.ports, post.id, [library.id, staff.id])
        assert len(await posts.find(world.ports, library.id)) == 1
        with pytest.raises(WxdeskError, match="copy_to_itself"):
            await duplicating.copy_to(world.ports, post.id, [post.account_id])

    two(work)


def test_a_changed_footer_is_told(two):
    async def work(world, post, library):
        await snippets.save(
            world.ports, Snippet("Long", "A line of some length\n\nand another one", Spot.FOOT, post.account_id)
        )
        changed = replace(post.lead, body="Text\n\nA line of some length\n\nand another two\n")
        post = await posts.save(world.ports, replace(post, articles=(changed,)))
        (copy,) = await duplicating.plan(world.ports, post.id, [library.id])
        assert [finding.details["name"] for _, finding in copy.findings if finding.code == "snippet_left"] == ["Long"]

    two(work)
