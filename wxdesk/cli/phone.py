"""A follower's phone, as text, as a document or as a picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk, PhoneWish
from wxdesk.cli.inputs import TIME
from wxdesk.cli.output import Json, Refused, iso, json_option, say, show_json, show_table, wall
from wxdesk.cli.phone_views import (
    ABOUT_ONE,
    ACCOUNTS,
    CONVERSATION,
    HISTORY,
    PROFILE,
    PROGRAMS,
    SEARCH,
    Views,
    key_of,
    print_view,
    views_json,
)
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Arrival, ChatRow, Device, Follower, Layout, Phone, RowKind
from wxdesk.domain.posts import Article
from wxdesk.domain.search import Found
from wxdesk.services.ports import Ports, Transaction

if TYPE_CHECKING:
    from wxdesk.services.phone import PhoneWorld

LOCK, CHATS, FOLDER, ARTICLE = "lock", "chats", "folder", "article"
LANGUAGES = ("en", "zh_CN", "zh_TW")
VIEWS = (LOCK, CHATS, FOLDER, ARTICLE, CONVERSATION, PROFILE, ACCOUNTS, PROGRAMS, SEARCH)
FOLDERS = {RowKind.FOLDER: "Subscriptions", RowKind.SERVICES: "Service accounts"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What was asked for: a phone, the newest article of the desk's own on it, and the pictures it shows."""

    follower: Follower
    phone: Phone
    newest: Arrival | None
    article: Article | None
    covers: Mapping[str, bytes]
    names: Mapping[int, str]
    views: Views


@click.command()
@click.option("--follower", "name", default="", metavar="NAME", help="Whose phone.")
@click.option("--at", type=TIME, help="As it is, or will be, at TIME.")
@click.option("--view", type=click.Choice(VIEWS), default=CHATS, show_default=True)
@click.option("--layout", type=click.Choice([layout.value for layout in Layout]), default=Layout.CLASSIC.value)
@click.option("--account", default="", metavar="NAME", help="Whose conversation or profile; else the newest of ours.")
@click.option("--query", default="", metavar="WORDS", help="What the view search looks for.")
@click.option("--device", type=click.Choice([device.value for device in Device]), help="Another size of phone.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Another language of the phone.")
@click.option("--text-step", type=click.IntRange(-1, 4), help="Other letters: steps of the phone's size slider.")
@click.option("--dark", is_flag=True, help="Draw the picture as in dark mode.")
@click.option("--png", type=click.Path(path_type=Path), metavar="OUT", help="Draw the view into a picture.")
@click.option("--follow", multiple=True, metavar="ACCOUNT", help="Let this follower follow an account first.")
@click.option("--unfollow", multiple=True, metavar="ACCOUNT", help="Let them leave an account first.")
@json_option
@click.pass_obj
def phone(
    desk: Desk,
    name: str,
    at: datetime | None,
    view: str,
    layout: str,
    account: str,
    query: str,
    device: str | None,
    language: str | None,
    text_step: int | None,
    dark: bool,
    png: Path | None,
    follow: tuple[str, ...],
    unfollow: tuple[str, ...],
    as_json: bool,
) -> None:
    """What a follower sees. Scheduled posts are there from their time on."""
    moment = at or desk.outside.clock.now()
    if view == SEARCH and not query.strip():
        raise click.UsageError("Say with --query what to search for.")
    if png is not None and view == ARTICLE:
        raise click.UsageError("An article is not drawn into a picture: choose another view.")

    async def work(ports: Ports) -> Shown:
        await _follow(ports, name, follow, unfollow)
        asked = account if view in ABOUT_ONE or account else None
        return await _shown(ports, name, moment, Layout(layout), asked, query, with_covers=png is not None)

    shown = desk.do(work)
    if png is not None:
        own = shown.follower
        wish = PhoneWish(
            view,
            dark or own.dark,
            Device(device) if device else own.device,
            own.language if language is None else language,
            own.text_step if text_step is None else text_step,
            shown.views.key,
            shown.views.around,
            shown.views.found,
        )
        _write(png, desk.outside.picture(shown.phone, wish, shown.covers))
        say(f"{png} shows the phone of {shown.follower.name} at {wall(moment)} China time.")
    if as_json:
        show_json(phone_json(shown.follower.name, shown.phone, shown.names) | views_json(shown.views))
    elif png is None:
        _print(shown, view)


async def _follow(ports: Ports, name: str, follow: Sequence[str], unfollow: Sequence[str]) -> None:
    from wxdesk.services import accounts, phone

    if not follow and not unfollow:
        return
    follower = await _follower(ports, await phone.world(ports), name)
    joined = {(await accounts.find(ports, each)).id for each in follow}
    left = {(await accounts.find(ports, each)).id for each in unfollow}
    await phone.follow(ports, follower.id, (follower.account_ids | joined) - left)


async def _follower(ports: Ports, world: "PhoneWorld", name: str) -> Follower:
    """Return the follower called ``name``; without a name the one that the desk's phone shows first."""
    if not name:
        chosen = await ports.store.read(_chosen)
        for each in world.followers:
            if str(each.id) == chosen:
                return each
    return world.follower(name)


def _chosen(tx: Transaction) -> str | None:
    return tx.settings.get("phone_follower")


async def _shown(
    ports: Ports, name: str, at: datetime, layout: Layout, account: str | None, query: str, *, with_covers: bool
) -> Shown:
    from wxdesk.services import phone, posts
    from wxdesk.services.searching import search
    from wxdesk.services.surroundings import surroundings

    world = await phone.world(ports, at)
    follower = await _follower(ports, world, name)
    here = phone.phone(world, follower, at, layout)
    newest = here.newest
    article = (await posts.get(ports, newest.post_id)).lead if newest else None
    names = {each.id: each.name for each in world.accounts}
    key = (0, 0) if account is None else key_of(here, names, account)
    followed = follower.account_ids | world.inside(follower, at)
    found = await search(ports, query, at) if query.strip() else Found()
    views = Views(here, (await surroundings(ports)).of(followed, follower.id), key, found)
    cards = [card for each in here.folder for card in each.cards]
    cards += [hit.entry.card for hit in found.articles if hit.entry.card]
    cards += [card for each in here.conversation(key, HISTORY) for card in each.cards]
    wanted = {card.cover for card in cards if card.cover} if with_covers else set()
    covers = {sha256: await posts.picture(ports, sha256) for sha256 in sorted(wanted)}
    return Shown(follower, here, newest, article, covers, names, views)


def phone_json(follower: str, shown: Phone, names: Mapping[int, str]) -> dict[str, Json]:
    """The document of a phone; every list has its top first. ``names`` are those of own accounts on the desk."""
    lock: list[Json] = [
        {
            "account": each.sender.name,
            "desk_name": names.get(each.sender.account_id),
            "text": each.text,
            "at": iso(each.at),
        }
        for each in shown.lock
    ]
    folder: list[Json] = [
        {
            "account": card.sender.name,
            "desk_name": names.get(card.sender.account_id),
            "at": iso(card.at),
            "titles": [each.title for each in card.visible],
            "folded": card.folded,
            "starred": card.starred,
        }
        for card in shown.folder
    ]
    return {
        "follower": follower,
        "at": iso(shown.at),
        "lock": lock,
        "chats": [_row_json(row, names) for row in shown.chats],
        "folder": folder,
        "services": [_row_json(row, names) for row in shown.services],
    }


def _row_json(row: ChatRow, names: Mapping[int, str]) -> dict[str, Json]:
    return {
        "name": row_name(row),
        "desk_name": names.get(row.sender.account_id) if row.sender else None,
        "kind": row.kind.value,
        "unread": row.unread,
        "dot": row.dot,
        "push": row.push,
        "at": iso(row.at),
        "text": row.text,
        "muted": row.muted,
        "pinned": row.pinned,
    }


def row_name(row: ChatRow) -> str:
    """The name at the top of a row."""
    return FOLDERS.get(row.kind) or (row.sender.name if row.sender else "")


def _print(shown: Shown, view: str) -> None:
    here = shown.phone
    say(f"{shown.follower.name}, {wall(here.at)} China time")
    if view == LOCK:
        show_table(["AT", "ACCOUNT", "PUSH"], [[wall(each.at), each.sender.name, each.text] for each in here.lock])
    elif view == CHATS:
        rows = [[wall(row.at), row_name(row), row.kind.value, _mark(row), row.text] for row in here.chats]
        show_table(["AT", "NAME", "KIND", "UNREAD", "TEXT"], rows)
    elif view == FOLDER:
        for card in here.folder:
            click.echo(f"{wall(card.at)}  {card.sender.name}")
            for each in card.visible:
                click.echo(f"    {each.title}")
            if card.folded:
                click.echo(f"    and {card.folded} more")
    elif view in (*ABOUT_ONE, ACCOUNTS, PROGRAMS, SEARCH):
        print_view(shown.views, view)
    elif shown.newest is None or shown.article is None:
        raise Refused(f"No article has reached {shown.follower.name} yet.")
    else:
        _print_article(shown.newest, shown.article)


def _mark(row: ChatRow) -> str:
    return "dot" if row.dot else str(row.unread or "")


def _print_article(newest: Arrival, article: Article) -> None:
    click.echo(article.title)
    click.echo(" · ".join(part for part in (article.author, newest.sender.name, wall(newest.at)) if part))
    click.echo()
    click.echo(article.body)


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise WxdeskError("file_not_writable", path=str(file), reason=error.strerror or "") from error
