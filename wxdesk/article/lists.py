"""Lists of an article: plain ones as lists, all others as rows, since WeChat breaks nested lists (§17.3)."""

from collections.abc import Callable, Sequence

from wxdesk.article.figures import Figures
from wxdesk.article.inlines import ResolveImage
from wxdesk.article.source import Source
from wxdesk.article.themes import Theme
from wxdesk.article.words import Words
from wxdesk.domain.writing import LinkedCard

_BULLETS = "•–"
_MORE_THAN_TEXT = frozenset(
    {"List", "CodeBlock", "BlockQuote", "Table", "HtmlBlock", "Heading", "DefinitionList", "TaskListMarker"}
)

Role = list[str]
"""How the paragraphs of an element are set: the part and tag of the first, and of those that follow; "" is bare."""


class Lists(Figures):
    """Lists, tasks, definitions and footnotes. ``roles`` has a role for each open element that sets its paragraphs."""

    def __init__(
        self, source: Source, theme: Theme, resolve_image: ResolveImage, words: Words, cards: Sequence[LinkedCard]
    ) -> None:
        super().__init__(source, theme, resolve_image, words, cards)
        self.roles: list[Role] = []
        self.counters: list[str | int] = []
        self.on_leaf = {**self.on_leaf, "TaskListMarker": lambda _data, _start: None}
        self.on_start = {
            **self.on_start,
            "List": self.list,
            "Item": self.item,
            "FootnoteDefinition": self.footnote,
            "DefinitionList": lambda _data, start: self.open(
                f"<section{self.mark(start)}{self.style['dl']}>", "</section>"
            ),
            "DefinitionListTitle": lambda _data, start: self.open(f"<p{self.mark(start)}{self.style['dt']}>", "</p>"),
            "DefinitionListDefinition": self.definition,
        }

    def open_then(self, opening: str, closing: str, after: Callable[[], object]) -> None:
        """Begin an element; when it ends, do ``after`` too."""
        self.open(opening, closing)
        written = self.stack.pop()

        def both() -> None:
            self.stack.append(written)
            self.close()
            after()

        self.stack.append(both)

    def list(self, data: object, start: int) -> None:
        number = data if isinstance(data, int) and not isinstance(data, bool) else None
        if not self.counters and not self._stepped():
            tag = "ul" if number is None else "ol"
            first = f' start="{number}"' if number not in (None, 1) else ""
            self.counters.append(tag)
            style = self.style[f"{tag}_within" if self.roles else tag]
            self.open_then(f"<{tag}{self.mark(start)}{first}{style}>", f"</{tag}>", self.counters.pop)
            return
        part = "list_nested" if self.counters else "list_within" if self.roles else "list"
        self.counters.append(-1 if number is None else number)
        self.open_then(f"<section{self.mark(start)}{self.style[part]}>", "</section>", self.counters.pop)

    def _stepped(self) -> bool:
        """Tell whether the list that begins here holds more than text."""
        depth = 0
        for what, name, *_ in self.source.pieces[self.at : self._end()]:
            if name == "List" and what == "start":
                depth += 1
            if (name != "List" or depth > 1) and name in _MORE_THAN_TEXT:
                return True
        return False

    def _end(self) -> int:
        depth = 0
        for number in range(self.at, len(self.source.pieces)):
            what, name, *_ = self.source.pieces[number]
            if name == "List":
                depth += 1 if what == "start" else -1
                if depth == 0:
                    return number
        return len(self.source.pieces)

    def item(self, _data: object, start: int) -> None:
        counter = self.counters[-1]
        if isinstance(counter, str):
            opening = f"<li{self.style[f'{counter}_li']}><section{self.style[f'{counter}_text']}>"
            closing, more = "</section></li>", f"{counter}_more"
        else:
            marker, state = self._marker(counter)
            row = f"item_{state}" if state else "item"
            sign = f"<section{self.style[f'marker_{state}' if state else 'marker']}>{marker}</section>"
            text = self.style[f"{state}_text" if state else "item_text"]
            opening = f"<section{self.mark(start)}{self.style[row]}>{sign}<section{text}>"
            closing, more = "</section></section>", "item_more"
            self.counters[-1] = counter + 1 if counter >= 0 else counter
        self.open_then(opening, closing, self.roles.pop)
        self.roles.append(["", "", more, "section"])

    def _marker(self, number: int) -> tuple[str, str]:
        for what, name, data, *_ in self.source.pieces[self.at + 1 : self.at + 3]:
            if name == "TaskListMarker":
                return ("☑", "done") if data else ("☐", "open")
            if (what, name) != ("start", "Paragraph"):
                break
        return f"{number}." if number >= 0 else _BULLETS[(len(self.counters) - 1) % len(_BULLETS)], ""

    def definition(self, _data: object, start: int) -> None:
        self.open_then(f"<section{self.mark(start)}{self.style['dd']}>", "</section>", self.roles.pop)
        self.roles.append(["", "", "dd_more", "section"])

    def footnote(self, data: object, start: int) -> None:
        """Keep the words of a footnote for the end; whether they get there is known when all is written."""
        self.note("footnote_dropped", start, str(data))
        outer, self.out = self.out, []
        self.roles.append(["", "", "item_more", "section"])

        def finish() -> None:
            self.roles.pop()
            self.footnotes.setdefault(str(data).casefold(), "".join(self.out))
            self.out = outer

        self.stack.append(finish)

    def paragraph(self, _data: object, start: int) -> None:
        if self.special(start):
            return
        if not self.roles:
            self.open(f"<p{self.mark(start)}{self.style['p']}>", "</p>")
            return
        role = self.roles[-1]
        part, tag = role[:2]
        role[:2] = role[2:]
        if part:
            self.open(f"<{tag}{self.mark(start)}{self.style[part]}>", f"</{tag}>")
        else:
            self.open("", "")
