"""Keeps the simulator's records in a folder: a row for each in an SQLite file, and the uploaded files beside it."""

import os
import re
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

from wxdesk.domain.errors import WxdeskError
from wxdesk.simulator import earlier
from wxdesk.simulator.earlier import earlier_rows
from wxdesk.simulator.records import Records
from wxdesk.simulator.rows import Reader, reader, row_of
from wxdesk.simulator.rows import parsed as parsed_row
from wxdesk.simulator.shelves import Shelf

FILE = "simulator.sqlite"
VERSION = 1
_PATIENCE = 60.0
"""Seconds to wait for another process' turn to end."""
_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
_TABLES = """
CREATE TABLE record (place INTEGER PRIMARY KEY, shelf TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL,
                     row TEXT, UNIQUE (shelf, key));
CREATE INDEX record_by_revision ON record (revision);
CREATE TABLE written (revision INTEGER NOT NULL, swept INTEGER NOT NULL);
INSERT INTO written VALUES (0, 0);
"""
# ``row`` is null where a record was deleted: other processes learn of it by its revision. Such rows are swept away when
# the file is next opened; a process that has not looked since reads everything anew.


class Folder:
    """A state directory, which several processes may use; each ``begin`` to ``end`` is one transaction.

    Raises ``WxdeskError("folder_not_writable" | "simulator_state_unreadable", path=...)``. A kill at any instruction
    leaves a turn done or not done at all; a power cut is not survived, for a practice platform need not.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path / FILE
        self._seen = 0
        self._open_line: sqlite3.Connection | None = None
        self._data_version = -1
        try:
            (path / "files").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WxdeskError("folder_not_writable", path=str(path)) from error
        if not self._file.exists():
            self._create()
        try:
            self._open()
        except (sqlite3.DatabaseError, ValueError) as error:
            self.close()
            raise self._unreadable() from error

    @property
    def _line(self) -> sqlite3.Connection:
        if self._open_line is None:
            self._open_line = _connected(self._file)
            self._data_version = -1
        return self._open_line

    def _create(self) -> None:
        """Make the file whole before it has its name, or a kill would leave an empty one."""
        fresh = self._path / f"{FILE}.{secrets.token_hex(8)}"
        try:
            with closing(_connected(fresh)) as line:
                line.executescript(f"{_TABLES} PRAGMA user_version = {VERSION};")
                self._take_over(line)
            _name(fresh, self._file)
        except (OSError, sqlite3.OperationalError) as error:
            if not self._file.exists():  # otherwise another process was quicker, and has swept ours away
                raise WxdeskError("folder_not_writable", path=str(self._path)) from error

    def _take_over(self, line: sqlite3.Connection) -> None:
        """Begin with what an earlier release kept. Its file is left alone."""
        try:
            rows = [(shelf, key, row_of(_READERS[shelf](value))) for shelf, key, value in earlier_rows(self._path)]
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise WxdeskError("simulator_state_unreadable", path=str(self._path / earlier.FILE)) from error
        if rows:
            line.execute("BEGIN")
            line.executemany("INSERT INTO record (shelf, key, revision, row) VALUES (?, ?, 1, ?)", rows)
            line.execute("UPDATE written SET revision = 1")
            line.execute("COMMIT")

    def _open(self) -> None:
        if self._file.stat().st_size == 0:
            raise ValueError("empty")  # SQLite would take it for a new one
        for left in self._path.glob(f"{FILE}.*"):
            with suppress(OSError):  # on Windows, where another process is just making it
                left.unlink()
        (version,) = self._line.execute("PRAGMA user_version").fetchone()
        if version != VERSION:
            raise ValueError(version)
        self._line.execute("BEGIN IMMEDIATE")
        self._line.execute("DELETE FROM record WHERE row IS NULL")
        self._line.execute("UPDATE written SET swept = revision")
        self._line.execute("COMMIT")

    def load(self) -> Records:
        """What was kept; empty where nothing was. Raises ``WxdeskError("simulator_state_unreadable", path=...)``."""
        records = Records()
        self.begin(records)
        self.end(records)
        self.close()
        return records

    def begin(self, records: Records) -> None:
        """Keep other processes out, and take in what they have written since the last turn."""
        self._line.execute("BEGIN IMMEDIATE")
        (data_version,) = self._line.execute("PRAGMA data_version").fetchone()
        if data_version == self._data_version:
            return
        try:
            self._take_in(records)
        except (sqlite3.DatabaseError, ValueError, KeyError, TypeError) as error:
            self._line.execute("ROLLBACK")
            raise self._unreadable() from error
        self._data_version = data_version

    def _take_in(self, records: Records) -> None:
        revision, swept = self._line.execute("SELECT revision, swept FROM written").fetchone()
        shelves = dict(_shelves(records))
        if self._seen < swept:
            for shelf, _ in shelves.values():
                for key in list(shelf):
                    shelf.take_in(key, None)
            self._seen = 0
        changes = self._line.execute(
            "SELECT shelf, key, row FROM record WHERE revision > ? ORDER BY place", (self._seen,)
        )
        for name, key, row in changes:
            shelf, read = shelves[name]
            shelf.take_in(key, None if row is None else read(parsed_row(row)))
        self._seen = revision

    def end(self, records: Records) -> None:
        """Write down what has changed, in one step, and let others in; what cannot be written stays noted."""
        changed = [(name, shelf) for name, (shelf, _) in _shelves(records) if shelf.changed]
        try:
            if changed:
                for name, shelf in changed:
                    self._write(name, shelf, self._seen + 1)
                self._line.execute("UPDATE written SET revision = ?", (self._seen + 1,))
            self._line.execute("COMMIT")
        except BaseException:
            self._line.execute("ROLLBACK")
            raise
        if changed:
            self._seen += 1
        for _, shelf in changed:
            shelf.settled()

    def _write(self, name: str, shelf: Shelf[object], revision: int) -> None:
        gone = [key for key in shelf.changed if key not in shelf]
        fresh = [key for key in shelf.changed if key in shelf.fresh]
        known = [key for key in shelf.changed if key in shelf and key not in shelf.fresh]
        self._line.executemany(
            "UPDATE record SET row = NULL, revision = ? WHERE shelf = ? AND key = ?",
            [(revision, name, key) for key in gone],
        )
        self._line.executemany(
            "UPDATE record SET row = ?, revision = ? WHERE shelf = ? AND key = ?",
            [(row_of(shelf[key]), revision, name, key) for key in known],
        )
        self._line.executemany(
            "INSERT OR REPLACE INTO record (shelf, key, revision, row) VALUES (?, ?, ?, ?)",
            [(name, key, revision, row_of(shelf[key])) for key in fresh],
        )

    def close(self) -> None:
        """Let go of the file until the next turn."""
        if self._open_line is not None:
            self._open_line.close()
            self._open_line = None

    def put(self, name: str, data: bytes) -> None:
        (self._path / "files" / name).write_bytes(data)

    def get(self, name: str) -> bytes | None:
        file = self._path / "files" / name
        return file.read_bytes() if _PLAIN.fullmatch(name) and file.is_file() else None

    def _unreadable(self) -> WxdeskError:
        return WxdeskError("simulator_state_unreadable", path=str(self._file))


def _connected(file: Path) -> sqlite3.Connection:
    line = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    # never WAL: Python's own SQLite may be one with the WAL-reset bug
    line.execute("PRAGMA journal_mode = TRUNCATE")
    line.execute("PRAGMA synchronous = OFF")
    return line


def _name(fresh: Path, file: Path) -> None:
    """Give ``fresh`` its name, unless there is a file of that name."""
    try:
        os.link(fresh, file)
    except FileExistsError:
        return
    except OSError:  # a disk without hard links
        fresh.replace(file)


def _shelves(records: Records) -> Iterator[tuple[str, tuple[Shelf[object], Reader]]]:
    for name, read in _READERS.items():
        yield name, (getattr(records, name), read)


_HINTS = get_type_hints(Records)
_READERS = {field.name: reader(get_args(_HINTS[field.name])[0]) for field in fields(Records)}
