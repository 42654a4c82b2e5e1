"""Tags of followers (reference: official-account-api §6)."""

from collections.abc import AsyncIterator, Sequence

from pydantic import Field as Named

from wxdesk.wechat.official import checks
from wxdesk.wechat.official.followers import OpenidPage
from wxdesk.wechat.official.shapes import Many, batches
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value

AT_ONCE = 50
"""How many followers one call tags."""
LARGEST_PAGE = 10_000


class Tag(Value):
    """A tag; 0, 1 and 2 are the platform's own (none, blacklist, star). ``count`` is how many followers carry it."""

    id: int
    name: str = ""
    count: int = 0


class Created(Value):
    tag: Tag


class Tags(Value):
    tags: Many[Tag] = ()


class Ids(Value):
    ids: Many[int] = Named(default=(), alias="tagid_list")


async def create(session: Session, name: str) -> Tag:
    """Make a tag, of 100 at most. Errors: 45056, 45157 (name taken or refused), 45158. Source: §6, tags/create."""
    _check(name)
    return Created.of(await session.post("/cgi-bin/tags/create", {"tag": {"name": name}}, effect=Effect.ONCE)).tag


async def every(session: Session) -> Sequence[Tag]:
    """Every tag. Source: §6, tags/get."""
    return Tags.of(await session.get("/cgi-bin/tags/get")).tags


async def rename(session: Session, tag_id: int, name: str) -> None:
    """Errors: 45058 (the platform's own), 45157, 45158, 45159. Source: §6, tags/update."""
    _check(name)
    body = {"tag": {"id": tag_id, "name": name}}
    await session.post("/cgi-bin/tags/update", body, effect=Effect.REPEATABLE)


async def delete(session: Session, tag_id: int) -> None:
    """Errors: 45057 (over 100 000 followers carry it), 45058, 45159. Source: §6, tags/delete."""
    await session.post("/cgi-bin/tags/delete", {"tag": {"id": tag_id}}, effect=Effect.REPEATABLE)


async def page(session: Session, tag_id: int, after: str = "") -> OpenidPage:
    """Followers who carry a tag and come after ``after``. 45159: no such tag. Source: §6, user/tag/get."""
    body = {"tagid": tag_id, "next_openid": after}
    return OpenidPage.of(await session.post("/cgi-bin/user/tag/get", body, effect=Effect.REPEATABLE))


async def members(session: Session, tag_id: int) -> AsyncIterator[str]:
    """The openid of everybody who carries a tag. An empty page or one that leads nowhere new ends the list."""
    after, found = "", await page(session, tag_id)
    while found.data.openid:
        for openid in found.data.openid:
            yield openid
        if found.next_openid in ("", after):
            return
        after = found.next_openid
        found = await page(session, tag_id, after)


async def add_members(session: Session, tag_id: int, openids: Sequence[str]) -> None:
    """Tag any number of followers, with a call for each 50.

    Errors: 40003, 40032, 45059 (over 20 tags on a follower), 45159, 45169, 45171, 49003 (openid of another account).
    Source: §6, tags/members/batchtagging.
    """
    await _each(session, "/cgi-bin/tags/members/batchtagging", tag_id, openids)


async def remove_members(session: Session, tag_id: int, openids: Sequence[str]) -> None:
    """Untag any number of followers; see ``add_members``. Source: §6, tags/members/batchuntagging."""
    await _each(session, "/cgi-bin/tags/members/batchuntagging", tag_id, openids)


async def of_follower(session: Session, openid: str) -> Sequence[int]:
    """The ids of a follower's tags. Source: §6, tags/getidlist."""
    answer = await session.post("/cgi-bin/tags/getidlist", {"openid": openid}, effect=Effect.REPEATABLE)
    return Ids.of(answer).ids


async def _each(session: Session, path: str, tag_id: int, openids: Sequence[str]) -> None:
    for some in batches(openids, AT_ONCE):
        body = {"openid_list": list(some), "tagid": tag_id}
        await session.post(path, body, effect=Effect.REPEATABLE)


def _check(name: str) -> None:
    """30 characters or 30 bytes, the pages differ: what exceeds both is refused (reference §6)."""
    checks.no_longer("name", name, 1_000, least=1, code="tag_name_refused")
    checks.no_longer("name", name, 30, code="tag_name_too_long")
