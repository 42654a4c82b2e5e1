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
    ],
)
def test_words_stay_and_marks_go(markdown, words):
    assert plain_words(markdown) == words
