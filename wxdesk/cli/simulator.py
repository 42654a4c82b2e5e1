"""A WeChat of your own."""

import json
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


@click.command(short_help="A WeChat of your own on 127.0.0.1.")
@click.option("--port", type=PORT, default=0, show_default=True, help="Of the public platform; 0 is any free one.")
@click.option("--wecom-port", type=PORT, default=0, show_default=True, help="Of the enterprise platform.")
@click.option("--state", type=click.Path(path_type=Path), metavar="DIR", help="Keep what was sent in DIR.")
@click.option("--at", type=TIME, help="Its clock stands at TIME; without it, it is the machine's.")
@click.option("--app", "apps", multiple=True, metavar="ID:SECRET:KIND", help="An account it knows; repeatable.")
@click.pass_obj
def simulator(
    desk: Desk, port: int, wecom_port: int, state: Path | None, at: datetime | None, apps: tuple[str, ...]
) -> None:
    """Speak the platform's HTTP on 127.0.0.1 until interrupted.

    Prints one line of JSON with its addresses when it is ready.
    """
    never = threading.Event()
    try:
        with (
            terminated_as_interrupted(),
            desk.outside.simulator(SimulatorWish(port, wecom_port, state, at, apps)) as urls,
        ):
            click.echo(json.dumps(dict(urls)))
            while not never.wait(LOOK_EVERY):
                pass
    except KeyboardInterrupt:
        say("Stopped.")
