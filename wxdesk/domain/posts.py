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


class ArticleKind(StrEnum):
    """TEXT: words with pictures among them. PICTURES: up to 20 pictures to swipe, with plain words below.

    The values are the platform's own ``article_type``. Source: draft/add; reference §2.1.
    """

    TEXT = "news"
    PICTURES = "newspic"


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a cover that is shown, as fractions of its width and height from the left upper corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Article:
    """One article. ``cover`` names one of ``pictures``; ``source_url`` is the read-more link.

    ``wide`` (2.35:1) and ``square`` (1:1) are what is cut from the cover, None for the largest part in its middle.
    ``accent`` (``#rrggbb``) and ``text_size`` (px) change the theme, "" and 0 leave it as it is. Of a picture post
    ``pictures`` are what is swiped, in order, and ``body`` is plain text.
    """

    title: str = ""
    author: str = ""
    digest: str = ""
    source_url: str = ""
    body: str = ""
    cover: str = ""
    theme: str = ""
    pictures: tuple[Picture, ...] = ()
    kind: ArticleKind = ArticleKind.TEXT
    wide: Crop | None = None
    square: Crop | None = None
    accent: str = ""
    text_size: int = 0

    def picture(self, name: str) -> Picture | None:
        """Return the picture called ``name``, or None; in HTML of ours it is called by its contents."""
        return next((each for each in self.pictures if name in (each.name, f"wxasset:{each.sha256}")), None)

    @property
    def cover_picture(self) -> Picture | None:
        """The picture that is the cover, if it is there. Of a picture post the first one is; source: draft/add."""
        if self.kind is ArticleKind.PICTURES:
            return next(iter(self.pictures), None)
        return self.picture(self.cover)

    @property
    def empty(self) -> bool:
        return not (self.title.strip() or self.body.strip() or self.cover or self.pictures)


class Act(StrEnum):
    """What is done with a post, chosen anew each time. SEND reaches followers and uses quota.

    PUBLISH makes a page with an address: no quota, no push, in nobody's list. BY_HAND: sent on the platform's own site,
    and marked here. Source: developers.weixin.qq.com/doc/subscription, publish; reference §3.
    """

    SEND = "send"
    PUBLISH = "publish"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is sent a post: everybody, or those who carry the platform's tag ``tag_id``, called ``tag``."""

    tag_id: int | None = None
    tag: str = ""

    @property
    def everybody(self) -> bool:
        return self.tag_id is None


EVERYBODY = Audience()


class PostState(StrEnum):
    """Where a post stands. UNSURE: the platform may have sent it; it is asked, never silently sent twice.

    APPROVAL: the platform has it and waits for the account's administrator, up to 30 minutes. MISSED: its time went by
    while nothing could send it. FAILED: surely not sent, the slot was given back.
    """

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    APPROVAL = "approval"
    UNSURE = "unsure"
    SENT = "sent"
    FAILED = "failed"
    MISSED = "missed"

    @property
    def editable(self) -> bool:
        return self in (PostState.DRAFT, PostState.FAILED, PostState.MISSED)

    @property
    def under_way(self) -> bool:
        return self in (PostState.SENDING, PostState.APPROVAL, PostState.UNSURE)


@dataclass(frozen=True, slots=True)
class Post:
    """Articles that go out together, the lead first. ``id`` is 0 until the store has given it one.

    ``box_id`` is the media_id of the draft that lies for it in the platform's drafts box, if one was put there.
    """

    account_id: int
    articles: tuple[Article, ...] = field(default=(Article(),))
    state: PostState = PostState.DRAFT
    scheduled_at: datetime | None = None
    sent_at: datetime | None = None
    failure: str = ""
    updated_at: datetime | None = None
    id: int = 0
    act: Act = Act.SEND
    audience: Audience = EVERYBODY
    box_id: str = ""

    @property
    def lead(self) -> Article:
        return self.articles[0] if self.articles else Article()
