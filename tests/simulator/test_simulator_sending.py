"""Mass sends, their quota and key; publishing; followers."""

from datetime import datetime, timedelta

import pytest

from tests.simulator.caller import PNG, errcode
from wxdesk.domain.clock import CHINA
from wxdesk.simulator.people import Follower
from wxdesk.simulator.profile import Profile
from wxdesk.simulator.records import App

KEY = "0123456789abcdef0123456789abcdef"


def status(account, msg_id):
    return account.post("message/mass/get", {"msg_id": msg_id})["msg_status"]


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


def fresh(account):
    """The clock was moved by more than a token lives."""
    account._token = ""
    return account


def test_a_draft_is_sent_to_all_and_leaves_the_box(server, service):
    draft = service.draft(service.article(), service.article(title="第二"))
    answer = service.send(draft, KEY)
    assert {key: type(value) for key, value in answer.items()} == {
        "errcode": int,
        "errmsg": str,
        "msg_id": int,
        "msg_data_id": int,
    }
    assert answer["errmsg"] == "send job submission success"
    assert status(service, answer["msg_id"]) == "SEND_SUCCESS"
    assert errcode(service.post("draft/get", {"media_id": draft})) == 40007
    [delivery] = server.state.deliveries
    assert [article.title for article in delivery.articles] == ["标题", "第二"]
    assert (delivery.app_id, delivery.audience, delivery.msg_id) == ("wxservice", "all", str(answer["msg_id"]))


def test_the_same_key_is_answered_with_the_first_sends_id(server, subscription, clock):
    draft = subscription.draft()
    first = subscription.send(draft, KEY)
    clock.set(clock.now() + timedelta(seconds=5))
    for again in (draft, subscription.draft()):
        answer = subscription.send(again, KEY)
        assert errcode(answer) == 45065
        assert answer["msg_id"] == first["msg_id"]
    assert len(server.state.deliveries) == 1


def test_without_a_key_the_content_is_the_key(server, subscription):
    draft = subscription.draft()
    first = subscription.send(draft)
    assert subscription.send(draft)["msg_id"] == first["msg_id"]
    assert errcode(subscription.send(subscription.draft())) == 45028


def test_keys_are_remembered_for_a_day_and_for_each_account_alone(server, service, subscription, clock):
    draft = service.draft()
    service.send(draft, KEY)
    assert subscription.send(subscription.draft(), KEY)["errcode"] == 0
    clock.set(clock.now() + timedelta(hours=24, seconds=-1))
    assert errcode(fresh(service).send(draft, KEY)) == 45065
    clock.set(clock.now() + timedelta(seconds=1))
    assert errcode(service.send(draft, KEY)) == 40007
    assert service.send(service.draft(), KEY)["errcode"] == 0
    assert len(server.state.deliveries) == 3


def test_a_refused_send_does_not_use_up_its_key(server, subscription):
    assert errcode(subscription.send("unknown", KEY)) == 40007
    assert subscription.send(subscription.draft(), KEY)["errcode"] == 0


def test_the_strict_profile_wants_a_minute_between_repetitions(server, service, clock):
    server.state.profile = Profile(repeat_seconds=60)
    draft = service.draft()
    service.send(draft, KEY)
    clock.set(clock.now() + timedelta(seconds=59))
    assert errcode(service.send(draft, KEY)) == 45066
    clock.set(clock.now() + timedelta(seconds=1))
    assert errcode(service.send(draft, KEY)) == 45065


def test_a_key_is_at_most_32_bytes(service):
    draft = service.draft()
    assert errcode(service.send(draft, KEY + "0")) == 45067
    assert errcode(service.send(draft, "键" * 11)) == 45067
    assert service.send(draft, KEY)["errcode"] == 0


def test_a_subscription_account_sends_once_a_china_day(server, subscription, clock):
    clock.set(at("2026-11-20T00:00:00"))
    assert subscription.send(subscription.draft())["errcode"] == 0
    clock.set(at("2026-11-20T23:59:59"))
    draft = fresh(subscription).draft()
    assert errcode(subscription.send(draft)) == 45028
    clock.set(at("2026-11-21T00:00:00"))
    assert subscription.send(draft)["errcode"] == 0


@pytest.mark.parametrize(("end", "begin"), [("2028-02-29", "2028-03-01"), ("2026-12-31", "2027-01-01")])
def test_a_service_account_sends_four_times_a_china_month(server, service, clock, end, begin):
    clock.set(at(f"{end[:7]}-01T00:00:00"))
    for _ in range(4):
        assert service.send(service.draft())["errcode"] == 0
    clock.set(at(f"{end}T23:59:59"))
    draft = fresh(service).draft()
    assert errcode(service.send(draft)) == 45028
    clock.set(at(f"{begin}T00:00:00"))
    assert service.send(draft)["errcode"] == 0


def test_a_refused_draft_stays_in_the_box(subscription):
    subscription.send(subscription.draft())
    draft = subscription.draft()
    assert errcode(subscription.send(draft)) == 45028
    assert "news_item" in subscription.post("draft/get", {"media_id": draft})


def test_texts_and_what_cannot_be_sent(server, service):
    everyone = {"filter": {"is_to_all": True}}
    answer = service.post("message/mass/sendall", everyone | {"msgtype": "text", "text": {"content": "你好"}})
    assert "msg_data_id" not in answer
    assert server.state.deliveries[0].text == "你好"
    assert errcode(service.post("message/mass/sendall", everyone | {"msgtype": "text"})) == 44004
    assert (
        errcode(service.post("message/mass/sendall", everyone | {"msgtype": "text", "text": {"content": "好" * 683}}))
        == 45002
    )
    assert errcode(service.post("message/mass/sendall", everyone | {"msgtype": "voice"})) == 40007
    assert errcode(service.post("message/mass/sendall", everyone | {"msgtype": "music"})) == 40008
    assert errcode(service.post("message/mass/sendall", everyone | {"msgtype": "wxcard"})) == 45113
    assert errcode(service.send("x", filter={"is_to_all": False, "tag_id": 99})) == 40152


def test_a_waiting_send_uses_its_slot_until_the_administrator_refuses(server, subscription, clock):
    server.faults.pending()
    msg_id = subscription.send(subscription.draft())["msg_id"]
    assert status(subscription, msg_id) == "SENDING"
    assert server.state.deliveries == ()
    second = subscription.draft()
    assert errcode(subscription.send(second)) == 89504
    server.state.profile = Profile(second_waiting=89505)
    assert errcode(subscription.send(second)) == 89505
    server.state.decline(str(msg_id))
    assert status(subscription, msg_id) == "SEND_FAIL"
    assert server.state.records.sends[str(msg_id)].why == "err(40001)"
    assert subscription.send(second)["errcode"] == 0
    assert server.state.deliveries[0].msg_id != str(msg_id)


def test_a_waiting_send_goes_out_when_confirmed(server, subscription):
    server.faults.pending()
    draft = subscription.draft()
    msg_id = subscription.send(draft)["msg_id"]
    assert "news_item" in subscription.post("draft/get", {"media_id": draft})
    server.state.confirm(str(msg_id))
    assert errcode(subscription.post("draft/get", {"media_id": draft})) == 40007
    assert status(subscription, msg_id) == "SEND_SUCCESS"
    assert len(server.state.deliveries) == 1


def test_a_waiting_send_fails_after_half_an_hour(server, subscription, clock):
    server.faults.pending()
    msg_id = subscription.send(subscription.draft())["msg_id"]
    clock.set(clock.now() + timedelta(minutes=30, seconds=-1))
    assert status(subscription, msg_id) == "SENDING"
    clock.set(clock.now() + timedelta(seconds=1))
    server.state.confirm(str(msg_id))
    assert status(subscription, msg_id) == "SEND_FAIL"
    assert server.state.records.sends[str(msg_id)].why == "err(40002)"
    assert server.state.deliveries == ()
    assert subscription.send(subscription.draft())["errcode"] == 0


def test_a_preview_reaches_one_and_uses_nothing(server, subscription):
    draft = subscription.draft()
    body = {"msgtype": "mpnews", "mpnews": {"media_id": draft}}
    assert errcode(subscription.post("message/mass/preview", body)) == 40003
    server.state.add_followers("wxsubscription", ["o1", Follower("o2", "", 0, 0, name="anna")])
    answer = subscription.post("message/mass/preview", body | {"touser": "o1", "towxname": "anna"})
    assert answer["errcode"] == 0
    assert server.state.deliveries[0].audience == "preview:anna"
    assert subscription.send(draft)["errcode"] == 0


def test_a_deleted_send_gives_no_slot_back(server, subscription):
    msg_id = subscription.send(subscription.draft())["msg_id"]
    assert errcode(subscription.post("message/mass/delete", {"msg_id": msg_id, "article_idx": 2})) == 40060
    assert subscription.post("message/mass/delete", {"msg_id": msg_id})["errcode"] == 0
    assert status(subscription, msg_id) == "DELETE"
    assert errcode(subscription.send(subscription.draft())) == 45028


def test_a_send_is_its_accounts_own(service, subscription):
    msg_id = service.send(service.draft())["msg_id"]
    assert errcode(subscription.post("message/mass/get", {"msg_id": msg_id})) == 40059


def test_publishing_uses_no_quota_and_takes_the_draft(server, subscription, clock):
    server.state.profile = Profile(publish_seconds=3)
    draft = subscription.draft()
    answer = subscription.post("freepublish/submit", {"media_id": draft})
    asked = {"publish_id": answer["publish_id"]}
    assert errcode(subscription.post("draft/get", {"media_id": draft})) == 40007
    assert subscription.post("freepublish/get", asked)["publish_status"] == 1
    clock.set(clock.now() + timedelta(seconds=3))
    done = subscription.post("freepublish/get", asked)
    assert done["publish_status"] == 0
    assert done["article_detail"]["item"][0]["idx"] == 1
    article = {"article_id": done["article_id"]}
    assert subscription.post("freepublish/getarticle", article)["news_item"][0]["is_deleted"] is False
    assert subscription.post("freepublish/batchget", {"offset": 0, "count": 20})["total_count"] == 1
    assert subscription.post("freepublish/delete", article)["errcode"] == 0
    assert subscription.post("freepublish/get", asked)["publish_status"] == 5
    assert errcode(subscription.post("freepublish/getarticle", article)) == 53600
    assert errcode(subscription.post("freepublish/get", {"publish_id": "1"})) == 53502
    assert server.state.deliveries == ()
    assert subscription.send(subscription.draft())["errcode"] == 0


def test_followers_come_in_pages(server, service):
    openids = [f"o{number:027d}" for number in range(10_001)]
    server.state.add_followers("wxservice", openids)
    first = service.get("user/get")
    assert (first["total"], first["count"], first["next_openid"]) == (10_001, 10_000, openids[9_999])
    last = service.get("user/get", next_openid=str(first["next_openid"]))
    assert last["data"] == {"openid": openids[10_000:]}
    end = service.get("user/get", next_openid=str(last["next_openid"]))
    assert end == {"total": 10_001, "count": 0, "next_openid": ""}
    assert errcode(service.get("user/get", next_openid="nobody")) == 40003


def test_an_account_registered_again_has_its_new_secret_only(server, caller):
    caller(App("wxa", "old"))
    account = caller(App("wxa", "new"))
    assert account.token
    assert errcode(account.fetch_token(secret="old")) == 40125


def test_uploads_do_not_count_as_sends(server, service):
    service.upload("media/uploadimg", PNG)
    assert server.state.deliveries == ()
