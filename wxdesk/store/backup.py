"""Backups of a workspace: made while it is in use, checked, kept for days and weeks, and put back."""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from datetime import UTC, date, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from wxdesk.domain.errors import WxdeskError
from wxdesk.store import schema
from wxdesk.store.copying import check, copy
from wxdesk.store.database import SqliteStore
from wxdesk.store.engine import engine_for
from wxdesk.store.knowing import known_since
from wxdesk.store.locking import DeskLock
from wxdesk.store.restoring import distrust
from wxdesk.store.threaded import ThreadedStore
from wxdesk.store.workspace import WORKSPACE_ID, Workspace

DAILY = 7
WEEKLY = 4

_DAY_NAME = "daily-%Y-%m-%d.sqlite"


async def backup(store: ThreadedStore, file: Path) -> None:
    """Copy the workspace to ``file``, whole and checked, while work goes on. Secrets stay sealed in it.

    Raises ``backup_not_here`` (a team's database is backed up where it is), ``disk_full``, ``workspace_unwritable``
    (the backup's place), ``workspace_corrupt``.
    """
    await _in_a_file(store).copy(file)


def not_here() -> WxdeskError:
    """Return the refusal of a backup of PostgreSQL: ``pg_dump`` makes them, and its administrator has a plan."""
    return WxdeskError("backup_not_here")


def _in_a_file(store: ThreadedStore) -> SqliteStore:
    if not isinstance(store, SqliteStore):
        raise not_here()
    return store


async def daily(store: ThreadedStore, now: datetime) -> Path | None:
    """Make the backup of ``now``'s day (UTC) unless there is one, and drop those that are too old; returns the new one.

    Kept are the last seven days, and the first backup of each of the last four weeks. Raises what ``backup`` raises.
    """
    folder = _in_a_file(store).workspace.backups
    file = folder / now.astimezone(UTC).strftime(_DAY_NAME)
    if file.exists():
        return None
    await backup(store, file)
    made = {
        datetime.strptime(path.name, _DAY_NAME).replace(tzinfo=UTC).date(): path
        for path in folder.glob("daily-*.sqlite")
    }
    for day in set(made) - kept(sorted(made)):
        made[day].unlink(missing_ok=True)
    return file


def kept(days: Sequence[date]) -> set[date]:
    """Return which of the backups made on ``days``, the oldest first, are kept."""
    weeks: dict[tuple[int, int], date] = {}
    for day in days:
        weeks.setdefault(day.isocalendar()[:2], day)
    return set(days[-DAILY:]) | set(list(weeks.values())[-WEEKLY:])


def restore(file: Path, folder: Path, now: datetime | None = None) -> Path | None:
    """Put the backup ``file`` in the place of the workspace in ``folder``, which nobody may have open.

    The old database is kept beside it; returns where. What may have been sent since the backup was made is in doubt
    in what is put in place, see ``restoring.distrust``. Raises ``backup_unreadable`` (missing, damaged, or no
    workspace), ``workspace_newer``, ``workspace_locked``, ``workspace_unwritable``, ``disk_full``.
    """
    workspace = Workspace(folder)
    with ExitStack() as held, workspace.failures_told():
        workspace.make_folder()
        held.callback(DeskLock(workspace.lock).release)
        return _restore(file, workspace, now or datetime.now(UTC))


def _restore(file: Path, workspace: Workspace, now: datetime) -> Path | None:
    fresh = workspace.folder / "restored.sqlite"
    with closing(_opened(file)) as source:
        named = source.execute("SELECT value FROM setting WHERE name = ?", (WORKSPACE_ID,)).fetchone()
        copy(source, fresh)
    _bring_up_to_date(fresh)
    distrust(fresh, known_since(workspace.database, fresh), now)
    aside = _aside(workspace)
    fresh.replace(workspace.database)
    if named:
        workspace.set_mark(str(named[0]))
    return aside


def _bring_up_to_date(fresh: Path) -> None:
    """What was sent since may be of a kind that an older backup has no place for."""
    engine = engine_for(fresh)
    try:
        with engine.connect().execution_options(writes=True) as writer:
            if schema.version(writer.connection.driver_connection, fresh) != schema.HEAD:
                schema.migrate(writer)
    finally:
        engine.dispose()


def _opened(file: Path) -> dbapi2.Connection:
    """Open a backup for reading, once it has been found sound."""
    if not file.is_file() or not file.stat().st_size:
        raise WxdeskError("backup_unreadable", path=str(file))
    connection = dbapi2.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        if schema.version(connection, file) is not None:
            check(connection, file)
            return connection
    except dbapi2.DatabaseError as error:
        connection.close()
        raise WxdeskError("backup_unreadable", path=str(file), reason=str(error)) from error
    except WxdeskError as error:
        connection.close()
        if error.code != "workspace_corrupt":
            raise
        raise WxdeskError("backup_unreadable", path=str(file), reason=error.details["reason"]) from error
    connection.close()
    raise WxdeskError("backup_unreadable", path=str(file))


def _aside(workspace: Workspace) -> Path | None:
    """Rename the database, with the log that belongs to it, and return its new name."""
    if not workspace.database.exists():
        return None
    aside = workspace.folder / f"before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}.sqlite"
    for suffix in ("", "-wal", "-shm"):
        part = workspace.database.with_name(workspace.database.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside
