"""Small things an official account makes for itself: menus, codes, short keys, comments, callbacks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SubButton:
    """One choice in a menu; which of the fields count depends on ``type``."""

    name: str
    type: str = ""
    key: str = ""
    url: str = ""
    media_id: str = ""
    article_id: str = ""
    appid: str = ""
    pagepath: str = ""


@dataclass(frozen=True, slots=True)
class Button(SubButton):
    """A button of the bar; one with ``sub`` has no type of its own."""

    sub: tuple[SubButton, ...] = ()


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu; ``tag_id`` and ``platform`` ("" = any) say who sees a conditional one. The default one has neither."""

    app_id: str
    menu_id: int
    buttons: tuple[Button, ...]
    conditional: bool = False
    tag_id: str = ""
    platform: str = ""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A parametric code. ``dies`` is 0 for a permanent one; ``number`` is 0 where ``words`` is the scene."""

    ticket: str
    app_id: str
    number: int
    words: str
    url: str
    at: int
    dies: int = 0

    @property
    def scene(self) -> str:
        return self.words or str(self.number)


@dataclass(frozen=True, slots=True)
class ShortKey:
    key: str
    app_id: str
    data: str
    at: int
    life: int


@dataclass(frozen=True, slots=True)
class CommentBox:
    """Whether one article takes comments; ``limited`` articles answer 88011."""

    app_id: str
    msg_data_id: int
    index: int
    open: bool
    limited: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reader wrote under an article. ``gone`` is "" or who deleted it: ``user`` or ``account``."""

    id: int
    app_id: str
    msg_data_id: int
    index: int
    openid: str
    content: str
    at: int
    elected: bool = False
    reply: str = ""
    replied: int = 0
    gone: str = ""


@dataclass(frozen=True, slots=True)
class Callback:
    """Where messages and events are pushed to. ``mode`` is plain, compatible or safe; ``form`` xml or json.

    ``address`` is an AppID, or ``"CORPID AGENTID"``; ``receiver`` the id inside encrypted text.
    """

    address: str
    receiver: str
    url: str
    token: str
    aes_key: str = ""
    mode: str = "plain"
    form: str = "xml"

    @property
    def platform(self) -> str:
        """``wecom`` or ``official``."""
        return "wecom" if " " in self.address else "official"


@dataclass(frozen=True, slots=True)
class PushTally:
    """What one hour's pushes of an account came to; times are milliseconds."""

    app_id: str
    day: str
    hour: int
    count: int = 0
    failed: int = 0
    milliseconds: int = 0
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """A refused request, for rid/get; its secrets are masked."""

    rid: str
    app_id: str
    at: int
    milliseconds: int
    url: str
    body: str
    answer: str
    address: str


@dataclass(frozen=True, slots=True)
class WebDomain:
    """The one host to which web authorisation leads back; an account without this record may lead anywhere."""

    app_id: str
    domain: str


@dataclass(frozen=True, slots=True)
class WebGrant:
    """What a follower granted to a web page: ``kind`` is ``code``, ``access`` or ``refresh``; codes work once."""

    value: str
    app_id: str
    openid: str
    scope: str
    kind: str
    dies: int
    used: bool = False
