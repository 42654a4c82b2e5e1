"""The lock that only one desk at a time holds on a workspace; the system drops it when its process dies."""

import sys
from pathlib import Path

from wxdesk.domain.errors import WxdeskError

if sys.platform == "win32":
    import msvcrt

    def _try(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class DeskLock:
    """Held from its making until ``release``.

    Raises ``workspace_locked`` where another process holds it, and ``OSError``.
    """

    def __init__(self, file: Path) -> None:
        self._file = file.open("ab")
        try:
            _try(self._file.fileno())
        except OSError as error:
            self._file.close()
            raise WxdeskError("workspace_locked", path=str(file.parent), reason="") from error

    def release(self) -> None:
        """Let another desk have the workspace."""
        self._file.close()
