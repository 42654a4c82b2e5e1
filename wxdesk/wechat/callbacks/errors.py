"""Why a push was not taken, with the numbers that the platforms' own libraries use."""

from enum import Enum

from wxdesk.domain.errors import WxdeskError


class Fault(Enum):
    """A reason and its number (reference: official-account-api §10.5, wecom-api §4.1)."""

    SIGNATURE = ("callback_signature_wrong", -40001)
    STALE = ("callback_not_fresh", -40001)
    GARBLED = ("callback_garbled", -40002)
    TOO_LARGE = ("callback_too_large", -40002)
    KEY = ("callback_key_wrong", -40004)
    RECEIVER = ("callback_receiver_wrong", -40005)
    NOT_DECRYPTED = ("callback_not_decrypted", -40007)
    CONTENT = ("callback_content_wrong", -40008)
    BASE64 = ("callback_base64_wrong", -40010)
    REPLY = ("callback_reply_impossible", -40011)


class CallbackError(WxdeskError):
    """A push that is not taken, or a reply that cannot be given; ``number`` is the libraries' -4000x."""

    def __init__(self, fault: Fault) -> None:
        code, number = fault.value
        super().__init__(code, number=number)
        self.fault = fault
        self.number = number
