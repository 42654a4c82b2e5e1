"""How large phones and their letters are, and how much of a list is on the first screen."""

from dataclasses import dataclass

from wxdesk.domain.phone import Device, Follower

SIZES = {
    Device.SMALL: (360.0, 720.0),  # the smallest width of common phones, at 18:9
    Device.REGULAR: (375.0, 812.0),  # reference phone-ui D6
    Device.LARGE: (430.0, 932.0),  # the largest
}
"""Width and height of the screen, in points."""

TEXT_SIZES = (80, 100, 110, 120, 140, 160)
"""Estimate: the steps of the client's text size, in percent of the usual one; it does not document its own."""

_STATUS, _NAV, _SEARCH, _TABS, _HOME = 44, 56, 56, 60, 34
"""Heights of bars, in points (phone-ui D2, D6)."""
_ROW = 72
"""The height of a row in usual letters (phone-ui D3)."""
_CAPTION, _STRIP, _HEAD, _THUMB, _PADDING, _GAP, _INSET = 22, 80, 44, 60, 12, 16, 8
"""What the folder's cards are made of (phone-ui D5)."""
_RATIO = 2.35
_TITLE = 17 * 1.45
"""The height of a line of a title, in usual letters (phone-ui D5)."""


def percent_of(step: int) -> int:
    """Return the size of letters at ``step`` of the client's slider, in percent of its own; far steps are the last."""
    own = TEXT_SIZES.index(100)
    return TEXT_SIZES[max(0, min(own + step, len(TEXT_SIZES) - 1))]


@dataclass(frozen=True, slots=True)
class Sight:
    """How much is on the first screen: whole ``rows`` of the chat list, ``cards`` of the folder with their picture."""

    rows: int
    cards: int


def sight(device: Device = Device.REGULAR, text_step: int = 0) -> Sight:
    """Return how much a phone of this size, with letters of this step, shows of its lists at once.

    Cards are those of posts of two articles, below the strip of often-read accounts. Rows grow with the letters and do
    not shrink with them.
    """
    width, height = SIZES[device]
    grown = max(1.0, percent_of(text_step) / 100)
    rows = int((height - _STATUS - _NAV - _SEARCH - _TABS - _HOME) / (_ROW * grown))
    lead = _HEAD * grown + (width - 2 * _INSET) / _RATIO
    second = max(_THUMB, 2 * _TITLE * grown if grown > 1 else 0) + 2 * _PADDING
    room = height - _STATUS - _NAV - _HOME - _CAPTION * grown - _STRIP
    return Sight(rows, 1 + int((room - lead) / (lead + second + _GAP)))


def sight_of(follower: Follower) -> Sight:
    """Return how much the phone of ``follower`` shows at once."""
    return sight(follower.device, follower.text_step)


USUAL_SIGHT = sight()
