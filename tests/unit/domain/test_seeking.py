"""What a search looks at is enough: the best of it are the best of all, and little is looked at."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.domain.phone import Sender, SenderKind
from wxdesk.domain.ranking import rank
from wxdesk.domain.search import Entry, Weights, name_words, terms_of, words_of
from wxdesk.domain.seeking import Demand, Page, Query, seek

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)
DAY = timedelta(days=1)
NAMES = ("晨读", "冬", "冬 quay", "quay", "Paper")
SENDERS = {(0, number): Sender(name, SenderKind.SUBSCRIPTION, id=number) for number, name in enumerate(NAMES, 1)}
PAPER = SENDERS[0, 5]


@dataclass
class Shelf:
    """What an index does, by reading everything; ``asked`` and ``read`` say how often, and how much came of it."""

    entries: list[Entry]
    asked: list[tuple[Demand, datetime | None]] = field(default_factory=list)
    read: int = 0
    false: bool = False

    def ask(self, demand, since, before, most):
        self.asked.append((demand, since))
        found = [each for each in self.entries if each.number < before and self._meets(each, demand, since)]
        found.sort(key=lambda each: -each.number)
        self.read += len(found[:most])
        return Page(found[:most], found[most - 1].number if len(found) > most else 0)

    def _meets(self, entry, demand, since):
        titles, everywhere = f" {entry.titles} ", f" {entry.titles} | {entry.text} "
        words = all(each.within(titles) for each in demand.titles)
        words = words and all(each.within(everywhere) for each in demand.anywhere)
        recent = since is None or entry.at.replace(microsecond=0) >= since.replace(microsecond=0)
        return recent and (words or self.false) and (demand.who is None or entry.sender.key in demand.who)


def shelf(made, **fields):
    """Articles given as title, text, age in days and sender; numbered by their time."""
    made = sorted(made, key=lambda each: -each[2])
    return Shelf(
        [
            Entry(sender, NOW - days * DAY, words_of(title), words_of(text), arrival_id=number, number=number)
            for number, (title, text, days, sender) in enumerate(made, 1)
        ],
        **fields,
    )


def query(words, weights=None, most=3):
    terms = terms_of(words)
    whose = [
        frozenset(key for key, sender in SENDERS.items() if term.within(name_words(sender.name))) for term in terms
    ]
    return Query(terms, whose, NOW, weights or Weights(), most, more=0)


def numbers(hits):
    return [hit.entry.number for hit in hits]


def articles(seed, count):
    """Made up ones: each word in so large a part of titles and texts as a die says, of the last days or years."""
    dice = random.Random(seed)
    rare = [dice.choice((0.02, 0.2, 0.7)) for _ in range(6)]
    days = dice.choice((3, 30, 3000))
    senders = list(SENDERS.values())
    weights = [dice.choice((0.01, 1)) for _ in senders]
    words = ("冬", "quay", "晨读")
    for _ in range(count):
        title = " ".join(word for word, part in zip(words, rare[:3], strict=True) if dice.random() < part)
        text = " ".join(word for word, part in zip(words, rare[3:], strict=True) if dice.random() < part)
        (sender,) = dice.choices(senders, weights)
        yield title, text, days * dice.random(), sender


WEIGHTS = st.builds(
    Weights, *[st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.0, 5.0])] * 3, st.sampled_from([0.25, 1, 7, 365]), st.booleans()
)


@pytest.mark.parametrize("words", ["冬", "冬 quay", "冬 quay 晨读", "qua quay"])
@given(seed=st.integers(0, 1 << 32), count=st.integers(0, 400), weights=WEIGHTS, most=st.integers(1, 5))
def test_they_are_the_best_of_everything(words, seed, count, weights, most):
    asked = query(words, weights, most)
    made = list(articles(seed, count))
    stored = shelf(made[3:])
    beyond = [Entry(each.sender, each.at, each.titles, each.text) for each in shelf(made[:3]).entries]
    best = rank(asked.terms, [*stored.entries, *beyond], NOW, weights, most)
    assert [hit.entry.at for hit in seek(asked, stored.ask, beyond)] == [hit.entry.at for hit in best]
    assert len(stored.asked) <= 40


def many(count, title="夏", text="冬", sender=PAPER, first=0.0, step=0.01):
    return [(title, text, first + step * number, sender) for number in range(count)]


def test_of_a_common_word_only_the_newest_are_read():
    stored = shelf([*many(5000), *many(500, "冬", "", first=0.005, step=0.1)])
    found = seek(query("冬"), stored.ask)
    assert numbers(found) == numbers(rank(terms_of("冬"), stored.entries, NOW, Weights(), 3))
    assert stored.read < 20


def test_a_title_of_long_ago_is_found_only_while_it_can_be_better():
    """Thrice as much is worth log2(3) half lives, 11.1 days."""
    near, far = [("冬", "", 11.0, PAPER)], [("冬", "", 11.2, PAPER)]
    assert [hit.age / DAY for hit in seek(query("冬"), shelf(many(900) + near).ask)] == pytest.approx([11, 0, 0.01])
    assert [hit.age / DAY for hit in seek(query("冬"), shelf(many(900) + far).ask)] == pytest.approx([0, 0.01, 0.02])


def test_a_name_of_long_ago_counts_as_far_as_it_can():
    """In title and name it is worth five times as much as in the text: log2(5) half lives, 16.25 days."""
    named = SENDERS[0, 2]
    near, far = [("冬", "", 16.2, named)], [("冬", "", 16.4, named)]
    assert [hit.age / DAY for hit in seek(query("冬"), shelf(many(1900) + near).ask)] == pytest.approx([16.2, 0, 0.01])
    assert [hit.age / DAY for hit in seek(query("冬"), shelf(many(1900) + far).ask)] == pytest.approx([0, 0.01, 0.02])


def test_each_way_is_looked_through_as_far_back_as_what_it_still_can_find_might_come_in():
    """Five times the worth of text is log2(5) half lives, and less once nobody with both words in the name is left."""
    stored = shelf(many(900, text="冬 quay"))
    seek(query("冬 quay"), stored.ask)
    days = [round((NOW - since) / DAY, 1) for _, since in stored.asked[1:]]
    assert days == [16.3, 16.3, 14.0, 14.0, 11.1, 11.1]


def test_what_is_too_old_to_come_in_is_not_asked_for():
    stored = shelf([*many(900), ("冬", "", 300, PAPER)])
    seek(query("冬"), stored.ask)
    since = [each for _, each in stored.asked[1:]]
    assert since
    assert all(each > NOW - 30 * DAY for each in since)


def test_a_rare_word_is_asked_for_once():
    stored = shelf([*many(900, text="夏"), ("夏", "x", 900, PAPER)])
    assert len(seek(query("x 夏"), stored.ask)) == 1
    assert len(stored.asked) == 1


def test_where_the_index_finds_too_much_it_is_asked_again():
    stored = shelf([*many(16, text="夏"), *many(9, first=2)], false=True)
    assert [hit.age / DAY for hit in seek(query("冬"), stored.ask)] == pytest.approx([2, 2.01, 2.02])


def test_many_words_that_are_in_many_names_come_to_an_end():
    everyone = frozenset(SENDERS)
    terms = terms_of("a b c d e f")
    stored = shelf(many(200, "a b c", "d e f", SENDERS[0, 1]))
    found = seek(Query(terms, [everyone] * 6, NOW, Weights(), 3), stored.ask)
    assert len(found) == 3
    assert len(stored.asked) <= 40
