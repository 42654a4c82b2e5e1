"""Posts: add, look at, schedule, send."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import READABLE
from wxdesk.cli.output import Json, Refused, iso, json_option, say, show_json, show_pairs, show_table, wall
from wxdesk.cli.post_pictures import add_pictures
from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError, unpacked
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.services.ports import Ports, Transaction

if TYPE_CHECKING:
    from wxdesk.services.reading import ReadArticle

ID = click.argument("post_id", type=click.IntRange(min=1), metavar="ID")


@click.group()
def post() -> None:
    """Posts of one or several articles."""


@post.command()
@click.argument("account")
@click.argument("files", type=READABLE, nargs=-1, required=True, metavar="FILE...")
@click.option("--theme", default="", metavar="NAME", help="Wear this theme instead of the files' own.")
@click.option(
    "--pictures", is_flag=True, help="A picture post: the files are its pictures, and one text with its words."
)
@json_option
@click.pass_obj
def add(desk: Desk, account: str, files: tuple[Path, ...], theme: str, pictures: bool, as_json: bool) -> None:
    """Add a draft of these files (Markdown, .docx, .html), the lead first; prints its id.

    Pictures are taken in from beside the files. Nothing is added when a file or a picture cannot be read. With
    --pictures the files are up to 20 pictures in their order, and a text: its first line is the title. The account's
    head and foot snippets are put in where they do not stand yet, and its usual author, as into each new article.
    """
    if pictures:
        add_pictures(desk, account, files, as_json)
        return
    from wxdesk.services import accounts, posts, reading, snippets, themes

    wanted = desk.do(lambda ports: ports.store.read(themes.shelf)).theme(theme).key if theme else ""
    read = [reading.read_article(file) for file in files]
    for file, each in zip(files, read, strict=True):
        _demand_pictures(desk, file, each)

    async def work(ports: Ports) -> tuple[Account, Post]:
        owner = await accounts.find(ports, account)
        if len(files) > owner.max_articles:
            raise WxdeskError("too_many_articles", found=len(files), limit=owner.max_articles)

        def begun(tx: Transaction) -> tuple[Article, ...]:
            kept = [_dressed(reading.keep_article(tx, each), wanted) for each in read]
            author = kept[0].author or posts.usual_author(tx, owner)
            signed = [replace(article, author=article.author or author) for article in kept]
            return tuple(snippets.first(tx, owner.id, article) for article in signed)

        return owner, await posts.save(ports, Post(owner.id, await ports.store.run(begun)))

    owner, saved = desk.do(work)
    _tell_notes(desk, files, read)
    _tell_findings(desk, files, owner, saved)
    if as_json:
        show_json({"id": saved.id})
    else:
        click.echo(saved.id)


def _tell_notes(desk: Desk, files: Sequence[Path], read: "Sequence[ReadArticle]") -> None:
    for file, each in zip(files, read, strict=True):
        for note in each.notes:
            say(f"{file}: {desk.outside.sentence(note.code, text=note.text, name=note.text)}")


def _tell_findings(desk: Desk, files: Sequence[Path], owner: Account, saved: Post) -> None:
    """Say what would be refused, and which theme is not worn; of missing pictures the notes have spoken."""
    from wxdesk.services import posts
    from wxdesk.services.wearing import worn

    wears = desk.do(lambda ports: worn(ports, owner.id))
    for index, finding in posts.findings(owner, saved, wears):
        lost = finding.severity == "error" and not finding.code.startswith("image_")
        if lost or finding.code in ("theme_unknown", "theme_not_worn"):
            say(f"{files[index]}: {desk.outside.sentence(finding.code, **finding.details)}")


def _demand_pictures(desk: Desk, file: Path, read: "ReadArticle") -> None:
    """Raises ``Refused`` for a picture that is there and cannot be taken."""
    for note in read.notes:
        if note.code.startswith("picture_"):
            told = desk.outside.sentence(note.code, name=note.text, text=note.text)
            raise Refused(f"{file}: {note.text}: {told} Nothing was added.")


def _dressed(article: Article, theme: str) -> Article:
    return replace(article, theme=theme) if theme else article


@post.command("list")
@click.option("--account", metavar="NAME", help="Only of this account.")
@json_option
@click.pass_obj
def list_(desk: Desk, account: str | None, as_json: bool) -> None:
    """All posts, the newest first."""
    from wxdesk.services import accounts, posts

    async def work(ports: Ports) -> tuple[dict[int, str], Sequence[Post]]:
        known = {view.account.id: view.account.name for view in await accounts.overview(ports)}
        chosen = None if account is None else (await accounts.find(ports, account)).id
        return known, await posts.find(ports, chosen)

    names, found = desk.do(work)
    if as_json:
        show_json([post_json(each, names[each.account_id]) for each in found])
        return
    rows = [
        [str(each.id), names[each.account_id], each.state.value, wall(each.sent_at or each.scheduled_at), _title(each)]
        for each in found
    ]
    show_table(["ID", "ACCOUNT", "STATE", "CHINA TIME", "TITLE"], rows)


def _title(post: Post) -> str:
    more = f" (+{len(post.articles) - 1})" if len(post.articles) > 1 else ""
    return (post.lead.title or "(no title)") + more


def post_json(post: Post, account: str) -> dict[str, Json]:
    """The document of one post."""
    articles: list[Json] = [
        {
            "title": article.title,
            "author": article.author,
            "digest": article.digest,
            "cover": article.cover,
            "theme": article.theme,
            "kind": article.kind.value,
            "pictures": [picture.name for picture in article.pictures],
        }
        for article in post.articles
    ]
    return {
        "id": post.id,
        "account": account,
        "state": post.state.value,
        "scheduled_at": iso(post.scheduled_at),
        "sent_at": iso(post.sent_at),
        "failure": unpacked(post.failure).code if post.failure else "",
        "act": post.act.value,
        "tag": post.audience.tag or None,
        "articles": articles,
    }


async def with_account(ports: Ports, post_id: int) -> tuple[Account, Post]:
    from wxdesk.services import posts

    found = await posts.get(ports, post_id)
    return await ports.store.read(lambda tx: tx.accounts.get(found.account_id)), found


@post.command()
@ID
@json_option
@click.pass_obj
def show(desk: Desk, post_id: int, as_json: bool) -> None:
    """One post, with its articles."""
    owner, found = desk.do(lambda ports: with_account(ports, post_id))
    if as_json:
        show_json(post_json(found, owner.name))
        return
    told = {"id": str(found.id), "account": owner.name, "state": found.state.value}
    told |= {"scheduled": wall(found.scheduled_at), "sent": wall(found.sent_at)}
    told["failure"] = why(desk, owner, found)
    show_pairs({name: text for name, text in told.items() if text})
    for number, article in enumerate(found.articles, start=1):
        click.echo(f"{number}. {article.title or '(no title)'}")


def why(desk: Desk, owner: Account, post: Post, opens_at: datetime | None = None) -> str:
    if not post.failure:
        return ""
    failure = unpacked(post.failure)
    return desk.outside.sentence(failure.code, **{"name": owner.name, "opens_at": opens_at, **failure.details})


def told_failure(desk: Desk, owner: Account, post: Post) -> str:
    """Say why a post did not arrive, or that it may have."""
    from wxdesk.services import sending

    opens_at = desk.do(lambda ports: sending.forecast(ports, owner.id, post_id=post.id)).opens_at
    reason = why(desk, owner, post, opens_at)
    if post.state is PostState.UNSURE:
        return (
            f"Post {post.id} may have been sent. {reason} See what is known with: wxdesk post evidence {post.id}. "
            f"Look on the platform, then type: wxdesk post resolve {post.id} sent (or not-sent)."
        )
    if post.state is PostState.APPROVAL:
        return f"Post {post.id} waits for the account's administrator, up to 30 minutes. {reason}"
    return f"Post {post.id} was not sent. {reason}"


@post.command()
@ID
@json_option
@click.pass_obj
def draft(desk: Desk, post_id: int, as_json: bool) -> None:
    """Put a post into the platform's drafts box, without sending it."""
    from wxdesk.services import drafts_box

    handle = desk.do(lambda ports: drafts_box.put_into_drafts(ports, post_id))
    if as_json:
        show_json({"id": post_id, "media_id": handle})
    else:
        say(f"Post {post_id} lies in the platform's drafts box. Nobody has received it.")


@post.command()
@ID
@click.pass_obj
def delete(desk: Desk, post_id: int) -> None:
    """Delete a draft."""
    from wxdesk.services import posts

    desk.do(lambda ports: posts.delete(ports, post_id))
    say(f"Post {post_id} is deleted.")
