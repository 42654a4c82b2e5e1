"""Draws the frames of a film: the same phone, from moment to moment."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from PySide6.QtGui import QImage

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Phone
from wxdesk.domain.surroundings import Surroundings
from wxdesk.ui.phone import film
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.conversations import LAST_MESSAGES
from wxdesk.ui.phone.form import Form
from wxdesk.ui.phone.model import PhoneState
from wxdesk.ui.phone.render import render_png
from wxdesk.ui.phone.scenes import Place

Load = Callable[[str], Awaitable[bytes]]


class Shooting:
    """Covers are read once; one that is gone is drawn as the phone draws it, a wash of colour."""

    def __init__(self, state: PhoneState, place: Place, form: Form, around: Surroundings, load: Load) -> None:
        self._state, self._form, self._around, self._load = state, form, around, load
        self._place = Place() if place.screen is Screen.ARTICLE else place
        self._covers: dict[str, bytes] = {}

    async def shot(self, moment: film.Moment) -> QImage:
        """Return the phone as it is at that moment."""
        state = replace(self._state, at=moment.at)
        phone = state.phone
        await self._fetch(phone)
        drawn = render_png(
            phone,
            place=self._place,
            dark=state.dark,
            scale=film.SCALE,
            form=self._form,
            around=self._around,
            pictures=self._covers,
        )
        return film.still(drawn, state.dark)

    async def _fetch(self, phone: Phone) -> None:
        if self._place.screen not in (Screen.FOLDER, Screen.CONVERSATION, Screen.PROFILE):
            return
        key = None if self._place.screen is Screen.FOLDER else self._place.key
        for sha256 in _covers_of(phone, key) - self._covers.keys():
            try:
                self._covers[sha256] = await self._load(sha256)
            except WxdeskError:
                self._covers[sha256] = b""


def _covers_of(phone: Phone, key: tuple[int, int] | None) -> set[str]:
    """Return the sha256 of every cover in the folder of ``phone``, or in the conversation with ``key``."""
    posts = phone.folder if key is None else phone.conversation(key, LAST_MESSAGES)
    return {card.cover for each in posts for card in each.cards if card.cover}
