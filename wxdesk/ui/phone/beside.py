"""What the second phone shows: the folder of the first, or another follower, moment or layout for comparison."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wxdesk.domain.phone import Follower, Layout, Phone
from wxdesk.services import phone as phones
from wxdesk.ui.phone.model import PhoneState


class Compared(StrEnum):
    """In what the second phone differs from the first."""

    FOLDER = "folder"
    FOLLOWER = "follower"
    MOMENT = "moment"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class Beside:
    """``by`` says which of the others counts. ``at`` is the moment that stays while the first phone's moves on."""

    by: Compared = Compared.FOLDER
    follower_id: int = 0
    at: datetime | None = None
    layout: Layout = Layout.CLASSIC


@dataclass(frozen=True, slots=True)
class Second:
    """The second phone: whose, how arranged, and what it shows."""

    follower: Follower
    layout: Layout
    phone: Phone


def second(beside: Beside, state: PhoneState) -> Second | None:
    """Return the second phone; None where nobody's phone is shown, or the one compared with is no longer there."""
    follower, at, layout = state.follower, state.at, state.layout
    if follower is None:
        return None
    match beside.by:
        case Compared.FOLLOWER:
            follower = next((each for each in state.world.followers if each.id == beside.follower_id), None)
        case Compared.MOMENT:
            at = beside.at or at
        case Compared.LAYOUT:
            layout = beside.layout
        case Compared.FOLDER:
            return Second(follower, layout, state.phone)
    if follower is None:
        return None
    return Second(follower, layout, phones.phone(state.world, follower, at, layout, state.written))
