"""Followers with their phones, and whoever else writes to them."""

from collections.abc import Sequence

from sqlalchemy import select

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Arrival, Follower, Sender
from wxdesk.domain.rhythm import Rhythm
from wxdesk.domain.search import SEARCHED
from wxdesk.services.ports import Topic
from wxdesk.store.rows import ArrivalRow, FollowerRow, RhythmRow, SenderRow
from wxdesk.store.sent_words import Source, keep
from wxdesk.store.table import Table


class Followers(Table):
    """See ``ports.Followers``."""

    def all(self) -> Sequence[Follower]:
        return [row.value() for row in self._session.scalars(select(FollowerRow).order_by(FollowerRow.id))]

    def get(self, follower_id: int) -> Follower:
        """Raises ``WxdeskError("follower_unknown")``."""
        row = self._session.get(FollowerRow, follower_id)
        if row is None:
            raise WxdeskError("follower_unknown", id=follower_id)
        return row.value()

    def save(self, follower: Follower) -> Follower:
        return self._keep(FollowerRow.of(follower), Topic.FOLLOWERS).value()

    def delete(self, follower_id: int) -> None:
        self._drop(self._session.get(FollowerRow, follower_id), Topic.FOLLOWERS, Topic.ROSTER)

    def senders(self) -> Sequence[Sender]:
        return [row.value() for row in self._session.scalars(select(SenderRow).order_by(SenderRow.id))]

    def save_sender(self, sender: Sender) -> Sender:
        return self._keep(SenderRow.of(sender), Topic.FOLLOWERS).value()

    def delete_sender(self, sender_id: int) -> None:
        """Delete it and all that it sent."""
        self._drop(self._session.get(SenderRow, sender_id), Topic.FOLLOWERS)

    def rhythms(self) -> Sequence[Rhythm]:
        return [row.value() for row in self._session.scalars(select(RhythmRow).order_by(RhythmRow.sender_id))]

    def save_rhythm(self, rhythm: Rhythm) -> Rhythm:
        return self._keep(RhythmRow.of(rhythm), Topic.FOLLOWERS).value()

    def arrivals(self) -> Sequence[Arrival]:
        """Oldest first."""
        query = select(ArrivalRow).order_by(ArrivalRow.at, ArrivalRow.id)
        return [row.value() for row in self._session.scalars(query)]

    def add_arrival(self, arrival: Arrival) -> None:
        self._changes.note(Topic.FOLLOWERS)
        row = ArrivalRow.of(arrival)
        self._session.add(row)
        self._session.flush()
        if arrival.sender.kind in SEARCHED:
            source = Source(sender_id=row.sender_id, arrival_id=row.id)
            keep(self._session.connection(), source, arrival.at, ((each.title, "") for each in arrival.cards))
