"""How long a fixed set of articles takes to render, whole and while somebody types in the middle of it."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import css_inline
import nh3
import pyromark

from wxdesk.article.colouring import runs_of
from wxdesk.article.markdown import render
from wxdesk.article.mathematics import formula_svg
from wxdesk.article.resources import resource_folder
from wxdesk.article.source import read
from wxdesk.article.themes import theme_css
from wxdesk.article.typist import Typist

CHARACTERS = 20_000
THEME = "harbour"
_SAMPLES = Path(__file__).parents[1] / "data" / "markdown"
_PARTS = {
    "prose": """第 {n} 天，海风**很大**，*炉火*已经点好。看看[菜单](https://kitchen.example/{n})，再看一遍`price`。
The harbour is quiet at {n}, and the kitchen is not.

""",
    "tables and lists": """## 第 {n} 周

| 菜 | 份 | 价 |
|---|:-:|--:|
| 蛤蜊 {n} | 小 | 28 |
| 海带 | 大 | 68 |

- 早市 {n}
- 晚市
  - 八点
  - 九点

1. 洗净
2. 下锅

- [x] 好了
- [ ] 还没有

""",
    "code": """第 {n} 段：

```python
def price(nights: int, rooms: int = {n}) -> int:
    'Return yuan.'
    return 1_180 * nights * rooms  # {n}
```

""",
    "own HTML": """<section style="padding:4px;color:#333333">

第 {n} 段，<b>粗</b>而<span style="color:#a02a26">红</span>。

</section>

第 {n} 段没有标签，只有**字**。

""",
    "mathematics": """第 {n} 天的收入是 $R_{{{k}}} = p_{{{k}}} \\cdot n$，一共

$$\\sum_{{i=1}}^{{{k}}} R_i = \\frac{{{k}}}{{2}}$$

所以厨房明天还开门，后天也是，直到第一场雪落在码头上，谁也不急。

""",
}
"""Some twenty formulas that come again: the first time each is drawn, and that is told apart."""


def articles() -> dict[str, str]:
    """Return the set by name: five of one kind of thing each, and one that has everything."""
    made = {
        name: _filled(lambda n, part=part: part.format(n=n, k=n % 20 + 1))  # type: ignore[misc]
        for name, part in _PARTS.items()
    }
    whole = [
        (_SAMPLES / name).read_text(encoding="utf-8").split("---\n", 2)[2] for name in ("specimen.md", "winter.md")
    ]
    return {**made, "everything": _filled(lambda n: whole[n % 2].replace("海", f"海{n}", 3).replace("[^", f"[^{n}-"))}


def _filled(part: Callable[[int], str]) -> str:
    text = ""
    number = 0
    while len(text) < CHARACTERS:
        text += part(number)
        number += 1
    return text[:CHARACTERS]


@dataclass(frozen=True, slots=True)
class Rendering:
    """Milliseconds of the processor for one article, as medians over ``runs``: rendering waits for nothing.

    ``floor`` is pyromark's own HTML of it cleaned once by nh3, with no theme; ``inlined`` is css-inline over the whole
    of that, as editors do that style a page and not its parts. ``first`` is the first rendering of the process.
    """

    name: str
    runs: int
    first: float = field(init=False)
    whole: float = field(init=False)
    typed: float = field(init=False)
    floor: float = field(init=False)
    inlined: float = field(init=False)

    def __post_init__(self) -> None:
        text = articles()[self.name]
        formula_svg.forget()
        runs_of.forget()
        options = read(text).options
        plain = pyromark.html(text, options=options)
        inliner = css_inline.CSSInliner(load_remote_stylesheets=False, resolve_css_variables=True)
        css = (resource_folder("themes") / "base.css").read_text("utf-8") + theme_css(THEME)
        for name, found in (
            ("first", _timed(lambda: render(text, THEME, _kept))),
            ("whole", self._median(lambda: render(text, THEME, _kept))),
            ("typed", statistics.median(_typed(text, self.runs))),
            ("floor", self._median(lambda: nh3.clean(pyromark.html(text, options=options)))),
            ("inlined", self._median(lambda: inliner.inline_fragment(plain, css))),
        ):
            object.__setattr__(self, name, found)

    def _median(self, work: Callable[[], object]) -> float:
        return statistics.median(_timed(work) for _ in range(self.runs))


def _typed(text: str, keys: int) -> list[float]:
    """Type into the middle, a word and then the next; every tenth key begins a paragraph."""
    typist = Typist()
    typist.render(text, THEME, _kept, lines=True, hurried=True)
    middle = text.index("\n\n", CHARACTERS // 2) + 2
    took: list[float] = []
    written = ""
    for number in range(keys):
        written += "\n\n" if number % 10 == 9 else "字"
        now = f"{text[:middle]}{written}\n\n{text[middle:]}"
        took.append(_timed(lambda now=now: typist.render(now, THEME, _kept, lines=True, hurried=True)))  # type: ignore[misc]
    return took


def _timed(work: Callable[[], object]) -> float:
    begin = time.thread_time()
    work()
    return (time.thread_time() - begin) * 1000


def _kept(_name: str) -> str:
    return "wxasset:" + "ab" * 32
