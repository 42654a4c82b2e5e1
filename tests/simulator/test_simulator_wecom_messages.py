"""Messages of every kind, whom they reach, and what can be done to them afterwards."""

import json
from datetime import timedelta

import pytest

from tests.simulator.wecom_cases import AGENT, control, errcode, inbox, media, people, set_app, set_corp, switch, text
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.records import App

AMR = b"#!AMR\n" + (b"\x3c" + b"\0" * 31) * 50
MP4 = b"\0\0\0\x18ftypmp42" + b"\0" * 32
CARD = {
    "card_type": "button_interaction",
    "main_title": {"title": "排班"},
    "task_id": "task-1",
    "button_list": [{"text": "好", "key": "yes", "style": 1}, {"text": "看", "type": 1, "url": "https://a.example"}],
}
NOTICE = {
    "card_type": "text_notice",
    "main_title": {"title": "通知"},
    "card_action": {"type": 1, "url": "https://a.example"},
}


def message(kind: str, part: object, **fields: object) -> dict[str, object]:
    return {"touser": "anna", "msgtype": kind, "agentid": AGENT, kind: part} | fields


def with_card(**fields: object) -> dict[str, object]:
    return message("template_card", CARD | fields)


def parts(corp):
    picture = media(corp)
    article = {"title": "标题", "thumb_media_id": picture, "content": "<p>文</p>"}
    return {
        "text": {"content": "早"},
        "image": {"media_id": picture},
        "voice": {"media_id": media(corp, "voice", AMR, "a.amr")},
        "video": {"media_id": media(corp, "video", MP4, "a.mp4"), "title": "片"},
        "file": {"media_id": media(corp, "file", b"0123456789", "a.pdf")},
        "textcard": {"title": "领奖", "description": "请来", "url": "https://a.example", "btntxt": "更多"},
        "news": {"articles": [{"title": "新闻", "url": "https://a.example", "picurl": "https://a.example/p.png"}]},
        "mpnews": {"articles": [article]},
        "markdown": {"content": "**好**"},
        "miniprogram_notice": {"appid": "wx1", "title": "会议通知", "content_item": [{"key": "地", "value": "厅"}]},
        "template_card": NOTICE,
        "taskcard": {"title": "任务", "task_id": "t1", "btn": [{"key": "k", "name": "好"}]},
    }


def test_each_kind_arrives_on_the_phone(corp):
    people(corp, "anna")
    every = parts(corp)
    for kind, part in every.items():
        answer = corp.post("message/send", message(kind, part))
        assert answer["errcode"] == 0, (kind, answer)
    arrived = inbox(corp, "anna")
    assert [each["msgtype"] for each in arrived] == list(every)
    assert json.loads(arrived[0]["content"]) == {"content": "早"}
    assert (arrived[0]["agentid"], arrived[0]["recalled"]) == (AGENT, 0)


@pytest.mark.parametrize(
    ("kind", "part", "code"),
    [
        ("text", {"content": ""}, 44004),
        ("image", {"media_id": "made-up"}, 40007),
        ("image", {}, 40007),
        ("textcard", {"title": "t", "description": "d", "url": "nowhere"}, 40058),
        ("textcard", {"title": "t", "description": "d"}, 40058),
        ("textcard", {"title": "标" * 43, "description": "d", "url": "https://a.example"}, 40058),
        ("textcard", {"title": "t", "description": "述" * 171, "url": "https://a.example"}, 40058),
        ("textcard", {"title": "t", "description": "d", "url": "https://" + "a" * 2048}, 40058),
        ("textcard", {"title": "t", "description": "d", "url": "https://a", "btntxt": "五个字太多"}, 40058),
        ("textcard", {"description": "d", "url": "https://a"}, 40063),
        ("news", {"articles": [{"title": "t", "url": "https://a"}] * 9}, 45008),
        ("news", {"articles": [{"url": "https://a"}]}, 40063),
        ("news", {"articles": [{"title": "t"}]}, 40058),
        ("markdown", {"content": "字" * 700}, 45002),
        ("markdown", {}, 44004),
        ("miniprogram_notice", {"title": "会议通知"}, 90200),
        ("miniprogram_notice", {"appid": "wx1", "title": "短"}, 90202),
        ("miniprogram_notice", {"appid": "wx1", "title": "会议通知", "description": "述" * 13}, 90204),
        ("miniprogram_notice", {"appid": "wx1", "title": "会议通知", "content_item": [{}] * 11}, 90203),
        ("miniprogram_notice", {"appid": "wx1", "title": "会议通知", "content_item": [{"value": "v"}]}, 90205),
        ("miniprogram_notice", {"appid": "wx1", "title": "会议通知", "content_item": [{"key": "k"}]}, 90206),
        ("taskcard", {"title": "t"}, 42014),
        ("taskcard", {"title": "t", "task_id": "x"}, 40058),
        ("shout", {}, 40008),
    ],
)
def test_contents_that_are_refused(corp, kind, part, code):
    people(corp, "anna")
    assert errcode(corp.post("message/send", message(kind, part))) == code
    assert inbox(corp, "anna") == []


def test_a_link_has_no_safe_and_a_voice_is_no_picture(corp):
    people(corp, "anna")
    news = {"articles": [{"title": "t", "url": "https://a.example"}]}
    assert errcode(corp.post("message/send", message("news", news, safe=0))) == 40074
    assert errcode(corp.post("message/send", message("image", {"media_id": media(corp, "voice", AMR)}))) == 40007


def test_a_long_text_is_cut(corp):
    people(corp, "anna")
    corp.post("message/send", message("text", {"content": "字" * 1000}))
    assert json.loads(inbox(corp, "anna")[0]["content"])["content"] == "字" * 682


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"card_type": "poster"}, 40058),
        ({"task_id": ""}, 42014),
        ({"task_id": "一"}, 42014),
        ({"task_id": "t" * 129}, 42014),
        ({"main_title": {}}, 40058),
        ({"source": {"desc_color": 4}}, 40058),
        ({"action_menu": {"action_list": []}}, 40058),
        ({"action_menu": {"action_list": [{"text": "x"}]}}, 40058),
        ({"horizontal_content_list": [{"keyname": "k"}] * 7}, 40058),
        ({"horizontal_content_list": [{}]}, 40058),
        ({"horizontal_content_list": [{"keyname": "k", "type": 4}]}, 40058),
        ({"jump_list": [{"title": "t"}] * 4}, 40058),
        ({"button_list": []}, 40058),
        ({"button_list": [{"text": "t", "key": "k"}] * 7}, 40058),
        ({"button_list": [{"text": "t", "key": "k" * 1025}]}, 40058),
        ({"button_list": [{"text": "t", "key": "k", "style": 5}]}, 40058),
        ({"button_selection": {"question_key": "q", "option_list": [{"id": "1", "text": "t"}] * 11}}, 40058),
        ({"card_type": "vote_interaction"}, 40058),
        ({"card_type": "vote_interaction", "checkbox": {"question_key": "q", "mode": 2}}, 40058),
        ({"card_type": "multiple_interaction"}, 40058),
        ({"card_type": "text_notice"}, 40058),
        ({"card_type": "news_notice", "card_action": {"type": 1, "url": "https://a"}}, 40058),
        (
            {
                "card_type": "news_notice",
                "card_action": {"type": 2, "appid": "wx1"},
                "card_image": {"url": "https://a", "aspect_ratio": 3},
            },
            40058,
        ),
    ],
)
def test_cards_that_are_refused(corp, fields, code):
    people(corp, "anna")
    assert errcode(corp.post("message/send", with_card(**fields))) == code


def test_cards_that_ask(corp):
    people(corp, "anna")
    options = [{"id": "1", "text": "是"}, {"id": "2", "text": "否"}]
    submit = {"text": "交", "key": "k"}
    vote = {"question_key": "q", "mode": 1, "option_list": options}
    choice = {"question_key": "q", "option_list": options}
    picture = {"url": "https://a", "aspect_ratio": 1.3}
    cards: list[dict[str, object]] = [
        {"card_type": "vote_interaction", "checkbox": vote, "submit_button": submit},
        {"card_type": "multiple_interaction", "select_list": [choice], "submit_button": submit},
        {"card_type": "news_notice", "card_action": {"type": 1, "url": "https://a"}, "card_image": picture},
    ]
    for number, fields in enumerate(cards):
        assert corp.post("message/send", with_card(task_id=f"t{number}", **fields))["errcode"] == 0


def test_a_card_is_changed_once_and_its_task_is_never_used_again(corp, clock):
    people(corp, "anna")
    sent = corp.post("message/send", with_card())
    assert errcode(corp.post("message/send", with_card())) == 42014
    change = {"agentid": AGENT, "userids": ["anna", "nobody"], "button": {"replace_name": "已收到"}}
    assert errcode(corp.post("message/update_template_card", change | {"response_code": "made-up"})) == 60140
    code = sent["response_code"]
    assert errcode(corp.post("message/update_template_card", {"agentid": AGENT, "response_code": code})) == 82001
    for too_many in ({"userids": ["a"] * 1001}, {"partyids": [1] * 101}, {"tagids": [1] * 101}):
        asked = {"agentid": AGENT, "response_code": code} | too_many
        assert errcode(corp.post("message/update_template_card", asked)) == 40058
    answer = corp.post("message/update_template_card", change | {"response_code": code})
    assert (answer["errcode"], answer["invaliduser"]) == (0, ["nobody"])
    assert json.loads(inbox(corp, "anna")[0]["content"])["replace_name"] == "已收到"
    assert errcode(corp.post("message/update_template_card", change | {"response_code": code})) == 42015
    fresh = corp.post("message/send", with_card(task_id="task-2"))["response_code"]
    clock.set(clock.now() + timedelta(hours=72, seconds=1))
    corp._token = ""
    assert errcode(corp.post("message/update_template_card", change | {"response_code": fresh})) == 42016


def test_a_pressed_card_can_be_changed_whole(server, corp):
    people(corp, "anna")
    sent = corp.post("message/send", with_card())
    control(corp, "POST", "/members/anna/act", what="card", msgid=sent["msgid"], key="yes")
    code = server.state.records.wecom_messages[sent["msgid"]].response_code
    assert code != sent["response_code"]
    changed = CARD | {"main_title": {"title": "完了"}, "replace_text": "已办"}
    body = {"agentid": AGENT, "atall": 1, "response_code": code, "template_card": changed}
    assert corp.post("message/update_template_card", body)["errcode"] == 0
    assert json.loads(inbox(corp, "anna")[0]["content"])["main_title"] == {"title": "完了"}
    refused = corp.http.post("/_simulator/members/anna/act", json={"what": "card", "msgid": "0"})
    assert refused.status_code == 404


def test_recall_within_a_day_by_the_sender(server, corp, caller, clock):
    people(corp, "anna")
    other = caller(App("wwcorp", "other-secret", Kind.ENTERPRISE, agent_id=5))
    first = corp.post("message/send", text("anna"))["msgid"]
    second = corp.post("message/send", text("anna", "晚"))["msgid"]
    assert errcode(other.post("message/recall", {"msgid": first})) == 40058
    assert errcode(corp.post("message/recall", {"msgid": "1"})) == 40058
    assert errcode(corp.post("message/recall", {})) == 40058
    assert corp.post("message/recall", {"msgid": first})["errcode"] == 0
    assert [bool(each["recalled"]) for each in inbox(corp, "anna")] == [True, False]
    clock.set(clock.now() + timedelta(hours=24, seconds=1))
    corp._token = ""
    assert errcode(corp.post("message/recall", {"msgid": second})) == 42052


def test_what_is_too_much_in_a_minute_or_an_hour_is_dropped_without_a_word(server, corp, clock):
    people(corp, "anna", "bea")
    for number in range(31):
        assert corp.post("message/send", text("anna", str(number)))["errcode"] == 0
    assert corp.post("message/send", text("anna|bea"))["invaliduser"] == ""
    assert (len(inbox(corp, "anna")), len(inbox(corp, "bea"))) == (30, 1)
    clock.set(clock.now() + timedelta(minutes=1))
    corp.post("message/send", text("anna"))
    assert len(inbox(corp, "anna")) == 31
    switch(server, per_hour=32)
    clock.set(clock.now() + timedelta(minutes=1))
    corp.post("message/send", text("anna", "最后"))
    corp.post("message/send", text("anna", "太多"))
    assert len(inbox(corp, "anna")) == 32
    clock.set(clock.now() + timedelta(hours=1))
    corp.post("message/send", text("anna", "又一小时"))
    assert len(inbox(corp, "anna")) == 33


def test_person_times_of_a_day_end(server, corp, clock):
    set_corp(server, seats=1)
    people(corp, "anna")
    server.state.set_count("wwcorp", f"message person-times {AGENT}", 500 * 200 - 1)
    assert corp.post("message/send", text("anna"))["errcode"] == 0
    assert errcode(corp.post("message/send", text("anna"))) == 45009
    clock.set(clock.now() + timedelta(days=1))
    corp._token = ""
    assert corp.post("message/send", text("anna"))["errcode"] == 0


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"touser": "|".join(f"u{n}" for n in range(1001))}, 40032),
        ({"toparty": "|".join(str(n) for n in range(101))}, 82002),
        ({"totag": "|".join(str(n) for n in range(101))}, 82003),
        ({"touser": ""}, 82001),
        ({"touser": "nobody", "toparty": "99", "totag": "9"}, 81013),
        ({"agentid": True}, 40056),
    ],
)
def test_receivers_that_are_refused(corp, fields, code):
    people(corp, "anna")
    assert errcode(corp.post("message/send", text("anna") | fields)) == code


def test_disabled_members_and_those_who_left_get_nothing(server, corp):
    people(corp, "anna", "bea", "carl")
    corp.post("user/update", {"userid": "bea", "enable": 0})
    control(corp, "POST", "/members/carl/act", what="leave")
    assert corp.post("message/send", text("anna|bea|Carl"))["invaliduser"] == "bea|carl"
    corp.post("message/send", text("@all", toparty="99"))
    assert [len(inbox(corp, name)) for name in ("anna", "bea", "carl")] == [2, 0, 0]


def test_figures_of_today_and_yesterday(server, corp, clock):
    people(corp, "anna")
    set_app(server, name="通知")
    for words in "ab":
        corp.post("message/send", text("anna", words))
    assert corp.post("message/get_statistics", {"time_type": 0})["statistics"] == [
        {"agentid": AGENT, "app_name": "通知", "count": 2}
    ]
    assert corp.post("message/get_statistics", {"time_type": 1})["statistics"] == []
    clock.set(clock.now() + timedelta(days=1))
    corp._token = ""
    assert corp.post("message/get_statistics", {"time_type": 1})["statistics"][0]["count"] == 2
    assert errcode(corp.post("message/get_statistics", {"time_type": 2})) == 40058


def test_a_repetition_costs_nothing_and_names_what_is_wrong_again(server, corp):
    people(corp, "anna")
    body = text("anna|nobody", enable_duplicate_check=1)
    first, second = corp.post("message/send", body), corp.post("message/send", body)
    assert (first["msgid"], second["invaliduser"]) == (second["msgid"], "nobody")
    assert server.state.counted("wwcorp", f"message person-times {AGENT}") == 1
    assert len(inbox(corp, "anna")) == 1
