"""Answers as they really come: numbers as strings, strings as numbers, nulls, gaps, and fields nobody has heard of."""

import pytest

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.official.analytics import Answered
from wxdesk.wechat.official.figures import Callbacks
from wxdesk.wechat.official.followers import Follower
from wxdesk.wechat.official.mass import Sent
from wxdesk.wechat.official.publishing import Submitted


def test_numbers_and_strings_are_understood_either_way():
    told = Follower.of({"openid": 12, "subscribe": "1", "subscribe_time": "1382694957", "tagid_list": ["2"]})
    assert (told.openid, told.subscribe, told.subscribe_time, told.tagid_list) == ("12", True, 1382694957, (2,))


def test_null_and_an_empty_number_count_as_left_out():
    told = Follower.of({"openid": "o", "subscribe": "", "remark": None, "qr_scene": "", "qr_scene_str": ""})
    assert (told.subscribe, told.remark, told.qr_scene, told.qr_scene_str) == (False, "", 0, "")
    assert Sent.of({"errcode": 0, "msg_id": 7, "msg_data_id": None}).msg_data_id == ""
    assert Callbacks.of({"max_time_count": "", "ref_hour": None}).max_time_cost == 0
    assert Answered.of({"list": None, "is_delay": None}).rows == ()


def test_what_an_answer_is_for_must_be_there():
    for answer in ({"publish_id": None}, {"publish_id": ""}, {}):
        with pytest.raises(PlatformError) as caught:
            Submitted.of(answer)
        assert (caught.value.code, caught.value.outcome) == ("platform_garbled", Outcome.UNSURE)


def test_unknown_fields_are_kept_as_they_are():
    told = Follower.of({"openid": "o", "mood": None, "shoes": "", "pets": [1]})
    assert told.model_extra == {"mood": None, "shoes": "", "pets": [1]}
