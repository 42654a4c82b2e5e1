"""Pasting into the open article, off the GUI thread: one step of undo, and a word on what was left out."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from wxdesk.article.pictures import remote_pictures, renamed
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Picture
from wxdesk.services import fetching, pasting
from wxdesk.services.pasting import Pasted
from wxdesk.services.reading import LARGEST_TEXT, within_limits
from wxdesk.ui.composer.drafting import ArticleFields
from wxdesk.ui.composer.formatting import Edit, insert_block
from wxdesk.ui.composer.intake_words import intake_words
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.splices import code_points
from wxdesk.ui.composer.writing import WritingPane
from wxdesk.ui.kit import Banner
from wxdesk.ui.words import in_a_row, sentence

_BLOCK = re.compile(r"#{1,6} |> |- |\d+\. |\||```|\{mini-program|\[\^|!\[[^\n]*\)\Z")


@dataclass(frozen=True, slots=True)
class _Done:
    """A paste: what was copied, where it went, and the body before and after it."""

    html: str
    plain: str
    place: int
    before: str
    after: str
    start: int
    end: int


class Pasting(QObject):
    """Puts what is on the clipboard into the body; ``refused`` carries why it could not be done."""

    refused = Signal(WxdeskError)

    def __init__(self, model: ComposerModel, writing: WritingPane, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._writing, self._body, self._banner = model, writing, writing.body, banner
        self._one_by_one = asyncio.Lock()

    def take(self, html: str, plain: str) -> None:
        """Paste at the caret, wherever that has moved to by the time it is ready."""
        chosen = self._body.textCursor()
        ends = tuple(self._kept(at) for at in (chosen.selectionStart(), chosen.selectionEnd()))
        self._model.tasks.start(self._take(html, plain, ends, self._place), failed=self.refused.emit)

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch pictures of the open article that lie on the web, now that the user has asked for it."""
        count = len(addresses)
        self._banner.show_message(self.tr("Fetching %n pictures…", "", count), closable=False)
        self._model.tasks.start(self._fetch(tuple(addresses)), failed=self.refused.emit)

    def tell(self, headline: str, words: str, *, coloured: _Done | None = None) -> None:
        """Say what became of something taken in, with what can be done about it."""
        remote = remote_pictures(self._model.article.body)
        fetch = (self.tr("Fetch them"), lambda: self.fetch(remote)) if remote else None
        colours = (self.tr("Keep the colours"), lambda: self._again(coloured)) if coloured else None
        if words:
            first, other = (fetch, colours) if fetch else (colours, None)
            self._banner.show_message(headline, words, "info", first, other=other)

    @property
    def _place(self) -> int:
        return self._model.key

    def _kept(self, at: int) -> QTextCursor:
        """Return a place in the text that moves with it, and stays before what is typed there."""
        cursor = QTextCursor(self._body.document())
        cursor.setPosition(at)
        cursor.setKeepPositionOnInsert(True)
        return cursor

    async def _take(self, html: str, plain: str, ends: Sequence[QTextCursor], place: int) -> None:
        async with self._one_by_one:
            pasted = await pasting.paste(self._model.ports, html, plain, self._names())
            if place != self._place or self._model.read_only:
                raise WxdeskError("paste_too_late")
            text = self._body.text
            start, end = (code_points(text, cursor.position()) for cursor in ends)
            whole = text[:start] + pasted.text + text[end:]
            if not within_limits(whole):
                raise WxdeskError("paste_too_large", size=len(whole), limit=LARGEST_TEXT)
            edit = _edit(text, start, end, pasted.text)
            self._put(edit, text, pasted)
            done = _Done(html, plain, place, text, self._model.article.body, start, end)
            self._told(pasted, done if any(note.code == "colour_dropped" for note in pasted.notes) else None)

    def _put(self, edit: Edit, text: str, pasted: Pasted) -> None:
        """Change body and pictures in one step."""
        model, article = self._model, self._model.article
        body, new = _with_known(text[: edit.start] + edit.text + text[edit.end :], pasted.pictures, article)
        model.history.seal()
        fields = ArticleFields(body=body)
        if new:
            fields["pictures"] = (*article.pictures, *new)
            if not article.cover:
                fields["cover"] = new[0].name
        model.edit(edit.caret, **fields)
        model.history.seal()
        self._writing.bring_caret(min(edit.caret, len(body)))

    def _told(self, pasted: Pasted, coloured: _Done | None) -> None:
        words = intake_words(pasted.notes, len(pasted.remote))
        self.tell(self.tr("Pasted"), words, coloured=coloured)

    def _again(self, done: _Done | None) -> None:
        if done is not None:
            self._model.tasks.start(self._with_colours(done), failed=self.refused.emit)

    async def _with_colours(self, done: _Done) -> None:
        async with self._one_by_one:
            pasted = await pasting.paste(self._model.ports, done.html, done.plain, self._names(), colours=True)
            if done.place != self._place or self._model.article.body != done.after or self._model.read_only:
                raise WxdeskError("paste_too_late")
            self._put(_edit(done.before, done.start, done.end, pasted.text), done.before, pasted)
            self._told(replace(pasted, remote=()), None)

    async def _fetch(self, addresses: tuple[str, ...]) -> None:
        place = self._place
        found = await fetching.fetch_pictures(self._model.ports, addresses, self._names())
        if place != self._place or self._model.read_only:
            raise WxdeskError("paste_too_late")
        article = self._model.article
        body = article.body
        for address, picture in found.pictures.items():
            body = renamed(body, address, picture.name)
        body, new = _with_known(body, tuple(found.pictures.values()), article)
        if found.pictures:
            self._model.history.seal()
            cover = article.cover or (new[0].name if new else "")
            self._model.edit(body=body, pictures=(*article.pictures, *new), cover=cover)
        self._tell_fetched(len(found.pictures), list(found.refused.values()))

    def _tell_fetched(self, count: int, refused: list[WxdeskError]) -> None:
        taken = self.tr("%n pictures were taken in", "", count) if count else self.tr("No picture was taken in")
        told = in_a_row(dict.fromkeys(sentence(each) for each in refused))
        self._banner.show_message(taken, told, "warn" if refused else "good")

    def _names(self) -> list[str]:
        return [picture.name for picture in self._model.article.pictures]


def _edit(text: str, start: int, end: int, pasted: str) -> Edit:
    """Put blocks between empty lines, and a few words where the caret is."""
    if "\n\n" in pasted or _BLOCK.match(pasted):
        return insert_block(text, start, end, pasted)
    caret = start + len(pasted)
    return Edit(start, end, pasted, caret, caret)


def _with_known(body: str, pictures: Sequence[Picture], article: Article) -> tuple[str, list[Picture]]:
    """Return the body with pictures that the article had already under their own names, and those that are new."""
    known = {picture.sha256: picture.name for picture in article.pictures}
    new: list[Picture] = []
    for picture in pictures:
        if picture.sha256 in known:
            body = renamed(body, picture.name, known[picture.sha256])
        else:
            known[picture.sha256] = picture.name
            new.append(picture)
    return body, new
