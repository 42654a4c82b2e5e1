"""Words for the codes that the core raises: one sentence each, saying what happened and what to do."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from wxdesk.domain.clock import china
from wxdesk.domain.errors import Detail, WxdeskError

SENTENCES: dict[str, object] = {
    # accounts
    "account_is_sending": QT_TRANSLATE_NOOP(
        "Words", "{name} has a post on its way. Wait until it has arrived, then delete the account."
    ),
    "account_name_missing": QT_TRANSLATE_NOOP("Words", "The account needs a name."),
    "account_name_taken": QT_TRANSLATE_NOOP("Words", "There is already an account called {name}. Choose another name."),
    "account_not_found": QT_TRANSLATE_NOOP("Words", "There is no account called {name}. Known are: {known}."),
    "account_unknown": QT_TRANSLATE_NOOP("Words", "That account is not in this workspace any more."),
    "article_limit_unknown": QT_TRANSLATE_NOOP("Words", "A post holds up to 6 or up to 8 articles."),
    "individual_cannot_open_service": QT_TRANSLATE_NOOP(
        "Words", "Individuals cannot open a service account; the platform wants an organisation."
    ),
    "individual_cannot_open_enterprise": QT_TRANSLATE_NOOP(
        "Words", "Individuals cannot open an enterprise account; it is for an organisation's own staff."
    ),
    "service_needs_licence": QT_TRANSLATE_NOOP(
        "Words", "A service account needs a business licence (or its equivalent). Enter its number first."
    ),
    "kind_has_posts": QT_TRANSLATE_NOOP(
        "Words", "{name} has posts or members, so its kind cannot change. Add another account instead."
    ),
    "wechat_id_malformed": QT_TRANSLATE_NOOP(
        "Words", "A WeChat ID has 6 to 20 letters, digits, - or _ and starts with a letter."
    ),
    "app_id_missing": QT_TRANSLATE_NOOP("Words", "The AppID is missing. Copy it from the platform into Connection."),
    "secret_missing": QT_TRANSLATE_NOOP(
        "Words", "The AppSecret is missing. Copy it from the platform into Connection; it is kept in the keychain."
    ),
    "secret_unreadable": QT_TRANSLATE_NOOP("Words", "The kept AppSecret cannot be read any more. Enter it again."),
    "keychain_locked": QT_TRANSLATE_NOOP("Words", "The system's keychain is locked. Unlock it and try again."),
    "keychain_missing": QT_TRANSLATE_NOOP(
        "Words", "This system has no keychain, so the secret could not be kept safely. Set a passphrase first."
    ),
}


class _Told(dict[str, str]):
    """Details by name; one that was not given must not hide the sentence."""

    def __missing__(self, key: str) -> str:
        return "?"


def sentence(told: WxdeskError | str, **details: Detail) -> str:
    """Return the sentence for an error, or for a code with its details, in the user's language."""
    code = told.code if isinstance(told, WxdeskError) else told
    known = told.details if isinstance(told, WxdeskError) else details
    source = SENTENCES.get(code)
    if source is None:
        generic = QCoreApplication.translate("Words", "That did not work ({code}).")
        return generic.format(code=code)
    return QCoreApplication.translate("Words", str(source)).format_map(_Told(_said(known)))


def _said(details: Mapping[str, Detail]) -> dict[str, str]:
    return {name: _say(value) for name, value in details.items()}


def _say(value: Detail) -> str:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return QLocale().toString(value)
    return str(value)


def moment(at: datetime) -> str:
    """Return an instant as a China wall clock shows it, with its zone: ``1 Dec, 00:00 China time``."""
    wall = china(at)
    day = QLocale().toString(QDate(wall.year, wall.month, wall.day), QCoreApplication.translate("Words", "d MMM"))
    words = QCoreApplication.translate("Words", "{day}, {time} China time")
    return words.format(day=day, time=f"{wall:%H:%M}")
