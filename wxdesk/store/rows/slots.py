"""Quota slots as rows: their key is what makes overspending impossible."""

from typing import Self

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.domain.quota import Slot, SlotState
from wxdesk.store.rows.base import Row, also_make, codes, hangs_on


class SlotRow(Row):
    """One numbered place of one period. A used slot outlives its post: what was sent stays counted."""

    __tablename__ = "slot"
    __table_args__ = (
        CheckConstraint(
            "(length(period) = 10 AND number = 1) OR (length(period) = 7 AND number BETWEEN 1 AND 4)",
            name="within_quota",
        ),
        CheckConstraint("state = 'sent' OR post_id IS NOT NULL", name="reserved_for_a_post"),
    )

    account_id: Mapped[int] = hangs_on("account.id", primary_key=True)
    period: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int | None] = mapped_column(ForeignKey("post.id", ondelete="SET NULL"), unique=True)
    state: Mapped[SlotState] = mapped_column(codes(SlotState))

    @classmethod
    def of(cls, slot: Slot) -> Self:
        return cls(
            account_id=slot.account_id,
            period=slot.period,
            number=slot.number,
            post_id=slot.post_id or None,
            state=slot.state,
        )

    def value(self) -> Slot:
        return Slot(self.account_id, self.period, self.number, self.post_id or 0, self.state)


also_make(
    SlotRow,
    """CREATE TRIGGER reservation_given_back BEFORE DELETE ON post BEGIN
        DELETE FROM slot WHERE post_id = old.id AND state = 'reserved';
        DELETE FROM tag_send WHERE post_id = old.id AND state = 'reserved';
    END""",
)
