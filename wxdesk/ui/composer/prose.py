"""Where the words stand that are to be looked up, in either view of a text."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

from wxdesk.ui.composer.marks import FENCE
from wxdesk.ui.composer.rich_formats import kind_of, look_of
from wxdesk.ui.composer.spelling import plain_words_in, words_in

Words = Iterator[list[tuple[int, int]]]
"""Paragraph by paragraph, where each word begins and ends, in code points of the whole."""

_KEPT = frozenset({"code", "chip", "rule"})


def markdown_words(document: QTextDocument) -> Words:
    """Yield the words of Markdown: none of code, mathematics, HTML and front matter, as its colours know."""
    at = 0
    block = document.begin()
    while block.isValid():
        line = block.text()
        yield [(at + start, at + end) for start, end in words_in(line)] if _is_text(block) else []
        at += len(line) + 1
        block = block.next()


def rich_words(document: QTextDocument) -> Words:
    """Yield the words as they are shown: none of code, nor of what is only kept."""
    at = 0
    block = document.begin()
    while block.isValid():
        line = block.text()
        if kind_of(block) in _KEPT:
            yield []
        else:
            yield [(at + start, at + end) for start, end in plain_words_in(_blanked(block))]
        at += len(line) + 1
        block = block.next()


def _is_text(block: QTextBlock) -> bool:
    return block.userState() <= 0 and not FENCE.match(block.text()) and block.previous().userState() <= 0


def _blanked(block: QTextBlock) -> str:
    """Return the letters of a paragraph with signs that no word has in the place of code and of what is kept raw."""
    made = ""
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        look, letters = look_of(fragment.charFormat()), fragment.text()
        made += "_" * len(letters) if look.has("code") or look.has("raw") else letters
        iterator += 1
    return made
