"""Posts as phones show them, read by the hundred thousand: no row objects, no bodies."""

import json
import sys
import typing
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Select, String, Text, case, cast, func, select, type_coerce

from wxdesk.domain.phone import Card
from wxdesk.domain.posts import Act, PostState
from wxdesk.services.ports import Outgoing
from wxdesk.store.rows import PostRow
from wxdesk.store.rows.posts import PLACED_AT, ArticleRow

_FEW = 500
"""Up to so many accounts are asked for by their numbers; of more all posts are read."""

_Found = tuple[int, int, str, str | None, str | None, str | None, str | None]
"""Post, account, time, and of an article title, digest, cover and pictures."""


def sent_marks(connection: Connection) -> Mapping[int, tuple[int, ...]]:
    """See ``ports.Posts.sent_marks``."""
    query = select(PostRow.account_id, func.count(), func.sum(PostRow.id), func.max(PostRow.id))
    sent = query.where(PostRow.state == PostState.SENT, PostRow.act != Act.PUBLISH).group_by(PostRow.account_id)
    return {account: (count, int(numbers), last) for account, count, numbers, last in connection.execute(sent)}


def outgoing(
    connection: Connection, state: PostState, account_ids: Collection[int] | None = None
) -> Sequence[Outgoing]:
    """Return the posts in ``state``, of these accounts or of all; see ``ports.Posts``."""
    query = _query(state)
    if account_ids is not None and len(account_ids) <= _FEW:
        query = query.where(PostRow.account_id.in_(account_ids))
    made: list[Outgoing] = []
    cards: list[Card] = []
    before: _Found | None = None
    rows = connection.execute(query, execution_options={"yield_per": 1000})
    for found in typing.cast("Iterator[_Found]", rows):  # a row is a tuple
        if before is not None and before[0] != found[0]:
            made.append(_outgoing(before, cards, state))
            cards = []
        if found[3] is not None:
            cards.append(Card(found[3], found[4] or "", _sha256(found[5], found[6])))
        before = found
    if before is not None:
        made.append(_outgoing(before, cards, state))
    if account_ids is not None and len(account_ids) > _FEW:
        return [each for each in made if each.account_id in account_ids]
    return made


def _query(state: PostState) -> Select[tuple[_Found]]:
    time = PostRow.sent_at if state is PostState.SENT else PostRow.scheduled_at
    pictures = case((ArticleRow.cover != "", cast(ArticleRow.pictures, Text)), else_=None)
    return (
        select(
            PostRow.id,
            PostRow.account_id,
            type_coerce(PLACED_AT, String),
            ArticleRow.title,
            ArticleRow.digest,
            ArticleRow.cover,
            pictures,
        )
        .outerjoin(ArticleRow, ArticleRow.post_id == PostRow.id)
        .where(PostRow.state == state, PostRow.act != Act.PUBLISH, time.is_not(None))
        .order_by(PostRow.account_id, PLACED_AT, PostRow.id, ArticleRow.position)
    )


def _outgoing(found: _Found, cards: list[Card], state: PostState) -> Outgoing:
    at = datetime.fromisoformat(found[2])
    return Outgoing(found[0], found[1], at, tuple(cards), state is PostState.SCHEDULED)


def _sha256(cover: str | None, pictures: str | None) -> str:
    """Return which picture the cover is: of the pictures of its article the one called so, as ``Article.picture``."""
    if not (cover and pictures):
        return ""
    names = (picture for picture in json.loads(pictures) if cover in (picture["name"], f"wxasset:{picture['sha256']}"))
    return next((sys.intern(str(picture["sha256"])) for picture in names), "")
