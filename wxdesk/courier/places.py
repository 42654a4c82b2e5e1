"""Where DBOS keeps what it needs: in a file beside the workspace, or on the server that the workspace is on."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from wxdesk.domain.errors import WxdeskError

if TYPE_CHECKING:
    from dbos import DBOSConfig

POOL = 4
"""Connections at most: as many as the threads in which DBOS asks its database."""

SCHEMA = "dbos"


@dataclass(frozen=True, slots=True)
class CourierFile:
    """A SQLite file. It may be deleted at any time between two runs: truth is in the workspace."""

    file: Path

    def ready(self) -> "DBOSConfig":
        """Return DBOS's settings for it; a damaged file is put aside first."""
        self._set_aside_if_damaged()
        return {
            "system_database_url": f"sqlite:///{self.file}",
            "db_engine_kwargs": {**_pool(), "creator": self._connect},
        }

    def _connect(self) -> object:
        from sqlcipher3 import dbapi2  # Python's own SQLite may corrupt a file that two connections write to

        connection = dbapi2.connect(str(self.file), check_same_thread=False)
        connection.execute("PRAGMA journal_mode=WAL")
        # What a power cut takes from this file is filled in again from the workspace.
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection

    def _set_aside_if_damaged(self) -> None:
        from sqlcipher3 import dbapi2

        if not self.file.exists():
            return
        connection = dbapi2.connect(str(self.file))
        try:
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        except dbapi2.DatabaseError:
            sound = False
        finally:
            connection.close()
        if not sound:
            for each in (self.file, *(self.file.with_name(self.file.name + end) for end in ("-wal", "-shm"))):
                if each.exists():
                    each.replace(each.with_name(f"{each.name}.damaged"))


@dataclass(frozen=True, slots=True)
class CourierDatabase:
    """A schema of its own, ``dbos``, in the PostgreSQL database at ``url``; other workers have theirs there too."""

    url: str

    def ready(self) -> "DBOSConfig":
        """Return DBOS's settings for it. Raises ``database_unreachable``."""
        import psycopg

        connect = partial(
            psycopg.connect,
            self.url,
            application_name="wxdesk courier",
            connect_timeout=10,
            keepalives=1,
            keepalives_idle=10,
            keepalives_interval=5,
            keepalives_count=3,
        )
        try:
            with connect() as connection:
                name = connection.info.dbname
        except psycopg.OperationalError as error:
            raise WxdeskError("database_unreachable", path="", reason=str(error).partition("\n")[0]) from error
        return {
            # DBOS makes the database that is named here unless there is one: this one there is.
            "system_database_url": f"postgresql+psycopg:///{quote(name, safe='')}",
            "db_engine_kwargs": {**_pool(), "creator": connect, "pool_pre_ping": True},
            "dbos_system_schema": SCHEMA,
            "use_listen_notify": False,
        }


Place = CourierFile | CourierDatabase


def _pool() -> dict[str, int]:
    return {"pool_size": POOL, "max_overflow": POOL}
