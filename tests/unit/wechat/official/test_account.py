"""An official account as the desk's platform, call by call."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import stamina

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.scripted import OK, TOKEN, refused
from wxdesk.domain.activity import Following
from wxdesk.domain.attempts import Outcome, PlatformError, Publication, Receipt, Report, SendStatus, Tag
from wxdesk.domain.clock import SetClock
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.services.ports import DraftArticle, Platform
from wxdesk.wechat.official.account import OfficialAccount
from wxdesk.wechat.official.mass import REASONS
from wxdesk.wechat.secret import Secret

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + bytes(30)
KEY = "0123456789abcdef0123456789abcdef"
FETCHED = {"access_token": TOKEN, "expires_in": 7_200}
ARTICLE = DraftArticle("标题", "作者", "摘要", "<p>正文</p>", "https://example.com", "cover")
ON_THE_WIRE = {
    "article_type": "news",
    "title": "标题",
    "author": "作者",
    "digest": "摘要",
    "content": "<p>正文</p>",
    "content_source_url": "https://example.com",
    "thumb_media_id": "cover",
}


@pytest.fixture
async def account(wire):
    made = OfficialAccount(wire, "wxapp", Secret("the-secret"), SetClock(NOW))
    _fulfils: Platform = made
    yield made
    await made.close()


@pytest.fixture
def asked(platform):
    """What was asked after the token: paths and bodies."""

    def told():
        fetching, *rest = platform.requests
        assert fetching.path == "/cgi-bin/stable_token"
        return [(request.path.removeprefix("/cgi-bin/"), request.json if request.body else None) for request in rest]

    return told


def lying(count):
    return {"news_item": [{"title": "alt"}] * count}


async def test_a_connection_test_makes_one_harmless_call(account, platform, asked):
    platform.answer(FETCHED, {"ip_list": []})
    assert (await account.test()).token_seconds == 7_200
    assert asked() == [("get_api_domain_ip", None)]


async def test_an_article_becomes_a_draft(account, platform, asked):
    platform.answer(FETCHED, {"media_id": "M-1"})
    assert await account.add_draft([ARTICLE]) == "M-1"
    assert asked() == [("draft/add", {"articles": [ON_THE_WIRE]})]


@pytest.fixture
def no_pauses():
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


def after_the_upload(platform):
    """The paths that were asked after the token and the cover."""
    _token, _cover, *rest = platform.requests
    return [request.path.removeprefix("/cgi-bin/") for request in rest]


NEW = replace(ARTICLE, cover_id="new")
UPLOADED = {"media_id": "new", "url": "http://mmbiz.qpic.cn/a/0"}


@pytest.mark.usefixtures("no_pauses")
async def test_a_cover_that_the_platform_does_not_know_yet_is_asked_for_once_more(account, platform):
    platform.answer(FETCHED, UPLOADED, refused(40007), {"media_id": "M-1"}, lying(1), refused(40007), OK)
    await account.upload_cover(PNG, "a.png")
    assert await account.add_draft([NEW]) == "M-1"
    assert await account.update_draft("M-1", [NEW]) is True
    assert after_the_upload(platform) == ["draft/add"] * 2 + ["draft/get"] + ["draft/update"] * 2


@pytest.mark.usefixtures("no_pauses")
async def test_a_cover_is_asked_for_only_once_more(account, platform):
    platform.answer(FETCHED, UPLOADED, refused(40007))
    await account.upload_cover(PNG, "a.png")
    with pytest.raises(PlatformError) as caught:
        await account.add_draft([NEW])
    assert caught.value.errcode == 40007
    assert after_the_upload(platform) == ["draft/add"] * 2


@pytest.mark.usefixtures("no_pauses")
@pytest.mark.parametrize(("article", "errcode", "later"), [(ARTICLE, 40007, 0), (NEW, 45003, 0), (NEW, 40007, 60)])
async def test_nothing_else_is_asked_again(wire, platform, article, errcode, later):
    clock = SetClock(NOW)
    account = OfficialAccount(wire, "wxapp", Secret("the-secret"), clock)
    platform.answer(FETCHED, UPLOADED, refused(errcode))
    await account.upload_cover(PNG, "a.png")
    clock.set(NOW + timedelta(seconds=later))
    with pytest.raises(PlatformError):
        await account.add_draft([article])
    assert after_the_upload(platform) == ["draft/add"]
    await account.close()


async def test_every_article_of_a_draft_is_replaced(account, platform, asked):
    platform.answer(FETCHED, lying(2), OK)
    assert await account.update_draft("M-1", [ARTICLE, ARTICLE]) is True
    assert asked() == [
        ("draft/get", {"media_id": "M-1"}),
        ("draft/update", {"media_id": "M-1", "index": 0, "articles": ON_THE_WIRE}),
        ("draft/update", {"media_id": "M-1", "index": 1, "articles": ON_THE_WIRE}),
    ]


@pytest.mark.parametrize("answer", [lying(1), lying(3), refused(40007)])
async def test_a_draft_that_is_gone_or_of_another_length_is_not_touched(answer, account, platform, asked):
    platform.answer(FETCHED, answer)
    assert await account.update_draft("M-1", [ARTICLE, ARTICLE]) is False
    assert asked() == [("draft/get", {"media_id": "M-1"})]


async def test_a_draft_that_is_taken_meanwhile_is_gone(account, platform):
    platform.answer(FETCHED, lying(1), refused(40007))
    assert await account.update_draft("M-1", [ARTICLE]) is False


async def test_a_cover_that_is_unknown_is_no_missing_draft(account, platform):
    platform.answer(FETCHED, lying(1), refused(40007), lying(1))
    with pytest.raises(PlatformError) as caught:
        await account.update_draft("M-1", [ARTICLE])
    assert caught.value.errcode == 40007


@pytest.mark.parametrize(("answer", "there"), [(lying(1), True), (refused(40007), False)])
async def test_whether_a_draft_lies_in_the_box(answer, there, account, platform, asked):
    platform.answer(FETCHED, answer)
    assert await account.holds_draft("M-1") is there
    assert asked() == [("draft/get", {"media_id": "M-1"})]


async def test_another_refusal_says_nothing_of_the_draft(account, platform):
    platform.answer(FETCHED, refused(48001))
    for call in (account.holds_draft("M-1"), account.discard_draft("M-1")):
        with pytest.raises(PlatformError) as caught:
            await call
        assert caught.value.code == "api_not_allowed"


async def test_a_draft_is_discarded_once(account, platform, asked):
    platform.answer(FETCHED, OK, refused(40007))
    await account.discard_draft("M-1")
    await account.discard_draft("M-1")
    assert asked() == [("draft/delete", {"media_id": "M-1"})] * 2


@pytest.mark.parametrize(
    ("tag_id", "audience"),
    [(None, {"is_to_all": True}), (100, {"is_to_all": False, "tag_id": 100}), (0, {"is_to_all": False, "tag_id": 0})],
)
async def test_a_send_to_all_or_to_a_tag(tag_id, audience, account, platform, asked):
    platform.answer(FETCHED, {"errcode": 0, "errmsg": "ok", "msg_id": 1, "msg_data_id": 2})
    assert await account.send("M-1", KEY, tag_id) == Receipt("1", "2")
    [(path, body)] = asked()
    assert path == "message/mass/sendall"
    assert (body["filter"], body["mpnews"], body["clientmsgid"]) == (audience, {"media_id": "M-1"}, KEY)


async def test_a_preview(account, platform, asked):
    platform.answer(FETCHED, OK)
    await account.preview("M-1", "somebody")
    body = {"towxname": "somebody", "msgtype": "mpnews", "mpnews": {"media_id": "M-1"}}
    assert asked() == [("message/mass/preview", body)]


@pytest.mark.parametrize(
    ("told", "report"),
    [
        ("SEND_SUCCESS", Report(SendStatus.SENT)),
        ("send success", Report(SendStatus.SENT)),
        ("SENDING", Report(SendStatus.SENDING)),
        ("SEND_FAIL", Report(SendStatus.FAILED)),
        ("send fail", Report(SendStatus.FAILED)),
        ("DELETE", Report(SendStatus.DELETED)),
        ("SOMETHING NEW", Report(SendStatus.SENDING)),
        *((f"err({number})", Report(SendStatus.FAILED, code)) for number, code in REASONS.items()),
    ],
)
async def test_how_a_send_went(told, report, account, platform, asked):
    platform.answer(FETCHED, {"msg_id": 7, "msg_status": told})
    assert await account.status("7") == report
    assert asked() == [("message/mass/get", {"msg_id": "7"})]


async def test_a_receipt_without_a_number_is_not_asked_about(account, platform):
    assert await account.status("") == Report(SendStatus.SENT)
    assert platform.requests == []


async def test_a_publication_is_taken_on(account, platform, asked):
    platform.answer(FETCHED, {"errcode": 0, "errmsg": "ok", "publish_id": 100_000_001, "msg_data_id": 2})
    assert await account.publish("M-1") == "100000001"
    assert asked() == [("freepublish/submit", {"media_id": "M-1"})]


async def test_a_publication_that_may_have_been_taken_on_is_not_asked_for_again(account, platform, asked):
    platform.answer(FETCHED, refused(-1))
    with pytest.raises(PlatformError) as caught:
        await account.publish("M-1")
    assert caught.value.outcome is Outcome.UNSURE
    assert len(asked()) == 1


@pytest.mark.parametrize(
    ("stage", "status", "reason"),
    [
        (0, SendStatus.SENT, ""),
        (1, SendStatus.SENDING, ""),
        (2, SendStatus.FAILED, "originality_not_sendable"),
        (3, SendStatus.FAILED, "platform_did_not_publish"),
        (4, SendStatus.FAILED, "publication_refused_by_review"),
        (5, SendStatus.DELETED, ""),
        (6, SendStatus.DELETED, "publication_banned"),
        (7, SendStatus.SENDING, ""),
    ],
)
async def test_how_a_publication_went(stage, status, reason, account, platform, asked):
    detail = {"count": 1, "item": [{"idx": 1, "article_url": "https://a"}]} if stage == 0 else {"count": 0}
    platform.answer(FETCHED, {"publish_id": "1", "publish_status": stage, "article_detail": detail})
    assert await account.published("1") == Report(status, reason, ("https://a",) if stage == 0 else ())
    assert asked() == [("freepublish/get", {"publish_id": "1"})]


@pytest.mark.parametrize(("wanted", "count"), [(5, 5), (100, 20)])
async def test_the_newest_publications(wanted, count, account, platform, asked):
    items = [{"title": "一", "url": "https://a"}, {"title": "二", "url": "https://b"}]
    post = {"article_id": "A-1", "content": {"news_item": items}, "update_time": 1_700_000_000}
    platform.answer(FETCHED, {"total_count": 1, "item_count": 1, "item": [post]})
    at = datetime.fromtimestamp(1_700_000_000, UTC)
    assert await account.publications(wanted) == [Publication("A-1", ("一", "二"), at, ("https://a", "https://b"))]
    assert asked() == [("freepublish/batchget", {"offset": 0, "count": count, "no_content": 1})]


async def test_tags(account, platform, asked):
    platform.answer(FETCHED, {"tags": [{"id": 2, "name": "星标组", "count": 0}, {"id": 100, "name": "客", "count": 3}]})
    assert await account.tags() == [Tag(2, "星标组", 0), Tag(100, "客", 3)]
    assert asked() == [("tags/get", None)]


async def test_followers_of_all_and_of_a_tag(account, platform, asked):
    platform.answer(FETCHED, {"total": 1, "count": 1, "data": {"openid": ["o1"]}, "next_openid": "o1"})
    assert await account.followers() == ["o1"]
    platform.answer(
        {"count": 1, "data": {"openid": ["o2"]}, "next_openid": "o2"}, {"count": 0, "data": {}, "next_openid": ""}
    )
    assert await account.followers(100) == ["o2"]
    assert asked() == [
        ("user/get", None),
        ("user/tag/get", {"tagid": 100, "next_openid": ""}),
        ("user/tag/get", {"tagid": 100, "next_openid": "o2"}),
    ]


async def test_since_when_and_with_which_tags_each_follows(account, platform, asked):
    here = {"subscribe": 1, "openid": "o1", "subscribe_time": 1_700_000_000, "tagid_list": [101, 2]}
    platform.answer(FETCHED, {"user_info_list": [here, {"subscribe": 0, "openid": "o2"}]})
    [told] = await account.following(["o1", "o2"])
    assert told == Following(datetime.fromtimestamp(1_700_000_000, UTC), frozenset({101, 2}))
    people = [{"openid": "o1", "lang": "zh_CN"}, {"openid": "o2", "lang": "zh_CN"}]
    assert asked() == [("user/info/batchget", {"user_list": people})]


async def test_the_menu_is_read_as_followers_see_it(account, platform, asked):
    below = {
        "list": [{"type": "view", "name": "客房", "url": "https://example.com"}, {"type": "click", "name": "餐厅"}]
    }
    buttons = [{"name": "预订", "sub_button": below}, {"type": "text", "name": "联系", "value": "电话"}]
    platform.answer(FETCHED, {"is_menu_open": 1, "selfmenu_info": {"button": buttons}})
    assert await account.menu() == [MenuEntry("预订", ("客房", "餐厅")), MenuEntry("联系")]
    assert asked() == [("get_current_selfmenu_info", None)]
    platform.answer({"is_menu_open": 0, "selfmenu_info": {"button": buttons}})
    assert await account.menu() == []
