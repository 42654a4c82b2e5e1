"""What the two databases have different words for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from wxdesk.domain.seeking import Demand
from wxdesk.store.rows import MemberRow


@dataclass(frozen=True, slots=True)
class Dialect:
    """``found_by`` says which members a word finds, ``keep_members`` inserts or updates many at once.

    ``newest_sent`` returns the numbers (``SentRow.id``) of so many articles that meet a demand, the highest first: from
    the first number given on, below the second.
    """

    found_by: Callable[[str], ColumnElement[bool]]
    keep_members: Callable[[Session, Sequence[MemberRow]], None]
    newest_sent: Callable[[Session, Demand, int, int, int], Sequence[int]]
