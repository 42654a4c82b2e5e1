"""What SQLite is asked for in place of the beginning of a word."""

from datetime import UTC, datetime

import pytest

from wxdesk.domain.accounts import Account
from wxdesk.domain.search import Term
from wxdesk.store.sent_words import Source, keep
from wxdesk.store.sqlite_words import MOST_BEGUN, beginning

NOON = datetime(2026, 3, 4, 4, 0, tzinfo=UTC)


@pytest.fixture
def asked(file_bench):
    """What is asked for, where ``words`` have been sent."""

    def asked_in(words, term):
        def work(tx):
            session = tx.accounts._session
            account = tx.accounts.save(Account("Harbour"))
            keep(session.connection(), Source(account_id=account.id), NOON, [(words, "")])
            return list(beginning(session, term))

        return file_bench.run(work)

    return asked_in


def test_each_word_that_begins_so_is_asked_for(asked):
    words = "harbor harbour harbours harbourmaster harbous quay"
    assert asked(words, Term("harbour", True)) == ['"harbour"', '"harbourmaster"', '"harbours"']


def test_the_words_before_stay_before(asked):
    assert asked("harbours harbour", Term("海 harbour", True)) == ['"海 harbour"', '"海 harbours"']


def test_a_word_that_nobody_said_is_asked_for_as_it_is(asked):
    assert asked("quay", Term("harbour", True)) == ['"harbour"']


def test_short_ones_are_indexed(asked):
    assert asked("harbour", Term("harb", True)) == ['"harb" *']


@pytest.mark.parametrize(("count", "phrases"), [(MOST_BEGUN, MOST_BEGUN), (MOST_BEGUN + 1, 1)])
def test_of_very_many_the_beginning_itself_is_asked_for(asked, count, phrases):
    words = [f"harbour{first}{second}" for first in "abcdefghij" for second in "klmnopqr"]
    assert len(asked(" ".join(words[:count]), Term("harbour", True))) == phrases
