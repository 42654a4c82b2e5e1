"""Looking at a workspace without opening it for work: nothing is made, migrated or locked."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from wxdesk.domain.errors import WxdeskError
from wxdesk.store import schema
from wxdesk.store.copying import check
from wxdesk.store.failures import failures_told
from wxdesk.store.workspace import Workspace

NEEDED_SQLITE = (3, 51, 3)
"""Before it, a write-ahead log that was reset at the wrong moment could corrupt a database."""


@dataclass(frozen=True, slots=True)
class Found:
    """A workspace as it lies there; ``schema`` is None where nothing has been made yet."""

    database: Path
    schema: str | None
    refusal: WxdeskError | None = None


def sqlite_version() -> tuple[int, ...]:
    """Return the version of the SQLite that workspaces are kept with."""
    version: tuple[int, ...] = dbapi2.sqlite_version_info
    return version


def examine(folder: Path) -> Found:
    """Read every page of the workspace in ``folder``; what is wrong with it comes back as ``refusal``."""
    workspace = Workspace(folder)
    try:
        with workspace.failures_told():
            marked = workspace.check_mark()
            if not workspace.database.exists():
                return Found(workspace.database, None)
            found = _version(workspace.database)
            if found is None and marked:
                raise workspace.missing()
    except WxdeskError as refusal:
        return Found(workspace.database, None, refusal)
    return Found(workspace.database, found)


def _version(file: Path) -> str | None:
    uri = f"{file.resolve().as_uri()}?mode=ro"
    with failures_told(file), closing(dbapi2.connect(uri, uri=True, isolation_level=None)) as connection:
        found = schema.version(connection, file)
        check(connection, file)
    return found
