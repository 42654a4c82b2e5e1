"""The desk's platform: receivers, and whom a post did not reach."""

import json

import pytest

from tests.unit.wechat.conftest import CORP, NOW
from tests.unit.wechat.scripted import OK
from wxdesk.domain.attempts import Outcome, PlatformError, Receipt, Tag
from wxdesk.domain.clock import SetClock
from wxdesk.services.ports import DraftArticle
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.wecom.account import InternalAccount
from wxdesk.wechat.wecom.member_values import MemberFields
from wxdesk.wechat.wire import Wire

pytestmark = pytest.mark.anyio

TOKEN = OK | {"access_token": "token", "expires_in": 7200}
HANDLE = json.dumps(
    {"made_at": int(NOW.timestamp()), "articles": [{"title": "题", "thumb_media_id": "m", "content": "<p>"}]}
)
KEY = "a" * 32


@pytest.fixture
async def account(platform):
    made = InternalAccount(Wire(platform.url), "wwcorp", 7, Secret("s3cret"), SetClock(NOW))
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("receivers", "fields"),
    [
        ({}, {"touser": "@all"}),
        ({"tag_id": 3}, {"totag": "3"}),
        ({"party_id": 2}, {"toparty": "2"}),
        ({"tag_id": 3, "party_id": 2}, {"totag": "3", "toparty": "2"}),
    ],
)
async def test_a_post_goes_to_everybody_to_a_tag_or_to_a_department(platform, account, receivers, fields):
    platform.answer(TOKEN, OK | {"msgid": "MSG"})
    assert await account.send(HANDLE, KEY, **receivers) == Receipt("MSG")
    assert platform.requests[-1].json == fields | {
        "msgtype": "mpnews",
        "agentid": 7,
        "mpnews": {"articles": [{"title": "题", "thumb_media_id": "m", "content": "<p>"}]},
        "safe": 0,
        "enable_duplicate_check": 1,
        "duplicate_check_interval": 14_400,
        "clientmsgid": KEY,
    }


async def test_a_repetition_is_the_same_request_byte_for_byte(platform, account):
    platform.answer(TOKEN, OK | {"msgid": "MSG"})
    for _ in range(2):
        await account.send(HANDLE, KEY, tag_id=3)
    _, first, second = platform.requests
    assert first.body == second.body


async def test_whom_a_post_did_not_reach_is_told(platform, account):
    answer = {"invaliduser": "lisi|x", "invalidparty": "", "invalidtag": "9", "unlicenseduser": "zs", "msgid": "MSG"}
    platform.answer(TOKEN, OK | answer)
    assert (await account.send(HANDLE, KEY)).unreached == ("lisi", "x", "zs", "tag 9")


async def test_what_wecom_cannot_do_is_refused_and_what_it_has_not_is_empty(platform, account):
    for call in (account.publish(HANDLE), account.published("1"), account.holds_draft(HANDLE)):
        with pytest.raises(PlatformError) as info:
            await call
        assert (info.value.code, info.value.outcome) == ("platform_cannot_tell", Outcome.REFUSED)
    assert await account.publications(5) == ()
    article = DraftArticle(title="t", author="", digest="", html="", source_url="", cover_id="m")
    assert await account.update_draft(HANDLE, [article]) is False
    assert platform.requests == []


async def test_tags_and_members_are_those_of_the_corp(server, connect):
    account = connect(CORP)
    corp = account.corp
    branch = await corp.departments.create("店面")
    for number, (userid, department) in enumerate((("anna", 1), ("bea", branch), ("chen", branch))):
        fields = MemberFields(userid=userid, name=userid, mobile=f"1390000000{number}", department=(department,))
        await corp.members.create(fields)
    tag = await corp.tags.create("班长")
    await corp.tags.add(tag, ["anna"], [branch])
    assert await account.tags() == [Tag(tag, "班长")]
    assert sorted(await account.followers()) == ["anna", "bea", "chen"]
    assert sorted(await account.followers(tag)) == ["anna", "bea", "chen"]
    await corp.tags.remove(tag, parties=[branch])
    assert await account.followers(tag) == ["anna"]


async def test_a_preview_is_a_message_to_one_member(platform, account):
    platform.answer(TOKEN, OK | {"msgid": "MSG"})
    await account.preview(HANDLE, "zhangsan")
    sent = platform.requests[-1].json
    assert (sent["touser"], sent["msgtype"], len(sent["mpnews"]["articles"])) == ("zhangsan", "mpnews", 1)
    assert "totag" not in sent
    assert "toparty" not in sent


async def test_a_preview_to_a_member_who_gets_nothing_is_refused(platform, account):
    platform.answer(TOKEN, OK | {"msgid": "MSG", "invaliduser": "nobody"})
    with pytest.raises(PlatformError) as info:
        await account.preview(HANDLE, "nobody")
    assert (info.value.code, info.value.outcome) == ("no_member_reached", Outcome.REFUSED)
