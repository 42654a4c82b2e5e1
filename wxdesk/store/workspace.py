"""A workspace's folder: its files, its mark, and getting its database ready."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert
from sqlcipher3 import dbapi2

from wxdesk.domain.errors import WxdeskError
from wxdesk.store import schema
from wxdesk.store.copying import copy
from wxdesk.store.failures import failures_told, newest_backup
from wxdesk.store.rows import SettingRow

WORKSPACE_ID = "workspace_id"
"""The setting that names the workspace; the mark beside the database says the same."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where a workspace lies."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "workspace.sqlite"

    @property
    def mark(self) -> Path:
        """Says, outside the database, that there is one: SQLite takes a zero-length file for a new database."""
        return self.folder / "workspace.id"

    @property
    def lock(self) -> Path:
        return self.folder / "desk.lock"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    def make_folder(self) -> None:
        """Raises ``OSError``."""
        self.folder.mkdir(parents=True, exist_ok=True)

    def check_mark(self) -> bool:
        """Return whether there is a mark. Raises ``workspace_missing`` where there is one, but no database."""
        # The mark is looked for first: another process that is making this workspace writes it last.
        marked = self.mark.exists()
        if marked and not (self.database.exists() and self.database.stat().st_size):
            raise self.missing()
        return marked

    def set_mark(self, workspace_id: str) -> None:
        """Raises ``OSError``."""
        self.mark.write_text(workspace_id + "\n", encoding="ascii")

    def unwritable(self, error: OSError, path: Path | None = None) -> WxdeskError:
        """Return the refusal that ``error`` amounts to at ``path`` (the folder, where none is given)."""
        code = "disk_full" if error.errno == errno.ENOSPC else "workspace_unwritable"
        return WxdeskError(code, path=str(path or self.folder), reason=error.strerror or "")

    @contextmanager
    def failures_told(self) -> Iterator[None]:
        """Raise ``WxdeskError`` for what the database or the disk refuses. See ``failures.failures_told``."""
        try:
            with failures_told(self.database):
                yield
        except OSError as error:
            raise self.unwritable(error, Path(error.filename) if error.filename else None) from error

    def missing(self) -> WxdeskError:
        """Return the refusal of a workspace whose database is gone."""
        return WxdeskError("workspace_missing", path=str(self.database), backup=newest_backup(self.folder))


def make_ready(workspace: Workspace, writer: Connection, marked: bool) -> None:
    """Make the schema in a new workspace, and bring that of an older one up to date, after a backup.

    Raises ``workspace_missing`` (marked, but empty) and what ``schema.version`` raises.
    """
    driver: dbapi2.Connection = writer.connection.driver_connection
    found = schema.version(driver, workspace.database)
    if found is None and marked:
        raise workspace.missing()
    if found is None:
        _make(workspace, writer)
    elif found != schema.HEAD:
        now = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        copy(driver, workspace.backups / f"before-{schema.HEAD}-{now}.sqlite")
        schema.migrate(writer)
    if not marked:
        _mark(workspace, writer)


def _make(workspace: Workspace, writer: Connection) -> None:
    with writer.begin():
        # Another process may have made it while this one waited for its turn to write.
        if schema.version(writer.connection.driver_connection, workspace.database) is None:
            schema.make(writer)
            writer.execute(insert(SettingRow).values(name=WORKSPACE_ID, value=uuid4().hex))


def _mark(workspace: Workspace, writer: Connection) -> None:
    with writer.begin():
        named = writer.exec_driver_sql("SELECT value FROM setting WHERE name = ?", (WORKSPACE_ID,)).scalar_one()
    workspace.set_mark(str(named))
