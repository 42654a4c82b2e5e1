"""Pictures that are still being read land in the article they were meant for, whichever is open by then."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Picture
from wxdesk.ui.composer.drafting import ArticleFields, Drafting
from wxdesk.ui.composer.formatting import insert_picture
from wxdesk.ui.composer.writing import WritingPane


@dataclass(frozen=True, slots=True)
class Aim:
    """The article that was open when something was dropped, pasted or asked for, and what was selected in it."""

    key: int
    start: int
    end: int


class Landing(QObject):
    """Puts pictures into the article that was aimed at, as one step of undo."""

    def __init__(self, drafting: Drafting, writing: WritingPane, parent: QObject) -> None:
        super().__init__(parent)
        self._drafting, self._writing = drafting, writing

    def aim(self) -> Aim:
        """Return where something belongs that arrives now."""
        return Aim(self._drafting.key, *self._writing.body.selection)

    def land(self, aim: Aim, pictures: Sequence[Picture]) -> None:
        """Put pictures where the caret is, or was; the first becomes a missing cover. Raises ``paste_too_late``."""
        index = self._index(aim)
        article = self._drafting.post.articles[index]
        kept, named = among(article, pictures)
        fields, caret = ArticleFields(pictures=kept), -1
        if article.kind is ArticleKind.TEXT and named:  # in a picture post they stand among its pictures already
            is_open = index == self._drafting.index
            start, end = self._writing.body.selection if is_open else (aim.start, aim.end)
            fields["body"], caret = with_pictures(article.body, start, end, named)
            fields["cover"] = article.cover or named[0].name
        self._change(index, fields)
        if caret >= 0 and index == self._drafting.index:
            self._writing.place_caret(caret)

    def land_cover(self, aim: Aim, picture: Picture) -> None:
        """Make a picture the cover. Raises ``paste_too_late``."""
        index = self._index(aim)
        kept, named = among(self._drafting.post.articles[index], [picture])
        self._change(index, ArticleFields(pictures=kept, cover=named[0].name))

    def _index(self, aim: Aim) -> int:
        index = self._drafting.index_of(aim.key)
        if index is None or self._drafting.read_only:
            raise WxdeskError("paste_too_late")
        return index

    def _change(self, index: int, fields: ArticleFields) -> None:
        self._drafting.history.seal()
        self._drafting.edit_at(index, **fields)
        self._drafting.history.seal()


def among(article: Article, pictures: Sequence[Picture]) -> tuple[tuple[Picture, ...], tuple[Picture, ...]]:
    """Return the article's pictures with new ones among them, and the new ones under the names they have there."""
    kept = list(article.pictures)
    named: list[Picture] = []
    for picture in pictures:
        known = next((each for each in kept if each.sha256 == picture.sha256), None)
        if known is None:
            known = replace(picture, name=_free_name(picture.name, [each.name for each in kept]))
            kept.append(known)
        named.append(known)
    return tuple(kept), tuple(named)


def with_pictures(text: str, start: int, end: int, pictures: Sequence[Picture]) -> tuple[str, int]:
    """Return ``text`` with pictures in place of a selection, each in a line of its own, and the caret behind them."""
    start, end = min(start, len(text)), min(end, len(text))
    for picture in pictures:
        edit = insert_picture(text, start, end, picture.name)
        text = text[: edit.start] + edit.text + text[edit.end :]
        start = end = edit.caret
    return text, start


def _free_name(name: str, taken: Sequence[str]) -> str:
    stem, suffix = Path(name).stem, Path(name).suffix
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{stem}-{number}{suffix}"
    return free
