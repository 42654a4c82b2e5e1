"""How long the checks of an article take, and the worst of what nobody writes by hand."""

import statistics
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from tests.benchmarks.rendering import CHARACTERS, articles
from tests.safety.bad_input import GROWING
from wxdesk.article.checks import check, render_article
from wxdesk.article.colouring import runs_of
from wxdesk.article.contrast import contrast
from wxdesk.article.markdown import render
from wxdesk.article.mathematics import formula_svg
from wxdesk.article.review import review
from wxdesk.article.typist import Typist
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article

BAD = 10_000


class Checking(NamedTuple):
    """Milliseconds of the slowest article of ``CHARACTERS``: what is refused, the advice, and contrast in one light."""

    checks: float
    beside: float
    contrast: float


def checking(runs: int) -> Checking:
    """Measure the checks on each article of the fixed set, and return the worst of each."""
    worst = Checking(0, 0, 0)
    for number, text in enumerate(articles().values()):
        article = Article("冬至", body=text)
        fresh = [replace(article, author=f"{number} {run}") for run in range(runs + 1)]
        html = render_article(article, lines=True).html
        light = partial(contrast, html)
        worst = Checking(
            max(worst.checks, _median([partial(check, each) for each in fresh])),
            max(worst.beside, _median([partial(review, each) for each in fresh])),
            max(worst.contrast, _median([light] * (runs + 1))),
        )
    return worst


def worst_input(runs: int, *, hurried: bool) -> tuple[str, float]:
    """Return the bad input that takes longest to render, and its milliseconds, with nothing of it drawn before.

    ``hurried`` is how the window's thread renders; without, everything is drawn, as threads and the command line do.
    """

    def rendered(text: str) -> None:
        formula_svg.forget()
        runs_of.forget()
        with suppress(WxdeskError):
            Typist().render(text, hurried=hurried)

    render("$a$")  # the library and its font are loaded once
    times = {name: _median([partial(rendered, make(BAD))] * (runs + 1)) for name, make in GROWING.items()}
    return max(times.items(), key=lambda each: each[1])


def _median(works: list[Callable[[], object]]) -> float:
    """Return milliseconds of processor time; the first time does not count."""
    times = []
    for work in works:
        begin = time.process_time()
        work()
        times.append((time.process_time() - begin) * 1000)
    return statistics.median(times[1:])


__all__ = ["BAD", "CHARACTERS", "Checking", "checking", "worst_input"]
