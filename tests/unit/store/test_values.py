"""What is put into the store comes out of it unchanged."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.attempts import Attempt, AttemptState
from wxdesk.domain.phone import Arrival, Card, Device, Follower, Sender, SenderKind
from wxdesk.domain.posts import Article, ArticleKind, Crop, Picture, Post, PostState
from wxdesk.domain.quota import Slot, SlotState
from wxdesk.domain.rhythm import Rhythm
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.services.ports import Topic

NOON = datetime(2026, 11, 22, 12, 0, 0, 123456, UTC)
ACCOUNT = Account(
    "青木茶事", Kind.SERVICE, Owner.MEDIA, True, "91310000", "青木", "qingmu_tea", "wx1", "1000002", False, 8, "#AABBCC"
)
PICTURE = Picture("图 1.png", "ab" * 32, 900, 383, 12345, "image/png")
ARTICLES = (
    Article(
        "标题😀", "作者", "摘要", "https://example.com/?a=1&b=2", "# 正文\n\n'\"%s;--", "图 1.png", "tea", (PICTURE,)
    ),
    Article(
        "二", kind=ArticleKind.PICTURES, wide=Crop(0, 0.1, 1, 0.5), square=Crop(0.25, 0, 0.75, 1), accent="#0f766e"
    ),
    Article("三", text_size=16),
)


def test_an_account_keeps_every_field_and_its_place(bench):
    first = bench.run(lambda tx: tx.accounts.save(ACCOUNT))
    second = bench.run(lambda tx: tx.accounts.save(Account("B")))
    assert first == replace(ACCOUNT, id=first.id)
    bench.run(lambda tx: tx.accounts.delete(first.id))
    bench.run(lambda tx: tx.accounts.save(first))
    assert bench.read(lambda tx: tx.accounts.all()) == [first, second]
    assert bench.read(lambda tx: tx.accounts.get(first.id)) == first


def test_a_number_is_never_given_twice(bench):
    first = bench.run(lambda tx: tx.accounts.save(Account("A")))
    bench.run(lambda tx: tx.accounts.delete(first.id))
    assert bench.run(lambda tx: tx.accounts.save(Account("B"))).id > first.id


@pytest.mark.parametrize(
    ("work", "code"),
    [
        (lambda tx: tx.accounts.get(7), "account_unknown"),
        (lambda tx: tx.posts.get(7), "post_unknown"),
        (lambda tx: tx.posts.save(Post(7)), "account_unknown"),
        (lambda tx: tx.attempts.get(7), "attempt_unknown"),
        (lambda tx: tx.followers.get(7), "follower_unknown"),
        (lambda tx: tx.roster.get(7), "member_unknown"),
        (lambda tx: tx.pictures.get("00"), "picture_unknown"),
    ],
)
def test_what_is_not_there_is_named(bench, work, code):
    assert bench.refusal(work).code == code


def test_a_post_keeps_its_articles_in_order_and_loses_those_removed(bench):
    account = bench.run(lambda tx: tx.accounts.save(ACCOUNT))
    post = bench.run(lambda tx: tx.posts.save(Post(account.id, ARTICLES, updated_at=NOON, failure="x")))
    bench.reopen()
    assert bench.read(lambda tx: tx.posts.get(post.id)) == Post(
        account.id, ARTICLES, updated_at=NOON, failure="x", id=post.id
    )
    turned = replace(post, articles=(ARTICLES[1],))
    bench.run(lambda tx: tx.posts.save(turned))
    assert bench.read(lambda tx: tx.posts.get(post.id)) == turned
    bench.run(lambda tx: tx.posts.save(post))
    assert bench.read(lambda tx: tx.posts.get(post.id)) == post


def test_posts_are_found_by_account_and_state_newest_first(bench):
    def fill(tx):
        a, b = tx.accounts.save(Account("A")), tx.accounts.save(Account("B"))
        written = NOON - timedelta(days=2)
        made = {
            "sent_at": Post(a.id, state=PostState.SENT, sent_at=NOON, scheduled_at=NOON + timedelta(1)),
            "scheduled_at": Post(
                a.id, state=PostState.SCHEDULED, scheduled_at=NOON + timedelta(hours=1), updated_at=written
            ),
            "updated_at": Post(a.id, state=PostState.DRAFT, updated_at=NOON + timedelta(hours=2)),
        }
        made = {name: tx.posts.save(post) for name, post in made.items()}
        return a, tx.posts.save(Post(b.id, state=PostState.SENT, sent_at=NOON - timedelta(days=1))), made

    a, other, made = bench.run(fill)
    mine = [made["updated_at"], made["scheduled_at"], made["sent_at"]]
    assert bench.read(lambda tx: tx.posts.find()) == [*mine, other]
    assert bench.read(lambda tx: tx.posts.find(a.id)) == mine
    assert bench.read(lambda tx: tx.posts.find(states=[PostState.SENT])) == [made["sent_at"], other]
    assert bench.read(lambda tx: tx.posts.find(limit=1)) == mine[:1]
    due_at = NOON + timedelta(hours=1)
    assert bench.read(lambda tx: tx.posts.next_scheduled()) == due_at
    assert bench.read(lambda tx: tx.posts.due(due_at)) == [made["scheduled_at"]]
    assert bench.read(lambda tx: tx.posts.due(due_at - timedelta(microseconds=1))) == []


def test_instants_of_other_zones_are_the_same_instant_and_naive_ones_are_refused(bench):
    account = bench.run(lambda tx: tx.accounts.save(ACCOUNT))
    china = NOON.astimezone(timezone(timedelta(hours=8)))
    post = bench.run(lambda tx: tx.posts.save(Post(account.id, updated_at=china)))
    read = bench.read(lambda tx: tx.posts.get(post.id)).updated_at
    assert read == NOON
    assert read.utcoffset() == timedelta(0)
    with pytest.raises(Exception, match="without an offset"):
        bench.run(lambda tx: tx.posts.save(Post(account.id, updated_at=datetime(2026, 1, 1))))  # noqa: DTZ001


def test_attempts_keep_every_field_and_a_post_has_one_that_is_not_finished(bench):
    account = bench.run(lambda tx: tx.accounts.save(ACCOUNT))
    post = bench.run(lambda tx: tx.posts.save(Post(account.id)))
    made = Attempt(post.id, "a" * 32, NOON, AttemptState.UNSURE, "draft", "1" * 20, NOON, "timeout")
    first = bench.run(lambda tx: tx.attempts.save(made))
    assert first == replace(made, id=first.id)
    second = Attempt(post.id, "b" * 32, NOON)
    assert bench.refusal(lambda tx: tx.attempts.save(second)).code == "post_state_forbids"
    ended = bench.run(lambda tx: tx.attempts.save(replace(first, state=AttemptState.FAILED)))
    second = bench.run(lambda tx: tx.attempts.save(second))
    assert bench.read(lambda tx: tx.attempts.of_post(post.id)) == [second, ended]
    assert bench.read(lambda tx: tx.attempts.unfinished()) == [second]


def test_pictures_are_kept_once_and_uploads_are_remembered_per_account_and_use(bench):
    account = bench.run(lambda tx: tx.accounts.save(ACCOUNT))
    data = bytes(range(256)) * 100

    def work(tx):
        sha256 = tx.pictures.put(data)
        assert tx.pictures.put(data) == sha256
        tx.pictures.remember_upload(account.id, sha256, "body", "http://1")
        tx.pictures.remember_upload(account.id, sha256, "body", "http://2")
        return sha256

    sha256 = bench.run(work)
    assert bench.read(lambda tx: tx.pictures.get(sha256)) == data
    assert bench.read(lambda tx: tx.pictures.uploaded(account.id, sha256, "body")) == "http://2"
    assert bench.read(lambda tx: tx.pictures.uploaded(account.id, sha256, "cover")) is None
    bench.run(lambda tx: tx.pictures.forget_uploads(account.id))
    assert bench.read(lambda tx: tx.pictures.uploaded(account.id, sha256, "body")) is None


def test_followers_keep_whom_they_follow_and_what_they_opened(bench):
    account = bench.run(lambda tx: tx.accounts.save(ACCOUNT))
    sender = bench.run(lambda tx: tx.followers.save_sender(Sender("妈妈", SenderKind.FRIEND, "#123456", "妈")))
    opened = {(0, 0): NOON, (account.id, 0): NOON + timedelta(1), (0, sender.id): NOON}
    lin = Follower("林晓", frozenset({account.id}), frozenset({sender.id}), opened, "linxiao_88")
    lin = replace(
        lin,
        since={(account.id, 0): NOON, (0, sender.id): NOON + timedelta(1)},
        muted=frozenset({(0, sender.id)}),
        pinned=frozenset({(account.id, 0), (0, sender.id)}),
        starred=frozenset({(account.id, 0)}),
        device=Device.LARGE,
        language="zh_TW",
        dark=True,
        text_step=-1,
        zone="America/New_York",
        tags={account.id: frozenset({100, 101}), 77: frozenset()},
        earlier={(0, sender.id): (NOON - timedelta(3), NOON - timedelta(2))},
    )
    kept = bench.run(lambda tx: tx.followers.save(lin))
    assert bench.read(lambda tx: tx.followers.get(kept.id)) == replace(lin, id=kept.id)
    alone = replace(kept, account_ids=frozenset(), opened={}, earlier={}, since={(0, sender.id): NOON})
    bench.run(lambda tx: tx.followers.save(alone))
    assert bench.read(lambda tx: tx.followers.all()) == [alone]
    later = Arrival(sender, NOON + timedelta(1), text="吃了吗")
    earlier = Arrival(sender, NOON, (Card("标题", "摘要", "ab" * 32), Card("二")))
    for arrival in (later, earlier):
        bench.run(lambda tx, arrival=arrival: tx.followers.add_arrival(arrival))
    assert bench.read(lambda tx: tx.followers.arrivals()) == [earlier, later]
    assert bench.read(lambda tx: tx.followers.senders()) == [sender]
    rhythm = Rhythm(sender.id, 10.5, (450, 1200), ("吃了吗", "早点睡"), 2, 7)
    bench.run(lambda tx: tx.followers.save_rhythm(replace(rhythm, per_week=1)))
    assert bench.run(lambda tx: tx.followers.save_rhythm(rhythm)) == rhythm
    assert bench.read(lambda tx: tx.followers.rhythms()) == [rhythm]
    bench.run(lambda tx: tx.followers.delete_sender(sender.id))
    assert bench.read(lambda tx: [*tx.followers.rhythms(), *tx.followers.arrivals()]) == []
    bench.run(lambda tx: tx.followers.delete(kept.id))
    assert bench.read(lambda tx: tx.followers.all()) == []


def test_settings_can_be_changed_and_forgotten(bench):
    bench.run(lambda tx: tx.settings.set("a", "1"))
    bench.run(lambda tx: tx.settings.set("a", "2"))
    assert bench.read(lambda tx: tx.settings.get("a")) == "2"
    bench.run(lambda tx: tx.settings.set("a", None))
    assert bench.read(lambda tx: tx.settings.get("a")) is None


def test_all_that_hangs_on_an_account_goes_with_it(bench):
    def fill(tx):
        account = tx.accounts.save(ACCOUNT)
        posts = [tx.posts.save(Post(account.id, ARTICLES)) for _ in range(2)]
        tx.slots.take(Slot(account.id, "2026-11", 1, posts[0].id))
        tx.slots.take(Slot(account.id, "2026-11", 2, posts[1].id, SlotState.SENT))
        tx.attempts.save(Attempt(posts[0].id, "a" * 32, NOON))
        follower = tx.followers.save(Follower("L", frozenset({account.id})))
        department = tx.roster.save_department(Department(account.id, "D"))
        tx.roster.save_department(Department(account.id, "E", department.id))
        tx.roster.save(Member(account.id, "王伟", "+8613800138000", "wangwei", department.id))
        tx.roster.save_waiting(Waiting(account.id, follower.id, "n", NOON))
        tx.pictures.remember_upload(account.id, "ab" * 32, "body", "x")
        return account.id, follower.id

    account_id, follower_id = bench.run(fill)
    assert bench.topics_of(lambda tx: tx.accounts.delete(account_id)) == [frozenset(Topic)]
    assert bench.read(lambda tx: tx.followers.get(follower_id)).account_ids == frozenset()
    left = bench.read(
        lambda tx: (
            *tx.posts.find(),
            *tx.slots.all(),
            *tx.attempts.unfinished(),
            *tx.roster.all(account_id),
            *tx.roster.waiting(),
            *tx.roster.departments(account_id),
        )
    )
    assert left == ()


class TestSlots:
    @pytest.fixture(autouse=True)
    def two_posts(self, bench):
        self.account = bench.run(lambda tx: tx.accounts.save(ACCOUNT))
        self.posts = [bench.run(lambda tx: tx.posts.save(Post(self.account.id))) for _ in range(2)]

    def slot(self, number: int, post: int, state: SlotState = SlotState.RESERVED) -> Slot:
        return Slot(self.account.id, "2026-11", number, self.posts[post].id, state)

    def test_a_number_is_held_by_one_post_only(self, bench):
        bench.run(lambda tx: tx.slots.take(self.slot(1, 0)))
        assert bench.refusal(lambda tx: tx.slots.take(self.slot(1, 1))).code == "quota_slot_taken"
        assert bench.refusal(lambda tx: tx.slots.take(self.slot(2, 0))).code == "post_holds_slot"
        assert bench.read(lambda tx: tx.slots.of(self.account.id)) == [self.slot(1, 0)]

    def test_it_is_used_or_given_back(self, bench):
        bench.run(lambda tx: tx.slots.take(self.slot(1, 0)))
        bench.run(lambda tx: tx.slots.use(self.posts[0].id))
        assert bench.read(lambda tx: tx.slots.all()) == [self.slot(1, 0, SlotState.SENT)]
        bench.run(lambda tx: tx.slots.give_back(self.posts[0].id))
        bench.run(lambda tx: tx.slots.give_back(self.posts[0].id))
        assert bench.read(lambda tx: tx.slots.all()) == []

    def test_deleting_a_post_gives_back_what_it_reserved_but_never_what_it_used(self, bench):
        bench.run(lambda tx: tx.slots.take(self.slot(1, 0)))
        bench.run(lambda tx: tx.slots.take(self.slot(2, 1, SlotState.SENT)))
        for post in self.posts:
            bench.run(lambda tx, post=post: tx.posts.delete(post.id))
        used = replace(self.slot(2, 1, SlotState.SENT), post_id=0)
        assert bench.read(lambda tx: tx.slots.all()) == [used]

    @pytest.mark.parametrize(("period", "number"), [("2026-11", 5), ("2026-11", 0), ("2026-11-22", 2), ("2026", 1)])
    def test_the_database_itself_knows_how_many_there_are(self, bench, period, number):
        with pytest.raises(IntegrityError, match="within_quota"):
            bench.run(lambda tx: tx.slots.take(Slot(self.account.id, period, number, self.posts[0].id)))


class TestInside:
    @pytest.mark.parametrize(
        ("status", "verified_at", "sees"),
        [
            (MemberStatus.ACTIVE, NOON, True),
            (MemberStatus.ACTIVE, NOON + timedelta(seconds=1), False),
            (MemberStatus.ACTIVE, None, False),
            (MemberStatus.UNVERIFIED, NOON, False),
            (MemberStatus.LEFT, NOON, False),
        ],
    )
    def test_only_verified_active_members_are(self, bench, status, verified_at, sees):
        account = bench.run(lambda tx: tx.accounts.save(ACCOUNT))
        follower = bench.run(lambda tx: tx.followers.save(Follower("L")))
        member = Member(account.id, "L", status=status, follower_id=follower.id, verified_at=verified_at)
        bench.run(lambda tx: tx.roster.save(member))
        assert bench.read(lambda tx: tx.roster.inside(follower.id, NOON)) == ({account.id} if sees else set())
