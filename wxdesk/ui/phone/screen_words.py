"""What a screen of the phone is called in the words of the desk, for the title of a window that shows it."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.phone import Phone
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.scenes import Place


def screen_name(place: Place, phone: Phone) -> str:
    """Return what is open at ``place``: with whom, where that is one conversation or profile."""
    sender = phone.sender(place.key)
    if place.screen in {Screen.CONVERSATION, Screen.ENTRY, Screen.ROOM, Screen.PROFILE} and sender is not None:
        return sender.name
    translate = QCoreApplication.translate
    names = {
        Screen.LOCK: translate("PhonePair", "Lock screen"),
        Screen.FOLDER: translate("PhonePair", "Subscription folder"),
        Screen.ACCOUNTS: translate("Phone", "List of accounts"),
        Screen.SERVICES: translate("Phone", "Service accounts"),
        Screen.ARTICLE: translate("PhonePane", "Article"),
        Screen.PROGRAMS: translate("Phone", "Mini-Programs"),
        Screen.SEARCH: translate("Phone", "Search"),
    }
    return names.get(place.screen) or translate("PhonePair", "Chat list")
