"""Followers, other senders and what those sent, as rows."""

from datetime import datetime
from typing import Self

from sqlalchemy import JSON, Float
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wxdesk.domain.phone import Arrival, Card, Device, Follower, Keys, Sender, SenderKind
from wxdesk.domain.rhythm import Rhythm
from wxdesk.store.rows.base import Row, codes, hangs_on, numbered


class SenderRow(Row):
    """Somebody in a chat list who is not one of the desk's own accounts."""

    __tablename__ = "sender"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    name: Mapped[str]
    kind: Mapped[SenderKind] = mapped_column(codes(SenderKind))
    colour: Mapped[str]
    glyph: Mapped[str]

    @classmethod
    def of(cls, sender: Sender) -> Self:
        if sender.account_id:
            raise ValueError("own accounts are not stored as senders")
        return cls(id=sender.id or None, name=sender.name, kind=sender.kind, colour=sender.colour, glyph=sender.glyph)

    def value(self) -> Sender:
        return Sender(self.name, self.kind, self.colour, self.glyph, id=self.id)


class ArrivalRow(Row):
    """Something another sender sent."""

    __tablename__ = "arrival"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    sender_id: Mapped[int] = hangs_on("sender.id", index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    cards: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    text: Mapped[str]
    sender: Mapped[SenderRow] = relationship(lazy="joined", innerjoin=True)

    @classmethod
    def of(cls, arrival: Arrival) -> Self:
        cards = [{"title": each.title, "digest": each.digest, "cover": each.cover} for each in arrival.cards]
        return cls(sender_id=arrival.sender.id, at=arrival.at, cards=cards, text=arrival.text)

    def value(self) -> Arrival:
        cards = tuple(Card(each["title"], each["digest"], each["cover"]) for each in self.cards)
        return Arrival(self.sender.value(), self.at, cards, self.text)


class RhythmRow(Row):
    """How often another sender writes."""

    __tablename__ = "rhythm"

    sender_id: Mapped[int] = hangs_on("sender.id", primary_key=True)
    per_week: Mapped[float] = mapped_column(Float)
    minutes: Mapped[list[int]] = mapped_column(JSON)
    lines: Mapped[list[str]] = mapped_column(JSON)
    articles: Mapped[int]
    seed: Mapped[int]

    @classmethod
    def of(cls, rhythm: Rhythm) -> Self:
        return cls(
            sender_id=rhythm.sender_id,
            per_week=rhythm.per_week,
            minutes=list(rhythm.minutes),
            lines=list(rhythm.lines),
            articles=rhythm.articles,
            seed=rhythm.seed,
        )

    def value(self) -> Rhythm:
        return Rhythm(self.sender_id, self.per_week, tuple(self.minutes), tuple(self.lines), self.articles, self.seed)


class FollowRow(Row):
    """A follower follows one of the desk's accounts; ``since`` None: from the beginning."""

    __tablename__ = "follow"

    follower_id: Mapped[int] = hangs_on("follower.id", primary_key=True)
    account_id: Mapped[int] = hangs_on("account.id", primary_key=True, index=True)
    since: Mapped[datetime | None]


class FollowSenderRow(Row):
    """A follower follows somebody else."""

    __tablename__ = "follow_sender"

    follower_id: Mapped[int] = hangs_on("follower.id", primary_key=True)
    sender_id: Mapped[int] = hangs_on("sender.id", primary_key=True, index=True)
    since: Mapped[datetime | None]


class FollowerRow(Row):
    """Somebody with a phone.

    ``opened`` holds ``[account_id, sender_id, instant]`` each time a conversation was looked at, the earliest first.
    """

    __tablename__ = "follower"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    name: Mapped[str]
    wechat_id: Mapped[str]
    opened: Mapped[list[tuple[int, int, str]]] = mapped_column(JSON)
    muted: Mapped[list[list[int]]] = mapped_column(JSON)
    pinned: Mapped[list[list[int]]] = mapped_column(JSON)
    starred: Mapped[list[list[int]]] = mapped_column(JSON)
    device: Mapped[Device] = mapped_column(codes(Device))
    language: Mapped[str]
    dark: Mapped[bool]
    text_step: Mapped[int]
    zone: Mapped[str]
    tags: Mapped[list[tuple[int, list[int]]]] = mapped_column(JSON)
    accounts: Mapped[list[FollowRow]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, lazy="selectin"
    )
    senders: Mapped[list[FollowSenderRow]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, lazy="selectin"
    )

    @classmethod
    def of(cls, follower: Follower) -> Self:
        number = follower.id or None
        return cls(
            id=number,
            name=follower.name,
            wechat_id=follower.wechat_id,
            opened=_openings(follower),
            muted=_pairs(follower.muted),
            pinned=_pairs(follower.pinned),
            starred=_pairs(follower.starred),
            device=follower.device,
            language=follower.language,
            dark=follower.dark,
            text_step=follower.text_step,
            zone=follower.zone,
            tags=[(account, sorted(tags)) for account, tags in sorted(follower.tags.items())],
            accounts=[
                FollowRow(follower_id=number, account_id=each, since=follower.since.get((each, 0)))
                for each in sorted(follower.account_ids)
            ],
            senders=[
                FollowSenderRow(follower_id=number, sender_id=each, since=follower.since.get((0, each)))
                for each in sorted(follower.sender_ids)
            ],
        )

    def value(self) -> Follower:
        opened = _by_key(self.opened)
        return Follower(
            name=self.name,
            account_ids=frozenset(row.account_id for row in self.accounts),
            sender_ids=frozenset(row.sender_id for row in self.senders),
            opened={key: times[-1] for key, times in opened.items()},
            wechat_id=self.wechat_id,
            id=self.id,
            since={
                **{(row.account_id, 0): row.since for row in self.accounts if row.since},
                **{(0, row.sender_id): row.since for row in self.senders if row.since},
            },
            muted=_keys(self.muted),
            pinned=_keys(self.pinned),
            starred=_keys(self.starred),
            device=self.device,
            language=self.language,
            dark=self.dark,
            text_step=self.text_step,
            zone=self.zone,
            tags={account: frozenset(tags) for account, tags in self.tags},
            earlier={key: tuple(times[:-1]) for key, times in opened.items() if times[1:]},
        )


def _openings(follower: Follower) -> list[tuple[int, int, str]]:
    return [
        (*key, at.isoformat())
        for key, last in sorted(follower.opened.items())
        for at in (*follower.earlier.get(key, ()), last)
    ]


def _by_key(opened: list[tuple[int, int, str]]) -> dict[tuple[int, int], list[datetime]]:
    found: dict[tuple[int, int], list[datetime]] = {}
    for account, sender, at in opened:
        found.setdefault((account, sender), []).append(datetime.fromisoformat(at))
    return found


def _pairs(keys: Keys) -> list[list[int]]:
    return [list(key) for key in sorted(keys)]


def _keys(pairs: list[list[int]]) -> Keys:
    return frozenset((account, sender) for account, sender in pairs)
