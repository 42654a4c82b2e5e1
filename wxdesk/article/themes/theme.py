"""What a theme is: for every part of an article one inline style, with an explicit colour wherever text stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wxdesk.article.notes import Note


@dataclass(frozen=True, slots=True)
class Theme:
    """A named look, compiled from its CSS.

    ``styles`` holds a style for every part (``specimen.PARTS``), "" where the theme says nothing of it;
    ``attributes`` the same as it stands in a tag, `` style="..."`` or nothing. ``accent`` (``#rrggbb``) and
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

    def __post_init__(self) -> None:
        attributes = {part: f' style="{css}"' if css else "" for part, css in self.styles.items()}
        object.__setattr__(self, "attributes", attributes)
