"""Looking after the workspace: backups, putting one back, and seeing what is wrong."""

import asyncio
from pathlib import Path

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import json_option, say, show_json, show_table


@click.command(short_help="Copy the workspace.")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup(desk: Desk, file: Path) -> None:
    """Copy the workspace to FILE, while work goes on. Secrets stay sealed in it."""
    asyncio.run(desk.outside.backup(desk.where, file))
    say(f"The workspace is in {file}.")


@click.command(short_help="Put a backup in place.")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def restore(desk: Desk, file: Path) -> None:
    """Put the backup FILE in the place of the workspace, which is kept beside it."""
    aside = desk.outside.restore(desk.where, file)
    say(f"The workspace is that of {file}." + (f" What was there is kept in {aside}." if aside else ""))


@click.command(short_help="Look for what is wrong.")
@json_option
@click.pass_obj
def doctor(desk: Desk, as_json: bool) -> int:
    """Look for what is wrong with this machine and this workspace. Nothing is changed.

    The exit status is 1 when something keeps wxdesk from working.
    """
    found = desk.outside.examine(desk.where)
    sound = all(each.state != "bad" for each in found)
    if as_json:
        show_json(
            {
                "ok": sound,
                "checks": [
                    {"name": each.name, "state": each.state, "value": each.value, "advice": each.advice}
                    for each in found
                ],
            }
        )
    else:
        show_table(
            ["", "WHAT", "FOUND", "WHAT TO DO"], [[each.state, each.name, each.value, each.advice] for each in found]
        )
    return 0 if sound else 1
