"""Who gets a message: names, departments and tags of a request, and what of it is wrong (reference: wecom-api §5)."""

from collections.abc import Iterable
from dataclasses import dataclass

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.records_contacts import Member
from wxdesk.simulator.wecom.corp import Corp, below
from wxdesk.simulator.wecom.form import Form

USERS, PARTIES, TAGS = 1_000, 100, 100


@dataclass(frozen=True, slots=True)
class Receivers:
    """Members who get it, and the parts of the request that name nobody. ``everybody``: the request said so."""

    members: tuple[Member, ...]
    users: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    unlicensed: tuple[str, ...] = ()
    everybody: bool = False


def receivers(corp: Corp, form: Form) -> Receivers:
    """Read ``touser``, ``toparty`` and ``totag``; with ``@all`` the other two do not count.

    Refuses with 82001 where none is given, 81013 where all are wrong.
    """
    if form.text("touser").strip() == "@all":
        return Receivers(tuple(each for each in corp.members() if _can_receive(corp, each)), everybody=True)
    users, parties, tags = (_split(form.text(name)) for name in ("touser", "toparty", "totag"))
    if not (users or parties or tags):
        raise Refusal(82001)
    if len(users) > USERS:
        raise Refusal(40032)
    if len(parties) > PARTIES:
        raise Refusal(82002)
    if len(tags) > TAGS:
        raise Refusal(82003)
    visible, known_tags = corp.visible_departments(), corp.tags()
    good_parties = [int(each) for each in parties if each.isdecimal() and int(each) in visible]
    good_tags = [int(each) for each in tags if each.isdecimal() and int(each) in known_tags]
    named = {name.lower(): corp.known(name) for name in users}
    members = [each for each in named.values() if each and each.status not in (2, 5)]
    invalid = tuple(name for name, each in named.items() if each is None or each.status in (2, 5))
    if not members and not good_parties and not good_tags:
        raise Refusal(81013)
    found = {each.userid.lower(): each for each in (*members, *inside(corp, good_parties, good_tags))}
    return Receivers(
        tuple(each for each in found.values() if _can_receive(corp, each)),
        invalid,
        tuple(each for each in parties if not each.isdecimal() or int(each) not in visible),
        tuple(each for each in tags if not each.isdecimal() or int(each) not in known_tags),
    )


def _split(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split("|") if each.strip())


def _can_receive(corp: Corp, member: Member) -> bool:
    return member.status not in (2, 5) and corp.sees(member)


def inside(corp: Corp, parties: Iterable[int], tags: Iterable[int]) -> list[Member]:
    """Visible members of departments (with all below them) and of tags."""
    departments, known_tags = corp.departments(), corp.tags()
    chosen = [known_tags[each] for each in tags]
    tops = {*parties, *(party for tag in chosen for party in tag.parties if party in departments)}
    if not tops and not chosen:
        return []
    reached = {each for top in tops for each in below(departments, top)}
    names = {name for tag in chosen for name in tag.users}
    return [
        member
        for member in corp.members()
        if (member.userid in names or reached & set(member.department)) and corp.sees(member)
    ]
