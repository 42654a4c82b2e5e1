"""Permanent material (reference: official-account-api §5)."""

import json
from collections.abc import AsyncIterator

from pydantic import Field as Named

from wxdesk.wechat.files import upload_of
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.articles import NewsItems
from wxdesk.wechat.official.media import MediaType, check
from wxdesk.wechat.official.shapes import Id, Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value
from wxdesk.wechat.wire import Download

LARGEST_PAGE = 20
BYTES = {
    MediaType.IMAGE: 10 * checks.MB,
    MediaType.VOICE: 2 * checks.MB,
    MediaType.VIDEO: 10 * checks.MB,
    MediaType.THUMB: 64 * checks.KB,
}


class Added(Value):
    """``url`` is for pictures and thumbs."""

    media_id: Id
    url: str = ""


class Film(Value):
    """A film; its bytes lie at ``down_url``. ``vid`` is what an article shows it by."""

    title: str = ""
    description: str = ""
    down_url: str
    vid: str = ""
    cover_url: str = ""


class Counts(Value):
    """Caps: 100 000 pictures, 1 000 voices, 1 000 films."""

    voice_count: int = 0
    video_count: int = 0
    image_count: int = 0
    news_count: int = 0


class Material(Value):
    """``name`` is the uploaded file's; ``update_time`` in Unix seconds; ``content`` for old articles only."""

    media_id: str
    name: str = ""
    update_time: int = 0
    url: str = ""
    content: NewsItems = NewsItems()


class MaterialPage(Value):
    total_count: int = 0
    item_count: int = 0
    materials: Many[Material] = Named(default=(), alias="item")


async def add(session: Session, kind: MediaType, data: bytes, name: str) -> Added:
    """Keep a picture (10 MB), voice (2 MB, 60 s) or thumb (64 KB, jpg) for good; films: ``add_video``.

    Raises ``picture_refused``, ``picture_too_large``, ``media_refused``.
    Errors: 40004 to 40012, 40113, 44001, 45001, 45007. Source: §5, add_material.
    """
    check(kind, data, BYTES[kind])
    path = "/cgi-bin/material/add_material"
    return Added.of(await session.upload(path, upload_of(data, name), {"type": kind.value}))


async def add_video(session: Session, data: bytes, name: str, title: str, introduction: str) -> Added:
    """Keep a film (mp4, 10 MB) for good. Raises ``media_refused``; errors: see ``add``. Source: §5, add_material."""
    check(MediaType.VIDEO, data, BYTES[MediaType.VIDEO])
    description = json.dumps({"title": title, "introduction": introduction}, ensure_ascii=False)
    path, kind = "/cgi-bin/material/add_material", {"type": MediaType.VIDEO.value}
    return Added.of(await session.upload(path, upload_of(data, name), kind, {"description": description}))


async def get(session: Session, media_id: str) -> Download | Film | NewsItems:
    """A file's bytes, what is known of a film, or old articles. 40007: unknown. Source: §5, get_material."""
    answer = await session.download("/cgi-bin/material/get_material", body={"media_id": media_id})
    if isinstance(answer, Download):
        return answer
    return NewsItems.of(answer) if "news_item" in answer else Film.of(answer)


async def counts(session: Session) -> Counts:
    """How much there is of each. Source: §5, get_materialcount."""
    return Counts.of(await session.get("/cgi-bin/material/get_materialcount"))


async def delete(session: Session, media_id: str) -> None:
    """Delete for ever. 40007: unknown; 48005: a menu or an automatic reply uses it. Source: §5, del_material."""
    await session.post("/cgi-bin/material/del_material", {"media_id": media_id}, effect=Effect.REPEATABLE)


async def page(session: Session, kind: str, offset: int = 0, size: int = LARGEST_PAGE) -> MaterialPage:
    """Up to 20 of a kind (image, voice, video, news) from ``offset``. Source: §5, batchget_material."""
    checks.within("count", size, 1, LARGEST_PAGE)
    body = {"type": kind, "offset": offset, "count": size}
    return MaterialPage.of(await session.post("/cgi-bin/material/batchget_material", body, effect=Effect.REPEATABLE))


async def every(session: Session, kind: str) -> AsyncIterator[Material]:
    """All of a kind, with a call for each 20."""
    offset = 0
    while found := (await page(session, kind, offset)).materials:
        for material in found:
            yield material
        if len(found) < LARGEST_PAGE:
            return
        offset += len(found)
