"""Connections to a workspace's database file, all set alike."""

from pathlib import Path

from sqlcipher3 import dbapi2

LEAST_SQLITE = (3, 51, 3)
"""The first SQLite without the WAL-reset bug that can corrupt a database with two connections."""

if dbapi2.sqlite_version_info < LEAST_SQLITE:
    raise ImportError(f"SQLite {dbapi2.sqlite_version} can corrupt a workspace; 3.51.3 or later is needed")

BUSY_SECONDS = 5.0

# FULL: a forgotten commit could mean a post sent twice. mmap_size=0: memory maps turn I/O errors into crashes.
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "fullfsync=1",
    "checkpoint_fullfsync=1",
    "foreign_keys=ON",
    "mmap_size=0",
    "cell_size_check=ON",
    "trusted_schema=OFF",
    "secure_delete=ON",
    "cache_size=-8192",
    "temp_store=MEMORY",
    "journal_size_limit=67108864",
)


def connect(file: Path, busy_seconds: float = BUSY_SECONDS) -> dbapi2.Connection:
    """Open ``file`` (made where there is none) in autocommit mode; whoever writes says BEGIN IMMEDIATE.

    Raises the DB-API's own errors; ``failures.told`` turns them into codes.
    """
    connection = dbapi2.connect(str(file), timeout=busy_seconds, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except dbapi2.Error:
        connection.close()
        raise
    return connection
