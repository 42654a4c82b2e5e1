import ast
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QLocale

import wxdesk
from wxdesk.domain.accounts import Account, Aim, Kind, Owner, Readers, problems, recommend
from wxdesk.domain.attempts import QUOTA_GONE, RESTORED
from wxdesk.domain.capabilities import Answer, Capability, verdicts
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.domain.quota import Slot, SlotState, quota_at
from wxdesk.services.delivering import ADMIN_PENDING
from wxdesk.services.recording import UNREACHED
from wxdesk.services.settling import SLOTLESS
from wxdesk.store.postgres.failures import _CODES as DATABASE_CODES
from wxdesk.ui.accounts import abilities, chooser
from wxdesk.ui.i18n import language_for
from wxdesk.ui.phrases import left_for, quota_detail, quota_headline, slots_of, when
from wxdesk.ui.sentences import SENTENCES
from wxdesk.ui.words import STATES, in_a_row, moment, sentence
from wxdesk.wechat.errors import OFFICIAL, WECOM
from wxdesk.wechat.official.mass import REASONS

ROOT = Path(wxdesk.__file__).parent
RAISERS = {"WxdeskError", "PlatformError", "Finding", "Note", "note", "Meaning", "unsure", "not_sent", "_refusal"}
FIELDS = {"wechat_id"}
CODE = re.compile(r"[a-z]+(_[a-z]+)+")
NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def patterns(node):
    """The codes written out in an argument; a part that is filled in matches whatever may stand there."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "[a-z_]+" for part in node.values)
    elif (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CODE.fullmatch(node.value)
        and node.value not in FIELDS
    ):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from patterns(node.body)
        yield from patterns(node.orelse)


def raised_codes():
    """Every code written out where an error or a finding is made, with the file it stands in."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                for argument in node.args if called in RAISERS else ():
                    for code in patterns(argument):
                        yield code, path.relative_to(ROOT)


def test_every_code_that_is_raised_has_a_sentence():
    missing = {
        f"{code} ({path})" for code, path in raised_codes() if not any(re.fullmatch(code, known) for known in SENTENCES)
    }
    assert sorted(missing) == []


def test_every_code_of_the_platforms_has_a_sentence():
    meant = {meaning.code for table in (OFFICIAL, WECOM) for meaning in table.values()} | set(REASONS.values())
    assert len(meant) > 100
    assert sorted(meant - set(SENTENCES)) == []


def test_every_failure_that_is_remembered_has_a_sentence():
    """Codes that are named by a constant, or handed on, are not found where an error is made."""
    named = {UNREACHED, SLOTLESS, QUOTA_GONE, RESTORED, ADMIN_PENDING}
    handed_on = {"no_confirmation", "reply_lost", "perhaps_admin_must_confirm", "sent_before", "resolved_not_sent"}
    databases = {code for code in DATABASE_CODES.values() if code}
    assert sorted((named | handed_on | databases) - set(SENTENCES)) == []


def test_every_problem_of_an_account_has_a_sentence():
    accounts = [Account("", kind, owner, wechat_id="1", max_articles=7) for kind in Kind for owner in Owner]
    codes = {code for account in accounts for code in problems(account)}
    assert len(codes) == 6
    assert codes <= set(SENTENCES)


def test_a_limit_is_told_in_what_it_counts():
    told = sentence("post_incomplete", reason="title_too_long", article=2, limit=128, unit="bytes")
    assert told == "Article 2 is not ready. The title is too long; the platform takes 128 bytes."
    assert sentence("title_too_long") == "A title is too long. Shorten it."


def test_an_account_that_is_not_found_is_told_from_those_there_are():
    told = sentence("account_not_found", name="Mill", known="Harbour, Reader")
    assert told == "There is no account called Mill. Known are: Harbour, Reader."
    assert sentence("account_not_found", name="Mill") == "There is no account yet. Add one first."


def test_the_search_for_codes_finds_them():
    assert {"account_name_taken", "ip_not_allowed", "body_empty", "link_dropped", "platform_silent"} <= {
        code for code, _ in raised_codes()
    }


def test_sentences_are_sentences():
    for code, words in SENTENCES.items():
        assert re.fullmatch(r"([A-Z0-9“{]|wxdesk ).*([.?]|[.] {reason})", str(words), re.DOTALL), code


def test_placeholders_are_names():
    for code, words in SENTENCES.items():
        names = [name for _, name, _, _ in Formatter().parse(str(words)) if name is not None]
        assert all(name.isidentifier() for name in names), code


def test_details_fill_the_sentence():
    told = sentence(WxdeskError("account_name_taken", name="Harbour Hotels"))
    assert told == "There is already an account called Harbour Hotels. Choose another name."


def test_a_missing_detail_does_not_hide_the_sentence():
    assert sentence("account_name_taken") == "There is already an account called ?. Choose another name."


def test_a_reason_that_is_a_code_is_said_in_words():
    told = sentence(WxdeskError("sending_refused", name="Ling", reason="verify_first"))
    assert told == "Ling cannot send from here. The platform wants the account verified first."


def test_an_unknown_code_is_named():
    assert "no_such_code" in sentence("no_such_code")


def test_times_are_chinas_and_say_so():
    assert moment(datetime(2026, 11, 30, 16, 0, tzinfo=UTC)) == "1 Dec, 00:00 China time"
    assert when(NOON + timedelta(hours=6), NOON) == "today 18:00"
    assert when(NOON + timedelta(hours=12), NOON) == "tomorrow 00:00"
    assert left_for(timedelta(seconds=6720)) == "1 h 52 min"
    assert left_for(timedelta(minutes=5)) == "5 min"


def test_the_quota_in_words_and_slots():
    account = Account("Harbour", Kind.SERVICE, id=1)
    slots = [Slot(1, "2026-11", number, number, SlotState.SENT) for number in (1, 2)] + [Slot(1, "2026-11", 3, 3)]
    quota = quota_at(account, slots, NOON)
    assert quota is not None
    assert quota_headline(quota, NOON) == "1 of 4 left in November"
    assert quota_detail(quota) == "2 sent · 1 scheduled · 1 free. Resets 1 December, 00:00 China time."
    drawn = slots_of(quota, this_post=1)
    assert (drawn.sent, drawn.reserved, drawn.this_post, drawn.free) == (2, 1, 1, 0)


@pytest.mark.parametrize(
    ("state", "words"), [(SlotState.SENT, "Today’s post is sent"), (SlotState.RESERVED, "Today’s post is scheduled")]
)
def test_the_quota_of_a_day(state, words):
    quota = quota_at(Account("Reader", id=1), [Slot(1, "2026-11-22", 1, 1, state)], NOON)
    assert quota is not None
    assert quota_headline(quota, NOON) == words


def test_every_reason_for_a_no_has_words():
    accounts = [
        Account("x", kind, owner, verified, licence="91")
        for kind in Kind
        for owner in Owner
        for verified in (True, False)
    ]
    for account in accounts:
        for verdict in verdicts(account, tuple(Capability)):
            assert abilities.ability_name(verdict.capability)
            assert bool(abilities.reason_words(verdict.reason)) == (verdict.answer is not Answer.YES)
            assert (verdict.reason in SENTENCES) == (verdict.answer is not Answer.YES)


def test_every_reason_of_a_recommendation_has_words():
    for owner in Owner:
        for readers in Readers:
            for aim in Aim:
                assert all(chooser.reason_words(code) for code in recommend(owner, readers, aim).reasons)


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("system", "en_US", "en"),
        ("system", "de_DE", "en"),
        ("system", "zh_CN", "zh_CN"),
        ("system", "zh_SG", "zh_CN"),
        ("system", "zh_TW", "zh_TW"),
        ("system", "zh_HK", "zh_TW"),
        ("zh_TW", "en_US", "zh_TW"),
        ("en", "zh_CN", "en"),
        ("fr", "en_US", "en"),
    ],
)
def test_the_language_follows_the_choice_or_else_the_system(choice, system, language):
    assert language_for(choice, QLocale(system)) == language


def test_a_post_has_moved_on_in_words():
    assert set(STATES) == {state.value for state in PostState}
    told = WxdeskError("post_state_forbids", state="failed", wanted="edited", post=1)
    assert sentence(told) == "The post has moved on meanwhile (not sent), so this cannot be done any more."


def test_sentences_follow_each_other_with_a_space_in_english():
    assert in_a_row(["It is sent.", "", "Nothing is left."]) == "It is sent. Nothing is left."
    assert in_a_row([]) == ""


def test_the_platforms_number_of_an_error_is_a_name_and_not_a_quantity():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        assert sentence("platform_refused", errcode=45166, errmsg="no").endswith("error 45166: no.")
    finally:
        QLocale.setDefault(before)


def test_whatever_is_cleaned_away_has_words():
    codes = set(re.findall(r'\("([a-z]+_dropped)",', (ROOT / "article" / "sanitise.py").read_text("utf-8")))
    assert len(codes) > 3
    assert codes <= SENTENCES.keys()
