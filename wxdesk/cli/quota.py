"""What is left to send."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import TIME
from wxdesk.cli.output import Json, iso, json_option, say, show_json, show_pairs, show_table, wall
from wxdesk.services.ports import Ports

if TYPE_CHECKING:
    from wxdesk.domain.reach import Reach
    from wxdesk.services.sending import Forecast


@click.command(short_help="What is left to send.")
@click.argument("name", required=False)
@click.option("--at", type=TIME, help="As it will be at TIME.")
@click.option("--tag", metavar="NAME", help="For those who carry this tag: what is left follower by follower.")
@json_option
@click.pass_obj
def quota(desk: Desk, name: str | None, at: datetime | None, tag: str | None, as_json: bool) -> None:
    """How many posts are left of the day or month."""
    from wxdesk.services import accounts, sending

    async def work(ports: Ports) -> "Sequence[Forecast]":
        if name is not None:
            chosen = [await accounts.find(ports, name)]
        else:
            chosen = [view.account for view in await accounts.overview(ports)]
        return [await sending.forecast(ports, each.id, at) for each in chosen]

    if tag is not None:
        if name is None:
            raise click.UsageError("--tag needs the NAME of an account.")
        _tell_reach(desk, name, tag, at, as_json)
        return
    found = desk.do(work)
    if as_json:
        documents = [quota_json(each.account.name, each) for each in found]
        show_json(documents[0] if name is not None else documents)
        return
    rows = []
    for each in found:
        left = each.quota
        if left is None:
            rows.append([each.account.name, "-", "no limit", "", "", "", ""])
        else:
            numbers = (left.limit, left.sent, left.reserved, left.free)
            rows.append([each.account.name, left.period.span.value, *map(str, numbers), wall(left.period.resets_at)])
    show_table(["ACCOUNT", "PERIOD", "LIMIT", "SENT", "RESERVED", "FREE", "RESETS (CHINA TIME)"], rows)


def _tell_reach(desk: Desk, name: str, tag: str, at: datetime | None, as_json: bool) -> None:
    from wxdesk.services import accounts, audiences

    async def work(ports: Ports) -> "Reach | None":
        account = await accounts.find(ports, name)
        return await audiences.reach(ports, account.id, await audiences.called(ports, account.id, tag), at)

    reach = desk.do(work)
    if as_json:
        counts = None if reach is None else {"audience": reach.audience, "least": reach.least, "missed": reach.missed}
        show_json({"account": name, "tag": tag, "reach": counts})
    elif reach is None:
        say(f"{name} does not count follower by follower.")
    else:
        show_pairs(
            {"followers": str(reach.audience), "least left": str(reach.least), "would miss it": str(reach.missed)}
        )


def quota_json(name: str, forecast: "Forecast") -> dict[str, Json]:
    """The document of one account; numbers are null where there is no quota."""
    left = forecast.quota
    return {
        "account": name,
        "period": left.period.span.value if left else None,
        "limit": left.limit if left else None,
        "sent": left.sent if left else None,
        "reserved": left.reserved if left else None,
        "free": left.free if left else None,
        "resets_at": iso(left.period.resets_at) if left else None,
    }
