"""What is printed: documents and tables on standard output, everything else on standard error."""

import io
import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime

import click

from wxdesk.domain.clock import china

Json = str | int | float | bool | None | Mapping[str, "Json"] | Sequence["Json"]

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


class Refused(click.ClickException):
    """A refusal of the command line's own, already in words; exit status 1."""

    exit_code = 1


def speak_utf8() -> None:
    """Print UTF-8 wherever the output goes: a pipe's encoding may have no Chinese."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def show_json(document: Json) -> None:
    """Print one JSON document on standard output."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def say(text: str) -> None:
    """Tell people something, on standard error."""
    click.echo(text, err=True)


def show_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table whose columns line up, also where the text is Chinese."""
    table = [tuple(head), *(tuple(_plain(cell) for cell in row) for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def show_pairs(pairs: Mapping[str, str]) -> None:
    """Print names and what they stand for, one a line."""
    widest = max(map(len, pairs))
    for name, text in pairs.items():
        click.echo(f"{name:{widest}}  {_plain(text)}".rstrip())


def _plain(text: str) -> str:
    """Control characters could rewrite the terminal."""
    return "".join(" " if unicodedata.category(mark) == "Cc" else mark for mark in text)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text)


def iso(moment: datetime | None) -> str | None:
    """Return an instant as ISO 8601 with China's offset."""
    return None if moment is None else china(moment).isoformat(timespec="seconds")


def wall(moment: datetime | None) -> str:
    """Return an instant as a wall clock in China shows it, for a table."""
    return "" if moment is None else f"{china(moment):%Y-%m-%d %H:%M}"
