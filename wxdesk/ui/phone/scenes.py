"""Which scene a phone shows: one place that knows every screen."""

from dataclasses import dataclass

from wxdesk.domain.phone import Phone
from wxdesk.domain.search import Found
from wxdesk.domain.surroundings import NOTHING, Surroundings
from wxdesk.ui.phone import cards, lists
from wxdesk.ui.phone.account_list import accounts
from wxdesk.ui.phone.blocks import Scene, Screen
from wxdesk.ui.phone.conversations import CLOSED, conversation
from wxdesk.ui.phone.entries import entry, room
from wxdesk.ui.phone.form import REGULAR, Form
from wxdesk.ui.phone.lock_screen import Stacks, lock
from wxdesk.ui.phone.profiles import profile, programs
from wxdesk.ui.phone.search_screen import NOTHING_FOUND, search
from wxdesk.ui.phone.style import measures_of


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the phone one is: a screen and, for a conversation, with whom (``Sender.key``) and in which entry."""

    screen: Screen = Screen.CHATS
    key: tuple[int, int] = (0, 0)
    index: int = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """What is unfolded: posts of the folder, stacks of the lock screen, a sub-menu; ``most`` posts of the folder."""

    posts: cards.Opened = ()
    stacks: Stacks = ()
    menu: int = CLOSED
    most: int = cards.FIRST_CARDS


@dataclass(frozen=True, slots=True)
class Fit:
    """How a phone fits into a room: ``scale`` pixels a point, ``height`` points of screen, corner at ``x``, ``y``."""

    scale: float
    height: float
    x: float
    y: float


FOLDED = Spread()
LEAST_SCALE = 0.8
SHORTEST = 560.0


MARGIN = 20
"""Room around the body for its shadow, in pixels."""


def fit(width: float, height: float, largest: float = 1.0, form: Form = REGULAR) -> Fit:
    """Fit a phone into ``width`` x ``height`` pixels: as wide as may be, and as tall as its kind is.

    Where the room is low the screen gets shorter before its text gets smaller than ``LEAST_SCALE``.
    """
    m = measures_of(form)
    bezels = 2 * m.bezel
    free_width, free_height = max(width - 2 * MARGIN, 60), max(height - 2 * MARGIN, 120)
    low = min(LEAST_SCALE, free_height / (SHORTEST + bezels))
    scale = min(free_width / (m.width + bezels), largest, max(free_height / (m.least_height + bezels), low))
    tall = min(m.height, free_height / scale - bezels)
    left = (width - (m.width + bezels) * scale) / 2
    top = (height - (tall + bezels) * scale) / 2
    return Fit(scale, tall, left, top)


def scene_of(
    phone: Phone,
    place: Place,
    height: float,
    spread: Spread = FOLDED,
    around: Surroundings = NOTHING,
    found: Found = NOTHING_FOUND,
    query: str = "",
) -> Scene:
    """Lay out the screen at ``place``, ``height`` points tall; ``query`` is drawn where nobody can type."""
    match place.screen:
        case Screen.LOCK:
            return lock(phone, height, spread.stacks)
        case Screen.FOLDER:
            return cards.folder(phone, height, spread.posts, spread.most)
        case Screen.CONVERSATION:
            return conversation(phone, place.key, height, around.menus.get(place.key[0], ()), spread.menu)
        case Screen.ENTRY:
            return entry(phone, place.index, around.inside_of(place.key[0]), height)
        case Screen.ROOM:
            return room(phone, place.index, around.inside_of(place.key[0]), height)
        case Screen.PROFILE:
            return profile(phone, place.key, height)
        case Screen.PROGRAMS:
            return programs(phone, around.programs, height)
        case Screen.SEARCH:
            return search(phone, found, height, query)
        case _:
            return _PLAIN.get(place.screen, lists.chats)(phone, height)


_PLAIN = {Screen.ACCOUNTS: accounts, Screen.SERVICES: lists.services, Screen.ARTICLE: lists.article}
