"""A WeChat of your own."""

import ipaddress
import json
import socket
import threading
from datetime import datetime
from pathlib import Path

import click

from wxdesk.cli.context import Desk, SimulatorWish
from wxdesk.cli.inputs import TIME
from wxdesk.cli.output import say
from wxdesk.cli.worker import terminated_as_interrupted

LOOK_EVERY = 0.5
"""Seconds: Windows tells of Ctrl+C only between two waits."""

PORT = click.IntRange(0, 65535)
FOLLOWERS = click.IntRange(0, 1_000_000)


class _Host(click.ParamType[str]):
    name = "address"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            address = ipaddress.ip_address("127.0.0.1" if value == "localhost" else value)
            with socket.socket(socket.AF_INET if address.version == 4 else socket.AF_INET6) as trial:
                trial.bind((str(address), 0))
        except (ValueError, OSError):
            self.fail(f"{value!r} is not an address of this machine; write it like 127.0.0.1 or 0.0.0.0.", param, ctx)
        return str(address)


class _Follower(click.ParamType[str]):
    name = "follower"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not 2 <= len(value.split(":")) <= 3 or not all(value.split(":")):
            self.fail(f"{value!r} is not a follower; write it as ID:OPENID or ID:OPENID:NAME.", param, ctx)
        return value


@click.command(short_help="A WeChat of your own on 127.0.0.1.")
@click.option("--host", type=_Host(), default="127.0.0.1", show_default=True, help="The address it listens at.")
@click.option("--port", type=PORT, default=0, show_default=True, help="Of the public platform; 0 is any free one.")
@click.option("--wecom-port", type=PORT, default=0, show_default=True, help="Of the enterprise platform.")
@click.option("--state", type=click.Path(path_type=Path), metavar="DIR", help="Keep what was sent in DIR.")
@click.option("--at", type=TIME, help="Its clock begins at TIME and moves on; without it, it is the machine's.")
@click.option("--standing", is_flag=True, help="Its clock stands until somebody moves it.")
@click.option("--app", "apps", multiple=True, metavar="ID:SECRET:KIND", help="An account it knows; repeatable.")
@click.option("--followers", type=FOLLOWERS, default=0, metavar="N", help="Followers of each public account.")
@click.option("--follower", "named", type=_Follower(), multiple=True, metavar="ID:OPENID[:NAME]", help="One follower.")
@click.option(
    "--profile",
    type=click.Choice(["docs", "observed"]),
    default="docs",
    show_default=True,
    help="Where sources disagree: the official text, or what live accounts do.",
)
@click.pass_obj
def simulator(
    desk: Desk,
    host: str,
    port: int,
    wecom_port: int,
    state: Path | None,
    at: datetime | None,
    standing: bool,
    apps: tuple[str, ...],
    followers: int,
    named: tuple[str, ...],
    profile: str,
) -> None:
    """Speak the platform's HTTP until interrupted.

    Prints one line of JSON with its addresses when it is ready.
    """
    never = threading.Event()
    wish = SimulatorWish(port, wecom_port, state, at, apps, host, standing, profile, followers, named)
    if not ipaddress.ip_address(host).is_loopback:
        say(f"Anybody who reaches {host} can use and change this platform, without a password.")
    try:
        with terminated_as_interrupted(), desk.outside.simulator(wish) as urls:
            click.echo(json.dumps(dict(urls)))
            while not never.wait(LOOK_EVERY):
                pass
    except KeyboardInterrupt:
        say("Stopped.")
