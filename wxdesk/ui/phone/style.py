"""Every measure and colour of the phone, in points of a 375-point wide screen, each with its source.

Sources name sections of the reference phone-ui: D1 colours, D2 type and bars, D3 chat list, D4 bubbles, D5 folder,
D6 article.
"""

from dataclasses import dataclass, fields, replace
from functools import cache
from typing import cast

from PySide6.QtGui import QColor

from wxdesk.domain import screens
from wxdesk.ui.phone.form import Form, drawn


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in points."""

    width: float = 375  # D5: the phone the folder's numbers are given for
    height: float = 812  # D6
    least_height: float = 720  # estimate: the shortest screen that still looks like a phone of today
    bezel: float = 11  # estimate, from the drawings
    bezel_lap: float = 0.6  # estimate: the body covers the screen's rim, or the ground would show between them
    radius: float = 46  # D6 gives 56 for the body: 56 less the bezel
    status_bar: float = 44  # D6: the frame's header
    nav_bar: float = 56  # D2
    search_bar: float = 56  # D2: a field of 36 with 10 above and below
    search_field: float = 36  # D2
    search_radius: float = 6  # D2
    tab_bar: float = 60  # D2
    tab_icon: float = 24  # D2
    home_area: float = 34  # D6
    home_bar_width: float = 134  # D6
    home_bar_height: float = 5  # D6
    row: float = 72  # D3
    avatar: float = 48  # D3
    avatar_radius: float = 6  # D3
    row_left: float = 16  # D3
    row_gap: float = 12  # D3
    divider_indent: float = 76  # D3: 16 + 48 + 12
    badge: float = 18  # D3
    badge_inset: float = 1.5  # D3: centred 1.5 inside the avatar's corner
    dot: float = 10  # D2, D3
    mute_icon: float = 15  # D3
    hairline: float = 0.5  # D1: one pixel of a 2x screen
    edge: float = 3  # design: the thin green edge of the post being written
    strip: float = 80  # D5
    strip_avatar: float = 44  # D5
    strip_first: float = 16  # D5
    strip_gap: float = 24  # D5
    caption: float = 22  # D5: 10-point caption, 8 from the top
    card_inset: float = 8  # D5
    card_gap: float = 16  # D5
    card_radius: float = 8  # D5, estimate
    card_head: float = 44  # D5: padding 8 around an avatar of 28
    card_avatar: float = 24  # D5, estimate
    cover_ratio: float = 2.35  # D4: official cover ratio
    thumb: float = 60  # D2, D5
    thumb_padding: float = 12  # D5
    fold_row: float = 44  # D5
    bubble_inset: float = 16  # D4, estimate
    bubble_avatar: float = 40  # estimate, as in a chat
    bubble_thumb: float = 48  # D4
    stamp: float = 44  # estimate: a line of time between bubbles
    input_bar: float = 56  # D2: as high as a bar
    notice: float = 68  # estimate, from the drawing
    notice_icon: float = 36  # estimate, from the drawing
    notice_radius: float = 18  # estimate, from the drawing
    notice_inset: float = 12  # estimate, from the drawing
    lock_clock: float = 190  # estimate: date and clock above the notices
    stack_edge: float = 8  # estimate: how much of a stack's next notice shows below it
    cell: float = 56  # D2
    menu_panel_row: float = 48  # estimate: a line of a sub-menu
    menu_radius: float = 6  # estimate
    profile_head: float = 132  # estimate: avatar, name and what the account is
    profile_avatar: float = 64  # estimate
    media_padding: float = 16  # D2: above and below what is in a media row
    media_gap: float = 4  # D2: between the lines of a media row
    program: float = 56  # estimate: a Mini-Program's round icon
    program_row: float = 104  # estimate: icon, gap and a name of one line
    search_lens: float = 34  # estimate: from the field's edge to what is typed, past the lens
    search_cancel: float = 74  # estimate: the word at the right of the search field
    programs_top: float = 90  # D3: the panel opens past 90 points


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes of text in points."""

    status: int = 15  # estimate
    nav: int = 17  # D2
    name: int = 17  # D3
    snippet: int = 14  # D3
    time: int = 12  # D3
    badge: int = 12  # D2
    tab: int = 10  # D2
    search: int = 17  # D2
    strip: int = 10  # D5
    card_name: int = 14  # D2: tips
    title: int = 17  # D5
    digest: int = 14  # D2
    fold: int = 14  # D2
    message: int = 17  # D2
    stamp: int = 12  # D3
    notice: int = 15  # estimate
    lock_clock: int = 76  # estimate
    lock_date: int = 18  # estimate
    stack: int = 13  # D2: meta
    profile_name: int = 20  # estimate
    program: int = 12  # D2
    menu: int = 15  # estimate


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as ``#RRGGBB`` or ``#AARRGGBB``."""

    bg0: str = "#EDEDED"  # D1
    bg1: str = "#F7F7F7"  # D1
    bg2: str = "#FFFFFF"  # D1
    fg0: str = "#E6000000"  # D1: 90 %
    fg1: str = "#8C000000"  # D1: 55 %
    fg2: str = "#4D000000"  # D1: 30 %
    line: str = "#1A000000"  # D1: 10 %
    brand: str = "#07C160"  # D1
    red: str = "#FA5151"  # D1
    link: str = "#576B95"  # D1
    star: str = "#FFC300"  # D1
    bubble: str = "#95EC69"  # D1
    pressed: str = "#0D000000"  # estimate
    written: str = "#1407C160"  # design: a breath of green behind the post being written
    folder: str = "#FFC300"  # design
    services: str = "#10AEFF"  # D1: blue
    on_colour: str = "#FFFFFF"
    notice: str = "#F5FFFFFF"  # estimate: the blurred card of a push
    bezel: str = "#101012"  # design
    rim: str = "#2A2B2E"  # estimate: the bezel's edge
    pinned: str = "#EDEDED"  # D1: BG-0, the grey ground of pinned chats
    programs_top: str = "#272539"  # D3: rgb(39,37,57)
    programs_bottom: str = "#38354C"  # D3: rgb(56,53,76)
    wall_top: str = "#2C4A5A"  # our own wallpaper
    wall_bottom: str = "#101B24"
    missing: str = "#D5DADF"  # a thumb without a picture


LIGHT = Colours()
DARK = Colours(
    bg0="#111111",
    bg1="#1E1E1E",
    bg2="#191919",
    fg0="#CCFFFFFF",
    fg1="#80FFFFFF",
    fg2="#4DFFFFFF",
    line="#0DFFFFFF",
    link="#7D90A9",
    star="#CC9C00",
    bubble="#3EB575",
    pressed="#0DFFFFFF",
    written="#2407C160",
    pinned="#202020",
    folder="#CC9C00",
    notice="#F22C2C2E",
    rim="#3A3B3F",
    wall_top="#1B2C36",
    wall_bottom="#0A0F14",
    missing="#33373B",
)

DEVICES = (360, 375, 390, 393, 412, 430)
"""Widths of common phones, in points: what an article may be looked at in."""
TEXT_SIZES = screens.TEXT_SIZES
SCREENS = screens.SIZES
percent_of = screens.percent_of
_GROWS = (
    "row",
    "notice",
    "card_head",
    "fold_row",
    "caption",
    "stamp",
    "cell",
    "menu_panel_row",
    "profile_head",
    "program_row",
)
"""What is as high as the letters in it need."""
_FIXED_TYPE = frozenset({"badge", "status", "lock_clock", "lock_date", "tab"})
"""What the system draws, or the client keeps, whatever the size of the letters."""


@cache
def measures_of(form: Form) -> Measures:
    """Return the lengths of a phone that is made like ``form``."""
    usual, width, height = Measures(), *SCREENS[form.device]
    grown = max(1.0, percent_of(form.text_step) / 100)
    lengths = {name: getattr(usual, name) * grown for name in _GROWS}
    return replace(usual, width=width, height=height, least_height=min(usual.least_height, height), **lengths)


@cache
def type_of(form: Form) -> Type:
    """Return the sizes of text on a phone that is made like ``form``."""
    usual, percent = Type(), percent_of(form.text_step)
    sizes = {each.name: getattr(usual, each.name) for each in fields(Type)}
    return Type(**{name: size if name in _FIXED_TYPE else round(size * percent / 100) for name, size in sizes.items()})


class _Drawn:
    """Measures by the phone that is drawn just now, see ``form.drawing``."""

    def __init__(self, table: str) -> None:
        self._table = table

    def __getattr__(self, name: str) -> float:
        table = measures_of(drawn()) if self._table == "lengths" else type_of(drawn())
        return cast("float", getattr(table, name))


M = cast("Measures", _Drawn("lengths"))
T = cast("Type", _Drawn("sizes"))


class Palette:
    """The same colours, ready to paint with."""

    def __init__(self, colours: Colours) -> None:
        self._made = {each.name: QColor(getattr(colours, each.name)) for each in fields(colours)}

    def __getitem__(self, name: str) -> QColor:
        return self._made[name]


_PALETTES: dict[bool, Palette] = {}


def palette(dark: bool) -> Palette:
    """Return the colours of the phone's own light or dark look."""
    if dark not in _PALETTES:
        _PALETTES[dark] = Palette(DARK if dark else LIGHT)
    return _PALETTES[dark]
