"""The views of a phone that are about one account, and what else of a phone is told as a document or in lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import click

from wxdesk.cli.output import Json, Refused, iso, show_table, wall
from wxdesk.domain.inside import Inside
from wxdesk.domain.phone import Arrival, FolderCard, Notice, Phone, SenderKind
from wxdesk.domain.search import Found, Hit
from wxdesk.domain.surroundings import Surroundings

CONVERSATION, PROFILE, ACCOUNTS, PROGRAMS = "conversation", "profile", "accounts", "programs"
SEARCH = "search"
ABOUT_ONE = (CONVERSATION, PROFILE)
HISTORY = 40


@dataclass(frozen=True, slots=True)
class Views:
    """A phone with what it shows besides what was sent; ``key`` is the account that is asked about."""

    phone: Phone
    around: Surroundings
    key: tuple[int, int] = (0, 0)
    found: Found = field(default_factory=Found)


def views_json(views: Views) -> dict[str, Json]:
    """The parts of the document that stand beside chats, folder and lock screen; lists have their top first."""
    phone = views.phone
    told: dict[str, Json] = {
        "stacks": [_stack_json(stack) for stack in phone.stacks],
        "accounts": [
            {"account": card.sender.name, "starred": card.starred, "new": not card.seen} for card in of(phone)
        ],
        "programs": [{"name": each.name, "account": each.account} for each in views.around.programs],
    }
    if views.key != (0, 0):
        told["conversation"] = [_arrival_json(each) for each in phone.conversation(views.key, HISTORY)]
        menu = views.around.menus.get(views.key[0], ())
        told["menu"] = [{"name": each.name, "items": list(each.items)} for each in menu]
        told["inside"] = _inside_json(views.around.inside_of(views.key[0]), phone.at)
    if views.found.query:
        told["search"] = {
            "query": views.found.query,
            "accounts": [each.sender.name for each in views.found.accounts],
            "articles": [_hit_json(hit) for hit in views.found.articles],
        }
    return told


def _inside_json(inside: Inside, at: datetime) -> dict[str, Json]:
    rooms: list[Json] = []
    for room in inside.rooms:
        last = room.last(at)
        said: dict[str, Json] | None = {"at": iso(last.at), "text": last.text} if last else None
        rooms.append({"name": room.name, "members": room.count, "last": said})
    meetings: list[Json] = [
        {"title": each.title, "at": iso(each.at), "minutes": each.minutes, "place": each.place, "host": each.host}
        for each in (*inside.coming(at), *inside.over(at))
    ]
    files: list[Json] = [
        {"name": each.name, "size": each.size, "at": iso(each.at), "by": each.by} for each in inside.shared(at)
    ]
    return {"rooms": rooms, "meetings": meetings, "files": files}


def _hit_json(hit: Hit) -> dict[str, Json]:
    return {"account": hit.entry.sender.name, "at": iso(hit.entry.at), "title": _title_of(hit)}


def _title_of(hit: Hit) -> str:
    return hit.entry.card.title if hit.entry.card else ""


def _stack_json(stack: Sequence[Notice]) -> dict[str, Json]:
    return {"account": stack[0].sender.name, "count": len(stack), "text": stack[0].text}


def _account_json(card: FolderCard) -> dict[str, Json]:
    return {"account": card.sender.name, "starred": card.starred, "new": not card.seen}


def _arrival_json(arrival: Arrival) -> dict[str, Json]:
    return {"at": iso(arrival.at), "titles": [card.title for card in arrival.cards], "text": arrival.text}


def of(phone: Phone) -> list[FolderCard]:
    """The newest post of each account in the folder: starred accounts first, then by their last post."""
    newest: dict[tuple[int, int], FolderCard] = {}
    for card in phone.folder:
        if card.sender.key not in newest or card.at > newest[card.sender.key].at:
            newest[card.sender.key] = card
    by_time = sorted(newest.values(), key=lambda card: card.at, reverse=True)
    return sorted(by_time, key=lambda card: not card.starred)


def key_of(phone: Phone, names: Mapping[int, str], wanted: str) -> tuple[int, int]:
    """Return whose conversation or profile is meant: the sender called ``wanted``, the newest of ours without one.

    Raises ``Refused`` with what there is.
    """
    senders = {row.sender.key: row.sender for row in (*phone.chats, *phone.services) if row.sender is not None}
    senders.update({card.sender.key: card.sender for card in phone.folder})
    if not wanted:
        if phone.newest is not None:
            return phone.newest.sender.key
        raise Refused("Nothing of ours is on this phone. Name an account, a friend or a group with --account.")
    folded = wanted.strip().casefold()
    for key, sender in senders.items():
        if folded in (sender.name.casefold(), names.get(key[0], "").casefold()):
            return key
    known = ", ".join(sorted(sender.name for sender in senders.values()))
    raise Refused(f"Nothing of {wanted} is on this phone. There is: {known or 'nothing yet'}.")


def print_view(views: Views, view: str) -> None:
    """Say one of these views in lines."""
    if view == PROGRAMS:
        show_table(["MINI-PROGRAM", "LINKED BY"], [[each.name, each.account] for each in views.around.programs])
    elif view == SEARCH:
        hits = views.found.articles
        rows = [[wall(hit.entry.at), hit.entry.sender.name, _title_of(hit)] for hit in hits]
        show_table(["AT", "ACCOUNT", "TITLE"], [["", each.sender.name, ""] for each in views.found.accounts] + rows)
    elif view == ACCOUNTS:
        rows = [
            [wall(card.at), card.sender.name, "*" if card.starred else "", _title(card)] for card in of(views.phone)
        ]
        show_table(["AT", "ACCOUNT", "STAR", "NEWEST"], rows)
    else:
        _print_one(views, view)


def _title(card: FolderCard) -> str:
    return card.cards[0].title if card.cards else ""


def _print_one(views: Views, view: str) -> None:
    sent = list(views.phone.conversation(views.key, HISTORY))
    if view == PROFILE:
        sent.reverse()
    if sent and view == PROFILE:
        click.echo(f"{sent[0].sender.name} ({_KINDS[sent[0].sender.kind]})")
    for each in sent:
        click.echo(f"{wall(each.at)}  {each.line}")
        for card in each.cards[1:]:
            click.echo(f"                  {card.title}")
    for entry in views.around.menus.get(views.key[0], ()) if view == CONVERSATION else ():
        click.echo(f"[{entry.name}]" + "".join(f" {item}" for item in entry.items))


_KINDS = {
    SenderKind.SERVICE: "service account",
    SenderKind.SUBSCRIPTION: "subscription account",
    SenderKind.ENTERPRISE: "internal account",
    SenderKind.FRIEND: "friend",
    SenderKind.GROUP: "group",
}
