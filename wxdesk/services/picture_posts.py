"""Turning an article into a picture post and back, so that nothing of either is lost."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from wxdesk.article.turning import as_article, as_picture_post
from wxdesk.domain.posts import Article, ArticleKind, Post
from wxdesk.domain.writing import Version
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.versions import note

TURNED = "turned"
"""Why a version was kept: it stood there before an article became a picture post."""
LOOKED_THROUGH = 50
"""How many versions of a post are looked through for what a picture post was made from."""


async def turned(ports: Ports, post: Post, index: int, kind: ArticleKind) -> Article:
    """Return an article of ``post`` as the other kind; the post as it stands is kept as a version before.

    A picture post whose words and pictures are those that an earlier article gave becomes that article again, with its
    headings and tables.
    """
    article = post.articles[index]
    if kind is ArticleKind.PICTURES:
        if post.id:
            await ports.store.run(lambda tx: note(tx, post, ports.clock.now(), TURNED))
        return await asyncio.to_thread(as_picture_post, article)
    versions: Sequence[Version] = ()
    if post.id:
        versions = await ports.store.read(lambda tx: _versions(tx, post.id))
    return await asyncio.to_thread(_back, article, versions)


def _versions(tx: Transaction, post_id: int) -> Sequence[Version]:
    return tx.versions.of(post_id, LOOKED_THROUGH)


def _back(post: Article, versions: Sequence[Version]) -> Article:
    pictures = sorted(picture.sha256 for picture in post.pictures)
    earlier = (each for version in versions for each in version.articles if each.kind is ArticleKind.TEXT)
    for each in earlier:
        if sorted(picture.sha256 for picture in each.pictures) == pictures:
            made = as_picture_post(each)
            if (made.body, made.pictures) == (post.body, post.pictures):
                return replace(post, kind=ArticleKind.TEXT, body=each.body, cover=each.cover, pictures=each.pictures)
    return as_article(post)
