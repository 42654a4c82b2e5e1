"""Sends to tags as rows: they take no numbered slot, but count for each follower."""

from typing import Self

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.domain.quota import SlotState
from wxdesk.domain.reach import TagSend, packed_members, unpacked_members
from wxdesk.store.rows.base import Row, codes, hangs_on, numbered


class TagSendRow(Row):
    """One send to a tag. Used, it outlives its post, like a slot; ``post_id`` 0 is that of a post that is gone."""

    __tablename__ = "tag_send"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    post_id: Mapped[int | None] = mapped_column(ForeignKey("post.id", ondelete="SET NULL"), unique=True)
    account_id: Mapped[int] = hangs_on("account.id")
    period: Mapped[str]
    tag_id: Mapped[int]
    members: Mapped[bytes]
    state: Mapped[SlotState] = mapped_column(codes(SlotState))

    @classmethod
    def of(cls, send: TagSend) -> Self:
        return cls(
            post_id=send.post_id or None,
            account_id=send.account_id,
            period=send.period,
            tag_id=send.tag_id,
            members=packed_members(send.members),
            state=send.state,
        )

    def value(self) -> TagSend:
        members = unpacked_members(self.members)
        return TagSend(self.post_id or 0, self.account_id, self.period, self.tag_id, members, self.state)


Index("tag_send_by_account", TagSendRow.account_id, TagSendRow.period)
