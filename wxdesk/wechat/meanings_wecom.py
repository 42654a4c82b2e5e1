"""The return codes of WeCom. Source: reference wecom-api §12."""

from datetime import timedelta

from wxdesk.wechat.meanings import APP_ID, BUSY, IP, MINUTE_QUOTA, SECRET, TOKEN, Meaning, Remedy, meanings

_SOON = timedelta(seconds=5)

_PASSES = {
    -1: BUSY,
    6000: Meaning("platform_busy", Remedy.BACK_OFF, _SOON, undone=True),
    45009: MINUTE_QUOTA,
    45033: Meaning("calls_too_fast", Remedy.BACK_OFF, _SOON, undone=True),
    302005: BUSY,
    302008: Meaning("import_running", Remedy.BACK_OFF),
    400301: Meaning("meeting_being_made", Remedy.BACK_OFF),
}

_DOOR = {
    40001: SECRET,
    40013: APP_ID,
    40014: TOKEN,
    40091: SECRET,
    41002: APP_ID,
    41004: SECRET,
    41024: SECRET,
    42001: TOKEN,
    45031: Meaning("secret_too_weak", Remedy.PERMISSION),
    60020: IP,
}

_PERMISSIONS = meanings(
    Remedy.PERMISSION,
    {
        "api_not_allowed": (48002, 48008, 48009, 50001, 60011, 81011),
        "account_blocked": (50003, 301007),
        "member_out_of_sight": (50002,),
        "seats_used_up": (45024,),
        "wechat_not_bound": (43004,),
        "recall_window_closed": (42052,),
    },
)

_MESSAGES = meanings(
    Remedy.FIX,
    {
        "agent_id_wrong": (40056, 301002),
        "material_unknown": (40007,),
        "picture_refused": (40009, 40123, 44001, 301015),
        "picture_too_large": (45001,),
        "body_too_long": (45002,),
        "body_empty": (44004,),
        "too_many_articles": (45008,),
        "author_too_long": (45032,),
        "no_member_reached": (81012, 81013, 82001),
        "too_many_receivers": (40032, 81014, 82002, 82003),
        "chat_unknown": (40050, 86001, 86003),
        "chat_refused": (86002, 86004, 86005, 86006, 86007, 86008, 86215, 86216),
        "message_answered": (42014, 60140),
    },
)

_PEOPLE = meanings(
    Remedy.FIX,
    {
        "member_unknown_there": (40003, 40031, 41009, 46004, 60111, 60136, 301021),
        "member_exists": (60102,),
        "member_id_fixed": (301036,),
        "creator_cannot_be_deleted": (301005,),
        "replacement_guarded": (45026,),
        "mobile_refused": (60103, 301013),
        "mobile_taken": (60104,),
        "email_refused": (60105, 60141, 60142, 60143, 60144),
        "email_taken": (60106, 60145),
        "contact_missing": (60129,),
        "wechat_id_refused": (60107,),
        "member_name_refused": (60112,),
        "position_refused": (301012, 60132),
        "department_unknown": (40066, 41019, 60003, 60123, 60127),
        "parent_unknown": (60004, 60124),
        "department_name_refused": (60001, 60009, 60125),
        "department_exists": (60008,),
        "department_not_empty": (60005, 60006),
        "department_is_root": (60007,),
        "department_cycle": (60010,),
        "too_many_departments": (60110, 81002),
        "too_many_members": (81001, 81003),
        "tag_unknown": (40068, 40070),
        "tag_name_taken": (40071,),
        "tag_name_too_long": (40072,),
        "answer_too_large": (45029,),
        "job_unknown": (40088, 40089),
        "import_refused": (40092, 302003, 302004, 302006, 302007),
        "login_code_used": (84014, 84015),
    },
)

_OTHER = meanings(
    Remedy.FIX,
    {
        "call_malformed": (40033, 40063, 41001),
        "field_refused": (40008, 40035, 40058),
        "api_retired": (40203,),
    },
)

WECOM: dict[int, Meaning] = _PERMISSIONS | _MESSAGES | _PEOPLE | _OTHER | _DOOR | _PASSES
