"""QR codes that tell where a follower came from; service accounts only (reference: official-account-api §9)."""

from urllib.parse import urlencode

from wxdesk.domain.limits import Unit
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.shapes import Id
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value
from wxdesk.wechat.wire import Json

PICTURES = "https://mp.weixin.qq.com/cgi-bin/showqrcode"
LONGEST = 2_592_000
"""Seconds that a temporary code lives at most: 30 days."""
MOST_PERMANENT = 100_000


class Code(Value):
    """A code. ``url`` is the text inside it; ``expire_seconds`` is 0 for a permanent one."""

    ticket: Id
    expire_seconds: int = 0
    url: str = ""

    @property
    def picture(self) -> str:
        """The address of its picture, which needs no token."""
        return picture_address(self.ticket)


def picture_address(ticket: str) -> str:
    """Where anybody can fetch the picture (jpg); 404 for a wrong ticket. Source: §9, showqrcode."""
    return f"{PICTURES}?{urlencode({'ticket': ticket})}"


async def create_temporary(session: Session, scene: int | str, seconds: int = LONGEST) -> Code:
    """A code that lives for ``seconds`` (up to 2 592 000). ``scene`` is a number other than 0, or 1 to 64 characters.

    Source: §9, qrcode/create. Errors: 40052, 40053, 45029.
    """
    checks.within("expire_seconds", seconds, 1, LONGEST)
    if isinstance(scene, int):
        checks.within("scene_id", scene or 2**31, -(2**31), 2**31 - 1)  # 0 stands for none, and is refused too
    name = "QR_SCENE" if isinstance(scene, int) else "QR_STR_SCENE"
    body = {"expire_seconds": seconds, "action_name": name, "action_info": {"scene": _scene(scene)}}
    return Code.of(await session.post("/cgi-bin/qrcode/create", body, effect=Effect.REPEATABLE))


async def create_permanent(session: Session, scene: int | str) -> Code:
    """A code that lives for ever, of 100 000 at most. ``scene`` is 1 to 100 000, or 1 to 64 characters. Source: §9."""
    if isinstance(scene, int):
        checks.within("scene_id", scene, 1, MOST_PERMANENT)
    name = "QR_LIMIT_SCENE" if isinstance(scene, int) else "QR_LIMIT_STR_SCENE"
    body = {"action_name": name, "action_info": {"scene": _scene(scene)}}
    return Code.of(await session.post("/cgi-bin/qrcode/create", body, effect=Effect.ONCE))


def _scene(scene: int | str) -> Json:
    if isinstance(scene, int):
        return {"scene_id": scene}
    checks.no_longer("scene_str", scene, 64, Unit.CHARACTERS, least=1)
    return {"scene_str": scene}
