"""Every call of the sending path against every mishap, over real HTTP."""

import asyncio
import json
import ssl
from collections.abc import Awaitable
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.unit.wechat.conftest import APP, CORP, NOW
from wxdesk.domain.attempts import Outcome, PlatformError, SendStatus
from wxdesk.services.ports import DraftArticle
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.records import Profile

pytestmark = pytest.mark.anyio

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x03\x84\x00\x00\x01\x7f" + b"\x08\x02" * 40
GIF = b"GIF89a" + b"\x28\x00\x1e\x00" + b"\0" * 40
KEY = "0123456789abcdef0123456789abcdef"


def article(cover, title="标题 😀", **fields):
    values = {"author": "作者", "digest": "摘要", "html": "<p>正文</p>", "source_url": ""} | fields
    return DraftArticle(title=title, cover_id=cover, **values)


EMPTY = json.dumps({"made_at": int(NOW.timestamp()), "articles": []})


async def prepared(account, **fields):
    return await account.add_draft([article(await account.upload_cover(PNG, "封面.png"), **fields)])


def self_signed(file: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=3650))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    return file


async def caught(call: Awaitable[object]) -> PlatformError:
    with pytest.raises(PlatformError) as info:
        await call
    return info.value


# -- the good way ----------


async def test_a_post_goes_out_as_it_was_written(server, official):
    address = await official.upload_image(PNG, "图 1.png")
    assert address.startswith("https://mmbiz.qpic.cn/")
    cover = await official.upload_cover(PNG, "封面.png")
    html = f'<section><p>正文 😀</p><img src="{address}"></section>'
    handle = await official.add_draft(
        [article(cover, html=html, source_url="https://example.com/a?b=1"), article(cover, title="第二")]
    )
    receipt = await official.send(handle, KEY)
    assert (await official.status(receipt.msg_id)).status is SendStatus.SENT
    [delivery] = server.state.deliveries
    first, second = delivery.articles
    assert (first.title, first.author, first.digest) == ("标题 😀", "作者", "摘要")
    assert (first.content_source_url, second.title) == ("https://example.com/a?b=1", "第二")
    assert first.content == html.replace("src=", "data-src=")
    assert (delivery.msg_id, bool(receipt.msg_data_id)) == (receipt.msg_id, True)
    assert server.state.records.sends[receipt.msg_id].key == KEY


async def test_an_internal_post_goes_out_as_it_was_written(server, internal):
    address = await internal.upload_image(PNG, "图.png")
    receipt = await internal.send(await prepared(internal, html=f'<p><img src="{address}"></p>'), KEY)
    assert (await internal.status(receipt.msg_id)).status is SendStatus.SENT
    [delivery] = server.state.deliveries
    assert (delivery.audience, delivery.articles[0].title) == ("all", "标题 😀")
    assert delivery.articles[0].content == f'<p><img src="{address}"></p>'


async def test_a_moving_picture_is_material_for_an_article_and_nothing_for_a_message(server, official, internal):
    address = await official.upload_moving(GIF, "潮.gif")
    assert address is not None
    assert address.startswith("https://mmbiz.qpic.cn/")
    receipt = await official.send(await prepared(official, html=f'<p><img src="{address}"></p>'), KEY)
    assert (await official.status(receipt.msg_id)).status is SendStatus.SENT
    assert address in server.state.deliveries[-1].articles[0].content
    assert await internal.upload_moving(GIF, "潮.gif") is None


async def test_a_connection_test_tells_how_long_the_token_lasts(official, internal, clock):
    assert (await official.test()).token_seconds == 7200
    clock.set(clock.now() + timedelta(seconds=200))
    assert (await official.test()).token_seconds == 7000
    assert (await internal.test()).token_seconds == 7200


async def test_a_lone_surrogate_does_not_break_the_call(server, official):
    await official.send(await prepared(official, title="a\ud83d"), KEY)
    assert server.state.deliveries[0].articles[0].title == "a?"


async def test_the_name_of_a_picture_tells_its_true_format(server, official):
    await official.upload_cover(PNG, "C:\\fotos\\封面.HEIC")
    [material] = server.state.records.materials.values()
    assert material.name == "封面.png"


async def test_a_discarded_draft_is_gone_and_discarding_it_again_is_no_error(server, official, internal):
    handle = await prepared(official)
    await official.discard_draft(handle)
    assert server.state.records.drafts == {}
    await official.discard_draft(handle)
    await internal.discard_draft(await prepared(internal))


# -- every call, every mishap ----------

CALLS = {
    "/media/uploadimg": lambda account: account.upload_image(PNG, "a.png"),
    "/material/add_material": lambda account: account.upload_cover(PNG, "a.png"),
    "/draft/add": lambda account: account.add_draft([article("cover")]),
    "/draft/delete": lambda account: account.discard_draft("handle"),
    "/message/mass/sendall": lambda account: account.send("handle", KEY),
    "/message/mass/get": lambda account: account.status("1"),
    "/get_api_domain_ip": lambda account: account.test(),
}
INTERNAL_CALLS = {
    "/media/uploadimg": lambda account: account.upload_image(PNG, "a.png"),
    "/media/upload": lambda account: account.upload_cover(PNG, "a.png"),
    "/message/send": lambda account: account.send(EMPTY, KEY),
}
BOTH = [(APP, path, call) for path, call in CALLS.items()] + [
    (CORP, path, call) for path, call in INTERNAL_CALLS.items()
]
EVERY_CALL = pytest.mark.parametrize(("app", "path", "call"), BOTH, ids=[f"{app.id}{path}" for app, path, _ in BOTH])
UNSURE = [
    (Mishap.DROP, "connection_lost"),
    (Mishap.LOSE_REPLY, "connection_lost"),
    (Mishap.STALL, "platform_silent"),
    (Mishap.DELAY, "platform_silent"),
    (Mishap.GARBLE, "platform_garbled"),
    (Mishap.HTTP_ERROR, "platform_http_error"),
    (Mishap.LATE_HTTP_ERROR, "platform_http_error"),
]


@EVERY_CALL
@pytest.mark.parametrize(("mishap", "code"), UNSURE, ids=[mishap.value for mishap, _ in UNSURE])
async def test_once_a_request_has_left_nothing_is_certain(server, connect, app, path, call, mishap, code):
    account = connect(app, timeout=0.25 if code == "platform_silent" else 5.0)
    server.faults.add(Fault(mishap, path, seconds=30, status=502))
    error = await caught(call(account))
    assert (error.code, error.outcome, error.errcode) == (code, Outcome.UNSURE, 0)
    assert error.retry_after == timedelta(seconds=5)
    assert (error.__cause__, error.__context__) == (None, None)


@EVERY_CALL
async def test_a_refusal_is_certain_and_keeps_the_platforms_words(server, connect, app, path, call):
    server.faults.refuse(40035, path)
    error = await caught(call(connect(app)))
    assert (error.code, error.outcome, error.errcode) == ("field_refused", Outcome.REFUSED, 40035)
    assert error.details["errmsg"] in ("invalid args size", "invalid parameter")


@EVERY_CALL
async def test_a_client_error_of_http_is_a_refusal(server, connect, app, path, call):
    server.faults.http_error(413, path)
    error = await caught(call(connect(app)))
    assert (error.code, error.outcome, error.details["status"]) == ("platform_http_error", Outcome.REFUSED, 413)


@EVERY_CALL
async def test_without_a_connection_nothing_was_sent(server, connect, app, path, call, free_tcp_port):
    error = await caught(call(connect(app, base_url=f"http://127.0.0.1:{free_tcp_port}")))
    assert (error.code, error.outcome) == ("platform_unreachable", Outcome.NOT_SENT)
    assert error.retry_after == timedelta(seconds=5)


@EVERY_CALL
@pytest.mark.parametrize("mishap", [Mishap.DROP, Mishap.GARBLE, Mishap.HTTP_ERROR, Mishap.LOSE_REPLY])
async def test_a_lost_token_means_that_the_call_was_never_made(server, connect, app, path, call, mishap):
    fetching = "/gettoken" if app is CORP else "/stable_token"
    server.faults.add(Fault(mishap, fetching))
    error = await caught(call(connect(app)))
    expected = Outcome.UNSURE if path == "/get_api_domain_ip" else Outcome.NOT_SENT
    assert error.outcome is expected
    assert server.state.counted(app.id, f"/cgi-bin{path}") == 0


@EVERY_CALL
@pytest.mark.parametrize("errcode", [40014, 42001])
async def test_a_refused_token_is_renewed_once_and_the_call_repeated_once(server, connect, app, path, call, errcode):
    account = connect(app)
    server.faults.refuse(errcode, path, times=2)
    error = await caught(call(account))
    changed = app is APP  # WeCom hands out the same token again
    assert (error.code, error.outcome) == ("token_taken" if changed else "token_refused", Outcome.REFUSED)


# -- a send is made once ----------

BOTH_ACCOUNTS = pytest.mark.parametrize("app", [APP, CORP], ids=["official", "internal"])


@BOTH_ACCOUNTS
@pytest.mark.parametrize(("mishap", "code"), UNSURE, ids=[mishap.value for mishap, _ in UNSURE])
async def test_an_unsure_send_repeated_with_its_key_reaches_followers_once(server, connect, app, mishap, code):
    path = "/message/send" if app is CORP else "/message/mass/sendall"
    handle = await prepared(connect(app))
    server.faults.add(Fault(mishap, path, seconds=30, status=502))
    account = connect(app, timeout=0.25 if code == "platform_silent" else 5.0)
    assert (await caught(account.send(handle, KEY))).outcome is Outcome.UNSURE
    before = [delivery.msg_id for delivery in server.state.deliveries]
    receipt = await connect(app).send(handle, KEY)
    assert [delivery.msg_id for delivery in server.state.deliveries] == (before or [receipt.msg_id])
    assert before in ([], [receipt.msg_id])


async def test_a_repeated_key_is_a_success_with_the_first_receipt(server, official, clock):
    handle = await prepared(official)
    first = await official.send(handle, KEY)
    clock.set(clock.now() + timedelta(hours=23))
    again = await official.send(handle, KEY)
    assert (again.msg_id, again.msg_data_id) == (first.msg_id, "")


async def test_another_key_is_another_send(server, official, internal):
    for account in (official, internal):
        cover = await account.upload_cover(PNG, "a.png")
        handles = [await account.add_draft([article(cover)]) for _ in range(2)]
        receipts = {
            (await account.send(handle, key)).msg_id for handle, key in zip(handles, ("a" * 32, "b" * 32), strict=True)
        }
        assert len(receipts) == 2
    assert len(server.state.deliveries) == 4


@BOTH_ACCOUNTS
async def test_a_token_that_dies_before_the_send_costs_nothing(server, connect, app):
    account = connect(app)
    handle = await prepared(account)
    server.state.tokens.clear()
    receipt = await account.send(handle, KEY)
    assert [delivery.msg_id for delivery in server.state.deliveries] == [receipt.msg_id]
    if app is APP:
        assert server.state.records.sends[receipt.msg_id].key == KEY


async def test_a_token_killed_by_another_program_is_replaced_without_killing_its_new_one(server, official, connect):
    await official.test()
    server.state.tokens.clear()
    await connect(APP).test()
    theirs = set(server.state.tokens)
    await official.upload_image(PNG, "a.png")
    assert set(server.state.tokens) == theirs


async def test_an_insisted_on_token_is_forced(server, official):
    await official.test()
    server.faults.refuse(40001, "/media/uploadimg")
    await official.upload_image(PNG, "a.png")
    assert server.state.counted(APP.id, "forced") == 1


@pytest.mark.parametrize(
    ("errcode", "code", "outcome", "wait"),
    [
        (-1, "platform_busy", Outcome.UNSURE, timedelta(seconds=5)),
        (45066, "repeated_too_soon", Outcome.UNSURE, timedelta(minutes=1)),
        (89504, "admin_must_confirm", Outcome.UNSURE, timedelta(minutes=30)),
        (45028, "platform_quota_used_up", Outcome.REFUSED, None),
        (45009, "calls_used_up", Outcome.REFUSED, None),
        (89506, "ip_refused_by_admin", Outcome.REFUSED, None),
        (45011, "calls_too_fast", Outcome.REFUSED, timedelta(seconds=61)),
        (48001, "api_not_allowed", Outcome.REFUSED, None),
        (48004, "account_blocked", Outcome.REFUSED, None),
        (99999, "platform_refused", Outcome.REFUSED, None),
    ],
)
async def test_what_a_refused_send_means(server, official, errcode, code, outcome, wait):
    handle = await prepared(official)
    server.faults.refuse(errcode, "/message/mass/sendall")
    error = await caught(official.send(handle, KEY))
    assert (error.code, error.outcome, error.errcode, error.retry_after) == (code, outcome, errcode, wait)


async def test_a_misread_message_may_have_gone_out(server, internal):
    handle = await prepared(internal)
    server.faults.misread("/message/send")
    error = await caught(internal.send(handle, KEY))
    assert (error.code, error.outcome) == ("platform_misread", Outcome.UNSURE)
    assert len(server.state.deliveries) == 1


async def test_the_platforms_words_are_told_in_its_own_script_without_their_tail(server, official):
    server.faults.refuse(45166, "/draft/add", errmsg="内容不合规 hint: [abc-1]")
    error = await caught(prepared(official))
    assert error.details["errmsg"] == "内容不合规"
    assert len(str(error.details["rid"])) == 26
    assert error.details["remedy"] == "fix"


async def test_used_up_calls_say_when_there_are_new_ones(server, official):
    server.faults.refuse(45009, "/draft/add")
    error = await caught(prepared(official))
    assert error.details["opens_at"] == NOW.replace(day=21, hour=0)


async def test_a_repeated_key_without_a_receipt_is_a_success_all_the_same(server, official):
    handle = await prepared(official)
    server.faults.refuse(45065, "/message/mass/sendall")
    receipt = await official.send(handle, KEY)
    assert receipt.msg_id == ""
    assert (await official.status(receipt.msg_id)).status is SendStatus.SENT


async def test_an_internal_message_is_not_repeated_when_wecom_may_have_forgotten_it(server, internal, clock):
    handle = await prepared(internal)
    first = await internal.send(handle, KEY)
    clock.set(clock.now() + timedelta(hours=4, seconds=-1))
    assert await internal.send(handle, KEY) == first
    clock.set(clock.now() + timedelta(seconds=1))
    error = await caught(internal.send(handle, KEY))
    assert (error.code, error.outcome, error.retry_after) == ("message_too_old", Outcome.REFUSED, None)
    assert len(server.state.deliveries) == 1


async def test_an_old_internal_cover_is_stale_before_the_message_is_made(internal, clock):
    cover = await internal.upload_cover(PNG, "a.png")
    clock.set(clock.now() + timedelta(days=3, hours=-4, seconds=-1))
    assert await internal.add_draft([article(cover)])
    clock.set(clock.now() + timedelta(seconds=1))
    error = await caught(internal.add_draft([article(cover)]))
    assert (error.errcode, error.outcome) == (40007, Outcome.REFUSED)


async def test_a_busy_platform_refuses_a_call_that_is_no_send(server, official):
    server.faults.refuse(-1, "/draft/add")
    assert (await caught(prepared(official))).outcome is Outcome.REFUSED


async def test_the_strict_profile_says_when_to_repeat(server, official, clock):
    server.state.profile = Profile(repeat_seconds=60)
    handle = await prepared(official)
    first = await official.send(handle, KEY)
    error = await caught(official.send(handle, KEY))
    assert (error.outcome, error.retry_after) == (Outcome.UNSURE, timedelta(minutes=1))
    clock.set(clock.now() + timedelta(minutes=1))
    assert (await official.send(handle, KEY)).msg_id == first.msg_id


async def test_a_tag_is_added_where_the_platform_asks_for_one(server, official):
    handle = await prepared(official)
    server.faults.refuse(40152, "/message/mass/sendall")
    assert (await official.send(handle, KEY)).msg_id
    assert len(server.state.deliveries) == 1


async def test_the_status_of_a_send_that_waits_and_is_declined(server, official):
    server.faults.pending()
    receipt = await official.send(await prepared(official), KEY)
    assert (await official.status(receipt.msg_id)).status is SendStatus.SENDING
    server.state.decline(receipt.msg_id)
    assert (await official.status(receipt.msg_id)).status is SendStatus.FAILED


# -- secrets and addresses ----------


@BOTH_ACCOUNTS
async def test_a_wrong_secret_is_named_and_not_tried_again(server, connect, app):
    account = connect(app, secret="wrong")
    for _ in range(3):
        error = await caught(account.upload_image(PNG, "a.png"))
        assert (error.code, error.outcome) == ("secret_wrong", Outcome.REFUSED)
    assert (await caught(account.test())).code == "secret_wrong"
    server.state.register(type(app)(app.id, "wrong", app.kind))
    assert (await account.test()).token_seconds == 7200
    assert await account.upload_image(PNG, "a.png")


async def test_invalid_credentials_at_the_door_are_a_wrong_secret(server, official):
    server.faults.refuse(40001, "/stable_token")
    assert (await caught(official.upload_image(PNG, "a.png"))).code == "secret_wrong"


async def test_a_proxy_of_the_system_is_not_asked_for_this_machine(monkeypatch, server, connect, free_tcp_port):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_tcp_port}")
    assert await connect(APP).test()


async def test_a_certificate_that_is_not_trusted_stops_the_call(server, connect, tmp_path):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path / "own.pem"))
    listening = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=context)
    async with listening:
        port = listening.sockets[0].getsockname()[1]
        error = await caught(connect(APP, base_url=f"https://localhost:{port}").send("handle", KEY))
    assert (error.code, error.outcome, error.retry_after) == ("certificate_not_trusted", Outcome.NOT_SENT, None)


async def test_an_unknown_app_id_is_named(server, official):
    server.state.apps.clear()
    assert (await caught(official.test())).code == "app_id_wrong"


async def test_an_address_that_is_not_allowed_is_told_with_our_own(server, official, internal):
    server.faults.refuse(40164, "/stable_token")
    server.faults.refuse(60020, "/message/send")
    error = await caught(official.test())
    assert (error.code, error.details["ip"]) == ("ip_not_allowed", "127.0.0.1")
    error = await caught(internal.send(EMPTY, KEY))
    assert (error.code, error.details["ip"]) == ("ip_not_allowed", "127.0.0.1")


async def test_no_log_line_and_no_error_holds_a_token_or_a_secret(server, connect, caplog):
    caplog.set_level("DEBUG")
    told: list[str] = []
    for app in (APP, CORP):
        account = connect(app)
        await account.send(await prepared(account), KEY)
        server.faults.drop("/media/uploadimg")
        error = await caught(account.upload_image(PNG, "a.png"))
        told += [str(error), repr(error), repr(error.details), repr(account._session)]
    text = caplog.text + "".join(told)
    assert "HTTP Request" in text
    for hidden in (APP.secret, CORP.secret, *server.state.tokens):
        assert hidden not in text


async def test_many_calls_at_once_fetch_one_token(server, official):
    addresses = await asyncio.gather(*(official.upload_image(PNG, "a.png") for _ in range(8)))
    assert len(set(addresses)) == 8
    assert server.state.counted(APP.id, "/cgi-bin/stable_token") == 1
