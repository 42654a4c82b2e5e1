"""The roster of an enterprise account: members, who waits, and lists as CSV files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import READABLE
from wxdesk.cli.output import Json, Refused, iso, json_option, say, show_json, show_table, wall
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import Detail
from wxdesk.domain.roster import Member, Waiting
from wxdesk.services.ports import MemberQuery, Ports

if TYPE_CHECKING:
    from wxdesk.services.roster_csv import ImportPlan, Refusal

ID = click.argument("number", type=click.IntRange(min=1), metavar="ID")
ACCOUNT = click.option("--account", metavar="NAME", help="The enterprise account; needed where there are several.")


@click.group(short_help="Who belongs to an enterprise account.")
def roster() -> None:
    """Who belongs to an enterprise account, and sees its internal posts."""


async def _enterprise(ports: Ports, name: str | None) -> Account:
    from wxdesk.services import accounts

    if name is not None:
        found = await accounts.find(ports, name)
        if found.kind is not Kind.ENTERPRISE:
            raise Refused(f"{found.name} is a {found.kind.value} account. Only enterprise accounts have a roster.")
        return found
    known = [view.account for view in await accounts.overview(ports) if view.account.kind is Kind.ENTERPRISE]
    if not known:
        raise Refused("There is no enterprise account, so there is no roster. Add one first: wxdesk account add.")
    if len(known) > 1:
        raise Refused(f"Say which roster: --account with one of {', '.join(each.name for each in known)}.")
    return known[0]


@roster.command("list")
@click.option("--search", default="", metavar="TEXT", help="Find it in names, pinyin, phones and WeChat IDs.")
@ACCOUNT
@json_option
@click.pass_obj
def list_(desk: Desk, search: str, account: str | None, as_json: bool) -> None:
    """The members, and who waits to be let in."""
    from wxdesk.services import roster as service
    from wxdesk.services.roster_csv import paths_of

    async def work(ports: Ports) -> tuple[dict[int, str], Sequence[Member], Sequence[Waiting]]:
        owner = await _enterprise(ports, account)
        query = MemberQuery(owner.id, text=search)
        departments = await ports.store.read(lambda tx: tx.roster.departments(owner.id))
        names = {number: " / ".join(path) for number, path in paths_of(departments).items()}
        members = await service.page(ports, query, 0, await service.count(ports, query))
        return names, members, await service.waiting(ports, owner.id)

    departments, members, waiting = desk.do(work)
    if as_json:
        show_json(
            {
                "members": [_member_json(each, departments) for each in members],
                "waiting": [_waiting_json(each) for each in waiting],
            }
        )
        return
    rows = [
        [str(each.id), each.name, each.phone, each.wechat_id, departments.get(each.department_id, ""), each.status]
        for each in members
    ]
    show_table(["ID", "NAME", "PHONE", "WECHAT ID", "DEPARTMENT", "STATUS"], rows)
    if waiting:
        click.echo("\nWaiting to be let in (roster verify ID, roster reject ID):")
        show_table(["ID", "NICKNAME", "SINCE"], [[str(e.id), e.nickname, wall(e.followed_at)] for e in waiting])


def _member_json(member: Member, departments: dict[int, str]) -> dict[str, Json]:
    return {
        "id": member.id,
        "name": member.name,
        "phone": member.phone,
        "wechat_id": member.wechat_id,
        "department": departments.get(member.department_id, ""),
        "position": member.position,
        "status": member.status.value,
        "verified_at": iso(member.verified_at),
    }


def _waiting_json(waiting: Waiting) -> dict[str, Json]:
    return {"id": waiting.id, "nickname": waiting.nickname, "followed_at": iso(waiting.followed_at)}


@roster.command()
@ID
@click.option("--name", default="", help="Their name.")
@click.option("--phone", default="", help="Their phone number, with its country code.")
@click.option("--wechat-id", default="", help="Their WeChat ID.")
@click.option("--department", default="", metavar="PATH", help="Such as: Kitchen / Pastry.")
@click.option("--position", default="", help="What they do.")
@click.option("--member", is_flag=True, help="ID is that of a member who follows already and was not verified.")
@click.pass_obj
def verify(
    desk: Desk, number: int, name: str, phone: str, wechat_id: str, department: str, position: str, member: bool
) -> None:
    """Let somebody in who waits: the owner's act. From now on they see internal posts.

    It needs --name, --phone and --wechat-id: they are how the owner knows who it is.
    """
    from wxdesk.services import roster as service

    async def work(ports: Ports) -> Member:
        if member:
            return await service.verify(ports, number)
        waits = next((each for each in await service.waiting(ports) if each.id == number), None)
        at = await _department(ports, waits.account_id, department) if waits else 0
        return await service.admit(ports, number, name, phone, wechat_id, at, position)

    say(f"{desk.do(work).name} is in, and sees internal posts from now on.")


async def _department(ports: Ports, account_id: int, path: str) -> int:
    """Return the id of a department by its path. Raises ``Refused`` where there is none."""
    from wxdesk.services.roster_csv import paths_of

    wanted = tuple(part.strip().casefold() for part in path.split("/") if part.strip())
    known = paths_of(await ports.store.read(lambda tx: tx.roster.departments(account_id)))
    for number, names in known.items():
        if tuple(name.casefold() for name in names) == wanted:
            return number
    raise Refused(f"There is no department {path}. Known are: {'; '.join(' / '.join(p) for p in known.values() if p)}.")


@roster.command()
@ID
@click.pass_obj
def reject(desk: Desk, number: int) -> None:
    """Turn somebody away who waits and is not staff."""
    from wxdesk.services import roster as service

    say(f"{desk.do(lambda ports: service.reject(ports, number)).name} waits no more.")


@roster.command()
@click.argument("file", type=READABLE)
@ACCOUNT
@click.pass_obj
def export(desk: Desk, file: Path, account: str | None) -> None:
    """Write the members into a CSV FILE that spreadsheets open."""
    from wxdesk.services.roster_csv import export_csv

    async def work(ports: Ports) -> int:
        return await export_csv(ports, (await _enterprise(ports, account)).id, file)

    say(f"{desk.do(work)} members are in {file}.")


@roster.command("import")
@click.argument("file", type=READABLE)
@ACCOUNT
@click.option("--map", "pairs", multiple=True, metavar="COL=FIELD", help="What the column COL holds.")
@click.option("--dry-run", is_flag=True, help="Only say what it would do.")
@json_option
@click.pass_obj
def import_(desk: Desk, file: Path, account: str | None, pairs: tuple[str, ...], dry_run: bool, as_json: bool) -> int:
    """Read members from a CSV FILE; nobody is let in by it.

    Rows that cannot be taken are listed, and the exit status is then 1; the others are taken. Reading a file again
    changes nothing.
    """
    from wxdesk.services.roster_csv import apply_import, plan_import

    mapping = _mapping(pairs)

    async def work(ports: Ports) -> "ImportPlan":
        plan = await plan_import(ports, (await _enterprise(ports, account)).id, file, mapping)
        if not dry_run and (plan.new or plan.changed):
            await apply_import(ports, plan)
        return plan

    plan = desk.do(work)
    if as_json:
        refused: list[Json] = [_refusal_json(desk, each) for each in plan.refused]
        counts: dict[str, Json] = {
            "new": len(plan.new),
            "changed": len(plan.changed),
            "unchanged": len(plan.unchanged),
        }
        show_json({**counts, "refused": refused, "ignored_columns": list(plan.ignored_columns), "dry_run": dry_run})
    else:
        for each in plan.refused:
            click.echo(f"{file}:{each.row}: {_reason(desk, each)}")
    done = "would be" if dry_run else "are"
    say(f"{len(plan.new)} {done} new, {len(plan.changed)} {done} changed, {len(plan.unchanged)} stay as they are.")
    if plan.refused:
        rows = len({each.row for each in plan.refused})
        say(f"{rows} rows were refused. Correct them in {file} and import it again.")
    return 1 if plan.refused else 0


def _mapping(pairs: Sequence[str]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        column, equals, field = pair.rpartition("=")
        if not equals:
            raise click.UsageError(f"{pair!r}: write --map COLUMN=FIELD.")
        mapping[column] = field
    return mapping


def _reason(desk: Desk, refusal: "Refusal") -> str:
    found, _, expected = refusal.value.partition("/")
    details: dict[str, Detail] = {"row": refusal.other_row, "found": found, "expected": expected}
    details["taken_by"] = "Another member"
    told = desk.outside.sentence(refusal.reason, name=refusal.value, text=refusal.value, **details)
    return f"{refusal.column} “{refusal.value}”: {told}" if refusal.column else told


def _refusal_json(desk: Desk, refusal: "Refusal") -> dict[str, Json]:
    return {
        "row": refusal.row,
        "column": refusal.column,
        "value": refusal.value,
        "reason": refusal.reason,
        "text": _reason(desk, refusal),
        "other_row": refusal.other_row or None,
    }
