"""The colours of code: Pygments tells the words apart, the theme says how they look."""

from collections.abc import Mapping
from functools import lru_cache

from wxdesk.article.costly import Costly
from wxdesk.article.escaping import escape

LONGEST_CODE = 20_000
MOST_PROGRAMS = 400
"""In one article: each costs a tenth of a millisecond and more."""
_LONGEST_LINE = 2_000
"""Patterns for a language can be slow on what nobody writes by hand."""
_SPOKEN: set[str] = set()
_TOKENS = {
    "Comment": "comment",
    "Comment.Preproc": "meta",
    "Comment.PreprocFile": "string",
    "Keyword": "keyword",
    "Keyword.Type": "type",
    "Keyword.Constant": "number",
    "Literal.String": "string",
    "Literal.String.Doc": "comment",
    "Literal.Number": "number",
    "Literal.Date": "number",
    "Name.Function": "function",
    "Name.Decorator": "function",
    "Name.Class": "type",
    "Name.Namespace": "type",
    "Name.Exception": "type",
    "Name.Constant": "number",
    "Name.Builtin": "builtin",
    "Name.Tag": "tag",
    "Name.Attribute": "attribute",
    "Name.Property": "attribute",
    "Operator": "operator",
    "Operator.Word": "keyword",
    "Generic.Inserted": "inserted",
    "Generic.Deleted": "deleted",
    "Generic.Heading": "meta",
    "Generic.Subheading": "meta",
    "Generic.Prompt": "meta",
}


def coloured(code: str, shown: str, language: str, style: Mapping[str, str]) -> str | None:
    """Return ``shown``, which is ``code`` with other blanks, as HTML in the colours of a theme; None: no such language.

    ``style`` holds the attributes of a theme's parts.
    """
    runs = runs_of(code, language.casefold())
    if runs is None:
        return None
    parts: list[str] = []
    at = 0
    for kind, length in runs:
        text = escape(shown[at : at + length]).replace("\n", "<br>")
        at += length
        look = style[f"code_{kind}"] if kind else ""
        parts.append(f"<span{look}>{text}</span>" if look else text)
    return "".join(parts)


def _runs(code: str, language: str) -> tuple[tuple[str, int], ...] | None:
    if len(code) > LONGEST_CODE or any(len(line) > _LONGEST_LINE for line in code.split("\n")):
        return None
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return None
    _SPOKEN.add(language)
    runs: list[tuple[str, int]] = []
    covered = 0
    for at, token, text in lexer.get_tokens_unprocessed(code + "\n"):
        length = min(at + len(text), len(code)) - covered
        if at != covered or length <= 0:
            continue
        covered += length
        kind = _kind(token)
        if runs and (runs[-1][0] == kind or text.isspace()):
            runs[-1] = (runs[-1][0], runs[-1][1] + length)
        else:
            runs.append((kind, length))
    return (*runs, ("", len(code) - covered)) if covered < len(code) else tuple(runs)


runs_of = Costly(_runs, 1_024)
"""Returns (kind, characters) of each run of one colour; blanks take that of the word before them."""


def speaks(language: str) -> bool:
    """Tell whether ``language`` was coloured before: the first time its patterns are compiled, and Pygments loaded."""
    return language in _SPOKEN


def _kind(token: object) -> str:
    return _kind_called(str(token).removeprefix("Token."))


@lru_cache(maxsize=512)
def _kind_called(name: str) -> str:
    while name:
        if name in _TOKENS:
            return _TOKENS[name]
        name = name.rpartition(".")[0]
    return ""
