"""A theme's CSS becomes one inline style for each part of an article: css-inline runs over the specimen, once."""

import re
from functools import lru_cache

from wxdesk.article.css import keep_css
from wxdesk.article.notes import Note
from wxdesk.article.resources import resource_folder
from wxdesk.article.themes.sheet import Rule, Sheet, kept_rules, read_sheet
from wxdesk.article.themes.specimen import HEADINGS, NO_TEXT, SPECIMEN, Reading
from wxdesk.article.themes.theme import Theme
from wxdesk.article.themes.values import of_accent, read_hex, resolved
from wxdesk.domain.errors import WxdeskError

SMALLEST_TEXT, LARGEST_TEXT = 12, 24
_SHORTHANDS = {
    "margin": ("margin-",),
    "padding": ("padding-",),
    "border": ("border-top", "border-right", "border-bottom", "border-left", "border-color", "border-style"),
    "background": ("background-",),
    "font": ("font-", "line-height"),
    "list-style": ("list-style-",),
    "text-decoration": ("text-decoration-",),
    "overflow": ("overflow-x", "overflow-y"),
}
_UNDONE = ("pre_in", "img_in", "missing_in")
_NOTHING = frozenset(
    [("padding", "0"), ("margin", "0"), ("border-radius", "0"), ("background", "none"), ("display", "inline")]
)
"""What undoes a rule for the block of the same tag, and says nothing where a part has its own style."""
_PIXELS = re.compile(r"(\d+(?:\.\d+)?)px\Z")


@lru_cache(maxsize=64)
def compile_theme(css: str, key: str = "", title: str = "", accent: str = "", text_size: int = 0) -> Theme:
    """Return the theme that ``css`` describes, on top of the styles that every theme starts from.

    ``accent`` (``#rrggbb``) and ``text_size`` (px, between 12 and 24) take the place of its own ``--accent`` and
    ``--size``. Nothing is fetched and nothing runs: what has no place in an article is left out and told in
    ``Theme.notes``.

    Raises WxdeskError ``theme_css_broken`` (line, limit) for CSS that cannot be read or is too large, and
    ``accent_unreadable`` (accent).
    """
    base, own = _base(), read_sheet(css)
    variables = _variables(base, own, accent, text_size)
    found, notes = _inlined(base, own, variables)
    tidy = {part: _tidy(style) for part, style in found.styles.items()}
    for part in _UNDONE:
        tidy[part] = {name: value for name, value in tidy[part].items() if (name, value) not in _NOTHING}
    styles = _with_colours(tidy, found.within)
    name = variables.get("--title", "").strip("\"' ")
    return Theme(
        key=key,
        title=title or name or key,
        accent=variables["--accent"],
        text_size=round(float(variables["--size"].removesuffix("px"))),
        styles={part: ";".join(f"{name}:{value}" for name, value in style.items()) for part, style in styles.items()},
        notes=tuple(sorted((*own.notes, *notes), key=lambda note: note.line)),
    )


@lru_cache(maxsize=1)
def _base() -> Sheet:
    return read_sheet((resource_folder("themes") / "base.css").read_text(encoding="utf-8"))


def _variables(base: Sheet, own: Sheet, accent: str, text_size: int) -> dict[str, str]:
    written = {**base.variables, **own.variables}
    wanted = accent or resolved(written["--accent"], written)
    if read_hex(wanted) is None:
        if accent:
            raise WxdeskError("accent_unreadable", accent=accent)
        wanted = base.variables["--accent"]
    derived = of_accent(wanted)
    size = _PIXELS.match(resolved(written["--size"], written))
    pixels = text_size or (float(size[1]) if size else 17)
    return {
        **base.variables,
        **derived,
        **own.variables,
        "--accent": derived["--accent"],
        "--size": f"{min(max(pixels, SMALLEST_TEXT), LARGEST_TEXT):g}px",
    }


def _inlined(base: Sheet, own: Sheet, variables: dict[str, str]) -> tuple[Reading, list[Note]]:
    """Inline both sheets into the specimen, as one cascade. A mark in each rule tells whether it found a part."""
    import css_inline  # only where a theme is compiled

    common, _ = kept_rules(base, variables)
    rules, notes = kept_rules(own, variables)
    marked = "\n".join([*map(_css, common), *(_css(rule, f"--s{number}:1;") for number, rule in enumerate(rules))])
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False)
    try:
        found = Reading(inliner.inline_fragment(SPECIMEN, marked))
    except (css_inline.InlineError, ValueError) as error:
        raise WxdeskError("theme_css_broken", line=1) from error
    seen = {int(number) for style in found.styles.values() for number in re.findall(r"--s(\d+):", style)}
    unused = [rule for number, rule in enumerate(rules) if number not in seen]
    return found, [*notes, *(Note("theme_selector_unused", rule.line, rule.selector[:80]) for rule in unused)]


def _css(rule: Rule, mark: str = "") -> str:
    return f"{rule.selector}{{{mark}{';'.join(f'{name}:{value}' for _, name, value in rule.declarations)}}}"


def _tidy(style: str) -> dict[str, str]:
    """Return the declarations that count: the last of each name, and none that a later shorthand says anew."""
    kept: dict[str, str] = {}
    for declaration in keep_css(style)[0].split(";"):
        name, _, value = declaration.partition(":")
        if not name:
            continue
        for other in [each for each in kept if each == name or each.startswith(_SHORTHANDS.get(name, (" ",)))]:
            del kept[other]
        kept[name] = value.replace(", ", ",")
    return kept


def _with_colours(styles: dict[str, dict[str, str]], within: dict[str, str]) -> dict[str, dict[str, str]]:
    """Say every text's colour where it stands: a phone's dark mode reckons with what is written there (§17.3)."""
    for part, style in styles.items():
        if "color" in style or part in NO_TEXT:
            continue
        above = within[part]
        while above and "color" not in styles[above]:
            above = within[above]
        style["color"] = styles[above]["color"] if above else "#333333"
    for tag in HEADINGS:
        inner = styles[f"{tag}_in"]
        if inner:
            inner.setdefault("color", styles[tag]["color"])
    return styles
