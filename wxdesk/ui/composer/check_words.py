"""Short words for what the checks find: they stand in a narrow card."""

from PySide6.QtCore import QCoreApplication

from wxdesk.article.checks import Finding
from wxdesk.domain.errors import Detail
from wxdesk.ui.composer.advice_words import advice_words
from wxdesk.ui.composer.picture_words import PICTURE_FIELDS, picture_words
from wxdesk.ui.words import sentence

FIELDS = {
    "title": ("title_missing", "title_too_long", "title_cut"),
    "author": ("author_too_long",),
    "digest": ("digest_too_long",),
    "source_url": ("source_url_too_long", "source_url_not_web"),
    "cover": ("cover_missing", "cover_unknown"),
}


def field_of(finding: Finding) -> str:
    """Return the field that a finding is about; everything that is not another's is the body's."""
    code, line = finding.code, finding.line
    if code in PICTURE_FIELDS:
        return PICTURE_FIELDS[code]
    if told := finding.details.get("field"):
        return str(told)
    if code.startswith("picture_") or code == "image_remote":
        return "pictures"
    return "body" if line else next((field for field, codes in FIELDS.items() if code in codes), "body")


def finding_words(finding: Finding, count: int = 1) -> str:
    """Say what was found, ``count`` times in one article."""
    counted = _counted(count).get(finding.code)
    words = counted or _single(finding.details).get(finding.code)
    words = words or advice_words(finding.code, finding.details, count)
    return words or sentence(finding.code, **finding.details)


def _counted(count: int) -> dict[str, str]:
    return {
        "link_becomes_note": QCoreApplication.translate("Checks", "%n outside links become notes", "", count),
        "image_missing": QCoreApplication.translate("Checks", "%n pictures missing: add the file", "", count),
        "image_remote": QCoreApplication.translate("Checks", "%n pictures from the web: add them as files", "", count),
        "image_outside": QCoreApplication.translate(
            "Checks", "%n pictures outside the folder: add the file", "", count
        ),
        "picture_converted": QCoreApplication.translate("Checks", "%n pictures will be converted", "", count),
        "link_dropped": QCoreApplication.translate("Checks", "%n links are no web addresses: left out", "", count),
        "footnote_dropped": QCoreApplication.translate("Checks", "%n footnotes are left out", "", count),
        "tag_dropped": QCoreApplication.translate("Checks", "%n HTML tags are left out", "", count),
        "code_wraps": QCoreApplication.translate("Checks", "%n long code lines will wrap", "", count),
        "table_wide": QCoreApplication.translate("Checks", "%n wide tables: check on the phone", "", count),
    }


def _single(details: dict[str, Detail]) -> dict[str, str]:
    over, most = _excess(details), details.get("limit", 0)
    kilobytes = most // 1024 if isinstance(most, int) else 0
    return {
        **picture_words(details),
        "title_missing": QCoreApplication.translate("Checks", "Title is missing"),
        "title_too_long": QCoreApplication.translate("Checks", "Title is {0} too long").format(over),
        "author_too_long": QCoreApplication.translate("Checks", "Author is {0} too long").format(over),
        "digest_too_long": QCoreApplication.translate("Checks", "Digest is {0} too long").format(over),
        "source_url_too_long": QCoreApplication.translate("Checks", "Read-more link is {0} too long").format(over),
        "source_url_not_web": QCoreApplication.translate("Checks", "Read-more link must begin with https://"),
        "body_empty": QCoreApplication.translate("Checks", "Nothing is written yet"),
        "body_too_long": QCoreApplication.translate("Checks", "Over {0} characters: may be refused").format(most),
        "body_bytes_too_long": QCoreApplication.translate("Checks", "Over {0} KB: will be refused").format(kilobytes),
        "cover_missing": QCoreApplication.translate("Checks", "Cover is missing"),
        "cover_unknown": QCoreApplication.translate("Checks", "Cover picture is gone: choose another"),
        "picture_too_large": QCoreApplication.translate("Checks", "{0} is over 10 MB").format(details.get("name", "")),
        "decoded_as": QCoreApplication.translate("Checks", "Read as {0}").format(details.get("text", "")),
    }


def _excess(details: dict[str, Detail]) -> str:
    over = details.get("over", 0)
    if details.get("unit") == "bytes" and isinstance(over, int):
        return QCoreApplication.translate("Checks", "%n bytes", "", over)
    return str(over)
