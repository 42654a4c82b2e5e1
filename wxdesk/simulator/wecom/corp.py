"""A corp as one of its apps sees it: its people, departments and settings (reference: wecom-api §2.0)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.records import App, Department, Member
from wxdesk.simulator.records_contacts import AppSettings, CorpSettings, Tag
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom.profile import WecomProfile

CONTACTS = "contacts"
"""What stands for contact-sync where an app is named by its agentid."""
ROOT = 1


@dataclass(frozen=True, slots=True)
class Corp:
    """Everything a handler may look at or change. ``agent`` is who is asking."""

    state: State
    app: App

    @property
    def id(self) -> str:
        return self.app.id

    @property
    def agent(self) -> str:
        return CONTACTS if self.app.scope == CONTACTS else str(self.app.agent_id)

    @property
    def now(self) -> int:
        return self.state.now

    @property
    def profile(self) -> WecomProfile:
        return self.state.profile.wecom

    @property
    def settings(self) -> CorpSettings:
        return corp_settings(self.state, self.id)

    @property
    def app_settings(self) -> AppSettings:
        return app_settings(self.state, self.id, self.agent)

    @property
    def seats(self) -> int:
        return self.settings.seats or self.profile.seats

    def key(self, name: str | int) -> str:
        """Where a record of this corp lies; upper and lower case are one."""
        return f"{self.id}/{str(name).lower()}"

    # -- people ------------------------------------------------------------------------------------------------------

    def members(self) -> list[Member]:
        return self.state.members_of(self.id)

    def known(self, userid: str) -> Member | None:
        """The member called ``userid`` whom this app may see, or None."""
        member = self.state.records.members.get(self.key(userid))
        return member if member and self.sees(member) else None

    def member(self, userid: str, code: int = 60111) -> Member:
        """The member called ``userid``. Refuses with 41009 where it is empty, with ``code`` where there is none."""
        if not userid:
            raise Refusal(41009)
        member = self.known(userid)
        if member is None:
            raise Refusal(code)
        return member

    def keep_member(self, member: Member) -> None:
        self.state.records.members[self.key(member.userid)] = member

    # -- departments and tags ----------------------------------------------------------------------------------------

    def departments(self) -> dict[int, Department]:
        """Departments by id. The root is always there; what is above it is a matter of taste."""
        found = self.state.departments_of(self.id)
        return found | {ROOT: replace(found[ROOT], parentid=self.profile.root_parent)}

    def keep_department(self, department: Department) -> None:
        self.state.records.departments[self.key(department.id)] = department

    def tags(self) -> dict[int, Tag]:
        return {tag.id: tag for tag in self.state.records.wecom_tags.values() if tag.corp_id == self.id}

    # -- what the app may see ----------------------------------------------------------------------------------------

    @property
    def sees_all(self) -> bool:
        return self.app.scope == CONTACTS or ROOT in self.app_settings.parties

    def visible_departments(self) -> set[int]:
        departments = self.departments()
        if self.sees_all:
            return set(departments)
        tops = [top for top in self.app_settings.parties if top in departments]
        return {each for top in tops for each in below(departments, top)}

    def sees(self, member: Member) -> bool:
        if self.sees_all or member.userid.lower() in {name.lower() for name in self.app_settings.users}:
            return True
        return bool(self.visible_departments() & set(member.department))


def app_settings(state: State, corp_id: str, agent: str) -> AppSettings:
    """How the console has the app set; as a new app is, where nobody changed anything."""
    return state.records.wecom_apps.get(f"{corp_id}/{agent}") or AppSettings(corp_id, agent)


def corp_settings(state: State, corp_id: str) -> CorpSettings:
    return state.records.wecom_corps.get(corp_id) or CorpSettings(corp_id)


def below(departments: Mapping[int, Department], top: int) -> set[int]:
    """``top`` and all departments under it."""
    children: dict[int, list[int]] = {}
    for each in departments.values():
        children.setdefault(each.parentid, []).append(each.id)
    return set(_walk(children, top))


def _walk(children: Mapping[int, list[int]], top: int) -> Iterator[int]:
    waiting = [top]
    while waiting:
        each = waiting.pop()
        yield each
        waiting += [child for child in children.get(each, ()) if child not in (each, ROOT)]
