"""A worker for the tests, in a process of its own: ``python -m tests.unit.courier.worker FOLDER DATABASE``.

Its clock is the machine's, moved ahead by as many seconds as the file ``clock`` in FOLDER says. It says ``round`` once
it has looked for something to do.
"""

import asyncio
import sys
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from wxdesk.app import due
from wxdesk.app.opening import open_workspace
from wxdesk.domain.attempts import Step
from wxdesk.services import delivering
from wxdesk.services.ports import Ports

LONGEST = timedelta(seconds=0.1)
"""Whatever is waited for is looked at again so soon: the clock is moved from outside."""


class MovedClock:
    """See ``domain.clock.Clock``."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(self._file.read_text("ascii")))


class KnownKey:
    """A ``KeyStore`` that needs no keychain: every process of a test makes the same key of the workspace's name."""

    name = "known"

    def read(self, workspace_id: str) -> bytes | None:
        return sha256(workspace_id.encode()).digest()

    def write(self, workspace_id: str, key: bytes) -> None:
        raise AssertionError(f"{workspace_id} has its key, {len(key)} bytes")


async def work(folder: Path, database: str) -> None:
    advance = delivering.advance

    async def quickly(ports: Ports, attempt_id: int) -> tuple[Step, timedelta]:
        step, wait = await advance(ports, attempt_id)
        return step, min(wait, LONGEST)

    delivering.advance = quickly
    due.LONGEST_WAIT = LONGEST.total_seconds()
    opened = await open_workspace(
        folder, MovedClock(folder), desk=True, keys=KnownKey(), report=told, database=database
    )
    opened.store.watch()
    changed = asyncio.Event()
    opened.store.listen(lambda topics: due.sets(changed, topics))
    sending = asyncio.create_task(due.send_what_is_due(opened.ports, changed, told))
    await asyncio.to_thread(sys.stdin.readline)  # told to end
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    await opened.close()


def told(bug: BaseException) -> None:
    sys.stderr.write(f"{bug!r}\n")


if __name__ == "__main__":
    asyncio.run(work(Path(sys.argv[1]), sys.argv[2]))
