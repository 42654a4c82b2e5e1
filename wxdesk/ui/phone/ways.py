"""Where a tap leads, and where one is once somebody is gone: the screens gone through until there."""

from collections.abc import Sequence

from wxdesk.domain.phone import Phone
from wxdesk.ui.phone.blocks import Screen, Tap, Target
from wxdesk.ui.phone.scenes import Place

_FOLDERS = {Tap.FOLDER: Screen.FOLDER, Tap.SERVICES: Screen.SERVICES, Tap.SEARCH: Screen.SEARCH}
_WITH_SOMEBODY = {Screen.CONVERSATION, Screen.ENTRY, Screen.ROOM}


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


def way_left(places: Sequence[Place], before: Phone, now: Phone) -> list[Place]:
    """Return what is left of the way ``places`` once the phone ``before`` is ``now``.

    Where the conversation that is open is with somebody who does not exist or write here any more, that is the chat
    list. Who did not reach the phone before either was found by a search, and stays.
    """

    def gone(place: Place) -> bool:
        if now.source is None or place.screen not in {*_WITH_SOMEBODY, Screen.PROFILE}:
            return False
        left = place.screen in _WITH_SOMEBODY and before.reached_by(place.key) and not now.reached_by(place.key)
        return left or now.sender(place.key) is None

    return [Place(Screen.CHATS)] if gone(places[-1]) else [place for place in places if not gone(place)]
