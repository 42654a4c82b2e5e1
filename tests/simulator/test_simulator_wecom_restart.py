"""What a corp has outlives the simulator's end."""

from dataclasses import fields

from tests.simulator.caller import caller_for
from tests.simulator.test_simulator_wecom_callbacks import tune_in
from tests.simulator.test_simulator_wecom_drive import put
from tests.simulator.test_simulator_wecom_jobs import KEY, USERS, run, user
from tests.simulator.test_simulator_wecom_messages import with_card
from tests.simulator.wecom_cases import AGENT, control, inbox, people
from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import SetClock
from wxdesk.simulator.records import App
from wxdesk.simulator.records_wecom import WecomRecords
from wxdesk.simulator.server import SimulatorServer

CORP = App("wwcorp", "corp-secret", Kind.ENTERPRISE, agent_id=AGENT)


def live(corp, listener) -> None:
    """Have at least one record of every kind made."""
    people(corp, "anna", "bea")
    control(corp, "PUT", "/wecom/wwcorp", seats=50)
    control(corp, "PUT", f"/wecom/wwcorp/apps/{AGENT}", name="通知")
    control(corp, "POST", "/members/anna/tfa")
    corp.fetch_token(corpsecret="wrong")
    corp.post("department/create", {"name": "店面", "parentid": 1})
    corp.post("tag/create", {"tagname": "店长"})
    run(corp, "syncuser", USERS, user("carl", "13500135000"))
    corp.post("export/user", {"encoding_aeskey": KEY})
    corp.post("message/send", with_card())
    corp.post("appchat/create", {"userlist": ["anna", "bea"], "chatid": "g1"})
    start = int(corp.http.get("/_simulator/clock").json()["now"]) + 7_200
    meeting = {"admin_userid": "anna", "title": "早会", "meeting_start": start, "meeting_duration": 600}
    corp.post("meeting/create", meeting)
    room = corp.post("oa/meetingroom/add", {"name": "一号", "capacity": 4})["meetingroom_id"]
    times = {"start_time": start, "end_time": start + 3_600, "booker": "anna", "subject": "早会"}
    corp.post("oa/meetingroom/book", {"meetingroom_id": room} | times)
    space = corp.post("wedrive/space_create", {"space_name": "共享"})["spaceid"]
    corp.post("wedrive/file_download", {"fileid": put(corp, space)})
    part = {"spaceid": space, "fatherid": space, "file_name": "大", "size": 5, "block_sha": ["0" * 40]}
    corp.post("wedrive/file_upload_init", part)
    tune_in(corp, listener, str(AGENT))


def test_every_kind_of_record_is_there_after_a_restart(tmp_path, clock, listener):
    def turn(work):
        """Start, do ``work``, and return what is known and what a phone shows."""
        server = SimulatorServer(clock=SetClock(clock.now()), folder=tmp_path)
        server.start()
        corp = caller_for(server, CORP)
        work(corp)
        found = {each.name: dict(getattr(server.state.records, each.name)) for each in fields(WecomRecords)}
        phone = inbox(corp, "anna")
        assert f"wwcorp {AGENT}" in server.state.records.callbacks
        corp.http.close()
        server.stop()
        return found, phone

    before = turn(lambda corp: live(corp, listener))
    assert [name for name, shelf in before[0].items() if not shelf] == []
    assert turn(lambda corp: None) == before
