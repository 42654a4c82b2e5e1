"""The versions of a post: kept with every save, thinned with age, looked at, and brought back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post
from wxdesk.domain.thinning import TYPED, same_moment, superfluous
from wxdesk.domain.writing import Version
from wxdesk.services.ports import Ports, Transaction

RESTORED = "restored"
"""What stood there before an older version was brought back."""
RECOVERED = "recovered"
"""Typed just before the program ended; see ``recovering``."""
IMPORTED = "imported"
SENT = "sent"
PUBLISHED = "published"
SCHEDULED = "scheduled"

MUCH = 40
"""Characters less, all in all, that are not taken for a slip of the keyboard: what was there before is kept."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """A draft that was deleted, with all that is needed to bring it back."""

    post: Post
    versions: tuple[Version, ...]


def follow(tx: Transaction, before: Post, after: Post, at: datetime, reason: str = TYPED) -> None:
    """Keep what a save changed: the articles as they are now, and those before it where no version has them yet."""
    if before.articles == after.articles and reason == TYPED:
        return
    newest = _newest(tx, after.id)
    if (newest is None or newest.articles != before.articles) and _written(before.articles):
        tx.versions.save(Version(after.id, before.updated_at or at, before.articles))
        newest = None if before.articles != after.articles else _newest(tx, after.id)
    _keep(tx, Version(after.id, at, after.articles, reason), newest)


def note(tx: Transaction, post: Post, at: datetime, reason: str) -> None:
    """Keep the articles of ``post`` as they are, because of ``reason``."""
    _keep(tx, Version(post.id, at, post.articles, reason), _newest(tx, post.id))


def keep_beside(tx: Transaction, post: Post, articles: tuple[Article, ...], at: datetime, reason: str) -> Version:
    """Keep ``articles``, which are not those of ``post``, as a version of it; the newest one stays that of ``post``."""
    note(tx, post, at, TYPED)
    return tx.versions.save(Version(post.id, at, articles, reason))


async def listed(ports: Ports, post_id: int, limit: int = 500, before: int = 0) -> Sequence[Version]:
    """Return the versions of a post, the newest first, or those older than the version ``before``."""
    return await ports.store.read(lambda tx: tx.versions.of(post_id, limit, before))


async def get(ports: Ports, version_id: int) -> Version:
    """Return a version. Raises ``version_unknown``."""
    return await ports.store.read(lambda tx: tx.versions.get(version_id))


async def set_aside(ports: Ports, post_id: int, reason: str = RESTORED) -> None:
    """Keep what the workspace holds of a post now, never to be thinned. Raises ``post_unknown``."""
    now = ports.clock.now()
    await ports.store.run(lambda tx: note(tx, tx.posts.get(post_id), now, reason))


async def restore(ports: Ports, post_id: int, version_id: int) -> Post:
    """Bring a version of a post back; what stood there is kept first. Raises ``version_unknown``.

    Raises ``post_state_forbids`` once the post is scheduled, on its way or sent.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> Post:
        post, version = tx.posts.get(post_id), tx.versions.get(version_id)
        if version.post_id != post_id:
            raise WxdeskError("version_unknown", id=version_id)
        if not post.state.editable:
            raise WxdeskError("post_state_forbids", state=post.state.value, wanted="edited", post=post_id)
        note(tx, post, now, RESTORED)
        restored = tx.posts.save(replace(post, articles=version.articles, updated_at=now))
        note(tx, restored, now, TYPED)
        return restored

    return await ports.store.run(work)


async def delete_post(ports: Ports, post_id: int) -> Deleted:
    """Delete a draft with its versions; returns both for ``bring_back``. Raises ``post_state_forbids``."""

    def work(tx: Transaction) -> Deleted:
        post = tx.posts.get(post_id)
        if not post.state.editable:
            raise WxdeskError("post_state_forbids", state=post.state.value, wanted="deleted", post=post_id)
        deleted = Deleted(post, tuple(tx.versions.of(post_id)))
        tx.posts.delete(post_id)
        return deleted

    return await ports.store.run(work)


async def bring_back(ports: Ports, deleted: Deleted) -> Post:
    """Undo ``delete_post``: the draft and its versions are as they were."""

    def work(tx: Transaction) -> Post:
        post = tx.posts.save(deleted.post)
        for version in reversed(deleted.versions):
            tx.versions.save(replace(version, id=0))
        return post

    return await ports.store.run(work)


def _newest(tx: Transaction, post_id: int) -> Version | None:
    return next(iter(tx.versions.of(post_id, 1)), None)


def _keep(tx: Transaction, version: Version, newest: Version | None) -> None:
    """Keep ``version`` after ``newest``: the same articles are not kept twice, and of one moment only the last ones."""
    if newest is not None and newest.articles == version.articles:
        if version.reason not in (TYPED, newest.reason):
            tx.versions.save(replace(newest, at=version.at, reason=version.reason))
        return
    if newest is not None and _replaces(version, newest):
        tx.versions.save(replace(version, id=newest.id))
        return
    tx.versions.save(version)
    if gone := superfluous(tx.versions.marks(version.post_id), version.at):
        tx.versions.drop(gone)


def _replaces(version: Version, newest: Version) -> bool:
    """Whether ``newest`` is only a moment older, and nothing that matters is lost with it."""
    if not version.reason == newest.reason == TYPED or not same_moment(version.at, newest.at):
        return False
    fewer = len(version.articles) < len(newest.articles)
    return not fewer and _length(version.articles) >= _length(newest.articles) - MUCH


def _length(articles: Sequence[Article]) -> int:
    return sum(len(article.title) + len(article.digest) + len(article.body) for article in articles)


def _written(articles: Sequence[Article]) -> bool:
    return any(not article.empty for article in articles)
