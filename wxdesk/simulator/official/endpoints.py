"""The official accounts' further paths: menus, customer service, codes, comments, statistics, tools, web pages."""

from wxdesk.simulator import media
from wxdesk.simulator.interface import Endpoint
from wxdesk.simulator.official import (
    analytics,
    comments,
    drafts,
    menus,
    products,
    qr_codes,
    service_messages,
    service_sessions,
    short_keys,
    staff,
    tools,
    web_pages,
)
from wxdesk.simulator.rights import Right

_MENUS = (
    Endpoint("/cgi-bin/menu/create", "POST", menus.create, Right.MENU),
    Endpoint("/cgi-bin/menu/get", "GET", menus.get, Right.MENU, body="none"),
    Endpoint("/cgi-bin/menu/delete", "GET", menus.delete, Right.MENU, body="none"),
    Endpoint("/cgi-bin/get_current_selfmenu_info", "GET", menus.current, Right.MENU, body="none"),
    Endpoint("/cgi-bin/menu/addconditional", "POST", menus.add_conditional, Right.MENU),
    Endpoint("/cgi-bin/menu/delconditional", "POST", menus.delete_conditional, Right.MENU),
    Endpoint("/cgi-bin/menu/trymatch", "POST", menus.try_match, Right.MENU),
)
_ACCOUNTS = tuple(
    endpoint
    for root in ("/customservice", "/cgi-bin/customservice")
    for endpoint in (
        Endpoint(f"{root}/kfaccount/add", "POST", staff.add, Right.SERVICE),
        Endpoint(f"{root}/kfaccount/update", "POST", staff.update, Right.SERVICE),
        Endpoint(f"{root}/kfaccount/del", "ANY", staff.delete, Right.SERVICE),
        Endpoint(f"{root}/kfaccount/uploadheadimg", "POST", staff.upload_picture, Right.SERVICE, body="upload"),
        Endpoint(f"{root}/kfaccount/inviteworker", "POST", staff.invite, Right.SERVICE),
        Endpoint(f"{root}/kfsession/create", "POST", service_sessions.create, Right.SERVICE),
        Endpoint(f"{root}/kfsession/close", "POST", service_sessions.close, Right.SERVICE),
        Endpoint(f"{root}/kfsession/getsession", "GET", service_sessions.get, Right.SERVICE, body="none"),
        Endpoint(f"{root}/kfsession/getsessionlist", "GET", service_sessions.listed, Right.SERVICE, body="none"),
        Endpoint(f"{root}/kfsession/getwaitcase", "GET", service_sessions.waiting, Right.SERVICE, body="none"),
        Endpoint(f"{root}/msgrecord/getmsglist", "POST", service_sessions.records, Right.SERVICE),
    )
)
_SERVICE = (
    Endpoint("/cgi-bin/customservice/getkflist", "GET", staff.listed, Right.SERVICE, body="none"),
    Endpoint("/cgi-bin/customservice/getonlinekflist", "GET", staff.online, Right.SERVICE, body="none"),
    Endpoint("/cgi-bin/message/custom/send", "POST", service_messages.send, Right.SERVICE),
    Endpoint("/cgi-bin/message/custom/typing", "POST", service_messages.typing, Right.SERVICE),
)
_CODES = (
    Endpoint("/cgi-bin/qrcode/create", "POST", qr_codes.create, Right.QR),
    Endpoint("/cgi-bin/showqrcode", "GET", qr_codes.picture, body="none", open=True),
    Endpoint("/cgi-bin/shorten/gen", "POST", short_keys.gen, Right.SHORT_KEYS),
    Endpoint("/cgi-bin/shorten/fetch", "POST", short_keys.fetch, Right.SHORT_KEYS),
)
_COMMENTS = (
    Endpoint("/cgi-bin/comment/open", "POST", comments.open_box, Right.COMMENTS),
    Endpoint("/cgi-bin/comment/close", "POST", comments.close_box, Right.COMMENTS),
    Endpoint("/cgi-bin/comment/list", "POST", comments.listed, Right.COMMENTS),
    Endpoint("/cgi-bin/comment/markelect", "POST", comments.elect, Right.COMMENTS),
    Endpoint("/cgi-bin/comment/unmarkelect", "POST", comments.unelect, Right.COMMENTS),
    Endpoint("/cgi-bin/comment/delete", "POST", comments.delete, Right.COMMENTS),
    Endpoint("/cgi-bin/comment/reply/add", "POST", comments.reply, Right.COMMENTS),
    Endpoint("/cgi-bin/comment/reply/delete", "POST", comments.unreply, Right.COMMENTS),
)
_SHOP = (Endpoint("/channels/ec/service/product/getcardinfo", "POST", products.card_info),)
_STATISTICS = tuple(
    Endpoint(f"/datacube/{name}", "POST", handle, Right.ANALYTICS) for name, handle in analytics.CALLS.items()
)
_TOOLS = (
    Endpoint("/cgi-bin/get_api_domain_ip", "GET", tools.addresses, body="none"),
    Endpoint("/cgi-bin/getcallbackip", "GET", tools.addresses, body="none"),
    Endpoint("/cgi-bin/callback/check", "POST", tools.check_callback),
    Endpoint("/cgi-bin/openapi/quota/get", "POST", tools.get_quota),
    Endpoint("/cgi-bin/openapi/quota/clear", "POST", tools.clear_one),
    Endpoint("/cgi-bin/clear_quota", "POST", tools.clear_quota),
    Endpoint("/cgi-bin/clear_quota/v2", "POST", tools.clear_quota_by_secret, open=True),
    Endpoint("/cgi-bin/openapi/rid/get", "POST", tools.get_request),
)
_FILES = (
    Endpoint("/cgi-bin/draft/switch", "POST", drafts.switch, body="none"),
    Endpoint("/cgi-bin/media/get", "GET", media.get_temporary, body="none"),
    Endpoint("/cgi-bin/media/get/jssdk", "GET", media.get_js_voice, Right.VOICE, body="none"),
    Endpoint("/cgi-bin/media/uploadvideo", "POST", media.upload_video, Right.MASS),
)
_WEB = (
    Endpoint("/connect/oauth2/authorize", "GET", web_pages.authorize, body="none", open=True),
    Endpoint("/sns/oauth2/access_token", "GET", web_pages.access_token, body="none", open=True),
    Endpoint("/sns/oauth2/refresh_token", "GET", web_pages.refresh_token, body="none", open=True),
    Endpoint("/sns/userinfo", "GET", web_pages.user_info, body="none", open=True),
    Endpoint("/sns/auth", "GET", web_pages.auth, body="none", open=True),
)
FURTHER = (*_MENUS, *_ACCOUNTS, *_SERVICE, *_CODES, *_COMMENTS, *_SHOP, *_STATISTICS, *_TOOLS, *_FILES, *_WEB)
