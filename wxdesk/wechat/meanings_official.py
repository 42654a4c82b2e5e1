"""The return codes of official accounts. Source: reference official-account-api §16 and §16.1."""

from datetime import timedelta

from wxdesk.wechat.meanings import (
    ADMIN,
    APP_ID,
    BUSY,
    DAY_QUOTA,
    IP,
    MINUTE,
    MINUTE_QUOTA,
    SECRET,
    TOKEN,
    Meaning,
    Remedy,
    meanings,
)

_SOON = timedelta(seconds=5)

_PASSES = {
    -1: BUSY,
    42010: Meaning("sent_too_fast", Remedy.BACK_OFF, _SOON, undone=True),
    45011: MINUTE_QUOTA,
    45066: Meaning("repeated_too_soon", Remedy.BACK_OFF, MINUTE, unsure=True),
    45085: BUSY,
    45169: Meaning("calls_too_fast", Remedy.BACK_OFF, _SOON, undone=True),
    61450: BUSY,
    268487001: BUSY,
    268487002: BUSY,
    **dict.fromkeys((*range(9001001, 9001037), 9500001, 9500002), BUSY),
}

_DOOR = {
    40001: TOKEN,
    40014: TOKEN,
    42001: TOKEN,
    40013: APP_ID,
    41002: APP_ID,
    40125: SECRET,
    41004: SECRET,
    40243: Meaning("secret_frozen", Remedy.PERMISSION),
    40164: IP,
    45035: IP,
    61004: IP,
    89501: ADMIN,
    89502: ADMIN,
    89503: Meaning("ip_waits_for_admin", Remedy.PERMISSION),
    89504: ADMIN,
    89505: ADMIN,
    89506: Meaning("ip_refused_by_admin", Remedy.PERMISSION, closed=timedelta(hours=24)),
    89507: Meaning("ip_refused_by_admin", Remedy.PERMISSION, closed=timedelta(hours=1)),
}

_QUOTAS = {45009: DAY_QUOTA} | meanings(
    Remedy.WAIT_FOR_QUOTA,
    {
        "platform_quota_used_up": (45028,),
        "month_used_up": (45040, 45093),
        "clearing_used_up": (48006,),
        "data_not_ready": (61503,),
        "publish_too_often": (53501,),
    },
)

_PERMISSIONS = meanings(
    Remedy.PERMISSION,
    {
        "api_not_allowed": (48001, 48008, 50001, 61007, 40200, 45062, 53404, 53405, 53406),
        "account_blocked": (48004, 50002, 50004, 50007, 45087, 45094),
        "mass_send_terms_not_accepted": (48003,),
        "publish_not_allowed": (53500,),
        "publish_only_on_site": (53504,),
        "comments_not_allowed": (88000, 48015),
        "article_limited": (88002, 88011, 40204),
        "follower_gone": (43004, 50005),
        "follower_blocked": (43019, 43006, 48002, 70000),
        "reply_window_closed": (45015, 45080),
        "too_many_replies": (45047, 45081),
        "staff_not_ready": (65400,),
    },
)

_MEDIA = meanings(
    Remedy.FIX,
    {
        "picture_refused": (40005, 40113, 40137, 40141, 44001, 61457),
        "picture_too_large": (40009, 40012, 45001),
        "media_refused": (40004, 40006, 40010, 40011, 41005, 45007, 45161, 48013, 48014, 48022),
        "material_unknown": (40007, 41006, 46001),
        "material_in_use": (48005,),
        "materials_full": (45034,),
        "cover_refused": (53402, 40229),
        "too_many_pictures": (40215,),
    },
)

_ARTICLES = meanings(
    Remedy.FIX,
    {
        "body_refused": (45166, 40213, 40214, 45086, 53503),
        "body_empty": (44003, 44004),
        "body_too_long": (45002,),
        "title_too_long": (45003,),
        "digest_too_long": (45004,),
        "source_url_refused": (41039, 40066, 40068, 40048),
        "source_url_too_long": (45005, 45006, 40039),
        "author_too_long": (45110,),
        "author_refused": (40192,),
        "recommendation_refused": (40193, 40194),
        "too_many_articles": (45008,),
        "article_unknown": (53600, 40060, 40114, 53502),
        "message_unknown": (40059, 40065, 45084),
        "speed_refused": (45083,),
        "draft_saved_by_platform": (48021,),
        "save_first": (53505,),
        "comment_gone": (88001, 88004, 88008, 88009),
        "already_replied": (88005,),
        "product_not_in_shop": (10170001,),
        "product_card_refused": (10170002, 10170003),
        "too_many_elected": (88003,),
        "reply_length_refused": (88007,),
    },
)

_PEOPLE = meanings(
    Remedy.FIX,
    {
        "openid_unknown": (40003, 40031, 41009, 45171, 46004, 49003, 65302, 40132, 65409),
        "too_many_openids": (40032,),
        "too_few_openids": (40130,),
        "remark_refused": (40092,),
        "tag_unknown": (40152, 45159),
        "tag_name_refused": (45157,),
        "tag_name_too_long": (45158,),
        "too_many_tags": (45056,),
        "tag_too_large": (45057,),
        "tag_is_the_platforms": (45058,),
        "too_many_tags_on_follower": (45059,),
        "staff_unknown": (65401, 65404, 61452),
        "staff_needs_wechat": (65402,),
        "staff_name_refused": (65403, 61454, 61455),
        "too_many_staff": (65405, 65410, 61456),
        "staff_exists": (65406, 65407, 65412, 61453),
        "staff_invited": (65408, 65411),
        "session_missing": (65413,),
        "session_taken": (65414,),
        "staff_offline": (65415,),
    },
)

_OTHER = meanings(
    Remedy.FIX,
    {
        "call_malformed": (40002, 40033, 41001, 43001, 43002, 43003, 44002, 45067, 47001, 47002, 87009),
        "field_refused": (
            *(40008, 40035, 40038, 40097, 45050, 45052, 45072, 45098, 45099, 45162, 61451, 88010, 40216),
            *(40201, 40202, 40203),
        ),
        "api_retired": (47009, 45103, 45113),
        "menu_refused": (
            *range(40015, 40029),
            *(40054, 40055, 40155, 40117, 40118, 40119, 40120, 40121, 41007, 45010, 45048, 45064, 65316, 65317, 65319),
        ),
        "menu_missing": (46002, 46003, 65303),
        "conditional_menu_refused": (65301, 65304, 65305, 65306, 65307, 65308, 65309, *range(65310, 65315)),
        "mini_program_refused": (40165, 40166, 40168),
        "template_unknown": (40037, 48011),
        "login_code_used": (40029, 40163, 41008, 42003),
        "login_over": (40030, 41003, 42002, 42007),
        "qr_codes_used_up": (45029, 40131),
        "period_refused": (61500, 61501, 65416, 65417),
        "rid_unknown": (76001, 76002, 76003, 76004),
        "api_unknown": (76021, 76022),
    },
)

OFFICIAL: dict[int, Meaning] = _PERMISSIONS | _MEDIA | _ARTICLES | _PEOPLE | _OTHER | _QUOTAS | _DOOR | _PASSES
