"""WeDrive's files and folders (reference: wecom-api §9)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from wxdesk.wechat.answers import Download
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, refused
from wxdesk.wechat.wecom.drive_spaces import Grant
from wxdesk.wechat.wire import text_of

PAGE = 1_000
NAME = 255
"""How long a file's name may be; a Chinese character counts as two."""


class FileType(IntEnum):
    FOLDER = 1
    FILE = 2
    DOCUMENT = 3
    SHEET = 4
    FORM = 5
    SLIDES = 6


_MADE = (FileType.FOLDER, FileType.DOCUMENT, FileType.SHEET)


class Scope(IntEnum):
    """Whom a file's link is for: ``WITH_APPROVAL`` and ``OUTSIDE_WITH_APPROVAL`` ask an admin first."""

    NAMED = 1
    CORP = 2
    OUTSIDE = 3
    WITH_APPROVAL = 4
    OUTSIDE_WITH_APPROVAL = 5


class DriveFile(Part):
    """``file_type`` see ``FileType``; ``file_status`` 1 there, 2 deleted; size in bytes, times in Unix seconds."""

    fileid: str
    file_name: str = ""
    spaceid: str = ""
    fatherid: str = ""
    file_size: int = 0
    ctime: int = 0
    mtime: int = 0
    file_type: int = 0
    file_status: int = 0
    sha: str = ""
    md5: str = ""
    url: str = ""


class _Items(Part):
    item: tuple[DriveFile, ...] = ()


class FilePage(Part):
    """A page; ``has_more`` means that there is one from ``next_start``."""

    has_more: bool = False
    next_start: int = 0
    file_list: _Items = _Items()

    @property
    def files(self) -> tuple[DriveFile, ...]:
        return self.file_list.item


class MadeFile(Part):
    fileid: str
    url: str = ""


class _Renamed(Part):
    file: DriveFile


class _Info(Part):
    file_info: DriveFile


class _Moved(Part):
    file_list: _Items = _Items()


class _Way(Part):
    download_url: str
    cookie_name: str
    cookie_value: str


@dataclass(frozen=True, slots=True)
class DownloadWay:
    """Where a file can be fetched for two hours, by whoever sends the cookie."""

    url: str
    cookie_name: str
    cookie_value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DriveFiles:
    """Calls raise ``PlatformError``: 640002 no such file, 640004 no right, 640035 the month's calls are used up."""

    session: Session

    async def list(
        self, space_id: str, father_id: str, *, sort_type: int = 1, start: int = 0, limit: int = PAGE
    ) -> FilePage:
        """A page of a folder; the space's own id is its topmost folder. ``sort_type`` 1 to 6."""
        body = {"spaceid": space_id, "fatherid": father_id, "sort_type": sort_type, "start": start, "limit": limit}
        return FilePage.of(await self.session.post("/cgi-bin/wedrive/file_list", body, effect=Effect.REPEATABLE))

    async def create(self, space_id: str, father_id: str, type: FileType, name: str) -> MadeFile:  # noqa: A002
        """Make a folder, a document or a sheet."""
        if type not in _MADE:
            raise refused("file_type", "unknown")
        check_name(name)
        body = {"spaceid": space_id, "fatherid": father_id, "file_type": int(type), "file_name": name}
        return MadeFile.of(await self.session.post("/cgi-bin/wedrive/file_create", body))

    async def rename(self, file_id: str, name: str) -> DriveFile:
        check_name(name)
        body = {"fileid": file_id, "new_name": name}
        return _Renamed.of(await self.session.post("/cgi-bin/wedrive/file_rename", body, effect=Effect.REPEATABLE)).file

    async def move(self, file_ids: Sequence[str], father_id: str, *, replace: bool = False) -> tuple[DriveFile, ...]:
        """Into another folder; ``replace`` writes over what has the same name there."""
        body = {"fatherid": father_id, "replace": replace, "fileid": [*file_ids]}
        return _Moved.of(await self.session.post("/cgi-bin/wedrive/file_move", body)).file_list.item

    async def delete(self, file_ids: Sequence[str]) -> None:
        await self.session.post("/cgi-bin/wedrive/file_delete", {"fileid": [*file_ids]})

    async def get(self, file_id: str) -> DriveFile:
        body = {"fileid": file_id}
        return _Info.of(await self.session.post("/cgi-bin/wedrive/file_info", body, effect=Effect.REPEATABLE)).file_info

    async def download_way(self, file_id: str = "", *, selected_ticket: str = "") -> DownloadWay:
        """Error: 640029 a folder cannot be downloaded."""
        if bool(file_id) is bool(selected_ticket):
            raise refused("fileid", "missing")
        body = {"fileid": file_id} if file_id else {"selected_ticket": selected_ticket}
        way = _Way.of(await self.session.post("/cgi-bin/wedrive/file_download", body, effect=Effect.REPEATABLE))
        return DownloadWay(way.download_url, way.cookie_name, way.cookie_value)

    async def download(self, file_id: str = "", *, selected_ticket: str = "") -> Download:
        """The file itself."""
        way = await self.download_way(file_id, selected_ticket=selected_ticket)
        return await self.session.wire.fetch(way.url, {"cookie": f"{way.cookie_name}={way.cookie_value}"})

    async def allow(self, file_id: str, grants: Sequence[Grant]) -> None:
        await self._grants("/cgi-bin/wedrive/file_acl_add", file_id, grants)

    async def disallow(self, file_id: str, grants: Sequence[Grant]) -> None:
        await self._grants("/cgi-bin/wedrive/file_acl_del", file_id, grants)

    async def set_scope(self, file_id: str, scope: Scope, auth: int | None = None) -> None:
        """Whom the file's link is for, and with which right: 1 download, 4 preview."""
        body: dict[str, object] = {"fileid": file_id, "auth_scope": int(scope)}
        if auth is not None:
            body["auth"] = auth
        await self.session.post("/cgi-bin/wedrive/file_setting", body, effect=Effect.REPEATABLE)

    async def share(self, file_id: str) -> str:
        """The file's address for others."""
        body = {"fileid": file_id}
        answer = await self.session.post("/cgi-bin/wedrive/file_share", body, effect=Effect.REPEATABLE)
        return text_of(answer, "share_url")

    async def _grants(self, path: str, file_id: str, grants: Sequence[Grant]) -> None:
        body = {"fileid": file_id, "auth_info": [each.wire() for each in grants]}
        await self.session.post(path, body, effect=Effect.REPEATABLE)


def check_name(name: str) -> None:
    """Raises ``field_refused`` for an empty name, or one over 255 with Chinese characters counted twice."""
    size = sum(2 if ord(character) > 0xFF else 1 for character in name)
    if not 1 <= size <= NAME:
        raise refused("file_name", "too_long" if size else "missing", NAME, size)
