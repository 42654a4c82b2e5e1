"""Looking at a team's database without opening it for work: nothing is made, migrated or locked."""

from dataclasses import dataclass
from time import perf_counter

import psycopg

from wxdesk.domain.errors import WxdeskError
from wxdesk.store.newest import NEWEST
from wxdesk.store.postgres.address import DatabaseAddress
from wxdesk.store.postgres.connecting import connect
from wxdesk.store.postgres.failures import failures_told

_SAFE = ("fsync", "full_page_writes")


@dataclass(frozen=True, slots=True)
class FoundDatabase:
    """A team's database as it is; ``schema`` is None where nothing has been made yet.

    ``unsafe`` names the settings without which a power cut can lose what was committed, ``answers_in`` is the time
    of one question and its answer in milliseconds, ``sessions`` how many desks and workers have it open.
    """

    address: DatabaseAddress
    server: str = ""
    schema: str | None = None
    unsafe: tuple[str, ...] = ()
    answers_in: float = 0.0
    sessions: int = 0
    refusal: WxdeskError | None = None


def examine(address: DatabaseAddress) -> FoundDatabase:
    """Look; what is wrong comes back as ``refusal``."""
    try:
        with failures_told(address), connect(address, autocommit=True, purpose="doctor") as connection:
            return _look(connection, address)
    except WxdeskError as refusal:
        return FoundDatabase(address, refusal=refusal)


def _look(connection: psycopg.Connection, address: DatabaseAddress) -> FoundDatabase:
    began = perf_counter()
    server = str(_one(connection, "SELECT current_setting('server_version')"))
    answers_in = (perf_counter() - began) * 1000
    unsafe = tuple(name for name in _SAFE if _one(connection, f"SELECT current_setting('{name}')") != "on")
    sessions = _one(
        connection,
        "SELECT count(DISTINCT (client_addr, pid)) FROM pg_stat_activity "
        "WHERE datname = current_database() AND application_name = 'wxdesk claims'",
    )
    schema = None
    if _one(connection, "SELECT to_regclass('alembic_version')") is not None:
        schema = str(_one(connection, "SELECT version_num FROM alembic_version"))
    refusal = None
    if schema is not None and schema > NEWEST:
        refusal = WxdeskError("workspace_newer", found=schema, known=NEWEST, path=address.shown)
    return FoundDatabase(address, server, schema, unsafe, answers_in, int(str(sessions)), refusal)


def _one(connection: psycopg.Connection, question: str) -> object:
    row = connection.execute(question).fetchone()
    return row[0] if row else None
