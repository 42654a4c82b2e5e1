"""What leaves of covers and picture posts: frames, permanent material, plain words."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from tests.unit.services.conftest import workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Crop, Post
from wxdesk.services import drafts_box, posts
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
