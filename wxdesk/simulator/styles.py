"""What the platform leaves of an inline style (reference: official-account-api §17.2, §17.3)."""

import re
from urllib.parse import urlsplit

IMAGE_HOSTS = ("mmbiz.qpic.cn", "mmbiz.qlogo.cn", "mmecoa.qpic.cn")
_STRIPPED = re.compile(r"(?:position\s*:(?!\s*static\b)|-webkit-overflow-scrolling\s*:|--)", re.IGNORECASE)
_NOT_UNDERSTOOD = re.compile(r"\b(?:var|color-mix|oklch|oklab|lch|lab|expression)\(|javascript:", re.IGNORECASE)
_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]*)", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_PARTS = re.compile(r";(?![^(]*\))")


def kept_style(style: str, rgb: bool = False) -> str:
    """The declarations that stay, as they were written. ``rgb`` writes hex colours as ``rgb(...)``."""
    declarations = (part.strip() for part in _PARTS.split(style))
    kept = "; ".join(part for part in declarations if part and _stays(part))
    return _HEX.sub(_as_rgb, kept) if rgb else kept


def _stays(declaration: str) -> bool:
    if _STRIPPED.match(declaration) or _NOT_UNDERSTOOD.search(declaration):
        return False
    return all(is_own_picture(address) for address in _ADDRESS.findall(declaration))


def is_own_picture(address: str) -> bool:
    """Whether a picture lies with the platform."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https", "") and host in IMAGE_HOSTS


def _as_rgb(found: re.Match[str]) -> str:
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    return "rgb({}, {}, {})".format(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))
