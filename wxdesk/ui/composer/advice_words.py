"""Short words for advice on an article, for its fixes, and for why a word is forbidden."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.errors import Detail
from wxdesk.ui.words import beside


def advice_words(code: str, details: dict[str, Detail], count: int) -> str:
    """Say what was found, ``count`` times in one article; "" for what is no advice."""
    text = str(details.get("text", ""))
    match code:
        case "word_forbidden" | "word_own":
            return _word(code, text, count)
        case "contrast_light":
            return QCoreApplication.translate("Checks", "%n texts are hard to read", "", count)
        case "contrast_dark":
            return QCoreApplication.translate("Checks", "%n texts are hard to read in dark mode", "", count)
        case "article_same":
            return QCoreApplication.translate("Checks", "Went out before, as “{0}”").format(text)
        case "article_alike":
            return QCoreApplication.translate("Checks", "Much like “{0}”, sent before").format(text)
        case "title_cut":
            return _cut(details)
    return _counted(code, count)


def _word(code: str, text: str, count: int) -> str:
    if code == "word_own":
        one = QCoreApplication.translate("Checks", "“{0}” is on your list").format(text)
    else:
        one = QCoreApplication.translate("Checks", "“{0}”: forbidden in advertising").format(text)
    if count == 1:
        return one
    more = QCoreApplication.translate("Checks", "and %n more", "", count - 1)
    return beside(one, more)


def _cut(details: dict[str, Detail]) -> str:
    folder, card, chats = (details.get(place) or 0 for place in ("folder", "card", "chats"))
    if folder:
        return QCoreApplication.translate("Checks", "Title is cut after {0} even on the card").format(folder)
    if card:
        return QCoreApplication.translate("Checks", "Title is cut after {0} when shared").format(card)
    return QCoreApplication.translate("Checks", "Title is cut after {0} in the chat list").format(chats)


def _counted(code: str, count: int) -> str:
    words = {
        "alt_missing": QCoreApplication.translate("Checks", "%n pictures without a description", "", count),
        "link_empty": QCoreApplication.translate("Checks", "%n links show nothing or lead nowhere", "", count),
        "link_lookalike": QCoreApplication.translate("Checks", "%n links may not lead where they seem to", "", count),
        "cells_dropped": QCoreApplication.translate(
            "Checks", "%n table rows lose cells: no column for them", "", count
        ),
        "heading_empty": QCoreApplication.translate("Checks", "%n headings are empty", "", count),
        "heading_jumps": QCoreApplication.translate("Checks", "%n headings skip a level", "", count),
        "text_hidden": QCoreApplication.translate("Checks", "%n texts are hidden from readers", "", count),
        "signs_invisible": QCoreApplication.translate("Checks", "%n places with invisible characters", "", count),
        "signs_turned": QCoreApplication.translate("Checks", "%n places turn the direction of text", "", count),
        "signs_control": QCoreApplication.translate("Checks", "%n places with control characters", "", count),
        "signs_stacked": QCoreApplication.translate("Checks", "%n letters with stacked accents", "", count),
    }
    return words.get(code, "")


def fix_words(label: str) -> str:
    """Say what a fix does, for its tool tip."""
    words = {
        "cut_title": QCoreApplication.translate("Checks", "Cut the title to what is allowed"),
        "cut_author": QCoreApplication.translate("Checks", "Cut the author to what is allowed"),
        "cut_digest": QCoreApplication.translate("Checks", "Cut the digest to what is allowed"),
        "first_picture_cover": QCoreApplication.translate("Checks", "Make the first picture the cover"),
        "raise_heading": QCoreApplication.translate("Checks", "Raise the headings to the level that is next"),
        "remove_heading": QCoreApplication.translate("Checks", "Take the empty headings out"),
        "remove_link": QCoreApplication.translate("Checks", "Take the links out, and leave what they show"),
        "remove_picture": QCoreApplication.translate("Checks", "Take the missing pictures out"),
        "widen_table": QCoreApplication.translate("Checks", "Give the head a column for each cell"),
        "remove_signs": QCoreApplication.translate("Checks", "Take these characters out"),
    }
    return words[label]


def reason_words(reason: str) -> str:
    """Say of what kind a forbidden word is."""
    words = {
        "absolute": QCoreApplication.translate("Checks", "An absolute term"),
        "state": QCoreApplication.translate("Checks", "Speaks in the name of the state"),
        "health": QCoreApplication.translate("Checks", "A promise of health"),
        "education": QCoreApplication.translate("Checks", "A promise of success in exams"),
        "finance": QCoreApplication.translate("Checks", "A promise of profit"),
        "estate": QCoreApplication.translate("Checks", "A promise about property"),
        "trademark": QCoreApplication.translate("Checks", "“Well-known trademark” is not for advertising"),
        "tobacco": QCoreApplication.translate("Checks", "About tobacco or drinking"),
    }
    return words.get(reason, "")
