"""What a phone shows, gathered from the workspace: the same for its document, its lines and its picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from wxdesk.cli.context import Read
from wxdesk.cli.output import Refused
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import HISTORY, Arrival, Follower, Layout, Phone, Sender, SenderKind, receives
from wxdesk.domain.search import Found
from wxdesk.domain.surroundings import Surroundings
from wxdesk.services.ports import Ports, Transaction

if TYPE_CHECKING:
    from wxdesk.services.phone import PhoneWorld

NOBODY = (0, 0)
NO_FOLLOWER = "There is no follower yet. One comes with the first account; wxdesk follower add makes one up."


@dataclass(frozen=True, slots=True)
class Asked:
    """Which phone is asked for. ``account`` names whose conversation, profile or article.

    ``one``: it is about one account, named or not; ``inside``: about what an internal one leads to.
    """

    follower: str
    at: datetime
    layout: Layout
    account: str = ""
    one: bool = False
    inside: bool = False
    query: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A phone with what it shows besides what was sent. ``key`` is the account that is asked about, else ``NOBODY``.

    ``read`` is the newest article that can be opened: of that account, or of all of ours. ``names`` are what the desk
    calls own accounts.
    """

    follower: Follower
    phone: Phone
    names: Mapping[int, str]
    around: Surroundings
    found: Found
    key: tuple[int, int] = NOBODY
    read: Read | None = None


async def gather(ports: Ports, asked: Asked) -> Shown:
    """Read what the phone shows. Raises ``follower_unknown``, and ``Refused`` where an account is not on it."""
    from wxdesk.services import phone
    from wxdesk.services.searching import search
    from wxdesk.services.surroundings import surroundings

    world = await phone.world(ports, asked.at)
    follower = await follower_of(ports, world, asked.follower)
    here = phone.phone(world, follower, asked.at, asked.layout)
    names = {each.id: each.name for each in world.accounts}
    inside = world.inside(follower, asked.at)
    key = NOBODY
    if asked.account or asked.one:
        senders = [line.sender for line in world.lines.values() if receives(follower, line.sender, inside)]
        key = _key_of(here, senders, names, asked)
    around = (await surroundings(ports)).of(follower.account_ids | inside, follower.id)
    found = await search(ports, asked.query, asked.at) if asked.query.strip() else Found()
    return Shown(follower, here, names, around, found, key, await _read(ports, _newest(here, key)))


async def follower_of(ports: Ports, world: "PhoneWorld", name: str) -> Follower:
    """Return the follower called ``name``; without a name the one that the desk's phone shows first.

    Raises ``follower_unknown``, and ``Refused`` where there is no follower at all.
    """
    if not world.followers:
        raise Refused(NO_FOLLOWER)
    if not name:
        chosen = await ports.store.read(_chosen)
        for each in world.followers:
            if str(each.id) == chosen:
                return each
    return world.follower(name)


def _chosen(tx: Transaction) -> str | None:
    return tx.settings.get("phone_follower")


def _key_of(phone: Phone, senders: Sequence[Sender], names: Mapping[int, str], asked: Asked) -> tuple[int, int]:
    """Return the account, friend or group that is asked for; without a name the newest of ours, else any of ours."""
    if asked.inside:
        return _key_inside(senders, names, asked.account)
    if not asked.account:
        newest = [phone.newest.sender] if phone.newest else [each for each in senders if each.account_id]
        if newest:
            return newest[0].key
        raise Refused("Nothing of ours is on this phone. Name an account, a friend or a group with --account.")
    return _called(senders, names, asked.account).key


def _key_inside(senders: Sequence[Sender], names: Mapping[int, str], wanted: str) -> tuple[int, int]:
    internal = [each for each in senders if each.kind is SenderKind.ENTERPRISE and each.account_id]
    if not wanted and not internal:
        raise Refused("This follower is on no roster here: no internal account is on their phone.")
    meant = _called(senders, names, wanted) if wanted else internal[0]
    if meant not in internal:
        raise Refused(f"{meant.name} is not one of your internal accounts: no rooms, meetings or files are behind it.")
    return meant.key


def _called(senders: Sequence[Sender], names: Mapping[int, str], wanted: str) -> Sender:
    folded = wanted.strip().casefold()
    for each in senders:
        if folded in (each.name.casefold(), names.get(each.account_id, "").casefold()):
            return each
    known = ", ".join(sorted(each.name for each in senders))
    raise Refused(f"Nothing of {wanted} is on this phone. There is: {known or 'nothing yet'}.")


def _newest(phone: Phone, key: tuple[int, int]) -> Arrival | None:
    if key == NOBODY:
        return phone.newest
    sent = (each for each in reversed(phone.conversation(key, HISTORY)) if each.post_id)
    return next(sent, None)


async def _read(ports: Ports, newest: Arrival | None) -> Read | None:
    from wxdesk.services.opened import opened

    read = await opened(ports, newest.post_id) if newest else None
    return Read(read, newest.sender, newest.at) if read and newest else None


async def pictures(ports: Ports, shown: Shown) -> Mapping[str, bytes]:
    """Return the pictures that a drawing of the phone may need, by sha256; one that is gone is left out."""
    from wxdesk.article.standalone import own_pictures
    from wxdesk.services import posts

    cards = [card for each in shown.phone.folder for card in each.cards]
    cards += [hit.entry.card for hit in shown.found.articles if hit.entry.card]
    cards += [card for each in shown.phone.conversation(shown.key, HISTORY) for card in each.cards]
    wanted = {card.cover for card in cards if card.cover}
    if shown.read is not None:
        opened = shown.read.opened
        wanted |= {*own_pictures(opened.rendered.html), *(each.sha256 for each in opened.article.pictures)}
    found: dict[str, bytes] = {}
    for sha256 in sorted(wanted):
        try:
            found[sha256] = await posts.picture(ports, sha256)
        except WxdeskError as error:
            if error.code != "picture_unknown":
                raise
    return found
