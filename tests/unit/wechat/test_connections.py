"""Which client an account gets, and what it costs to know that."""

import asyncio
import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from tests.unit.wechat.scripted import Answer, scripted
from tests.unit.wechat.wire.proxies import proxy
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SystemClock, china
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import ApiBudget
from wxdesk.store.database import SqliteStore
from wxdesk.wechat.connections import Connections
from wxdesk.wechat.official.account import OfficialAccount
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.wecom.account import InternalAccount
from wxdesk.wechat.wire import Wire

pytestmark = pytest.mark.anyio

SHOP = Account("Shop", Kind.SERVICE, app_id="wxservice", id=1)
STAFF = Account("Staff", Kind.ENTERPRISE, app_id="wwcorp", agent_id="1000002", id=2)


class Drawer:
    """A vault that keeps secrets in a dictionary."""

    def __init__(self) -> None:
        self.secrets = {(1, "app_secret"): "shop-secret", (2, "app_secret"): "staff-secret"}

    async def put(self, account_id: int, field: str, secret: str) -> None:
        self.secrets[account_id, field] = secret

    async def get(self, account_id: int, field: str) -> str | None:
        return self.secrets.get((account_id, field))

    async def delete(self, account_id: int) -> None:
        self.secrets.pop((account_id, "app_secret"), None)


@pytest.fixture
def vault():
    return Drawer()


@pytest.fixture
def opened():
    return []


@pytest.fixture
async def connections(vault, opened):
    async def practice_url(account: Account, secret: Secret) -> str:
        opened.append((account.name, secret.reveal()))
        return "http://127.0.0.1:1"

    made = Connections(vault, practice_url, SystemClock())
    yield made
    await made.close()


def base_url(platform):
    return platform.session.wire.base_url


async def test_practice_accounts_talk_to_the_simulator(connections, opened):
    assert isinstance(await connections.of(SHOP), OfficialAccount)
    assert isinstance(await connections.of(STAFF), InternalAccount)
    assert opened == [("Shop", "shop-secret"), ("Staff", "staff-secret")]
    assert base_url(await connections.of(SHOP)) == "http://127.0.0.1:1"


async def test_many_who_ask_at_once_share_one_client(connections):
    assert len({id(client) for client in await asyncio.gather(*(connections.of(SHOP) for _ in range(5)))}) == 1


async def test_live_accounts_talk_to_the_platform_over_https(connections, opened):
    shop = await connections.of(replace(SHOP, practice=False))
    staff = await connections.of(replace(STAFF, practice=False))
    assert (base_url(shop), base_url(staff)) == ("https://api.weixin.qq.com", "https://qyapi.weixin.qq.com")
    assert opened == []


async def test_a_client_is_kept_until_something_it_was_made_from_changes(connections, vault):
    first = await connections.of(SHOP)
    assert await connections.of(replace(SHOP, name="Corner shop", colour="#000000")) is first
    assert await connections.of(replace(SHOP, app_id="wxother")) is not first
    again = await connections.of(SHOP)
    await vault.put(1, "app_secret", "new-secret")
    renewed = await connections.of(SHOP)
    assert renewed is not again
    assert renewed._secret.reveal() == "new-secret"
    assert await connections.of(replace(SHOP, practice=False)) is not renewed


@pytest.mark.parametrize(
    ("account", "code"),
    [
        (replace(SHOP, app_id=" "), "app_id_missing"),
        (replace(SHOP, id=9), "secret_missing"),
        (replace(STAFF, practice=False, agent_id=""), "agent_id_missing"),
    ],
)
async def test_what_is_missing_is_named(connections, account, code):
    with pytest.raises(WxdeskError) as caught:
        await connections.of(account)
    assert (caught.value.code, caught.value.details) == (code, {"account": account.name})


@pytest.mark.parametrize(
    "address", ["http://api.weixin.qq.com", "http://127.0.0.1.example.com", "ftp://127.0.0.1", "x"]
)
async def test_a_secret_is_never_sent_over_a_plain_line_to_elsewhere(address):
    with pytest.raises(WxdeskError) as caught:
        Wire(address)
    assert caught.value.code == "address_not_safe"


def test_a_secret_does_not_show_itself():
    secret = Secret("hidden")
    assert "hidden" not in f"{secret} {secret!r} {[secret]}"
    assert secret == Secret("hidden") != Secret("other")
    assert hash(secret) == hash(Secret("hidden"))
    with pytest.raises(TypeError, match="not written down"):
        pickle.dumps(secret)


@pytest.mark.parametrize(
    ("module", "heavy"),
    [("wxdesk.wechat.connections", "httpx"), ("wxdesk.simulator.server", "uvicorn, starlette, httpx, multipart")],
)
def test_knowing_of_it_imports_nothing_heavy(module, heavy):
    code = f"import sys, {module}; print([name for name in '{heavy}'.split(', ') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# -- where the platform is, and the way to it ----------


@pytest.fixture
async def store(tmp_path):
    made = await SqliteStore.open(tmp_path, exclusive=False)
    await made.run(lambda tx: tx.accounts.save(replace(SHOP, id=0, practice=False)))
    yield made
    await made.close()


async def test_a_live_account_goes_its_own_way_and_everything_is_counted_and_logged(vault, store, tmp_path):
    vault.secrets[1, "proxy"] = "office:pass-word"
    async with scripted() as platform, proxy("socks5", password="office:pass-word") as way:
        hour = timedelta(hours=1)
        date = {"Date": format_datetime(datetime.now(UTC) - hour, usegmt=True)}
        platform.answer(Answer({"access_token": "t", "expires_in": 7200}, headers=date))
        shop = replace(SHOP, practice=False, base_url=platform.url, proxy=way.url)
        connections = Connections(vault, nobody, SystemClock(), folder=tmp_path, store=store)
        await (await connections.of(shop)).test()
        platform.answer({"errcode": 0, "quota": {"daily_limit": 5000, "used": 40, "remain": 4960}})
        assert await connections.ask_calls(shop, "/cgi-bin/stable_token") == ApiBudget(
            "/cgi-bin/stable_token", 40, 5000
        )
        budgets = {each.api: each for each in await connections.calls(shop)}
        assert (budgets["/cgi-bin/stable_token"].used, budgets["/cgi-bin/stable_token"].limit) == (1, 500_000)
        ahead = connections.skew(shop)
        assert ahead
        assert abs(ahead - hour) < timedelta(minutes=1)
        assert way.carried == len(platform.requests) == 3
        logged = await connections.recent(1)
        assert {each.road for each in logged} == {way.url.partition("://")[2]}
        assert [each.address.partition("/")[2] for each in logged][-1] == "cgi-bin/stable_token"
        await connections.close()
    assert dict(await store.read(lambda tx: tx.calls.of(1, china(datetime.now(UTC)).date().isoformat())))


async def test_a_changed_way_makes_a_new_line(connections, vault):
    live = replace(SHOP, practice=False)
    first = await connections.of(live)
    there = await connections.of(replace(live, base_url="https://sh.api.weixin.qq.com/"))
    assert base_url(there) == "https://sh.api.weixin.qq.com"
    behind = await connections.of(replace(live, proxy="http://10.0.0.1:3128"))
    vault.secrets[1, "proxy"] = "a:b"
    assert await connections.of(replace(live, proxy="http://10.0.0.1:3128")) is not behind
    assert first is not there


async def test_all_accounts_share_one_http_client(connections):
    await connections.of(SHOP)
    await connections.of(replace(STAFF, practice=False))
    (*_, shop), (*_, staff) = connections._open.values()
    assert shop._client is staff._client


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"base_url": "http://relay.example.com"}, "address_not_safe"),
        ({"proxy": "http://a:b@10.0.0.1:1"}, "proxy_holds_password"),
        ({"proxy": "10.0.0.1:1"}, "proxy_not_understood"),
    ],
)
async def test_a_way_that_cannot_be_is_refused(connections, changed, code):
    with pytest.raises(WxdeskError) as caught:
        await connections.of(replace(SHOP, practice=False, **changed))
    assert caught.value.code == code


async def test_practice_knows_no_skew_no_proxy_and_wecom_tells_no_calls(connections):
    assert base_url(await connections.of(replace(SHOP, proxy="http://10.0.0.1:3128"))) == "http://127.0.0.1:1"
    assert connections.skew(SHOP) is None
    assert list(await connections.calls(SHOP)) == []
    with pytest.raises(WxdeskError) as caught:
        await connections.ask_calls(replace(STAFF, practice=False), "/cgi-bin/gettoken")
    assert caught.value.code == "calls_not_told"


async def nobody(account: Account, secret: Secret) -> str:
    raise AssertionError("a live account does not practise")
