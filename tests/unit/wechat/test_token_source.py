"""One token, fetched once whoever asks, renewed in time."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.clock import SetClock
from wxdesk.wechat.tokens import Token, TokenSource

pytestmark = pytest.mark.anyio


class Desk:
    """Hands out tokens when told to, and remembers who asked."""

    def __init__(self) -> None:
        self.asked: list[bool] = []
        self.answers: list[Token | PlatformError] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def fetch(self, force: bool) -> Token:
        self.asked.append(force)
        await self.gate.wait()
        answer = self.answers.pop(0) if self.answers else Token(f"token-{len(self.asked)}", 7200)
        if isinstance(answer, PlatformError):
            raise answer
        return answer


@pytest.fixture
def clock():
    return SetClock(datetime(2026, 11, 20, tzinfo=UTC))


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def source(desk, clock):
    return TokenSource(desk.fetch, clock)


async def test_it_is_kept_until_five_minutes_before_its_end(source, desk, clock):
    assert await source.get() == "token-1"
    clock.set(clock.now() + timedelta(seconds=6899))
    assert await source.get() == "token-1"
    clock.set(clock.now() + timedelta(seconds=1))
    assert await source.get() == "token-2"
    assert desk.asked == [False, False]


async def test_a_token_with_little_life_left_is_kept_for_half_of_it(source, desk, clock):
    desk.answers = [Token("old", 100)]
    assert await source.get() == "old"
    clock.set(clock.now() + timedelta(seconds=49))
    assert await source.get() == "old"
    clock.set(clock.now() + timedelta(seconds=1))
    assert await source.get() == "token-2"


async def test_many_at_once_make_one_fetch(source, desk):
    desk.gate.clear()
    asking = [asyncio.ensure_future(source.get()) for _ in range(20)]
    await asyncio.sleep(0)
    desk.gate.set()
    assert set(await asyncio.gather(*asking)) == {"token-1"}
    assert desk.asked == [False]


async def test_many_at_once_share_one_failure(source, desk):
    desk.answers = [PlatformError("platform_unreachable", Outcome.NOT_SENT)]
    desk.gate.clear()
    asking = [asyncio.ensure_future(source.get()) for _ in range(5)]
    await asyncio.sleep(0)
    desk.gate.set()
    results = await asyncio.gather(*asking, return_exceptions=True)
    assert all(isinstance(result, PlatformError) for result in results)
    assert desk.asked == [False]
    assert await source.get() == "token-2"


async def test_one_who_leaves_does_not_take_the_token_along(source, desk):
    desk.gate.clear()
    first, second = (asyncio.ensure_future(source.get()) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)
    desk.gate.set()
    assert await second == "token-1"
    assert first.cancelled()


async def test_a_refused_token_is_replaced_without_force(source, desk):
    refused = await source.get()
    assert await source.renew(refused) == "token-2"
    assert desk.asked == [False, False]


async def test_force_is_used_only_when_the_platform_insists_on_the_refused_token(source, desk):
    desk.answers = [Token("same", 7200), Token("same", 7000)]
    assert await source.renew(await source.get()) == "token-3"
    assert desk.asked == [False, False, True]


async def test_a_token_renewed_by_somebody_else_is_taken(source, desk):
    refused = await source.get()
    await source.renew(refused)
    assert await source.renew(refused) == "token-2"
    assert len(desk.asked) == 2


async def test_a_wrong_secret_is_not_repeated_for_ten_minutes(source, desk, clock):
    wrong = PlatformError("secret_wrong", Outcome.REFUSED, 40125, errmsg="invalid appsecret")
    desk.answers = [wrong, wrong]
    for _ in range(3):
        with pytest.raises(PlatformError) as caught:
            await source.get()
        assert (caught.value.code, caught.value.errcode) == ("secret_wrong", 40125)
        assert caught.value.details["errmsg"] == "invalid appsecret"
    assert len(desk.asked) == 1
    clock.set(clock.now() + timedelta(minutes=10))
    with pytest.raises(PlatformError):
        await source.get()
    assert len(desk.asked) == 2
    assert (await source.ask()).value == "token-3"
    assert await source.get() == "token-3"


async def test_a_fetch_nobody_waits_for_leaves_no_loose_end(source, desk):
    desk.answers = [PlatformError("platform_silent", Outcome.UNSURE)]
    desk.gate.clear()
    asking = asyncio.ensure_future(source.get())
    await asyncio.sleep(0)
    asking.cancel()
    desk.gate.set()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert await source.get() == "token-2"


def test_a_token_does_not_show_itself():
    assert "secret" not in repr(Token("secret", 7200))
