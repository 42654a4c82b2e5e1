"""What wxdesk remembers."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wxdesk.store.database import SqliteStore


async def open_store(folder: Path, *, exclusive: bool = False) -> "SqliteStore":
    """Open the workspace in ``folder``; the database layer itself is imported off the loop's thread.

    Raises what ``SqliteStore.open`` raises.
    """
    import asyncio
    from importlib import import_module

    await asyncio.get_running_loop().run_in_executor(None, import_module, "wxdesk.store.database")
    from wxdesk.store.database import SqliteStore

    return await SqliteStore.open(folder, exclusive=exclusive)
