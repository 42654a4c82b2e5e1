"""The database's failures as codes that people can act upon."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from wxdesk.domain.errors import WxdeskError

_CODES = {
    3: "workspace_unwritable",  # PERM
    5: "workspace_locked",  # BUSY
    6: "workspace_locked",  # LOCKED
    8: "workspace_unwritable",  # READONLY
    10: "workspace_unwritable",  # IOERR
    11: "workspace_corrupt",  # CORRUPT
    13: "disk_full",  # FULL
    14: "workspace_unwritable",  # CANTOPEN
    26: "workspace_corrupt",  # NOTADB
}


def newest_backup(folder: Path) -> str:
    """Return the path of the newest backup beside ``folder``'s workspace, or an empty text."""
    found = [(path.stat().st_mtime, str(path)) for path in folder.glob("backups/*.sqlite")]
    return max(found, default=(0.0, ""))[1]


def corrupt(file: Path, reason: str) -> WxdeskError:
    """Return the refusal of a database that cannot be trusted."""
    return WxdeskError("workspace_corrupt", path=str(file), backup=newest_backup(file.parent), reason=reason)


def told(error: BaseException, file: Path) -> WxdeskError | None:
    """Return what ``error`` means to the user; None where it is a bug."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    number = getattr(origin, "sqlite_errorcode", None)
    code = _CODES.get(number & 0xFF) if isinstance(number, int) else None
    if code is None:
        return None
    if code == "workspace_corrupt":
        return corrupt(file, str(origin))
    return WxdeskError(code, path=str(file), reason=str(origin))


@contextmanager
def failures_told(file: Path) -> Iterator[None]:
    """Raise ``WxdeskError`` for the failures of the database at ``file`` that are not bugs.

    ``workspace_locked``, ``workspace_corrupt`` (details path, backup, reason), ``workspace_unwritable``, ``disk_full``.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        refusal = told(error, file)
        if refusal is None:
            raise
        raise refusal from error
