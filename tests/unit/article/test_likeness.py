"""How alike two articles are."""

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.article.likeness import Earlier, Sketch, likeness, likest, sketch

TEXT = "".join(chr(0x4E00 + number * 7 % 5000) for number in range(1000))


def test_marks_addresses_and_blanks_do_not_count():
    dressed = "# " + TEXT[:500] + "\n\n**" + TEXT[500:] + "** ![](a.png) <b></b> https://x.example/a"
    assert likeness(sketch(TEXT), sketch(dressed)) > 0.95


def test_the_share_that_both_have_is_estimated():
    half = likeness(sketch(TEXT), sketch(TEXT[:500]))
    assert 0.4 < half < 0.6
    assert likeness(sketch(TEXT), sketch(TEXT[::-1])) < 0.05


def test_short_texts_are_not_compared():
    assert sketch("谢谢阅读") == Sketch()
    assert likeness(sketch("谢谢阅读"), sketch("谢谢阅读")) == 0


def test_the_likest_is_told_and_none_where_none_is_alike():
    earlier = [Earlier("half", sketch(TEXT[:700])), Earlier("most", sketch(TEXT[:900]))]
    found = likest(sketch(TEXT), earlier)
    assert found is not None
    assert found[0].title == "most"
    assert likest(sketch(TEXT), [Earlier("other", sketch(TEXT[::-1]))]) is None
    assert likest(sketch(TEXT), []) is None


@given(st.text(), st.text())
def test_likeness_is_a_share_and_the_same_both_ways(one, other):
    first, second = sketch(one), sketch(other)
    share = likeness(first, second)
    assert 0 <= share <= 1
    assert share == likeness(second, first)
    assert not first.least or likeness(first, first) == 1
