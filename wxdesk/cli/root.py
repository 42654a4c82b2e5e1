"""The root of the command line: its options, its commands, and what an error becomes."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from wxdesk.cli import post_preview as _post_preview  # noqa: F401 - adds its command to ``post``
from wxdesk.cli import post_sending as _post_sending  # noqa: F401 - adds its commands to ``post``
from wxdesk.cli.account import account
from wxdesk.cli.backup import backup, doctor, restore
from wxdesk.cli.check import check
from wxdesk.cli.context import Desk, Outside, Where
from wxdesk.cli.follower import follower
from wxdesk.cli.output import say, speak_utf8
from wxdesk.cli.phone import phone
from wxdesk.cli.post import post
from wxdesk.cli.post_writing import template
from wxdesk.cli.quota import quota
from wxdesk.cli.render import render
from wxdesk.cli.requests import requests
from wxdesk.cli.roster import roster
from wxdesk.cli.sender import sender
from wxdesk.cli.simulator import simulator
from wxdesk.cli.snippet import snippet
from wxdesk.cli.theme import theme
from wxdesk.cli.worker import worker
from wxdesk.domain.errors import WxdeskError

DONE, REFUSED = 0, 1


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--data", type=click.Path(path_type=Path), metavar="DIR", help="Use the workspace in DIR.")
@click.option("--practice", is_flag=True, help="Use the practice workspace, filled with practice accounts.")
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    envvar="WXDESK_PASSPHRASE_FILE",
    help="Where there is no keychain: seal secrets with the passphrase in FILE.",
)
@click.option(
    "--database",
    default="",
    metavar="URL",
    envvar="WXDESK_DATABASE",
    help="Use a team's workspace, in the PostgreSQL database at URL.",
)
@click.version_option(package_name="wxdesk", prog_name="wxdesk")
@click.pass_context
def root(
    context: click.Context, data: Path | None, practice: bool, passphrase_file: Path | None, database: str
) -> None:
    """A desk for people who look after many WeChat accounts. Without a command its window opens."""
    if isinstance(context.obj, Desk):
        context.obj = Desk(context.obj.outside, Where(data, practice, passphrase_file, database))


for _command in (
    render,
    check,
    account,
    quota,
    post,
    theme,
    template,
    snippet,
    phone,
    follower,
    sender,
    roster,
    requests,
    simulator,
    worker,
    backup,
    restore,
    doctor,
):
    root.add_command(_command)


def main(arguments: Sequence[str], outside: Outside) -> int:
    """Run one command; returns the exit status: 0 done, 1 refused or failed, 2 typed wrong."""
    speak_utf8()
    try:
        status = root.main(list(arguments), "wxdesk", standalone_mode=False, obj=Desk(outside))
    except click.UsageError as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        say(error.format_message())
        return REFUSED
    except WxdeskError as refusal:
        say(outside.sentence(refusal))
        return REFUSED
    except (click.Abort, KeyboardInterrupt):
        say("Stopped. What was on its way goes on at the next start.")
        return REFUSED
    except BrokenPipeError:
        # Whoever read the output has enough of it; Python would complain once more when it flushes at the end.
        sys.stdout = None
        return REFUSED
    return status if isinstance(status, int) else DONE
