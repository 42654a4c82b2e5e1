"""Characters that HTML gives a meaning to, written so that a browser reads back exactly what was meant."""

import re

_SPECIAL = re.compile("[&<>\xa0\x00-\x08\x0b-\x1f\x7f]")
_SPECIAL_IN_ATTRIBUTE = re.compile('[&<>"\xa0\x00-\x1f\x7f]')
_CONTROL: dict[int, str | None] = {code: None for code in (*range(0x20), 0x7F) if code not in (9, 10)}
_ENTITIES = _CONTROL | str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"})
_ATTRIBUTE_ENTITIES = _ENTITIES | str.maketrans({'"': "&quot;", "\n": " ", "\t": " "})


def escape(text: str) -> str:
    """Return ``text`` for use between tags; control characters, which HTML cannot carry, are left out."""
    return text.translate(_ENTITIES) if _SPECIAL.search(text) else text


def escape_attribute(text: str) -> str:
    """Return ``text`` for use between double quotes."""
    return text.translate(_ATTRIBUTE_ENTITIES) if _SPECIAL_IN_ATTRIBUTE.search(text) else text


def preformatted(code: str) -> str:
    """Return ``code`` with breaks and spaces that survive WeChat (reference: official-account-api §17.3)."""
    lines = code.expandtabs(4).split("\n")
    return "<br>".join(_SPACES.sub(_keep_spaces, escape(line)) for line in lines)


_SPACES = re.compile(r"^ +| {2,}")


def _keep_spaces(found: re.Match[str]) -> str:
    count = len(found.group())
    return "&nbsp;" * count if found.start() == 0 else "&nbsp;" * (count - 1) + " "
