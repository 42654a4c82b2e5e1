"""Publishing without telling followers (reference: official-account-api §3)."""

from collections.abc import AsyncIterator, Sequence
from enum import IntEnum

from pydantic import Field as Named

from wxdesk.wechat.official import checks
from wxdesk.wechat.official.articles import Article, NewsItems
from wxdesk.wechat.official.shapes import Id, Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value

LARGEST_PAGE = 20


class Stage(IntEnum):
    """How far a publication is. WITHDRAWN: its owner deleted all of it. BANNED: the platform did."""

    DONE = 0
    UNDER_WAY = 1
    NOT_ORIGINAL = 2
    FAILED = 3
    REFUSED = 4
    WITHDRAWN = 5
    BANNED = 6


class Submitted(Value):
    """A publication that was taken on; nothing is public yet. ``msg_data_id`` is what comments are asked with."""

    publish_id: Id
    msg_data_id: str = ""


class PublishedArticle(Value):
    """``idx`` counts from 1."""

    idx: int
    article_url: str


class ArticleDetail(Value):
    count: int = 0
    articles: Many[PublishedArticle] = Named(default=(), alias="item")


class Publication(Value):
    """What came of a publication. ``fail_idx`` counts from 1, and is filled for NOT_ORIGINAL and REFUSED."""

    publish_id: str = ""
    publish_status: int
    article_id: str = ""
    article_detail: ArticleDetail = ArticleDetail()
    fail_idx: Many[int] = ()


class PublishedPost(Value):
    """A published post. ``update_time`` is in Unix seconds."""

    article_id: str
    content: NewsItems = NewsItems()
    update_time: int = 0


class PublishedPage(Value):
    """Published posts, newest first; what was sent to followers is not among them."""

    total_count: int = 0
    item_count: int = 0
    posts: Many[PublishedPost] = Named(default=(), alias="item")


async def submit(session: Session, media_id: str) -> Submitted:
    """Publish a draft; ``progress`` tells what came of it. No quota of sends is used, nobody is told.

    Raises ``PlatformError``, UNSURE where it may have been taken on. Errors: 40007, 48001, 53500 (banned), 53501 (too
    often), 53503 (check failed), 53504 (only on the web site), 53505 (save there first). Source: §3, submit.
    """
    return Submitted.of(await session.send("/cgi-bin/freepublish/submit", {"media_id": media_id}))


async def progress(session: Session, publish_id: str, *, polling: bool = False) -> Publication:
    """What came of a publication; ``polling`` leaves the last of a day's calls to people.

    53502: no such ``publish_id``. Source: §3, freepublish/get.
    """
    body = {"publish_id": publish_id}
    return Publication.of(
        await session.post("/cgi-bin/freepublish/get", body, effect=Effect.REPEATABLE, polling=polling)
    )


async def delete(session: Session, article_id: str, index: int = 0) -> None:
    """Take the article at ``index`` (from 1), or the whole post (0), away for ever. Source: §3, freepublish/delete."""
    body = {"article_id": article_id, "index": index}
    await session.post("/cgi-bin/freepublish/delete", body, effect=Effect.REPEATABLE)


async def articles(session: Session, article_id: str) -> Sequence[Article]:
    """A published post's articles. 53600 for an unknown ``article_id``. Source: §3, freepublish/getarticle."""
    body = {"article_id": article_id}
    return NewsItems.of(await session.post("/cgi-bin/freepublish/getarticle", body, effect=Effect.REPEATABLE)).news_item


async def page(
    session: Session, offset: int = 0, size: int = LARGEST_PAGE, bodies: bool = True, *, polling: bool = False
) -> PublishedPage:
    """Up to 20 published posts from ``offset``, newest first. Source: §3, freepublish/batchget."""
    checks.within("count", size, 1, LARGEST_PAGE)
    body = {"offset": offset, "count": size, "no_content": int(not bodies)}
    path = "/cgi-bin/freepublish/batchget"
    return PublishedPage.of(await session.post(path, body, effect=Effect.REPEATABLE, polling=polling))


async def every(session: Session, bodies: bool = False) -> AsyncIterator[PublishedPost]:
    """Every published post, newest first, with a call for each 20 (a new account has 100 calls a day)."""
    offset = 0
    while found := (await page(session, offset, bodies=bodies)).posts:
        for post in found:
            yield post
        if len(found) < LARGEST_PAGE:
            return
        offset += len(found)
