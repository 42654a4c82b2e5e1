"""Starting, stopping, ports, restarts and mishaps."""

import socket
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace

import anyio
import httpx
import pytest

from tests.simulator.caller import PNG, caller_for, errcode
from tests.simulator.conftest import NOW
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.clock import SetClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.records import App, app_of, parse_app
from wxdesk.simulator.server import SimulatorServer

APP = App("wxrestart", "restart-secret", Kind.SUBSCRIPTION)
KEY = "f" * 32


def test_it_starts_once_and_stops_for_good():
    before = set(threading.enumerate())
    server = SimulatorServer([APP])
    urls = server.start()
    assert server.start() is urls
    assert urls.official != urls.wecom
    assert httpx.get(urls.official, trust_env=False).status_code == 404
    server.stop()
    server.stop()
    assert "simulator" not in {thread.name for thread in set(threading.enumerate()) - before}
    with pytest.raises(httpx.ConnectError):
        httpx.get(urls.official, trust_env=False)


def test_it_starts_again_on_the_same_port():
    server = SimulatorServer([APP])
    port = int(server.start().official.rpartition(":")[2])
    account = caller_for(server, APP)
    assert account.token
    account.http.close()
    server.stop()
    again = SimulatorServer(port=port)
    assert again.start().official.endswith(f":{port}")
    again.stop()


@pytest.mark.parametrize("place", ["port", "wecom_port"])
def test_a_taken_port_is_named(place):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(WxdeskError) as caught:
            SimulatorServer(**{place: port}).start()
    assert (caught.value.code, caught.value.details) == ("port_taken", {"port": port})


def test_it_is_an_async_context():
    async def use() -> int:
        async with SimulatorServer() as server:
            assert server.urls
            async with httpx.AsyncClient(trust_env=False) as client:
                return (await client.get(server.urls.wecom)).status_code

    assert anyio.run(use) == 404


def test_a_restarted_simulator_knows_the_sends_the_key_and_the_pictures(tmp_path):
    first = SimulatorServer([APP], folder=tmp_path, clock=SetClock(NOW))
    first.start()
    account = caller_for(first, APP)
    picture = httpx.URL(str(account.upload("media/uploadimg", PNG)["url"]))
    kept, draft = account.draft(), account.draft()
    msg_id = account.send(draft, KEY)["msg_id"]
    deliveries = first.state.deliveries
    account.http.close()
    first.stop()

    second = SimulatorServer([APP], folder=tmp_path, clock=SetClock(NOW))
    second.start()
    account = caller_for(second, APP)
    assert second.state.deliveries == deliveries
    assert account.send(draft, KEY)["msg_id"] == msg_id
    assert errcode(account.send(kept, "0" * 32)) == 45028
    assert "'title': '标题'" in str(account.post("draft/get", {"media_id": kept})["news_item"])
    assert account.http.get(picture.raw_path.decode()).content == PNG
    account.http.close()
    second.stop()


def test_two_processes_share_one_folder_and_send_a_key_once(tmp_path):
    servers = [SimulatorServer([APP], folder=tmp_path, clock=SetClock(NOW)) for _ in range(2)]
    accounts = []
    for server in servers:
        server.start()
        accounts.append(caller_for(server, APP))
    first, second = accounts
    draft = first.draft()
    msg_id = first.send(draft, KEY)["msg_id"]
    assert second.send(draft, KEY)["msg_id"] == msg_id
    assert errcode(second.send(second.draft(), "0" * 32)) == 45028
    with servers[1].state.lock:
        servers[1].state.records.sends.clear()
    assert first.send(first.draft(), "0" * 32)["errcode"] == 0
    for account, server in zip(accounts, servers, strict=True):
        account.http.close()
        server.stop()


def test_neither_secret_nor_token_is_written_down(tmp_path):
    server = SimulatorServer([APP], folder=tmp_path, clock=SetClock(NOW))
    server.start()
    account = caller_for(server, APP)
    account.draft()
    token = account.token
    account.http.close()
    server.stop()
    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert APP.secret.encode() not in written
    assert token.encode() not in written
    assert "secret" not in repr(APP)


def test_members_and_departments_outlive_a_restart(tmp_path):
    app = App("wwrestart", "s", Kind.ENTERPRISE)
    for attempt in range(2):
        server = SimulatorServer([app], folder=tmp_path)
        server.start()
        account = caller_for(server, app)
        if attempt == 0:
            account.post("department/create", {"name": "店面", "parentid": 1, "id": 7})
            account.post("user/create", {"userid": "anna", "name": "Anna", "mobile": "13800138000", "department": [7]})
        assert account.get("user/get", userid="ANNA")["department"] == [7]
        account.http.close()
        server.stop()


@pytest.mark.parametrize("content", [b"", b"{", b"SQLite format 3\0" + b"\0" * 4080, b"\0" * 8192])
def test_a_damaged_state_is_refused_and_left_alone(tmp_path, content):
    SimulatorServer(folder=tmp_path)
    file = tmp_path / "simulator.sqlite"
    file.write_bytes(content)
    with pytest.raises(WxdeskError) as caught:
        SimulatorServer(folder=tmp_path)
    assert (caught.value.code, caught.value.details) == ("simulator_state_unreadable", {"path": str(file)})
    assert file.read_bytes() == content


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(WxdeskError) as caught:
        SimulatorServer(folder=tmp_path / "file")
    assert caught.value.code == "folder_not_writable"


@pytest.mark.parametrize(
    "change",
    [
        "PRAGMA user_version = 2",
        "INSERT INTO record VALUES (1, 'drafts', 'a', 1, '{}'); UPDATE written SET revision = 1",
        "INSERT INTO record VALUES (1, 'drafts', 'a', 1, '{'); UPDATE written SET revision = 1",
        "INSERT INTO record VALUES (1, 'drafts', 'a', 1, '{\"b\":1}'); UPDATE written SET revision = 1",
        "INSERT INTO record VALUES (1, 'dreams', 'a', 1, '{}'); UPDATE written SET revision = 1",
        "DROP TABLE written",
    ],
)
def test_a_newer_or_strange_state_is_refused(tmp_path, change):
    SimulatorServer(folder=tmp_path)
    with closing(sqlite3.connect(tmp_path / "simulator.sqlite")) as line:
        line.executescript(change)
    with pytest.raises(WxdeskError) as caught:
        SimulatorServer(folder=tmp_path)
    assert caught.value.code == "simulator_state_unreadable"


def test_the_state_file_has_its_name_only_when_it_is_whole(tmp_path):
    (tmp_path / "simulator.sqlite.0123abcd").write_bytes(b"left by a kill")
    SimulatorServer([APP], folder=tmp_path)
    assert not list(tmp_path.glob("simulator.sqlite.*"))


# -- mishaps ----------


def titles(service):
    return [each["content"]["news_item"][0]["title"] for each in service.post("draft/batchget", LISTED)["item"]]


LISTED = {"offset": 0, "count": 20}


@pytest.mark.parametrize(
    ("fault", "done"),
    [
        (Fault(Mishap.LOSE_REPLY, "draft/add"), 1),
        (Fault(Mishap.DROP, "draft/add"), 0),
    ],
)
def test_a_cut_connection(server, service, fault, done):
    article = service.article()
    server.faults.add(fault)
    with pytest.raises(httpx.TransportError):
        service.draft(article)
    assert len(titles(service)) == done


@pytest.mark.parametrize(
    ("fault", "done"),
    [(Fault(Mishap.STALL, "draft/add", seconds=30), 1), (Fault(Mishap.DELAY, "draft/add", seconds=30), 0)],
)
def test_a_caller_who_gives_up(server, service, fault, done):
    article = service.article()
    server.faults.add(fault)
    service.http.timeout = httpx.Timeout(0.2)
    with pytest.raises(httpx.ReadTimeout):
        service.draft(article)
    service.http.timeout = httpx.Timeout(5)
    assert len(titles(service)) == done


@pytest.mark.parametrize("mishap", [Mishap.STALL, Mishap.DELAY])
def test_a_caller_who_waits_gets_the_answer(server, service, mishap):
    server.faults.add(Fault(mishap, "draft/add", seconds=0.01))
    assert service.draft()


@pytest.mark.parametrize(("mishap", "done"), [(Mishap.HTTP_ERROR, 0), (Mishap.LATE_HTTP_ERROR, 1)])
def test_a_bad_gateway(server, service, mishap, done):
    body = {"articles": [service.article()]}
    server.faults.add(Fault(mishap, "draft/add", status=503))
    params = {"access_token": service.token}
    assert service.http.post("/cgi-bin/draft/add", params=params, json=body | {"x": 1}).status_code == 503
    assert len(titles(service)) == done


def test_garbled_json_after_the_work(server, service):
    article = service.article()
    server.faults.garble("draft/add")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        service.draft(article)
    assert len(titles(service)) == 1


def test_a_refusal_does_nothing_and_comes_as_often_as_ordered(server, service):
    article = service.article()
    server.faults.refuse(-1, "draft/add", times=2)
    for _ in range(2):
        assert errcode(service.post("draft/add", {"articles": [article]})) == -1
    assert titles(service) == []
    assert service.draft(article)


def test_a_mishap_waits_for_its_own_call(server, service):
    server.faults.refuse(48004, "mass/sendall")
    draft = service.draft()
    assert errcode(service.send(draft)) == 48004


def test_mishaps_that_nobody_met_can_be_seen(server):
    server.faults.drop("nowhere")
    assert len(server.faults.waiting) == 1
    server.faults.clear()


def test_an_app_as_the_desk_knows_it():
    account = Account("Staff", Kind.ENTERPRISE, Owner.GOVERNMENT, verified=True, app_id="ww1 ", agent_id="1000003")
    assert app_of(account, "s") == App("ww1", "s", Kind.ENTERPRISE, Owner.GOVERNMENT, True, 1000003)
    assert app_of(replace(account, agent_id=""), "s").agent_id == 0


def test_an_app_as_the_command_line_writes_it():
    assert parse_app("wx1:s:service") == App("wx1", "s", Kind.SERVICE)
    for wrong in ("wx1:s", "wx1:s:shop", ":s:service", "wx1::service", "a:b:c:d"):
        with pytest.raises(WxdeskError) as caught:
            parse_app(wrong)
        assert caught.value.code == "app_not_understood"
        assert "s:" not in str(caught.value)
