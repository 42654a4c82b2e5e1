"""Others who write to followers: listed, entered, changed, deleted; and who hears of them."""

from dataclasses import replace

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import Json, json_option, say, show_json, show_table
from wxdesk.domain.personas import Other, other
from wxdesk.domain.phone import Sender, SenderKind
from wxdesk.domain.rhythm import Rhythm, read_times, times_words
from wxdesk.services.ports import Ports

KINDS = click.Choice([kind.value for kind in SenderKind if kind is not SenderKind.ENTERPRISE])
TIMES = click.option(
    "--at", "times", multiple=True, metavar="HH:MM", help="About when, in China; say it several times."
)
LINES = click.option("--line", "lines", multiple=True, metavar="TEXT", help="A title or message; several times.")
WEEK = click.option("--week", type=click.FloatRange(0.1, 200), metavar="N", help="How many times a week.")


@click.group()
def sender() -> None:
    """Others who write to followers: accounts that are not yours, friends and groups."""


@sender.command("list")
@json_option
@click.pass_obj
def list_(desk: Desk, as_json: bool) -> None:
    """All of them, with when they write."""
    from wxdesk.services import followers

    found = desk.do(followers.all_of)
    rhythms = {each.sender_id: each for each in found.rhythms}
    heard = {each.id: [known.follower.name for known in found.known if each in known.others] for each in found.senders}
    if as_json:
        show_json([_json(each, rhythms.get(each.id), heard[each.id]) for each in found.senders])
        return
    rows = [_row(each, rhythms.get(each.id), heard[each.id]) for each in found.senders]
    if rows:
        show_table(["ID", "NAME", "KIND", "A WEEK", "AT", "HEARD BY"], rows)
    else:
        say("Nobody else writes in this workspace.")


def _json(each: Sender, rhythm: Rhythm | None, heard_by: list[str]) -> dict[str, Json]:
    return {
        "id": each.id,
        "name": each.name,
        "kind": each.kind.value,
        "week": rhythm.per_week if rhythm else None,
        "at": times_words(rhythm.minutes).split(", ") if rhythm else [],
        "lines": list(rhythm.lines) if rhythm else [],
        "heard_by": list(heard_by),
    }


def _row(each: Sender, rhythm: Rhythm | None, heard_by: list[str]) -> list[str]:
    when = [f"{rhythm.per_week:g}", times_words(rhythm.minutes)] if rhythm else ["-", "-"]
    return [str(each.id), each.name, each.kind.value, *when, ", ".join(heard_by)]


@sender.command()
@click.argument("who", metavar="FOLLOWER")
@click.argument("name", metavar="NAME")
@click.option("--kind", type=KINDS, default=SenderKind.FRIEND.value, show_default=True)
@WEEK
@TIMES
@LINES
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="What is not said comes of it.")
@json_option
@click.pass_obj
def add(
    desk: Desk,
    who: str,
    name: str,
    kind: str,
    week: float | None,
    times: tuple[str, ...],
    lines: tuple[str, ...],
    seed: int,
    as_json: bool,
) -> None:
    """Let somebody new write to a follower; what is not said is made up from the seed."""
    from wxdesk.services import followers

    wanted = _with(other(SenderKind(kind), name.strip(), seed), "", week, times, lines)

    async def work(ports: Ports) -> Other:
        from wxdesk.services import others

        return await others.add(ports, await followers.find(ports, who), wanted)

    _tell(desk.do(work), as_json, "{0} writes now.")


@sender.command("set")
@click.argument("name", metavar="NAME")
@click.option("--name", "new_name", default="", metavar="NEW_NAME", help="Another name.")
@WEEK
@TIMES
@LINES
@json_option
@click.pass_obj
def set_(
    desk: Desk,
    name: str,
    new_name: str,
    week: float | None,
    times: tuple[str, ...],
    lines: tuple[str, ...],
    as_json: bool,
) -> None:
    """Change how somebody writes, by name or id, for all who hear of them; what is not said stays."""

    async def work(ports: Ports) -> Other:
        from wxdesk.services import others

        changed = _with(await others.find(ports, name), new_name.strip(), week, times, lines)
        await others.change(ports, changed)
        return changed

    _tell(desk.do(work), as_json, "{0} writes otherwise now.")


def _with(before: Other, name: str, week: float | None, times: tuple[str, ...], lines: tuple[str, ...]) -> Other:
    minutes = read_times(" ".join(times))
    if minutes is None:
        raise click.UsageError("A time of the day is written as 07:30.")
    who = before.sender
    if name:
        who = replace(who, name=name, glyph=name[:1].upper())
    rhythm = replace(
        before.rhythm,
        per_week=before.rhythm.per_week if week is None else week,
        minutes=minutes or before.rhythm.minutes,
        lines=tuple(line.strip() for line in lines if line.strip()) or before.rhythm.lines,
    )
    return Other(who, rhythm)


@sender.command()
@click.argument("name", metavar="NAME")
@json_option
@click.pass_obj
def remove(desk: Desk, name: str, as_json: bool) -> None:
    """Delete somebody who writes, by name or id, for all who hear of them."""

    async def work(ports: Ports) -> Other:
        from wxdesk.services import others

        found = await others.find(ports, name)
        await others.remove(ports, found.sender.id)
        return found

    _tell(desk.do(work), as_json, "{0} is deleted.")


@sender.command()
@click.argument("who", metavar="FOLLOWER")
@click.argument("name", metavar="NAME")
@click.option("--off", is_flag=True, help="No longer.")
@click.pass_obj
def hear(desk: Desk, who: str, name: str, off: bool) -> None:
    """Let a follower hear of somebody who writes already, by name or id."""

    async def work(ports: Ports) -> tuple[str, str]:
        from wxdesk.services import followers, others

        follower, heard = await followers.find(ports, who), await others.sender(ports, name)
        await others.hear(ports, follower.id, heard.id, on=not off)
        return follower.name, heard.name

    names = desk.do(work)
    say(("{0} does not hear of {1} any more." if off else "{0} hears of {1} now.").format(*names))


def _tell(kept: Other, as_json: bool, words: str) -> None:
    if as_json:
        show_json({"id": kept.sender.id, "name": kept.sender.name})
    else:
        say(words.format(kept.sender.name))
