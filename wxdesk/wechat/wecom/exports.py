"""Asynchronous exports of the contacts, sealed with a key of ours (reference: wecom-api §2.4)."""

from dataclasses import dataclass
from enum import Enum

from wxdesk.wechat.session import Session
from wxdesk.wechat.wecom.checks import Part, refused
from wxdesk.wechat.wire import text_of

LEAST_BLOCK, MOST_BLOCK = 10_000, 1_000_000
"""Bytes of one exported file."""


class Export(Enum):
    SIMPLE_USERS = "simple_user"
    USERS = "user"
    DEPARTMENTS = "department"
    TAGGED = "taguser"


class ExportedFile(Part):
    """``size`` in bytes; ``md5`` is that of the sealed file."""

    url: str
    size: int = 0
    md5: str = ""


class ExportResult(Part):
    """``status`` 0 waiting, 1 working, 2 done, 3 failed."""

    status: int = 0
    data_list: tuple[ExportedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Exports:
    """Calls raise ``PlatformError``."""

    session: Session

    async def start(
        self, what: Export, encoding_aeskey: str, *, block_size: int = MOST_BLOCK, tag_id: int | None = None
    ) -> str:
        """Return the job's id. ``tag_id`` belongs to ``TAGGED`` and to nothing else."""
        if (tag_id is not None) is not (what is Export.TAGGED):
            raise refused("tagid", "missing" if tag_id is None else "unknown")
        if not LEAST_BLOCK <= block_size <= MOST_BLOCK:
            raise refused("block_size", "range", MOST_BLOCK, block_size)
        body: dict[str, object] = {"encoding_aeskey": encoding_aeskey, "block_size": block_size}
        if tag_id is not None:
            body["tagid"] = tag_id
        return text_of(await self.session.post(f"/cgi-bin/export/{what.value}", body), "jobid")

    async def result(self, job_id: str) -> ExportResult:
        return ExportResult.of(await self.session.get("/cgi-bin/export/get_result", {"jobid": job_id}))
