"""What is said of hours: which is best and why, and when an account's followers are active."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from wxdesk.domain.activity import Activity, Counted
from wxdesk.domain.best_time import Comparison, Hour
from wxdesk.ui.phone.activity_words import activity_words, looks_words
from wxdesk.ui.phone.best_words import reason_words
from wxdesk.ui.phone.entries import size_words

DAY = date(2026, 11, 22)
WORST = Hour(7, 9, 4, 5, 0.1, 0.5, 200)
BEST = Hour(20, 3, 2, 240, 0.6, 1.0, 64)


@pytest.fixture(autouse=True)
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def told(best: Hour, in_folder: bool = False) -> str:
    return reason_words(Comparison(DAY, in_folder, 5, (WORST, best)))


def test_nothing_comes_before_they_look():
    assert told(BEST) == (
        "Best at 20:00: 100 % of 5 see it on their first screen, as they look 64 minutes later and only then does "
        "something cover it (4 hours). At 07:00 it would be 50 %."
    )


@pytest.mark.parametrize(
    ("in_folder", "where"), [(False, "in row 3 of the chat list"), (True, "at place 2 of the folder")]
)
def test_something_came_but_too_little_to_hide_it(in_folder, where):
    said = told(replace(BEST, covered=15), in_folder)
    assert said.startswith(
        "Best at 20:00: 100 % of 5 see it on their first screen, as they look 64 minutes later and it"
    )
    assert f"it stands {where} then." in said
    assert "cover" not in said
    assert said.endswith("At 07:00 it would be 50 %.")


def active(counted: Counted, count: int = 30) -> Activity:
    counts = [0] * 24
    counts[8], counts[20], counts[21] = count, count + 1, count
    return Activity(tuple(counts), counted, date(2026, 11, 15), date(2026, 11, 21))


def test_readers_and_writers_are_told_apart_with_what_each_is_worth():
    reads, words = activity_words(active(Counted.READS)), activity_words(active(Counted.MESSAGES))
    assert reads == (
        "Its followers read most at 08:00, 20:00, 21:00 (91 counted, 15 Nov to 21 Nov). "
        "Reading follows the hours at which the account posted."
    )
    assert words.startswith("Its followers wrote to it most at 08:00, 20:00, 21:00 (91 counted")
    assert "does not count reading by the hour" in words
    assert "followers read (15 Nov to 21 Nov)" in looks_words(active(Counted.READS))
    assert "followers wrote to it (15 Nov to 21 Nov)" in looks_words(active(Counted.MESSAGES))


def test_too_little_and_earlier_figures_are_said_to_be_so():
    said = activity_words(active(Counted.MESSAGES, 5), earlier=True)
    assert "too little: the usual hours are taken" in said
    assert said.endswith("These are the figures that were read last.")
    assert active(Counted.READS, 7).total == 22
    assert not active(Counted.READS, 7).telling
    assert active(Counted.READS, 8).telling


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 B"),
        (1023, "1,023 B"),
        (1024, "1.0 KB"),
        (48640, "47.5 KB"),
        (2411724, "2.3 MB"),
        (5 * 1024**4, "5,120 GB"),
    ],
)
def test_sizes_of_files(size, said):
    assert size_words(size) == said
