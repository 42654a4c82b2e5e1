"""What followers write (reference: official-account-api §10.2); WeCom's members write the same (§4)."""

from wxdesk.wechat.callbacks.pushes import Message


class TextMessage(Message):
    """``bizmsgmenuid`` is the choice that was tapped in a menu message."""

    content: str = ""
    bizmsgmenuid: str = ""


class ImageMessage(Message):
    pic_url: str = ""
    media_id: str = ""


class VoiceMessage(Message):
    """``recognition`` is what was said, where the platform (still) tells it."""

    media_id: str = ""
    format: str = ""
    media_id_16k: str = ""
    recognition: str = ""


class VideoMessage(Message):
    media_id: str = ""
    thumb_media_id: str = ""


class ShortVideoMessage(VideoMessage):
    pass


class LocationMessage(Message):
    """``location_x`` is the latitude, ``location_y`` the longitude, in degrees; ``scale`` the map's zoom."""

    location_x: float
    location_y: float
    scale: int = 0
    label: str = ""


class LinkMessage(Message):
    title: str = ""
    description: str = ""
    url: str = ""
    pic_url: str = ""


MESSAGES: dict[str, type[Message]] = {
    "text": TextMessage,
    "image": ImageMessage,
    "voice": VoiceMessage,
    "video": VideoMessage,
    "shortvideo": ShortVideoMessage,
    "location": LocationMessage,
    "link": LinkMessage,
}
