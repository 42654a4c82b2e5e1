"""Departments of a corp (reference: wecom-api §2.1); the root is 1. Make them before their members, one by one."""

from collections.abc import Mapping
from dataclasses import dataclass

from wxdesk.domain.limits import Unit
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, no_longer, refused

ROOT = 1
NAME = 64
"""Characters; pages of before 2023 and error 60001 say 32, which is the safe length (§2.1)."""
_FORBIDDEN = '\\:*?"<>|'


class Department(Part):
    """``order``: the larger, the further up. Without rights to see it, a name is missing."""

    id: int
    name: str = ""
    name_en: str = ""
    department_leader: tuple[str, ...] = ()
    parentid: int = 0
    order: int = 0


class _Listed(Part):
    department: tuple[Department, ...] = ()


class _Tree(Part):
    department_id: tuple[Department, ...] = ()


class _One(Part):
    department: Department


class _Made(Part):
    id: int


@dataclass(frozen=True, slots=True)
class Departments:
    """Calls raise ``PlatformError``; a name that breaks the rules is ``field_refused`` before any call."""

    session: Session

    async def create(
        self,
        name: str,
        parentid: int = ROOT,
        *,
        name_en: str | None = None,
        order: int | None = None,
        id: int | None = None,  # noqa: A002 - the platform's own word
    ) -> int:
        """Return its id. Errors: 60004 no such parent, 60008 name taken there, 60009 characters, 81001, 81002."""
        _check_name(name)
        body = {"name": name, "name_en": name_en, "parentid": parentid, "order": order, "id": id}
        return _Made.of(await self.session.post("/cgi-bin/department/create", _given(body))).id

    async def update(
        self,
        id: int,  # noqa: A002
        *,
        name: str | None = None,
        name_en: str | None = None,
        parentid: int | None = None,
        order: int | None = None,
    ) -> None:
        """Change what is given. Errors: 60003 unknown, 60010 a department cannot be below itself."""
        if name is not None:
            _check_name(name)
        body = {"id": id, "name": name, "name_en": name_en, "parentid": parentid, "order": order}
        await self.session.post("/cgi-bin/department/update", _given(body), effect=Effect.REPEATABLE)

    async def delete(self, id: int) -> None:  # noqa: A002
        """Errors: 60005 it has members, 60006 it has departments, 60007 it is the root.

        Made once: a repetition would be told 60003 of a deletion that went well.
        """
        await self.session.get("/cgi-bin/department/delete", {"id": str(id)}, effect=Effect.ONCE)

    async def all(self, below: int | None = None) -> tuple[Department, ...]:
        """``below`` and everything under it, or all that the token sees. Slow: ``tree`` and ``get`` are preferred."""
        return _Listed.of(await self.session.get("/cgi-bin/department/list", _id(below))).department

    async def tree(self, below: int | None = None) -> tuple[Department, ...]:
        """Ids, parents and order, without names."""
        return _Tree.of(await self.session.get("/cgi-bin/department/simplelist", _id(below))).department_id

    async def get(self, id: int) -> Department:  # noqa: A002
        return _One.of(await self.session.get("/cgi-bin/department/get", _id(id))).department


def _check_name(name: str) -> None:
    no_longer("name", name, NAME, Unit.CHARACTERS, least=1)
    if any(character in _FORBIDDEN for character in name):
        raise refused("name", "characters")


def _given(body: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in body.items() if value is not None}


def _id(id: int | None) -> dict[str, str]:  # noqa: A002
    return {} if id is None else {"id": str(id)}
