from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.unit.ui.composer_desk import NOON
from wxdesk.article.checks import Finding, Severity
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.attempts import Attempt, AttemptState
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import Act, Article, Audience, Picture, Post, PostState
from wxdesk.domain.quota import Slot, SlotState
from wxdesk.domain.reach import Reach
from wxdesk.services.sending import foresee
from wxdesk.ui.composer.checks import lines
from wxdesk.ui.composer.clock_words import clock_warning
from wxdesk.ui.composer.posts_list import shelf
from wxdesk.ui.composer.prospect import Prospect, seen, shortfall, words_before_sending
from wxdesk.ui.composer.quota_words import outlook, when
from wxdesk.ui.composer.schedule_dialog import suggestion
from wxdesk.ui.composer.state_words import StateWords, state_words
from wxdesk.ui.kit import Slots

SERVICE = Account("Harbour Hotels", Kind.SERVICE, verified=True, licence="9131", id=1)
SUBSCRIPTION = Account("Morning Reader", Kind.SUBSCRIPTION, verified=True, id=1)
UNSURE_PUBLISHING = "The platform did not answer: it may or may not have been published"
PICTURE = Picture("hearth.jpg", "ab" * 32, 470, 200, 1000, "image/jpeg")

pytestmark = pytest.mark.usefixtures("qapp")


def slots(sent, reserved, period="2026-11"):
    taken = [SlotState.SENT] * sent + [SlotState.RESERVED] * reserved
    return [Slot(1, period, number, 100 + number, state) for number, state in enumerate(taken, 1)]


def test_the_drawing_s_own_sentence():
    waiting = Post(1, state=PostState.SCHEDULED, scheduled_at=NOON + timedelta(days=6), id=103)
    seen = outlook(foresee(SERVICE, slots(2, 1), NOON), [waiting])
    assert seen.headline == "1 of 4 left in November"
    assert seen.detail.endswith("1 on 28 Nov · resets 1 Dec 00:00 China time")
    assert seen.slots == Slots(sent=2, reserved=1, this_post=1, free=0)
    assert seen.can_send


def test_a_post_s_own_slot_is_outlined_and_not_counted_against_it():
    own = Post(1, state=PostState.SCHEDULED, scheduled_at=NOON, id=103)
    seen = outlook(foresee(SERVICE, slots(2, 1), NOON, own.id), [own], own=own)
    assert seen.slots == Slots(sent=2, reserved=0, this_post=1, free=1)
    assert " on " not in seen.detail


def test_full_says_when_it_opens():
    seen = outlook(foresee(SUBSCRIPTION, slots(1, 0, "2026-11-22"), NOON))
    assert (seen.headline, seen.detail) == ("0 of 1 left on 22 Nov", "Next slot opens 23 Nov 00:00 China time")
    assert (seen.can_send, seen.tone) == (False, "warn")
    assert seen.opens_at is not None


def test_an_account_that_may_not_send_says_why():
    seen = outlook(foresee(replace(SUBSCRIPTION, owner=Owner.INDIVIDUAL), [], NOON))
    assert not seen.can_send
    assert seen.opens_at is None
    assert "individuals" in seen.detail


@pytest.mark.parametrize(
    ("account", "taken", "told"),
    [
        (SERVICE, slots(2, 1), "This uses the last of 4 posts in November."),
        (SERVICE, slots(1, 0), "This uses 1 of 4 posts in November; 2 are left after it."),
        (SUBSCRIPTION, [], "This is the one post on 22 Nov; the next can go out 23 Nov 00:00 China time."),
        (replace(SERVICE, kind=Kind.ENTERPRISE), [], "It uses no quota."),
    ],
)
def test_what_it_uses_is_said_before(account, taken, told):
    assert words_before_sending(foresee(account, taken, NOON), members=3).startswith(told)


@pytest.mark.parametrize(
    ("attempt", "told"),
    [
        (None, "Preparing…"),
        (Attempt(1, "k", NOON), "Preparing…"),
        (Attempt(1, "k", NOON, uploaded=1, uploads=4), "Uploading 2 of 4 pictures…"),
        (Attempt(1, "k", NOON, uploaded=4, uploads=4), "Uploading 4 of 4 pictures…"),
        (Attempt(1, "k", NOON, AttemptState.DRAFTED, uploads=4), "Sending…"),
        (Attempt(1, "k", NOON, AttemptState.ACCEPTED), "Accepted; waiting for the platform's word…"),
    ],
)
def test_progress_counts_pictures(attempt, told):
    words = state_words(Post(1, state=PostState.SENDING, id=1), SERVICE, attempt)
    assert words is not None
    assert words.headline == told


def test_each_state_says_what_to_do():
    assert state_words(Post(1), SERVICE) is None
    failed = state_words(Post(1, state=PostState.FAILED, failure="quota_slot_taken"), SERVICE)
    assert failed is not None
    assert (failed.headline, failed.tone) == ("Not sent", "bad")
    assert "slot is free again" in failed.detail
    missed = state_words(Post(1, state=PostState.MISSED), SERVICE)
    assert missed is not None
    assert "choose another time" in missed.detail
    unsure = state_words(Post(1, state=PostState.UNSURE), SERVICE)
    assert unsure is not None
    assert [key for key, _ in unsure.actions] == ["decide"]


def words_of(post: Post) -> StateWords:
    told = state_words(post, SERVICE)
    assert told is not None
    return told


@pytest.mark.parametrize(
    ("fields", "headline", "icon"),
    [
        ({"state": PostState.SCHEDULED, "scheduled_at": NOON}, "Goes out 22 Nov 12:00 China time", "calendar"),
        (
            {"state": PostState.SCHEDULED, "scheduled_at": NOON, "audience": Audience(2, "VIP")},
            "Goes out 22 Nov 12:00 China time, to the tag VIP",
            "calendar",
        ),
        (
            {"state": PostState.SCHEDULED, "scheduled_at": NOON, "act": Act.PUBLISH},
            "Will be published 22 Nov 12:00 China time",
            "calendar",
        ),
        ({"state": PostState.APPROVAL}, "Waits for the platform’s administrator", "user"),
        ({"state": PostState.SENT, "sent_at": NOON}, "Sent 22 Nov 12:00 China time", "check"),
        ({"state": PostState.SENT, "sent_at": NOON, "act": Act.PUBLISH}, "Published 22 Nov 12:00 China time", "link"),
        (
            {"state": PostState.SENT, "sent_at": NOON, "act": Act.BY_HAND},
            "Marked as sent by hand 22 Nov 12:00 China time",
            "check",
        ),
        ({"state": PostState.FAILED, "act": Act.PUBLISH, "failure": "publish_failed"}, "Not published", "warning"),
        ({"state": PostState.UNSURE, "act": Act.PUBLISH}, UNSURE_PUBLISHING, "question"),
    ],
)
def test_each_act_and_audience_is_told_in_each_state(fields, headline, icon):
    told = words_of(Post(1, id=1, **fields))
    assert told.headline == headline
    assert told.icon[0] == icon
    assert told.detail


def test_approval_says_until_when():
    attempt = Attempt(1, "k", NOON, AttemptState.UNSURE, submitted_at=NOON + timedelta(minutes=5))
    told = state_words(Post(1, state=PostState.APPROVAL, id=1), SERVICE, attempt)
    assert told is not None
    assert told.headline.endswith("until 12:35")


def test_members_that_were_not_reached_are_named_by_a_sent_post():
    failure = packed(WxdeskError("members_not_reached", count=2, names="ann, bo"))
    told = words_of(Post(1, state=PostState.SENT, sent_at=NOON, failure=failure, id=1))
    assert told.detail == "2 members could not be reached: ann, bo. Look at them in the roster."
    assert (told.tone, told.icon[0]) == ("warn", "warning")


def test_a_post_that_a_wrong_clock_holds_says_so():
    sending = Post(1, state=PostState.SENDING, id=1)
    held = state_words(sending, SERVICE, None, timedelta(minutes=60))
    assert held is not None
    assert held.headline == "Held: this computer’s clock is wrong"
    assert "by 60 minutes" in held.detail
    ahead = state_words(sending, SERVICE, None, timedelta(minutes=4))
    assert ahead is not None
    assert ahead.headline == "Preparing…"


@pytest.mark.parametrize(
    ("skew", "told"),
    [
        (timedelta(seconds=75), "This computer’s clock is 75 seconds fast. Let the system set the time by itself."),
        (timedelta(minutes=-3), "This computer’s clock is 3 minutes slow. Let the system set the time by itself."),
        (
            timedelta(hours=1),
            (
                "This computer’s clock is 60 minutes fast. Posts are held until it is right. "
                "Let the system set the time by itself."
            ),
        ),
    ],
)
def test_a_clock_that_is_off_is_told_of(skew, told):
    assert clock_warning(skew) == told


def test_a_tag_counts_by_the_least_that_any_follower_has_left():
    forecast = foresee(SERVICE, slots(1, 0), NOON)
    some = Prospect(forecast, Audience(2, "VIP"), Reach(10, 1, 3))
    assert seen(some).headline == "The least that any follower has left: 1 of 4 in November"
    assert seen(some).slots == Slots(sent=3, this_post=1)
    assert shortfall(some) == "3 of 10 would not receive it: they have received four posts this month."
    assert some.can_send
    none = Prospect(forecast, Audience(2, "VIP"), Reach(10, 0, 10))
    assert not none.can_send
    assert "nobody would receive it" in shortfall(none)
    empty = Prospect(forecast, Audience(2, "VIP"), Reach(0, 3, 0))
    assert not empty.can_send
    everybody = Prospect(forecast, reach=Reach(None, 2, 5))
    assert shortfall(everybody).startswith("5 followers would not receive it")


def test_checks_name_the_other_article_and_count_alike_findings():
    post = Post(1, (Article("Lead", cover="hearth.jpg", pictures=(PICTURE,)), Article("Second")))
    note = Finding(Severity.INFO, "link_becomes_note", 4)
    found = lines(post, [(0, note), (0, replace(note, line=9)), (1, Finding(Severity.ERROR, "cover_missing"))], 0)
    assert [(line.words, line.state, line.index, line.field, line.line) for line in found] == [
        ("Article 2: Cover is missing", "bad", 1, "cover", 0),
        ("2 outside links become notes", "info", 0, "body", 4),
        ("Cover 2.35:1 and 1:1 set", "ok", 0, "cover", 0),
        ("Title 4 / 32", "ok", 0, "title", 0),
    ]


def test_checks_of_an_enterprise_article_count_bytes():
    post = Post(1, (Article("冬至"),))
    long = Finding(Severity.ERROR, "title_too_long", 0, {"limit": 128, "over": 3, "unit": "bytes"})
    heavy = Finding(Severity.ERROR, "body_bytes_too_long", 0, {"limit": 681_984, "over": 9, "unit": "bytes"})
    found = lines(post, [(0, long), (0, heavy)], 0, Kind.ENTERPRISE)
    assert [line.words for line in found] == ["Title is 3 bytes too long", "Over 666 KB: will be refused"]
    assert [line.words for line in lines(post, [], 0, Kind.ENTERPRISE)] == ["Title 6 / 128"]


def test_the_shelf_leaves_out_empty_drafts_and_orders_the_schedule():
    later = Post(1, (Article("Later"),), PostState.SCHEDULED, NOON + timedelta(days=2), id=1)
    sooner = Post(1, (Article("Sooner"),), PostState.SCHEDULED, NOON + timedelta(days=1), id=2)
    empty, opened = Post(1, (Article(author="Mei"),), id=3), Post(1, id=4)
    kept = shelf([later, sooner, empty, opened, Post(1, (Article("Lost"),), PostState.MISSED, id=5)], open_id=4)
    assert [post.id for post in kept.drafts] == [4, 5]
    assert [post.id for post in kept.scheduled] == [2, 1]


def test_suggestions_are_evenings_and_first_mornings():
    assert when(suggestion(NOON)) == "22 Nov 20:00"
    assert when(suggestion(NOON + timedelta(hours=7, minutes=45))) == "23 Nov 20:00"
    opens = foresee(SERVICE, slots(4, 0), NOON).opens_at
    assert when(suggestion(NOON, opens)) == "1 Dec 09:00"
    assert when(NOON, ZoneInfo("Europe/London")) == "22 Nov 04:00"
