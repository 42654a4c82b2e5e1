"""What only official accounts have outlives a restart."""

from datetime import datetime

from tests.simulator.caller import caller_for
from tests.simulator.official_calls import act, at, film, order
from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import CHINA, SetClock
from wxdesk.simulator.records import App
from wxdesk.simulator.server import SimulatorServer

APP = App("wxkept", "kept-secret", Kind.SERVICE)
CLOCK = SetClock(datetime(2026, 11, 20, 10, tzinfo=CHINA))
WORKER = "anna@shop"


def fill(account):
    """Make one of everything; returns what is read back later."""
    cover = account.cover()
    buttons = [{"type": "click", "name": "今日", "key": "K"}, {"name": "更多", "sub_button": [
        {"type": "media_id", "name": "图", "media_id": cover}]}]  # fmt: skip
    account.post("menu/create", {"button": buttons})
    account.post("menu/addconditional", {"button": buttons, "matchrule": {"tag_id": "2"}})
    at(account, "/customservice/kfaccount/add", {"kf_account": WORKER, "nickname": "安娜"})
    at(account, "/customservice/kfaccount/inviteworker", {"kf_account": WORKER, "invite_wx": "anna_wx"})
    order(account, f"/apps/wxkept/workers/{WORKER}", what="accept")
    act(account, "o-anna", "follow", app_id="wxkept")
    act(account, "o-anna", "text", content="你好")
    at(account, "/customservice/kfsession/create", {"kf_account": WORKER, "openid": "o-anna"})
    account.post("message/custom/send", {"touser": "o-anna", "msgtype": "text", "text": {"content": "您好"}})
    sent = account.send(account.draft(account.article(need_open_comment=1, pic_crop_1_1="0_0_1_1")))
    article = {"msg_data_id": sent["msg_data_id"], "index": 0}
    act(account, "o-anna", "comment", content="好", **article)
    film(account)
    order(account, "/apps/wxkept/callback", url="http://127.0.0.1:9/x", token="abc", check=False)
    refused = account.post("draft/get", {"media_id": "none"})["errmsg"]
    code = account.post("qrcode/create", {"action_name": "QR_LIMIT_SCENE", "action_info": {"scene": {"scene_id": 7}}})
    short = account.post("shorten/gen", {"long_data": "数据"})["short_key"]
    return article, refused.rpartition(" ")[2], code["ticket"], short


def seen(account, article, rid, ticket, short):
    return {
        "menus": account.get("menu/get"),
        "workers": account.get("customservice/getkflist"),
        "session": at(account, "/customservice/msgrecord/getmsglist", {
            "starttime": 1, "endtime": 2, "msgid": 1, "number": 1})["recordlist"],
        "comments": account.post("comment/list", article | {"begin": 0, "count": 9, "type": 0}),
        "films": account.post("material/batchget_material", {"type": "video", "offset": 0, "count": 9}),
        "callback": account.post("callback/check", {"action": "dns"}),
        "refused": account.post("openapi/rid/get", {"rid": rid}),
        "code": len(account.http.get("/cgi-bin/showqrcode", params={"ticket": ticket}).content),
        "short": account.post("shorten/fetch", {"short_key": short}),
        "phone": account.http.get("/_simulator/followers/o-anna/phone").json(),
    }  # fmt: skip


def test_a_restart_forgets_nothing(tmp_path):
    first = SimulatorServer(folder=tmp_path, clock=CLOCK)
    first.start()
    account = caller_for(first, APP)
    made = fill(account)
    before = seen(account, *made)
    kept = {name: dict(getattr(first.state.records, name)) for name in ("chats", "deeds", "reply_windows", "qr_codes")}
    account.http.close()
    first.stop()
    first.state.close()
    again = SimulatorServer(folder=tmp_path, clock=CLOCK)
    again.start()
    account = caller_for(again, APP)
    assert seen(account, *made) == before
    assert {name: dict(getattr(again.state.records, name)) for name in kept} == kept
    assert len(before["phone"]["received"]) == 2
    account.http.close()
    again.stop()
    again.state.close()
