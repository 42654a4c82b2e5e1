"""The draft box on the wire (reference: official-account-api §2)."""

import pytest

from tests.unit.wechat.official.cases import (
    Case,
    Refused,
    check,
    check_refused,
    check_stopped,
    garbled,
    listed,
    refusals,
    tabled,
)
from wxdesk.wechat.official import drafts
from wxdesk.wechat.official.articles import (
    Article,
    ArticleType,
    CoverInfo,
    Crop,
    FooterProduct,
    Image,
    ImageInfo,
    ProductInfo,
    doubts,
    writable,
)

pytestmark = pytest.mark.anyio

NEWS = Article(
    title="标题 😀",
    author="作者",
    digest="摘要",
    content="<p>正文 &amp; “引”</p>",
    content_source_url="https://example.com/?a=1&b=2",
    thumb_media_id="cover",
    need_open_comment=True,
    only_fans_can_comment=False,
    pic_crop_235_1="0_0_1_0.5",
    pic_crop_1_1="0.25_0_0.75_1",
    cover_info=CoverInfo(crop_percent_list=(Crop(ratio="2.35_1", x1="0", y1="0", x2="1", y2="0.5"),)),
    product_info=ProductInfo(footer_product_info=FooterProduct(product_key="key")),
)
NEWS_ON_THE_WIRE = {
    "article_type": "news",
    "title": "标题 😀",
    "author": "作者",
    "digest": "摘要",
    "content": "<p>正文 &amp; “引”</p>",
    "content_source_url": "https://example.com/?a=1&b=2",
    "thumb_media_id": "cover",
    "need_open_comment": 1,
    "only_fans_can_comment": 0,
    "pic_crop_235_1": "0_0_1_0.5",
    "pic_crop_1_1": "0.25_0_0.75_1",
    "cover_info": {"crop_percent_list": [{"ratio": "2.35_1", "x1": "0", "y1": "0", "x2": "1", "y2": "0.5"}]},
    "product_info": {"footer_product_info": {"product_key": "key"}},
}
PICTURES = Article(
    article_type=ArticleType.NEWSPIC,
    title="图",
    content="文字",
    image_info=ImageInfo(image_list=(Image(image_media_id="one"), Image(image_media_id="two"))),
)
PICTURES_ON_THE_WIRE = {
    "article_type": "newspic",
    "title": "图",
    "content": "文字",
    "image_info": {"image_list": [{"image_media_id": "one"}, {"image_media_id": "two"}]},
}
READ = {
    "title": "标题",
    "author": "",
    "content": '<section style="a:&#39;b&#39;"><img data-src="x"  /></section>',
    "thumb_media_id": "cover",
    "show_cover_pic": "1",
    "need_open_comment": 0,
    "url": "http://mp.weixin.qq.com/s/tmp",
    "new_field": {"a": 1},
}
ANSWERED = {"news_item": [READ], "create_time": 1, "update_time": 2}

CASES = [
    Case(
        "add",
        lambda session: drafts.add(session, [NEWS, PICTURES]),
        "/cgi-bin/draft/add",
        {"articles": [NEWS_ON_THE_WIRE, PICTURES_ON_THE_WIRE]},
        answer={"media_id": "M-1", "item": []},
        expected="M-1",
    ),
    Case(
        "update takes one object, not a list",
        lambda session: drafts.update(session, "M-1", 1, NEWS),
        "/cgi-bin/draft/update",
        {"media_id": "M-1", "index": 1, "articles": NEWS_ON_THE_WIRE},
    ),
    Case(
        "what was read is written back without what only answers hold",
        lambda session: drafts.update(session, "M-1", 0, Article.of({**READ, "thumb_url": "t", "is_deleted": False})),
        "/cgi-bin/draft/update",
        {
            "media_id": "M-1",
            "index": 0,
            "articles": {
                "article_type": "news",
                "title": "标题",
                "author": "",
                "content": READ["content"],
                "thumb_media_id": "cover",
                "show_cover_pic": 1,
                "need_open_comment": 0,
                "new_field": {"a": 1},
            },
        },
    ),
    Case(
        "get",
        lambda session: drafts.get(session, "M-1"),
        "/cgi-bin/draft/get",
        {"media_id": "M-1"},
        answer=ANSWERED,
        expected=[
            {
                "title": "标题",
                "show_cover_pic": True,
                "need_open_comment": False,
                "only_fans_can_comment": None,
                "url": "http://mp.weixin.qq.com/s/tmp",
                "new_field": {"a": 1},
            }
        ],
    ),
    Case(
        "get of an image post",
        lambda session: drafts.get(session, "M-1"),
        "/cgi-bin/draft/get",
        {"media_id": "M-1"},
        answer={
            "news_item": {"article_type": "newspic", "image_info": {"image_list": {"image_media_id": 7}}, "title": 12}
        },
        expected=[{"article_type": "newspic", "title": "12", "image_info": {"image_list": [{"image_media_id": "7"}]}}],
    ),
    Case("delete", lambda session: drafts.delete(session, "M-1"), "/cgi-bin/draft/delete", {"media_id": "M-1"}),
    Case(
        "count",
        drafts.count,
        "/cgi-bin/draft/count",
        answer={"total_count": "7"},
        expected=7,
    ),
    Case(
        "batchget",
        lambda session: drafts.page(session, 40, 10, bodies=False),
        "/cgi-bin/draft/batchget",
        {"offset": 40, "count": 10, "no_content": 1},
        answer={
            "total_count": 41,
            "item_count": "1",
            "item": [{"media_id": "M-1", "content": ANSWERED, "update_time": "1700000000"}],
        },
        expected={
            "total_count": 41,
            "item_count": 1,
            "drafts": [
                {"media_id": "M-1", "update_time": 1_700_000_000, "content": {"news_item": [{"title": "标题"}]}}
            ],
        },
    ),
    Case(
        "batchget of an empty box",
        drafts.page,
        "/cgi-bin/draft/batchget",
        {"offset": 0, "count": 20, "no_content": 0},
        answer={"total_count": 0, "item_count": 0},
        expected={"total_count": 0, "drafts": []},
    ),
    Case(
        "switch, only looking",
        drafts.switch,
        "/cgi-bin/draft/switch",
        {},
        {"checkonly": "1"},
        answer={"errcode": 0, "errmsg": "ok", "is_open": 1},
        expected=True,
    ),
    Case(
        "switch",
        lambda session: drafts.switch(session, only_look=False),
        "/cgi-bin/draft/switch",
        {},
        answer={"errcode": "0", "errmsg": "ok", "is_open": "0"},
        expected=False,
    ),
]


@tabled(CASES)
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


ADD = lambda session: drafts.add(session, [NEWS])  # noqa: E731 - a row of the table
REFUSED = [
    Refused(
        ADD,
        {
            40007: "material_unknown",
            40009: "picture_too_large",
            40113: "picture_refused",
            40137: "picture_refused",
            41039: "source_url_refused",
            44003: "body_empty",
            44004: "body_empty",
            45002: "body_too_long",
            45003: "title_too_long",
            45004: "digest_too_long",
            45005: "source_url_too_long",
            45008: "too_many_articles",
            45009: "calls_used_up",
            45110: "author_too_long",
            45166: "body_refused",
            47001: "call_malformed",
            53402: "cover_refused",
            53404: "api_not_allowed",
            53405: "api_not_allowed",
            53406: "api_not_allowed",
            87009: "call_malformed",
            88000: "comments_not_allowed",
        },
    ),
    Refused(
        lambda session: drafts.update(session, "M", 9, NEWS), {40007: "material_unknown", 40114: "article_unknown"}
    ),
    Refused(lambda session: drafts.get(session, "M"), {40007: "material_unknown"}),
    Refused(lambda session: drafts.delete(session, "M"), {40007: "material_unknown"}),
    Refused(drafts.page, {45009: "calls_used_up"}),
]


@refusals(REFUSED)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


@pytest.mark.parametrize(
    ("articles", "code"),
    [
        ([], "too_many_articles"),
        ([NEWS] * 9, "too_many_articles"),
        ([Article(title="字" * 33)], "title_too_long"),
        ([Article(author="字" * 17)], "author_too_long"),
        ([Article(digest="字" * 121)], "digest_too_long"),
        ([Article(content="字" * 349_526)], "body_bytes_too_long"),
        ([Article(content_source_url="https://example.com/" + "a" * 1_005)], "source_url_too_long"),
        ([Article(article_type="newspic")], "too_many_pictures"),
        (
            [Article(article_type="newspic", image_info=ImageInfo(image_list=(Image(image_media_id="one"),) * 21))],
            "too_many_pictures",
        ),
    ],
)
async def test_what_exceeds_a_documented_limit_costs_no_call(articles, code, session, platform):
    await check_stopped(lambda session: drafts.add(session, articles), code, session, platform)


async def test_what_fits_exactly_is_sent(session, platform):
    platform.answer({"media_id": "M"})
    article = Article(title="字" * 32, author="字" * 16, digest="字" * 120, content="a" * 1_048_576)
    assert await drafts.add(session, [article] * 8) == "M"


def test_disputed_limits_are_doubts():
    assert doubts(Article(title="字" * 21, author="字" * 8, content="a" * 20_000)) == []
    assert doubts(Article(title="字" * 22, author="字" * 9, content="a" * 20_001)) == [
        "title_over_64_bytes",
        "author_over_8_characters",
        "body_too_long",
    ]


def test_what_was_read_can_be_written():
    read = Article(content='<p style="font-family:&quot;A&quot;;x:&#39;b&#39;">&quot;said&quot; &#39;x&#39;</p>')
    assert writable(read).content == "<p style=\"font-family:'A';x:'b'\">&quot;said&quot; 'x'</p>"


async def test_every_draft_is_read_in_the_largest_pages(session, platform):
    def page(first, count):
        return {"total_count": 25, "item_count": count, "item": [{"media_id": f"M-{first + n}"} for n in range(count)]}

    platform.answer(page(0, 20), page(20, 5))
    found = await listed(drafts.every(session))
    assert [draft.media_id for draft in found] == [f"M-{n}" for n in range(25)]
    assert [request.json for request in platform.requests] == [
        {"offset": 0, "count": 20, "no_content": 1},
        {"offset": 20, "count": 20, "no_content": 1},
    ]


@pytest.mark.parametrize("size", [0, 21])
async def test_a_page_has_1_to_20(size, session, platform):
    await check_stopped(lambda session: drafts.page(session, size=size), "field_refused", session, platform)


@pytest.mark.parametrize("answer", [{}, {"media_id": None}, {"media_id": ["M"]}])
async def test_an_answer_without_a_media_id_is_no_answer(answer, session, platform):
    await garbled(ADD, session, platform, answer)
