"""What has to be told to a page so that it shows another state of its article: only what is different."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from wxdesk.article.dressing import Dress
from wxdesk.article.preview import blocks_html, foot_html, head_html
from wxdesk.article.top_blocks import Cut
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.web_script import call

_MOST_PAIRS = 40_000
"""With more blocks than that on both sides, what lies between the first and the last change is replaced as a whole."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: the dressed blocks of its article, what stands around them, and its dress."""

    body: Cut
    head: str
    foot: str
    dress: Dress


def shown(reading: Reading, body: Cut, dress: Dress) -> Shown:
    return Shown(body, head_html(reading.frame), foot_html(reading.frame), dress)


def told_lines(body: Cut) -> str:
    """Return the statement that tells at which lines the blocks begin."""
    return call("lines", list(body.lines), max(body.lines, default=0))


def patch(old: Shown, new: Shown) -> str:
    """Return the statements that make a page show ``new`` in place of ``old``; "" where they are alike."""
    said = []
    if old.dress != new.dress:
        said.append(call("look", new.dress.dark, new.dress.text / 100))
    if old.head != new.head:
        said.append(call("head", new.head))
    if old.body.shell != new.body.shell:
        said.append(call("whole", f"{new.body.shell}{blocks_html(new.body.blocks)}</section>"))
    elif old.body.blocks != new.body.blocks:
        for at, gone, come in changes(old.body.blocks, new.body.blocks):
            said.append(call("splice", at, gone, blocks_html(come)))
    if old.body.lines != new.body.lines:
        said.append(told_lines(new.body))
    if old.foot != new.foot:
        said.append(call("foot", new.foot))
    return "".join(said)


Change = tuple[int, int, tuple[str, ...]]
"""Where, how many go there, and which come."""


def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Return what turns ``old`` into ``new``, the last place first, so that each place is still where it was."""
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(gone) < 2 or len(come) < 2 or len(gone) * len(come) > _MOST_PAIRS:
        return [(head, len(gone), tuple(come))] if gone or come else []
    matched = SequenceMatcher(None, gone, come, autojunk=False).get_opcodes()
    return [
        (head + start, end - start, tuple(come[first:last]))
        for what, start, end, first, last in reversed(matched)
        if what != "equal"
    ]
