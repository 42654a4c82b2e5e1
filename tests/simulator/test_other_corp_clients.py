"""A client of WeCom that others wrote works against the simulator as it is, once the platform's name leads there."""

import json
import subprocess
import sys
from pathlib import Path

from tests.simulator.listener import KEY, TOKEN
from tests.simulator.test_simulator_wecom_callbacks import finished, tune_in
from tests.simulator.wecom_cases import AGENT, control, inbox, people

PROGRAM = Path(__file__).with_name("other_corp_client.py")


def run(server, corp, pushes=()):
    told = {
        "base": server.urls.wecom,
        "corpid": corp.app.id,
        "secret": corp.app.secret,
        "agent": AGENT,
        "token": TOKEN,
        "aes_key": KEY,
        "pushes": list(pushes),
    }
    done = subprocess.run(
        [sys.executable, str(PROGRAM)], input=json.dumps(told), capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_wechatpy_does_its_work(server, corp):
    found = run(server, corp)
    assert str(found["created"]).endswith("created")
    assert found["bea"] == {"name": "贝", "position": "店长", "gender": "2", "status": 4}
    assert (found["branch"], found["taken"], found["tagged"]) == (["anna"], 60104, ["bea"])
    assert (found["same"], found["invalid"], found["nobody"]) == (True, "nobody", 81013)
    assert found["chat"] == ["anna", "bea"]
    assert found["import"] == [{"userid": "carl", "errcode": 0, "errmsg": "ok"}]
    assert found["left"] == 60111
    assert [each["msgtype"] for each in inbox(corp, "anna")] == ["text", "image", "text"]


def test_wechatpy_reads_our_pushes_and_we_its_replies(server, corp, listener):
    people(corp, "anna")
    tune_in(corp, listener, str(AGENT))
    for act in ({"what": "text", "content": "在吗"}, {"what": "click", "key": "k"}, {"what": "enter"}):
        control(corp, "POST", "/members/anna/act", **act)
        listener.next()
    found = run(server, corp, listener.pushed)
    assert found["understood"] == [
        ["text", "", "anna", str(AGENT)],
        ["event", "click", "anna", str(AGENT)],
        ["event", "enter_agent", "anna", str(AGENT)],
    ]
    listener.raw_reply = found["answer"]
    control(corp, "POST", "/members/anna/act", what="text", content="还在吗")
    listener.next()
    assert finished(corp) == "replied"
    assert json.loads(inbox(corp, "anna")[-1]["content"]) == {"content": "收到"}
