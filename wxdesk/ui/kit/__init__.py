"""The parts every page is made of; painted from the tokens, named, and usable by keyboard."""

from wxdesk.ui.kit.avatar import COLOURS, AvatarLabel, paint_avatar
from wxdesk.ui.kit.buttons import Button, ChoiceCard, IconButton, Segmented, Switch
from wxdesk.ui.kit.calendar import Calendar
from wxdesk.ui.kit.chips import Chip, ChipFlow, CountBadge, Flow
from wxdesk.ui.kit.fields import Field, LineField, MomentEdit, NumberEdit, SearchField, Select
from wxdesk.ui.kit.frames import Card, Column, Line, Pane
from wxdesk.ui.kit.leaving import discard
from wxdesk.ui.kit.notices import Banner, CheckRow, EmptyState, IconLabel, Skeleton, Toast
from wxdesk.ui.kit.panes import Dialog, FocusRing, MenuButton, SidePanel, Table, Toolbar
from wxdesk.ui.kit.quota import QuotaBar, QuotaMeter, QuotaRing, Slots, hatch
from wxdesk.ui.kit.text import Counter, ElidedLabel, KeyHint, Text, restyle

__all__ = [
    "COLOURS",
    "AvatarLabel",
    "Banner",
    "Button",
    "Calendar",
    "Card",
    "CheckRow",
    "Chip",
    "ChipFlow",
    "ChoiceCard",
    "Column",
    "CountBadge",
    "Counter",
    "Dialog",
    "ElidedLabel",
    "EmptyState",
    "Field",
    "Flow",
    "FocusRing",
    "IconButton",
    "IconLabel",
    "KeyHint",
    "Line",
    "LineField",
    "MenuButton",
    "MomentEdit",
    "NumberEdit",
    "Pane",
    "QuotaBar",
    "QuotaMeter",
    "QuotaRing",
    "SearchField",
    "Segmented",
    "Select",
    "SidePanel",
    "Skeleton",
    "Slots",
    "Switch",
    "Table",
    "Text",
    "Toast",
    "Toolbar",
    "discard",
    "hatch",
    "paint_avatar",
    "restyle",
]
