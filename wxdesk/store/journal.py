"""The journal of keystrokes: what was typed since the last save, on the disk before the next key is pressed."""

import errno
import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post
from wxdesk.services.ports import Unsaved
from wxdesk.store.locking import DeskLock
from wxdesk.store.rows.posts import packed_articles, unpacked_articles

FOLDER = "journal"
MOST_DESKS = 9
"""Desks of one user on a team's workspace; each has a folder of its own."""
PAUSE = 0.2
"""Seconds between two syncs: what a power cut may cost. A process that dies loses nothing."""
_TEXTS = ("body", "title", "digest", "author", "source_url")
_OTHERS = tuple(field.name for field in fields(Article) if field.name not in _TEXTS)

Record = Mapping[str, Any]


class FileJournal:
    """See ``ports.Journal``. A file for each stretch of typing, in a folder that one desk alone writes to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._locks: dict[Path, DeskLock] = {}
        self._home: Path | None = None
        self._own: set[Path] = set()
        self._post = Post(0)
        self._base: tuple[Article, ...] = ()
        self._seen: tuple[Article, ...] = ()
        self._writing: _Writing | None = None
        self._old: list[_Writing] = []
        self._off = self._told = False

    def begin(self, post: Post) -> None:
        self._end()
        self._post, self._base, self._seen = post, post.articles, post.articles
        with suppress(OSError, WxdeskError):  # told when there is something to write
            self._home = self._home or self._find_home()

    def follow(self, post: Post) -> None:
        if post.articles is self._seen or self._off:
            return
        try:
            if self._writing is None:
                self._open()
            if self._writing is not None:
                self._writing.add(change(self._seen, post.articles))
        except (OSError, WxdeskError) as error:
            self._give_up(error)
        self._seen = post.articles

    def settle(self, saved: Post, post: Post) -> None:
        if self._writing is not None:
            self._old.append(self._writing)
        self._writing, self._off = None, False
        self._post, self._base, self._seen = saved, saved.articles, saved.articles
        self.follow(post)  # what was typed while it was being saved has a file of its own before the old one goes
        if not self._off:
            self._remove_old()

    def left(self) -> Sequence[Unsaved]:
        found = []
        for folder in self._folders():
            if folder.is_dir() and self._lock(folder):
                files = [each for each in folder.glob("*.jsonl") if each not in self._own]
                found += [unsaved for file in files if (unsaved := read(file)) is not None]
        return sorted(found, key=lambda each: each.at)

    def drop(self, unsaved: Unsaved) -> None:
        with suppress(OSError):
            Path(unsaved.place).unlink()

    def close(self) -> None:
        """Let go of the folders; what is not saved stays on the disk."""
        for writing in (*self._old, *filter(None, [self._writing])):
            writing.close()
        self._old, self._writing = [], None
        for lock in self._locks.values():
            lock.release()
        self._locks.clear()

    def _folders(self) -> Iterator[Path]:
        yield self._folder / FOLDER
        yield from (self._folder / f"{FOLDER}-{number}" for number in range(2, MOST_DESKS + 1))

    def _lock(self, folder: Path) -> bool:
        """Make sure that no other desk writes there."""
        if folder not in self._locks:
            try:
                self._locks[folder] = DeskLock(folder / "lock")
            except (WxdeskError, OSError):
                return False
        return True

    def _open(self) -> None:
        """Begin a file. Raises ``OSError``, ``workspace_locked``."""
        home = self._home or self._find_home()
        file = home / f"post-{self._post.id}-{uuid4().hex[:12]}.jsonl"
        self._own.add(file)
        self._writing = _Writing(file)
        self._writing.add(
            {
                "post": self._post.id,
                "account": self._post.account_id,
                "at": datetime.now(UTC).isoformat(),
                "base": packed_articles(self._base),
            }
        )
        self._home = home

    def _find_home(self) -> Path:
        for folder in self._folders():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._lock(folder):
                return folder
        raise WxdeskError("workspace_locked", path=str(self._folder), reason="")

    def _give_up(self, error: OSError | WxdeskError) -> None:
        """Write no more until the next save. Raises ``journal_unwritable`` the first time."""
        self._off = True
        if self._told:
            return
        self._told = True
        reason = (error.strerror or "") if isinstance(error, OSError) else error.code
        raise WxdeskError("journal_unwritable", path=str(self._folder / FOLDER), reason=reason) from error

    def _end(self) -> None:
        if self._writing is not None:
            self._old.append(self._writing)
        self._writing, self._off = None, False
        self._remove_old()

    def _remove_old(self) -> None:
        for writing in self._old:
            writing.remove()
        self._old = []


class _Writing:
    """An open file: each record is with the system when ``add`` returns, and on the disk a little later."""

    def __init__(self, file: Path) -> None:
        self._file, self._needed = file, True
        self._descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_APPEND, 0o600)
        self._dirty, self._done = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._sync, name="journal", daemon=True)
        self._thread.start()

    def add(self, record: Record) -> None:
        """Raises ``OSError``."""
        line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        data = f"{line}\n".encode("utf-8", "surrogatepass")
        if os.write(self._descriptor, data) != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._dirty.set()

    def remove(self) -> None:
        """It is not needed any more."""
        self._needed = False
        with suppress(OSError):  # Windows lets no open file go
            self._file.unlink()
        self.close()

    def close(self) -> None:
        self._done.set()
        self._dirty.set()

    def _sync(self) -> None:
        while self._dirty.wait() and not self._done.is_set():
            self._dirty.clear()
            self._to_disk()
            self._done.wait(PAUSE)
        if self._needed:
            self._to_disk()
        os.close(self._descriptor)
        if not self._needed:
            self._file.unlink(missing_ok=True)

    def _to_disk(self) -> None:
        with suppress(OSError):
            os.fsync(self._descriptor)


def change(old: Sequence[Article], new: Sequence[Article]) -> Record:
    """Return how ``new`` is made of ``old``, as little as is needed."""
    different = [at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] is not pair[1]]
    if len(old) == len(new) and len(different) == 1:
        at = different[0]
        return {"article": at, **_change(old[at], new[at])}
    places = {id(article): at for at, article in enumerate(old)}
    row = [places.get(id(article), -1) for article in new]
    fresh = [article for article, at in zip(new, row, strict=True) if at < 0]
    return {"row": row, "new": packed_articles(fresh)}


def _change(old: Article, new: Article) -> Record:
    made: dict[str, Any] = {}
    texts = [name for name in _TEXTS if getattr(old, name) != getattr(new, name)]
    if texts:
        made["text"] = {name: _splice(getattr(old, name), getattr(new, name)) for name in texts}
    others = [name for name in _OTHERS if getattr(old, name) != getattr(new, name)]
    if others:
        packed = packed_articles((new,))[0]
        made["set"] = {name: packed[name] for name in others}
    return made


def _splice(old: str, new: str) -> tuple[int, int, str]:
    """Return where ``old`` changed, how much of it went, and what came."""
    most = min(len(old), len(new))
    head = _reach(most, lambda size: old[:size] == new[:size])
    tail = _reach(most - head, lambda size: old[len(old) - size :] == new[len(new) - size :])
    return head, len(old) - tail - head, new[head : len(new) - tail]


def _reach(most: int, same: Callable[[int], bool]) -> int:
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if same(middle) else (least, middle - 1)
    return least


def read(file: Path) -> Unsaved | None:
    """Read a journal as far as it goes: the last line may have been cut off. None where nothing is in it."""
    records = _records(file)
    head = next(records, None)
    try:
        if head is None:
            return None
        base = unpacked_articles(head["base"])
        articles = base
        at = datetime.fromisoformat(head["at"])
        for record in records:
            articles = _applied(record, articles)
        return Unsaved(head["post"], head["account"], at, base, articles, str(file))
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _records(file: Path) -> Iterator[Record]:
    try:
        lines = file.read_bytes().split(b"\n")[:-1]
    except OSError:
        return
    for line in lines:
        try:
            yield json.loads(line.decode("utf-8", "surrogatepass"))
        except ValueError:
            return


def _applied(record: Record, articles: tuple[Article, ...]) -> tuple[Article, ...]:
    if "row" in record:
        fresh = iter(unpacked_articles(record["new"]))
        return tuple(articles[at] if at >= 0 else next(fresh) for at in record["row"])
    at = record["article"]
    packed = packed_articles((articles[at],))[0]
    for name, (start, gone, came) in record.get("text", {}).items():
        text = str(packed[name])
        packed[name] = text[:start] + came + text[start + gone :]
    packed |= record.get("set", {})
    (changed,) = unpacked_articles([packed])
    return (*articles[:at], changed, *articles[at + 1 :])
