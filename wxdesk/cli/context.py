"""What the command line needs of the parts it may not import, and what every command is given."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from wxdesk.domain.clock import Clock
from wxdesk.domain.errors import Detail, WxdeskError
from wxdesk.domain.phone import Device, Phone, Sender
from wxdesk.domain.posts import Article
from wxdesk.domain.search import Found
from wxdesk.domain.surroundings import NOTHING, Surroundings
from wxdesk.services.ports import Ports

if TYPE_CHECKING:
    from wxdesk.article.rendered import Rendered
    from wxdesk.services.opened import Opened

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Where:
    """Which workspace is meant; ``passphrase`` names the file that unlocks its secrets where there is no keychain.

    ``database`` is the address of the PostgreSQL database that it is in; empty where it is in a folder.
    """

    data: Path | None = None
    practice: bool = False
    passphrase: Path | None = None
    database: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that ``doctor`` looked at. ``state`` is ``ok``, ``warning`` or ``bad``; ``advice`` says what to do."""

    name: str
    state: str
    value: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class SimulatorWish:
    """A practice platform as it is asked for: ports 0 mean any, ``apps`` are ``ID:SECRET:KIND``.

    The clock begins ``at`` and moves on, or stands there. Each official account gets so many ``followers``, and each of
    ``named`` (``ID:OPENID`` or ``ID:OPENID:NAME``) follows one. ``profile`` is ``docs`` or ``observed``.
    """

    port: int = 0
    wecom_port: int = 0
    state: Path | None = None
    at: datetime | None = None
    apps: tuple[str, ...] = ()
    host: str = "127.0.0.1"
    standing: bool = False
    profile: str = "docs"
    followers: int = 0
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """An article as it is read: one of a post that ``sender`` sent ``at``."""

    opened: "Opened"
    sender: Sender
    at: datetime


@dataclass(frozen=True, slots=True)
class PhoneWish:
    """A phone's picture as it is asked for; ``screen`` is one of ``ui.phone.blocks.Screen``.

    ``key`` is the account whose conversation, profile or ``entry`` it shows, ``read`` the article.
    """

    screen: str
    dark: bool = False
    device: Device = Device.REGULAR
    language: str = ""
    text_step: int = 0
    key: tuple[int, int] = (0, 0)
    entry: int = 0
    around: Surroundings = NOTHING
    found: Found = field(default_factory=Found)
    read: Read | None = None


@dataclass(frozen=True, slots=True)
class ExportWish:
    """A file as it is asked for: ``kind`` is html, pdf, long_pdf or png; ``width`` is a phone's, in points.

    ``furnished`` is with title, author and foot around the body.
    """

    kind: str
    dark: bool = False
    width: int = 375
    furnished: bool = True


@dataclass(frozen=True, slots=True)
class Sending:
    """An open workspace; ``desk`` tells whether it is this process that sends, ``bugs`` what broke while it did."""

    ports: Ports
    desk: bool
    bugs: list[BaseException] = field(default_factory=list)


class Outside(Protocol):
    """The rest of the program, as ``app`` hands it over."""

    @property
    def clock(self) -> Clock: ...

    def reading(self, where: Where) -> AbstractAsyncContextManager[Ports]:
        """Open a workspace beside whoever sends. Raises what opening a workspace raises."""
        ...

    def sending(self, where: Where) -> AbstractAsyncContextManager[Sending]:
        """Open a workspace as the process that sends, or beside it where there is one already."""
        ...

    async def serve(self, where: Where, ready: Callable[[Ports], Awaitable[None]]) -> None:
        """Send what is due until cancelled; ``ready`` runs beside it. Raises ``workspace_locked`` beside a desk."""
        ...

    def simulator(self, wish: SimulatorWish) -> AbstractContextManager[Mapping[str, str]]:
        """Run a practice platform; gives its addresses. Raises ``port_taken``, ``app_not_understood`` and others."""
        ...

    def picture(self, phone: Phone, wish: PhoneWish, pictures: Mapping[str, bytes]) -> bytes:
        """Draw a phone; returns a PNG. ``pictures`` by sha256."""
        ...

    def export(self, article: Article, rendered: "Rendered", pictures: Mapping[str, bytes], wish: ExportWish) -> bytes:
        """Return an article as a file, its ``pictures`` by sha256. Raises ``engine_missing`` and the like."""
        ...

    def write(self, file: Path, data: bytes) -> None:
        """Write a whole file or none of it. Raises ``file_not_writable`` (path, reason)."""
        ...

    async def backup(self, where: Where, file: Path) -> None:
        """Copy the workspace. Raises what ``store.backup.backup`` raises."""
        ...

    def restore(self, where: Where, file: Path) -> Path | None:
        """Put a backup in place; returns where the old database lies. Raises what ``store.backup.restore`` raises."""
        ...

    def examine(self, where: Where) -> Sequence[Checked]:
        """Look at everything that can be wrong with this machine and workspace, without changing anything."""
        ...

    def sentence(self, told: WxdeskError | str, **details: Detail) -> str:
        """Put a code into words."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """What every command is given: the outside, and which workspace is meant."""

    outside: Outside
    where: Where = field(default_factory=Where)

    def do(self, work: Callable[[Ports], Awaitable[T]]) -> T:
        """Open the workspace, do ``work`` and close it again; for everything that sends nothing."""

        async def doing() -> T:
            async with self.outside.reading(self.where) as ports:
                return await work(ports)

        return asyncio.run(doing())
