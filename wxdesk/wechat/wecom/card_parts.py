"""The parts of template cards (reference: wecom-api §5)."""

from wxdesk.wechat.wecom.checks import Part


class CardSource(Part):
    """``desc_color`` 0 grey, 1 black, 2 red, 3 green."""

    icon_url: str | None = None
    desc: str | None = None
    desc_color: int | None = None


class MenuAction(Part):
    text: str
    key: str


class ActionMenu(Part):
    """One to three actions at the top right."""

    action_list: tuple[MenuAction, ...]
    desc: str | None = None


class Title(Part):
    title: str | None = None
    desc: str | None = None


class Quote(Part):
    """``type`` 0 nothing on a tap, 1 ``url``, 2 the mini program."""

    type: int | None = None
    url: str | None = None
    appid: str | None = None
    pagepath: str | None = None
    title: str | None = None
    quote_text: str | None = None


class KeyValue(Part):
    """``type`` 0 text, 1 ``url``, 2 file ``media_id``, 3 member ``userid``."""

    keyname: str
    value: str | None = None
    type: int | None = None
    url: str | None = None
    media_id: str | None = None
    userid: str | None = None


class Jump(Part):
    """``type`` 0 nothing, 1 ``url``, 2 the mini program."""

    title: str
    type: int | None = None
    url: str | None = None
    appid: str | None = None
    pagepath: str | None = None


class CardAction(Part):
    """``type`` 1 ``url``, 2 the mini program."""

    type: int
    url: str | None = None
    appid: str | None = None
    pagepath: str | None = None


class CardImage(Part):
    """``aspect_ratio``: width to height, 1.3 to 2.25."""

    url: str
    aspect_ratio: float | None = None


class ImageText(Part):
    image_url: str
    type: int | None = None
    url: str | None = None
    appid: str | None = None
    pagepath: str | None = None
    title: str | None = None
    desc: str | None = None


class Option(Part):
    id: str
    text: str
    is_checked: bool | None = None


class Selection(Part):
    """A drop-down list of up to ten."""

    question_key: str
    option_list: tuple[Option, ...]
    title: str | None = None
    selected_id: str | None = None
    disable: bool | None = None


class Checkbox(Part):
    """``mode`` 0 one of up to twenty, 1 several."""

    question_key: str
    option_list: tuple[Option, ...]
    mode: int | None = None
    disable: bool | None = None


class CardButton(Part):
    """``type`` 0 tells us ``key``, 1 opens ``url``; ``style`` 1 to 4."""

    text: str
    key: str | None = None
    style: int | None = None
    type: int | None = None
    url: str | None = None


class SubmitButton(Part):
    text: str
    key: str
