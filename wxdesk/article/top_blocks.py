"""An article's HTML cut into its outermost blocks, so that a preview is changed only where the article was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.article.markdown import Rendered

_TAG = re.compile(r'<(/?)([a-zA-Z][\w:\-]*)((?:[^<>"]|"[^"]*")*+)>')
_LINE = re.compile(r' data-line="(\d+)"')
_VOID = frozenset({"br", "hr", "img"})
_SHELL = "<section>"
CLOSING = "</section>"


@dataclass(frozen=True, slots=True)
class Cut:
    """``shell`` opens the element around all ``blocks``; ``lines`` are where they begin, 0 where that is not known.

    A ``data-line`` within a block counts from the block's own line, so that a block that only moves stays the same.
    """

    shell: str
    blocks: tuple[str, ...]
    lines: tuple[int, ...]


def cut(rendered: Rendered) -> Cut:
    """Return the outermost blocks of ``rendered``, which was rendered with ``lines``."""
    shell, blocks = pieces(rendered)
    told = [_own_lines(block) for block in blocks]
    return Cut(shell, tuple(block for block, _ in told), tuple(line for _, line in told))


def pieces(rendered: Rendered) -> tuple[str, Sequence[str]]:
    """Return the opening tag of the element around everything, and the HTML of each block within."""
    if not rendered.blocks:
        return split(rendered.html)
    return rendered.html[: len(rendered.html) - len(CLOSING) - sum(map(len, rendered.blocks))], rendered.blocks


def split(html: str) -> tuple[str, list[str]]:
    """Return the opening tag of the element around everything, and the HTML of each of its children."""
    first = _TAG.match(html)
    if first is None or first[1] or first[2] != "section":
        return _SHELL, [html] if html else []
    blocks: list[str] = []
    depth, start = 1, first.end()
    for tag in _TAG.finditer(html, first.end()):
        closing, name, attributes = tag.groups()
        if closing:
            depth -= 1
        elif name not in _VOID and not attributes.endswith("/"):
            depth += 1
            continue
        if depth == 1:
            blocks.append(html[start : tag.end()])
            start = tag.end()
        elif depth == 0:
            if html[start : tag.start()].strip():
                blocks.append(html[start : tag.start()])
            return (first.group(), blocks) if tag.end() == len(html) else (_SHELL, [html])
    return _SHELL, [html]


def _own_lines(block: str) -> tuple[str, int]:
    first = _LINE.search(block)
    if first is None:
        return block, 0
    own = int(first[1])
    return _LINE.sub(lambda found: f' data-line="{int(found[1]) - own}"', block), own
