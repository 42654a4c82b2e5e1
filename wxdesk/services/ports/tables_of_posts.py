"""What the store remembers of posts on their way: posts, slots, sends to tags, calls, attempts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from wxdesk.domain.attempts import Attempt
from wxdesk.domain.phone import Card
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import Slot
from wxdesk.domain.reach import TagSend


@dataclass(frozen=True, slots=True)
class PostCount:
    """How many posts of an account are in a state, and the earliest time one of them is scheduled for."""

    account_id: int
    state: PostState
    count: int
    first: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A post that is on phones, or will be: what a list shows of it, read without any body."""

    post_id: int
    account_id: int
    at: datetime
    cards: tuple[Card, ...]
    scheduled: bool = False
    tag_id: int | None = None


class Posts(Protocol):
    def get(self, post_id: int) -> Post:
        """Raises ``WxdeskError("post_unknown", id=...)``."""
        ...

    def find(
        self, account_id: int | None = None, states: Sequence[PostState] = (), limit: int = 1000
    ) -> Sequence[Post]:
        """Newest first by ``sent_at``, else ``scheduled_at``, else ``updated_at``; ``states`` () means all."""
        ...

    def due(self, now: datetime) -> Sequence[Post]:
        """Scheduled posts whose time has come, the earliest first."""
        ...

    def next_scheduled(self) -> datetime | None: ...

    def counts(self) -> Sequence[PostCount]:
        """Every account's posts, counted by state."""
        ...

    def sent_marks(self) -> Mapping[int, tuple[int, ...]]:
        """For each account something that differs once other posts of it have been sent than before; quick."""
        ...

    def sent(self, account_ids: Collection[int] | None = None) -> Sequence[Outgoing]:
        """All that was sent, of these accounts or of all, the earliest of an account first; not what was published."""
        ...

    def coming(self) -> Sequence[Outgoing]:
        """All that is scheduled to be sent, the earliest of an account first."""
        ...

    def save(self, post: Post) -> Post: ...

    def delete(self, post_id: int) -> None: ...


class Slots(Protocol):
    def of(self, account_id: int) -> Sequence[Slot]:
        """All slots taken by an account, whatever their period."""
        ...

    def all(self) -> Sequence[Slot]: ...

    def take(self, slot: Slot) -> None:
        """Take it. Raises ``WxdeskError("quota_slot_taken")`` when another post holds that number."""
        ...

    def use(self, post_id: int) -> None:
        """Turn the slot that a post holds from reserved into sent."""
        ...

    def give_back(self, post_id: int) -> None:
        """Free the slot that a post holds, if any."""
        ...


class TagSends(Protocol):
    """What a service account sent to tags: such a send takes no numbered slot, but counts for each follower."""

    def of(self, account_id: int) -> Sequence[TagSend]:
        """All that an account has sent, or is to send, to tags.

        What a post holds that is neither scheduled nor on its way does not count: it is only kept in case that it went
        out after all.
        """
        ...

    def held_by(self, post_id: int) -> TagSend | None:
        """What a post holds, whether it counts or not."""
        ...

    def hold(self, send: TagSend) -> None:
        """Keep it, in place of what its post held before."""
        ...

    def use(self, post_id: int) -> None:
        """Turn what a post holds from reserved into sent."""
        ...

    def give_back(self, post_id: int) -> None:
        """Drop what a post holds, if anything."""
        ...


class Calls(Protocol):
    """How often each account called what a day (China time), as far as this workspace knows."""

    def add(self, account_id: int, day: str, api: str, count: int) -> None: ...

    def of(self, account_id: int, day: str) -> Mapping[str, int]:
        """Counts by path; ``day`` is ``2026-11-22``."""
        ...


class Attempts(Protocol):
    def get(self, attempt_id: int) -> Attempt: ...

    def of_post(self, post_id: int) -> Sequence[Attempt]:
        """Newest first."""
        ...

    def unfinished(self) -> Sequence[Attempt]: ...

    def save(self, attempt: Attempt) -> Attempt: ...
