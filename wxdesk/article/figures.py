"""What fills a paragraph of its own: pictures with captions, rows of them that slide, formulas, cards and videos."""

from collections.abc import Sequence

from wxdesk.article.cards import UNKNOWN, Card, card_html, linked_card, read_card, video_html
from wxdesk.article.css import is_wechat_picture
from wxdesk.article.escaping import escape
from wxdesk.article.inlines import ResolveImage
from wxdesk.article.mathematics import is_formula
from wxdesk.article.own_html import OwnHtml
from wxdesk.article.source import Source
from wxdesk.article.themes import Theme
from wxdesk.article.words import Words
from wxdesk.domain.writing import CardKind, LinkedCard


class Figures(OwnHtml):
    """Paragraphs that are no prose. ``sliding`` counts the ``::: slides`` around the current piece."""

    def __init__(
        self, source: Source, theme: Theme, resolve_image: ResolveImage, words: Words, cards: Sequence[LinkedCard]
    ) -> None:
        super().__init__(source, theme, resolve_image, words)
        self.cards = cards
        self.sliding = 0
        self.lines = False

    def mark(self, start: int) -> str:
        return f' data-line="{self.source.line(start)}"' if self.lines else ""

    def skip_to(self, name: str) -> None:
        while self.source.pieces[self.at][:2] != ("end", name):
            self.at += 1

    def special(self, start: int) -> bool:
        """Write the paragraph that begins here if it is a figure, a formula or cards."""
        name = self.source.pieces[self.at + 1][1]
        if name == "Text":
            opening = self.source.text[start : start + 2]
            if opening[:1] == b"{":
                return self._cards(start)
            return (opening == b"<!" and self._pictures(start)) or (opening == b"$$" and self._broken_formula(start))
        if name == "Image":
            return self._pictures(start)
        return name == "DisplayMath" and self._formula(start)

    def _cards(self, start: int) -> bool:
        end = self.source.pieces[self.at][4]
        found = [read_card(line) for line in self.source.slice(start, end).strip().split("\n")]
        cards = [card for card in found if card]
        if len(cards) < len(found):
            return False
        for card in cards:
            self.out.append(self._card(card, start))
        self.skip_to("Paragraph")
        return True

    def _card(self, card: Card, start: int) -> str:
        if card.kind is None:
            cover = self.picture_address(card.path, start) if card.path else ""
            self.note("video_not_for_all", start, card.name)
            return video_html(card, self.theme, cover)
        linked = linked_card(card, self.cards)
        if linked is None:
            self.note(UNKNOWN[card.kind], start, card.name)
        elif card.kind is CardKind.MINI_PROGRAM and not is_wechat_picture(linked.image):
            self.note("card_picture_missing", start, card.name)  # refused with 45166 (reference §15)
        return card_html(card, self.theme, linked)

    def _formula(self, start: int) -> bool:
        _, _, data, _, end = self.source.pieces[self.at + 1]
        whole = self.source.pieces[self.at + 2][:2] == ("end", "Paragraph")
        if not whole or not is_formula(str(data), self.source.slice(end, end + 1)):
            return False
        self.out.append(f"<section{self.mark(start)}{self.style['math']}>")
        self.at += 1
        self.formula(str(data), "$$")
        self.out.append("</section>")
        self.skip_to("Paragraph")
        return True

    def _broken_formula(self, start: int) -> bool:
        """Show what stands between ``$$`` as it was written, where its brackets do not match."""
        written = self.source.slice(start, self.source.pieces[self.at][4]).strip()
        if not written.endswith("$$") or len(written) < 5 or "\\" not in written:
            return False
        self.note("formula_unreadable", start, " ".join(written.strip("$").split())[:80])
        shown = escape(written).replace("\n", "<br>")
        self.out.append(f"<section{self.mark(start)}{self.style['math']}><code><span{self.style['code']}>{shown}")
        self.out.append("</span></code></section>")
        self.skip_to("Paragraph")
        return True

    def _pictures(self, start: int) -> bool:
        """Set pictures that stand alone in their paragraph as figures with captions, or as slides."""
        end, between, count = self._alone()
        row = between.startswith("<") and between.endswith(">") and not between.strip("<>,，")
        if not count or (between and not row):
            return False
        slides = row and not self.sliding
        if slides:
            self.out.append(f"<section{self.mark(start)}{self.style['slides']}>")
        parts = ("slide", "slide_img", "slide_caption") if slides or self.sliding else ("figure", "img", "caption")
        while self.at < end:
            what, name, data, begin, _ = self.source.pieces[self.at]
            if (what, name) == ("start", "Image"):
                self._figure(data, begin, *parts)
            self.at += 1
        if slides:
            self.out.append("</section>")
        return True

    def _alone(self) -> tuple[int, str, int]:
        """Return where the paragraph ends, the text beside its pictures, and how many these are; 0 where it is more."""
        pieces = self.source.pieces
        number, inside, found = self.at + 1, 0, 0
        between: list[str] = []
        while pieces[number][:2] != ("end", "Paragraph"):
            what, name, data, *_ = pieces[number]
            if name == "Image":
                inside += 1 if what == "start" else -1
                found += what == "start"
            elif not inside and name == "Text":
                between.append(str(data).strip())
            elif not inside and name != "SoftBreak":
                return number, "", 0
            number += 1
        return number, "".join(between), found

    def _figure(self, data: object, start: int, part: str, picture_part: str, caption_part: str) -> None:
        picture, caption = self.picture(data, start, picture_part, "missing")
        told = f"<section{self.style[caption_part]}>{escape(caption)}</section>" if caption else ""
        self.out.append(f"<section{self.mark(start)}{self.style[part]}>{picture}{told}</section>")
