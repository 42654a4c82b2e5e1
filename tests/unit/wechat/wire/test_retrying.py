"""What is tried again and what never is; whose token it is when two programs share a secret."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
import stamina

import wxdesk
from tests.unit.wechat.scripted import Answer, refused
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.session import Effect
from wxdesk.wechat.tokens import FORCED_A_DAY, Token, TokenSource
from wxdesk.wechat.wire import Upload

pytestmark = pytest.mark.anyio

GOOD = {"errcode": 0, "errmsg": "ok", "n": 1}
BAD_GATEWAY = Answer(b"<html>", 502)


@pytest.fixture(autouse=True)
def three_tries():
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture
def session(platform, wire_to, session_of):
    return session_of(wire_to(platform.url))


CALLS = {
    "get": lambda session: session.get("/cgi-bin/a"),
    "post": lambda session: session.post("/cgi-bin/a", {}, effect=Effect.REPEATABLE),
    "upload": lambda session: session.upload("/cgi-bin/a", Upload("a.png", b"png")),
    "download": lambda session: session.download("/cgi-bin/a"),
}
ONCE = {
    "post once": lambda session: session.post("/cgi-bin/a", {}),
    "upload once": lambda session: session.upload("/cgi-bin/a", Upload("a.png", b"png"), effect=Effect.ONCE),
}
PASSES = [
    BAD_GATEWAY,
    Answer(b'{"errcode":0,"err'),
    refused(-1),
    refused(42010),
    refused(268487001),
    refused(268487002),
]


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("bad", PASSES)
async def test_what_may_be_repeated_is(platform, session, call, bad):
    platform.answer(bad, bad, GOOD)
    assert (await call(session))["n"] == 1
    assert len(platform.requests) == 3


@pytest.mark.parametrize("bad", PASSES)
async def test_three_times_are_enough(platform, session, bad):
    platform.answer(bad)
    with pytest.raises(PlatformError) as caught:
        await session.get("/cgi-bin/a")
    assert len(platform.requests) == 3
    assert caught.value.retry_after


@pytest.mark.parametrize("errcode", [40035, 45009, 48001, 45028, 40164, 45066, 99999])
async def test_what_does_not_pass_by_itself_is_not_repeated(platform, session, errcode):
    platform.answer(refused(errcode))
    with pytest.raises(PlatformError):
        await session.get("/cgi-bin/a")
    assert len(platform.requests) == 1


@pytest.mark.parametrize("call", ONCE.values(), ids=ONCE)
@pytest.mark.parametrize("bad", [BAD_GATEWAY, Answer(b"{"), refused(-1), refused(268487001)])
async def test_what_can_have_been_done_is_not_repeated(platform, session, call, bad):
    platform.answer(bad, GOOD)
    with pytest.raises(PlatformError):
        await call(session)
    assert len(platform.requests) == 1


@pytest.mark.parametrize("call", ONCE.values(), ids=ONCE)
async def test_a_refusal_that_proves_that_nothing_was_done_is_repeated(platform, session, call):
    platform.answer(refused(42010), GOOD)
    assert (await call(session))["n"] == 1


@pytest.mark.parametrize("bad", [*PASSES, refused(45011), refused(45066)])
async def test_a_send_is_made_once(platform, session, bad):
    platform.answer(bad, GOOD)
    with pytest.raises(PlatformError) as caught:
        await session.send("/cgi-bin/message/mass/sendall", {})
    assert len(platform.requests) == 1
    assert caught.value.retry_after


@pytest.mark.parametrize(("second", "tries"), [(55, 2), (20, 1)])
async def test_the_next_minute_is_waited_for_where_it_is_near(platform, session, clock, second, tries):
    clock.set(clock.now().replace(second=second))
    platform.answer(refused(45011), GOOD)
    if tries == 2:
        assert (await session.get("/cgi-bin/a"))["n"] == 1
    else:
        with pytest.raises(PlatformError) as caught:
            await session.get("/cgi-bin/a")
        assert caught.value.retry_after == timedelta(seconds=61 - second)
    assert len(platform.requests) == tries


async def test_nobody_there_is_asked_three_times(wire_to, session_of, free_tcp_port, noted):
    session = session_of(wire_to(f"http://127.0.0.1:{free_tcp_port}"))
    with pytest.raises(PlatformError) as caught:
        await session.post("/cgi-bin/a", {})
    assert (caught.value.outcome, len(noted)) == (Outcome.NOT_SENT, 3)
    with pytest.raises(PlatformError):
        await session.send("/cgi-bin/a", {})
    assert len(noted) == 4


# -- tokens ----------


@pytest.mark.parametrize("errcode", [40001, 40014, 42001])
async def test_a_refused_token_is_replaced_once_also_for_a_send(platform, session, fetched, errcode):
    platform.answer(refused(errcode), GOOD)
    await session.send("/cgi-bin/message/mass/sendall", {})
    assert [each.query["access_token"] for each in platform.requests] == ["token-1", "token-2"]
    assert fetched == [False, False]


async def test_a_token_that_is_taken_again_and_again_is_named(platform, session):
    platform.answer(refused(40001))
    with pytest.raises(PlatformError) as caught:
        await session.get("/cgi-bin/a")
    assert (caught.value.code, caught.value.outcome, len(platform.requests)) == ("token_taken", Outcome.REFUSED, 2)


class Thief:
    """The platform's token door while another program keeps the one token from being any good."""

    def __init__(self) -> None:
        self.asked: list[bool] = []
        self.refuses: PlatformError | None = None

    async def fetch(self, force: bool) -> Token:
        self.asked.append(force)
        if force and self.refuses:
            raise self.refuses
        return Token(f"forced-{len(self.asked)}" if force else "stolen", 7200)


async def taken(source: TokenSource, refused: str) -> str:
    with pytest.raises(PlatformError) as caught:
        await source.renew(refused)
    return caught.value.code


async def test_force_is_used_every_thirty_seconds_and_twenty_times_a_day_at_most(clock):
    thief = Thief()
    source = TokenSource(thief.fetch, clock)
    for _ in range(FORCED_A_DAY):
        assert (await source.renew("stolen")).startswith("forced")
        source.taken()
        assert await taken(source, await source.get()) == "token_taken"
        clock.set(clock.now() + timedelta(seconds=30))
    assert thief.asked.count(True) == FORCED_A_DAY
    assert await taken(source, await source.get()) == "token_taken"
    clock.set(clock.now() + timedelta(days=1))
    assert (await source.renew("stolen")).startswith("forced")


@pytest.mark.parametrize("code", ["calls_too_fast", "calls_used_up"])
async def test_force_that_another_has_used_up_is_a_taken_token(clock, code):
    thief = Thief()
    thief.refuses = PlatformError(code, Outcome.REFUSED)
    assert await taken(TokenSource(thief.fetch, clock), "stolen") == "token_taken"


# -- no hand-written loops, and none around sends ----------


def test_only_one_module_knows_how_to_retry_and_only_repeatable_calls_reach_it():
    package = Path(wxdesk.__file__).parent
    knows = {
        file.relative_to(package).as_posix()
        for file in package.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and {"stamina", "tenacity"} & {name.partition(".")[0] for name in _imported(node)}
    }
    assert knows == {"wechat/retrying.py"}
    users = {
        (file.relative_to(package).as_posix(), function.name)
        for file in (package / "wechat").rglob("*.py")
        for function in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(function, ast.AsyncFunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "again"
    }
    # a cover that is not known yet is refused, so that asking once more for the draft makes no second one
    assert users == {("wechat/session.py", "_call"), ("wechat/official/fresh_covers.py", "known")}
    session = ast.parse((package / "wechat/session.py").read_text("utf-8"))
    [send] = [each for each in ast.walk(session) if isinstance(each, ast.AsyncFunctionDef) and each.name == "send"]
    called = {each.attr for each in ast.walk(send) if isinstance(each, ast.Attribute)}
    assert "_made" in called
    assert "_call" not in called
    assert send.decorator_list == []


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
