"""What internal accounts lead members to: rooms from the roster, and what is known of talk, meetings and files."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from wxdesk.domain.accounts import Kind
from wxdesk.domain.inside import Inside, Meeting, Room, Said, SharedFile
from wxdesk.domain.roster import Department
from wxdesk.services.ports import Transaction

_FAR = datetime(9999, 1, 1, tzinfo=UTC)
EVERYBODY = 0
"""The department of what is for all members."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an internal account, each thing with its department: who is in it or below it meets with it."""

    said: tuple[tuple[int, Said], ...] = ()
    meetings: tuple[tuple[int, Meeting], ...] = ()
    files: tuple[tuple[int, SharedFile], ...] = ()


def insides(tx: Transaction) -> Mapping[tuple[int, int], Inside]:
    """Return what each follower who is a verified member is led to, by account and follower."""
    found: dict[tuple[int, int], Inside] = {}
    for account in tx.accounts.all():
        members = tx.roster.with_phones(account.id) if account.kind is Kind.ENTERPRISE else ()
        if not members:
            continue
        departments = {each.id: each for each in tx.roster.departments(account.id)}
        known, sizes = known_of(tx, account.id), _whole_sizes(departments, tx.roster.sizes(account.id))
        for member in members:
            if member.sees_internal_posts(_FAR):
                way = _way(departments, member.department_id)
                found[account.id, member.follower_id] = _inside(departments, way, sizes, known)
    return found


def _whole_sizes(departments: Mapping[int, Department], sizes: Mapping[int, int]) -> Mapping[int, int]:
    """Return how many are in each department and those below it, and in all."""
    whole: Counter[int] = Counter()
    for department, count in sizes.items():
        for each in _way(departments, department):
            whole[each] += count
    return whole


def _way(departments: Mapping[int, Department], department_id: int) -> tuple[int, ...]:
    """Return everybody, and then the departments down to this one."""
    found: list[int] = []
    while department_id in departments and department_id not in found:
        found.append(department_id)
        department_id = departments[department_id].parent_id
    return (EVERYBODY, *reversed(found))


def _inside(
    departments: Mapping[int, Department], way: Sequence[int], sizes: Mapping[int, int], known: Known
) -> Inside:
    rooms = [
        Room(
            departments[each].name if each else "",
            sizes[each],
            tuple(said for department, said in known.said if department == each),
        )
        for each in way
    ]
    return Inside(
        tuple(rooms),
        tuple(meeting for department, meeting in known.meetings if department in way),
        tuple(file for department, file in known.files if department in way),
    )


def save_known(tx: Transaction, account_id: int, known: Known) -> None:
    """Remember what is known of an internal account."""
    told = {
        "said": [[department, each.at.isoformat(), each.text] for department, each in known.said],
        "meetings": [
            [department, each.at.isoformat(), each.minutes, each.title, each.place, each.host, _text(each.told)]
            for department, each in known.meetings
        ],
        "files": [[department, each.at.isoformat(), each.size, each.name, each.by] for department, each in known.files],
    }
    tx.settings.set(_key(account_id), json.dumps(told, ensure_ascii=False) if any(told.values()) else None)


def known_of(tx: Transaction, account_id: int) -> Known:
    """Return what ``save_known`` remembered; nothing where nothing was, or it cannot be understood."""
    try:
        told = json.loads(tx.settings.get(_key(account_id)) or "{}")
        return Known(
            tuple((int(row[0]), Said(_at(row[1]), str(row[2]))) for row in told.get("said", ())),
            tuple(
                (int(row[0]), Meeting(str(row[3]), _at(row[1]), int(row[2]), str(row[4]), str(row[5]), _maybe(row[6])))
                for row in told.get("meetings", ())
            ),
            tuple(
                (int(row[0]), SharedFile(str(row[3]), int(row[2]), _at(row[1]), str(row[4])))
                for row in told.get("files", ())
            ),
        )
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return Known()


def _key(account_id: int) -> str:
    return f"inside_{account_id}"


def _text(at: datetime | None) -> str:
    return at.isoformat() if at else ""


def _maybe(text: str) -> datetime | None:
    return _at(text) if text else None


def _at(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    if read.tzinfo is None:
        raise ValueError(text)
    return read
