"""An article's title: what the caller says, the front matter, or a heading that opens the text."""

from wxdesk.article.phrases import plainly
from wxdesk.article.source import Piece, Source


def title_of(source: Source, wanted: str) -> tuple[str, int]:
    """Return the title, and the first piece of the body: a heading that says the title again is left out of it."""
    heading, after = _opening_heading(source.pieces)
    title = wanted.strip() or source.front.title or heading
    return title, after if heading and heading == title else 0


def _opening_heading(pieces: list[Piece]) -> tuple[str, int]:
    if not pieces or pieces[0][:2] != ("start", "Heading"):
        return "", 0
    data = pieces[0][2]
    if not isinstance(data, dict) or data["level"] != "H1":
        return "", 0
    words: list[str] = []
    for number, (what, name, text, *_) in enumerate(pieces):
        if (what, name) == ("end", "Heading"):
            return " ".join(plainly("".join(words)).split()), number + 1
        if name in ("Text", "Code"):
            words.append(str(text))
    return "", 0
