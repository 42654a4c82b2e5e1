"""Addresses of mail and telephone, which an article can show and not link to: whether its words say them anyway."""

import re
from urllib.parse import unquote

_NO_DIGIT = re.compile(r"\D")
_LEAST_DIGITS = 5


def says(words: str, address: str) -> bool:
    """Tell whether ``words`` hold what a ``mailto:`` or ``tel:`` address leads to; False for any other address.

    A telephone number may be written as one calls it from within its country, and with blanks or dashes.
    """
    scheme, _, rest = address.partition(":")
    target = unquote(rest.partition("?")[0]).strip().casefold()
    if scheme.lower() == "mailto":
        return bool(target) and target in words.casefold()
    if scheme.lower() != "tel":
        return False
    said = _NO_DIGIT.sub("", words).lstrip("0")
    number = _NO_DIGIT.sub("", target)
    return number.endswith(said) if len(said) >= _LEAST_DIGITS else bool(number) and number == said
