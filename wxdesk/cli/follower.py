"""Followers: the people whose phones are looked at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import Json, json_option, say, show_json, show_table
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower
from wxdesk.services.followers import Known
from wxdesk.services.ports import Ports

if TYPE_CHECKING:
    from wxdesk.domain.activity import Activity
    from wxdesk.domain.attempts import Tag
    from wxdesk.services.drawing import Drawn, Told


@click.group()
def follower() -> None:
    """Followers: whose phones are looked at, real ones and made-up ones."""


@follower.command("list")
@json_option
@click.pass_obj
def list_(desk: Desk, as_json: bool) -> None:
    """All followers."""
    from wxdesk.services import followers

    found = desk.do(followers.all_of).known
    if as_json:
        show_json([follower_json(each) for each in found])
        return
    rows = [
        [
            str(each.follower.id),
            each.follower.name,
            ", ".join(each.accounts),
            str(len(each.others)),
            each.follower.device.value,
            each.follower.language or "-",
            each.follower.zone,
        ]
        for each in found
    ]
    show_table(["ID", "NAME", "FOLLOWS", "OTHERS", "PHONE", "LANGUAGE", "ZONE"], rows)


def follower_json(known: Known) -> dict[str, Json]:
    """The document of a follower."""
    each = known.follower
    return {
        "id": each.id,
        "name": each.name,
        "accounts": list(known.accounts),
        "others": [{"name": sender.name, "kind": sender.kind.value} for sender in known.others],
        "on_roster": bool(known.rosters),
        "phone": each.device.value,
        "language": each.language,
        "dark": each.dark,
        "text_step": each.text_step,
        "zone": each.zone,
    }


@follower.command()
@click.argument("name", default="")
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="What is made up comes of it.")
@click.option("--draw", "audience", metavar="ACCOUNT", help="Draw at random from those who follow an account.")
@json_option
@click.pass_obj
def add(desk: Desk, name: str, seed: int, audience: str | None, as_json: bool) -> None:
    """Make up a follower, with others who write to them; the same seed makes up the same one."""
    from wxdesk.services import accounts, followers

    async def work(ports: Ports) -> Follower:
        if audience is None:
            return await followers.make(ports, seed, name)
        made = await followers.draw(ports, (await accounts.find(ports, audience)).id, seed)
        return made if not name else await _renamed(ports, made, name)

    _tell(desk.do(work), as_json, "{0} is a follower now.")


@follower.command()
@click.option("--account", "name", required=True, metavar="NAME", help="Whose followers.")
@click.option("--tag", default="", metavar="TAG", help="Only from those who carry a tag of the platform.")
@click.option("--count", type=click.IntRange(1, 50), default=1, show_default=True, help="How many.")
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True, help="What is made up comes of it.")
@json_option
@click.pass_obj
def draw(desk: Desk, name: str, tag: str, count: int, seed: int, as_json: bool) -> None:
    """Draw followers from an account's data: its tags, and when its followers are active."""
    from wxdesk.services import accounts, drawing

    async def work(ports: Ports) -> "tuple[Drawn, Told]":
        account_id = (await accounts.find(ports, name)).id
        told = await drawing.look(ports, account_id)
        return await drawing.draw(ports, account_id, _tag_id(told.tags, tag), count, seed), told

    drawn, told = desk.do(work)
    if as_json:
        show_json(_drawn_json(drawn, told, tag))
        return
    say(_drawn_words(drawn))
    if told.refusal is not None:
        say(f"The hours could not be read. {desk.outside.sentence(told.refusal)}")
    say(_hours_words(drawn.activity))


def _drawn_words(drawn: "Drawn") -> str:
    names = ", ".join(each.name for each in drawn.followers)
    earlier = f" {drawn.before} were drawn with this seed before." if drawn.before else ""
    return f"{len(drawn.followers)} drawn from {drawn.carriers} followers: {names}.{earlier}"


def _tag_id(known: "Sequence[Tag]", name: str) -> int | None:
    if not name:
        return None
    found = next((tag for tag in known if tag.name == name), None)
    if found is None:
        raise WxdeskError("tag_unknown", name=name, known=", ".join(tag.name for tag in known) or "-")
    return found.id


def _hours_words(activity: "Activity | None") -> str:
    if activity is None:
        return "They look at the usual hours, an estimate: too little is counted by the hour."
    did = {"reads": "read", "messages": "wrote to the account"}[activity.counted.value]
    hours = ", ".join(f"{hour:02}:00" for hour in activity.busiest())
    return f"They look when its followers {did}, most at {hours} ({activity.first} to {activity.last})."


def _drawn_json(drawn: "Drawn", told: "Told", tag: str) -> dict[str, Json]:
    used = drawn.activity
    activity: dict[str, Json] | None = None
    if used is not None:
        days = {"first": used.first.isoformat(), "last": used.last.isoformat()}
        activity = {"counted": used.counted.value, **days, "hours": list(used.counts), "earlier": told.earlier}
    return {
        "followers": [{"id": each.id, "name": each.name} for each in drawn.followers],
        "tag": tag or None,
        "made": len(drawn.followers),
        "before": drawn.before,
        "carriers": drawn.carriers,
        "activity": activity,
        "refusal": told.refusal.code if told.refusal else None,
    }


async def _renamed(ports: Ports, made: Follower, name: str) -> Follower:
    from dataclasses import replace

    from wxdesk.services import followers, removing

    try:
        return await followers.save(ports, replace(made, name=name))
    except WxdeskError:
        await removing.remove(ports, made.id)
        raise


@follower.command()
@click.argument("who", metavar="NAME")
@click.argument("name", metavar="NEW_NAME")
@json_option
@click.pass_obj
def copy(desk: Desk, who: str, name: str, as_json: bool) -> None:
    """Copy a follower under another name."""
    from wxdesk.services import followers

    async def work(ports: Ports) -> Follower:
        return await followers.copy(ports, (await followers.find(ports, who)).id, name)

    _tell(desk.do(work), as_json, "{0} is a follower now.")


@follower.command()
@click.argument("who", metavar="NAME")
@json_option
@click.pass_obj
def remove(desk: Desk, who: str, as_json: bool) -> None:
    """Delete a follower, by name or id, and whoever wrote to nobody else."""
    from wxdesk.services import followers, removing

    async def work(ports: Ports) -> Follower:
        found = await followers.find(ports, who)
        await removing.remove(ports, found.id)
        return found

    _tell(desk.do(work), as_json, "{0} is deleted.")


def _tell(kept: Follower, as_json: bool, words: str) -> None:
    if as_json:
        show_json({"id": kept.id, "name": kept.name})
    else:
        say(words.format(kept.name))
