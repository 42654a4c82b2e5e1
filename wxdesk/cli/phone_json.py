"""The document of a phone; every list has its top first."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from wxdesk.cli.context import Read
from wxdesk.cli.output import Json, iso
from wxdesk.cli.phone_shown import NOBODY, Shown
from wxdesk.domain.folder_list import newest_of_each
from wxdesk.domain.inside import Inside
from wxdesk.domain.phone import HISTORY, Arrival, ChatRow, FolderCard, Notice, RowKind
from wxdesk.domain.search import Found, Hit

FOLDERS = {RowKind.FOLDER: "Subscriptions", RowKind.SERVICES: "Service accounts"}


def phone_json(shown: Shown) -> dict[str, Json]:
    """Return all that ``shown`` tells; what is about one account or a search is there where it was asked for."""
    phone, names = shown.phone, shown.names
    told: dict[str, Json] = {
        "follower": shown.follower.name,
        "at": iso(phone.at),
        "unread": phone.unread,
        "lock": [_notice_json(each, names) for each in phone.lock],
        "stacks": [_stack_json(stack) for stack in phone.stacks],
        "chats": [_row_json(row, names) for row in phone.chats],
        "folder": [_card_json(card, names) for card in phone.folder],
        "folder_count": phone.folder_count,
        "often": [{"account": each.name, "desk_name": names.get(each.account_id)} for each in phone.often],
        "services": [_row_json(row, names) for row in phone.services],
        "accounts": [_account_json(card) for card in newest_of_each(phone)],
        "programs": [{"name": each.name, "account": each.account} for each in shown.around.programs],
        "article": _article_json(shown.read, names) if shown.read else None,
    }
    if shown.key != NOBODY:
        told |= _one_json(shown)
    if shown.found.query:
        told["search"] = _search_json(shown.found)
    return told


def _notice_json(notice: Notice, names: Mapping[int, str]) -> dict[str, Json]:
    desk_name = names.get(notice.sender.account_id)
    return {"account": notice.sender.name, "desk_name": desk_name, "text": notice.text, "at": iso(notice.at)}


def _stack_json(stack: Sequence[Notice]) -> dict[str, Json]:
    return {"account": stack[0].sender.name, "count": len(stack), "text": stack[0].text}


def _card_json(card: FolderCard, names: Mapping[int, str]) -> dict[str, Json]:
    return {
        "account": card.sender.name,
        "desk_name": names.get(card.sender.account_id),
        "at": iso(card.at),
        "titles": [each.title for each in card.visible],
        "folded": card.folded,
        "starred": card.starred,
    }


def _account_json(card: FolderCard) -> dict[str, Json]:
    return {"account": card.sender.name, "starred": card.starred, "new": not card.seen}


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
        "starred": row.starred,
    }


def row_name(row: ChatRow) -> str:
    """The name at the top of a row."""
    return FOLDERS.get(row.kind) or (row.sender.name if row.sender else "")


def _article_json(read: Read, names: Mapping[int, str]) -> dict[str, Json]:
    article = read.opened.article
    return {
        "account": read.sender.name,
        "desk_name": names.get(read.sender.account_id),
        "at": iso(read.at),
        "post": read.opened.post_id,
        "title": article.title,
        "author": article.author,
        "digest": article.digest,
        "body": article.body,
        "html": read.opened.rendered.html,
        "pictures": [each.name for each in article.pictures],
        "source_url": article.source_url,
    }


def _one_json(shown: Shown) -> dict[str, Json]:
    """Return the conversation and profile of the account that is asked about."""
    sender = shown.phone.sender(shown.key)
    menu = shown.around.menus.get(shown.key[0], ())
    about: dict[str, Json] = {
        "name": sender.name if sender else "",
        "kind": sender.kind.value if sender else "",
        "desk_name": shown.names.get(shown.key[0]),
    }
    return {
        "account": about,
        "conversation": [_arrival_json(each) for each in shown.phone.conversation(shown.key, HISTORY)],
        "menu": [{"name": each.name, "items": list(each.items)} for each in menu],
        "inside": _inside_json(shown.around.inside_of(shown.key[0]), shown.phone.at),
    }


def _arrival_json(arrival: Arrival) -> dict[str, Json]:
    return {"at": iso(arrival.at), "titles": [card.title for card in arrival.cards], "text": arrival.text}


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


def _search_json(found: Found) -> dict[str, Json]:
    return {
        "query": found.query,
        "accounts": [each.sender.name for each in found.accounts],
        "articles": [_hit_json(hit) for hit in found.articles],
    }


def _hit_json(hit: Hit) -> dict[str, Json]:
    title = hit.entry.card.title if hit.entry.card else ""
    return {"account": hit.entry.sender.name, "at": iso(hit.entry.at), "title": title}
