"""Refusals of the calls that have no table beside their own tests."""

import pytest

from tests.unit.wechat.official.cases import Refused, check_refused, refusals
from wxdesk.wechat.official import drafts, followers, mass, material, media, menus, network, qr, tags
from wxdesk.wechat.official.media import MediaType

pytestmark = pytest.mark.anyio

USED_UP, FORBIDDEN = {45009: "calls_used_up"}, {48001: "api_not_allowed"}
JPG = b"\xff\xd8\xff" + bytes(30)
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(30)


@refusals(
    [
        Refused(drafts.count, USED_UP | FORBIDDEN),
        Refused(drafts.switch, FORBIDDEN),
        Refused(mass.speed, {45085: "platform_busy"} | FORBIDDEN),
        Refused(material.counts, USED_UP | FORBIDDEN),
        Refused(menus.current, FORBIDDEN),
        Refused(network.callback_addresses, USED_UP),
        Refused(tags.every, USED_UP | FORBIDDEN),
        Refused(lambda session: qr.create_temporary(session, 1), {40035: "field_refused"} | USED_UP | FORBIDDEN),
        Refused(
            lambda session: followers.migrated(session, "wxold", ["x"]),
            {40013: "app_id_wrong", 40032: "too_many_openids"} | FORBIDDEN,
        ),
        Refused(
            lambda session: media.upload(session, MediaType.IMAGE, JPG, "a.jpg"),
            {
                40004: "media_refused",
                40005: "picture_refused",
                40006: "media_refused",
                40009: "picture_too_large",
                41005: "media_refused",
                44001: "picture_refused",
                45001: "picture_too_large",
            },
        ),
        Refused(
            lambda session: material.add_video(session, MP4, "a.mp4", "t", "i"),
            {40011: "media_refused", 40113: "picture_refused", 45001: "picture_too_large", 45034: "materials_full"},
        ),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)
