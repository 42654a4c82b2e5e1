"""Changing and deleting whoever writes to followers, each with a way back."""

from collections.abc import Callable, Coroutine
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from wxdesk.domain.personas import Other
from wxdesk.services import others
from wxdesk.services.ports import Ports
from wxdesk.ui.kit import Banner

Act = Callable[[], Coroutine[object, object, None]]


class Doing(Protocol):
    def __call__(self, act: Act, *, other: bool = True) -> None:
        """Run ``act`` once all else is kept, and say where it is refused; ``other``: who is entered is kept too."""


class OtherActs:
    """``do`` runs an act; ``renew`` shows what there is then."""

    def __init__(self, ports: Ports, banner: Banner, do: Doing, renew: Act) -> None:
        self._ports, self._banner, self._do, self._renew = ports, banner, do, renew

    def change(self, written: Other) -> None:
        """Keep other times, lines or another name of somebody who writes."""

        async def changed() -> None:
            before = await others.change(self._ports, written)
            await self._renew()
            words = QCoreApplication.translate("FollowersDialog", "{0} writes otherwise now.")
            self._say(words.format(written.sender.name), lambda: self.change_back(before))

        self._do(changed, other=False)

    def change_back(self, before: Other) -> None:
        """Let somebody write as before."""

        async def changed() -> None:
            await others.change(self._ports, before)
            await self._renewed()

        self._do(changed)

    def remove(self, gone: Other) -> None:
        """Delete somebody who writes, for all who hear of them."""

        async def removed() -> None:
            taken = await others.remove(self._ports, gone.sender.id)
            await self._renew()
            words = QCoreApplication.translate("FollowersDialog", "{0} is deleted.")
            self._say(words.format(gone.sender.name), lambda: self.bring_back(taken))

        self._do(removed, other=False)

    def bring_back(self, taken: others.RemovedOther) -> None:
        """Undo a deletion."""

        async def brought_back() -> None:
            await others.restore(self._ports, taken)
            await self._renewed()

        self._do(brought_back)

    async def _renewed(self) -> None:
        if isValid(self._banner):
            self._banner.clear()
        await self._renew()

    def _say(self, words: str, undo: Callable[[], None]) -> None:
        if isValid(self._banner):  # the dialog may be closed by now
            self._banner.show_message(words, action=(QCoreApplication.translate("FollowersDialog", "Undo"), undo))
