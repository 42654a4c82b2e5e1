"""What the tests of articles share."""

import pytest

from wxdesk.article.colouring import runs_of
from wxdesk.article.mathematics import formula_svg


def noted(work, found):
    """Return ``work`` of a ``Costly`` that adds to ``found`` what it is asked to draw."""

    def draw(text, how):
        found.append(text)
        return work(text, how)

    return draw


@pytest.fixture
def drawn(monkeypatch):
    """The formulas and programs that are drawn anew, in order; nothing is known at first."""
    found: list[str] = []
    for costly in (formula_svg, runs_of):
        costly.forget()
        monkeypatch.setattr(costly, "_work", noted(vars(costly)["_work"], found))
    return found
