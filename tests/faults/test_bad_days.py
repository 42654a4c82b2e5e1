"""Bad days at the platform's door and on the way there: nothing is sent, that is told, and later it goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.faults.bad_day import APPS, png, words
from tests.unit.cli.conftest import Line
from tests.unit.wechat.wire.proxies import proxy
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Step
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.services import accounts, posts
from wxdesk.services.delivering import advance
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.filling import expire_tokens, send_on_site
from wxdesk.simulator.records import Token

KINDS = (Kind.SUBSCRIPTION, Kind.SERVICE, Kind.ENTERPRISE)
TOKEN = {Kind.ENTERPRISE: "/cgi-bin/gettoken"}
STABLE = "/cgi-bin/stable_token"

pytestmark = pytest.mark.anyio


# -- credentials


@pytest.mark.parametrize("kind", KINDS)
async def test_a_wrong_secret(day, kind):
    account = await day.account(kind, secret="wrong" * 6)
    post = await day.post(account)
    await day.send(post)
    assert "AppSecret is wrong" in await day.nothing_left(post, account)
    await day.type_secret(account)
    await day.send(post)
    await day.sent_once(post, account)


async def test_a_wrong_secret_is_not_tried_again_and_again(day):
    """WeCom bans an address that repeats one."""
    account = await day.account(Kind.ENTERPRISE, secret="wrong" * 6)
    for number in range(3):
        await day.send(await day.post(account, f"Post {number}"))
    asked = [each for each in day.server.state.journal.last(100) if each.path == TOKEN[Kind.ENTERPRISE]]
    assert len([each for each in asked if each.errcode]) == 1


async def test_a_frozen_secret(day):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    day.server.faults.refuse(40243, STABLE)
    await day.send(post)
    said = await day.nothing_left(post, account)
    assert "frozen" in said
    assert "Unfreeze it on the platform" in said
    await day.send(post)
    await day.sent_once(post, account)


def only_from(server, kind: Kind, *addresses: str) -> None:
    server.state.register(replace(APPS[kind], addresses=addresses))


async def test_an_address_that_is_not_allowed(day):
    account = await day.account(Kind.SERVICE)
    only_from(day.server, Kind.SERVICE, "203.0.113.9")
    with pytest.raises(WxdeskError) as caught:
        await accounts.test_connection(day.ports, account.id)
    assert (caught.value.code, caught.value.details["ip"]) == ("ip_not_allowed", "127.0.0.1")
    post = await day.post(account)
    await day.send(post)
    assert "127.0.0.1" in await day.nothing_left(post, account)
    only_from(day.server, Kind.SERVICE, "203.0.113.9", "127.0.0.1")
    await day.send(post)
    await day.sent_once(post, account)


async def test_an_address_that_wecom_does_not_trust(day):
    account = await day.account(Kind.ENTERPRISE)
    post = await day.post(account)
    told = "not allow to access from your ip, hint: [1795320000_3_a], from ip: 203.0.113.7, more info at https://open"
    day.server.faults.add(Fault(Mishap.REFUSE, "/message/send", errcode=60020, errmsg=told))
    await day.send(post)
    assert "203.0.113.7" in await day.nothing_left(post, account)
    await day.send(post)
    await day.sent_once(post, account)


@pytest.mark.wx_empty
def test_the_refused_address_is_shown_and_can_be_copied(wx, platform):
    app = APPS[Kind.SERVICE]
    only_from(platform, Kind.SERVICE, "203.0.113.9")

    async def add() -> None:
        base_url = platform.start().official
        harbour = Account("Harbour", Kind.SERVICE, licence="91", app_id=app.id, practice=False, base_url=base_url)
        await accounts.set_secret(wx.ports, (await accounts.save(wx.ports, harbour)).id, app.secret)

    wx.run(add())
    wx.settle()
    wx.accounts.open("Harbour")
    wx.accounts.test()
    assert wx.accounts.refused_address == wx.accounts.copy_refused_address() == "127.0.0.1"


@pytest.fixture
def line(tmp_path, qapp, platform):
    """The command line on a workspace with a live service account, Harbour."""
    made, app = Line(tmp_path / "workspace"), APPS[Kind.SERVICE]
    (tmp_path / "phrase").write_text("a long phrase for tests\n", encoding="utf-8")
    (tmp_path / "secret").write_text(app.secret, encoding="utf-8")
    made.options = ("--passphrase-file", str(tmp_path / "phrase"))
    known = ("--kind", "service", "--owner", "business", "--licence", "91", "--verified", "--app-id", app.id)
    made.done("account", "add", "Harbour", *known, "--secret-file", tmp_path / "secret")
    made.done("account", "set", "Harbour", f"base_url={platform.start().official}")
    return made


def test_the_command_line_tells_the_refused_address(line, platform):
    only_from(platform, Kind.SERVICE, "203.0.113.9")
    assert "127.0.0.1" in line.refused("account", "test", "Harbour")
    only_from(platform, Kind.SERVICE)
    assert "is connected" in line.done("account", "test", "Harbour").err


def test_the_command_line_tells_that_the_quota_was_used_on_the_web_site(line, platform, tmp_path):
    """The whole way, with the courier: the post is not sent, its words stay, and the meter is right."""
    (tmp_path / "quay.png").write_bytes(png())
    (tmp_path / "quay.md").write_text("---\ntitle: Quay\ncover: quay.png\n---\n\nWords.\n", encoding="utf-8")
    number = line.done("post", "add", "Harbour", tmp_path / "quay.md", "--json").json["id"]
    send_on_site(platform.state, APPS[Kind.SERVICE], times=4)
    answer = line.type("post", "send", number)
    assert answer.status == 1
    assert f"Post {number} was not sent." in answer.err
    assert "The meter shows its count now." in answer.err
    left = line.done("quota", "Harbour", "--json").json
    assert (left["sent"], left["reserved"], left["free"]) == (4, 0, 0)
    assert line.done("post", "show", number, "--json").json["state"] == "failed"
    assert "no post left" in line.refused("post", "send", number)


# -- the token


class Stolen(dict[str, Token]):
    """The platform's tokens while another program replaces each before it can be used."""

    def get(self, *_: object) -> None:  # type: ignore[override]  # nothing is ever found
        return None


async def test_a_token_that_another_program_keeps_replacing(day):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    state = day.server.state
    state.tokens = Stolen()
    await day.send(post)
    said = await day.nothing_left(post, account)
    assert "Another program uses this account’s secret" in said
    assert state.counted(APPS[Kind.SERVICE].id, "forced") <= 20, "the two would fight over it all day"
    state.tokens = {}
    day.clock.set(day.clock.now() + timedelta(minutes=1))
    await day.send(post)
    await day.sent_once(post, account)


async def test_a_token_that_another_program_replaces_once_is_fetched_again(day):
    account = await day.account(Kind.SUBSCRIPTION)
    post = await day.post(account)
    attempt_id = await day.begin(post)
    await advance(day.ports, attempt_id)
    app = APPS[Kind.SUBSCRIPTION]
    thief = {"grant_type": "client_credential", "appid": app.id, "secret": app.secret, "force_refresh": True}
    wire = (await day.ports.platforms.of(account))._wire
    assert "access_token" in await wire.post(STABLE, {}, thief)
    await day.carry(post)
    await day.sent_once(post, account)


@pytest.mark.parametrize(
    ("kind", "steps", "forgotten"),
    [
        (Kind.SUBSCRIPTION, 0, True),
        (Kind.SERVICE, 1, True),
        (Kind.SERVICE, 1, False),
        (Kind.SERVICE, 2, True),
        (Kind.SERVICE, 2, False),
        (Kind.ENTERPRISE, 1, False),
    ],
)
async def test_a_token_that_ends_on_the_way(day, kind, steps, forgotten):
    account = await day.account(kind)
    await accounts.test_connection(day.ports, account.id)
    post = await day.post(account)
    attempt_id = await day.begin(post)
    for _ in range(steps):
        await advance(day.ports, attempt_id)
    assert expire_tokens(day.server.state, forgotten=forgotten) == 1
    await day.carry(post)
    await day.sent_once(post, account)


async def test_a_token_refused_twice_at_the_send_itself(day):
    """Refused at the door, so nothing was sent: it is tried again, and goes out once."""
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    day.server.faults.refuse(40014, "/message/mass/sendall", times=2)
    await day.send(post)
    await day.sent_once(post, account)


# -- the way there


async def test_a_name_that_is_not_found(day):
    account = await day.account(Kind.SERVICE, base_url="https://api.no-such-host.invalid")
    post = await day.post(account)
    await day.send(post, pause=timedelta(minutes=4))
    assert "No address was found for api.no-such-host.invalid" in await day.nothing_left(post, account)
    account = await day.change(account, base_url=day.server.start().official)
    await day.send(post)
    await day.sent_once(post, account)


async def test_a_platform_that_is_not_there(day, free_tcp_port):
    account = await day.account(Kind.SUBSCRIPTION, base_url=f"http://127.0.0.1:{free_tcp_port}")
    post = await day.post(account)
    await day.send(post, pause=timedelta(minutes=4))
    assert "could not be reached" in await day.nothing_left(post, account)


@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_a_proxy_that_hangs(day, impatient, scheme):
    async with proxy(scheme, hangs=True) as way:
        account = await day.account(Kind.SERVICE, base_url="https://api.no-such-host.invalid", proxy=way.url)
        post = await day.post(account)
        await day.begin(post)
        held = await day.carry(post, steps=1)
        assert held.state is PostState.SENDING, "it may come back"
        assert await day.quota(account) == (0, 1, 3)
        day.clock.set(day.clock.now() + timedelta(minutes=11))
        await day.carry(post)
    said = await day.nothing_left(post, account)
    assert f"The proxy {way.url.partition('://')[2]} does not answer" in said


@pytest.mark.parametrize(
    ("scheme", "refuses", "told"),
    [
        ("http", b"403 Forbidden", "refused to connect"),
        ("socks5", b"2", "refused to connect"),
        ("http", b"407 Proxy Authentication Required", "wants another name or password"),
    ],
)
async def test_a_proxy_that_refuses(day, scheme, refuses, told):
    async with proxy(scheme, refuses=refuses) as way:
        account = await day.account(Kind.SERVICE, base_url="https://api.no-such-host.invalid", proxy=way.url)
        post = await day.post(account)
        await day.send(post)
    assert told in await day.nothing_left(post, account)


@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_a_proxy_that_works_again_in_time(day, impatient, scheme):
    """The send goes out once, through it."""
    async with proxy(scheme, hangs=True) as way:
        account = await day.account(Kind.SERVICE, proxy=way.url)
        post = await day.post(account)
        attempt_id = await day.begin(post)
        assert (await advance(day.ports, attempt_id))[0] is Step.WAIT
        way.hangs = False
        await day.carry(post)
        assert way.carried
    await day.sent_once(post, account)


async def test_a_proxy_that_hangs_just_when_it_sends(day, impatient):
    """Whether the platform got it is not known: it is asked with the same key, and has it once."""
    async with proxy("http") as way:
        account = await day.account(Kind.SERVICE, proxy=way.url)
        post = await day.post(account)
        await day.begin(post)
        await day.carry(post, steps=1)
        way.hangs = True
        doubtful = await day.carry(post, steps=1)
        assert doubtful.state is PostState.UNSURE
        assert await day.quota(account) == (0, 1, 3)
        assert "ask" in words(doubtful.failure)
        way.hangs = False
        await day.carry(post)
    await day.sent_once(post, account)


# -- answers that are none


LOST = [
    Mishap.HTML,
    Mishap.LATE_HTML,
    Mishap.HALF,
    Mishap.GARBLE,
    Mishap.LOSE_REPLY,
    Mishap.DROP,
    Mishap.STALL,
    Mishap.DELAY,
    Mishap.HTTP_ERROR,
    Mishap.LATE_HTTP_ERROR,
]
SENDS = {Kind.ENTERPRISE: "/message/send"}


@pytest.mark.parametrize(
    ("kind", "mishap"),
    [
        *((Kind.SERVICE, each) for each in LOST),
        *((kind, each) for kind in (Kind.SUBSCRIPTION, Kind.ENTERPRISE) for each in (Mishap.HTML, Mishap.LATE_HTML)),
    ],
)
async def test_an_answer_to_the_send_that_is_none(day, impatient, kind, mishap):
    account = await day.account(kind)
    post = await day.post(account)
    path = SENDS.get(kind, "/message/mass/sendall")
    day.server.faults.add(Fault(mishap, path, seconds=30.0, status=502))
    await day.begin(post)
    doubtful = await day.carry(post, until=PostState.UNSURE)
    assert doubtful.state is PostState.UNSURE
    assert words(doubtful.failure)
    if kind is not Kind.ENTERPRISE:
        assert (await day.quota(account))[:2] == (0, 1), "it may have been sent"
    await day.carry(post)
    await day.sent_once(post, account)


PREPARING = (STABLE, "/media/uploadimg", "/material/add_material", "/draft/add", "/message/mass/get")


@pytest.mark.parametrize("mishap", [Mishap.HTML, Mishap.HALF, Mishap.STALL, Mishap.LOSE_REPLY])
async def test_answers_on_the_way_there_and_after_it_that_are_none(day, impatient, mishap):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    for path in PREPARING:
        day.server.faults.add(Fault(mishap, path, seconds=30.0, status=502))
    await day.send(post)
    await day.sent_once(post, account)


async def test_a_login_page_all_day_long_is_told_and_nothing_sent(day):
    account = await day.account(Kind.SUBSCRIPTION)
    post = await day.post(account)
    day.server.faults.add(Fault(Mishap.HTML, times=10_000))
    await day.send(post, pause=timedelta(minutes=4))
    day.server.faults.clear()
    assert "log in to the network" in await day.nothing_left(post, account)
    assert (await posts.get(day.ports, post.id)).state is PostState.FAILED
