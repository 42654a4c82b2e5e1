"""Words for the codes that the core raises: one sentence each, saying what happened and what to do."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import reduce
from string import Formatter

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from wxdesk.domain.clock import china
from wxdesk.domain.errors import Detail, WxdeskError
from wxdesk.ui.sentences import SENTENCES, WITHOUT_DETAILS

STATES = {
    "draft": QT_TRANSLATE_NOOP("Words", "a draft"),
    "scheduled": QT_TRANSLATE_NOOP("Words", "scheduled"),
    "sending": QT_TRANSLATE_NOOP("Words", "on its way"),
    "approval": QT_TRANSLATE_NOOP("Words", "waiting for approval"),
    "unsure": QT_TRANSLATE_NOOP("Words", "unsure"),
    "sent": QT_TRANSLATE_NOOP("Words", "sent"),
    "failed": QT_TRANSLATE_NOOP("Words", "not sent"),
    "missed": QT_TRANSLATE_NOOP("Words", "its time went by"),
}
"""What a post's state is called in a sentence."""

UNITS = {
    "characters": QT_TRANSLATE_NOOP("Words", "characters"),
    "bytes": QT_TRANSLATE_NOOP("Words", "bytes"),
}
"""What a limit counts."""


_NAMES = ("errcode", "status")
"""Numbers that are names: people look them up, so nothing comes between their digits."""


class _Told(dict[str, str]):
    """Details by name; one that was not given must not hide the sentence."""

    def __missing__(self, key: str) -> str:
        return "?"


def sentence(told: WxdeskError | str, **details: Detail) -> str:
    """Return the sentence for an error, or for a code with its details, in the user's language."""
    code = told.code if isinstance(told, WxdeskError) else told
    known = told.details if isinstance(told, WxdeskError) else details
    source = SENTENCES.get(code)
    if code in WITHOUT_DETAILS and not _placeholders(str(source)) <= known.keys():
        source = WITHOUT_DETAILS[code]
    if source is None:
        generic = QCoreApplication.translate("Words", "That did not work ({code}).")
        return generic.format(code=code)
    return QCoreApplication.translate("Words", str(source)).format_map(_Told(_said(known)))


def _placeholders(source: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(source) if name}


def in_a_row(sentences: Iterable[str]) -> str:
    """Return ``sentences`` as one text, with the space between them that the language wants: Chinese wants none."""
    one_after_the_other = QCoreApplication.translate("Words", "{0} {1}")
    return reduce(one_after_the_other.format, filter(None, sentences), "").strip()


def listed(names: Iterable[str]) -> str:
    """Return ``names`` one after the other, between them the sign that the language has for it: in Chinese 、."""
    return QCoreApplication.translate("Words", ", ").join(names)


def beside(words: str, more: str) -> str:
    """Return ``words`` and what is added to them, with the language's own comma."""
    return QCoreApplication.translate("Words", "{0}, {1}").format(words, more)


def headed(head: str, words: str) -> str:
    """Return ``words`` behind what they are about, with the language's own colon."""
    return QCoreApplication.translate("Words", "{0}: {1}").format(head, words)


def _said(details: Mapping[str, Detail]) -> dict[str, str]:
    said = {name: str(value) if name in _NAMES else _say(value) for name, value in details.items()}
    if said.get("state", "") in STATES:
        said["state"] = QCoreApplication.translate("Words", str(STATES[said["state"]]))
    if said.get("unit", "") in UNITS:
        said["unit"] = QCoreApplication.translate("Words", str(UNITS[said["unit"]]))
    if said.get("reason", "") in SENTENCES:  # a code as the reason of another
        said["reason"] = sentence(
            said["reason"], **{name: value for name, value in details.items() if name != "reason"}
        )
    return said


def _say(value: Detail) -> str:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return QLocale().toString(value)
    return "" if value is None else str(value)


def moment(at: datetime) -> str:
    """Return an instant as a China wall clock shows it, with its zone: ``1 Dec, 00:00 China time``."""
    wall = china(at)
    day = QLocale().toString(QDate(wall.year, wall.month, wall.day), QCoreApplication.translate("Words", "d MMM"))
    words = QCoreApplication.translate("Words", "{day}, {time} China time")
    return words.format(day=day, time=f"{wall:%H:%M}")
