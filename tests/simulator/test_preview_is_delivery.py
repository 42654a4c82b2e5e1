"""What the preview predicts is what the simulator delivers: row by row, push by push, at every moment."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.simulator.caller import Caller, caller_for
from wxdesk.domain.accounts import Kind, Owner
from wxdesk.domain.clock import CHINA, SetClock
from wxdesk.domain.phone import LOCK_SPAN, Arrival, Card, Follower, Layout, RowKind, Sender, SenderKind, phone_at
from wxdesk.simulator import people
from wxdesk.simulator.profile import Profile
from wxdesk.simulator.records import App, Records
from wxdesk.simulator.server import SimulatorServer

START = datetime(2026, 11, 28, 9, 0, tzinfo=CHINA)
"""Three days before a month of China ends: the four of a month are spent, and begin anew."""

HOTEL = Sender("hotel", SenderKind.SERVICE, account_id=1)
CINEMA = Sender("cinema", SenderKind.SERVICE, account_id=2)
PAPER = Sender("paper", SenderKind.SUBSCRIPTION, account_id=3)
LIBRARY = Sender("library", SenderKind.SUBSCRIPTION, account_id=4)
SENDERS = (HOTEL, CINEMA, PAPER, LIBRARY)
NAMES = ("anna", "bo", "chen")

STEPS = st.lists(
    st.tuples(
        st.sampled_from([0, 0, 1, 50, 60, 600, 3600, 8 * 3600, 20 * 3600]),
        st.one_of(
            st.tuples(
                st.just("send"),
                st.sampled_from(SENDERS),
                st.sampled_from([None, None, "vip", "new"]),
                st.integers(1, 4),
            ),
            st.tuples(st.sampled_from(["join", "leave"]), st.sampled_from(SENDERS), st.sampled_from(NAMES)),
        ),
    ),
    min_size=4,
    max_size=18,
)
CARRIED = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(SENDERS)), st.sets(st.sampled_from(["vip", "new"]))
)


@dataclass
class Both:
    """The desk's idea of what was sent, and the simulator that sent it, spoken to over HTTP."""

    server: SimulatorServer
    clock: SetClock
    carried: dict[tuple[str, Sender], set[str]]
    posts: list[Arrival] = field(default_factory=list)
    joined: dict[tuple[Sender, str], datetime] = field(default_factory=dict)
    left: dict[tuple[Sender, str], datetime] = field(default_factory=dict)

    def __post_init__(self):
        kinds = {SenderKind.SERVICE: Kind.SERVICE, SenderKind.SUBSCRIPTION: Kind.SUBSCRIPTION}
        self.callers: dict[Sender, Caller] = {}
        self.tags: dict[tuple[Sender, str], int] = {}
        for sender in SENDERS:
            app = App(f"wx{sender.name}", "s" * 32, kinds[sender.kind], Owner.BUSINESS)
            self.callers[sender] = caller_for(self.server, app)
            self.cover = self.callers[sender].cover()
            for name in ("vip", "new"):
                self.tags[sender, name] = self.server.state.add_tag(app.id, name).id

    def openid(self, sender, name):
        return f"o{name}{sender.name}"

    def tags_of(self, sender, name):
        return tuple(sorted(self.tags[sender, tag] for tag in self.carried.get((name, sender), ())))

    def join(self, sender, name):
        if (sender, name) not in self.joined:
            who = people.Follower(self.openid(sender, name), "", 0, 0, tags=self.tags_of(sender, name))
            self.server.state.add_followers(f"wx{sender.name}", [who])
            self.joined[sender, name] = self.clock.now()

    def leave(self, sender, name):
        if (sender, name) in self.joined and (sender, name) not in self.left:
            followers, openid = self.server.state.records.followers, self.openid(sender, name)
            followers[openid] = replace(followers[openid], left=self.server.state.now)
            self.left[sender, name] = self.clock.now()

    def send(self, sender, tag, articles):
        caller = self.callers[sender]
        caller._token = ""  # hours may have passed
        titles = [f"{len(self.posts) + 1}.{number}" for number in range(articles)]
        cover = caller.cover()
        draft = caller.draft(*(caller.article(title=title, thumb_media_id=cover) for title in titles))
        number = None if tag is None else self.tags[sender, tag]
        to = {"is_to_all": True} if tag is None else {"is_to_all": False, "tag_id": number}
        if caller.send(draft, filter=to)["errcode"] == 0:
            cards = tuple(Card(title) for title in titles)
            self.posts.append(Arrival(sender, self.clock.now(), cards, post_id=len(self.posts) + 1, tag_id=number))

    def follower(self, name, at):
        """The persona that ``name`` is at ``at``: whom they follow then, since when, with which tags."""
        now = {
            sender: since
            for (sender, who), since in self.joined.items()
            if who == name and since <= at and not self.left.get((sender, who), datetime.max.replace(tzinfo=UTC)) <= at
        }
        return Follower(
            name,
            frozenset(sender.account_id for sender in now),
            since={sender.key: since for sender, since in now.items()},
            tags={sender.account_id: frozenset(self.tags_of(sender, name)) for sender in SENDERS},
        )

    def received(self, name, sender, at):
        """What the simulator put on this phone until ``at``, the oldest first."""
        all_of_it = self.server.state.phone_of(self.openid(sender, name))
        return [each for each in all_of_it if datetime.fromtimestamp(each.at, UTC) <= at]

    def close(self):
        for each in self.callers.values():
            each.http.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, CARRIED, st.sampled_from(list(Layout)))
def test_every_phone_shows_what_the_simulator_has_delivered(running_server, steps, carried, layout):
    state = running_server.state
    clock = SetClock(START)
    state.clock, state.profile, state.records = clock, Profile(), Records()
    for book in (state.apps, state.tokens, state.rates):
        book.clear()
    both = Both(running_server, clock, carried)
    try:
        for name in NAMES[:2]:
            for sender in SENDERS:
                both.join(sender, name)
        moments = [START]
        for pause, (act, *told) in steps:
            later = pause if act == "send" else max(pause, 1)  # who comes in the second of a send is told by no clock
            clock.set(clock.now() + timedelta(seconds=later))
            getattr(both, act)(*told)
            moments.append(clock.now())
        for at in [*moments, clock.now() + timedelta(hours=5), clock.now() + LOCK_SPAN]:
            for name in NAMES:
                compare(both, name, at, layout)
    finally:
        both.close()


def compare(both, name, at, layout):
    follower = both.follower(name, at)
    phone = phone_at(follower, both.posts, at, layout=layout)
    followed = [sender for sender in SENDERS if sender.account_id in follower.account_ids]
    got = {sender: both.received(name, sender, at) for sender in followed}
    rows = [*phone.chats, *phone.services]
    services = {row.sender: row for row in rows if row.kind is RowKind.SERVICE and row.sender is not None}
    heard = {sender: received for sender, received in got.items() if received}
    assert set(services) == {sender for sender in heard if sender.kind is SenderKind.SERVICE}
    for sender, row in services.items():
        assert (row.text, row.unread, row.push) == (
            title(heard[sender][-1]),
            len(heard[sender]),
            heard[sender][-1].push,
        )
        said = [[card.title for card in each.cards] for each in phone.conversation(sender.key)]
        assert said == [[article.title for article in each.articles] for each in heard[sender]]
    cards = [(sender, each) for sender, received in heard.items() for each in received if not each.push]
    assert sorted((card.sender.name, [each.title for each in card.cards], card.at) for card in phone.folder) == sorted(
        (sender.name, [article.title for article in each.articles], when(each)) for sender, each in cards
    )
    if layout is not Layout.RANKED:
        assert [card.at for card in phone.folder] == sorted((when(each) for _, each in cards), reverse=True)
    folder = [row for row in phone.chats if row.kind is RowKind.FOLDER]
    assert len(folder) == bool(cards)
    assert all(row.dot and not row.unread and not row.push for row in folder)
    order = [row.at for row in phone.chats]
    assert order == sorted(order, reverse=True)
    pushed = [(when(each), sender.name, title(each)) for sender, all_ in heard.items() for each in all_ if each.push]
    ringing = [each for each in pushed if at - each[0] < LOCK_SPAN]
    assert sorted((each.at, each.sender.name, each.text) for each in phone.lock) == sorted(ringing)


def title(received):
    return received.articles[0].title


def when(received):
    return datetime.fromtimestamp(received.at, UTC)


@pytest.mark.parametrize("number", [4, 5])
def test_the_fifth_of_a_month_is_on_no_phone_in_either(server, number):
    """Four go out to a tag and one to all: each to those alone who have had fewer than four."""
    clock = server.state.clock
    both = Both(server, clock, {("anna", HOTEL): {"vip"}})
    try:
        for name in NAMES:
            both.join(HOTEL, name)
        for _ in range(number - 1):
            both.send(HOTEL, "vip", 1)
        both.send(HOTEL, None, 1)
        assert len(both.posts) == number
        for name in NAMES:
            compare(both, name, clock.now(), Layout.CLASSIC)
        expected = min(4, number), 1
        shown = [phone_at(both.follower(name, clock.now()), both.posts, clock.now()).unread for name in ("anna", "bo")]
        assert tuple(shown) == expected
    finally:
        both.close()
