"""Undo and redo over a whole post, with runs of typing as one step."""

from dataclasses import dataclass, replace

from wxdesk.domain.posts import Article
from wxdesk.ui.composer.splices import Splice, splice

STEPS = 500
TEXTS = ("title", "author", "digest", "source_url", "body")


@dataclass(frozen=True, slots=True)
class Moment:
    """The articles of a post and which of them is being written."""

    articles: tuple[Article, ...]
    index: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where undo or redo changed something: a ``field`` with the ``caret`` in it, or no field at all."""

    index: int
    field: str = ""
    caret: int = 0


@dataclass(frozen=True, slots=True)
class _Step:
    before: Moment
    after: Moment
    field: str = ""
    first: Splice | None = None
    last: Splice | None = None


class History:
    """Steps back and forth; typing in one field makes one step until it pauses, jumps or ends a sentence."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._open = False

    def leads_to(self, articles: tuple[Article, ...]) -> bool:
        """Tell whether the last step ended in ``articles``; if not, they were changed elsewhere."""
        if self._done:
            return self._done[-1].after.articles == articles
        return not self._undone or self._undone[-1].before.articles == articles

    def seal(self) -> None:
        """End the running step: what comes next is undone on its own."""
        self._open = False

    def record(self, before: Moment, after: Moment, field: str = "", caret: int | None = None) -> None:
        """Remember the change; ``field`` names the text that was typed in, if it was that, ``caret`` where it ended."""
        self._undone.clear()
        typed = _typed(before, after, field, caret) if field in TEXTS else None
        last = self._done[-1] if self._done and self._open else None
        if last is not None and typed is not None and self._same_run(last, before, field, typed):
            self._done[-1] = replace(last, after=after, last=typed)
            return
        self._done.append(_Step(before, after, field, typed, typed))
        del self._done[:-STEPS]
        self._open = typed is not None

    def undo(self) -> tuple[Moment, Place] | None:
        """Step back; returns what was before and where to look, or None at the beginning."""
        if not self._done:
            return None
        self.seal()
        step = self._done.pop()
        self._undone.append(step)
        caret = step.first.caret_before if step.first else 0
        return step.before, Place(step.after.index if step.field else step.before.index, step.field, caret)

    def redo(self) -> tuple[Moment, Place] | None:
        """Step forth again; None at the end."""
        if not self._undone:
            return None
        self.seal()
        step = self._undone.pop()
        self._done.append(step)
        return step.after, Place(step.after.index, step.field, step.last.caret_after if step.last else 0)

    @staticmethod
    def _same_run(last: _Step, before: Moment, field: str, typed: Splice) -> bool:
        return (
            last.last is not None
            and last.field == field
            and last.after.index == before.index
            and typed.continues(last.last)
        )


def _typed(before: Moment, after: Moment, field: str, caret: int | None) -> Splice:
    old, new = before.articles[after.index], after.articles[after.index]
    return splice(str(getattr(old, field)), str(getattr(new, field)), caret)
