"""Mass sends: whom they reach, the month's four, lists, previews, deletion, speed, the finish event."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.simulator.caller import PNG, errcode
from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import CHINA
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.filling import send_on_site, use_shares
from wxdesk.simulator.outbox import Outbox
from wxdesk.simulator.people import Follower
from wxdesk.simulator.profile import Profile
from wxdesk.simulator.records import App
from wxdesk.simulator.records_doors import Callback

SENDALL, LISTED, PREVIEW = "message/mass/sendall", "message/mass/send", "message/mass/preview"


@pytest.fixture
def people(server, service):
    """Five followers of the service account."""
    return server.state.add_followers("wxservice", 5)


def words(text="你好", **fields):
    return {"filter": {"is_to_all": True}, "msgtype": "text", "text": {"content": text}} | fields


def to_tag(tag_id, text="你好", **fields):
    return words(text, filter={"is_to_all": False, "tag_id": tag_id}, **fields)


def texts(server, openid):
    return [each.text for each in server.state.phone_of(openid)]


def send_of(server, answer):
    return server.state.records.sends[str(answer["msg_id"])]


@pytest.fixture
def events(server, monkeypatch):
    """What is pushed to the service account's callback address."""
    server.state.records.callbacks["wxservice"] = Callback("wxservice", "wxservice", "http://127.0.0.1:1/", "token")
    outbox = Outbox()
    outbox.listen(lambda: None)
    monkeypatch.setattr(server.state, "outbox", outbox)  # the running one belongs to the pusher
    return lambda: [push.fields for push in iter(outbox.take, None)]


# -- whom a send reaches -----------------------------------------------------------------------------------------------


def test_a_send_to_all_reaches_all_who_follow_and_are_not_blocked(server, service, people):
    followers = server.state.records.followers
    followers[people[1]] = replace(followers[people[1]], left=1)
    followers[people[2]] = replace(followers[people[2]], blacklisted=True)
    answer = service.post(SENDALL, words())
    assert [texts(server, each) for each in people] == [["你好"], [], [], ["你好"], ["你好"]]
    assert (send_of(server, answer).total, send_of(server, answer).errors) == (3, 0)


def test_who_follows_later_has_not_received_it_and_who_leaves_keeps_it(server, service, people):
    service.post(SENDALL, words())
    [late] = server.state.add_followers("wxservice", ["olate"])
    followers = server.state.records.followers
    followers[people[0]] = replace(followers[people[0]], left=server.state.now)
    assert (texts(server, late), texts(server, people[0])) == ([], ["你好"])


def test_a_send_to_a_tag_reaches_those_who_carry_it_then(server, service, people):
    tag = service.post("tags/create", {"tag": {"name": "VIP"}})["tag"]["id"]
    service.post("tags/members/batchtagging", {"openid_list": people[:2], "tagid": tag})
    assert service.post(SENDALL, to_tag(tag))["errcode"] == 0
    service.post("tags/members/batchtagging", {"openid_list": people[2:3], "tagid": tag})
    assert [texts(server, each) for each in people[:3]] == [["你好"], ["你好"], []]
    assert server.state.deliveries[0].audience == f"tag:{tag}"


@pytest.mark.parametrize("wanted", [{"is_to_all": False}, {"is_to_all": False, "tag_id": 99}, {}, {"tag_id": 0}])
def test_an_audience_that_does_not_exist_is_40152(service, wanted):
    assert errcode(service.post(SENDALL, words(filter=wanted))) == 40152


def test_where_the_profile_says_so_a_send_to_all_needs_a_tag(server, service):
    server.state.profile = Profile(all_needs_tag=True)
    assert errcode(service.post(SENDALL, words())) == 40152
    assert service.post(SENDALL, words(filter={"is_to_all": True, "tag_id": 0}))["errcode"] == 0


def test_a_phone_tells_articles_time_and_push(server, service, subscription, people, clock):
    server.state.add_followers("wxsubscription", ["osub"])
    service.send(service.draft(service.article(), service.article(title="第二")))
    clock.set(clock.now() + timedelta(minutes=1))
    subscription.send(subscription.draft())
    [first] = server.state.phone_of(people[0])
    [second] = server.state.phone_of("osub")
    assert [article.title for article in first.articles] == ["标题", "第二"]
    assert (first.push, second.push, second.at - first.at) == (True, False, 60)
    assert (first.source, first.kind, first.app_id) == ("mass", "mpnews", "wxservice")
    with pytest.raises(KeyError):
        server.state.phone_of("nobody")


def test_the_pages_address_names_the_message(server, service):
    answer = service.send(service.draft(service.article(), service.article(title="第二")))
    urls = [article.url for article in server.state.deliveries[0].articles]
    assert [f"mid={answer['msg_data_id']}&idx={index}&" in url for index, url in enumerate(urls, 1)] == [True, True]
    assert len(set(urls)) == 2


# -- quotas ------------------------------------------------------------------------------------------------------------


def test_each_follower_of_a_service_account_gets_four_a_month_whatever_the_kind_of_send(server, service, people):
    tag = service.post("tags/create", {"tag": {"name": "VIP"}})["tag"]["id"]
    service.post("tags/members/batchtagging", {"openid_list": people[:2], "tagid": tag})
    assert [service.post(SENDALL, to_tag(tag, str(n)))["errcode"] for n in range(3)] == [0, 0, 0]
    assert service.post(LISTED, {"touser": people[:2], "msgtype": "text", "text": {"content": "3"}})["errcode"] == 0
    answer = service.post(SENDALL, words("4"))
    assert [texts(server, each) for each in people] == [["0", "1", "2", "3"]] * 2 + [["4"]] * 3
    assert (send_of(server, answer).total, send_of(server, answer).errors) == (5, 2)
    nobody = service.post(SENDALL, to_tag(tag, "5"))
    assert (nobody["errcode"], send_of(server, nobody).errors) == (0, 2)


def test_the_followers_month_begins_anew_at_midnight_in_china(server, service, people, clock):
    clock.set(datetime(2026, 11, 30, 23, 59, 59, tzinfo=CHINA))
    service._token = ""
    use_shares(server.state, people[0])
    service.post(SENDALL, words("before"))
    clock.set(clock.now() + timedelta(seconds=1))
    service.post(SENDALL, words("after"))
    assert [texts(server, each) for each in people[:2]] == [["after"], ["before", "after"]]


def test_tag_sends_of_a_service_account_take_none_of_the_four_to_all(server, service, people):
    tag = service.post("tags/create", {"tag": {"name": "VIP"}})["tag"]["id"]
    for n in range(5):
        assert service.post(SENDALL, to_tag(tag, str(n)))["errcode"] == 0
    for n in range(4):
        assert service.post(SENDALL, words(f"all {n}"))["errcode"] == 0
    assert errcode(service.post(SENDALL, words("all 4"))) == 45028
    assert service.post(SENDALL, to_tag(tag, "more"))["errcode"] == 0


def test_a_subscription_account_sends_once_a_day_to_all_or_to_a_tag(server, subscription, clock):
    tag = subscription.post("tags/create", {"tag": {"name": "VIP"}})["tag"]["id"]
    assert subscription.post(SENDALL, to_tag(tag))["errcode"] == 0
    assert errcode(subscription.post(SENDALL, words())) == 45028
    assert errcode(subscription.post(SENDALL, to_tag(tag, "again"))) == 45028
    clock.set(clock.now() + timedelta(days=1))
    subscription._token = ""
    assert subscription.post(SENDALL, words())["errcode"] == 0


def test_what_was_sent_on_the_web_site_counts_too(server, service, people):
    send_on_site(server.state, service.app, times=4)
    assert errcode(service.post(SENDALL, words())) == 45028
    assert len(server.state.phone_of(people[0])) == 4


def test_sixty_requests_a_minute(server, service, clock, monkeypatch):
    body = {"msgtype": "text", "text": {"content": "a"}, "touser": ["one"]}
    assert {errcode(service.post(LISTED, body)) for _ in range(60)} == {40130}
    assert errcode(service.post(LISTED, body)) == 45011
    clock.set(clock.now() + timedelta(minutes=1))
    assert errcode(service.post(LISTED, body)) == 40130


def test_a_hundred_calls_a_day(server, service):
    server.state.set_count("wxservice", f"/cgi-bin/{SENDALL}", 100)
    assert errcode(service.post(SENDALL, words())) == 45009
    server.state.clear_counts("wxservice", f"/cgi-bin/{SENDALL}")
    assert service.post(SENDALL, words())["errcode"] == 0


# -- lists -------------------------------------------------------------------------------------------------------------


def test_a_list_reaches_the_followers_in_it(server, service, people):
    answer = service.post(LISTED, {"touser": [*people[:2], "stranger"], "msgtype": "text", "text": {"content": "a"}})
    assert answer["errmsg"] == "send job submission success"
    assert [texts(server, each) for each in people[:3]] == [["a"], ["a"], []]
    assert server.state.deliveries[0].audience == "list"


@pytest.mark.parametrize(
    ("listed", "code"),
    [
        (["o1"], 40130),
        (["o1", "o1"], 40130),
        ([], 40130),
        ("o1|o2", 40031),
        ([1, 2], 40031),
        (["x", "y"], 40031),
        ([str(n) for n in range(10_001)], 40032),
    ],
)
def test_lists_that_are_refused(service, listed, code):
    assert errcode(service.post(LISTED, {"touser": listed, "msgtype": "text", "text": {"content": "a"}})) == code


def test_lists_are_for_service_accounts(subscription):
    assert errcode(subscription.post(LISTED, {"touser": ["a", "b"]})) == 48001


# -- what can be sent --------------------------------------------------------------------------------------------------


def test_pictures_are_a_list_here_and_one_in_a_preview(server, service, people):
    first, second = service.cover(), service.cover()
    answer = service.post(SENDALL, words(msgtype="image", images={"media_ids": [first, second], "recommend": "看"}))
    assert "msg_data_id" not in answer
    [received] = server.state.phone_of(people[0])
    assert (received.kind, received.media, received.text) == ("image", (first, second), "看")
    body = {"touser": people[0], "msgtype": "image", "image": {"media_id": first}}
    assert service.post(PREVIEW, body)["errcode"] == 0
    for wrong, code in (([], 40215), ([first] * 21, 40215), (["unknown"], 40007)):
        assert errcode(service.post(SENDALL, words(msgtype="image", images={"media_ids": wrong}))) == code


def test_another_accounts_pictures_cannot_be_sent(service, subscription):
    foreign = subscription.cover()
    assert errcode(service.post(SENDALL, words(msgtype="image", images={"media_ids": [foreign]}))) == 40007
    body = str(service.upload("media/uploadimg", PNG)["url"])
    assert errcode(service.post(SENDALL, words(msgtype="voice", voice={"media_id": body}))) == 40007


# -- keys --------------------------------------------------------------------------------------------------------------


def test_older_texts_allow_keys_of_64_bytes(server, service):
    server.state.profile = Profile(key_bytes=64)
    assert service.post(SENDALL, words(clientmsgid="k" * 64))["errcode"] == 0
    assert errcode(service.post(SENDALL, words(clientmsgid="k" * 65))) == 45067


def test_without_a_key_content_and_audience_together_are_the_key(service, people):
    first = service.post(SENDALL, words())
    assert errcode(service.post(SENDALL, words())) == 45065
    assert service.post(SENDALL, words("anders"))["msg_id"] != first["msg_id"]
    listed = {"touser": people, "msgtype": "text", "text": {"content": "你好"}}
    assert service.post(LISTED, listed)["errcode"] == 0


# -- the administrator -------------------------------------------------------------------------------------------------


def test_a_protected_account_waits_for_its_administrator_each_time(server, caller):
    account = caller(App("wxguarded", "s", Kind.SERVICE, protected=True))
    [openid] = server.state.add_followers("wxguarded", 1)
    answer = account.post(SENDALL, words())
    assert account.post("message/mass/get", {"msg_id": answer["msg_id"]})["msg_status"] == "SENDING"
    assert texts(server, openid) == []
    server.state.confirm(str(answer["msg_id"]))
    assert texts(server, openid) == ["你好"]
    assert account.post(SENDALL, words("2"))["errcode"] == 0


def test_a_confirmed_send_reaches_who_follows_at_that_moment(server, service, people, clock):
    server.faults.pending()
    msg_id = str(service.post(SENDALL, words())["msg_id"])
    followers = server.state.records.followers
    followers[people[0]] = replace(followers[people[0]], left=server.state.now)
    clock.set(clock.now() + timedelta(minutes=10))
    server.state.confirm(msg_id)
    assert [len(server.state.phone_of(each)) for each in people] == [0, 1, 1, 1, 1]
    assert server.state.phone_of(people[1])[0].at == server.state.now


def test_a_declined_send_takes_nothing_from_followers(server, service, people):
    server.faults.pending()
    server.state.decline(str(service.post(SENDALL, words())["msg_id"]))
    for n in range(4):
        assert service.post(SENDALL, words(str(n)))["errcode"] == 0
    assert texts(server, people[0]) == ["0", "1", "2", "3"]


def test_a_repeated_key_while_it_waits_is_told_the_same_send(server, service):
    server.faults.pending()
    first = service.post(SENDALL, words(clientmsgid="k"))
    again = service.post(SENDALL, words(clientmsgid="k"))
    assert (errcode(again), again["msg_id"]) == (45065, first["msg_id"])


def test_an_unknown_send_cannot_be_confirmed(server):
    with pytest.raises(KeyError):
        server.state.confirm("1")


# -- how it goes -------------------------------------------------------------------------------------------------------


def test_a_send_may_take_its_time(server, service, people, clock):
    server.state.profile = Profile(sending_seconds=5)
    asked = {"msg_id": service.post(SENDALL, words())["msg_id"]}
    clock.set(clock.now() + timedelta(seconds=4))
    assert service.post("message/mass/get", asked)["msg_status"] == "SENDING"
    assert texts(server, people[0]) == []
    assert errcode(service.post("message/mass/delete", asked)) == 40065
    clock.set(clock.now() + timedelta(seconds=1))
    assert service.post("message/mass/get", asked)["msg_status"] == "SEND_SUCCESS"
    assert server.state.phone_of(people[0])[0].at == server.state.now


def test_a_send_that_the_platform_stops_gives_its_place_back_and_leaves_the_draft(server, subscription):
    server.faults.add(Fault(Mishap.FAIL, SENDALL, errmsg="err(20001)"))
    draft = subscription.draft()
    answer = subscription.send(draft)
    assert subscription.post("message/mass/get", {"msg_id": answer["msg_id"]})["msg_status"] == "SEND_FAIL"
    assert server.state.deliveries == ()
    assert subscription.send(draft, "again")["errcode"] == 0


def test_the_finish_event_tells_counts_and_addresses(server, service, people, events):
    use_shares(server.state, people[0])
    answer = service.send(service.draft())
    [event] = events()
    assert {key: event[key] for key in ("Event", "MsgID", "Status")} == {
        "Event": "MASSSENDJOBFINISH",
        "MsgID": answer["msg_id"],
        "Status": "send success",
    }
    assert [event[f"{name}Count"] for name in ("Total", "Filter", "Sent", "Error")] == [5, 5, 4, 1]
    url = server.state.deliveries[0].articles[0].url
    assert event["ArticleUrlResult"] == {"Count": 1, "ResultList": {"item": [{"ArticleIdx": 1, "ArticleUrl": url}]}}


@pytest.mark.parametrize(("decided", "status"), [("decline", "err(40001)"), ("wait", "err(40002)")])
def test_the_finish_event_of_a_send_that_never_went(server, service, people, events, clock, decided, status):
    server.faults.pending()
    msg_id = str(service.post(SENDALL, words())["msg_id"])
    assert events() == []
    if decided == "decline":
        server.state.decline(msg_id)
    else:
        clock.set(clock.now() + timedelta(minutes=30))
        service.post("message/mass/get", {"msg_id": msg_id})
    [event] = events()
    assert (event["Status"], event["TotalCount"], event["SentCount"]) == (status, 5, 0)


# -- deletion ----------------------------------------------------------------------------------------------------------


def test_articles_are_deleted_one_by_one_and_the_card_stays(server, service, people):
    msg_id = service.send(service.draft(service.article(), service.article(title="第二")))["msg_id"]
    assert service.post("message/mass/delete", {"msg_id": msg_id, "article_idx": 2})["errcode"] == 0
    assert service.post("message/mass/get", {"msg_id": msg_id})["msg_status"] == "SEND_SUCCESS"
    assert server.state.phone_of(people[0])[0].gone == (2,)
    assert service.post("message/mass/delete", {"msg_id": msg_id, "article_idx": 1})["errcode"] == 0
    assert service.post("message/mass/get", {"msg_id": msg_id})["msg_status"] == "DELETE"
    assert len(server.state.phone_of(people[0])) == 1


def test_deletion_by_address(server, service):
    service.send(service.draft(service.article(), service.article(title="第二")))
    url = server.state.deliveries[0].articles[1].url
    assert service.post("message/mass/delete", {"url": url})["errcode"] == 0
    assert next(iter(server.state.records.sends.values())).gone == (2,)
    assert errcode(service.post("message/mass/delete", {"url": "http://mp.weixin.qq.com/s?x"})) == 40066


def test_what_cannot_be_deleted(server, service):
    assert errcode(service.post("message/mass/delete", {"msg_id": 1})) == 40059
    text = service.post(SENDALL, words())["msg_id"]
    assert errcode(service.post("message/mass/delete", {"msg_id": text})) == 40065
    sent = service.send(service.draft())["msg_id"]
    assert errcode(service.post("message/mass/delete", {"msg_id": sent, "article_idx": 2})) == 40060
    assert service.post("message/mass/delete", {"msg_id": sent, "article_idx": 0})["errcode"] == 0
    assert errcode(service.post("message/mass/delete", {"msg_id": sent})) == 40065


# -- previews and speed ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("receiver", "code"),
    [
        ({"touser": "stranger"}, 40003),
        ({"touser": "oforeign"}, 40003),
        ({"towxname": "stranger"}, 40132),
        ({"touser": "ogone"}, 43004),
        ({"touser": "oblocked"}, 43019),
        ({}, 40003),
    ],
)
def test_previews_go_to_followers_only(server, service, receiver, code):
    server.state.add_followers("wxother", ["oforeign"])
    gone, blocked = Follower("ogone", "", 0, 0, left=1), Follower("oblocked", "", 0, 0, blacklisted=True)
    server.state.add_followers("wxservice", [gone, blocked])
    assert errcode(service.post(PREVIEW, receiver | {"msgtype": "text", "text": {"content": "a"}})) == code


def test_a_preview_is_on_one_phone_alone_and_is_no_mass_send(server, service, people):
    answer = service.post(PREVIEW, {"touser": people[0], "msgtype": "text", "text": {"content": "a"}})
    assert [each.source for each in server.state.phone_of(people[0])] == ["preview"]
    assert server.state.phone_of(people[1]) == ()
    assert errcode(service.post("message/mass/get", {"msg_id": answer["msg_id"]})) == 40059


def test_a_hundred_previews_a_day(service, people):
    body = {"touser": people[0], "msgtype": "text", "text": {"content": "a"}}
    assert {service.post(PREVIEW, body)["errcode"] for _ in range(100)} == {0}
    assert errcode(service.post(PREVIEW, body)) == 45009


def test_the_speed(service, subscription):
    assert service.post("message/mass/speed/get", {}) == {"speed": 0, "realspeed": 80}
    assert service.post("message/mass/speed/set", {"speed": 3})["errcode"] == 0
    assert service.post("message/mass/speed/get", {}) == {"speed": 3, "realspeed": 30}
    assert subscription.post("message/mass/speed/get", {})["speed"] == 0
    assert errcode(service.post("message/mass/speed/set", {})) == 45084
    for wrong in (-1, 5, "x"):
        assert errcode(service.post("message/mass/speed/set", {"speed": wrong})) == 45083
