"""An article as WeChat keeps it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wxdesk.article.notes import Note
from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import READABLE
from wxdesk.cli.output import Json, json_option, say, show_json
from wxdesk.cli.render_file import NARROWEST, WIDEST, wish_of, write_file

if TYPE_CHECKING:
    from wxdesk.article.markdown import Rendered
    from wxdesk.services.posts import ReadArticle


@click.command(short_help="An article as WeChat keeps it.")
@click.argument("file", type=READABLE)
@click.option("--theme", default="", metavar="NAME", help="Wear this theme instead of the file's own.")
@click.option("--dark", is_flag=True, help="As a phone in dark mode shows it.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write a .html, .pdf or .png instead.")
@click.option("--width", type=click.IntRange(NARROWEST, WIDEST), default=375, help="The phone's, in points (375).")
@click.option("--long", "long", is_flag=True, help="With --out X.pdf: one long page instead of A4.")
@click.option("--bare", is_flag=True, help="With --out: the body alone, without title and foot.")
@click.option("--replace", is_flag=True, help="With --out: replace a file of that name.")
@json_option
@click.pass_obj
def render(
    desk: Desk,
    file: Path,
    theme: str,
    dark: bool,
    out: Path | None,
    width: int,
    long: bool,
    bare: bool,
    replace: bool,
    as_json: bool,
) -> None:
    """Print the article in a Markdown FILE as WeChat keeps it, or write it into a file with --out.

    A picture's address is wxasset: and its sha256, until it is uploaded; a file has its pictures in it.
    """
    wish = None if out is None else wish_of(out, dark, width, long, bare, replace)
    from wxdesk.article.darkmode import darken
    from wxdesk.services.posts import read_article

    read = read_article(file)
    rendered = rendered_with(read, theme)
    notes = all_notes(read, rendered)
    html = darken(rendered.html) if dark else rendered.html
    told = [desk.outside.sentence(note.code, text=note.text, name=note.text) for note in notes]
    if not as_json:
        for note, text in zip(notes, told, strict=True):
            say(f"{file}:{note.line}: {text}" if note.line else f"{file}: {text}")
    if wish is not None and out is not None:
        write_file(desk, read, rendered, wish, out)
    if not as_json:
        if wish is None:
            click.echo(html)
        return
    listed: list[Json] = [
        {"line": note.line, "code": note.code, "text": note.text, "message": text}
        for note, text in zip(notes, told, strict=True)
    ]
    show_json(
        {
            "html": html,
            "title": read.article.title,
            "digest": read.article.digest or rendered.digest,
            "images": list(rendered.images),
            "links": list(rendered.links),
            "notes": listed,
        }
    )


def rendered_with(read: "ReadArticle", theme: str = "") -> "Rendered":
    """Render an article that was read. Raises ``theme_unknown``, ``article_too_large``."""
    from dataclasses import replace

    from wxdesk.article.checks import render_article
    from wxdesk.article.themes import theme_called

    article = replace(read.article, theme=theme_called(theme).key) if theme else read.article
    return render_article(article)


def all_notes(read: "ReadArticle", rendered: "Rendered") -> list[Note]:
    """Return the notes of reading and of rendering, by the lines of the file, each thing once."""
    moved = [Note(each.code, each.line and each.line + read.lines_before, each.text) for each in rendered.notes]
    return sorted(_once([*read.notes, *moved]), key=lambda note: note.line)


def _once(notes: Iterable[Note]) -> list[Note]:
    """A picture that could not be taken is missing in the text as well: the first reason is the real one."""
    known: dict[str, Note] = {}
    kept = []
    for note in notes:
        about_picture = note.code.startswith(("image_", "picture_"))
        if about_picture and known.setdefault(note.text, note) is not note:
            continue
        kept.append(note)
    return kept
