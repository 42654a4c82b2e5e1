"""Messages from an app to members (reference: wecom-api §5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.wecom.checks import Part, Piped, no_more, refused
from wxdesk.wechat.wecom.contents import Content
from wxdesk.wechat.wecom.template_cards import TemplateCard

USERS, PARTIES, TAGS = 1_000, 100, 100
LONGEST_CHECK = 14_400
"""Seconds for which the same request can be known again: four hours."""
EVERYBODY = "@all"


@dataclass(frozen=True, slots=True)
class Receivers:
    """Members, departments and tags, or ``EVERYONE`` who may see the app."""

    users: tuple[str, ...] = ()
    parties: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    everybody: bool = False

    def fields(self) -> dict[str, str]:
        """As the platform wants them. Raises ``field_refused``: nobody, or too many."""
        if self.everybody:
            return {"touser": EVERYBODY}
        no_more("touser", self.users, USERS)
        no_more("toparty", self.parties, PARTIES)
        no_more("totag", self.tags, TAGS)
        told = {"touser": self.users, "toparty": self.parties, "totag": self.tags}
        if not any(told.values()):
            raise refused("touser", "missing")
        return {name: "|".join(map(str, each)) for name, each in told.items() if each}


EVERYONE = Receivers(everybody=True)


class Sent(Part):
    """A message was accepted; the lists name who did not get it. ``response_code`` updates a card, within 72 hours.

    Userids come back in lower case. More than 30 messages in a minute to one member are dropped without a word.
    """

    msgid: str = ""
    response_code: str = ""
    invaliduser: Piped[str] = ()
    invalidparty: Piped[str] = ()
    invalidtag: Piped[str] = ()
    unlicenseduser: Piped[str] = ()

    @property
    def unreached(self) -> tuple[str, ...]:
        """Everybody who did not get it: userids as they are, ``party 7``, ``tag 3``."""
        parties = tuple(f"party {each}" for each in self.invalidparty)
        tags = tuple(f"tag {each}" for each in self.invalidtag)
        return tuple(dict.fromkeys((*self.invaliduser, *self.unlicenseduser, *parties, *tags)))


class AppStatistics(Part):
    agentid: int
    app_name: str = ""
    count: int = 0


class _Statistics(Part):
    statistics: tuple[AppStatistics, ...] = ()


class _Updated(Part):
    invaliduser: Piped[str] = ()


@dataclass(frozen=True, slots=True)
class Messages:
    """The messages of the app ``agent_id``. Calls raise ``PlatformError``; limits are ``field_refused`` before."""

    session: Session
    agent_id: int

    async def send(
        self,
        content: Content,
        to: Receivers,
        *,
        safe: int = 0,
        id_trans: bool = False,
        check_seconds: int = 0,
        key: str = "",
    ) -> Sent:
        """Send once. ``safe`` 1 keeps it from being passed on, 2 (mpnews) lets it be passed on inside only.

        With ``check_seconds`` the same request within that time is not sent again; ``key`` goes along as a field of
        our own, so that a message repeated on purpose is another request. Some wrong receivers are a success that
        names them; 81013 where all are wrong.
        """
        content.check()
        if safe and not content.safe:
            raise refused("safe", "unknown")
        if not 0 <= check_seconds <= LONGEST_CHECK:
            raise refused("duplicate_check_interval", "range", LONGEST_CHECK, check_seconds)
        body: dict[str, object] = {
            **to.fields(),
            "msgtype": content.msgtype,
            "agentid": self.agent_id,
            content.msgtype: content.wire(),
        }
        if content.safe:
            body["safe"] = safe
        if id_trans:
            body["enable_id_trans"] = 1
        if check_seconds:
            body |= {"enable_duplicate_check": 1, "duplicate_check_interval": check_seconds}
        if key:
            body["clientmsgid"] = key
        return Sent.of(await self.session.send("/cgi-bin/message/send", body))

    async def recall(self, msgid: str) -> None:
        """Take a message back, within 24 hours and by the same app (42052, 40058)."""
        await self.session.post("/cgi-bin/message/recall", {"msgid": msgid}, effect=Effect.REPEATABLE)

    async def disable_button(self, response_code: str, replace_name: str, to: Receivers) -> tuple[str, ...]:
        """Let a card's button say ``replace_name`` from now on; returns who was not reached. A code is good once."""
        return await self._update(response_code, to, {"button": {"replace_name": replace_name}})

    async def update_card(self, response_code: str, card: TemplateCard, to: Receivers) -> tuple[str, ...]:
        """Replace a card; returns who was not reached. Errors: 60140 bad code, 42015, 42016."""
        return await self._update(response_code, to, {"template_card": card.wire()})

    async def statistics(self, time_type: int = 0) -> tuple[AppStatistics, ...]:
        """How many messages each app sent, ``time_type`` 0 today, 1 yesterday (not told officially)."""
        body = {"time_type": time_type}
        answer = await self.session.post("/cgi-bin/message/get_statistics", body, effect=Effect.REPEATABLE)
        return _Statistics.of(answer).statistics

    async def _update(self, response_code: str, to: Receivers, what: dict[str, object]) -> tuple[str, ...]:
        body = {**_targets(to), "agentid": self.agent_id, "response_code": response_code, **what}
        return _Updated.of(await self.session.post("/cgi-bin/message/update_template_card", body)).invaliduser


def _targets(to: Receivers) -> dict[str, object]:
    to.fields()
    if to.everybody:
        return {"atall": 1}
    told: dict[str, Sequence[object]] = {"userids": to.users, "partyids": to.parties, "tagids": to.tags}
    return {name: list(each) for name, each in told.items() if each}
