"""Draws the frames of a film: the same phone, from moment to moment."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtGui import QImage

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Phone
from wxdesk.domain.search import Found
from wxdesk.domain.surroundings import Surroundings
from wxdesk.ui.phone import film
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.conversations import LAST_MESSAGES
from wxdesk.ui.phone.form import Form
from wxdesk.ui.phone.model import PhoneState
from wxdesk.ui.phone.render import render_png
from wxdesk.ui.phone.scenes import Place
from wxdesk.ui.phone.search_screen import NOTHING_FOUND

Load = Callable[[str], Awaitable[bytes]]
Find = Callable[[datetime], Awaitable[Found]]
"""Tells what the search that is filmed finds at a moment."""


async def find_nothing(at: datetime) -> Found:  # noqa: ARG001 - nobody is searching
    return NOTHING_FOUND


class Shooting:
    """Covers are read once; one that is gone is drawn as the phone draws it, a wash of colour."""

    def __init__(
        self, state: PhoneState, place: Place, form: Form, around: Surroundings, load: Load, find: Find = find_nothing
    ) -> None:
        self._state, self._form, self._around, self._load = state, form, around, load
        self._find = find
        self._place = Place() if place.screen is Screen.ARTICLE else place
        self._covers: dict[str, bytes] = {}

    async def shot(self, moment: film.Moment) -> QImage:
        """Return the phone as it is at that moment."""
        state = replace(self._state, at=moment.at)
        phone = state.phone
        found = await self._find(moment.at) if self._place.screen is Screen.SEARCH else NOTHING_FOUND
        await self._fetch(phone, found)
        drawn = render_png(
            phone,
            place=self._place,
            dark=state.dark,
            scale=film.SCALE,
            form=self._form,
            around=self._around,
            found=found,
            pictures=self._covers,
        )
        return film.still(drawn, state.dark)

    async def _fetch(self, phone: Phone, found: Found) -> None:
        for sha256 in self._covers_seen(phone, found) - self._covers.keys():
            try:
                self._covers[sha256] = await self._load(sha256)
            except WxdeskError:
                self._covers[sha256] = b""

    def _covers_seen(self, phone: Phone, found: Found) -> set[str]:
        """Return the sha256 of every cover that may be seen on the screen that is filmed."""
        match self._place.screen:
            case Screen.FOLDER:
                cards = [card for each in phone.folder for card in each.cards]
            case Screen.CONVERSATION | Screen.PROFILE:
                said = phone.conversation(self._place.key, LAST_MESSAGES)
                cards = [card for each in said for card in each.cards]
            case _:
                cards = [hit.entry.card for hit in found.articles if hit.entry.card is not None]
        return {card.cover for card in cards if card.cover}
