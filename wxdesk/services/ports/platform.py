"""The platform as one account meets it, and how often it may be asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from wxdesk.domain.accounts import Account
from wxdesk.domain.activity import Activity, Following
from wxdesk.domain.attempts import Publication, Receipt, Report, Tag
from wxdesk.domain.posts import ArticleKind, Crop
from wxdesk.domain.surroundings import MenuEntry


@dataclass(frozen=True, slots=True)
class DraftArticle:
    """An article ready to leave: ``html`` as WeChat keeps it, its pictures' addresses already the platform's.

    Of a picture post ``html`` is its words, and ``pictures`` are the media_ids of what is swiped; WeCom has none.
    ``wide`` (2.35:1) and ``square`` are what is cut from the cover, None for its middle; WeCom takes no frames.
    """

    title: str
    author: str
    digest: str
    html: str
    source_url: str
    cover_id: str
    kind: ArticleKind = ArticleKind.TEXT
    wide: Crop | None = None
    square: Crop | None = None
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ApiBudget:
    """How often an interface was called on a day, and how often it may be; ``limit`` is None where none is known."""

    api: str
    used: int
    limit: int | None = None

    @property
    def left(self) -> int | None:
        return None if self.limit is None else max(self.limit - self.used, 0)


@dataclass(frozen=True, slots=True)
class Connection:
    """What a connection test found out. ``token_seconds`` is how long the token is still good.

    ``skew`` is by how much our clock is ahead of the platform's, where that is known.
    """

    token_seconds: int
    ip: str = ""
    skew: timedelta | None = None


class Platform(Protocol):
    """One account on the platform. A call raises ``PlatformError``, whose ``outcome`` tells what can have happened."""

    async def test(self) -> Connection: ...

    async def upload_image(self, data: bytes, name: str) -> str:
        """Upload a body picture (jpg or png, under 1 MB); returns its address for ``<img>``."""
        ...

    async def upload_moving(self, data: bytes, name: str) -> str | None:
        """Upload a GIF of at most 10 MB for the body; returns its address, None where only still ones are taken."""
        ...

    async def upload_cover(self, data: bytes, name: str) -> str:
        """Upload a cover as permanent material; returns its media_id."""
        ...

    async def product_card(self, product_id: str) -> str:
        """Return the element that shows a product of the shop in an article, "" where the platform has none."""
        ...

    async def add_draft(self, articles: Sequence[DraftArticle]) -> str:
        """Prepare a post; returns the handle that ``send`` takes. Nothing reaches a follower."""
        ...

    async def update_draft(self, handle: str, articles: Sequence[DraftArticle]) -> bool:
        """Put ``articles`` in the place of those of a prepared post; False where it is gone or holds another number."""
        ...

    async def holds_draft(self, handle: str) -> bool:
        """Whether a prepared post still lies there: what was sent or published leaves the drafts box."""
        ...

    async def discard_draft(self, handle: str) -> None:
        """Take a prepared post away again; does nothing where it is gone."""
        ...

    async def send(self, handle: str, key: str, tag_id: int | None = None) -> Receipt:
        """Send a prepared post to everybody, or to a tag.

        The same ``key`` again is answered with the first send's receipt.
        """
        ...

    async def status(self, receipt: str) -> Report:
        """How an accepted send went."""
        ...

    async def preview(self, handle: str, person: str) -> None:
        """Show a prepared post to one follower by WeChat ID, or to one member by userid; it uses no quota."""
        ...

    async def publish(self, handle: str) -> str:
        """Publish a prepared post without telling anybody; returns the publish_id. No key makes it safe to repeat."""
        ...

    async def published(self, publish_id: str) -> Report:
        """How a publication went."""
        ...

    async def publications(self, count: int) -> Sequence[Publication]:
        """Return the newest ``count`` publications (20 at most), the newest first; sends are not among them."""
        ...

    async def tags(self) -> Sequence[Tag]: ...

    async def followers(self, tag_id: int | None = None) -> Sequence[str]:
        """Return the openids of all followers, or of those who carry a tag."""
        ...

    async def following(self, openids: Sequence[str]) -> Sequence[Following]:
        """Tell of each of these since when they follow and which tags they carry; who has left is not among them."""
        ...

    async def activity(self) -> Activity | None:
        """When followers are active, hour by hour, over the last days that are counted; None where nothing is."""
        ...

    async def menu(self) -> Sequence[MenuEntry]:
        """Return the menu below the conversation as followers see it; empty where there is none."""
        ...


class Platforms(Protocol):
    async def of(self, account: Account) -> Platform:
        """Return the platform that ``account`` talks to, practice or live.

        Raises ``WxdeskError("app_id_missing" | "secret_missing")``.
        """
        ...

    async def calls(self, account: Account) -> Sequence[ApiBudget]:
        """How often ``account`` has called what today (China time), and how often it may; only what it has called."""
        ...

    async def ask_calls(self, account: Account, api: str) -> ApiBudget:
        """Ask the platform how often ``api`` was called today, by whomever. Raises ``PlatformError``.

        Raises ``WxdeskError("calls_not_told")`` where the platform has no such question (WeCom).
        """
        ...

    def skew(self, account: Account) -> timedelta | None:
        """By how much our clock is ahead of the platform's, as its last answers told; None where that is not known."""
        ...
