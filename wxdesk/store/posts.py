"""The posts of a workspace."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Act, Post, PostState
from wxdesk.services.ports import Outgoing, PostCount, Topic
from wxdesk.store.outgoing import outgoing, sent_marks
from wxdesk.store.rows import AccountRow, PostRow
from wxdesk.store.rows.posts import PLACED_AT
from wxdesk.store.sent_words import Source, forget, keep
from wxdesk.store.table import Table

_SCHEDULED = PostRow.state == PostState.SCHEDULED


class Posts(Table):
    """See ``ports.Posts``."""

    def get(self, post_id: int) -> Post:
        row = self._session.get(PostRow, post_id)
        if row is None:
            raise WxdeskError("post_unknown", id=post_id)
        return row.value()

    def find(
        self, account_id: int | None = None, states: Sequence[PostState] = (), limit: int = 1000
    ) -> Sequence[Post]:
        query = select(PostRow).order_by(PLACED_AT.desc().nulls_last(), PostRow.id.desc()).limit(limit)
        if account_id is not None:
            query = query.where(PostRow.account_id == account_id)
        if states:
            query = query.where(PostRow.state.in_(states))
        return [row.value() for row in self._session.scalars(query)]

    def due(self, now: datetime) -> Sequence[Post]:
        query = select(PostRow).where(_SCHEDULED, PostRow.scheduled_at <= now)
        return [row.value() for row in self._session.scalars(query.order_by(PostRow.scheduled_at, PostRow.id))]

    def next_scheduled(self) -> datetime | None:
        return self._session.scalar(select(func.min(PostRow.scheduled_at)).where(_SCHEDULED))

    def counts(self) -> Sequence[PostCount]:
        query = select(PostRow.account_id, PostRow.state, func.count(), func.min(PostRow.scheduled_at))
        return [PostCount(*row) for row in self._session.execute(query.group_by(PostRow.account_id, PostRow.state))]

    def sent_marks(self) -> Mapping[int, tuple[int, ...]]:
        return sent_marks(self._session.connection())

    def sent(self, account_ids: Collection[int] | None = None) -> Sequence[Outgoing]:
        return outgoing(self._session.connection(), PostState.SENT, account_ids)

    def coming(self) -> Sequence[Outgoing]:
        return outgoing(self._session.connection(), PostState.SCHEDULED)

    def save(self, post: Post) -> Post:
        """Keep ``post``. Raises ``WxdeskError("account_unknown")``: another process may have deleted its account."""
        account = self._session.get(AccountRow, post.account_id)
        if account is None:
            raise WxdeskError("account_unknown", id=post.account_id)
        kept = self._keep(PostRow.of(post), Topic.POSTS).value()
        make_findable(self._session, kept, account.kind)
        return kept

    def delete(self, post_id: int) -> None:
        """Delete it. A reserved slot is given back with it; a used one stays used, without its post."""
        self._drop(self._session.get(PostRow, post_id), Topic.POSTS, Topic.QUOTA)


def make_findable(session: Session, post: Post, kind: Kind) -> None:
    """Keep up the index of what was sent; internal posts are never in it, nor what was only published."""
    source = Source(account_id=post.account_id, post_id=post.id)
    out = post.sent_at if post.state is PostState.SENT and post.act is not Act.PUBLISH else None
    if out is None or kind is Kind.ENTERPRISE:
        forget(session.connection(), source)
    else:
        keep(session.connection(), source, out, ((each.title, each.body) for each in post.articles))
