"""The words of an article without their markup."""

import pytest

from wxdesk.article.plain_words import plain_words


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("## Tea\n\nGreen *and* **black**.", "Tea\n\nGreen and black."),
        ("Einstein: $E=mc^2$, always.", "Einstein: E=mc^2, always."),
        ("Look:\n\n$$\na^2 + b^2\n$$\n\nThere.", "Look:\n\na^2 + b^2\n\nThere."),
        ("- [x] bought\n- [ ] brewed", "· ☑ bought\n· ☐ brewed"),
        ("Oolong[^1]\n\n[^1]: From Anxi.", "Oolong[1]\n\n[1] From Anxi."),
        ("Oolong\n: half fermented\n\nNext.", "Oolong\nhalf fermented\n\nNext."),
        ("3. three\n4. four\n   - five", "3. three\n4. four\n  · five"),
        ("![leaf](leaf.jpg) and <b>words</b>", "and words"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a  b\n1  2"),
        ("a ==marked== x^2^ H~2~O {漢字|かんじ} **注意：**请", "a marked x2 H2O 漢字 注意：请"),
        ('a**"b"**c, 1 == 2 == 3', 'a**"b"**c, 1 == 2 == 3'),
        (r"\==a== \{漢|かん}", "==a== {漢|かん}"),
        ("`==a==`\n\n```\n==b== x^2^\n```", "==a==\n\n==b== x^2^"),
        ("> [!TIP] Title\n> body", "Title\nbody"),
        ("> [!TIP]\n> body [!NOTE] x", "body [!NOTE] x"),
        ("[!TIP] no box", "[!TIP] no box"),
        ("::: tip Before you come\nRing **twice**.\n:::\nNext", "Before you come\n\nRing twice.\n\nNext"),
        ("::: tip\na\n:::\n\n::: spoiler\nb\n:::\n\n::: slides\nc\n:::", "a\n\nspoiler\n\nb\n\nc"),
        ("- a\n\n  ::: tip T\n  b\n  :::\n- c", "· a\nT\nb\n· c"),
        ("<![](a.png),![](b.png)>\n\n<!-- c -->\n\nd", "d"),
        ("a<br>b<BR/>c", "a\nb\nc"),
        ("東<ruby>京<rp>(</rp><rt>きょう</rt><rp>)</rp></ruby>都 <ruby>市<rt>し</ruby>!", "東京都 市!"),
        ("a <script>alert(1)</script>b <style>p{}</style>c <rt>d", "a b c d"),
        ("<section><p>All my <b>words</b></p>\n<p>and &lt;more&gt;</p></section>", "All my words\n\nand <more>"),
        ("a\n\n<div>one<br>two</div><div>three</div>\n\nb", "a\n\none\ntwo\nthree\n\nb"),
        ("<section>\n\nwithin **it**\n\n</section>", "within it"),
        ("<ul><li>a</li><li><p>b</p>c</li></ul>", "· a\n· b\n\nc"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a  b\nc"),
        ("<div><ruby>東<rt>とう</rt></ruby><p style='display: none'>gone</p></div>", "東"),
        ("<script>\nx = 1\n\ny</script>\n\na", "a"),
        ("<div><script>\nx = 1\n\n*y*\n\n</script>\nz</div>\n\na", "z\n\na"),
        ("<style>p{}</style>\n\na\n\n<div><script>\n\nb", "a\n\nb"),
        ("- a\n\n  <div><script>\n\n- b </script>", "· a\n· b"),
        ("<div>\n::: tip\n</div>", "::: tip"),
    ],
)
def test_words_stay_and_marks_go(markdown, words):
    assert plain_words(markdown) == words


def test_html_too_deep_to_be_understood_keeps_its_words():
    deep = "<div>" * 13_000
    assert plain_words(f"{deep}<script>x()</script>words") == "words"
    assert plain_words(f"{'<div>' * 3_000}words") == "words"
