"""Words that several parts of the Roster page share: statuses, moments, departments."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from wxdesk.domain.clock import china
from wxdesk.domain.roster import Member, MemberStatus
from wxdesk.services.roster import Branch

TONES = {
    MemberStatus.ACTIVE: "accent",
    MemberStatus.UNVERIFIED: "warn",
    MemberStatus.INVITED: "info",
    MemberStatus.LEFT: "neutral",
}


def status_name(status: MemberStatus) -> str:
    """Active, Not verified, Invited or Left."""
    return {
        MemberStatus.ACTIVE: QCoreApplication.translate("Roster", "Active"),
        MemberStatus.UNVERIFIED: QCoreApplication.translate("Roster", "Not verified"),
        MemberStatus.INVITED: QCoreApplication.translate("Roster", "Invited"),
        MemberStatus.LEFT: QCoreApplication.translate("Roster", "Left"),
    }[status]


def status_words(member: Member, now: datetime) -> str:
    """Return the status as its chip says it; an invitation with its age."""
    if member.status is not MemberStatus.INVITED or member.invited_at is None:
        return status_name(member.status)
    days = (china(now).date() - china(member.invited_at).date()).days
    if days <= 0:
        return QCoreApplication.translate("Roster", "Invited today")
    return QCoreApplication.translate("Roster", "Invited {0} d ago").format(QLocale().toString(days))


def moment_words(at: datetime) -> str:
    """``21 Nov 09:12``, as a China wall clock shows it."""
    wall = china(at)
    day = QDate(wall.year, wall.month, wall.day)
    return f"{QLocale().toString(day, QCoreApplication.translate('Roster', 'd MMM'))} {wall:%H:%M}"


def department_paths(branches: Sequence[Branch], above: str = "") -> Iterator[tuple[int, str]]:
    """Yield the id and the path, ``Kitchen / Hot line``, of every department, as the tree shows them."""
    for branch in branches:
        path = f"{above} / {branch.department.name}" if above else branch.department.name
        yield branch.department.id, path
        yield from department_paths(branch.below, path)
