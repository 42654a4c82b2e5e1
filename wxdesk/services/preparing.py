"""Preparing a post for the platform: pictures uploaded once, articles rendered as WeChat keeps them, one draft."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from weakref import WeakKeyDictionary, WeakValueDictionary

from wxdesk.article import images
from wxdesk.article.markdown import render
from wxdesk.domain.accounts import Account
from wxdesk.domain.delivery import Attempt, PlatformError
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Picture, Post
from wxdesk.services.ports import DraftArticle, Platform, Ports, Store

BODY, COVER = "body", "cover"
AT_ONCE = 4
"""Uploads of one post at the same time."""
STALE_MEDIA = 40007
"""The platform no longer knows a media_id: material deleted on its site (reference §2.4)."""

_going: WeakKeyDictionary[Store, WeakValueDictionary[tuple[int, str, str], asyncio.Lock]] = WeakKeyDictionary()
"""The uploads under way in each workspace: posts with one picture, sent together, upload it once."""


async def prepare(
    ports: Ports, platform: Platform, account: Account, post: Post, attempt: Attempt | None = None
) -> str:
    """Upload what is missing and make the draft; returns the handle that ``Platform.send`` takes.

    What was uploaded before is not uploaded again; when the platform has forgotten it, everything is, once.
    Raises ``PlatformError``, ``cover_missing``, ``picture_missing``.
    """
    try:
        return await _prepare(ports, platform, account, post, attempt)
    except PlatformError as error:
        if error.errcode != STALE_MEDIA:
            raise
    await ports.store.run(lambda tx: tx.pictures.forget_uploads(account.id))
    return await _prepare(ports, platform, account, post, attempt)


async def _prepare(ports: Ports, platform: Platform, account: Account, post: Post, attempt: Attempt | None) -> str:
    uses = _uses(post)
    answers: dict[tuple[str, str], str] = {}
    few = asyncio.Semaphore(AT_ONCE)

    async def upload(picture: Picture, use: str) -> None:
        async with few:
            answers[picture.sha256, use] = await _upload(ports, platform, account, picture, use)
        if attempt is not None:
            await _count(ports, attempt.id, len(answers), len(uses))

    async with _together() as uploads:
        for picture, use in uses:
            uploads.create_task(upload(picture, use))
    single = len(post.articles) == 1
    articles = await asyncio.to_thread(lambda: [_draft(article, answers, single) for article in post.articles])
    if post.box_id and await platform.update_draft(post.box_id, articles):
        return post.box_id
    return await platform.add_draft(articles)


@asynccontextmanager
async def _together() -> AsyncIterator[asyncio.TaskGroup]:
    """A task group that raises the first of its errors alone, as whoever prepares expects it."""
    try:
        async with asyncio.TaskGroup() as group:
            yield group
    except* WxdeskError as errors:
        first = errors.exceptions[0]
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        failure = first
    else:
        return
    raise failure


def _uses(post: Post) -> list[tuple[Picture, str]]:
    """Every picture once for each use that the articles make of it."""
    found: dict[tuple[str, str], tuple[Picture, str]] = {}
    for article in post.articles:
        cover = article.picture(article.cover)
        if cover is None:
            raise WxdeskError("cover_missing", title=article.title)
        found.setdefault((cover.sha256, COVER), (cover, COVER))
        for name in render(article.body, article.theme, title=article.title).images:
            picture = article.picture(name)
            if picture is None:
                raise WxdeskError("picture_missing", name=name, title=article.title)
            found.setdefault((picture.sha256, BODY), (picture, BODY))
    return list(found.values())


async def _upload(ports: Ports, platform: Platform, account: Account, picture: Picture, use: str) -> str:
    """Upload a picture unless that was done before, or is being done for another post."""
    going = _going.setdefault(ports.store, WeakValueDictionary())
    this = going.setdefault((account.id, picture.sha256, use), asyncio.Lock())
    async with this:
        return await _upload_once(ports, platform, account, picture, use)


async def _upload_once(ports: Ports, platform: Platform, account: Account, picture: Picture, use: str) -> str:
    known = await ports.store.read(lambda tx: tx.pictures.uploaded(account.id, picture.sha256, use))
    if known is not None:
        return known
    data = await ports.store.read(lambda tx: tx.pictures.get(picture.sha256))
    if use == COVER:
        fitted = await asyncio.to_thread(images.fit_for_cover, data)
        answer = await platform.upload_cover(fitted, picture.name)
    else:
        fitted = await asyncio.to_thread(images.fit_for_body, data)
        answer = await platform.upload_image(fitted, picture.name)
    await ports.store.run(lambda tx: tx.pictures.remember_upload(account.id, picture.sha256, use, answer))
    return answer


async def _count(ports: Ports, attempt_id: int, uploaded: int, uploads: int) -> None:
    await ports.store.run(
        lambda tx: tx.attempts.save(replace(tx.attempts.get(attempt_id), uploaded=uploaded, uploads=uploads))
    )


def _draft(article: Article, answers: dict[tuple[str, str], str], single: bool) -> DraftArticle:
    def address(name: str) -> str | None:
        picture = article.picture(name)
        return answers.get((picture.sha256, BODY)) if picture else None

    rendered = render(article.body, article.theme, address, title=article.title)
    cover = article.picture(article.cover)
    digest = (article.digest.strip() or rendered.digest) if single else ""
    return DraftArticle(
        article.title.strip(),
        article.author.strip(),
        digest,
        rendered.html,
        article.source_url.strip(),
        answers[cover.sha256, COVER] if cover else "",
    )
