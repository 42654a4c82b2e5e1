"""Accounts: list, show, add, change, connect, remove."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import first_line, secret_options, typed_secret
from wxdesk.cli.output import Json, Refused, json_option, say, show_json, show_pairs, show_table, wall
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import ApiBudget, Connection, Ports

if TYPE_CHECKING:
    from wxdesk.domain.surroundings import MenuEntry
    from wxdesk.services.accounts import AccountView, Hanging

KINDS = click.Choice([kind.value for kind in Kind])
OWNERS = click.Choice([owner.value for owner in Owner])


@click.group()
def account() -> None:
    """The accounts on this desk."""


@account.command("list")
@json_option
@click.pass_obj
def list_(desk: Desk, as_json: bool) -> None:
    """All accounts, with what is left of each."""
    from wxdesk.services import accounts

    views = desk.do(accounts.overview)
    if as_json:
        show_json([account_json(view.account) for view in views])
        return
    if not views:
        say("There is no account on this desk yet. Add one: wxdesk account add NAME --kind KIND --owner OWNER.")
        return
    rows = [
        [
            view.account.name,
            view.account.kind.value,
            view.account.owner.value,
            "yes" if view.account.verified else "no",
            "practice" if view.account.practice else "live",
            f"{view.quota.free} of {view.quota.limit}" if view.quota else "-",
            wall(view.next_send),
        ]
        for view in views
    ]
    show_table(["NAME", "KIND", "OWNER", "VERIFIED", "PLATFORM", "FREE", "NEXT SEND"], rows)


def account_json(account: Account) -> dict[str, Json]:
    """The document of one account. There is never a secret in it."""
    return {
        "name": account.name,
        "kind": account.kind.value,
        "owner": account.owner.value,
        "verified": account.verified,
        "practice": account.practice,
        "display_name": account.display_name,
        "wechat_id": account.wechat_id,
        "licence": account.licence,
        "app_id": account.app_id,
        "agent_id": account.agent_id,
        "max_articles": account.max_articles,
        "base_url": account.base_url,
        "proxy": account.proxy,
        "id": account.id,
    }


@account.command()
@click.argument("name")
@json_option
@click.pass_obj
def show(desk: Desk, name: str, as_json: bool) -> None:
    """One account, and what it can do."""
    from wxdesk.domain.capabilities import Answer, verdicts
    from wxdesk.services import accounts

    async def work(ports: Ports) -> "tuple[AccountView, bool | None]":
        found = await accounts.find(ports, name)
        views = await accounts.overview(ports)
        return next(view for view in views if view.account.id == found.id), await _has_secret(ports, found)

    view, has_secret = desk.do(work)
    found = view.account
    abilities = verdicts(found)
    if as_json:
        can: list[Json] = [
            {"capability": each.capability.value, "answer": each.answer.value, "reason": each.reason}
            for each in abilities
        ]
        counts: dict[str, Json] = {"drafts": view.drafts, "scheduled": view.scheduled, "sent": view.sent}
        show_json({**account_json(found), **counts, "has_secret": has_secret, "capabilities": can})
        return
    told = {field: str(value) for field, value in account_json(found).items()}
    show_pairs({**told, "posts": f"{view.drafts} drafts, {view.scheduled} scheduled, {view.sent} sent"})
    click.echo()
    show_table(
        ["CAN IT", "ANSWER", "WHY"],
        [
            [
                each.capability.value,
                each.answer.value,
                desk.outside.sentence(each.reason) if each.answer is Answer.NO else "",
            ]
            for each in abilities
        ],
    )


async def _has_secret(ports: Ports, account: Account) -> bool | None:
    """Tell whether a secret is kept; None where the keychain does not say."""
    from wxdesk.services import accounts

    try:
        return account.practice or await accounts.has_secret(ports, account.id)
    except WxdeskError:
        return None


@account.command()
@click.argument("name")
@click.option("--kind", type=KINDS, required=True)
@click.option("--owner", type=OWNERS, required=True)
@click.option("--verified", is_flag=True, help="The platform has verified it.")
@click.option("--licence", default="", metavar="NO", help="Number of the business licence.")
@click.option("--app-id", default="", metavar="ID", help="AppID, or CorpID of an enterprise account.")
@click.option("--agent-id", default="", metavar="ID", help="AgentId of an enterprise account's application.")
@click.option("--practice", is_flag=True, help="It talks to the practice platform on this computer.")
@secret_options
@json_option
@click.pass_obj
def add(
    desk: Desk,
    name: str,
    kind: str,
    owner: str,
    verified: bool,
    licence: str,
    app_id: str,
    agent_id: str,
    practice: bool,
    secret_file: str | None,
    ask_secret: bool,
    as_json: bool,
) -> None:
    """Put an account on the desk."""
    from wxdesk.services import accounts

    secret = typed_secret(secret_file, ask_secret)
    wanted = Account(
        name, Kind(kind), Owner(owner), verified, licence, app_id=app_id, agent_id=agent_id, practice=practice
    )
    if practice and not app_id:
        wanted = replace(wanted, app_id=_practice_id(wanted.kind))

    async def work(ports: Ports) -> Account:
        saved = await accounts.save(ports, wanted)
        if secret:
            try:
                await accounts.set_secret(ports, saved.id, secret)
            except WxdeskError:
                await accounts.delete(ports, saved.id)  # so that the same line can be typed again
                raise
        return saved

    saved = desk.do(work)
    if as_json:
        show_json(account_json(saved))
    else:
        say(f"{saved.name} is on the desk.")


def _practice_id(kind: Kind) -> str:
    """Return an AppID such as the platform gives out: for practice nobody has to have one."""
    return ("ww" if kind is Kind.ENTERPRISE else "wx") + secrets.token_hex(8)


_YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def _yes_or_no(text: str) -> bool:
    return _YES_NO[text.casefold()]


_READ: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(("name", "licence", "display_name", "wechat_id", "app_id", "agent_id", "colour"), str.strip),
    **dict.fromkeys(("base_url", "proxy"), str.strip),
    "kind": Kind,
    "owner": Owner,
    "verified": _yes_or_no,
    "practice": _yes_or_no,
    "max_articles": int,
}


def _changes(pairs: Sequence[str]) -> dict[str, object]:
    """Read ``FIELD=VALUE``; raises click.UsageError."""
    changes: dict[str, object] = {}
    for pair in pairs:
        field, equals, text = pair.partition("=")
        if not equals or field not in _READ:
            raise click.UsageError(f"{field!r} cannot be set. Write FIELD=VALUE; fields are {', '.join(_READ)}.")
        try:
            changes[field] = _READ[field](text)
        except (ValueError, KeyError):
            raise click.UsageError(f"{text!r} cannot be the {field} of an account.") from None
    return changes


@account.command("set")
@click.argument("name")
@click.argument("pairs", nargs=-1, metavar="FIELD=VALUE...")
@secret_options
@click.option("--proxy-password-file", metavar="FILE", help="Read the proxy's name:password from FILE; - is stdin.")
@click.pass_obj
def set_(
    desk: Desk,
    name: str,
    pairs: tuple[str, ...],
    secret_file: str | None,
    ask_secret: bool,
    proxy_password_file: str | None,
) -> None:
    """Change an account; its secret and its proxy's password come from a file or a prompt."""
    from wxdesk.services import accounts, connecting

    changes = _changes(pairs)
    secret = typed_secret(secret_file, ask_secret)
    password = None if proxy_password_file is None else first_line(proxy_password_file)
    if not changes and secret is None and password is None:
        raise click.UsageError(f"Nothing to change. Write FIELD=VALUE; fields are {', '.join(_READ)}.")

    async def work(ports: Ports) -> Account:
        found = await accounts.find(ports, name)
        if changes:
            found = await accounts.save(ports, replace(found, **changes))  # type: ignore[arg-type]  # read by _READ
        if secret is not None:
            await accounts.set_secret(ports, found.id, secret)
        if password is not None:
            await connecting.set_proxy_password(ports, found.id, password)
        return found

    say(f"{desk.do(work).name} is changed.")


@account.command()
@click.argument("name")
@json_option
@click.pass_obj
def test(desk: Desk, name: str, as_json: bool) -> None:
    """Ask the platform whether AppID and secret are right."""
    from wxdesk.services import accounts

    async def work(ports: Ports) -> Connection:
        found = await accounts.find(ports, name)
        return await accounts.test_connection(ports, found.id)

    connection = desk.do(work)
    if as_json:
        show_json({"token_seconds": connection.token_seconds, "ip": connection.ip})
    else:
        say(f"{name} is connected; its token is good for {connection.token_seconds // 60} minutes.")


@account.command()
@click.argument("name")
@click.option("--ask", is_flag=True, help="Ask the platform: it also counts what other programs call.")
@json_option
@click.pass_obj
def calls(desk: Desk, name: str, ask: bool, as_json: bool) -> None:
    """What was called today, and how often it may be called."""
    from wxdesk.services import accounts, connecting

    async def work(ports: Ports) -> Sequence[ApiBudget]:
        found = await accounts.find(ports, name)
        return await connecting.calls_today(ports, found.id, ask=ask)

    budgets = desk.do(work)
    if as_json:
        show_json([{"api": each.api, "used": each.used, "limit": each.limit, "left": each.left} for each in budgets])
    elif budgets:
        numbers = [[each.api, str(each.used), "-" if each.limit is None else str(each.limit)] for each in budgets]
        show_table(["CALL", "USED TODAY", "LIMIT"], numbers)
    else:
        say(f"{name} has called nothing today (China time).")


@account.command()
@click.argument("name")
@click.option("--read", is_flag=True, help="Ask the platform for it, and keep it.")
@json_option
@click.pass_obj
def menu(desk: Desk, name: str, read: bool, as_json: bool) -> None:
    """The menu below its conversation, as the phone shows it."""
    from wxdesk.services import accounts, menus

    async def work(ports: Ports) -> "Sequence[MenuEntry]":
        found = await accounts.find(ports, name)
        return await (menus.read if read else menus.known)(ports, found.id)

    entries = desk.do(work)
    if as_json:
        show_json([{"name": each.name, "items": list(each.items)} for each in entries])
    elif entries:
        show_table(["ENTRY", "BELOW IT"], [[each.name, ", ".join(each.items)] for each in entries])
    elif read:
        say(f"{name} has no menu on the platform.")
    else:
        say(f"No menu of {name} is known. Read it from the platform with --read.")


@account.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Also with everything that hangs on it.")
@click.pass_obj
def remove(desk: Desk, name: str, yes: bool) -> None:
    """Take an account off the desk, with its posts and members."""
    from wxdesk.services import accounts

    async def work(ports: Ports) -> "Hanging":
        found = await accounts.find(ports, name)
        hanging = await accounts.hanging(ports, found.id)
        if yes or not hanging:
            await accounts.delete(ports, found.id)
        return hanging

    hanging = desk.do(work)
    if hanging and not yes:
        raise Refused(
            f"With {name} would go {hanging.drafts} drafts, {hanging.scheduled} scheduled and {hanging.sent} sent "
            f"posts and {hanging.members} members. Nothing was removed; add --yes to remove them all."
        )
    say(f"{name} is off the desk.")
