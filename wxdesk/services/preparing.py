"""Preparing a post for the platform: pictures uploaded once, articles rendered as WeChat keeps them, one draft."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from weakref import WeakKeyDictionary, WeakValueDictionary

from wxdesk.article import images
from wxdesk.article.markdown import Rendered, no_image, render
from wxdesk.article.themes import Shelf
from wxdesk.domain.accounts import Account
from wxdesk.domain.delivery import Attempt, PlatformError
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Picture, Post
from wxdesk.domain.writing import LinkedCard
from wxdesk.services.ports import DraftArticle, Platform, Ports, Store, Transaction

BODY, COVER = "body", "cover"
AT_ONCE = 4
"""Uploads of one post at the same time."""
STALE_MEDIA = 40007
"""The platform no longer knows a media_id: material deleted on its site (reference §2.4)."""

Worn = tuple[Shelf, Sequence[LinkedCard]]
"""The themes of a workspace and the cards of an account."""
Use = tuple[Picture, str]
"""A picture and what it is uploaded for, ``BODY`` or ``COVER``."""
Answers = dict[tuple[str, str], str]
"""What the platform answered to uploads, by sha256 and use."""
Remember = Callable[[Transaction, Picture, str, str], None]
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
    worn = await ports.store.read(lambda tx: _worn(tx, account))
    uses = await asyncio.to_thread(_uses, post, worn)
    answers = await _uploaded(ports, platform, account, uses, attempt)
    single = len(post.articles) == 1
    articles = await asyncio.to_thread(lambda: [_draft(article, worn, answers, single) for article in post.articles])
    if post.box_id and await platform.update_draft(post.box_id, articles):
        return post.box_id
    return await platform.add_draft(articles)


async def _uploaded(
    ports: Ports, platform: Platform, account: Account, uses: Sequence[Use], attempt: Attempt | None
) -> Answers:
    """Upload what was not uploaded before, a few at a time; returns what the platform answered to each."""
    answers = await ports.store.read(lambda tx: _known(tx, account, uses))
    few = asyncio.Semaphore(AT_ONCE)
    done = len(answers)

    def remember(tx: Transaction, picture: Picture, use: str, answer: str) -> None:
        nonlocal done
        done += 1
        tx.pictures.remember_upload(account.id, picture.sha256, use, answer)
        if attempt is not None:
            tx.attempts.save(replace(tx.attempts.get(attempt.id), uploaded=done, uploads=len(uses)))

    async def upload(picture: Picture, use: str) -> None:
        async with few:
            answers[picture.sha256, use] = await _upload(ports, platform, account, picture, use, remember)

    async with _together() as uploads:
        for picture, use in uses:
            if (picture.sha256, use) not in answers:
                uploads.create_task(upload(picture, use))
    return answers


def _known(tx: Transaction, account: Account, uses: Sequence[Use]) -> Answers:
    found = {(each.sha256, use): tx.pictures.uploaded(account.id, each.sha256, use) for each, use in uses}
    return {use: answer for use, answer in found.items() if answer is not None}


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


def _worn(tx: Transaction, account: Account) -> Worn:
    shelf = Shelf({theme.name: theme.css for theme in tx.themes.all()})
    return shelf, tuple(tx.cards.of(account.id))


def _uses(post: Post, worn: Worn) -> list[Use]:
    """Every picture once for each use that the articles make of it."""
    found: dict[tuple[str, str], tuple[Picture, str]] = {}
    for article in post.articles:
        cover = article.picture(article.cover)
        if cover is None:
            raise WxdeskError("cover_missing", title=article.title)
        found.setdefault((cover.sha256, COVER), (cover, COVER))
        for name in _rendered(article, worn).images:
            picture = article.picture(name)
            if picture is None:
                raise WxdeskError("picture_missing", name=name, title=article.title)
            found.setdefault((picture.sha256, BODY), (picture, BODY))
    return list(found.values())


async def _upload(
    ports: Ports, platform: Platform, account: Account, picture: Picture, use: str, remember: Remember
) -> str:
    """Upload a picture unless that has been done for another post meanwhile."""
    going = _going.setdefault(ports.store, WeakValueDictionary())
    this = going.setdefault((account.id, picture.sha256, use), asyncio.Lock())

    def look(tx: Transaction) -> tuple[str | None, bytes]:
        known = tx.pictures.uploaded(account.id, picture.sha256, use)
        return known, b"" if known is not None else tx.pictures.get(picture.sha256)

    async with this:
        known, data = await ports.store.read(look)
        if known is not None:
            return known
        if use == COVER:
            fitted = await asyncio.to_thread(images.fit_for_cover, data)
            answer = await platform.upload_cover(fitted, picture.name)
        else:
            fitted = await asyncio.to_thread(images.fit_for_body, data)
            answer = await platform.upload_image(fitted, picture.name)
        await ports.store.run(lambda tx: remember(tx, picture, use, answer))
        return answer


def _rendered(article: Article, worn: Worn, address: Callable[[str], str | None] = no_image) -> Rendered:
    shelf, cards = worn
    return render(
        article.body,
        article.theme,
        address,
        title=article.title,
        cards=cards,
        shelf=shelf,
        accent=article.accent,
        text_size=article.text_size,
    )


def _draft(article: Article, worn: Worn, answers: Answers, single: bool) -> DraftArticle:
    def address(name: str) -> str | None:
        picture = article.picture(name)
        return answers.get((picture.sha256, BODY)) if picture else None

    rendered = _rendered(article, worn, address)
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
