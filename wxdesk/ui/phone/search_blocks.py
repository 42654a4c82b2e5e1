"""What the search screen is made of."""

from dataclasses import dataclass

from wxdesk.domain.phone import Card, Sender


@dataclass(frozen=True, slots=True)
class SearchTop:
    """The field that is typed into, with the word that leads back.

    What is typed stands in a real field over it; ``query`` is for pictures, over which there is none.
    """

    cancel: str
    query: str = ""


@dataclass(frozen=True, slots=True)
class FoundAccount:
    sender: Sender
    kind: str
    last: bool = False


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article with a piece of its text, whose it is, and how old; ``card`` has its picture."""

    card: Card
    colour: str
    excerpt: str
    source: str
    last: bool = False
