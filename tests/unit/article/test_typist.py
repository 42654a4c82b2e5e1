"""What is rendered while typing is what a fresh rendering gives, and what was rendered stays as it is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.article.texts import TEXTS, known_picture
from wxdesk.article.checks import render_article
from wxdesk.article.colouring import runs_of
from wxdesk.article.drawing import AT_ONCE, draw
from wxdesk.article.markdown import render
from wxdesk.article.mathematics import formula_svg
from wxdesk.article.sanitise import as_wechat_keeps_it
from wxdesk.article.themes import KEYS
from wxdesk.article.typist import Typist
from wxdesk.article.writer import Writer
from wxdesk.domain.posts import Article, Picture

ARTICLE = """# Title

One [link](https://a.example/1) and a note[^n].

::: tip Boxed
inside[^m]
:::

<div>

**bold**

</div>

| a | b |
|---|---|
| 1 | $x^2$ |

![](a.png)

[ref]: https://a.example/2

[^n]: first
[^m]: second with [ref]

- [x] done
- one

  ```py
  x = 1
  ```
"""
SMALL = ["\n", "\n\n", "x", "    ", "<div>", "[^n]: z\n", "$", ":::", "`"]
NEARLY = ['<section data-role="article">', "</section>", "<p>", "</p>", "x", "\n\n", "<b>"]
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), TEXTS), max_size=8)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS | st.just(ARTICLE), EDITS, st.booleans(), st.sampled_from(KEYS))
def test_typing_gives_what_a_fresh_rendering_gives(text, edits, lines, theme):
    typist = Typist()
    for place, gone, new in [(0.0, 0, ""), *edits]:
        at = round(place * len(text))
        text = text[:at] + new[:60] + text[at + gone :]
        assert typist.render(text, theme, known_picture, lines=lines) == render(text, theme, known_picture, lines=lines)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, len(ARTICLE)), st.sampled_from(["\n", "\n\n", "x", "    ", "<div>", "[^n]: z\n", "$", ":::", "`"])
)
def test_typing_into_an_article_of_every_construct(at, new):
    typist = Typist()
    typist.render(ARTICLE, "warm", known_picture, lines=True)
    text = ARTICLE[:at] + new + ARTICLE[at:]
    assert typist.render(text, "warm", known_picture, lines=True) == render(text, "warm", known_picture, lines=True)
    assert typist.render(ARTICLE, "warm", known_picture) == render(ARTICLE, "warm", known_picture)


FORMULAS = [f"x_{{{number}}}" for number in range(30)]
PROGRAMS = [f"x = {number}" for number in range(30)]
MANY = "\n\n".join([*(f"a ${each}$" for each in FORMULAS), *(f"```python\n{each}\n```" for each in PROGRAMS)])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS | st.just(ARTICLE) | st.just(MANY[-600:]), EDITS, st.booleans(), st.sampled_from(KEYS))
def test_a_hurried_typist_gives_the_same_once_nothing_is_pending(text, edits, lines, theme):
    formula_svg.forget()
    runs_of.forget()
    typist = Typist()
    for place, gone, new in [(0.0, 0, ""), *edits]:
        at = round(place * len(text))
        text = text[:at] + new[:60] + text[at + gone :]
        seen = typist.render(text, theme, known_picture, lines=lines, hurried=True)
        while seen.pending:
            draw(seen.pending[:3])
            before, seen = seen, typist.render(text, theme, known_picture, lines=lines, hurried=True)
            assert len(seen.pending) < len(before.pending)
        assert seen == render(text, theme, known_picture, lines=lines)


def test_a_key_press_draws_no_more_than_it_has_time_for(drawn):
    render("$a$\n\n```python\n1\n```")  # the libraries are loaded
    drawn.clear()
    typist = Typist()
    seen = typist.render(MANY, hurried=True)
    assert drawn == FORMULAS[:AT_ONCE]
    assert [each[0] for each in seen.pending] == [*FORMULAS[AT_ONCE:], *PROGRAMS]
    assert seen.notes == ()
    assert "<code><span" in seen.html
    assert "$x_{29}$</span></code>" in seen.html
    seen = typist.render(MANY + "!", hurried=True)
    assert drawn == FORMULAS[: 2 * AT_ONCE]


def test_whoever_has_time_draws_everything_whatever_was_put_off_before(drawn):
    typist = Typist()
    typist.render(MANY, hurried=True)
    seen = typist.render(MANY)
    assert (seen.pending, sorted(drawn)) == ((), sorted([*FORMULAS, *PROGRAMS]))
    assert seen == render(MANY)


def test_long_ones_are_put_off_even_alone(drawn):
    render("$a$\n\n```python\n1\n```")
    drawn.clear()
    for text in ("$" + "x+" * 200 + "x$", "```python\n" + "x = 1\n" * 300 + "```"):
        assert len(Typist().render(text, hurried=True).pending) == 1
    assert drawn == []


@pytest.mark.parametrize(("one", "most"), [("a $x$", 400), ("```python\n1\n```", 400)])
def test_what_comes_under_the_limit_again_is_drawn(one, most):
    typist = Typist()
    blocks = [f"{one}\n\n{number}" for number in range(most + 1)]
    assert typist.render("\n\n".join(blocks)).notes
    fewer = "\n\n".join(blocks[1:])
    assert typist.render(fewer) == render(fewer)
    assert render(fewer).notes == ()


@pytest.fixture
def written(monkeypatch):
    """The sources of the blocks that are written, in order."""
    found: list[str] = []
    block = Writer.block

    def noted(writer: Writer, first: int, after: int):
        found.append(writer.source.slice(writer.source.pieces[first][3], writer.source.pieces[after - 1][4]).strip())
        return block(writer, first, after)

    monkeypatch.setattr(Writer, "block", noted)
    return found


def test_only_what_changed_is_written_again(written):
    typist = Typist()
    typist.render("a\n\nb\n\nc")
    assert written == ["a", "b", "c"]
    written.clear()
    typist.render("a\n\nbb\n\nc")
    assert written == ["bb"]
    written.clear()
    typist.render("new\n\na\n\nbb\n\nc", lines=False)
    assert written == ["new"]


def test_lines_move_without_writing_again(written):
    typist = Typist()
    typist.render("a\n\n> b", lines=True)
    written.clear()
    html = typist.render("\n\na\n\n> b", lines=True).html
    assert written == []
    assert 'data-line="3"' in html
    assert 'data-line="5"' in html


@pytest.mark.parametrize(
    ("before", "after", "again"),
    [
        (
            "[a](https://a.example)\n\n[b](https://b.example)",
            "x\n\n[b](https://b.example)",
            ["x", "[b](https://b.example)"],
        ),
        ("[a]\n\nb\n\n[a]: https://a.example", "[a]\n\nb\n\n[a]: https://b.example", ["[a]", "b"]),
        ("$x$\n\na", "$x$\n\nb", ["b"]),
    ],
)
def test_what_depends_on_what_changed_is_written_again(written, before, after, again):
    typist = Typist()
    typist.render(before)
    written.clear()
    typist.render(after)
    assert written == again


def test_a_picture_that_came_meanwhile_is_shown(written):
    typist = Typist()
    assert "<img" not in typist.render("![](a.png)\n\nb").html
    written.clear()
    assert "<img" in typist.render("![](a.png)\n\nb", resolve_image=known_picture).html
    assert written == ["![](a.png)"]


def test_another_theme_writes_everything_again(written):
    typist = Typist()
    typist.render("a\n\nb")
    written.clear()
    typist.render("a\n\nb", accent="#0f766e")
    assert written == ["a", "b"]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(KEYS))
def test_rendering_what_was_rendered_changes_nothing(text, theme):
    once = render(text, theme, known_picture).html
    again = render(once, "festive", known_picture)
    assert again.html == once
    assert again.notes == ()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(['<section data-role="article">', "</section>", "<p>", "</p>", "x", "\n\n", "<b>"]) | TEXTS
    )
)
def test_nor_does_what_only_looks_like_it(parts):
    once = render('<section data-role="article">' + "".join(parts), "plain", known_picture).html
    assert as_wechat_keeps_it(once).html == once
    assert render(once, "plain", known_picture).html == once


def test_a_finished_article_is_not_set_in_another_theme():
    once = render("# T\n\ntext ![](a.png)", "press", known_picture, title="T")
    again = render(once.html, "warm", title="T")
    assert (again.html, again.title, again.digest) == (once.html, "T", "text")
    assert [(note.code, note.text) for note in again.notes] == [("image_missing", "wxasset:" + "ab" * 32)]


def test_the_pictures_of_a_finished_article_are_sent_as_all_others_are():
    picture = Picture("a.png", "ab" * 32, 900, 383, 40_000, "image/png")
    once = render_article(Article(title="T", body="text ![](a.png)", pictures=(picture,)))
    again = render_article(Article(title="T", body=once.html, pictures=(picture,)))
    assert (again.html, again.images, again.notes) == (once.html, ("wxasset:" + "ab" * 32,), ())
    sent = render(once.html, resolve_image=lambda _name: "https://mmbiz.qpic.cn/a/0").html
    assert 'src="https://mmbiz.qpic.cn/a/0"' in sent
    assert "wxasset:" not in sent


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.booleans())
def test_the_blocks_are_the_article(text, lines):
    rendered = render(text, "harbour", known_picture, lines=lines)
    opening = rendered.html.partition(">")[0] + ">"
    assert rendered.html == "".join([opening, *rendered.blocks, "</section>"])
    assert "" not in rendered.blocks
