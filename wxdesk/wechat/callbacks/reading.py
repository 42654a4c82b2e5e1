"""Bodies of pushes as plain fields, whether they come as XML or as JSON."""

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias, TypeGuard
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from wxdesk.wechat.callbacks.errors import CallbackError, Fault

Fields: TypeAlias = Mapping[str, object]

LARGEST = 1 << 20
"""Bytes that a body may have; a real one has a few thousand."""
_DEEPEST = 12


class Form(StrEnum):
    """How a body is written: by its first byte, as the platform's pages do not agree (reference: §10.2)."""

    XML = "xml"
    JSON = "json"


def form_of(body: bytes) -> Form:
    return Form.JSON if body.lstrip()[:1] == b"{" else Form.XML


def read(body: bytes) -> Fields:
    """Return the fields of ``body``: text, or fields again, or a list where a name comes more than once.

    No document type, no entity, nothing deeper than twelve levels. Raises ``CallbackError`` GARBLED or TOO_LARGE.
    """
    if len(body) > LARGEST:
        raise CallbackError(Fault.TOO_LARGE)
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CallbackError(Fault.GARBLED) from None
    return _read_json(text) if form_of(body) is Form.JSON else _read_xml(text)


def folded(name: str) -> str:
    """``name`` as it is compared: ``MsgID``, ``MsgId``, ``msg_id`` and ``msgid`` all mean one field."""
    return name.replace("_", "").casefold()


def text_in(fields: Fields, name: str) -> str:
    """The text of the field ``name`` however it is written, empty where there is none."""
    wanted = folded(name)
    value = next((value for key, value in fields.items() if folded(key) == wanted), "")
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _read_json(text: str) -> Fields:
    try:
        value: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        raise CallbackError(Fault.GARBLED) from None
    if not _is_fields(value) or _is_too_deep(value, _DEEPEST):
        raise CallbackError(Fault.GARBLED)
    return value


def _is_fields(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _is_too_deep(value: object, left: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inside: list[object] = list(value.values()) if isinstance(value, dict) else value
    return left == 0 or any(_is_too_deep(each, left - 1) for each in inside)


def _read_xml(text: str) -> Fields:
    try:
        root: Element = fromstring(text.strip(), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise CallbackError(Fault.GARBLED) from None
    value = _value_of(root, _DEEPEST)
    return value if isinstance(value, dict) else {}


def _value_of(element: Element, left: int) -> str | dict[str, object]:
    if not len(element):
        return element.text or ""
    if left == 0:
        raise CallbackError(Fault.GARBLED)
    fields: dict[str, object] = {}
    lists: dict[str, list[object]] = {}
    for child in element:
        value = _value_of(child, left - 1)
        if child.tag in lists:
            lists[child.tag].append(value)
        elif child.tag in fields:
            fields[child.tag] = lists[child.tag] = [fields[child.tag], value]
        else:
            fields[child.tag] = value
    return fields
