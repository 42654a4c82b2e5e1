"""Sentences for what the checks of an article find: what it is, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

CHECKS: dict[str, object] = {
    "alt_missing": QT_TRANSLATE_NOOP("Words", "A picture has no description for those who cannot see it: {text}."),
    "article_alike": QT_TRANSLATE_NOOP("Words", "Much of this went out before, in “{text}” ({percent} % alike)."),
    "article_same": QT_TRANSLATE_NOOP("Words", "This went out before, as “{text}” ({percent} % alike)."),
    "cells_dropped": QT_TRANSLATE_NOOP(
        "Words",
        "A row has more cells than the head of its table; these are left out: {text}. Give the head more columns.",
    ),
    "contrast_dark": QT_TRANSLATE_NOOP(
        "Words", "“{text}” is hard to read in dark mode: its contrast is {ratio}, where {least} is wanted."
    ),
    "contrast_light": QT_TRANSLATE_NOOP(
        "Words", "“{text}” is hard to read: its contrast is {ratio}, where {least} is wanted."
    ),
    "footnote_dropped": QT_TRANSLATE_NOOP(
        "Words", "A footnote was left out, as nothing refers to it or it was written before: {text}."
    ),
    "front_matter_unknown": QT_TRANSLATE_NOOP(
        "Words", "The head of the text has {text}, which means nothing here. Check how it is spelt."
    ),
    "heading_empty": QT_TRANSLATE_NOOP("Words", "A heading is empty. Write it or take it out."),
    "heading_jumps": QT_TRANSLATE_NOOP("Words", "A heading of level {level} follows where level {wanted} is next."),
    "link_empty": QT_TRANSLATE_NOOP("Words", "A link shows nothing or leads nowhere. Complete it or take it out."),
    "link_lookalike": QT_TRANSLATE_NOOP(
        "Words", "An address has letters of another script that look like ours: {text}. Make sure where it leads."
    ),
    "signs_control": QT_TRANSLATE_NOOP("Words", "A control character ({text}) stands in the text. It is left out."),
    "signs_invisible": QT_TRANSLATE_NOOP("Words", "Signs that nobody sees ({text}) stand in the text. Take them out."),
    "signs_stacked": QT_TRANSLATE_NOOP("Words", "Accents are stacked upon one letter ({text}). Take some away."),
    "signs_turned": QT_TRANSLATE_NOOP(
        "Words", "A sign ({text}) turns the direction of writing, so that the text reads otherwise. Take it out."
    ),
    "text_hidden": QT_TRANSLATE_NOOP("Words", "“{text}” stands in the article, but is not shown to anybody."),
    "title_cut": QT_TRANSLATE_NOOP(
        "Words", "The title is cut on the phone: {chats} characters in the list of chats, {card} on a shared card."
    ),
    "word_forbidden": QT_TRANSLATE_NOOP("Words", "“{text}” may not stand in an advertisement: {source}."),
    "word_list_unreadable": QT_TRANSLATE_NOOP(
        "Words", "{path} cannot be read as a list of words. Save it as plain text in UTF-8, below 1 MB."
    ),
    "word_own": QT_TRANSLATE_NOOP("Words", "“{text}” is on your list of words to avoid."),
}
