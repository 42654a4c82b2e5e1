"""Copies of a live database, made through SQLite's backup interface and checked before they count."""

import os
from pathlib import Path

from sqlcipher3 import dbapi2

from wxdesk.store.failures import corrupt

_PAGES_AT_ONCE = 1000


def copy(source: dbapi2.Connection, file: Path) -> None:
    """Copy the database of ``source`` to ``file``, which appears only when the copy is whole and sound.

    Raises ``OSError``, the DB-API's errors, and ``workspace_corrupt`` where the source is damaged.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(file.name + ".part")
    unfinished.unlink(missing_ok=True)
    target = dbapi2.connect(str(unfinished), isolation_level=None)
    try:
        source.backup(target, pages=_PAGES_AT_ONCE)
        # A copy is one file: no write-ahead log that could be left behind.
        target.execute("PRAGMA journal_mode=DELETE")
        check(target, unfinished)
    finally:
        target.close()
    _to_disk(unfinished)
    unfinished.replace(file)
    if os.name == "posix":
        _to_disk(file.parent)


def check(connection: dbapi2.Connection, file: Path) -> None:
    """Raises ``workspace_corrupt`` where a page of the database in ``file`` is damaged."""
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise corrupt(file, str(verdict))


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
