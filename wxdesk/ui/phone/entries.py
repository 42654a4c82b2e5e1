"""The entries of an internal account besides its notices: chat rooms, meetings and files."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDate

from wxdesk.domain.inside import Inside, Meeting, Room, SharedFile
from wxdesk.domain.phone import Arrival, Phone, Sender, SenderKind
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import (
    AccountCell,
    Block,
    Content,
    Heading,
    InputBar,
    MenuBar,
    Note,
    Scene,
    Screen,
    Stamp,
    Tap,
    Target,
)
from wxdesk.ui.phone.lists import empty, home_bar, nav_bar, status_bar
from wxdesk.ui.phone.messages import message
from wxdesk.ui.phone.style import M

NOTICES, ROOMS, MEETINGS, FILES = range(4)
_ROOM, _MEETING, _OVER = "#5E8C9A", "#4A6FA5", "#9AA5B1"
_KINDS = {
    "pdf": "#C8553D", "doc": "#2F80ED", "docx": "#2F80ED", "xls": "#4F7A5B", "xlsx": "#4F7A5B", "csv": "#4F7A5B",
    "ppt": "#D99A2B", "pptx": "#D99A2B", "jpg": "#9B6ADE", "png": "#9B6ADE", "zip": "#60717F",
}  # fmt: skip
_UNITS = ("B", "KB", "MB", "GB")


def entry_names() -> tuple[str, ...]:
    """Return what an internal account leads to; the first are its notices, which are the conversation itself."""
    return (
        tongue.translate("Phone", "Notices"),
        tongue.translate("Phone", "Chat rooms"),
        tongue.translate("Phone", "Meetings"),
        tongue.translate("Phone", "Files"),
    )


def entry_bar(top: float) -> list[Block]:
    """Lay out the bar below that leads from one entry to another."""
    names = entry_names()
    bar = Block(0, top, M.width, M.input_bar, MenuBar(names, (False,) * len(names), keyboard=False))
    width = M.width / len(names)
    return [
        bar,
        *(
            Block(place * width, top, width, M.input_bar, Note(""), Target(Tap.ENTRY, index=place), name)
            for place, name in enumerate(names)
        ),
    ]


def entry(phone: Phone, index: int, inside: Inside, height: float) -> Scene:
    """Lay out one of the entries, as it is at the phone's moment."""
    top = M.status_bar + M.nav_bar
    title = entry_names()[index] if 0 <= index < len(entry_names()) else ""
    bottom = height - M.input_bar - M.home_area
    fixed = (status_bar(phone.at), *nav_bar(title), *entry_bar(bottom), home_bar(height))
    body, extent = _body(phone.at, index, inside)
    return Scene(Screen.ENTRY, height, top, bottom, extent, plate="bg0", fixed=fixed, body=tuple(body))


def _body(at: datetime, index: int, inside: Inside) -> tuple[list[Block], float]:
    if index == ROOMS and inside.rooms:
        return _rooms(at, inside.rooms)
    if index == MEETINGS and (inside.coming(at) or inside.over(at)):
        return _meetings(at, inside)
    if index == FILES and inside.shared(at):
        return _stacked([_file(each, at) for each in inside.shared(at)])
    return [empty(_nothing(index), 0)], 2 * M.row


def _nothing(index: int) -> str:
    """Return an honest word for an empty entry."""
    return {
        ROOMS: tongue.translate("Phone", "No chat room is known: this member is on no roster here"),
        MEETINGS: tongue.translate("Phone", "No meeting is known here; those in WeCom are not read"),
        FILES: tongue.translate("Phone", "No file is known here; those in WeCom are not read"),
    }.get(index, "")


def _rooms(at: datetime, rooms: Sequence[Room]) -> tuple[list[Block], float]:
    taps = [Target(Tap.ROOM, index=place) for place in range(len(rooms))]
    body, y = _stacked([_room(each, at) for each in rooms], taps=taps)
    if not any(each.last(at) for each in rooms):
        body.append(Block(0, y, M.width, M.row, Note(tongue.translate("Phone", "As the roster has them"))))
        y += M.row
    return body, y


def _sender(room: Room) -> Sender:
    """Return a room as somebody who writes: its name, and how many are in it."""
    name = room.name or tongue.translate("Phone", "All staff")
    headed = tongue.translate("Phone", "{0} ({1})").format(name, room.count)
    return Sender(headed, SenderKind.GROUP, _ROOM, name[:1].upper())


def _room(room: Room, at: datetime) -> tuple[AccountCell, str]:
    sender, last = _sender(room), room.last(at)
    text = last.text if last else _silent()
    time = words.list_time(last.at, at) if last else ""
    return AccountCell(sender, text, time), words.sentence(sender.name, text, time)


def _silent() -> str:
    return tongue.translate("Phone", "What is said here is not known")


def room(phone: Phone, index: int, inside: Inside, height: float) -> Scene:
    """Lay out what was said in a chat room by the phone's moment, as far as that is known."""
    top, bottom = M.status_bar + M.nav_bar, height - M.input_bar - M.home_area
    here = inside.rooms[index] if 0 <= index < len(inside.rooms) else None
    sender = _sender(here) if here else None
    hint = InputBar(tongue.translate("Phone", "Message"))
    fixed = [status_bar(phone.at), *nav_bar(sender.name if sender else "")]
    fixed += [Block(0, bottom, M.width, M.input_bar, hint), home_bar(height)]
    body: list[Block] = []
    y = 0.0
    for said in sorted(here.said if here else (), key=lambda each: each.at):
        if sender is not None and said.at <= phone.at:
            when = words.stamp(said.at, phone.at)
            body.append(Block(0, y, M.width, M.stamp, Stamp(when)))
            blocks, y = message(Arrival(sender, said.at, text=said.text), y + M.stamp, when)
            body += blocks
    if not body:
        body, y = [empty(_silent(), 0)], 2 * M.row
    extent = y + M.card_gap
    return Scene(Screen.ROOM, height, top, bottom, extent, plate="bg0", fixed=tuple(fixed), body=tuple(body))


def _meetings(at: datetime, inside: Inside) -> tuple[list[Block], float]:
    coming, over = inside.coming(at), inside.over(at)
    body: list[Block] = []
    y = 0.0
    for heading, meetings, colour in (
        (tongue.translate("Phone", "Coming"), coming, _MEETING),
        (tongue.translate("Phone", "Over"), over, _OVER),
    ):
        if meetings:
            body.append(Block(0, y, M.width, M.fold_row, Heading(heading)))
            below, ends = _stacked([_meeting(each, at, colour) for each in meetings], y + M.fold_row)
            body += below
            y = ends
    return body, y


def _meeting(meeting: Meeting, at: datetime, colour: str) -> tuple[AccountCell, str]:
    here = words.zone(at)
    span = f"{words.clock(meeting.at, here)}–{words.clock(meeting.ends, here)}"
    day = _day(meeting.at, at)
    if meeting.at <= at < meeting.ends:
        day = tongue.translate("Phone", "now")
    number = str(meeting.at.astimezone(here).day)
    text = " · ".join(part for part in (span, meeting.place, meeting.host) if part)
    cell = AccountCell(Sender(meeting.title, SenderKind.GROUP, colour, number), text, day)
    return cell, words.sentence(meeting.title, day, text)


def _day(moment: datetime, now: datetime) -> str:
    """Return the day of a meeting, which may be yet to come."""
    here = words.zone(now)
    days = (moment.astimezone(here).date() - now.astimezone(here).date()).days
    if days == 0:
        return tongue.translate("Phone", "Today")
    if days == 1:
        return tongue.translate("Phone", "Tomorrow")
    if days < 0:
        return words.list_time(moment, now)
    day = moment.astimezone(here).date()
    return tongue.locale().toString(QDate(day.year, day.month, day.day), tongue.translate("Phone", "d MMM"))


def _file(file: SharedFile, at: datetime) -> tuple[AccountCell, str]:
    suffix = file.name.rpartition(".")[2].lower()
    sender = Sender(file.name, SenderKind.GROUP, _KINDS.get(suffix, _OVER), suffix[:1].upper())
    text = " · ".join(part for part in (size_words(file.size), file.by) if part)
    time = words.list_time(file.at, at)
    return AccountCell(sender, text, time), words.sentence(file.name, text, time)


def size_words(size: int) -> str:
    """Return a file's size as the client shows it: ``1.2 MB``."""
    shown, unit = float(size), 0
    while shown >= 1024 and unit < len(_UNITS) - 1:
        shown, unit = shown / 1024, unit + 1
    decimals = 1 if unit and shown < 100 else 0
    return f"{tongue.locale().toString(shown, 'f', decimals)} {_UNITS[unit]}"


def _stacked(
    cells: Sequence[tuple[AccountCell, str]], top: float = 0.0, taps: Sequence[Target] = ()
) -> tuple[list[Block], float]:
    """Lay rows out one below the other; without ``taps`` they lead nowhere, but a screen reader reads each."""
    blocks: list[Block] = []
    for place, (cell, label) in enumerate(cells):
        content: Content = cell if place < len(cells) - 1 else AccountCell(cell.sender, cell.text, cell.time, last=True)
        target = taps[place] if taps else Target(Tap.NOTHING)
        blocks.append(Block(0, top + place * M.row, M.width, M.row, content, target, label))
    return blocks, top + len(cells) * M.row
