"""A workspace on the disk with a platform that can be made to fail."""

import asyncio
import io
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PIL import Image

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.activity import Activity, Following
from wxdesk.domain.attempts import Outcome, PlatformError, Publication, Receipt, Report, SendStatus, Step, Tag
from wxdesk.domain.clock import SetClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post
from wxdesk.domain.quota import RULES, period_of
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.services import posts
from wxdesk.services.delivering import advance
from wxdesk.services.ports import ApiBudget, Connection, DraftArticle, Ports
from wxdesk.store.database import SqliteStore

T = TypeVar("T")
NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")


@cache
def png() -> bytes:
    """A small picture."""
    data = io.BytesIO()
    Image.new("RGB", (47, 20), "#1F7A8C").save(data, "PNG")
    return data.getvalue()


class Effect:
    """One send that reached followers."""

    def __init__(self, key: str, at: datetime, msg_id: str, tag_id: int | None = None) -> None:
        self.key, self.at, self.msg_id, self.tag_id = key, at, msg_id, tag_id


class PlatformDouble:
    """The platform as the reference tells it: counts sends itself, knows keys, can lose calls and replies.

    ``faults`` holds, by the name of a call, what happens to the next ones: ``drop`` (nothing happened), ``lose`` (it
    happened, the reply is lost), ``vanish`` (nothing happened, but nobody can know), ``refuse``, ``full``, ``stale``,
    ``busy``, ``fail`` (accepted, but the status says failed). ``meanwhile`` is done once while the next send
    or question for its status is under way. ``left`` are the drafts that lie there.
    """

    def __init__(self, kind: Kind, clock: SetClock) -> None:
        self.kind, self.clock = kind, clock
        self.effects: list[Effect] = []
        self.failed: set[str] = set()
        self.faults: dict[str, list[str]] = {}
        self.calls: list[str] = []
        self.overspent = 0
        self.drafts = 0
        self.left: set[str] = set()
        self.titles: dict[str, tuple[str, ...]] = {}
        self.articles: tuple[DraftArticle, ...] = ()
        self.covers: list[bytes] = []
        self.public: list[Publication] = []
        self.carriers: dict[int, tuple[str, ...]] = {}
        self.meanwhile: Callable[[], Coroutine[Any, Any, None]] | None = None
        self.previewed: list[tuple[str, tuple[str, ...]]] = []
        self.refused: dict[str, int] = {}
        self.known: dict[str, Following] = {}
        self.asked_about: tuple[str, ...] = ()
        self.active: Activity | None = None
        self.menu_entries: tuple[MenuEntry, ...] = ()

    async def _in_flight(self) -> None:
        waiting, self.meanwhile = self.meanwhile, None
        if waiting is not None:
            await waiting()

    def _fault(self, call: str) -> str:
        self.calls.append(call)
        waiting = self.faults.get(call, [])
        fault = waiting.pop(0) if waiting else ""
        if fault == "drop":
            raise PlatformError("platform_unreachable", Outcome.NOT_SENT, retry_after=None)
        if fault == "busy":
            raise PlatformError("platform_busy", Outcome.NOT_SENT, -1, timedelta(seconds=1))
        if fault == "stale":
            raise PlatformError("material_unknown", Outcome.REFUSED, 40007)
        if fault == "full":
            raise PlatformError("platform_quota_used_up", Outcome.REFUSED, 45028, errmsg="has no masssend quota")
        if fault == "refuse":
            raise PlatformError("platform_refused", Outcome.REFUSED, 45002)
        return fault

    async def test(self) -> Connection:
        self._fault("test")
        return Connection(7200)

    async def upload_image(self, data: bytes, name: str) -> str:
        self._fault("upload_image")
        return f"http://mmbiz.qpic.cn/mmbiz_png/{len(self.calls)}/0"

    async def upload_moving(self, data: bytes, name: str) -> str | None:
        self._fault("upload_moving")
        return f"http://mmbiz.qpic.cn/mmbiz_gif/{len(self.calls)}/0"

    async def upload_cover(self, data: bytes, name: str) -> str:
        self._fault("upload_cover")
        self.covers.append(data)
        return f"cover-{len(self.calls)}"

    async def product_card(self, product_id: str) -> str:
        self._fault("product_card")
        return f'<mp-common-product data-key="{product_id}"></mp-common-product>' if self.kind is Kind.SERVICE else ""

    async def add_draft(self, articles: Sequence[DraftArticle]) -> str:
        self._fault("add_draft")
        self.drafts += 1
        self.left.add(f"draft-{self.drafts}")
        self.titles[f"draft-{self.drafts}"] = tuple(article.title for article in articles)
        self.articles = tuple(articles)
        return f"draft-{self.drafts}"

    async def discard_draft(self, handle: str) -> None:
        self._fault("discard_draft")
        self.left.discard(handle)

    async def update_draft(self, handle: str, articles: Sequence[DraftArticle]) -> bool:
        self._fault("update_draft")
        return handle in self.left

    async def holds_draft(self, handle: str) -> bool:
        self._fault("holds_draft")
        return handle in self.left

    async def publish(self, handle: str) -> str:
        fault = self._fault("publish")
        if fault == "vanish":
            raise PlatformError("platform_silent", Outcome.UNSURE)
        if handle not in self.left:
            raise PlatformError("material_unknown", Outcome.REFUSED, 40007)
        self.left.discard(handle)
        number = len(self.public) + 1
        titles = self.titles.get(handle, ())
        self.public.append(Publication(f"article-{number}", titles, self.clock.now(), (f"https://mp/{number}",)))
        if fault == "lose":
            raise PlatformError("reply_lost", Outcome.UNSURE)
        return f"publish-{number}"

    async def published(self, publish_id: str) -> Report:
        fault = self._fault("published")
        if fault == "fail":
            return Report(SendStatus.FAILED, "originality_failed")
        return Report(SendStatus.SENT, "", self.public[int(publish_id.removeprefix("publish-")) - 1].urls)

    async def publications(self, count: int) -> Sequence[Publication]:
        self._fault("publications")
        return tuple(reversed(self.public))[:count]

    async def tags(self) -> Sequence[Tag]:
        self._fault("tags")
        return tuple(Tag(number, f"tag {number}", len(found)) for number, found in self.carriers.items())

    async def followers(self, tag_id: int | None = None) -> Sequence[str]:
        self._fault("followers")
        return tuple(self.carriers.get(tag_id or 0, ()))

    async def following(self, openids: Sequence[str]) -> Sequence[Following]:
        self._fault("following")
        self.asked_about = tuple(openids)
        return tuple(self.known[openid] for openid in openids if openid in self.known)

    async def activity(self) -> Activity | None:
        self._fault("activity")
        return self.active

    async def menu(self) -> Sequence[MenuEntry]:
        self._fault("menu")
        return self.menu_entries

    async def send(self, handle: str, key: str, tag_id: int | None = None) -> Receipt:
        await self._in_flight()
        fault = self._fault("send")
        if fault == "vanish":
            raise PlatformError("platform_silent", Outcome.UNSURE)
        known = next((effect for effect in self.effects if effect.key == key), None)
        if known is None:
            now = self.clock.now()
            period = period_of(self.kind, now)
            live = [e for e in self.effects if e.msg_id not in self.failed and period and e.at in period]
            live = [e for e in live if e.tag_id is None or self.kind is not Kind.SERVICE]
            if tag_id is not None and self.kind is Kind.SERVICE:
                period = None
            if period is not None and len(live) >= RULES[self.kind][1]:
                self.overspent += 1
                raise PlatformError("platform_quota_used_up", Outcome.REFUSED, 45028)
            known = Effect(key, now, str(1000 + len(self.effects)), tag_id)
            self.effects.append(known)
            if fault == "fail":
                self.failed.add(known.msg_id)
        if fault == "lose":
            raise PlatformError("reply_lost", Outcome.UNSURE)
        return Receipt(known.msg_id)

    async def preview(self, handle: str, person: str) -> None:
        self._fault("preview")
        if handle not in self.left:
            raise PlatformError("material_unknown", Outcome.REFUSED, 40007)
        if person in self.refused:
            raise PlatformError("refused", Outcome.REFUSED, self.refused[person])
        self.previewed.append((person, self.titles[handle]))

    async def status(self, receipt: str) -> Report:
        await self._in_flight()
        fault = self._fault("status")
        if fault == "lose":
            raise PlatformError("reply_lost", Outcome.UNSURE)
        return Report(SendStatus.FAILED if receipt in self.failed else SendStatus.SENT)


class PlatformsDouble:
    """Every account's platform; ``refusals`` are the codes with which the next askings for one are refused."""

    def __init__(self, clock: SetClock) -> None:
        self.clock = clock
        self.by_account: dict[int, PlatformDouble] = {}
        self.refusals: list[str] = []
        self.ahead: timedelta | None = None

    async def of(self, account: Account) -> PlatformDouble:
        if self.refusals:
            raise WxdeskError(self.refusals.pop(0))
        return self.by_account.setdefault(account.id, PlatformDouble(account.kind, self.clock))

    def skew(self, account: Account) -> timedelta | None:
        return self.ahead

    async def calls(self, account: Account) -> Sequence[ApiBudget]:
        return ()

    async def ask_calls(self, account: Account, api: str) -> ApiBudget:
        raise WxdeskError("calls_not_told")


class HeldCourier:
    """Takes attempts and carries them only when told to."""

    def __init__(self) -> None:
        self.held: list[int] = []
        self.woken: list[int] = []

    async def carry(self, attempt_id: int) -> None:
        if attempt_id not in self.held:
            self.held.append(attempt_id)

    async def wake(self, attempt_id: int) -> None:
        self.woken.append(attempt_id)


class NoVault:
    async def put(self, account_id: int, field: str, secret: str) -> None:
        raise AssertionError("no secret is expected here")

    async def get(self, account_id: int, field: str) -> str | None:
        return None

    async def delete(self, account_id: int) -> None:
        return None


class Bench:
    """A workspace with its ports, and what tests do with it."""

    def __init__(self, store: SqliteStore, clock: SetClock) -> None:
        self.clock, self.store = clock, store
        self.platforms = PlatformsDouble(clock)
        self.courier = HeldCourier()
        self.ports = Ports(store, NoVault(), self.platforms, self.courier, clock)

    async def account(self, kind: Kind, name: str = "") -> Account:
        account = Account(name or kind.value, kind, Owner.BUSINESS, verified=True, licence="91")
        return await self.store.run(lambda tx: tx.accounts.save(account))

    async def post(self, account: Account, title: str = "冬至围炉") -> Post:
        picture = await posts.add_picture(self.ports, png(), "cover.png")
        article = Article(title, "港湾酒店", body="风大，炉火已经点好。", cover="cover.png", pictures=(picture,))
        return await posts.save(self.ports, Post(account.id, (article,)))

    async def carry(self, attempt_id: int, patience: int = 20) -> None:
        """Carry an attempt as far as it goes without giving up, the clock moving as long as it asks to wait."""
        for _ in range(patience):
            step, wait = await advance(self.ports, attempt_id)
            if step is Step.DONE:
                return
            self.clock.set(self.clock.now() + wait)

    async def carry_all(self) -> None:
        for attempt_id in self.courier.held:
            await self.carry(attempt_id)
        self.courier.held.clear()


@asynccontextmanager
async def workspace(folder: Path, moment: datetime = NOON) -> AsyncIterator[Bench]:
    store = await SqliteStore.open(folder)
    try:
        yield Bench(store, SetClock(moment))
    finally:
        await store.close()


@pytest.fixture
def run() -> Iterator[Any]:
    """Run a coroutine in a loop that lasts as long as the test."""
    with asyncio.Runner() as runner:

        def go(work: Coroutine[Any, Any, T]) -> T:
            return runner.run(work)

        yield go
