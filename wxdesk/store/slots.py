"""The quota slots of a workspace."""

from collections.abc import Sequence

from sqlalchemy import select

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.quota import Slot, SlotState
from wxdesk.services.ports import Topic
from wxdesk.store.rows import SlotRow
from wxdesk.store.table import Table

_IN_ORDER = select(SlotRow).order_by(SlotRow.account_id, SlotRow.period, SlotRow.number)


class Slots(Table):
    """See ``ports.Slots``."""

    def of(self, account_id: int) -> Sequence[Slot]:
        return [row.value() for row in self._session.scalars(_IN_ORDER.where(SlotRow.account_id == account_id))]

    def all(self) -> Sequence[Slot]:
        return [row.value() for row in self._session.scalars(_IN_ORDER)]

    def take(self, slot: Slot) -> None:
        """Take it; a writing transaction is alone, so nobody comes between the look and the taking.

        Raises ``quota_slot_taken``, and ``post_holds_slot`` when the post has another one already.
        """
        self._changes.note(Topic.QUOTA)
        if self._session.get(SlotRow, (slot.account_id, slot.period, slot.number)) is not None:
            raise WxdeskError("quota_slot_taken", account=slot.account_id, period=slot.period, number=slot.number)
        if self._held_by(slot.post_id) is not None:
            raise WxdeskError("post_holds_slot", post=slot.post_id)
        self._session.add(SlotRow.of(slot))
        self._session.flush()

    def use(self, post_id: int) -> None:
        self._changes.note(Topic.QUOTA)
        held = self._held_by(post_id)
        if held is not None:
            held.state = SlotState.SENT
            self._session.flush()

    def give_back(self, post_id: int) -> None:
        self._drop(self._held_by(post_id), Topic.QUOTA)

    def _held_by(self, post_id: int) -> SlotRow | None:
        return self._session.scalar(select(SlotRow).where(SlotRow.post_id == post_id))
