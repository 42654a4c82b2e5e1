"""Opening a workspace: store, vault, platforms and courier, tied together as ``Ports``."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.app.fetching import LazyFetcher
from wxdesk.app.practice import PracticeIds, PracticePlatform, PracticeVault
from wxdesk.domain.attempts import Step
from wxdesk.domain.clock import Clock
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Claims, Courier, NoJournal, Ports

if TYPE_CHECKING:
    from wxdesk.courier.durable import DurableCourier
    from wxdesk.store.journal import FileJournal
    from wxdesk.store.keystores import KeyStore
    from wxdesk.store.secrets import SealedVault
    from wxdesk.store.threaded import ThreadedStore
    from wxdesk.wechat.connections import Connections

COURIER_FILE = "courier.sqlite"
KEY_FILE = "key.json"
"""Beside the workspace: its key, sealed with the passphrase."""


class LeftToTheDesk:
    """The courier of a process that is not the desk while a desk is open: what is committed, the desk carries."""

    async def carry(self, attempt_id: int) -> None:  # noqa: ARG002 - the desk finds it in the workspace
        return None

    async def wake(self, attempt_id: int) -> None:  # noqa: ARG002 - the desk cannot be told
        return None


@dataclass(slots=True)
class Opened:
    """An open workspace. ``desk`` tells whether this process sends; on a team's database, several may.

    ``unable`` says why it does not though it was meant to: it cannot open the team's secrets.
    """

    folder: Path
    ports: Ports
    desk: bool
    store: "ThreadedStore"
    practice: PracticePlatform
    _connections: "Connections"
    _vault: "SealedVault"
    _courier: "DurableCourier | None" = field(default=None)
    _claims: Claims | None = field(default=None)
    unable: WxdeskError | None = None
    _journal: "FileJournal | None" = None

    async def close(self) -> None:
        """Take everything down in order: first what sends, last what remembers."""
        if self._courier is not None:
            await self._courier.close()
        if self._claims is not None:
            await self._claims.close()
        if self._journal is not None:
            self._journal.close()
        await self._connections.close()
        await self.practice.stop()
        self._vault.close()
        await self.store.close()


async def open_workspace(
    folder: Path,
    clock: Clock,
    *,
    desk: bool,
    demo: Path | None = None,
    report: Callable[[BaseException], None] | None = None,
    keys: "KeyStore | None" = None,
    database: str = "",
) -> Opened:
    """Open the workspace in ``folder``. ``desk`` makes this the process that sends; there is one at a time.

    Where ``database`` gives the address of a PostgreSQL database, the workspace is there: ``folder`` then holds only
    what belongs to this computer, and each of several processes that send carries what no other one carries. One that
    cannot open the team's secrets leaves sending to the others.
    ``demo`` names the demo files that fill it while it has no account. ``report`` is told of bugs while sending.
    The heavy imports happen here, in a thread. Raises what ``SqliteStore.open`` and ``open_team_store`` raise.
    """
    await asyncio.to_thread(_import_parts)
    from wxdesk.courier.durable import DurableCourier
    from wxdesk.courier.places import CourierDatabase, CourierFile
    from wxdesk.services import delivering
    from wxdesk.store.journal import FileJournal
    from wxdesk.store.keystores import OsKeyring
    from wxdesk.store.secrets import SealedVault
    from wxdesk.wechat.connections import Connections

    store = await _open_store(folder, database, exclusive=desk)
    vault = SealedVault(store, keys or OsKeyring(), shared=bool(database))
    practice = PracticePlatform(folder, store, clock)
    practice_vault = PracticeVault(vault, store)
    connections = Connections(practice_vault, practice.url, clock, folder=folder, store=store)

    async def advance(attempt_id: int) -> tuple[Step, timedelta]:
        return await delivering.advance(ports, attempt_id)

    unable = await _what_keeps_from_sending(vault) if desk and database else None
    sends = desk and unable is None
    place = CourierDatabase(database) if database else CourierFile(folder / COURIER_FILE)
    claims = store.claims() if sends else None
    durable = DurableCourier(place, advance, report or _ignore, claims) if sends else None
    courier: Courier = durable or LeftToTheDesk()
    journal = FileJournal(folder) if desk else None
    platforms, typed = PracticeIds(connections), journal or NoJournal()
    ports = Ports(store, practice_vault, platforms, courier, clock, connections, typed, LazyFetcher())
    opened = Opened(folder, ports, sends, store, practice, connections, vault, durable, claims, unable, journal)
    try:
        if demo is not None and not await store.read(lambda tx: tx.accounts.all()):
            from wxdesk.services.practice import fill

            await fill(ports, demo)
    except BaseException:
        await opened.close()
        raise
    return opened


async def open_for_sending(
    folder: Path,
    clock: Clock,
    demo: Path | None = None,
    keys: "KeyStore | None" = None,
    report: Callable[[BaseException], None] | None = None,
    database: str = "",
) -> Opened:
    """Open a workspace so that it can send: as the desk if none is open, else beside it."""
    try:
        return await open_workspace(folder, clock, desk=True, demo=demo, keys=keys, report=report, database=database)
    except WxdeskError as refusal:
        if refusal.code != "workspace_locked" or database:
            raise
    return await open_workspace(folder, clock, desk=False, demo=demo, keys=keys)


def keys_behind(passphrase_file: Path | None, folder: Path) -> "KeyStore | None":
    """Return where the key lies if a passphrase is to be used. Raises ``file_missing``, ``file_unreadable``."""
    if passphrase_file is None:
        return None
    from wxdesk.cli.inputs import first_line
    from wxdesk.store.passphrase import PassphraseFile

    passphrase = first_line(str(passphrase_file))
    if not passphrase:
        raise WxdeskError("file_unreadable", path=str(passphrase_file))
    return PassphraseFile(folder / KEY_FILE, passphrase)


async def _open_store(folder: Path, database: str, *, exclusive: bool) -> "ThreadedStore":
    if not database:
        from wxdesk.store.database import SqliteStore

        return await SqliteStore.open(folder, exclusive=exclusive)
    from wxdesk.store import open_team_store

    try:
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    except OSError as error:
        raise WxdeskError("workspace_unwritable", path=str(folder), reason=error.strerror or "") from error
    return await open_team_store(database)


async def _what_keeps_from_sending(vault: "SealedVault") -> WxdeskError | None:
    """A post that is sent without the account's secret fails; another of the team's computers has it."""
    try:
        await vault.check()
    except WxdeskError as refusal:
        return refusal
    return None


def _ignore(bug: BaseException) -> None:
    """Without a window nobody is told; the attempt stays unfinished and is taken up at the next start."""


def _import_parts() -> None:
    """Import what a workspace needs, off the GUI thread; SQLAlchemy alone takes half a second."""
    import wxdesk.courier.durable
    import wxdesk.services.delivering
    import wxdesk.store.database
    import wxdesk.store.secrets
    import wxdesk.wechat.connections  # noqa: F401
