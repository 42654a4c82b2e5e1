"""Rows with an article's words and picture: as high as what is in them needs."""

import pytest

from wxdesk.domain.phone import Card
from wxdesk.ui.phone.form import Form, drawing
from wxdesk.ui.phone.media import further_height, media_height
from wxdesk.ui.phone.style import M

pytestmark = pytest.mark.usefixtures("qapp")
SHORT, LONG = (
    Card("Tea", cover="c"),
    Card("A title that is so long that it needs a second line on any phone", cover="c"),
)


def test_a_short_row_is_as_high_as_its_picture_and_the_padding():
    assert media_height(SHORT, "", "18:30") == M.thumb + 2 * M.media_padding


def test_words_that_need_more_have_their_padding_too():
    row = media_height(LONG, "a piece of its text", "Morning Reader  18:30")
    assert row > M.thumb + 2 * M.media_padding + 20
    with drawing(Form(text_step=4)):
        assert media_height(LONG, "a piece of its text", "Morning Reader  18:30") > 1.3 * row


def test_a_further_title_in_large_letters_does_not_reach_into_what_is_above_it():
    usual = M.thumb + 2 * M.thumb_padding
    assert further_height(LONG, M.thumb, 359) == usual
    with drawing(Form(text_step=4)):
        assert further_height(SHORT, M.thumb, 359) == usual
        assert further_height(LONG, M.thumb, 359) > usual
