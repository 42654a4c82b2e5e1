"""Themes: those that come with the program, and the user's own CSS files."""

from pathlib import Path

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import READABLE
from wxdesk.cli.output import Json, json_option, say, show_json, show_table
from wxdesk.services.ports import Ports


@click.group()
def theme() -> None:
    """Themes that articles wear: ours, and CSS files of your own."""


@theme.command("list")
@json_option
@click.pass_obj
def list_(desk: Desk, as_json: bool) -> None:
    """Every theme, ours first."""
    from wxdesk.article.themes import Shelf
    from wxdesk.services import themes

    async def work(ports: Ports) -> Shelf:
        return await ports.store.read(themes.shelf)

    shelf = desk.do(work)
    rows: list[Json] = [
        {"name": key, "title": title, "own": key in shelf.own, "accent": shelf.theme(key).accent}
        for key, title in shelf.choices
    ]
    if as_json:
        show_json(rows)
        return
    told = [[key, title, "yours" if key in shelf.own else "wxdesk"] for key, title in shelf.choices]
    show_table(["NAME", "TITLE", "FROM"], told)


@theme.command("import")
@click.argument("file", type=READABLE)
@click.option("--name", default="", metavar="NAME", help="Call it so, and not by its own title.")
@click.pass_obj
def import_(desk: Desk, file: Path, name: str) -> None:
    """Take in a CSS FILE as a theme; prints its name. What of it has no effect is said."""
    from wxdesk.article.themes import compile_theme
    from wxdesk.services import themes

    kept = desk.do(lambda ports: themes.take_in(ports, file, name))
    for note in compile_theme(kept.css, kept.name, kept.name).notes:
        say(f"{file}:{note.line}: {desk.outside.sentence(note.code, text=note.text, name=note.text)}")
    click.echo(kept.name)


@theme.command("export")
@click.argument("name")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.pass_obj
def export(desk: Desk, name: str, file: Path | None) -> None:
    """Write any theme to a CSS FILE, or print it."""
    from wxdesk.services import themes

    if file is None:
        click.echo(desk.do(lambda ports: themes.css_of(ports, name)), nl=False)
        return
    target = file
    desk.do(lambda ports: themes.give_out(ports, name, target))
    say(f"{target} holds the theme {name}.")


@theme.command()
@click.argument("name")
@click.pass_obj
def remove(desk: Desk, name: str) -> None:
    """Delete a theme of yours. Articles that wear it are shown plain, and say so."""
    from wxdesk.services import themes

    gone = desk.do(lambda ports: themes.delete(ports, name))
    say(f"The theme {gone.name} is deleted.")
