"""What is typed: times, and secrets that are never an argument."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import click

from wxdesk.domain.clock import FIRST_DAY, LAST_DAY, parse_time
from wxdesk.domain.errors import WxdeskError

F = TypeVar("F", bound=Callable[..., object])


class _Time(click.ParamType[datetime]):
    name = "time"

    def convert(self, value: str | datetime, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            return parse_time(value)
        except WxdeskError as error:
            if error.code == "time_out_of_range":
                self.fail(f"{value!r} is too far away; a time lies between {FIRST_DAY} and {LAST_DAY}.", param, ctx)
            self.fail(f"{value!r} is not a time; write it like 2026-11-28T18:30.", param, ctx)


TIME = _Time()
"""ISO 8601; without an offset it is China time."""

READABLE = click.Path(path_type=Path)
"""A path that services look at: they say better than click what is wrong with it."""


def secret_options(command: F) -> F:
    """Add the two ways to give a secret to ``command``."""
    command = click.option("--secret-file", metavar="FILE", help="Read the AppSecret from FILE; - is standard input.")(
        command
    )
    return click.option("--ask-secret", is_flag=True, help="Ask for the AppSecret.")(command)


def typed_secret(secret_file: str | None, ask: bool) -> str | None:
    """Return the secret that was given, None where none was. Raises ``file_missing``, ``file_unreadable``."""
    if secret_file is not None:
        return first_line(secret_file)
    return str(click.prompt("AppSecret", hide_input=True, err=True)) if ask else None


def first_line(name: str) -> str:
    """Return the first line of a file, or of standard input for ``-``. Raises ``file_missing``, ``file_unreadable``."""
    try:
        with click.open_file(name, encoding="utf-8-sig") as file:
            return str(file.readline()).strip()
    except FileNotFoundError:
        raise WxdeskError("file_missing", path=name) from None
    except (OSError, UnicodeDecodeError) as error:
        raise WxdeskError("file_unreadable", path=name) from error
