"""The sends to tags of a workspace."""

from collections.abc import Sequence

from sqlalchemy import select

from wxdesk.domain.quota import SlotState
from wxdesk.domain.reach import TagSend
from wxdesk.services.ports import Topic
from wxdesk.store.rows import TagSendRow
from wxdesk.store.table import Table


class TagSends(Table):
    """See ``ports.TagSends``."""

    def of(self, account_id: int) -> Sequence[TagSend]:
        query = select(TagSendRow).where(TagSendRow.account_id == account_id).order_by(TagSendRow.id)
        return [row.value() for row in self._session.scalars(query)]

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
