"""The sends to tags of a workspace."""

from collections.abc import Sequence

from sqlalchemy import or_, select

from wxdesk.domain.posts import PostState
from wxdesk.domain.quota import SlotState
from wxdesk.domain.reach import TagSend
from wxdesk.services.ports import Topic
from wxdesk.store.rows import PostRow, TagSendRow
from wxdesk.store.table import Table

_GOING = select(PostRow.id).where(
    PostRow.state.in_([state for state in PostState if state is PostState.SCHEDULED or state.under_way])
)
_COUNTS = or_(TagSendRow.state == SlotState.SENT, TagSendRow.post_id.in_(_GOING))


class TagSends(Table):
    """See ``ports.TagSends``."""

    def of(self, account_id: int) -> Sequence[TagSend]:
        query = select(TagSendRow).where(TagSendRow.account_id == account_id, _COUNTS).order_by(TagSendRow.id)
        return [row.value() for row in self._session.scalars(query)]

    def held_by(self, post_id: int) -> TagSend | None:
        held = self._held_by(post_id)
        return held.value() if held else None

    def hold(self, send: TagSend) -> None:
        self._changes.note(Topic.QUOTA)
        held = self._held_by(send.post_id)
        row = TagSendRow.of(send)
        row.id = held.id if held else None  # type: ignore[assignment]
        self._keep(row, Topic.QUOTA)

    def use(self, post_id: int) -> None:
        self._changes.note(Topic.QUOTA)
        held = self._held_by(post_id)
        if held is not None:
            held.state = SlotState.SENT
            self._session.flush()

    def give_back(self, post_id: int) -> None:
        self._drop(self._held_by(post_id), Topic.QUOTA)

    def _held_by(self, post_id: int) -> TagSendRow | None:
        return self._session.scalar(select(TagSendRow).where(TagSendRow.post_id == post_id)) if post_id else None
