from collections.abc import AsyncIterator

import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.scripted import TOKEN, Scripted, scripted
from wxdesk.domain.clock import SetClock
from wxdesk.wechat.errors import OFFICIAL
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wire import Wire


@pytest.fixture
async def platform() -> AsyncIterator[Scripted]:
    async with scripted() as made:
        yield made


@pytest.fixture
async def session(platform: Scripted) -> AsyncIterator[Session]:
    """A session with the scripted platform, its token at hand."""

    async def fetch(force: bool) -> Token:
        return Token(TOKEN, 7200)

    clock = SetClock(NOW)
    made = Session(Wire(platform.url), TokenSource(fetch, clock), OFFICIAL, clock)
    yield made
    await made.close()
