"""What a theme is: for every part of an article one inline style, with an explicit colour wherever text stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wxdesk.article.notes import Note

_PHRASES = ("strong", "em", "del", "code", "link", "url", "super", "sub", "sup", "sup_note")
_COLOURS = frozenset({"color", "background", "background-color"})


@dataclass(frozen=True, slots=True)
class Theme:
    """A named look, compiled from its CSS.

    ``styles`` holds a style for every part (``specimen.PARTS``), "" where the theme says nothing of it;
    ``attributes`` the same as it stands in a tag, `` style="..."`` or nothing; ``on_plate`` is what stands in a heading
    on a coloured plate, where phrases take the plate's colours. ``accent`` (``#rrggbb``) and
    ``text_size`` (px) are those it was compiled with. ``notes`` tell the theme's author what has no effect; their
    lines are lines of the CSS.
    """

    key: str
    title: str
    accent: str
    text_size: int
    styles: Mapping[str, str]
    notes: tuple[Note, ...] = ()
    attributes: Mapping[str, str] = field(init=False, repr=False)
    on_plate: Mapping[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        attributes = {part: _attribute(css) for part, css in self.styles.items()}
        bare = {part: _attribute(_without_colours(self.styles[part])) for part in _PHRASES if part in self.styles}
        object.__setattr__(self, "attributes", attributes)
        object.__setattr__(self, "on_plate", attributes | bare)


def _attribute(css: str) -> str:
    return f' style="{css}"' if css else ""


def _without_colours(css: str) -> str:
    return ";".join(each for each in css.split(";") if each.partition(":")[0] not in _COLOURS)
