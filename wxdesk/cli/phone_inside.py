"""What an internal account leads a member to, said in lines: chat rooms, meetings, files."""

import click

from wxdesk.cli.output import say, show_table, wall
from wxdesk.cli.phone_shown import Shown
from wxdesk.domain.inside import Inside

ALL_STAFF = "All staff"


def print_inside(shown: Shown) -> None:
    """Say all of it, each under its heading; what there is not is left out."""
    inside, at = _inside(shown), shown.phone.at
    for heading, there, told in (
        ("Chat rooms", inside.rooms, print_rooms),
        ("Meetings", (*inside.coming(at), *inside.over(at)), print_meetings),
        ("Files", inside.shared(at), print_files),
    ):
        if there:
            click.echo()
            click.echo(heading)
            told(shown)


def print_rooms(shown: Shown) -> None:
    """Say the chat rooms, with what was said last in each."""
    rows = []
    for room in _inside(shown).rooms:
        last = room.last(shown.phone.at)
        rows.append([room.name or ALL_STAFF, str(room.count), wall(last.at) if last else "", last.text if last else ""])
    if rows:
        show_table(["ROOM", "MEMBERS", "AT", "LAST"], rows)
    else:
        say("No chat room is known: this member is on no roster here.")


def print_meetings(shown: Shown) -> None:
    """Say the meetings, those to come first."""
    inside, at = _inside(shown), shown.phone.at
    meetings = [*inside.coming(at), *inside.over(at)]
    rows = [[wall(each.at), str(each.minutes), each.title, each.place, each.host] for each in meetings]
    if rows:
        show_table(["AT", "MINUTES", "MEETING", "PLACE", "HOST"], rows)
    else:
        say("No meeting is known here; those in WeCom are not read.")


def print_files(shown: Shown) -> None:
    """Say the files that are shared, the newest first."""
    rows = [[wall(each.at), each.name, f"{each.size:,}", each.by] for each in _inside(shown).shared(shown.phone.at)]
    if rows:
        show_table(["AT", "FILE", "BYTES", "BY"], rows)
    else:
        say("No file is known here; those in WeCom are not read.")


def _inside(shown: Shown) -> Inside:
    return shown.around.inside_of(shown.key[0])
