"""An article written into a file: a web page, a PDF, or a picture as long as the article."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk, ExportWish
from wxdesk.cli.output import Refused, say

if TYPE_CHECKING:
    from wxdesk.article.markdown import Rendered
    from wxdesk.services.reading import ReadArticle

KINDS = {".html": "html", ".htm": "html", ".pdf": "pdf", ".png": "png"}
WIDEST, NARROWEST = 677, 320
"""Points: the widest the client ever sets an article, and the narrowest phone."""


def wish_of(out: Path, dark: bool, width: int, long: bool, bare: bool, replace: bool) -> ExportWish:
    """Return what is asked for. Raises click's ``UsageError``, and ``Refused`` where the name is taken."""
    kind = KINDS.get(out.suffix.lower())
    if kind is None:
        raise click.UsageError("The file's name has to end in .html, .pdf or .png.")
    if long and kind != "pdf":
        raise click.UsageError("Only a PDF has --long: a picture is always one piece.")
    if out.exists() and not replace:
        raise Refused(f"{out} is there already. Choose another name, or add --replace.")
    return ExportWish("long_pdf" if long else kind, dark, width, not bare)


def write_file(desk: Desk, read: "ReadArticle", rendered: "Rendered", wish: ExportWish, out: Path) -> None:
    """Write the article to ``out``. Raises ``file_not_writable``, ``engine_missing`` and what exporting raises."""
    from wxdesk.article.standalone import own_pictures

    files = {picture.sha256: read.files[picture.name] for picture in read.article.pictures}
    used = {sha256: files[sha256] for sha256 in own_pictures(rendered.html) if sha256 in files}
    data = desk.outside.export(read.article, rendered, used, wish)
    desk.outside.write(out, data)
    say(f"{out} holds the article, {len(data):,} bytes.")
