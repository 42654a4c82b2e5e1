"""Phone numbers as people write them, read into E.164 and written with spaces."""

import re
import unicodedata
from functools import lru_cache

from wxdesk.domain.errors import WxdeskError

REGION = "CN"
"""A number without a country code is a mainland one (reference: wecom-api §2.2)."""

_MAINLAND_MOBILE = re.compile(r"(?:\+?86)?(1[3-9]\d{9})")
_WRITTEN = re.compile(r"\+?[\d ().\-/]+")
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def read_phone(text: str) -> str:
    """Return ``text`` as E.164, ``+8613800138000``.

    Raises ``phone_rounded`` for what a spreadsheet has made of a long number (``1.38E+10``) and
    ``phone_not_possible`` for what no numbering plan has room for; details: text.
    """
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).strip().removesuffix(".0")
    if _ROUNDED.fullmatch(plain):
        raise WxdeskError("phone_rounded", text=text.strip())
    mobile = _MAINLAND_MOBILE.fullmatch(re.sub(r"[ -]", "", plain))
    if mobile:
        return f"+86{mobile[1]}"
    if not _WRITTEN.fullmatch(plain):
        raise WxdeskError("phone_not_possible", text=text.strip())
    import phonenumbers

    try:
        number = phonenumbers.parse(plain, REGION)
    except phonenumbers.NumberParseException:
        raise WxdeskError("phone_not_possible", text=text.strip()) from None
    # A number that can only be dialled within its town would not be one in E.164.
    local = phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY
    if not phonenumbers.is_possible_number(number) or phonenumbers.is_possible_number_with_reason(number) == local:
        raise WxdeskError("phone_not_possible", text=text.strip())
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


@lru_cache(maxsize=20_000)
def spaced(phone: str) -> str:
    """Return an E.164 number as people read it, ``+86 138 0013 8000``; anything else as it is."""
    mobile = _MAINLAND_MOBILE.fullmatch(phone)
    if mobile:
        return f"+86 {mobile[1][:3]} {mobile[1][3:7]} {mobile[1][7:]}"
    if not re.fullmatch(r"\+\d+", phone):
        return phone
    import phonenumbers

    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
