"""Names made ready to be found: single Chinese characters as words, pinyin, and lower-case parts."""

from wxdesk.domain.search import IDEOGRAPH


def words_of(name: str) -> str:
    """Return ``name`` with blanks round each ideograph, so that a full-text index takes each for a word."""
    return " ".join(IDEOGRAPH.sub(r" \1 ", name).split())


def pinyin_of(name: str) -> tuple[str, str]:
    """Return ``name`` in lower-case pinyin, ``wangwei``, and its initials, ``ww``; Latin letters stay."""
    if not IDEOGRAPH.search(name):
        words = name.lower().split()
        return "".join(words), "".join(word[0] for word in words)
    from pypinyin import lazy_pinyin

    syllables = [syllable.lower() for part in name.split() for syllable in lazy_pinyin(part)]
    return "".join(syllables), "".join(syllable[0] for syllable in syllables)


def parts_of(*texts: str) -> str:
    """Return what substrings are looked for in: each text on a line of its own, in lower case."""
    return "\n".join(dict.fromkeys(text.lower() for text in texts if text))
