"""Mishaps of the newer kind: halves, web pages, wrong labels, late refusals, killed callers."""

import json
import signal
import subprocess
import sys

import httpx
import pytest

from tests.simulator.caller import errcode
from wxdesk.simulator.faults import Fault, Faults, Mishap

ADD = "/cgi-bin/draft/add"


def drafts(service):
    return service.get("draft/count")["total_count"]


def add(service, article):
    body = json.dumps({"articles": [article]}, ensure_ascii=False).encode()
    return service.http.post(ADD, params={"access_token": service.token}, content=body)


def until_it_breaks(response):
    read = b""
    try:
        for piece in response.iter_raw():
            read += piece
    except httpx.RemoteProtocolError:
        return read
    raise AssertionError("it came whole")


def test_half_an_answer(server, service):
    article = service.article()
    server.faults.half(ADD)
    with pytest.raises(httpx.RemoteProtocolError):
        add(service, article)
    assert drafts(service) == 1


def test_half_an_answer_has_a_beginning(server, service):
    article = service.article()
    server.faults.half(ADD)
    body = json.dumps({"articles": [article]}, ensure_ascii=False).encode()
    with service.http.stream("POST", ADD, params={"access_token": service.token}, content=body) as response:
        read = until_it_breaks(response)
    assert read.startswith(b'{"media_id"')
    assert len(read) < int(response.headers["content-length"])


@pytest.mark.parametrize(("mishap", "done"), [(Mishap.HTML, 0), (Mishap.LATE_HTML, 1)])
def test_a_web_page_where_json_was_expected(server, service, mishap, done):
    article = service.article()
    server.faults.add(Fault(mishap, ADD))
    response = add(service, article)
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert response.text.startswith("<html>")
    assert drafts(service) == done


@pytest.mark.parametrize("label", ["text/plain; charset=iso-8859-1", "application/json; charset=gbk"])
def test_an_answer_with_a_wrong_label(server, service, label):
    media_id = service.draft()
    server.faults.add(Fault(Mishap.MISLABEL, "draft/get", content_type=label))
    body = json.dumps({"media_id": media_id}).encode()
    response = service.http.post("/cgi-bin/draft/get", params={"access_token": service.token}, content=body)
    assert response.headers["content-type"] == label
    assert json.loads(response.content.decode("utf-8"))["news_item"][0]["title"] == "标题"


def test_a_refusal_after_the_work(server, service):
    article = service.article()
    server.faults.add(Fault(Mishap.LATE_REFUSE, ADD, errcode=-1))
    assert errcode(add(service, article).json()) == -1
    assert drafts(service) == 1


def test_a_mishap_lets_some_calls_pass_first(server, service):
    server.faults.add(Fault(Mishap.REFUSE, "draft/count", errcode=-1, skip=2))
    assert [service.get("draft/count").get("errcode", 0) for _ in range(4)] == [0, 0, -1, 0]


def test_a_mishap_may_be_for_one_platform(server, service, corp):
    server.faults.add(Fault(Mishap.REFUSE, "", errcode=-1, platform="wecom"))
    assert drafts(service) == 0
    assert corp.fetch_token()["errcode"] == -1


def test_the_first_that_fits_is_met_first():
    faults = Faults()
    for code, path, skip in ((1, "a", 1), (2, "b", 0), (3, "", 0)):
        faults.add(Fault(Mishap.REFUSE, path, errcode=code, skip=skip))
    met = [fault.errcode if (fault := faults.take(path)) else 0 for path in ("/a", "/a", "/b", "/a")]
    assert met == [3, 1, 2, 0]


_CALLER = """
import sys, urllib.request
print("ready", flush=True)
sys.stdin.readline()
print(urllib.request.urlopen(urllib.request.Request(sys.argv[1], sys.argv[2].encode())).read(), flush=True)
"""


@pytest.mark.parametrize(("late", "done"), [(False, 0), (True, 1)])
def test_the_caller_is_killed_before_or_after_the_work(server, service, late, done):
    url = f"{server.urls.official}{ADD}?access_token={service.token}"
    body = json.dumps({"articles": [service.article(title="title", content="<p>a</p>")]})
    caller = subprocess.Popen(
        [sys.executable, "-c", _CALLER, url, body], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert caller.stdout is not None
    assert caller.stdout.readline() == "ready\n"
    server.faults.kill(caller.pid, ADD, late=late)
    out, _ = caller.communicate("go\n", timeout=30)
    assert (caller.returncode, out) == (-signal.SIGKILL, "")
    assert drafts(service) == done


@pytest.mark.parametrize("pid", [0, 1, -1])
def test_nobody_else_is_killed(pid):
    with pytest.raises(ValueError, match=str(pid)):
        Faults().kill(pid)
