"""Files for messages and jobs (reference: wecom-api §10)."""

from dataclasses import dataclass
from enum import StrEnum

from wxdesk.wechat.answers import Download
from wxdesk.wechat.errors import unsure
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, refused
from wxdesk.wechat.wire import Upload, text_of

LEAST = 6
"""Bytes: a file has more than five."""
MB = 1024 * 1024


class MediaType(StrEnum):
    IMAGE = "image"
    VOICE = "voice"
    VIDEO = "video"
    FILE = "file"


LARGEST = {MediaType.IMAGE: 10 * MB, MediaType.VOICE: 2 * MB, MediaType.VIDEO: 10 * MB, MediaType.FILE: 20 * MB}
"""Bytes. Older pages say 2 MB for pictures."""


class Media(Part):
    """Good for three days, in every app of the corp; ``created_at`` in Unix seconds."""

    media_id: str
    type: str = ""
    created_at: int = 0


class UploadJob(Part):
    """``status`` 1 working, 2 done, 3 failed; ``detail`` holds the file once it is done."""

    status: int = 0
    detail: Media | None = None


@dataclass(frozen=True, slots=True)
class MediaFiles:
    """Calls raise ``PlatformError``; limits are ``field_refused`` before."""

    session: Session

    async def upload(self, file: Upload, type: MediaType) -> Media:  # noqa: A002 - the platform's own word
        """Errors: 40123, 40009 no picture, 45001 too large, 45007 voice too long."""
        _check(file, LARGEST[type])
        return Media.of(await self.session.upload("/cgi-bin/media/upload", file, {"type": type.value}))

    async def upload_image(self, file: Upload) -> str:
        """Return an address that is good for ever; 3000 a month, 1000 a day."""
        _check(file, LARGEST[MediaType.IMAGE])
        # counted against a month's number, so not repeated where the first may have arrived
        return text_of(await self.session.upload("/cgi-bin/media/uploadimg", file, effect=Effect.ONCE), "url")

    async def get(self, media_id: str) -> Download:
        """The file. Error: 40007 unknown, or over three days old."""
        return await self._download("/cgi-bin/media/get", media_id)

    async def get_voice(self, media_id: str) -> Download:
        """A voice from a page (JSSDK), in 16 kHz."""
        return await self._download("/cgi-bin/media/get/jssdk", media_id)

    async def upload_by_url(self, url: str, filename: str, md5: str, type: MediaType, scene: int = 1) -> str:  # noqa: A002
        """Let the platform fetch up to 200 MB from ``url``; returns the job's id."""
        body = {"scene": scene, "type": type.value, "filename": filename, "url": url, "md5": md5}
        return text_of(await self.session.post("/cgi-bin/media/upload_by_url", body), "jobid")

    async def upload_by_url_result(self, job_id: str) -> UploadJob:
        body = {"jobid": job_id}
        answer = await self.session.post("/cgi-bin/media/get_upload_by_url_result", body, effect=Effect.REPEATABLE)
        return UploadJob.of(answer)

    async def _download(self, path: str, media_id: str) -> Download:
        answer = await self.session.download(path, {"media_id": media_id})
        if isinstance(answer, Download):
            return answer
        raise unsure("platform_garbled")


def _check(file: Upload, most: int) -> None:
    if not LEAST <= len(file.data) <= most:
        raise refused("media", "too_long" if len(file.data) > most else "missing", most, len(file.data))
    if file.name.startswith("/") or any(character in '\\:"\r\n' for character in file.name):
        raise refused("filename", "characters")
