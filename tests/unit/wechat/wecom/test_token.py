"""WeCom's token: fetched once, replaced once, and a refused secret is left alone."""

import asyncio

import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.scripted import OK
from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.clock import SetClock
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.wecom.corp import Corp
from wxdesk.wechat.wire import Wire

pytestmark = pytest.mark.anyio

TOKEN = OK | {"access_token": "t" * 512, "expires_in": "7200"}
TAGS = OK | {"taglist": []}


@pytest.fixture
async def stranger(platform):
    made = Corp.at(Wire(platform.url), "wwcorp", 7, Secret("s3cret"), SetClock(NOW))
    yield made
    await made.session.close()


async def test_a_token_is_fetched_with_the_secret_and_goes_in_the_query(platform, stranger):
    platform.answer(TOKEN, TAGS)
    await stranger.tags.all()
    fetched, asked = platform.requests
    assert (fetched.method, fetched.path) == ("GET", "/cgi-bin/gettoken")
    assert fetched.query == {"corpid": "wwcorp", "corpsecret": "s3cret"}
    assert asked.query == {"access_token": "t" * 512}


async def test_a_token_revoked_early_is_replaced_once(platform, stranger):
    platform.answer(TOKEN, {"errcode": 40014, "errmsg": "invalid access_token"}, TOKEN | {"access_token": "new"}, TAGS)
    await stranger.tags.all()
    assert [each.path.rpartition("/")[2] for each in platform.requests] == ["gettoken", "list", "gettoken", "list"]
    assert platform.requests[-1].query == {"access_token": "new"}


@pytest.mark.parametrize("errcode", [40001, 40091])
async def test_a_refused_secret_is_asked_about_once_however_many_calls_there_are(platform, stranger, errcode):
    platform.answer({"errcode": errcode, "errmsg": "invalid credential"})
    results = await asyncio.gather(*(stranger.tags.all() for _ in range(5)), return_exceptions=True)
    results += await asyncio.gather(*(stranger.departments.all() for _ in range(3)), return_exceptions=True)
    assert {each.code for each in results if isinstance(each, PlatformError)} == {"secret_wrong"}
    assert (len(results), len(platform.requests)) == (8, 1)


async def test_a_secret_that_is_refused_while_a_token_is_at_hand_is_not_asked_about_again(platform, stranger):
    platform.answer(TOKEN, {"errcode": 40014, "errmsg": "invalid access_token"}, {"errcode": 40001, "errmsg": "secret"})
    for _ in range(4):
        with pytest.raises(PlatformError):
            await stranger.tags.all()
    assert [each.path for each in platform.requests].count("/cgi-bin/gettoken") == 2


async def test_the_secret_is_not_shown(stranger):
    assert "s3cret" not in repr(stranger)
