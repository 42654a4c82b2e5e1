"""Practice workspaces that are filled once a moment and copied from then on: filling is most of a start."""

import asyncio
import shutil
from pathlib import Path

from wxdesk.app.opening import open_workspace
from wxdesk.domain.clock import SetClock, parse_time
from wxdesk.store.keystores import SessionOnly
from wxdesk.testing.waiting import wait_a_moment
from wxdesk.ui.resources import resource_folder


class Practised:
    """The filled ones lie below ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Path] = {}

    def copy_to(self, folder: Path, at: str, loop: asyncio.AbstractEventLoop) -> None:
        """Make ``folder``, which is not there yet, a practice workspace first opened ``at`` (ISO 8601, China time)."""
        if at not in self._known:
            filled = self._folder / str(len(self._known))
            task = loop.create_task(_fill(filled, at))
            while not task.done():
                wait_a_moment()
            task.result()
            self._known[at] = filled
        shutil.copytree(self._known[at], folder)


async def _fill(folder: Path, at: str) -> None:
    demo, clock = resource_folder("demo"), SetClock(parse_time(at))
    opened = await open_workspace(folder, clock, desk=False, demo=demo, keys=SessionOnly())
    await opened.close()
