"""Preparing a post for the platform: pictures uploaded once, articles rendered as WeChat keeps them, one draft."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from weakref import WeakKeyDictionary, WeakValueDictionary

from wxdesk.article import images
from wxdesk.article.card_lines import lacks_pictures, pictured
from wxdesk.article.card_pictures import as_jpeg
from wxdesk.article.checks import render_article
from wxdesk.article.cover_pictures import cut
from wxdesk.article.turning import words_to_send
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Attempt, PlatformError
from wxdesk.domain.cropping import corners
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Crop, Picture, Post
from wxdesk.services.ports import DraftArticle, Platform, Ports, Store, Transaction
from wxdesk.services.product_cards import with_product_cards
from wxdesk.services.wearing import Worn, worn_by

BODY, COVER, CARD = "body", "cover", "card"
AT_ONCE = 4
"""Uploads of one post at the same time."""
STALE_MEDIA = 40007
"""The platform no longer knows a media_id: material deleted on its site (reference §2.4)."""

Use = tuple[Picture, str]
"""A picture and what it is uploaded for: ``BODY``, ``CARD``, ``COVER``, or ``COVER`` and corners to cut it to."""
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
    worn = await ports.store.read(lambda tx: worn_by(tx, account.id))
    uses = await asyncio.to_thread(_uses, post, account, worn)
    answers = await _uploaded(ports, platform, account, uses, attempt)
    single = len(post.articles) == 1
    articles = await asyncio.to_thread(
        lambda: [_draft(article, account, worn, answers, single) for article in post.articles]
    )
    articles = await with_product_cards(platform, articles, worn.cards)
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


def _uses(post: Post, account: Account, worn: Worn) -> list[Use]:
    """Every picture once for each use that the articles make of it."""
    found: dict[tuple[str, str], Use] = {}
    for article in post.articles:
        for picture, use in _uses_of(article, account, worn):
            found.setdefault((picture.sha256, use), (picture, use))
    return list(found.values())


def _uses_of(article: Article, account: Account, worn: Worn) -> list[Use]:
    """Every picture of an article, with what it is uploaded for; those of a picture post are material, as covers."""
    if article.kind is ArticleKind.PICTURES:
        if not article.pictures:
            raise WxdeskError("pictures_missing", title=article.title)
        return [(picture, COVER) for picture in article.pictures]
    cover = article.cover_picture
    if cover is None:
        raise WxdeskError("cover_missing", title=article.title)
    found: list[Use] = [(cover, _cover_use(article, account))]
    if lacks_pictures(article.body, worn.cards):
        found.append((cover, CARD))
    for name in render_article(article, worn.shelf, worn.cards).images:
        picture = article.picture(name)
        if picture is None:
            raise WxdeskError("picture_missing", name=name, title=article.title)
        found.append((picture, BODY))
    return found


def _cover_use(article: Article, account: Account) -> str:
    """WeCom takes no frame, so that a cover is cut here where one was chosen (reference wecom-api §5, mpnews)."""
    if account.kind is Kind.ENTERPRISE and article.wide is not None:
        return " ".join((COVER, *corners(article.wide)))
    return COVER


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
        try:
            answer = await _sent(platform, picture, use, data)
        except PlatformError as refusal:
            refusal.details["picture"] = picture.sha256  # the composer shows which one it was
            raise
        await ports.store.run(lambda tx: remember(tx, picture, use, answer))
        return answer


async def _sent(platform: Platform, picture: Picture, use: str, data: bytes) -> str:
    if use == BODY and await asyncio.to_thread(images.is_moving, data):
        address = await platform.upload_moving(data, picture.name)
        if address is not None:
            return address
    upload = platform.upload_image if use in (BODY, CARD) else platform.upload_cover
    return await upload(await asyncio.to_thread(_fitted, data, picture.name, use), picture.name)


def _fitted(data: bytes, name: str, use: str) -> bytes:
    if use in (BODY, CARD):
        fitted = images.fit_for_body(data, name)
        return as_jpeg(fitted) if use == CARD else fitted
    fitted = images.fit_for_cover(data, name)
    frame = use.split()[1:]
    return cut(fitted, Crop(*map(float, frame)), name) if frame else fitted


def _draft(article: Article, account: Account, worn: Worn, answers: Answers, single: bool) -> DraftArticle:
    if article.kind is ArticleKind.PICTURES:
        return _picture_post(article, answers)

    def address(name: str) -> str | None:
        picture = article.picture(name)
        return answers.get((picture.sha256, BODY)) if picture else None

    cover = article.cover_picture
    cards = pictured(worn.cards, answers.get((cover.sha256, CARD), "") if cover else "")
    rendered = render_article(article, worn.shelf, cards, resolve=address)
    digest = (article.digest.strip() or rendered.digest) if single else ""
    return DraftArticle(
        article.title.strip(),
        article.author.strip(),
        digest,
        rendered.html,
        article.source_url.strip(),
        answers[cover.sha256, _cover_use(article, account)] if cover else "",
        wide=article.wide,
        square=article.square,
    )


def _picture_post(article: Article, answers: Answers) -> DraftArticle:
    return DraftArticle(
        article.title.strip(),
        article.author.strip(),
        "",
        words_to_send(article),
        "",
        "",
        ArticleKind.PICTURES,
        article.wide,
        article.square,
        tuple(answers[picture.sha256, COVER] for picture in article.pictures),
    )
