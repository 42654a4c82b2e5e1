"""What all the repositories of a transaction share."""

from typing import TypeVar

from sqlalchemy.orm import Session

from wxdesk.services.ports import Topic
from wxdesk.store.rows import Row

R = TypeVar("R", bound=Row)


class Changes:
    """The topics that a transaction has changed so far; a reading one must not change any."""

    def __init__(self, writing: bool) -> None:
        self._writing = writing
        self.topics: set[Topic] = set()

    def note(self, *topics: Topic) -> None:
        if not self._writing:
            raise RuntimeError("a reading transaction tried to write")
        self.topics.update(topics)


class Table:
    """A repository: one session's view of a noun."""

    def __init__(self, session: Session, changes: Changes) -> None:
        self._session = session
        self._changes = changes

    def _keep(self, row: R, *topics: Topic) -> R:
        """Insert or update ``row``; returns the session's own copy, its number set."""
        self._changes.note(*topics)
        kept = self._session.merge(row)
        self._session.flush()
        return kept

    def _drop(self, row: Row | None, *topics: Topic) -> None:
        """Delete ``row`` and, by the database's own rules, what hangs on it."""
        self._changes.note(*topics)
        if row is not None:
            self._session.delete(row)
            self._session.flush()
            self._session.expire_all()
