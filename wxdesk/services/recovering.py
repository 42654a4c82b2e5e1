"""After a crash: what was typed and not saved comes back, and overwrites nothing."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post
from wxdesk.services import versions
from wxdesk.services.ports import Ports, Transaction, Unsaved


@dataclass(frozen=True, slots=True)
class Recovered:
    """A post whose last words came back: in its text or, as somebody else has changed that, ``beside`` it."""

    post: Post
    beside: bool = False


async def recover(ports: Ports) -> tuple[Recovered, ...]:
    """Take over what the journal holds of programs that ended before they could save."""
    found = []
    for unsaved in await asyncio.to_thread(ports.journal.left):
        now = ports.clock.now()
        recovered = await ports.store.run(partial(_recover, unsaved=unsaved, now=now))
        await asyncio.to_thread(ports.journal.drop, unsaved)
        if recovered is not None:
            found.append(recovered)
    return tuple(found)


def _recover(tx: Transaction, unsaved: Unsaved, now: datetime) -> Recovered | None:
    if unsaved.articles == unsaved.base:
        return None
    post = _post(tx, unsaved.post_id)
    if post is None:
        return _begin_anew(tx, unsaved, now)
    if post.articles == unsaved.articles:
        return None
    if post.state.editable and post.articles == unsaved.base:
        saved = tx.posts.save(replace(post, articles=unsaved.articles, updated_at=now))
        versions.follow(tx, post, saved, now, versions.RECOVERED)
        return Recovered(saved)
    versions.keep_beside(tx, post, unsaved.articles, now, versions.RECOVERED)
    return Recovered(post, beside=True)


def _begin_anew(tx: Transaction, unsaved: Unsaved, now: datetime) -> Recovered | None:
    """The post was never saved, or is gone: a draft of its own, unless its account is gone too."""
    if all(account.id != unsaved.account_id for account in tx.accounts.all()):
        return None
    saved = tx.posts.save(Post(unsaved.account_id, unsaved.articles, updated_at=now))
    versions.note(tx, saved, now, versions.RECOVERED)
    return Recovered(saved)


def _post(tx: Transaction, post_id: int) -> Post | None:
    try:
        return tx.posts.get(post_id)
    except WxdeskError:
        return None
