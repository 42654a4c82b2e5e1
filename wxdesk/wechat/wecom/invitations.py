"""Invitations to members who have not joined yet (reference: wecom-api §2.6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.wechat.session import Session
from wxdesk.wechat.wecom.checks import Part, Piped, no_more, refused

USERS, PARTIES, TAGS = 1_000, 100, 100


class Invited(Part):
    """Who was not invited: the rest was asked. Whether a notice arrives is the platform's own affair."""

    invaliduser: Piped[str] = ()
    invalidparty: Piped[int] = ()
    invalidtag: Piped[int] = ()


@dataclass(frozen=True, slots=True)
class Invitations:
    """Calls raise ``PlatformError``."""

    session: Session

    async def send(self, users: Sequence[str] = (), parties: Sequence[int] = (), tags: Sequence[int] = ()) -> Invited:
        """Invite; the platform repeats it by itself on up to three working days."""
        no_more("user", users, USERS)
        no_more("party", parties, PARTIES)
        no_more("tag", tags, TAGS)
        if not users and not parties and not tags:
            raise refused("user", "missing")
        body = {"user": list(users), "party": list(parties), "tag": list(tags)}
        return Invited.of(await self.session.post("/cgi-bin/batch/invite", body))
