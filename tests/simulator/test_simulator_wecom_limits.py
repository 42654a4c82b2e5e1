"""What is full: departments, tags, folders; and a page, a mail that are taken."""

from dataclasses import replace

from tests.simulator.test_simulator_wecom_drive import packed
from tests.simulator.wecom_cases import AGENT, department, errcode, member, people, set_corp


def test_a_department_holds_thirty_thousand(server, corp):
    people(corp, "anna")
    state = server.state.records
    known = state.members["wwcorp/anna"]
    for number in range(29_999):
        state.members[f"wwcorp/m{number}"] = replace(known, userid=f"m{number}", mobile="")
    set_corp(server, seats=100_000)
    assert errcode(corp.post("user/create", member("bea"))) == 81001
    assert errcode(corp.post("department/create", {"name": "店面", "parentid": 1})) == 81001
    corp.get("user/delete", userid="anna")
    assert corp.post("department/create", {"name": "店面", "parentid": 1})["errcode"] == 0


def test_a_corp_holds_thirty_thousand_departments(server, corp):
    branch = department(corp, "店面")
    known = server.state.records.departments[f"wwcorp/{branch}"]
    for number in range(3, 30_001):
        server.state.records.departments[f"wwcorp/{number}"] = replace(known, id=number, parentid=branch)
    assert errcode(corp.post("department/create", {"name": "仓库", "parentid": 1})) == 81001


def test_tags_and_their_nodes_end(server, corp):
    people(corp, "anna")
    corp.post("tag/create", {"tagname": "店长", "tagid": 1})
    tags = server.state.records.wecom_tags
    tags["wwcorp/1"] = replace(tags["wwcorp/1"], users=tuple(f"m{number}" for number in range(30_000)))
    assert errcode(corp.post("tag/addtagusers", {"tagid": 1, "userlist": ["anna"]})) == 81003
    for number in range(2, 3_001):
        tags[f"wwcorp/{number}"] = replace(tags["wwcorp/1"], id=number, name=f"标{number}", users=())
    assert errcode(corp.post("tag/create", {"tagname": "新人"})) == 40126
    corp.get("tag/delete", tagid="3000")
    assert corp.post("tag/create", {"tagname": "新人"})["errcode"] == 0


def test_a_folder_holds_twenty_thousand(server, corp):
    space = corp.post("wedrive/space_create", {"space_name": "共享"})["spaceid"]
    body = {"spaceid": space, "fatherid": space, "file_name": "一", "file_base64_content": packed(b"hello")}
    first = corp.post("wedrive/file_upload", body)["fileid"]
    files = server.state.records.wecom_files
    for number in range(19_999):
        files[f"{first}{number}"] = replace(files[first], id=f"{first}{number}")
    assert errcode(corp.post("wedrive/file_upload", body)) == 640060
    corp.post("wedrive/file_delete", {"fileid": [first]})
    assert corp.post("wedrive/file_upload", body)["errcode"] == 0


def test_a_page_is_short_and_a_corps_mail_is_its_owners(server, corp):
    set_corp(server, mail_domain="corp.example")
    people(corp, "anna")
    assert errcode(corp.post("user/create", member("bea", biz_mail="Anna@corp.example"))) == 60145
    part = {"appid": "wx1", "title": "会议通知", "page": "p" * 1025}
    body = {"touser": "anna", "msgtype": "miniprogram_notice", "agentid": AGENT, "miniprogram_notice": part}
    assert errcode(corp.post("message/send", body)) == 90201
    assert corp.post("message/send", body | {"miniprogram_notice": part | {"page": "p"}})["errcode"] == 0
