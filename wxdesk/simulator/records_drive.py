"""What WeDrive keeps; nested parts of requests are JSON text (reference: wecom-api §9)."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Space:
    """``auth`` and ``setting`` are JSON text."""

    id: str
    corp_id: str
    agent: str
    name: str
    auth: str
    setting: str
    at: int


@dataclass(frozen=True, slots=True)
class DriveFile:
    """``kind`` 1 folder, 2 file, 3 document, 4 sheet; ``path`` names the bytes."""

    id: str
    corp_id: str
    space_id: str
    father_id: str
    name: str
    kind: int
    at: int
    changed: int
    size: int = 0
    path: str = ""
    sha: str = ""
    md5: str = ""
    deleted: bool = False
    auth: str = "[]"
    setting: str = "{}"


@dataclass(frozen=True, slots=True)
class PartedUpload:
    """A large file on its way. ``parts`` are the indices that have arrived, ``checked`` how many fit ``block_sha``."""

    key: str
    corp_id: str
    space_id: str
    father_id: str
    name: str
    size: int
    block_sha: tuple[str, ...]
    parts: tuple[int, ...] = ()
    checked: int = 0
    finished: bool = False


@dataclass(frozen=True, slots=True)
class DownloadTicket:
    key: str
    file_id: str
    cookie: str = field(repr=False)
    dies: int = 0
