"""The draft box (reference: official-account-api §2)."""

from collections.abc import AsyncIterator, Sequence

from pydantic import Field as Named

from wxdesk.wechat.official import checks
from wxdesk.wechat.official.articles import Article, NewsItems, check, request_of
from wxdesk.wechat.official.shapes import Flag, Id, Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value

LARGEST_PAGE = 20


class Added(Value):
    media_id: Id


class Draft(Value):
    """A draft of the box. ``update_time`` is in Unix seconds; ``content`` lacks bodies if not asked for."""

    media_id: str
    content: NewsItems = NewsItems()
    update_time: int = 0


class DraftPage(Value):
    """Drafts, newest first; ``total_count`` counts the whole box."""

    total_count: int = 0
    item_count: int = 0
    drafts: Many[Draft] = Named(default=(), alias="item")


class Count(Value):
    total_count: int


class Switch(Value):
    is_open: Flag = False


async def add(session: Session, articles: Sequence[Article]) -> str:
    """Make a draft of 1 to 8 articles; returns its media_id. A second call makes a second draft.

    Raises what ``articles.check`` raises, and ``PlatformError`` with errcode 40007 (cover unknown), 44003, 44004,
    45002, 45003, 45004, 45005, 45008, 45110, 45166, 53402, 53404 to 53406, 88000. Source: §2.1, draft/add.
    """
    check(articles)
    body = {"articles": [request_of(article) for article in articles]}
    return Added.of(await session.post("/cgi-bin/draft/add", body, effect=Effect.ONCE)).media_id


async def update(session: Session, media_id: str, index: int, article: Article) -> None:
    """Replace the article at ``index`` (from 0). Errors: 40007, 40114 (index), 41039, 45166. Source: §2.2."""
    check([article])
    # one object, not a list of one: a list is refused with 47001
    body = {"media_id": media_id, "index": index, "articles": request_of(article)}
    await session.post("/cgi-bin/draft/update", body, effect=Effect.REPEATABLE)


async def get(session: Session, media_id: str, *, polling: bool = False) -> Sequence[Article]:
    """The draft's articles, content as the platform made it. 40007: unknown, deleted or sent. Source: §2.2."""
    body = {"media_id": media_id}
    answer = await session.post("/cgi-bin/draft/get", body, effect=Effect.REPEATABLE, polling=polling)
    return NewsItems.of(answer).news_item


async def delete(session: Session, media_id: str) -> None:
    """Delete for ever. 40007 where it is gone. Source: §2.2, draft/delete."""
    await session.post("/cgi-bin/draft/delete", {"media_id": media_id}, effect=Effect.REPEATABLE)


async def count(session: Session) -> int:
    """How many drafts there are. Source: §2.2, draft/count."""
    return Count.of(await session.get("/cgi-bin/draft/count")).total_count


async def page(session: Session, offset: int = 0, size: int = LARGEST_PAGE, bodies: bool = True) -> DraftPage:
    """Up to 20 drafts from ``offset``, newest first. Source: §2.2, draft/batchget."""
    checks.within("count", size, 1, LARGEST_PAGE)
    body = {"offset": offset, "count": size, "no_content": int(not bodies)}
    return DraftPage.of(await session.post("/cgi-bin/draft/batchget", body, effect=Effect.REPEATABLE))


async def every(session: Session, bodies: bool = False) -> AsyncIterator[Draft]:
    """Every draft, newest first, with a call for each 20."""
    offset = 0
    while found := (await page(session, offset, bodies=bodies)).drafts:
        for draft in found:
            yield draft
        if len(found) < LARGEST_PAGE:
            return
        offset += len(found)


async def switch(session: Session, only_look: bool = True) -> bool:
    """Whether the draft box is on; else turn it on, for ever. Withdrawn: it is on for all. Source: §2.2."""
    query = {"checkonly": "1"} if only_look else {}
    return Switch.of(await session.post("/cgi-bin/draft/switch", {}, query, effect=Effect.REPEATABLE)).is_open
