"""Pictures for article bodies, and temporary media (reference: official-account-api §5)."""

import logging
from enum import StrEnum

from pydantic import AliasChoices
from pydantic import Field as Named

from wxdesk.wechat.errors import unsure
from wxdesk.wechat.files import upload_of
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.shapes import Id
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value
from wxdesk.wechat.wire import Download

_LOG = logging.getLogger(__name__)


class MediaType(StrEnum):
    """THUMB is a small jpg, such as a film's cover."""

    IMAGE = "image"
    VOICE = "voice"
    VIDEO = "video"
    THUMB = "thumb"


TEMPORARY_BYTES = {
    MediaType.IMAGE: 10 * checks.MB,
    MediaType.VOICE: 2 * checks.MB,
    MediaType.VIDEO: 10 * checks.MB,
    MediaType.THUMB: 64 * checks.KB,
}
DOUBTED_IMAGE_BYTES = 2 * checks.MB
"""Another row of the same page says 2 MB for a temporary picture: larger ones are tried, and logged."""
BODY_PICTURE_BYTES = checks.MB - 1


class Address(Value):
    url: Id


class Media(Value):
    """Temporary media, good for three days from ``created_at`` (Unix seconds), for this account only."""

    type: str = ""
    media_id: Id = Named(validation_alias=AliasChoices("media_id", "thumb_media_id"))
    created_at: int = 0


class FilmAddress(Value):
    video_url: str


async def upload_image(session: Session, data: bytes, name: str) -> str:
    """The address of a picture for article bodies, jpg or png, under 1 MB; https, though the platform may say http.

    Raises ``picture_refused``, ``picture_too_large``; errors: 40005, 40009, 40137, 41005. Source: §5, uploadimg.
    """
    checks.picture_fits(data, BODY_PICTURE_BYTES)
    answer = await session.upload("/cgi-bin/media/uploadimg", upload_of(data, name))
    return secure(Address.of(answer).url)


async def upload(session: Session, kind: MediaType, data: bytes, name: str) -> Media:
    """Keep media for three days. Errors: 40004 to 40012, 44001, 45001, 45007. Source: §5, media/upload.

    Bytes at most: picture 10 MB (2 MB by another row), voice 2 MB and 60 s, film 10 MB, thumb 64 KB.
    """
    check(kind, data, TEMPORARY_BYTES[kind])
    if kind is MediaType.IMAGE and len(data) > DOUBTED_IMAGE_BYTES:
        _LOG.warning("A temporary picture of %s bytes may be refused", len(data))
    return Media.of(await session.upload("/cgi-bin/media/upload", upload_of(data, name), {"type": kind.value}))


async def get(session: Session, media_id: str) -> Download | FilmAddress:
    """Temporary media; of a film the address. 40007 once it has died. Source: §5, media/get."""
    answer = await session.download("/cgi-bin/media/get", {"media_id": media_id})
    return answer if isinstance(answer, Download) else FilmAddress.of(answer)


async def get_voice(session: Session, media_id: str) -> Download:
    """A voice that a web page recorded, as speex of 16 kHz; verified accounts only. Source: §5, media/get/jssdk."""
    answer = await session.download("/cgi-bin/media/get/jssdk", {"media_id": media_id})
    if isinstance(answer, Download):
        return answer
    raise unsure("platform_garbled")


async def prepare_video(session: Session, media_id: str, title: str = "", description: str = "") -> Media:
    """Make of a film one that ``mass.send_to_all`` takes. Source: §4.1, media/uploadvideo."""
    body = {"media_id": media_id, "title": title, "description": description}
    return Media.of(await session.post("/cgi-bin/media/uploadvideo", body, effect=Effect.REPEATABLE))


def check(kind: MediaType, data: bytes, most: int) -> None:
    """Raises ``picture_refused``, ``picture_too_large`` or ``media_refused`` for a file that does not fit."""
    if kind in (MediaType.IMAGE, MediaType.THUMB):
        checks.picture_fits(data, most)
    else:
        checks.media_fit(data, most)


def secure(address: str) -> str:
    """The platform's own pictures are served by https as well, whatever it says."""
    return "https://" + address.removeprefix("http://") if address.startswith("http://") else address
