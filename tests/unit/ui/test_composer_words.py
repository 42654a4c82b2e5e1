from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.unit.ui.composer_desk import NOON
from wxdesk.article.checks import Finding, Severity
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.delivery import Attempt, AttemptState
from wxdesk.domain.posts import Article, Picture, Post, PostState
from wxdesk.domain.quota import Slot, SlotState
from wxdesk.services.sending import foresee
from wxdesk.ui.composer.checks import lines
from wxdesk.ui.composer.posts_list import shelf
from wxdesk.ui.composer.quota_words import outlook, when
from wxdesk.ui.composer.schedule_dialog import suggestion
from wxdesk.ui.composer.send_dialog import words_before_sending
from wxdesk.ui.composer.state_words import state_words
from wxdesk.ui.kit import Slots

SERVICE = Account("Harbour Hotels", Kind.SERVICE, verified=True, licence="9131", id=1)
SUBSCRIPTION = Account("Morning Reader", Kind.SUBSCRIPTION, verified=True, id=1)
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
