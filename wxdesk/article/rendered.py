"""What comes of rendering a text."""

from dataclasses import dataclass

from wxdesk.article.drawing import Undrawn
from wxdesk.article.notes import Note


@dataclass(frozen=True, slots=True)
class Rendered:
    """An article as WeChat keeps it. ``images`` and ``links`` are in order of appearance, each once.

    Pictures that lie on WeChat's own host already are not among ``images``: they need no upload.

    ``blocks`` is the HTML of each block that stands in no other, in order: ``html`` is an opening tag, the blocks one
    after the other, and a closing tag. ``author``, ``cover``, ``source_url``, ``accent`` and ``text_size`` come from
    the front matter, "" and 0 where it is silent; ``theme`` is the key of the one that was worn.
    ``pending`` is what a hurried typist has put off; of everybody else there is nothing.
    """

    html: str
    title: str
    digest: str
    images: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    author: str = ""
    cover: str = ""
    source_url: str = ""
    theme: str = ""
    accent: str = ""
    text_size: int = 0
    blocks: tuple[str, ...] = ()
    pending: tuple[Undrawn, ...] = ()


def no_image(_name: str) -> str | None:
    """Know no picture."""
    return None
