"""What is typed between two saves, kept for a crash."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from wxdesk.domain.posts import Article, Post


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed into a post and not saved before its program ended: ``base`` is what it was typed into.

    ``post_id`` is 0 where the post had not been saved at all; ``place`` is where the journal knows it by.
    """

    post_id: int
    account_id: int
    at: datetime
    base: tuple[Article, ...]
    articles: tuple[Article, ...]
    place: str = ""


class Journal(Protocol):
    """Keeps what is typed between two saves. What it writes outlives the process at once, a power cut soon after."""

    def begin(self, post: Post) -> None:
        """``post`` is being written from now on, as the workspace holds it; what was kept of the one before goes."""
        ...

    def follow(self, post: Post) -> None:
        """Keep what has changed in it; takes far less than a millisecond.

        Raises ``WxdeskError("journal_unwritable", path=..., reason=...)`` the first time that it cannot.
        """
        ...

    def settle(self, saved: Post, post: Post) -> None:
        """``saved`` is in the workspace, and ``post`` is what stands in the window. Raises what ``follow`` raises."""
        ...

    def left(self) -> Sequence[Unsaved]:
        """Return what programs that ended have left behind; for a thread, as it reads files."""
        ...

    def drop(self, unsaved: Unsaved) -> None:
        """It has been taken care of."""
        ...


class NoJournal:
    """The journal of a process in which nobody types."""

    def begin(self, post: Post) -> None:  # noqa: ARG002
        return None

    def follow(self, post: Post) -> None:  # noqa: ARG002
        return None

    def settle(self, saved: Post, post: Post) -> None:  # noqa: ARG002
        return None

    def left(self) -> Sequence[Unsaved]:
        return ()

    def drop(self, unsaved: Unsaved) -> None:  # noqa: ARG002
        return None
