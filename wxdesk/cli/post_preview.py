"""A post shown to named people before it is sent."""

from collections.abc import Sequence

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import Json, json_option, say, show_json
from wxdesk.cli.post import ID, post
from wxdesk.services.ports import ApiBudget, Ports
from wxdesk.services.previewing import Preview


@post.command()
@ID
@click.option("--to", "people", multiple=True, required=True, metavar="WECHATID", help="Whom to; say it several times.")
@json_option
@click.pass_context
def preview(context: click.Context, post_id: int, people: tuple[str, ...], as_json: bool) -> None:
    """Show a post to named followers on their phones. It is no send and uses no quota.

    For an enterprise account name members by their account names: each gets a message like any other.
    """
    from wxdesk.services import previewing

    desk: Desk = context.obj

    async def work(ports: Ports) -> tuple[Sequence[Preview], ApiBudget | None]:
        from wxdesk.cli.post import with_account

        told = await previewing.preview(ports, post_id, people)
        account, _ = await with_account(ports, post_id)
        return told, await previewing.budget(ports, account)

    told, budget = desk.do(work)
    if as_json:
        shown: list[Json] = [
            {
                "to": each.person,
                "shown": each.refusal is None,
                "code": each.refusal.code if each.refusal else "",
                "message": desk.outside.sentence(each.refusal) if each.refusal else "",
            }
            for each in told
        ]
        show_json({"id": post_id, "previews": shown, "left_today": budget.left if budget else None})
    else:
        for each in told:
            words = "has it in WeChat." if each.refusal is None else desk.outside.sentence(each.refusal)
            say(f"{each.person}: {words}")
        if budget is not None:
            say(f"{budget.left} of {budget.limit} previews of today are left.")
    if any(each.refusal for each in told):
        context.exit(1)
