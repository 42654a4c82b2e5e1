"""Attempts at sending as rows."""

from datetime import datetime
from typing import Self

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.domain.attempts import Attempt, AttemptState
from wxdesk.store.rows.base import Row, codes, hangs_on, numbered


class AttemptRow(Row):
    """One attempt; a post has at most one that is not finished."""

    __tablename__ = "attempt"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    post_id: Mapped[int] = hangs_on("post.id", index=True)
    key: Mapped[str] = mapped_column(unique=True)
    started_at: Mapped[datetime]
    state: Mapped[AttemptState] = mapped_column(codes(AttemptState))
    handle: Mapped[str]
    receipt: Mapped[str]
    submitted_at: Mapped[datetime | None]
    error: Mapped[str]
    uploaded: Mapped[int]
    uploads: Mapped[int]
    repeated: Mapped[int]
    repeated_at: Mapped[datetime | None]
    data_id: Mapped[str]
    urls: Mapped[list[str]] = mapped_column(JSON)
    left_to_user: Mapped[bool]

    @classmethod
    def of(cls, attempt: Attempt) -> Self:
        return cls(
            id=attempt.id or None,
            post_id=attempt.post_id,
            key=attempt.key,
            started_at=attempt.started_at,
            state=attempt.state,
            handle=attempt.handle,
            receipt=attempt.receipt,
            submitted_at=attempt.submitted_at,
            error=attempt.error,
            uploaded=attempt.uploaded,
            uploads=attempt.uploads,
            repeated=attempt.repeated,
            repeated_at=attempt.repeated_at,
            data_id=attempt.data_id,
            urls=list(attempt.urls),
            left_to_user=attempt.left_to_user,
        )

    def value(self) -> Attempt:
        return Attempt(
            post_id=self.post_id,
            key=self.key,
            started_at=self.started_at,
            state=self.state,
            handle=self.handle,
            receipt=self.receipt,
            submitted_at=self.submitted_at,
            error=self.error,
            uploaded=self.uploaded,
            uploads=self.uploads,
            repeated=self.repeated,
            repeated_at=self.repeated_at,
            id=self.id,
            data_id=self.data_id,
            urls=tuple(self.urls),
            left_to_user=self.left_to_user,
        )


FINISHED = [state for state in AttemptState if state.finished]
UNFINISHED = AttemptRow.state.not_in(FINISHED)

Index("one_unfinished_attempt", AttemptRow.post_id, unique=True, sqlite_where=UNFINISHED, postgresql_where=UNFINISHED)
