"""What each follower's phone received, worked out from sends and whom they reached."""

from collections.abc import Iterator
from dataclasses import dataclass

from wxdesk.simulator.people import Follower
from wxdesk.simulator.records import Article, Records, Send
from wxdesk.simulator.sends import arrived, reached
from wxdesk.simulator.state import State


@dataclass(frozen=True, slots=True)
class Received:
    """Something on a follower's phone; ``at`` is when it came, in Unix seconds.

    ``source`` is ``mass``, ``preview``, or how a single message came about: ``service``, ``reply`` or ``notice``.
    ``kind`` is the msgtype; of a single message ``text`` is the payload as JSON. ``push``: the phone rang. ``gone`` are
    the articles (from 1) whose page has been deleted since.
    """

    id: str
    app_id: str
    openid: str
    at: int
    source: str
    kind: str
    push: bool
    articles: tuple[Article, ...] = ()
    text: str = ""
    media: tuple[str, ...] = ()
    gone: tuple[int, ...] = ()


def phone_of(state: State, openid: str) -> tuple[Received, ...]:
    """All that ``openid``'s phone received, the oldest first. Raises ``KeyError`` for an unknown openid."""
    follower = state.records.followers[openid]
    received = [*_mass(state, follower), *_single(state.records, follower)]
    return tuple(sorted(received, key=lambda each: each.at))


def _mass(state: State, follower: Follower) -> Iterator[Received]:
    for send in state.records.by.sends.of(follower.app_id).values():
        if arrived(state, send) and reached(state, send) >> follower.number & 1:
            yield _received(send, follower)


def _received(send: Send, follower: Follower) -> Received:
    return Received(
        id=send.msg_id,
        app_id=send.app_id,
        openid=follower.openid,
        at=send.until or send.at,
        source="mass" if send.counts else "preview",
        kind=send.kind,
        push=send.push,
        articles=send.articles,
        text=send.text,
        media=send.media if send.kind != "mpnews" else (),
        gone=send.gone,
    )


def _single(records: Records, follower: Follower) -> Iterator[Received]:
    for chat in records.official.chats.of(f"{follower.app_id} {follower.openid}").values():
        yield Received(
            id=chat.id,
            app_id=chat.app_id,
            openid=chat.openid,
            at=chat.at,
            source=chat.source,
            kind=chat.kind,
            push=True,
            text=chat.content,
        )
