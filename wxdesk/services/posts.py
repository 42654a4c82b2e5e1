"""Writing posts: drafts, their pictures, files taken in, and the checks before sending."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from wxdesk.article import images
from wxdesk.article.checks import Finding, Severity, check, render_article
from wxdesk.article.markdown import Rendered
from wxdesk.article.notes import Note
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Picture, Post, PostState
from wxdesk.domain.thinning import TYPED
from wxdesk.services import snippets, versions
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.reading import keep_article, read_article
from wxdesk.services.wearing import Worn


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article read from a file; ``notes`` tell what became of it (encoding, missing pictures)."""

    article: Article
    notes: tuple[Note, ...] = ()


async def start(ports: Ports, account_id: int) -> Post:
    """Begin a draft for an account, with its head and foot snippets; its author is the account's last one.

    Raises ``account_unknown``.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> Post:
        account = tx.accounts.get(account_id)
        first = snippets.first(tx, account_id, Article(author=usual_author(tx, account)))
        return tx.posts.save(Post(account_id, (first,), updated_at=now))

    return await ports.store.run(work)


def usual_author(tx: Transaction, account: Account) -> str:
    """Return who stands as the author of a new article of ``account``: that of its last post, or its name."""
    for post in tx.posts.find(account.id, (PostState.SENT,), limit=1):
        if post.lead.author:
            return post.lead.author
    return account.shown_name[:16]


async def current(ports: Ports, account_id: int) -> Post:
    """Return the draft of an account that was written on last, or a new one."""
    drafts = await find(ports, account_id, (PostState.DRAFT,))
    if drafts:
        return max(drafts, key=lambda post: (post.updated_at is not None, post.updated_at, post.id))
    return await start(ports, account_id)


async def get(ports: Ports, post_id: int) -> Post:
    """Return a post. Raises ``post_unknown``."""
    return await ports.store.read(lambda tx: tx.posts.get(post_id))


async def find(ports: Ports, account_id: int | None = None, states: Sequence[PostState] = ()) -> Sequence[Post]:
    """Return posts, the newest first; ``states`` () means all."""
    return await ports.store.read(lambda tx: tx.posts.find(account_id, states))


async def save(ports: Ports, post: Post, reason: str = TYPED) -> Post:
    """Keep a draft as it is being written, and a version of it: ``reason`` says what has changed it.

    Raises ``post_state_forbids`` once it is scheduled, on its way or sent.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> Post:
        if post.id:
            stored = tx.posts.get(post.id)
            if not stored.state.editable:
                raise WxdeskError("post_state_forbids", state=stored.state.value, wanted="edited", post=post.id)
            saved = tx.posts.save(replace(post, updated_at=now, box_id=stored.box_id))
            versions.follow(tx, stored, saved, now, reason)
            return saved
        return tx.posts.save(replace(post, updated_at=now))

    return await ports.store.run(work)


async def delete(ports: Ports, post_id: int) -> Post:
    """Delete a draft; returns it for ``restore``. Raises ``post_state_forbids``."""
    return (await versions.delete_post(ports, post_id)).post


async def restore(ports: Ports, post: Post) -> Post:
    """Undo ``delete``: the draft is as it was, with its id."""
    return await ports.store.run(lambda tx: tx.posts.save(post))


async def copy(ports: Ports, post_id: int) -> Post:
    """Begin a draft with the articles of another post."""
    now = ports.clock.now()

    def work(tx: Transaction) -> Post:
        post = tx.posts.get(post_id)
        return tx.posts.save(Post(post.account_id, post.articles, updated_at=now))

    return await ports.store.run(work)


async def add_picture(ports: Ports, data: bytes, name: str) -> Picture:
    """Keep a picture for an article. Raises what ``article.images.take_in`` raises; then nothing was kept."""
    kept, found = await asyncio.to_thread(images.take_in, data, name)
    await ports.store.run(lambda tx: tx.pictures.put(kept))
    return found


async def picture(ports: Ports, sha256: str) -> bytes:
    """Return a picture's bytes. Raises ``picture_unknown``."""
    return await ports.store.read(lambda tx: tx.pictures.get(sha256))


async def import_file(ports: Ports, path: Path) -> ImportedArticle:
    """Take in a file (Markdown, Word, web page) with its pictures. Raises what ``reading.read_article`` raises.

    A picture that cannot be taken (too large, damaged) becomes a note; the text is never lost for it.
    """
    read = await asyncio.to_thread(read_article, path)

    def work(tx: Transaction) -> Article:
        return keep_article(tx, read)

    return ImportedArticle(await ports.store.run(work), read.notes)


def findings(account: Account, post: Post, worn: Worn | None = None) -> tuple[tuple[int, Finding], ...]:
    """Check every article of a post, in what it wears; each finding comes with its article's index from 0."""
    worn = worn or Worn()
    found = [
        (index, finding)
        for index, article in enumerate(post.articles)
        for finding in _checked(article, account.kind, worn)
    ]
    mixed = len(post.articles) > 1 and any(article.kind is ArticleKind.PICTURES for article in post.articles)
    return (*found, *_beside_others(post)) if mixed else tuple(found)


def _beside_others(post: Post) -> list[tuple[int, Finding]]:
    """The platform's own editor sends a picture post alone; what draft/add does with others beside is not told.

    Source: draft/add has ``article_type`` in each row and forbids nothing; reference official-account-api §2.1.
    """
    pictures = [index for index, article in enumerate(post.articles) if article.kind is ArticleKind.PICTURES]
    return [(index, Finding(Severity.WARNING, "picture_post_beside_others")) for index in pictures]


@lru_cache(maxsize=32)
def _checked(article: Article, kind: Kind, worn: Worn) -> tuple[Finding, ...]:
    """While one article is written, the others of its post are as they were."""
    try:
        return check(article, kind, rendered=_rendered(article, worn))
    except WxdeskError:
        return check(article, kind, shelf=worn.shelf, cards=worn.cards)  # it says why


@lru_cache(maxsize=8)
def _rendered(article: Article, worn: Worn) -> Rendered:
    return render_article(article, worn.shelf, worn.cards)


def digest_of(article: Article, worn: Worn | None = None) -> str:
    """Return the first words of the body, which the platform takes where no digest is written; "" where one is."""
    if article.digest.strip():
        return ""
    try:
        return _rendered(article, worn or Worn()).digest
    except WxdeskError:
        return ""
