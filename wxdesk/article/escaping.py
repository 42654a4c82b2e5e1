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


def with_fixed_blanks(code: str) -> str:
    """Return ``code`` with blanks that survive WeChat, as many as before (reference: official-account-api §17.3)."""
    return _SPACES.sub(_keep_spaces, code)


_SPACES = re.compile(r"^ +| {2,}", re.MULTILINE)


def _keep_spaces(found: re.Match[str]) -> str:
    count, text = len(found.group()), found.string
    at_line_start = found.start() == 0 or text[found.start() - 1] == "\n"
    return "\xa0" * count if at_line_start else "\xa0" * (count - 1) + " "
