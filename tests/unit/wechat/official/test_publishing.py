"""Publishing on the wire (reference: official-account-api §3)."""

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
from tests.unit.wechat.scripted import refused
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.official import publishing

pytestmark = pytest.mark.anyio

CASES = [
    Case(
        "submit",
        lambda session: publishing.submit(session, "M-1"),
        "/cgi-bin/freepublish/submit",
        {"media_id": "M-1"},
        answer={"errcode": 0, "errmsg": "ok", "publish_id": 9_007_199_254_740_993, "msg_data_id": "2247483647"},
        expected={"publish_id": "9007199254740993", "msg_data_id": "2247483647"},
    ),
    Case(
        "submit, answered without msg_data_id",
        lambda session: publishing.submit(session, "M-1"),
        "/cgi-bin/freepublish/submit",
        {"media_id": "M-1"},
        answer={"publish_id": "100000001"},
        expected={"publish_id": "100000001", "msg_data_id": ""},
    ),
    Case(
        "get, done",
        lambda session: publishing.progress(session, "100000001"),
        "/cgi-bin/freepublish/get",
        {"publish_id": "100000001"},
        answer={
            "publish_id": "100000001",
            "publish_status": 0,
            "article_id": "A-1",
            "article_detail": {
                "count": 2,
                "item": [{"idx": 1, "article_url": "https://a"}, {"idx": "2", "article_url": "https://b"}],
            },
            "fail_idx": [],
            "later": "unknown",
        },
        expected={
            "publish_status": publishing.Stage.DONE.value,
            "article_id": "A-1",
            "article_detail": {"count": 2, "articles": [{"idx": 1, "article_url": "https://a"}, {"idx": 2}]},
            "fail_idx": (),
            "later": "unknown",
        },
    ),
    Case(
        "get, one article that is no list",
        lambda session: publishing.progress(session, "1"),
        "/cgi-bin/freepublish/get",
        {"publish_id": "1"},
        answer={
            "publish_id": 1,
            "publish_status": "0",
            "article_detail": {"count": 1, "item": {"idx": 1, "article_url": "https://a"}},
        },
        expected={
            "publish_id": "1",
            "publish_status": 0,
            "article_detail": {"articles": [{"article_url": "https://a"}]},
        },
    ),
    Case(
        "get, refused by review",
        lambda session: publishing.progress(session, "1"),
        "/cgi-bin/freepublish/get",
        {"publish_id": "1"},
        answer={"publish_id": "1", "publish_status": 4, "fail_idx": [1, 2]},
        expected={"publish_status": 4, "article_id": "", "article_detail": {"articles": []}, "fail_idx": (1, 2)},
    ),
    Case(
        "get, one failed article that is no list",
        lambda session: publishing.progress(session, "1"),
        "/cgi-bin/freepublish/get",
        {"publish_id": "1"},
        answer={"publish_id": "1", "publish_status": 2, "fail_idx": "2"},
        expected={"publish_status": 2, "fail_idx": (2,)},
    ),
    Case(
        "delete",
        lambda session: publishing.delete(session, "A-1"),
        "/cgi-bin/freepublish/delete",
        {"article_id": "A-1", "index": 0},
    ),
    Case(
        "delete one article",
        lambda session: publishing.delete(session, "A-1", 2),
        "/cgi-bin/freepublish/delete",
        {"article_id": "A-1", "index": 2},
    ),
    Case(
        "getarticle",
        lambda session: publishing.articles(session, "A-1"),
        "/cgi-bin/freepublish/getarticle",
        {"article_id": "A-1"},
        answer={"news_item": [{"title": "标题", "url": "https://a", "thumb_url": "https://t", "is_deleted": False}]},
        expected=[{"title": "标题", "url": "https://a", "thumb_url": "https://t", "is_deleted": False}],
    ),
    Case(
        "batchget",
        lambda session: publishing.page(session, 0, 3, bodies=False),
        "/cgi-bin/freepublish/batchget",
        {"offset": 0, "count": 3, "no_content": 1},
        answer={
            "total_count": "1",
            "item_count": 1,
            "item": [{"article_id": "A-1", "content": {"news_item": [{"title": "标题"}]}, "update_time": "1700000000"}],
        },
        expected={
            "total_count": 1,
            "posts": [
                {"article_id": "A-1", "update_time": 1_700_000_000, "content": {"news_item": [{"title": "标题"}]}}
            ],
        },
    ),
]


@tabled(CASES)
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


@refusals(
    [
        Refused(
            lambda session: publishing.submit(session, "M"),
            {
                40007: "material_unknown",
                45009: "calls_used_up",
                48001: "api_not_allowed",
                53500: "publish_not_allowed",
                53501: "publish_too_often",
                53503: "body_refused",
                53504: "publish_only_on_site",
                53505: "save_first",
            },
        ),
        Refused(lambda session: publishing.progress(session, "1"), {53502: "article_unknown", 40002: "call_malformed"}),
        Refused(lambda session: publishing.articles(session, "A"), {53600: "article_unknown"}),
        Refused(lambda session: publishing.delete(session, "A"), {53600: "article_unknown", 48001: "api_not_allowed"}),
        Refused(publishing.page, {48001: "api_not_allowed"}),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


async def test_a_busy_platform_may_have_taken_the_publication_on_and_is_not_asked_twice(session, platform):
    platform.answer(refused(-1))
    with pytest.raises(PlatformError) as caught:
        await publishing.submit(session, "M")
    assert (caught.value.code, caught.value.outcome) == ("platform_busy", Outcome.UNSURE)
    assert len(platform.requests) == 1


async def test_a_publication_without_an_id_may_be_one_all_the_same(session, platform):
    await garbled(lambda session: publishing.submit(session, "M"), session, platform, {"errcode": 0, "errmsg": "ok"})


async def test_a_progress_without_a_status_is_no_answer(session, platform):
    await garbled(lambda session: publishing.progress(session, "1"), session, platform, {"publish_id": "1"})


async def test_every_publication_is_read_in_the_largest_pages(session, platform):
    def page(count):
        return {"total_count": 21, "item_count": count, "item": [{"article_id": "A"}] * count}

    platform.answer(page(20), page(1))
    assert len(await listed(publishing.every(session))) == 21
    assert [request.json for request in platform.requests] == [
        {"offset": offset, "count": 20, "no_content": 1} for offset in (0, 20)
    ]


@pytest.mark.parametrize("size", [0, 21])
async def test_a_page_has_1_to_20(size, session, platform):
    await check_stopped(lambda session: publishing.page(session, size=size), "field_refused", session, platform)
