"""A picture post from the command line: pictures in their order, and a text with title and words."""

from pathlib import Path

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import say, show_json
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Post
from wxdesk.services.ports import Ports

TEXTS = (".md", ".markdown", ".txt")


def add_pictures(desk: Desk, account: str, files: tuple[Path, ...], as_json: bool) -> None:
    """Add the draft and print its id. Nothing is added when the platform would refuse it."""
    from wxdesk.services import accounts, posts

    texts = [file for file in files if file.suffix.lower() in TEXTS]
    if len(texts) != 1:
        raise click.UsageError("Give one text (.txt or .md) with the title in its first line and the words below it.")
    title, words = _written(texts[0])
    data = [(file.name, _bytes(file)) for file in files if file not in texts]

    async def work(ports: Ports) -> Post:
        owner = await accounts.find(ports, account)
        pictures = tuple([await posts.add_picture(ports, each, name) for name, each in data])
        author = await ports.store.read(lambda tx: posts.usual_author(tx, owner))
        article = Article(title, author, body=words, pictures=pictures, kind=ArticleKind.PICTURES)
        draft = Post(owner.id, (article,))
        for _, finding in posts.findings(owner, draft):
            if finding.severity == "error":
                raise WxdeskError(finding.code, **finding.details)
        return await posts.save(ports, draft)

    saved = desk.do(work)
    if as_json:
        show_json({"id": saved.id})
    else:
        say(f"A picture post of {len(saved.lead.pictures)} pictures.")
        click.echo(saved.id)


def _written(file: Path) -> tuple[str, str]:
    lines = file.read_text(encoding="utf-8-sig", errors="replace").strip().splitlines()
    title = lines[0].lstrip("# ").strip() if lines else ""
    return title, "\n".join(lines[1:]).strip()


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise WxdeskError("picture_unreadable", name=file.name) from None
