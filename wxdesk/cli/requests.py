"""The log of requests to the platforms."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import Json, iso, json_option, say, show_json, show_table
from wxdesk.domain.clock import china
from wxdesk.services.ports import Exchange, Ports


@click.command(short_help="The last requests to the platforms.")
@click.option("--account", "name", metavar="NAME", help="Only those of one account.")
@click.option("--limit", type=click.IntRange(1, 20_000), default=50, show_default=True, help="How many.")
@json_option
@click.pass_obj
def requests(desk: Desk, name: str | None, limit: int, as_json: bool) -> None:
    """The last requests, the newest first: what was called and what came of it, never what was in it."""
    from wxdesk.services import accounts, connecting

    async def work(ports: Ports) -> tuple[Sequence[Exchange], Mapping[int, str]]:
        names = {view.account.id: view.account.name for view in await accounts.overview(ports)}
        account_id = None if name is None else (await accounts.find(ports, name)).id
        return await connecting.recent_requests(ports, account_id, limit), names

    found, names = desk.do(work)
    if as_json:
        show_json([_document(each, names) for each in found])
        return
    if not found:
        say("Nothing was asked of a platform yet.")
        return
    rows = [
        [
            f"{china(each.at):%m-%d %H:%M:%S}",
            names.get(each.account_id, "-"),
            each.method,
            each.address,
            f"{each.milliseconds} ms",
            str(each.status or "-"),
            str(each.errcode) if each.result == "answered" else each.result,
            each.road,
        ]
        for each in found
    ]
    show_table(["AT (CHINA TIME)", "ACCOUNT", "", "ADDRESS", "TOOK", "HTTP", "RESULT", "ROAD"], rows)


def _document(exchange: Exchange, names: Mapping[int, str]) -> dict[str, Json]:
    return {**asdict(exchange), "at": iso(exchange.at), "account": names.get(exchange.account_id)}
