"""Calls about contacts (reference: wecom-api §0, §2, §3)."""

from tests.unit.wechat.wecom.calls import Call, Case
from wxdesk.wechat.wecom.batch import Callback, PartyAction
from wxdesk.wechat.wecom.exports import Export
from wxdesk.wechat.wecom.member_lookups import PERSONAL_MAIL
from wxdesk.wechat.wecom.member_values import Attribute, AttributeText, BizMailAliases, ExtraAttributes, MemberFields

DEPARTMENT = {
    "id": 2,
    "name": "广州研发中心",
    "name_en": "RDGZ",
    "department_leader": ["zhangsan"],
    "parentid": "1",
    "order": 4294967295,
}
MEMBER = {
    "userid": "zhangsan",
    "name": "张三",
    "department": [1, 2],
    "order": [1, "2"],
    "position": "后台工程师",
    "mobile": "13800000000",
    "gender": "1",
    "email": "zhangsan@example.com",
    "biz_mail": "zs@corp.example.com",
    "is_leader_in_dept": [1, 0],
    "direct_leader": ["lisi"],
    "avatar": "https://example.com/0",
    "thumb_avatar": "https://example.com/100",
    "telephone": "020-123456",
    "alias": "jackzhang",
    "address": "广州市",
    "open_userid": "xxxxxx",
    "main_department": 1,
    "extattr": {"attrs": [{"type": 0, "name": "文本", "text": {"value": "文本"}}]},
    "status": 1,
    "qr_code": "https://example.com/qr",
    "external_position": "产品经理",
    "external_profile": {
        "external_corp_name": "企业简称",
        "wechat_channels": {"nickname": "视频号", "status": 1},
        "external_attr": [{"type": 2, "name": "程序", "miniprogram": {"appid": "wx8", "pagepath": "/i", "title": "t"}}],
    },
}
NEW = MemberFields(
    userid="zhangsan",
    name="张三",
    mobile="+85212345678",
    department=(1, 2),
    order=(10, 40),
    is_leader_in_dept=(1, 0),
    main_department=1,
    direct_leader=("lisi",),
    extattr=ExtraAttributes(attrs=(Attribute(type=0, name="爱好", text=AttributeText(value="旅游")),)),
    to_invite=False,
)


def exporting(what: Export) -> Call:
    return lambda corp: corp.exports.start(what, "K" * 43, block_size=10_000)


NEW_BODY = {
    "userid": "zhangsan",
    "name": "张三",
    "mobile": "+85212345678",
    "department": [1, 2],
    "order": [10, 40],
    "is_leader_in_dept": [1, 0],
    "main_department": 1,
    "direct_leader": ["lisi"],
    "extattr": {"attrs": [{"type": 0, "name": "爱好", "text": {"value": "旅游"}}]},
    "to_invite": False,
}
ADDRESSES = [
    Case(
        "/cgi-bin/getcallbackip",
        lambda corp: corp.addresses.of_callbacks(),
        answer={"ip_list": ["1.2.3.*", "4.5.6.0/24"]},
        expected=("1.2.3.*", "4.5.6.0/24"),
    ),
    Case(
        "/cgi-bin/get_api_domain_ip",
        lambda corp: corp.addresses.of_interface(),
        answer={"ip_list": ["182.254.11.176"]},
        expected=("182.254.11.176",),
    ),
]
DEPARTMENTS = [
    Case(
        "/cgi-bin/department/create",
        lambda corp: corp.departments.create("研发", 1, name_en="RD", order=7, id=2),
        {"name": "研发", "name_en": "RD", "parentid": 1, "order": 7, "id": 2},
        answer={"errmsg": "created", "id": 2},
        expected=2,
        repeatable=False,
    ),
    Case(
        "/cgi-bin/department/create",
        lambda corp: corp.departments.create("研发"),
        {"name": "研发", "parentid": 1},
        answer={"errmsg": "created", "id": "17"},
        expected=17,
        repeatable=False,
    ),
    Case(
        "/cgi-bin/department/update",
        lambda corp: corp.departments.update(2, name="新", order=0),
        {"id": 2, "name": "新", "order": 0},
        answer={"errmsg": "updated"},
    ),
    Case(
        "/cgi-bin/department/delete",
        lambda corp: corp.departments.delete(2),
        args={"id": "2"},
        answer={"errmsg": "deleted"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/department/list",
        lambda corp: corp.departments.all(2),
        args={"id": "2"},
        answer={"department": [DEPARTMENT]},
        expected=[{"id": 2, "name": "广州研发中心", "parentid": 1, "order": 4294967295}],
    ),
    Case("/cgi-bin/department/list", lambda corp: corp.departments.all(), answer={"department": []}, expected=()),
    Case(
        "/cgi-bin/department/simplelist",
        lambda corp: corp.departments.tree(),
        answer={"department_id": [{"id": 1, "parentid": 0, "order": 1}, {"id": 2, "parentid": 1, "order": 3}]},
        expected=[{"id": 1, "parentid": 0, "name": ""}, {"id": 2, "parentid": 1}],
    ),
    Case(
        "/cgi-bin/department/get",
        lambda corp: corp.departments.get(2),
        args={"id": "2"},
        answer={"department": DEPARTMENT},
        expected={"name_en": "RDGZ", "department_leader": ("zhangsan",)},
    ),
]
MEMBERS = [
    Case(
        "/cgi-bin/user/create",
        lambda corp: corp.members.create(NEW),
        NEW_BODY,
        answer={"errmsg": "created"},
        expected=(),
        repeatable=False,
    ),
    Case(
        "/cgi-bin/user/create",
        lambda corp: corp.members.create(NEW),
        NEW_BODY,
        answer={"errmsg": "created", "created_department_list": {"department_info": [{"name": "99", "id": 8}]}},
        expected=[{"id": 8, "name": "99"}],
        repeatable=False,
    ),
    Case(
        "/cgi-bin/user/update",
        lambda corp: corp.members.update(
            MemberFields(userid="ZhangSan", alias="", biz_mail_alias=BizMailAliases(item=("zs@c.cn",)))
        ),
        {"userid": "ZhangSan", "alias": "", "biz_mail_alias": {"item": ["zs@c.cn"]}},
        answer={"errmsg": "updated"},
    ),
    Case(
        "/cgi-bin/user/update",
        lambda corp: corp.members.update(MemberFields(userid="made", new_userid="zs")),
        {"userid": "made", "new_userid": "zs"},
        answer={"errmsg": "updated"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/user/get",
        lambda corp: corp.members.get("zhangsan"),
        args={"userid": "zhangsan"},
        answer=MEMBER,
        expected={
            "name": "张三",
            "department": (1, 2),
            "order": (1, 2),
            "active": True,
            "gender": "1",
            "direct_leader": ("lisi",),
            "extattr": {"attrs": [{"text": {"value": "文本"}}]},
            "external_profile": {
                "external_corp_name": "企业简称",
                "wechat_channels": {"nickname": "视频号"},
                "external_attr": [{"miniprogram": {"appid": "wx8"}}],
            },
        },
    ),
    Case(
        "/cgi-bin/user/get",
        lambda corp: corp.members.get("lisi"),
        args={"userid": "lisi"},
        answer={"userid": "lisi", "name": "李四", "department": [1], "mobile": None, "gender": 0, "status": "4"},
        expected={"mobile": None, "email": None, "gender": "0", "status": 4, "active": False},
    ),
    Case(
        "/cgi-bin/user/delete",
        lambda corp: corp.members.delete("zhangsan"),
        args={"userid": "zhangsan"},
        answer={"errmsg": "deleted"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/user/batchdelete",
        lambda corp: corp.members.delete_many(["a", "b"]),
        {"useridlist": ["a", "b"]},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/user/simplelist",
        lambda corp: corp.members.names(1),
        args={"department_id": "1"},
        answer={"userlist": [{"userid": "zhangsan", "name": "张三", "department": [1, 2], "open_userid": "xx"}]},
        expected=[{"userid": "zhangsan", "department": (1, 2), "open_userid": "xx"}],
    ),
    Case(
        "/cgi-bin/user/list",
        lambda corp: corp.members.of(1),
        args={"department_id": "1"},
        answer={"userlist": [MEMBER]},
        expected=[{"userid": "zhangsan", "position": "后台工程师"}],
    ),
    Case(
        "/cgi-bin/user/list",
        lambda corp: corp.members.of(1, fetch_child=True),
        args={"department_id": "1", "fetch_child": "1"},
        answer={"userlist": [{"userid": "old", "english_name": "jack", "hide_mobile": 0, "isleader": 1, "enable": 1}]},
        expected=[{"english_name": "jack", "isleader": 1}],
    ),
    Case(
        "/cgi-bin/user/list_id",
        lambda corp: corp.members.ids("cur", 100),
        {"cursor": "cur", "limit": 100},
        answer={"next_cursor": "aa", "dept_user": [{"userid": "zhangsan", "department": 1}]},
        expected={"next_cursor": "aa", "dept_user": [{"userid": "zhangsan", "department": 1}]},
    ),
]
LOOKUPS = [
    Case(
        "/cgi-bin/user/convert_to_openid",
        lambda corp: corp.lookups.openid_of("zhangsan"),
        {"userid": "zhangsan"},
        answer={"openid": "oDjGH"},
        expected="oDjGH",
    ),
    Case(
        "/cgi-bin/user/convert_to_userid",
        lambda corp: corp.lookups.userid_of_openid("oDjGH"),
        {"openid": "oDjGH"},
        answer={"userid": "zhangsan"},
        expected="zhangsan",
    ),
    Case(
        "/cgi-bin/user/getuserid",
        lambda corp: corp.lookups.userid_of_mobile("13430388888"),
        {"mobile": "13430388888"},
        answer={"userid": "zhangsan"},
        expected="zhangsan",
    ),
    Case(
        "/cgi-bin/user/get_userid_by_email",
        lambda corp: corp.lookups.userid_of_email("a@example.com", PERSONAL_MAIL),
        {"email": "a@example.com", "email_type": 2},
        answer={"userid": "zhangsan"},
        expected="zhangsan",
    ),
    Case("/cgi-bin/user/authsucc", lambda corp: corp.lookups.second_check_passed("zs"), args={"userid": "zs"}),
    Case(
        "/cgi-bin/auth/get_tfa_info",
        lambda corp: corp.lookups.tfa_info("CODE"),
        {"code": "CODE"},
        answer={"userid": "zs", "tfa_code": "TFA"},
        expected={"userid": "zs", "tfa_code": "TFA"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/user/tfa_succ",
        lambda corp: corp.lookups.tfa_passed("zs", "TFA"),
        {"userid": "zs", "tfa_code": "TFA"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/auth/getuserdetail",
        lambda corp: corp.lookups.detail("TICKET"),
        {"user_ticket": "TICKET"},
        answer={"userid": "lisi", "gender": "1", "mobile": "13800000000", "email": "a@b.cn", "address": "广州"},
        expected={"userid": "lisi", "mobile": "13800000000", "address": "广州", "biz_mail": ""},
    ),
    Case(
        "/cgi-bin/user/get_active_stat",
        lambda corp: corp.lookups.active_members("2026-11-01"),
        {"date": "2026-11-01"},
        answer={"active_cnt": "100"},
        expected=100,
    ),
    Case(
        "/cgi-bin/corp/get_join_qrcode",
        lambda corp: corp.lookups.join_qrcode(4),
        args={"size_type": "4"},
        answer={"join_qrcode": "https://work.weixin.qq.com/wework_admin/genqrcode?x=1"},
        expected="https://work.weixin.qq.com/wework_admin/genqrcode?x=1",
    ),
    *(
        Case(
            f"/cgi-bin/export/{what.value}",
            exporting(what),
            {"encoding_aeskey": "K" * 43, "block_size": 10_000},
            answer={"jobid": "jobid_xxx"},
            expected="jobid_xxx",
            repeatable=False,
        )
        for what in (Export.SIMPLE_USERS, Export.USERS, Export.DEPARTMENTS)
    ),
    Case(
        "/cgi-bin/export/taguser",
        lambda corp: corp.exports.start(Export.TAGGED, "K" * 43, tag_id=1),
        {"encoding_aeskey": "K" * 43, "block_size": 1_000_000, "tagid": 1},
        answer={"jobid": "jobid_xxx"},
        expected="jobid_xxx",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/export/get_result",
        lambda corp: corp.exports.result("jobid_xxx"),
        args={"jobid": "jobid_xxx"},
        answer={"status": 2, "data_list": [{"url": "https://x", "size": "4312", "md5": "f5"}]},
        expected={"status": 2, "data_list": [{"url": "https://x", "size": 4312, "md5": "f5"}]},
    ),
]
TAGS = [
    Case(
        "/cgi-bin/tag/create",
        lambda corp: corp.tags.create("UI", 12),
        {"tagname": "UI", "tagid": 12},
        answer={"errmsg": "created", "tagid": 12},
        expected=12,
        repeatable=False,
    ),
    Case("/cgi-bin/tag/update", lambda corp: corp.tags.rename(12, "新"), {"tagid": 12, "tagname": "新"}),
    Case("/cgi-bin/tag/delete", lambda corp: corp.tags.delete(12), args={"tagid": "12"}, repeatable=False),
    Case(
        "/cgi-bin/tag/get",
        lambda corp: corp.tags.members(12),
        args={"tagid": "12"},
        answer={"tagname": "乒乓球", "userlist": [{"userid": "zs", "name": "李"}], "partylist": [2]},
        expected={"tagname": "乒乓球", "userlist": [{"userid": "zs", "name": "李"}], "partylist": (2,)},
    ),
    Case(
        "/cgi-bin/tag/addtagusers",
        lambda corp: corp.tags.add(12, ["zs", "usr1", "usr2"], [2, 4]),
        {"tagid": 12, "userlist": ["zs", "usr1", "usr2"], "partylist": [2, 4]},
        answer={"invalidlist": "usr1|usr2", "invalidparty": [2, 4]},
        expected={"invalidlist": ("usr1", "usr2"), "invalidparty": (2, 4), "complete": False},
    ),
    Case(
        "/cgi-bin/tag/deltagusers",
        lambda corp: corp.tags.remove(12, parties=[2]),
        {"tagid": 12, "userlist": [], "partylist": [2]},
        answer={"errmsg": "deleted"},
        expected={"invalidlist": (), "invalidparty": (), "complete": True},
    ),
    Case(
        "/cgi-bin/tag/list",
        lambda corp: corp.tags.all(),
        answer={"taglist": [{"tagid": 1, "tagname": "a"}]},
        expected=[{"tagid": 1, "tagname": "a"}],
    ),
]
BATCH = [
    Case(
        "/cgi-bin/batch/invite",
        lambda corp: corp.invitations.send(["a", "b"], [1], [2]),
        {"user": ["a", "b"], "party": [1], "tag": [2]},
        answer={"invaliduser": ["b"], "invalidparty": [1], "invalidtag": ["2"]},
        expected={"invaliduser": ("b",), "invalidparty": (1,), "invalidtag": (2,)},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/batch/syncuser",
        lambda corp: corp.batch.sync_users(
            "MID", invite=False, callback=Callback(url="https://x", token="t", encodingaeskey="k")
        ),
        {
            "media_id": "MID",
            "to_invite": False,
            "callback": {"url": "https://x", "token": "t", "encodingaeskey": "k"},
        },
        answer={"jobid": "J"},
        expected="J",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/batch/replaceuser",
        lambda corp: corp.batch.replace_users("MID"),
        {"media_id": "MID", "to_invite": True},
        answer={"jobid": "J"},
        expected="J",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/batch/replaceparty",
        lambda corp: corp.batch.replace_parties("MID"),
        {"media_id": "MID"},
        answer={"jobid": "J"},
        expected="J",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/batch/getresult",
        lambda corp: corp.batch.result("J"),
        args={"jobid": "J"},
        answer={
            "status": 3,
            "type": "replace_user",
            "total": 3,
            "percentage": 100,
            "result": [
                {"userid": "lisi", "errcode": 0, "errmsg": "ok"},
                {"userid": "zs", "errcode": "60104", "errmsg": "mobile existed:lisi"},
            ],
        },
        expected={
            "finished": True,
            "total": 3,
            "failures": [{"userid": "zs", "errcode": 60104, "errmsg": "mobile existed:lisi"}],
        },
    ),
    Case(
        "/cgi-bin/batch/getresult",
        lambda corp: corp.batch.result("J"),
        args={"jobid": "J"},
        answer={
            "status": 3,
            "type": "replace_party",
            "result": [{"action": "3", "partyid": "1", "errcode": 0}, {"action": 12, "partyid": 2, "errcode": 60008}],
        },
        expected={
            "result": [
                {"action": PartyAction.CREATED | PartyAction.RENAMED, "partyid": 1},
                {"action": PartyAction.MOVED | PartyAction.REORDERED, "errcode": 60008},
            ]
        },
    ),
    Case(
        "/cgi-bin/batch/getresult",
        lambda corp: corp.batch.result("J"),
        args={"jobid": "J"},
        answer={"type": "replace_user"},
        expected={"finished": False, "status": None, "total": None, "result": ()},
    ),
]
CONTACT_CALLS = [*ADDRESSES, *DEPARTMENTS, *MEMBERS, *LOOKUPS, *TAGS, *BATCH]
