from hypothesis import given
from hypothesis import strategies as st

from wxdesk.domain.accounts import Kind
from wxdesk.domain.limits import LIMITS, Channel, Field, channel_of, limit, over


def test_the_interface_and_the_web_editor_differ() -> None:
    assert limit(Field.TITLE).maximum == 32
    assert limit(Field.TITLE, Channel.WEB).maximum == 64
    assert limit(Field.AUTHOR).maximum == 16
    assert limit(Field.DIGEST).maximum == 120
    assert limit(Field.BODY_BYTES, Channel.WEB) == limit(Field.BODY_BYTES)


def test_enterprise_messages_are_counted_in_bytes() -> None:
    channel = channel_of(Kind.ENTERPRISE)
    assert [limit(field, channel).maximum for field in (Field.TITLE, Field.AUTHOR, Field.DIGEST)] == [128, 64, 512]
    assert over(Field.TITLE, "汉" * 43, channel) == 1
    assert limit(Field.BODY_BYTES, channel).maximum == 666 * 1024
    assert channel_of(Kind.SERVICE) is channel_of(Kind.SUBSCRIPTION) is Channel.API


def test_every_line_has_a_source_and_a_date_and_stands_once() -> None:
    assert all(each.source and each.dated.year >= 2018 for each in LIMITS)
    assert len({(each.field, each.channel) for each in LIMITS}) == len(LIMITS)


@given(st.integers(0, 500), st.sampled_from(["a", "汉", "😀"]))
def test_titles_are_counted_in_characters_without_the_blanks_around_them(count: int, letter: str) -> None:
    assert over(Field.TITLE, f"  {letter * count} ") == max(0, count - 32)


def test_links_are_counted_in_bytes() -> None:
    assert over(Field.SOURCE_URL, "汉" * 342) == 2
