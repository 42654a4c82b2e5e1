"""How a snippet is put into the text at the caret."""

import re
from collections.abc import Sequence

from wxdesk.domain.posts import Article, Picture
from wxdesk.domain.writing import Snippet, Spot
from wxdesk.services.snippets import put_in, stands_in
from wxdesk.ui.composer.formatting import Edit, insert_block

_BLOCK = re.compile(r"\n|\A(?:#{1,6} |[-*+>|] ?|\d+[.)] |!\[|\{|```|:::)")


def insert_snippet(article: Article, snippet: Snippet, start: int, end: int) -> tuple[Edit, tuple[Picture, ...]]:
    """Return the replacement that puts ``snippet`` in place of the selection, and the pictures the article then has.

    A few words go into the line; what is a paragraph of its own stands between empty lines.
    """
    text, pictures = put_in(article, snippet)
    if _BLOCK.search(text):
        return insert_block(article.body, start, end, text), pictures
    caret = start + len(text)
    return Edit(start, end, text, caret, caret), pictures


def usable(snippets: Sequence[Snippet], article: Article) -> list[Snippet]:
    """Return those that can still be put in: what stands at the head or foot already is not offered twice."""
    return [each for each in snippets if each.spot is Spot.CARET or not stands_in(article, each)]
