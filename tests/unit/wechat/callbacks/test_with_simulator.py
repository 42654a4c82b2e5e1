"""What the simulator pushes, opened and read by the callbacks' own code."""

import asyncio
from contextlib import asynccontextmanager

import httpx
import pytest

from tests.unit.wechat.callbacks.samples import COMMON, OFFICIAL, WECOM
from tests.unit.wechat.callbacks.test_parsing import at
from tests.unit.wechat.conftest import APP, CORP
from tests.unit.wechat.scripted import Answer, Scripted
from wxdesk.simulator.records_doors import Callback
from wxdesk.wechat.callbacks.contact_events import MemberCreated, MemberDeleted, MemberUpdated
from wxdesk.wechat.callbacks.corp_events import AgentEntered, BatchJobFinished
from wxdesk.wechat.callbacks.door import Door, Letter
from wxdesk.wechat.callbacks.follower_events import LocationReported, MenuClicked, Subscribed, Unsubscribed
from wxdesk.wechat.callbacks.job_events import MassSendFinished
from wxdesk.wechat.callbacks.official_messages import LocationMessage, TextMessage
from wxdesk.wechat.callbacks.replies import TextReply

pytestmark = pytest.mark.anyio

KEY, TOKEN = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "SimToken2024"


class Listening(Scripted):
    """A web server of ours: each push is opened by ``door``, its letter put into ``letters``."""

    def __init__(self, door: Door) -> None:
        super().__init__()
        self.door = door
        self.letters: asyncio.Queue[Letter] = asyncio.Queue()
        self.reply = None
        self.keys: list[str] = []

    def _next(self) -> Answer:
        request = self.requests[-1]
        headers = {"Content-Type": "text/plain; charset=utf-8"}
        if request.method == "GET":
            return Answer(self.door.check_url(request.query).encode(), headers=headers)
        letter = self.door.open(request.query, request.body)
        self.keys.append(letter.push.duplicate_key)
        self.letters.put_nowait(letter)
        return Answer(self.door.answer(letter, self.reply, request.query["nonce"]), headers=headers)

    async def push(self):
        return (await asyncio.wait_for(self.letters.get(), 10)).push


@asynccontextmanager
async def listening(door):
    ours = Listening(door)
    serving = await asyncio.start_server(ours.serve, "127.0.0.1", 0)
    async with serving:
        ours.url = f"http://127.0.0.1:{serving.sockets[0].getsockname()[1]}/callback"
        yield ours


async def control(base, path, **body):
    async with httpx.AsyncClient(trust_env=False) as http:
        response = await http.post(f"{base}/_simulator{path}", json=body)
    assert response.status_code == 200, response.text
    return response.json()


def keep(server, address, receiver, ours, mode, form):
    callback = Callback(address, receiver, ours.url, TOKEN, KEY if mode != "plain" else "", mode, form)
    server.state.records.callbacks[address] = callback


def fields_of(sample):
    return {name: value for name, value in sample.items() if name not in (*COMMON, "MsgType", "Event")}


def assert_told(push, expected):
    for path, value in expected.items():
        if path != "model_extra":
            assert at(push, path) == value, (push, path)


FORMS = pytest.mark.parametrize("form", ["xml", "json"])


@FORMS
@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
async def test_an_official_accounts_followers_are_heard(server, clock, mode, form):
    keys = (KEY,) if mode != "plain" else ()
    async with listening(Door.official(TOKEN, APP.id, clock, *keys)) as ours:
        ours.reply = TextReply("你好")
        base = server.urls.official
        key = {"encoding_aes_key": KEY} if mode != "plain" else {}
        await control(base, f"/apps/{APP.id}/callback", url=ours.url, token=TOKEN, mode=mode, form=form, **key)
        assert ours.requests[0].method == "GET"
        await control(base, "/followers/o1/act", what="follow", app_id=APP.id)
        follow = await ours.push()
        assert (type(follow), follow.from_user_name) == (Subscribed, "o1")
        await control(base, "/followers/o1/act", what="text", content="在吗 <b>&")
        text = await ours.push()
        assert (type(text), text.content) == (TextMessage, "在吗 <b>&")
        await control(base, "/followers/o1/act", what="leave")
        assert type(await ours.push()) is Unsubscribed
        assert len(set(ours.keys)) == len(ours.keys)


async def test_the_end_of_a_mass_send_is_heard(server, clock, official):
    from tests.unit.wechat.test_sending_path import KEY as SEND_KEY
    from tests.unit.wechat.test_sending_path import prepared

    async with listening(Door.official(TOKEN, APP.id, clock, KEY)) as ours:
        keep(server, APP.id, APP.id, ours, "safe", "xml")
        receipt = await official.send(await prepared(official), SEND_KEY)
        finished = await ours.push()
        assert (type(finished), finished.msg_id) == (MassSendFinished, receipt.msg_id)
        assert finished.succeeded


@FORMS
async def test_a_corps_members_and_contacts_are_heard(server, clock, internal, form):
    async with listening(Door.wecom(TOKEN, CORP.id, clock, KEY)) as ours:
        base = server.urls.wecom
        for agent in ("contacts", "1000002"):
            place = f"/wecom/{CORP.id}/apps/{agent}/callback"
            await control(base, place, url=ours.url, token=TOKEN, encoding_aes_key=KEY, form=form)
        assert [each.method for each in ours.requests] == ["GET", "GET"]
        member = {"userid": "anna", "name": "安娜", "mobile": "13900000001", "department": [1]}
        console = f"/wecom/{CORP.id}/console"
        await control(base, console, call="user/create", body=member)
        created = await ours.push()
        assert (type(created), created.user_id, created.department) == (MemberCreated, "anna", (1,))
        await control(base, console, call="department/create", body={"name": "店面", "parentid": 1, "id": 2})
        assert (await ours.push()).parent_id == 1
        await control(base, console, call="user/update", body={"userid": "anna", "department": [1, 2]})
        updated = await ours.push()
        assert (type(updated), updated.department, updated.name) == (MemberUpdated, (1, 2), None)
        for act, kind, fields in (
            ("enter", AgentEntered, {}),
            ("click", MenuClicked, {"key": "K"}),
            ("locate", LocationReported, {"latitude": "23.1", "longitude": "113.3", "precision": "10"}),
            ("text", TextMessage, {"content": "早 😀"}),
            ("location", LocationMessage, {"latitude": "23.1", "longitude": "113.3", "scale": "15", "label": "广州"}),
        ):
            await control(base, "/members/anna/act", what=act, agentid=1000002, **fields)
            push = await ours.push()
            assert (type(push), push.agent_id, push.from_user_name) == (kind, 1000002, "anna")
        await control(base, console, call="user/delete", body={"userid": "anna"})
        assert type(await ours.push()) is MemberDeleted
        assert len(set(ours.keys)) == len(ours.keys)


@FORMS
async def test_every_event_of_an_official_account_comes_through(server, clock, form):
    async with listening(Door.official(TOKEN, APP.id, clock, KEY)) as ours:
        keep(server, APP.id, APP.id, ours, "safe", form)
        for sample, kind, expected in OFFICIAL:
            path = f"/apps/{APP.id}/events"
            await control(server.urls.official, path, event=sample["Event"], openid="o1", fields=fields_of(sample))
            push = await ours.push()
            assert (type(push), push.event, push.from_user_name) == (kind, sample["Event"], "o1")
            assert_told(push, expected)


@FORMS
async def test_every_event_of_a_corp_comes_through(server, clock, internal, form):
    async with listening(Door.wecom(TOKEN, CORP.id, clock, KEY)) as ours:
        keep(server, f"{CORP.id} 1000002", CORP.id, ours, "safe", form)
        for sample, kind, expected in WECOM:
            if "Event" not in sample:
                continue  # a third party's, which the simulator has not
            path = f"/wecom/{CORP.id}/apps/1000002/events"
            await control(server.urls.wecom, path, event=sample["Event"], fields=fields_of(sample))
            push = await ours.push()
            assert (type(push), push.event, push.to_user_name) == (kind, sample["Event"], CORP.id)
            assert_told(push, expected)


async def test_the_end_of_an_import_is_heard(server, clock, internal):
    from wxdesk.wechat.wecom.batch import Callback as JobCallback
    from wxdesk.wechat.wecom.batch_files import MemberRow, member_file
    from wxdesk.wechat.wecom.media import MediaType
    from wxdesk.wechat.wire import Upload

    async with listening(Door.wecom(TOKEN, CORP.id, clock, KEY)) as ours:
        corp = internal.corp
        data = member_file([MemberRow("安娜", "anna", "13900000001")]).data
        media = await corp.media.upload(Upload("members.csv", data), MediaType.FILE)
        back = JobCallback(url=ours.url, token=TOKEN, encodingaeskey=KEY)
        job = await corp.batch.sync_users(media.media_id, callback=back)
        finished = await ours.push()
        assert (type(finished), finished.batch_job.job_id) == (BatchJobFinished, job)
        assert (finished.batch_job.job_type, finished.batch_job.err_code) == ("sync_user", 0)
