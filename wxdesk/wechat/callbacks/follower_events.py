"""What followers do: follow, leave, scan, tap a menu, say where they are (reference: official-account-api §10.3)."""

from wxdesk.wechat.callbacks.pushes import Event, Pushed, Rows

_SCENE = "qrscene_"


class Subscribed(Event):
    """Somebody follows. ``event_key`` is ``qrscene_`` and the scene where a parametric QR code led here."""

    event_key: str = ""
    ticket: str = ""

    @property
    def scene(self) -> str:
        return self.event_key.removeprefix(_SCENE) if self.event_key.startswith(_SCENE) else ""


class Unsubscribed(Event):
    event_key: str = ""


class Scanned(Event):
    """A follower scanned a parametric QR code; ``event_key`` is its scene."""

    event_key: str = ""
    ticket: str = ""

    @property
    def scene(self) -> str:
        return self.event_key


class LocationReported(Event):
    """Where a follower is, in degrees, and how exactly, in metres. To be answered with ``success`` only."""

    latitude: float
    longitude: float
    precision: float = 0.0


class MenuClicked(Event):
    """``event_key`` is the button's key."""

    event_key: str = ""


class MenuViewed(Event):
    """``event_key`` is the address that was opened."""

    event_key: str = ""
    menu_id: str = ""


class MiniProgramViewed(Event):
    """``event_key`` is the page's path."""

    event_key: str = ""
    menu_id: str = ""


class ScanCodeInfo(Pushed):
    """``scan_type`` is ``qrcode`` or ``barcode``."""

    scan_type: str = ""
    scan_result: str = ""


class CodeScanned(Event):
    """scancode_push, or scancode_waitmsg where the follower waits for an answer."""

    event_key: str = ""
    scan_code_info: ScanCodeInfo = ScanCodeInfo()


class PictureSum(Pushed):
    pic_md5_sum: str = ""


class SentPictures(Pushed):
    count: int = 0
    pic_list: Rows[PictureSum] = ()


class PicturesChosen(Event):
    """pic_sysphoto, pic_photo_or_album or pic_weixin; the pictures follow as messages of their own."""

    event_key: str = ""
    send_pics_info: SentPictures = SentPictures()


class SentPlace(Pushed):
    """``location_x`` is the latitude, ``location_y`` the longitude, in degrees."""

    location_x: float
    location_y: float
    scale: int = 0
    label: str = ""
    poiname: str = ""


class PlaceChosen(Event):
    event_key: str = ""
    send_location_info: SentPlace


FOLLOWER_EVENTS: dict[str, type[Event]] = {
    "subscribe": Subscribed,
    "unsubscribe": Unsubscribed,
    "SCAN": Scanned,
    "LOCATION": LocationReported,
    "CLICK": MenuClicked,
    "VIEW": MenuViewed,
    "view_miniprogram": MiniProgramViewed,
    "scancode_push": CodeScanned,
    "scancode_waitmsg": CodeScanned,
    "pic_sysphoto": PicturesChosen,
    "pic_photo_or_album": PicturesChosen,
    "pic_weixin": PicturesChosen,
    "location_select": PlaceChosen,
}
