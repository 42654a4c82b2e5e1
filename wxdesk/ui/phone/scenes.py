"""Which scene a phone shows: one place that knows every screen."""

from dataclasses import dataclass

from wxdesk.domain.phone import Phone
from wxdesk.ui.phone import cards, lists
from wxdesk.ui.phone.blocks import Scene, Screen
from wxdesk.ui.phone.style import M


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the phone one is: a screen and, for a conversation, with whom (``Sender.key``)."""

    screen: Screen = Screen.CHATS
    key: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a phone fits into a room: ``scale`` pixels a point, ``height`` points of screen, corner at ``x``, ``y``."""

    scale: float
    height: float
    x: float
    y: float


LEAST_SCALE = 0.8
SHORTEST = 560.0


MARGIN = 20
"""Room around the body for its shadow, in pixels."""


def fit(width: float, height: float, largest: float = 1.0) -> Fit:
    """Fit a phone into ``width`` x ``height`` pixels: as wide as may be, and as tall as its kind is.

    Where the room is low the screen gets shorter before its text gets smaller than ``LEAST_SCALE``.
    """
    bezels = 2 * M.bezel
    free_width, free_height = max(width - 2 * MARGIN, 60), max(height - 2 * MARGIN, 120)
    low = min(LEAST_SCALE, free_height / (SHORTEST + bezels))
    scale = min(free_width / (M.width + bezels), largest, max(free_height / (M.least_height + bezels), low))
    tall = min(M.height, free_height / scale - bezels)
    left = (width - (M.width + bezels) * scale) / 2
    top = (height - (tall + bezels) * scale) / 2
    return Fit(scale, tall, left, top)


def scene_of(
    phone: Phone, place: Place, height: float, opened: cards.Opened = (), most: int = cards.FIRST_CARDS
) -> Scene:
    """Lay out the screen at ``place``, ``height`` points tall."""
    match place.screen:
        case Screen.LOCK:
            return lists.lock(phone, height)
        case Screen.FOLDER:
            return cards.folder(phone, height, opened, most)
        case Screen.SERVICES:
            return lists.services(phone, height)
        case Screen.CONVERSATION:
            return cards.conversation(phone, place.key, height)
        case Screen.ARTICLE:
            return lists.article(phone, height)
        case _:
            return lists.chats(phone, height)
