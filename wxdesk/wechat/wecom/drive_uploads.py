"""Files into WeDrive: small ones in one call, large ones in parts (reference: wecom-api §9)."""

import asyncio
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, refused
from wxdesk.wechat.wecom.drive_files import check_name
from wxdesk.wechat.wecom.sha1_state import BLOCK, block_digests
from wxdesk.wechat.wire import text_of

AT_ONCE = 10 * 1024 * 1024
"""Bytes that one call takes."""
LARGEST = 20 * 1024**3
PARALLEL = 4
"""Parts on their way at one time; the platform takes ten."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file goes: a folder of a space, or what a user selected (``ticket``)."""

    space_id: str = ""
    father_id: str = ""
    ticket: str = ""

    def fields(self) -> dict[str, str]:
        """Raises ``field_refused`` unless it is one of the two."""
        if self.ticket and not (self.space_id or self.father_id):
            return {"selected_ticket": self.ticket}
        if self.ticket or not (self.space_id and self.father_id):
            raise refused("spaceid", "missing")
        return {"spaceid": self.space_id, "fatherid": self.father_id}


class _Begun(Part):
    hit_exist: bool = False
    upload_key: str = ""
    fileid: str = ""


@dataclass(frozen=True, slots=True)
class DriveUploads:
    """Calls raise ``PlatformError``; limits are ``field_refused`` before."""

    session: Session

    async def upload(self, place: Place, name: str, data: bytes) -> str:
        """Return the file's id; up to 10 MB. Errors: 640006 no room left, 640047 size."""
        check_name(name)
        if len(data) > AT_ONCE:
            raise refused("file", "too_long", AT_ONCE, len(data))
        body = {**place.fields(), "file_name": name, "file_base64_content": b64encode(data).decode()}
        return text_of(await self.session.post("/cgi-bin/wedrive/file_upload", body), "fileid")

    async def upload_in_parts(
        self,
        place: Place,
        name: str,
        data: bytes,
        progress: Callable[[int, int], None] | None = None,
        *,
        skip_push_card: bool = False,
    ) -> str:
        """Return the file's id; nothing is sent where the platform has the same file already.

        ``progress`` is told how many parts of how many have arrived. Source: official page 98004.
        """
        check_name(name)
        if not 0 < len(data) <= LARGEST:
            raise refused("file", "too_long" if data else "missing", LARGEST, len(data))
        digests = await asyncio.to_thread(block_digests, data)
        body = {
            **place.fields(),
            "file_name": name,
            "size": len(data),
            "block_sha": list(digests),
            "skip_push_card": skip_push_card,
        }
        begun = _Begun.of(await self.session.post("/cgi-bin/wedrive/file_upload_init", body))
        if begun.hit_exist:
            return begun.fileid
        await self._send_parts(begun.upload_key, data, len(digests), progress)
        # a second one is refused (640048), so it is asked once
        finished = await self.session.post("/cgi-bin/wedrive/file_upload_finish", {"upload_key": begun.upload_key})
        return text_of(finished, "fileid")

    async def _send_parts(self, key: str, data: bytes, count: int, progress: Callable[[int, int], None] | None) -> None:
        free, arrived = asyncio.Semaphore(PARALLEL), 0

        async def send(index: int) -> None:
            nonlocal arrived
            async with free:
                content = data[(index - 1) * BLOCK : index * BLOCK]
                body = {"upload_key": key, "index": index, "file_base64_content": b64encode(content).decode()}
                await self.session.post("/cgi-bin/wedrive/file_upload_part", body, effect=Effect.REPEATABLE)
            arrived += 1
            if progress is not None:
                progress(arrived, count)

        sending = [asyncio.ensure_future(send(index)) for index in range(1, count + 1)]
        try:
            await asyncio.gather(*sending)
        finally:
            for each in sending:
                each.cancel()
            await asyncio.gather(*sending, return_exceptions=True)
