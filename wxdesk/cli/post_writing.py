"""What keeps and reuses what was written: the history of a post, copies for other accounts, templates."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import Json, iso, json_option, say, show_json, show_table, wall
from wxdesk.cli.post import ID, post
from wxdesk.domain.posts import Post
from wxdesk.domain.writing import Template, Version
from wxdesk.services.ports import Ports

if TYPE_CHECKING:
    from wxdesk.article.summing import Summary
    from wxdesk.services.duplicating import Copy

_FIELDS = {"source_url": "link", "text_size": "text size"}
"""What fields are called whose names are not words."""
VERSION = click.argument("version_id", type=click.IntRange(min=1), metavar="VERSION")


@post.command()
@ID
@json_option
@click.pass_obj
def history(desk: Desk, post_id: int, as_json: bool) -> None:
    """The versions of a post, the newest first, and what changed with each."""
    from wxdesk.services import posts, versions

    async def work(ports: Ports) -> Sequence[Version]:
        await posts.get(ports, post_id)
        return await versions.listed(ports, post_id)

    found = desk.do(work)
    summed = _summed(found)
    if as_json:
        show_json([_version_json(version, each) for version, each in zip(found, summed, strict=True)])
        return
    rows = [
        [str(version.id), wall(version.at), version.reason, _changes(each), _title(version)]
        for version, each in zip(found, summed, strict=True)
    ]
    show_table(["VERSION", "CHINA TIME", "REASON", "CHANGES", "TITLE"], rows)


def _summed(found: Sequence[Version]) -> "list[Summary]":
    """Sum up each version against the one before it, which comes after it in the list."""
    from wxdesk.article.summing import beginning, summary

    summed = [summary(older.articles, newer.articles) for newer, older in pairwise(found)]
    return [*summed, *(beginning(each.articles) for each in found[-1:])]


def _changes(change: "Summary") -> str:
    """Say what changed: words, then fields, then articles."""
    words = " ".join(f"{sign}{count}" for sign, count in (("+", change.added), ("-", change.removed)) if count)
    told = [
        f"{words} words" if words else "",
        *(_FIELDS.get(field, field) for field in change.fields),
        "pictures" if change.pictures else "",
        _articles(change.articles_added, "added"),
        _articles(change.articles_removed, "removed"),
        "reordered" if change.moved else "",
    ]
    return ", ".join(filter(None, told)) or "small changes"


def _articles(count: int, what: str) -> str:
    return f"{count} {'article' if count == 1 else 'articles'} {what}" if count else ""


def _title(version: Version) -> str:
    more = f" (+{len(version.articles) - 1})" if len(version.articles) > 1 else ""
    return (version.articles[0].title or "(no title)") + more


def _version_json(version: Version, change: "Summary") -> dict[str, Json]:
    return {
        "id": version.id,
        "at": iso(version.at),
        "reason": version.reason,
        "title": version.articles[0].title,
        "articles": len(version.articles),
        "words_added": change.added,
        "words_removed": change.removed,
        "fields": list(change.fields),
        "pictures": change.pictures,
        "articles_added": change.articles_added,
        "articles_removed": change.articles_removed,
        "moved": change.moved,
    }


@post.command()
@ID
@VERSION
@click.pass_obj
def restore(desk: Desk, post_id: int, version_id: int) -> None:
    """Bring a version of a post back; what stands there now is kept as a version first."""
    from wxdesk.services import versions

    desk.do(lambda ports: versions.restore(ports, post_id, version_id))
    say(f"Post {post_id} is as it was in version {version_id}. What stood there is kept: wxdesk post history {post_id}")


@post.command("copy")
@ID
@click.option("--to", "names", multiple=True, required=True, metavar="ACCOUNT", help="May be given several times.")
@click.option("--theme", default="", metavar="NAME", help="Wear this theme instead of each account's own.")
@click.option("--dry-run", is_flag=True, help="Only say what the copies would lack.")
@json_option
@click.pass_obj
def copy_(desk: Desk, post_id: int, names: tuple[str, ...], theme: str, dry_run: bool, as_json: bool) -> None:
    """Make a draft of a post for other accounts, each in its own theme, footer and author; prints their ids."""
    from wxdesk.services import accounts, duplicating, themes

    wanted = desk.do(lambda ports: ports.store.read(themes.shelf)).theme(theme).key if theme else ""

    async def work(ports: Ports) -> "Sequence[Copy]":
        ids = [(await accounts.find(ports, name)).id for name in dict.fromkeys(names)]
        themes = dict.fromkeys(ids, wanted) if wanted else None
        made = duplicating.plan if dry_run else duplicating.copy_to
        return await made(ports, post_id, ids, themes)

    copies = desk.do(work)
    for copy in copies:
        _tell(desk, copy)
    if as_json:
        show_json([_copy_json(desk, copy) for copy in copies])
    elif not dry_run:
        for copy in copies:
            click.echo(copy.post.id)


def _tell(desk: Desk, copy: "Copy") -> None:
    for line in _lines(desk, copy):
        say(f"{copy.account.name}: {line}")


def _lines(desk: Desk, copy: "Copy") -> list[str]:
    if copy.refusal is not None:
        return [desk.outside.sentence(copy.refusal)]
    return [
        f"article {index + 1}: {desk.outside.sentence(finding.code, **finding.details)}"
        for index, finding in copy.findings
        if finding.severity.value != "info"
    ]


def _copy_json(desk: Desk, copy: "Copy") -> dict[str, Json]:
    return {
        "account": copy.account.name,
        "id": copy.post.id or None,
        "theme": copy.post.lead.theme,
        "findings": _lines(desk, copy),
    }


@click.group()
def template() -> None:
    """Templates: articles that a new post can begin with."""


@template.command("list")
@json_option
@click.pass_obj
def list_(desk: Desk, as_json: bool) -> None:
    """All templates, by name."""
    from wxdesk.services import templates

    found = desk.do(templates.all_of_them)
    if as_json:
        show_json([{"name": each.name, "titles": [article.title for article in each.articles]} for each in found])
        return
    show_table(
        ["NAME", "ARTICLES", "TITLE"], [[each.name, str(len(each.articles)), each.articles[0].title] for each in found]
    )


@template.command()
@ID
@click.argument("name")
@click.pass_obj
def save(desk: Desk, post_id: int, name: str) -> None:
    """Keep the articles of a post as a template."""
    from wxdesk.services import posts, templates

    async def work(ports: Ports) -> Template:
        return await templates.keep(ports, name, (await posts.get(ports, post_id)).articles)

    say(f"“{desk.do(work).name}” is a template now.")


@template.command()
@click.argument("name")
@click.argument("account")
@json_option
@click.pass_obj
def use(desk: Desk, name: str, account: str, as_json: bool) -> None:
    """Begin a draft of an account with a template; prints its id."""
    from wxdesk.services import accounts, templates

    async def work(ports: Ports) -> Post:
        owner = await accounts.find(ports, account)
        return await templates.begin(ports, owner.id, (await templates.called(ports, name)).id)

    begun = desk.do(work)
    if as_json:
        show_json({"id": begun.id})
    else:
        click.echo(begun.id)


@template.command()
@click.argument("name")
@click.pass_obj
def delete(desk: Desk, name: str) -> None:
    """Delete a template; posts that began with it stay."""
    from wxdesk.services import templates

    async def work(ports: Ports) -> Template:
        return await templates.delete(ports, (await templates.called(ports, name)).id)

    say(f"“{desk.do(work).name}” is deleted.")
