"""What a screen of the phone is made of: blocks with a place, a content to paint, and what a tap on them means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QRectF

from wxdesk.domain.phone import Card, ChatRow, Notice, Sender
from wxdesk.ui.phone.parts import Parts
from wxdesk.ui.phone.search_blocks import FoundAccount, FoundArticle, SearchTop


class Screen(StrEnum):
    """What the phone shows."""

    LOCK = "lock"
    CHATS = "chats"
    FOLDER = "folder"
    SERVICES = "services"
    CONVERSATION = "conversation"
    ARTICLE = "article"
    ACCOUNTS = "accounts"
    PROFILE = "profile"
    PROGRAMS = "programs"
    ENTRY = "entry"
    ROOM = "room"
    SEARCH = "search"


class Tap(StrEnum):
    """What a tap on a block does. NOTHING: keys and a screen reader come to it, a finger finds nothing to tap."""

    NOTHING = "nothing"
    ROW = "row"
    FOLDER = "folder"
    SERVICES = "services"
    CARD = "card"
    UNFOLD = "unfold"
    EARLIER = "earlier"
    BACK = "back"
    STACK = "stack"
    ACCOUNTS = "accounts"
    PROFILE = "profile"
    PROGRAMS = "programs"
    MENU = "menu"
    MENU_ITEM = "menu_item"
    ENTRY = "entry"
    ROOM = "room"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Target:
    """What a tap leads to. ``key`` is a ``Sender.key``; ``at`` tells one post of a sender from another."""

    tap: Tap
    key: tuple[int, int] = (0, 0)
    post_id: int = 0
    index: int = 0
    card: Card | None = None
    sender: Sender | None = None
    at: datetime | None = None
    written: bool = False


@dataclass(frozen=True, slots=True)
class StatusBar:
    clock: str
    on_wall: bool = False


@dataclass(frozen=True, slots=True)
class NavBar:
    title: str
    back: bool = False
    action: str = ""
    on_wall: bool = False


@dataclass(frozen=True, slots=True)
class SearchField:
    hint: str


@dataclass(frozen=True, slots=True)
class Row:
    """``mark`` stands in red before the text."""

    row: ChatRow
    name: str
    time: str
    last: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Push:
    """A push: as a banner, or on the lock screen, where ``more`` lie below it in a stack that says so in ``words``."""

    notice: Notice
    time: str
    more: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class LockClock:
    clock: str
    date: str


@dataclass(frozen=True, slots=True)
class Caption:
    text: str


@dataclass(frozen=True, slots=True)
class Favourite:
    sender: Sender


@dataclass(frozen=True, slots=True)
class Divider:
    text: str


@dataclass(frozen=True, slots=True)
class CardFrame:
    """The white plate under the parts of a card or bubble."""

    written: bool = False


@dataclass(frozen=True, slots=True)
class CardHead:
    sender: Sender
    time: str
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """A lead article: its picture, and the title over it or (``below``) under it, with the digest."""

    card: Card
    colour: str
    top: bool = False
    bottom: bool = False
    below: bool = False


@dataclass(frozen=True, slots=True)
class Further:
    """A further article: title left, square thumb right."""

    card: Card
    colour: str
    thumb: float
    line: bool = True


@dataclass(frozen=True, slots=True)
class Fold:
    text: str


@dataclass(frozen=True, slots=True)
class Stamp:
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """One line of text in a conversation, with its sender's avatar."""

    sender: Sender
    text: str


@dataclass(frozen=True, slots=True)
class InputBar:
    hint: str = ""


@dataclass(frozen=True, slots=True)
class MenuBar:
    """The menu below an account's conversation; an entry with ``folded`` has a sub-menu. ``shown`` is the open one.

    Where one can write too, ``keyboard`` stands at its left.
    """

    labels: tuple[str, ...]
    folded: tuple[bool, ...]
    shown: int = -1
    keyboard: bool = True


@dataclass(frozen=True, slots=True)
class MenuPanel:
    """An open sub-menu."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccountCell:
    """An account in the folder's older list view: name, newest title, and a dot where something is new."""

    sender: Sender
    text: str
    time: str
    dot: bool = False
    starred: bool = False
    written: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class ProfileHead:
    sender: Sender
    kind: str


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    on_wall: bool = False


@dataclass(frozen=True, slots=True)
class MediaRow:
    """An article in an account's history: title, when, and a square picture."""

    card: Card
    colour: str
    time: str
    written: bool = False


@dataclass(frozen=True, slots=True)
class ProgramTile:
    name: str
    colour: str
    account: str = ""


@dataclass(frozen=True, slots=True)
class TabBar:
    labels: tuple[str, ...]
    unread: int = 0


@dataclass(frozen=True, slots=True)
class HomeBar:
    on_wall: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A quiet sentence in the middle: an empty list, or who sees this."""

    text: str


Content = (
    StatusBar
    | NavBar
    | SearchField
    | Row
    | Push
    | LockClock
    | Caption
    | Favourite
    | Divider
    | CardFrame
    | CardHead
    | Cover
    | Further
    | Fold
    | Stamp
    | Message
    | InputBar
    | MenuBar
    | MenuPanel
    | AccountCell
    | ProfileHead
    | Heading
    | MediaRow
    | ProgramTile
    | SearchTop
    | FoundAccount
    | FoundArticle
    | TabBar
    | HomeBar
    | Note
)


@dataclass(frozen=True, slots=True)
class Block:
    """One painted thing at a place in points; ``label`` is what a screen reader says of a block that can be tapped."""

    x: float
    y: float
    width: float
    height: float
    content: Content
    target: Target | None = None
    label: str = ""

    @property
    def rect(self) -> QRectF:
        return QRectF(self.x, self.y, self.width, self.height)

    def moved(self, down: float) -> "Block":
        return replace(self, y=self.y + down)


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole screen. ``fixed`` blocks stand still in screen points; ``body`` scrolls between ``top`` and ``bottom``.

    ``body`` blocks count from the top of the scrolled content, which is ``extent`` points high; of a long one only what
    is looked at (``near``, ``target``) is ever laid out.
    ``ground`` and ``plate`` name the colours of the screen and of the body.
    """

    screen: Screen
    height: float
    top: float
    bottom: float
    extent: float
    ground: str = "bg0"
    plate: str = "bg2"
    fixed: tuple[Block, ...] = ()
    body: Sequence[Block] = ()
    last: Block | None = None
    """What can be tapped, is not painted, and comes last when one goes from one thing to the next by keys."""

    @property
    def view(self) -> float:
        """The height of the part that scrolls."""
        return self.bottom - self.top

    @property
    def furthest(self) -> float:
        """How far the body can be scrolled."""
        return max(0.0, self.extent - self.view)

    def near(self, top: float, bottom: float) -> Iterator[Block]:
        """Yield the blocks of the body from ``top`` to ``bottom`` of the scrolled content, and perhaps some beside."""
        if isinstance(self.body, Parts):
            return self.body.between(top, bottom)
        return (block for block in self.body if block.y <= bottom and block.y + block.height >= top)

    @property
    def target_count(self) -> int:
        """How many blocks can be tapped."""
        if isinstance(self.body, Parts):
            return len(self._fixed_targets) + self.body.target_count + len(self._last)
        return len(self.targets)

    def target(self, number: int) -> Block | None:
        """Return one of ``targets`` without laying out the others; None where there is none such."""
        if not 0 <= number < self.target_count:
            return None
        fixed = self._fixed_targets
        if number < len(fixed):
            return fixed[number]
        if self.last is not None and number == self.target_count - 1:
            return self.last
        return self.body.target(number - len(fixed)) if isinstance(self.body, Parts) else self.targets[number]

    @property
    def _fixed_targets(self) -> list[Block]:
        return [block for block in self.fixed if block.target is not None]

    @property
    def targets(self) -> tuple[Block, ...]:
        """Every block that can be tapped, from top to bottom."""
        return (*self._fixed_targets, *(block for block in self.body if block.target is not None), *self._last)

    @property
    def _last(self) -> tuple[Block, ...]:
        return () if self.last is None else (self.last,)
