"""The views of a phone, each said in lines."""

from collections.abc import Callable, Mapping, Sequence

import click

from wxdesk.cli.context import Read
from wxdesk.cli.output import Refused, say, show_table, wall
from wxdesk.cli.phone_inside import print_files, print_inside, print_meetings, print_rooms
from wxdesk.cli.phone_json import row_name
from wxdesk.cli.phone_shown import Shown
from wxdesk.domain.folder_list import newest_of_each
from wxdesk.domain.phone import HISTORY, ChatRow, SenderKind

KINDS = {
    SenderKind.SERVICE: "service account",
    SenderKind.SUBSCRIPTION: "subscription account",
    SenderKind.ENTERPRISE: "internal account",
    SenderKind.FRIEND: "friend",
    SenderKind.GROUP: "group",
}


def print_view(shown: Shown, view: str) -> None:
    """Say one of ``VIEWS``. Raises ``Refused`` where there is no article to be read."""
    if view == ARTICLE:
        article_of(shown)
    say(f"{shown.follower.name}, {wall(shown.phone.at)} China time")
    VIEWS[view](shown)


def _lock(shown: Shown) -> None:
    rows = [[wall(each.at), each.sender.name, each.text] for each in shown.phone.lock]
    _table(["AT", "ACCOUNT", "PUSH"], rows, "No notifications.")


def _chats(shown: Shown) -> None:
    _rows(shown.phone.chats, "Nothing has arrived yet.")


def _services(shown: Shown) -> None:
    _rows(shown.phone.services, "No service account is folded away: only the layout folded does that.")


def _rows(rows: Sequence[ChatRow], nothing: str) -> None:
    told = [[wall(row.at), row_name(row), row.kind.value, _mark(row), row.text] for row in rows]
    _table(["AT", "NAME", "KIND", "UNREAD", "TEXT"], told, nothing)


def _mark(row: ChatRow) -> str:
    return "dot" if row.dot else str(row.unread or "")


def _folder(shown: Shown) -> None:
    for card in shown.phone.folder:
        click.echo(f"{wall(card.at)}  {card.sender.name}")
        for each in card.visible:
            click.echo(f"    {each.title}")
        if card.folded:
            click.echo(f"    and {card.folded} more")
    listed, there = len(shown.phone.folder), shown.phone.folder_count
    if not listed:
        say("No posts yet.")
    elif listed < there:
        say(f"These are the first {listed} of {there} posts.")


def _accounts(shown: Shown) -> None:
    rows = [
        [wall(card.at), card.sender.name, "*" if card.starred else "", card.cards[0].title if card.cards else ""]
        for card in newest_of_each(shown.phone)
    ]
    _table(["AT", "ACCOUNT", "STAR", "NEWEST"], rows, "No posts yet.")


def _programs(shown: Shown) -> None:
    rows = [[each.name, each.account] for each in shown.around.programs]
    _table(["MINI-PROGRAM", "LINKED BY"], rows, "No Mini-Program is linked yet.")


def _search(shown: Shown) -> None:
    found = shown.found
    rows = [["", each.sender.name, ""] for each in found.accounts]
    for hit in found.articles:
        title = hit.entry.card.title if hit.entry.card else ""
        rows.append([wall(hit.entry.at), hit.entry.sender.name, title])
    _table(["AT", "ACCOUNT", "TITLE"], rows, f"Nothing is found for {found.query.strip()} at that moment.")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], nothing: str) -> None:
    if rows:
        show_table(head, rows)
    else:
        say(nothing)


def _article(shown: Shown) -> None:
    read = article_of(shown)
    article = read.opened.article
    click.echo(article.title)
    click.echo(" · ".join(part for part in (article.author, read.sender.name, wall(read.at)) if part))
    click.echo()
    click.echo(article.body)


def article_of(shown: Shown) -> Read:
    """Return the article that is read. Raises ``Refused``, saying why there is none."""
    if shown.read is not None:
        return shown.read
    sender = shown.phone.sender(shown.key)
    if sender is None:
        raise Refused(f"No article has reached {shown.follower.name} yet.")
    if not sender.account_id:
        raise Refused(f"{sender.name} is not one of your accounts: the desk knows what its posts are called, no more.")
    raise Refused(f"No article of {sender.name} has reached {shown.follower.name} yet.")


def _conversation(shown: Shown) -> None:
    _sent(shown, newest_first=False)
    for entry in shown.around.menus.get(shown.key[0], ()):
        click.echo(f"[{entry.name}]" + "".join(f" {item}" for item in entry.items))
    sender = shown.phone.sender(shown.key)
    if sender is not None and sender.kind is SenderKind.ENTERPRISE:
        print_inside(shown)


def _profile(shown: Shown) -> None:
    sender = shown.phone.sender(shown.key)
    if sender is not None:
        click.echo(f"{sender.name} ({KINDS[sender.kind]})")
    _sent(shown, newest_first=True)


def _sent(shown: Shown, *, newest_first: bool) -> None:
    sent = shown.phone.conversation(shown.key, HISTORY)
    for each in reversed(sent) if newest_first else sent:
        click.echo(f"{wall(each.at)}  {each.line}")
        for card in each.cards[1:]:
            click.echo(f"                  {card.title}")
    if not sent:
        sender = shown.phone.sender(shown.key)
        say(f"Nothing of {sender.name if sender else 'theirs'} has arrived yet.")


CONVERSATION, PROFILE, ARTICLE, SEARCH = "conversation", "profile", "article", "search"
ROOMS, MEETINGS, FILES = "rooms", "meetings", "files"
ENTRIES = {ROOMS: 1, MEETINGS: 2, FILES: 3}
"""The entries of an internal account besides its notices, by their place in its bar."""
ABOUT_ONE = (CONVERSATION, PROFILE, *ENTRIES)

VIEWS: Mapping[str, Callable[[Shown], None]] = {
    "lock": _lock,
    "chats": _chats,
    "folder": _folder,
    "services": _services,
    ARTICLE: _article,
    CONVERSATION: _conversation,
    PROFILE: _profile,
    ROOMS: print_rooms,
    MEETINGS: print_meetings,
    FILES: print_files,
    "accounts": _accounts,
    "programs": _programs,
    SEARCH: _search,
}
