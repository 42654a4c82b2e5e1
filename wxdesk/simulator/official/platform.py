"""The official accounts' interface, path by path (reference: official-account-api)."""

from wxdesk.simulator import media
from wxdesk.simulator.answers import rid
from wxdesk.simulator.faults import Faults
from wxdesk.simulator.gate import Gate
from wxdesk.simulator.interface import Dialect, Endpoint
from wxdesk.simulator.literals import OFFICIAL
from wxdesk.simulator.official import blacklist, drafts, mass, materials, publish, tags, tokens, tools, users
from wxdesk.simulator.official.endpoints import FURTHER
from wxdesk.simulator.rights import Right
from wxdesk.simulator.state import State

ENDPOINTS = (
    Endpoint("/cgi-bin/token", "GET", tokens.legacy, body="none", open=True),
    Endpoint("/cgi-bin/stable_token", "POST", tokens.stable, open=True),
    Endpoint("/cgi-bin/media/uploadimg", "POST", media.upload_image, body="upload"),
    Endpoint("/cgi-bin/media/upload", "POST", media.upload_temporary, body="upload"),
    Endpoint("/cgi-bin/material/add_material", "POST", media.add_material, body="upload"),
    Endpoint("/cgi-bin/material/get_material", "POST", materials.get_material),
    Endpoint("/cgi-bin/material/batchget_material", "POST", materials.batchget_material),
    Endpoint("/cgi-bin/material/get_materialcount", "GET", materials.count_material, body="none"),
    Endpoint("/cgi-bin/material/del_material", "POST", materials.delete_material),
    Endpoint("/cgi-bin/draft/add", "POST", drafts.add),
    Endpoint("/cgi-bin/draft/get", "POST", drafts.get),
    Endpoint("/cgi-bin/draft/update", "POST", drafts.update),
    Endpoint("/cgi-bin/draft/delete", "POST", drafts.delete),
    Endpoint("/cgi-bin/draft/count", "ANY", drafts.count, body="none"),
    Endpoint("/cgi-bin/draft/batchget", "POST", drafts.batchget),
    Endpoint("/cgi-bin/message/mass/sendall", "POST", mass.send_all, Right.MASS),
    Endpoint("/cgi-bin/message/mass/get", "POST", mass.get, Right.MASS),
    Endpoint("/cgi-bin/message/mass/preview", "POST", mass.preview, Right.MASS),
    Endpoint("/cgi-bin/message/mass/delete", "POST", mass.delete, Right.MASS),
    Endpoint("/cgi-bin/message/mass/send", "POST", mass.send_listed, Right.MASS_LIST),
    Endpoint("/cgi-bin/message/mass/speed/get", "POST", mass.get_speed, Right.MASS),
    Endpoint("/cgi-bin/message/mass/speed/set", "POST", mass.set_speed, Right.MASS),
    Endpoint("/cgi-bin/freepublish/submit", "POST", publish.submit, Right.PUBLISH),
    Endpoint("/cgi-bin/freepublish/get", "POST", publish.get, Right.PUBLISH),
    Endpoint("/cgi-bin/freepublish/batchget", "POST", publish.batchget, Right.PUBLISH),
    Endpoint("/cgi-bin/freepublish/getarticle", "POST", publish.get_article, Right.PUBLISH),
    Endpoint("/cgi-bin/freepublish/delete", "POST", publish.delete, Right.PUBLISH),
    Endpoint("/cgi-bin/user/get", "GET", users.get, Right.USERS, body="none"),
    Endpoint("/cgi-bin/user/info", "GET", users.info, Right.USERS, body="none"),
    Endpoint("/cgi-bin/user/info/batchget", "POST", users.infos, Right.USERS),
    Endpoint("/cgi-bin/user/info/updateremark", "POST", users.remark, Right.USERS),
    Endpoint("/cgi-bin/changeopenid", "POST", users.change_openids, Right.USERS),
    Endpoint("/cgi-bin/tags/create", "POST", tags.create, Right.USERS),
    Endpoint("/cgi-bin/tags/get", "GET", tags.get, Right.USERS, body="none"),
    Endpoint("/cgi-bin/tags/update", "POST", tags.update, Right.USERS),
    Endpoint("/cgi-bin/tags/delete", "POST", tags.delete, Right.USERS),
    Endpoint("/cgi-bin/user/tag/get", "ANY", tags.members, Right.USERS),
    Endpoint("/cgi-bin/tags/members/batchtagging", "POST", tags.tagging, Right.USERS),
    Endpoint("/cgi-bin/tags/members/batchuntagging", "POST", tags.untagging, Right.USERS),
    Endpoint("/cgi-bin/tags/getidlist", "POST", tags.of_follower, Right.USERS),
    Endpoint("/cgi-bin/tags/members/getblacklist", "POST", blacklist.get, Right.USERS),
    Endpoint("/cgi-bin/tags/members/batchblacklist", "POST", blacklist.block, Right.USERS),
    Endpoint("/cgi-bin/tags/members/batchunblacklist", "POST", blacklist.unblock, Right.USERS),
    *FURTHER,
)

DIALECT = Dialect(
    OFFICIAL,
    suffix=lambda _: f" rid: {rid()}",
    unknown_token=40001,
    methods=frozenset(("stable", "legacy")),
    name="official",
    unknown_path=40066,
    remember=tools.remember,
)


def official(state: State, faults: Faults) -> Gate:
    """``https://api.weixin.qq.com`` as an ASGI application."""
    return Gate(state, faults, DIALECT, ENDPOINTS)
