"""Keeps the simulator's records in a folder: one JSON file, replaced whole, and the uploaded files beside it."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from wxdesk.domain.errors import WxdeskError
from wxdesk.simulator.records import Article, Department, Draft, Material, Member, Publication, Records, Send

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


_FILE = "simulator.json"
_VERSION = 1


class Folder:
    """A state directory, which several processes may use. Raises ``WxdeskError("folder_not_writable", path=...)``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int, int] | None = None
        self._text = ""
        try:
            (path / "files").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WxdeskError("folder_not_writable", path=str(path)) from error

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other processes out for the length of the block."""
        with (self._path / "simulator.lock").open("a+b") as file:
            _lock(file.fileno())
            try:
                yield
            finally:
                _unlock(file.fileno())

    def changed(self) -> bool:
        """Whether another process has written since this one last read or wrote."""
        return self._mark() != self._seen

    def load(self) -> Records:
        """What was kept; empty where nothing was.

        Raises ``WxdeskError("simulator_state_unreadable", path=...)``.
        """
        file = self._path / _FILE
        self._seen = self._mark()
        if not file.exists():
            return Records()
        try:
            return _records(json.loads(file.read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise WxdeskError("simulator_state_unreadable", path=str(file)) from error

    def keep(self, records: Records) -> None:
        """Replace the file in one step: a kill leaves the old or the new, never a part."""
        text = json.dumps({"version": _VERSION} | asdict(records), ensure_ascii=False)
        if text == self._text and not self.changed():
            return
        fresh = self._path / f"{_FILE}.new"
        fresh.write_text(text, "utf-8")
        os.replace(fresh, self._path / _FILE)  # noqa: PTH105 - the one that is atomic on every system
        self._text, self._seen = text, self._mark()

    def _mark(self) -> tuple[int, int, int] | None:
        try:
            status = (self._path / _FILE).stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size

    def put(self, name: str, data: bytes) -> None:
        (self._path / "files" / name).write_bytes(data)

    def get(self, name: str) -> bytes | None:
        file = self._path / "files" / name
        return file.read_bytes() if file.is_file() else None


Rows = dict[str, dict[str, object]]


def _records(kept: dict[str, object]) -> Records:
    if kept["version"] != _VERSION:
        raise ValueError(kept["version"])
    return Records(
        materials={key: Material(**row) for key, row in _rows(kept, "materials").items()},  # type: ignore[arg-type]
        drafts={key: Draft(**_with_articles(row)) for key, row in _rows(kept, "drafts").items()},  # type: ignore[arg-type]
        sends={key: Send(**_with_articles(row)) for key, row in _rows(kept, "sends").items()},  # type: ignore[arg-type]
        publications={
            key: Publication(**_with_articles(row))  # type: ignore[arg-type]
            for key, row in _rows(kept, "publications").items()
        },
        departments={key: Department(**row) for key, row in _rows(kept, "departments").items()},  # type: ignore[arg-type]
        members={
            key: Member(**(row | {"department": tuple(row["department"])}))  # type: ignore[arg-type]
            for key, row in _rows(kept, "members").items()
        },
        counters=dict(kept["counters"]),  # type: ignore[call-overload]
    )


def _rows(kept: dict[str, object], name: str) -> Rows:
    return kept[name]  # type: ignore[return-value]


def _with_articles(row: dict[str, object]) -> dict[str, object]:
    return row | {"articles": tuple(Article(**article) for article in row["articles"])}  # type: ignore[attr-defined]
