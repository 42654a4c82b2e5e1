from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.domain.phone import Sender, SenderKind
from wxdesk.domain.ranking import rank
from wxdesk.domain.search import Entry, Term, Weights, Where, excerpt, name_them, terms_of, words_of

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)
DAY = timedelta(days=1)
PAPER = Sender("晨读日报", SenderKind.SUBSCRIPTION, account_id=1)


def entry(title, text="", days=0.0, sender=PAPER, post_id=1):
    return Entry(sender, NOW - days * DAY, words_of(title), words_of(text), post_id)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("冬至hotel，2026！", "冬 至 hotel 2026"),
        ("Café ＡＢＣ", "cafe abc"),
        ("a_b-c", "a b c"),
        ("👍🏽", ""),
        ("한국 カナ", "한 국 カ ナ"),
        ("", ""),
    ],
)
def test_words(text, words):
    assert words_of(text) == words


def test_terms():
    assert terms_of(" 冬至 Hot 12345 a ") == (Term("冬 至"), Term("hot", True), Term("12345"), Term("a"))
    assert terms_of("!!") == ()
    assert len(terms_of(" ".join(f"w{n}" for n in range(50)))) == 6
    assert len(terms_of("长" * 500)[0].words.split()) == 40


def test_the_beginning_of_a_latin_word_finds_it_the_middle_does_not():
    assert Term("hot", True).within(" the hotel ")
    assert not Term("hot").within(" the hotel ")
    assert not Term("tel", True).within(" the hotel ")


def test_every_word_must_be_found_somewhere():
    found = rank(terms_of("晨读 冬至"), [entry("冬至"), entry("夏至")], NOW, Weights())
    assert [hit.entry.titles for hit in found] == ["冬 至"]
    assert (found[0].where, found[0].named) == ((Where.NOWHERE, Where.TITLE), (True, False))
    assert found[0].relevance == (2 + 3) / 2


def test_nothing_of_later_and_nothing_internal():
    inside = Sender("集团", SenderKind.ENTERPRISE, account_id=2)
    assert rank(terms_of("冬"), [entry("冬", days=-1), entry("冬", sender=inside)], NOW, Weights()) == ()


def test_a_half_life_halves():
    weights = Weights(half_life=10)
    (hit,) = rank(terms_of("冬"), [entry("冬", days=20)], NOW, weights)
    assert hit.freshness == pytest.approx(0.25)
    assert hit.score == pytest.approx(0.75)


def test_ages_beyond_all_numbers_keep_their_order():
    old = [entry("冬", days=days, post_id=days) for days in (9000, 9001, 9002)]
    found = rank(terms_of("冬"), reversed(old), NOW, Weights(half_life=0.25))
    assert [hit.entry.post_id for hit in found] == [9000, 9001, 9002]


def test_what_weighs_nothing_still_stands_newest_first_at_the_end():
    weights = Weights(name=0, title=1, text=0)
    found = rank(terms_of("冬"), [entry("", "冬", 3), entry("", "冬", 1), entry("冬", days=900)], NOW, weights)
    assert [hit.age / DAY for hit in found] == [900, 1, 3]


def test_by_time_alone_a_name_lifts_nothing():
    """Nor does any other weight: it is the age, and that alone."""
    weights = Weights(name=5, title=3, text=0, by_time=True)
    entries = [
        entry("晨读", "", 3),
        entry("x", "", 2, PAPER),
        entry("", "晨读", 1, Sender("冬", SenderKind.SERVICE, id=3)),
    ]
    found = rank(terms_of("晨读"), entries, NOW, weights)
    assert [hit.age / DAY for hit in found] == [1, 2, 3]
    assert {hit.relevance for hit in found} == {1}


ENTRIES = st.builds(
    entry,
    st.sampled_from(["冬至", "夏至", "冬 day", "x"]),
    st.sampled_from(["", "冬", "至 冬"]),
    st.floats(-1, 4000),
    st.sampled_from([PAPER, Sender("冬", SenderKind.SERVICE, id=3), Sender("企", SenderKind.ENTERPRISE, account_id=9)]),
)
WEIGHTS = st.builds(Weights, *[st.floats(0, 5)] * 3, st.floats(0.25, 365), st.booleans())


@given(st.lists(ENTRIES, max_size=12), WEIGHTS)
def test_the_order_is_that_of_the_scores_and_does_not_depend_on_the_order_given(entries, weights):
    found = rank(terms_of("冬"), entries, NOW, weights)
    again = rank(terms_of("冬"), list(reversed(entries)), NOW, weights)
    assert [(hit.entry.at, hit.score) for hit in found] == [(hit.entry.at, hit.score) for hit in again]
    for higher, lower in pairwise(found):
        assert higher.score >= lower.score * (1 - 1e-9)
    same = [(hit.where, hit.named, hit.entry.at) for hit in found]
    for place, (where, named, at) in enumerate(same):
        assert all(at >= other for w, n, other in same[place:] if (w, n) == (where, named))


def test_names():
    senders = [
        Sender(name, SenderKind.SERVICE, id=number)
        for number, name in enumerate(["读书会", "晨读", "晨读日报", "早晨读"])
    ]
    found = name_them("晨读", [*senders, Sender("晨读", SenderKind.FRIEND, id=9)])
    assert [each.sender.name for each in found] == ["晨读", "晨读日报", "早晨读"]
    assert [each.exact for each in found] == [True, False, False]
    assert name_them("", senders) == ()


def test_excerpts_show_where_it_was_found():
    text = "一" * 100 + "海景房" + "二" * 100
    piece = excerpt(text, terms_of("海景"))
    assert piece.startswith("…一")
    assert "海景房" in piece
    assert piece.endswith("二…")
    assert excerpt("Short\n text", terms_of("none")) == "Short text"
