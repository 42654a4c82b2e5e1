"""Which client an account gets, and what it costs to know that."""

import asyncio
import pickle
import subprocess
import sys
from dataclasses import replace

import pytest

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SystemClock
from wxdesk.domain.errors import WxdeskError
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
