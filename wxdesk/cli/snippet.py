"""Snippets: text to use again, for all accounts or for one."""

from collections.abc import Sequence
from pathlib import Path

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import READABLE
from wxdesk.cli.output import json_option, say, show_json, show_table
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import Snippet, Spot
from wxdesk.services.ports import Ports


@click.group()
def snippet() -> None:
    """Snippets: signature, disclaimer, QR code; written once."""


@snippet.command("list")
@click.option("--account", metavar="NAME", help="Only those that this account can use.")
@json_option
@click.pass_obj
def list_(desk: Desk, account: str | None, as_json: bool) -> None:
    """All snippets, by name."""
    from wxdesk.services import accounts, snippets

    async def work(ports: Ports) -> tuple[Sequence[Snippet], dict[int, str]]:
        chosen = None if account is None else (await accounts.find(ports, account)).id
        names = {view.account.id: view.account.name for view in await accounts.overview(ports)}
        return await snippets.of(ports, chosen), names

    found, names = desk.do(work)
    if as_json:
        show_json(
            [
                {
                    "id": each.id,
                    "name": each.name,
                    "spot": each.spot.value,
                    "account": names.get(each.account_id or 0),
                    "body": each.body,
                    "pictures": [picture.name for picture in each.pictures],
                }
                for each in found
            ]
        )
        return
    rows = [[str(each.id), each.name, each.spot.value, names.get(each.account_id or 0, "all")] for each in found]
    show_table(["ID", "NAME", "WHERE", "ACCOUNT"], rows)


@snippet.command()
@click.argument("name")
@click.argument("file", type=READABLE)
@click.option("--at", "spot", type=click.Choice([spot.value for spot in Spot]), default="caret", help="Where it goes.")
@click.option("--account", metavar="NAME", help="Only for this account.")
@json_option
@click.pass_obj
def add(desk: Desk, name: str, file: Path, spot: str, account: str | None, as_json: bool) -> None:
    """Add a snippet: the Markdown in FILE, with the pictures it names beside it."""
    from wxdesk.services import accounts, reading, snippets

    read = reading.read_article(file)

    async def work(ports: Ports) -> Snippet:
        owner = None if account is None else (await accounts.find(ports, account)).id
        article = await ports.store.run(lambda tx: reading.keep_article(tx, read))
        made = Snippet(name, article.body.strip(), Spot(spot), owner, pictures=article.pictures)
        return await snippets.save(ports, made)

    kept = desk.do(work)
    if as_json:
        show_json({"id": kept.id})
    else:
        say(f"“{kept.name}” is a snippet now.")


@snippet.command()
@click.argument("name")
@click.pass_obj
def delete(desk: Desk, name: str) -> None:
    """Delete a snippet, by its name or its id; it stays in the articles that have it."""
    from wxdesk.services import snippets

    async def work(ports: Ports) -> Snippet:
        found = await snippets.of(ports)
        wanted = name.strip().casefold()
        matching = [each for each in found if wanted in (each.name.casefold(), str(each.id))]
        if len(matching) != 1:
            known = ", ".join(f"{each.id} {each.name}" for each in found)
            raise WxdeskError("snippet_not_found", name=name, known=known)
        await snippets.delete(ports, matching[0].id)
        return matching[0]

    say(f"“{desk.do(work).name}” is deleted.")
