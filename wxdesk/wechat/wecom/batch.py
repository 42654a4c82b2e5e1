"""Asynchronous batch jobs: many members or all departments in one file (reference: wecom-api §3)."""

from dataclasses import dataclass
from enum import IntFlag
from typing import Annotated

from pydantic import BeforeValidator

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part
from wxdesk.wechat.wire import text_of

STARTED, RUNNING, FINISHED = 1, 2, 3


class Callback(Part):
    """Where the end of a job is told: ``batch_job_result``, sealed with ``encodingaeskey``."""

    url: str
    token: str
    encodingaeskey: str


class PartyAction(IntFlag):
    CREATED = 1
    RENAMED = 2
    MOVED = 4
    REORDERED = 8


def _number(value: object) -> object:
    return int(value) if isinstance(value, str) and value.isdecimal() else value


class JobRow(Part):
    """What became of one member (``userid``) or department (``partyid``, ``action``)."""

    userid: str = ""
    partyid: int | None = None
    action: Annotated[PartyAction | None, BeforeValidator(_number)] = None
    errcode: int = 0
    errmsg: str = ""


class JobResult(Part):
    """``result`` counts only when ``finished``; None: the platform did not say."""

    status: int | None = None
    type: str = ""
    total: int | None = None
    percentage: int | None = None
    remaintime: int | None = None
    result: tuple[JobRow, ...] = ()

    @property
    def finished(self) -> bool:
        return self.status == FINISHED

    @property
    def failures(self) -> tuple[JobRow, ...]:
        return tuple(row for row in self.result if row.errcode)


@dataclass(frozen=True, slots=True)
class Batch:
    """One job at a time in a corp (302008); the results of the last five are kept (40089).

    ``media_id`` is that of an uploaded file, see ``batch_files``. Starting is never repeated by itself. Calls raise
    ``PlatformError``.
    """

    session: Session

    async def sync_users(self, media_id: str, *, invite: bool = True, callback: Callback | None = None) -> str:
        """Create and change members, leave others alone; returns the job's id."""
        return await self._start("syncuser", media_id, invite, callback)

    async def replace_users(self, media_id: str, *, invite: bool = True, callback: Callback | None = None) -> str:
        """The same, and **delete** all members who are not in the file; 45026 where those are too many."""
        return await self._start("replaceuser", media_id, invite, callback)

    async def replace_parties(self, media_id: str, *, callback: Callback | None = None) -> str:
        """Make the departments those of the file: others are deleted, once nobody is in them."""
        return await self._start("replaceparty", media_id, None, callback)

    async def result(self, job_id: str) -> JobResult:
        """How far a job is. Raises ``PlatformError``: 302005 it failed and may be started again, 40088, 40089."""
        return JobResult.of(await self.session.get("/cgi-bin/batch/getresult", {"jobid": job_id}))

    async def _start(self, name: str, media_id: str, invite: bool | None, callback: Callback | None) -> str:
        body: dict[str, object] = {"media_id": media_id}
        if invite is not None:
            body["to_invite"] = invite
        if callback is not None:
            body["callback"] = callback.wire()
        return text_of(await self.session.post(f"/cgi-bin/batch/{name}", body, effect=Effect.ONCE), "jobid")
