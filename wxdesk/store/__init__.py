"""What wxdesk remembers."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wxdesk.store.database import SqliteStore
    from wxdesk.store.postgres.database import PostgresStore


async def open_store(folder: Path, *, exclusive: bool = False) -> "SqliteStore":
    """Open the workspace in ``folder``; the database layer itself is imported off the loop's thread.

    Raises what ``SqliteStore.open`` raises.
    """
    import asyncio
    from importlib import import_module

    await asyncio.get_running_loop().run_in_executor(None, import_module, "wxdesk.store.database")
    from wxdesk.store.database import SqliteStore

    return await SqliteStore.open(folder, exclusive=exclusive)


async def open_team_store(url: str) -> "PostgresStore":
    """Open the workspace in the PostgreSQL database at ``url``; imported off the loop's thread, like the other.

    Raises ``database_address_unclear``, ``password_in_address`` and what ``PostgresStore.open`` raises.
    """
    import asyncio
    from importlib import import_module

    from wxdesk.store.postgres.address import DatabaseAddress

    address = DatabaseAddress.of(url)
    await asyncio.get_running_loop().run_in_executor(None, import_module, "wxdesk.store.postgres.database")
    from wxdesk.store.postgres.database import PostgresStore

    return await PostgresStore.open(address)
