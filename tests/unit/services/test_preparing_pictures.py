"""What leaves of covers and picture posts: frames, permanent material, plain words."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from tests.unit.services.conftest import workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Crop, Post
from wxdesk.services import drafts_box, picture_posts, posts
from wxdesk.services.preparing import prepare

WIDE, SQUARE = Crop(0, 0.25, 1, 0.6755), Crop(0.25, 0, 0.75, 1)


def drawn(colour: str, size: tuple[int, int] = (800, 400), kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, colour).save(data, kind)
    return data.getvalue()


async def picture_post(bench, account, count=3, **fields):
    pictures = [await posts.add_picture(bench.ports, drawn(f"#0000{at:02x}"), f"{at}.png") for at in range(count)]
    usual = {"title": "八张图", "body": "周末 <b>", "pictures": tuple(pictures), "kind": ArticleKind.PICTURES}
    return await posts.save(bench.ports, Post(account.id, (Article(**(usual | fields)),)))


def test_the_frames_of_a_cover_are_sent_with_the_article(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.SERVICE)
            post = await bench.post(account)
            framed = replace(post.lead, wide=WIDE, square=SQUARE)
            platform = await bench.platforms.of(account)
            await prepare(bench.ports, platform, account, replace(post, articles=(framed,)))
            return platform.articles[0]

    sent = run(send())
    assert (sent.wide, sent.square, sent.kind) == (WIDE, SQUARE, ArticleKind.TEXT)


def test_wecom_takes_no_frames_so_that_the_cover_is_cut_before(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.ENTERPRISE)
            picture = await posts.add_picture(bench.ports, drawn("#123456"), "a.png")
            article = Article("题", body="正文", cover="a.png", pictures=(picture,))
            platform = await bench.platforms.of(account)
            for each in (article, replace(article, wide=Crop(0, 0, 0.5, 0.4255)), article):
                await prepare(bench.ports, platform, account, Post(account.id, (each,)))
            return platform.covers

    covers = run(send())
    assert [Image.open(io.BytesIO(each)).size for each in covers] == [(800, 400), (400, 170)]


def test_a_picture_post_leaves_as_material_and_plain_words_each_picture_uploaded_once(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.SERVICE)
            platform = await bench.platforms.of(account)
            post = await picture_post(bench, account, wide=WIDE)
            await drafts_box.put_into_drafts(bench.ports, post.id)
            again = replace(post.lead, pictures=(post.lead.pictures[2], post.lead.pictures[0]))
            await prepare(bench.ports, platform, account, Post(account.id, (again,)))
            return platform

    platform = run(send())
    assert platform.calls.count("upload_cover") == 3
    assert "upload_image" not in platform.calls
    sent = platform.articles[0]
    assert (sent.kind, sent.html, sent.cover_id, sent.wide) == (ArticleKind.PICTURES, "周末 &lt;b>", "", WIDE)
    assert len(set(sent.pictures)) == 2


@pytest.mark.parametrize(
    ("kind", "count", "fields", "reason"),
    [
        (Kind.SERVICE, 21, {}, "pictures_too_many"),
        (Kind.SERVICE, 0, {}, "pictures_missing"),
        (Kind.SUBSCRIPTION, 1, {"body": ""}, "picture_words_missing"),
        (Kind.SUBSCRIPTION, 1, {"body": "字" * 1001}, "picture_words_too_long"),
    ],
)
def test_what_the_platform_would_refuse_does_not_leave(run, tmp_path, kind, count, fields, reason):
    async def send():
        async with workspace(tmp_path) as bench:
            account = await bench.account(kind)
            post = await picture_post(bench, account, count, **fields)
            await drafts_box.put_into_drafts(bench.ports, post.id)

    with pytest.raises(WxdeskError) as refusal:
        run(send())
    assert (refusal.value.code, refusal.value.details["reason"]) == ("post_incomplete", reason)


BODY = "# 周末\n\n**湖边**\n\n![](0.png)\n\n| 站 | 时 |\n|---|---|\n| 一 | 9 |\n"


def test_an_article_turned_into_a_picture_post_and_back_is_what_it_was(run, tmp_path):
    async def turn():
        async with workspace(tmp_path) as bench:
            post = await picture_post(bench, await bench.account(Kind.SERVICE), body=BODY, kind=ArticleKind.TEXT)
            turned = await picture_posts.turned(bench.ports, post, 0, ArticleKind.PICTURES)
            there = await posts.save(bench.ports, replace(post, articles=(turned,)))
            back = await picture_posts.turned(bench.ports, there, 0, ArticleKind.TEXT)
            other = replace(there, articles=(replace(turned, body="别的话"),))
            rewritten = await picture_posts.turned(bench.ports, other, 0, ArticleKind.TEXT)
            versions = await bench.store.read(lambda tx: tx.versions.of(post.id))
            return post, turned, back, rewritten, versions

    post, turned, back, rewritten, versions = run(turn())
    assert turned.body == "周末\n\n湖边\n\n站  时\n一  9"
    assert back == post.lead
    assert ("turned", post.articles) in [(version.reason, version.articles) for version in versions]
    assert rewritten.body.startswith("别的话\n\n![](0.png)\n\n![](1.png)")


def test_a_picture_post_beside_an_article_is_warned_of(run, tmp_path):
    async def find():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.SERVICE)
            post = await picture_post(bench, account, count=1)
            text = (await bench.post(account)).lead
            return posts.findings(account, replace(post, articles=(text, post.lead)))

    found = [(index, finding.code) for index, finding in run(find()) if finding.code != "cover_blurred"]
    assert found == [(1, "picture_post_beside_others")]
