"""Posts and the articles in them, as they stand in the composer."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that an article uses: ``name`` is what its Markdown says; the bytes lie in the store by ``sha256``.

    ``width`` and ``height`` in pixels, ``size`` in bytes.
    """

    name: str
    sha256: str
    width: int
    height: int
    size: int
    mime: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article. ``cover`` names one of ``pictures``; ``source_url`` is the read-more link."""

    title: str = ""
    author: str = ""
    digest: str = ""
    source_url: str = ""
    body: str = ""
    cover: str = ""
    theme: str = ""
    pictures: tuple[Picture, ...] = ()

    def picture(self, name: str) -> Picture | None:
        """Return the picture called ``name``, or None."""
        return next((picture for picture in self.pictures if picture.name == name), None)

    @property
    def empty(self) -> bool:
        return not (self.title.strip() or self.body.strip() or self.cover or self.pictures)


class PostState(StrEnum):
    """Where a post stands. UNSURE: the platform may have sent it; it is asked, never silently sent twice.

    MISSED: its time went by while nothing could send it. FAILED: surely not sent, the slot was given back.
    """

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    UNSURE = "unsure"
    SENT = "sent"
    FAILED = "failed"
    MISSED = "missed"

    @property
    def editable(self) -> bool:
        return self in (PostState.DRAFT, PostState.FAILED, PostState.MISSED)


@dataclass(frozen=True, slots=True)
class Post:
    """Articles that go out together, the lead first. ``id`` is 0 until the store has given it one."""

    account_id: int
    articles: tuple[Article, ...] = field(default=(Article(),))
    state: PostState = PostState.DRAFT
    scheduled_at: datetime | None = None
    sent_at: datetime | None = None
    failure: str = ""
    updated_at: datetime | None = None
    id: int = 0

    @property
    def lead(self) -> Article:
        return self.articles[0] if self.articles else Article()
