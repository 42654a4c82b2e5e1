"""Followers who are shut out (reference: official-account-api §6)."""

from collections.abc import AsyncIterator, Sequence

from wxdesk.wechat.official.followers import OpenidPage
from wxdesk.wechat.official.shapes import batches
from wxdesk.wechat.session import Effect, Session

AT_ONCE = 20
"""How many followers one call shuts out."""


async def page(session: Session, after: str = "") -> OpenidPage:
    """Up to 1 000 who are shut out (older pages say 10 000), after ``after``. Source: §6, members/getblacklist."""
    body = {"begin_openid": after}
    return OpenidPage.of(await session.post("/cgi-bin/tags/members/getblacklist", body, effect=Effect.REPEATABLE))


async def every(session: Session) -> AsyncIterator[str]:
    """The openid of everybody who is shut out."""
    seen, found = 0, await page(session)
    while found.data.openid:
        for openid in found.data.openid:
            yield openid
        seen += len(found.data.openid)
        if not found.next_openid or seen >= found.total:
            return
        found = await page(session, found.next_openid)


async def add(session: Session, openids: Sequence[str]) -> None:
    """Shut out any number, with a call for each 20. Errors: 40003, 40032, 49003. Source: §6, batchblacklist."""
    await _each(session, "/cgi-bin/tags/members/batchblacklist", openids)


async def remove(session: Session, openids: Sequence[str]) -> None:
    """Let in again; see ``add``. Source: §6, batchunblacklist."""
    await _each(session, "/cgi-bin/tags/members/batchunblacklist", openids)


async def _each(session: Session, path: str, openids: Sequence[str]) -> None:
    for some in batches(openids, AT_ONCE):
        await session.post(path, {"openid_list": list(some)}, effect=Effect.REPEATABLE)
