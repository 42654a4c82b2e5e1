"""Followers: the people whose phones are looked at."""

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import Json, json_option, say, show_json, show_table
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower
from wxdesk.services.followers import Known
from wxdesk.services.ports import Ports


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


async def _renamed(ports: Ports, made: Follower, name: str) -> Follower:
    from dataclasses import replace

    from wxdesk.services import followers

    try:
        return await followers.save(ports, replace(made, name=name))
    except WxdeskError:
        await followers.remove(ports, made.id)
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
    from wxdesk.services import followers

    async def work(ports: Ports) -> Follower:
        found = await followers.find(ports, who)
        await followers.remove(ports, found.id)
        return found

    _tell(desk.do(work), as_json, "{0} is deleted.")


def _tell(kept: Follower, as_json: bool, words: str) -> None:
    if as_json:
        show_json({"id": kept.id, "name": kept.name})
    else:
        say(words.format(kept.name))
