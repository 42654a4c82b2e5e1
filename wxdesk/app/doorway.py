"""Opening a workspace for a desk, and asking its user what to do while it cannot be opened."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from wxdesk.app.opening import Opened
from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.main_window import MainWindow
from wxdesk.ui.shell.closed import ClosedPage

Opening = Callable[[Path], Awaitable[Opened]]


class Doorway:
    """Opens with ``opening``; what it refuses is shown on a page of its own, whose buttons try, restore or leave."""

    def __init__(self, window: MainWindow, opening: Opening, *, in_folder: bool = True) -> None:
        self._window = window
        self._opening = opening
        self._in_folder = in_folder
        self._page: ClosedPage | None = None
        self._answer: asyncio.Future[Callable[[Path], Awaitable[Path | None]]] | None = None
        self._left = False
        window.closed.connect(self._leave)

    @property
    def asking(self) -> bool:
        """Whether it is the user's turn."""
        return self._answer is not None and not self._answer.done()

    async def open(self, folder: Path) -> Opened | None:
        """Return the workspace in ``folder``, or in the folder chosen instead; None where the window was closed."""
        wanted: Path | None = folder
        while wanted is not None:
            try:
                opened = await self._opening(wanted)
            except WxdeskError as refusal:
                wanted = await self._ask(refusal, wanted)
                continue
            return opened
        return None

    async def _ask(self, refusal: WxdeskError, folder: Path) -> Path | None:
        """Return the folder to open next, None for none at all."""
        while not self._left:
            self._answer = asyncio.get_running_loop().create_future()
            page = self._shown()
            page.show_refusal(refusal)
            self._window.show_closed(page, str(folder))
            act = await self._answer
            page.show_trying()
            try:
                return await act(folder)
            except WxdeskError as another:
                refusal = another
        return None

    def _shown(self) -> ClosedPage:
        if self._page is None:
            self._page = page = ClosedPage()
            page.retry_wanted.connect(lambda: self._give(_same))
            page.restore_wanted.connect(lambda backup: self._give(lambda folder: self._restored(backup, folder)))
            page.folder_wanted.connect(lambda chosen: self._give(lambda _: _same(chosen)))
            page.quit_wanted.connect(self._window.close)
        return self._page

    async def _restored(self, backup: Path, folder: Path) -> Path:
        """Put ``backup`` in the place of the workspace; what is there now is kept beside it."""
        from wxdesk.store.backup import not_here, restore

        if not self._in_folder:
            raise not_here()
        await asyncio.to_thread(restore, backup, folder)
        return folder

    def _leave(self) -> None:
        self._left = True
        self._give(_nowhere)

    def _give(self, act: Callable[[Path], Awaitable[Path | None]]) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(act)


async def _same(folder: Path) -> Path:
    return folder


async def _nowhere(_: Path) -> None:
    return None
