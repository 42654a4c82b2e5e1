"""Limits of what a post may hold: one dated table, each line with its source."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wxdesk.domain.accounts import Kind


class Channel(StrEnum):
    """Where a limit applies: the interfaces of the public platform and of WeCom, or the public one's web editor."""

    API = "api"
    WECOM = "wecom"
    WEB = "web"


class Unit(StrEnum):
    """What a limit counts. CHARACTERS are Unicode code points; BYTES are of UTF-8."""

    CHARACTERS = "characters"
    BYTES = "bytes"
    ARTICLES = "articles"
    PICTURES = "pictures"


class Field(StrEnum):
    """What a limit is about."""

    TITLE = "title"
    AUTHOR = "author"
    DIGEST = "digest"
    BODY = "body"
    BODY_BYTES = "body_bytes"
    SOURCE_URL = "source_url"
    BODY_PICTURE = "body_picture"
    COVER = "cover"
    ARTICLES = "articles"
    PICTURES = "pictures"
    PICTURE_WORDS = "picture_words"


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that ``field`` may hold in ``channel``, in ``unit``; as documented on ``dated``."""

    field: Field
    channel: Channel
    maximum: int
    unit: Unit
    dated: date
    source: str


_DRAFT_ADD = "developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_add"
_WEB_EDITOR = "guayunfan.com/baike/844235.html (description of the web editor)"
_UPLOAD_IMG = "developers.weixin.qq.com/doc/service/api/material/permanent (uploadimg, add_material)"
_MPNEWS = "developer.work.weixin.qq.com/document/path/90236 (message/send, mpnews)"
_MASS = "developers.weixin.qq.com/doc/service/guide/product/message/Batch_Sends.html"
_NEWSPIC_WORDS = "45166 for a longer text (draft/add, newspic); the web editor's own counter"

LIMITS: tuple[Limit, ...] = (
    Limit(Field.TITLE, Channel.API, 32, Unit.CHARACTERS, date(2025, 12, 19), _DRAFT_ADD),
    Limit(Field.TITLE, Channel.WEB, 64, Unit.CHARACTERS, date(2022, 1, 1), _WEB_EDITOR),
    Limit(Field.AUTHOR, Channel.API, 16, Unit.CHARACTERS, date(2025, 12, 19), _DRAFT_ADD),
    Limit(Field.AUTHOR, Channel.WEB, 8, Unit.CHARACTERS, date(2022, 1, 1), _WEB_EDITOR),
    Limit(Field.DIGEST, Channel.API, 120, Unit.CHARACTERS, date(2026, 7, 14), _DRAFT_ADD),
    Limit(Field.DIGEST, Channel.WEB, 120, Unit.CHARACTERS, date(2022, 1, 1), _WEB_EDITOR),
    Limit(Field.BODY, Channel.API, 20_000, Unit.CHARACTERS, date(2025, 12, 19), _DRAFT_ADD),
    Limit(Field.BODY, Channel.WEB, 50_000, Unit.CHARACTERS, date(2022, 1, 1), _WEB_EDITOR),
    Limit(Field.BODY_BYTES, Channel.API, 1_048_576, Unit.BYTES, date(2025, 12, 19), _DRAFT_ADD),
    Limit(Field.SOURCE_URL, Channel.API, 1_024, Unit.BYTES, date(2025, 12, 19), _DRAFT_ADD),
    Limit(Field.BODY_PICTURE, Channel.API, 1_048_576, Unit.BYTES, date(2025, 12, 19), _UPLOAD_IMG),
    Limit(Field.COVER, Channel.API, 10_485_760, Unit.BYTES, date(2025, 12, 19), _UPLOAD_IMG),
    Limit(Field.ARTICLES, Channel.API, 8, Unit.ARTICLES, date(2018, 10, 12), _MASS),
    Limit(Field.PICTURES, Channel.API, 20, Unit.PICTURES, date(2025, 12, 19), _DRAFT_ADD),
    Limit(Field.PICTURE_WORDS, Channel.API, 1_000, Unit.CHARACTERS, date(2025, 12, 19), _NEWSPIC_WORDS),
    Limit(Field.TITLE, Channel.WECOM, 128, Unit.BYTES, date(2025, 9, 24), _MPNEWS),
    Limit(Field.AUTHOR, Channel.WECOM, 64, Unit.BYTES, date(2025, 9, 24), _MPNEWS),
    Limit(Field.DIGEST, Channel.WECOM, 512, Unit.BYTES, date(2025, 9, 24), _MPNEWS),
    Limit(Field.BODY_BYTES, Channel.WECOM, 681_984, Unit.BYTES, date(2025, 9, 24), _MPNEWS),
    Limit(Field.ARTICLES, Channel.WECOM, 8, Unit.ARTICLES, date(2025, 9, 24), _MPNEWS),
)
"""Body limits count the HTML that is sent, tags and attributes included. WeCom: also reference wecom-api §5.

PICTURES and PICTURE_WORDS are of picture posts (newspic), which only the public interface knows.
"""

PICTURE_BYTES = 10_485_760
"""The largest picture file that is taken in, in bytes: what add_material accepts."""


def channel_of(kind: Kind) -> Channel:
    """Return the interface through which an account of ``kind`` posts."""
    return Channel.WECOM if kind is Kind.ENTERPRISE else Channel.API


def limit(field: Field, channel: Channel = Channel.API) -> Limit:
    """Return the limit of ``field``; where ``channel`` documents none, that of the public interface."""
    found = [each for each in LIMITS if each.field is field and each.channel is channel]
    return found[0] if found else next(each for each in LIMITS if each.field is field)


def length(text: str, unit: Unit) -> int:
    """Measure ``text`` as the platform does: blanks around it do not count."""
    text = text.strip()
    return len(text.encode("utf-8", "replace")) if unit is Unit.BYTES else len(text)


def over(field: Field, text: str, channel: Channel = Channel.API) -> int:
    """Return by how much ``text`` exceeds the limit of ``field``, 0 where it does not."""
    allowed = limit(field, channel)
    return max(0, length(text, allowed.unit) - allowed.maximum)
