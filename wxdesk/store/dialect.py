"""What the two databases have different words for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from wxdesk.store.rows import MemberRow
from wxdesk.store.sent_demands import Demand


@dataclass(frozen=True, slots=True)
class Dialect:
    """``found_by`` says which members a word finds, ``keep_members`` inserts or updates many at once.

    ``newest_sent`` returns the numbers (``SentRow.id``), below the one given, of so many articles that meet a demand,
    the newest first.
    """

    found_by: Callable[[str], ColumnElement[bool]]
    keep_members: Callable[[Session, Sequence[MemberRow]], None]
    newest_sent: Callable[[Session, Demand, int, int], Sequence[int]]
