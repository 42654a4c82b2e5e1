"""What helps with writing: versions of a post, templates, snippets, the user's themes, and cards to put in."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wxdesk.domain.posts import Article, Picture


@dataclass(frozen=True, slots=True)
class Version:
    """A post's articles as they once stood; ``reason`` is a code: ``typed``, ``sent``, ``restored``, ``imported``."""

    post_id: int
    at: datetime
    articles: tuple[Article, ...]
    reason: str = "typed"
    id: int = 0


@dataclass(frozen=True, slots=True)
class VersionMark:
    """When and why a version was kept, without what stands in it."""

    id: int
    at: datetime
    reason: str = "typed"


@dataclass(frozen=True, slots=True)
class Template:
    """Articles that a new post can begin with."""

    name: str
    articles: tuple[Article, ...]
    id: int = 0


class Spot(StrEnum):
    """Where a snippet goes: wherever the caret is, or by itself at the head or the foot of each new article."""

    CARET = "caret"
    HEAD = "head"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Snippet:
    """Markdown to use again (signature, disclaimer, QR footer); of one account, or of all where that is None.

    ``pictures`` are those that the Markdown names.
    """

    name: str
    body: str
    spot: Spot = Spot.CARET
    account_id: int | None = None
    id: int = 0
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class UserTheme:
    """A theme of the user's own: its CSS file, under a name that is unique whatever its case."""

    name: str
    css: str
    id: int = 0


class CardKind(StrEnum):
    """What a card in an article leads to."""

    MINI_PROGRAM = "mini_program"
    ACCOUNT = "account"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class LinkedCard:
    """Something that articles of an account can show as a card, under the name that the text calls it by.

    ``target`` is a Mini-Program's AppID, another account's ``biz`` id, or a product's id; ``path`` is a page of the
    Mini-Program; ``image`` is the card's picture, an address on WeChat's own host. Source: reference §15.
    """

    account_id: int
    kind: CardKind
    name: str
    target: str
    path: str = ""
    image: str = ""
    detail: str = ""
    id: int = 0
