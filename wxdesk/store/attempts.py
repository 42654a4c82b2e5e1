"""The attempts at sending posts."""

from collections.abc import Sequence

from sqlalchemy import select

from wxdesk.domain.attempts import Attempt
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Topic
from wxdesk.store.rows import AttemptRow
from wxdesk.store.rows.attempts import UNFINISHED
from wxdesk.store.table import Table


class Attempts(Table):
    """See ``ports.Attempts``."""

    def get(self, attempt_id: int) -> Attempt:
        """Raises ``WxdeskError("attempt_unknown")``."""
        row = self._session.get(AttemptRow, attempt_id)
        if row is None:
            raise WxdeskError("attempt_unknown", id=attempt_id)
        return row.value()

    def of_post(self, post_id: int) -> Sequence[Attempt]:
        query = select(AttemptRow).where(AttemptRow.post_id == post_id).order_by(AttemptRow.id.desc())
        return [row.value() for row in self._session.scalars(query)]

    def unfinished(self) -> Sequence[Attempt]:
        query = select(AttemptRow).where(UNFINISHED).order_by(AttemptRow.id)
        return [row.value() for row in self._session.scalars(query)]

    def save(self, attempt: Attempt) -> Attempt:
        """Keep ``attempt``. Raises ``post_state_forbids`` when its post has another one that is not finished.

        A second attempt would have a key of its own, and the platform could send the post twice.
        """
        if not attempt.state.finished:
            self._refuse_second(attempt)
        return self._keep(AttemptRow.of(attempt), Topic.POSTS).value()

    def _refuse_second(self, attempt: Attempt) -> None:
        for other in self.of_post(attempt.post_id):
            if other.id != attempt.id and not other.state.finished:
                raise WxdeskError(
                    "post_state_forbids", post=attempt.post_id, state=other.state.value, wanted=attempt.state.value
                )
