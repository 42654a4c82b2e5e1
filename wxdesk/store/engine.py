"""SQLAlchemy's engine for a workspace."""

import json
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from wxdesk.store.connecting import connect
from wxdesk.store.threaded import READERS

to_json = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))
"""How both databases keep JSON."""


def engine_for(file: Path) -> Engine:
    """Return an engine whose transactions read (BEGIN) or, with the option ``writes``, write (BEGIN IMMEDIATE)."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: connect(file),
        pool_size=READERS + 1,
        max_overflow=0,
        poolclass=QueuePool,
        json_serializer=to_json,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # Deferred transactions that turn into writing ones fail at once when somebody else wrote in between.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
