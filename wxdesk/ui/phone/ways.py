"""Where a tap leads: the screens gone through after it."""

from collections.abc import Sequence

from wxdesk.ui.phone.blocks import Screen, Tap, Target
from wxdesk.ui.phone.scenes import Place

_FOLDERS = {Tap.FOLDER: Screen.FOLDER, Tap.SERVICES: Screen.SERVICES, Tap.SEARCH: Screen.SEARCH}


def way_of(target: Target, places: Sequence[Place]) -> list[Place]:
    """Return the way from ``places``, whose last is where one is, to what ``target`` leads to."""
    here = places[-1]
    match target.tap:
        case Tap.FOLDER | Tap.SERVICES | Tap.SEARCH:
            return [*places, Place(_FOLDERS[target.tap])]
        case Tap.ACCOUNTS | Tap.PROFILE | Tap.PROGRAMS:
            return [*places, Place(Screen(target.tap.value), target.key)]
        case Tap.ENTRY:
            entry = [Place(Screen.ENTRY, here.key, target.index)] if target.index else []
            return [*(place for place in places if place.screen is not Screen.ENTRY), *entry]
        case Tap.ROOM:
            return [*places, Place(Screen.ROOM, here.key, target.index)]
    start = [Place(Screen.CHATS)] if here.screen is Screen.LOCK else places
    return [*start, Place(Screen.CONVERSATION, target.key)]
