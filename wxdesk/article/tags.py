"""The tags and attributes of an article that WeChat keeps (reference: official-account-api §17)."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHAPES = _words("""
    path rect circle ellipse line polyline polygon text tspan g
""")
MOVES = _words("""
    animate set animateTransform animateMotion
""")
CARDS = _words("""
    mp-common-miniprogram mp-miniprogram mp-common-profile mp-common-product
""")
_TEXT_TAGS = _words("""
    section p span h1 h2 h3 h4 h5 h6 strong b em i u s del blockquote ul ol li table thead tbody tr td th figure
    figcaption header footer aside article nav main mark small sub sup q abbr center font big br hr img pre code svg
    a
""")
VIDEO = "iframe"
"""Kept in one form alone: a video of the account's own material (§17.5)."""
KEPT_TAGS = _TEXT_TAGS | SHAPES | MOVES | CARDS | {VIDEO}
LOST_WITH_CONTENT = _words("""
    script style title noscript textarea select template object embed video audio noembed noframes xmp
""")
FLAT = _words("""
    p li tr td th thead tbody br hr img input link meta area base col source track wbr
""")
"""Tags that hold nothing, or that the next of their kind closes: they make no page deeper."""
_SHAPE_ATTRIBUTES = _words("""
    viewBox xmlns x y x1 y1 x2 y2 cx cy r rx ry d points fill stroke stroke-width stroke-linecap stroke-linejoin
    stroke-dasharray stroke-dashoffset stroke-miterlimit opacity fill-opacity fill-rule transform text-anchor font-size
    font-weight preserveAspectRatio dx dy
""")
_MOVE_ATTRIBUTES = _words("""
    attributeName begin dur from to by values keyTimes keySplines calcMode repeatCount restart fill type path
""")
MOVABLE: dict[str, frozenset[str]] = {
    "animate": _words("x y width height opacity d points stroke-width stroke-linecap stroke-dashoffset fill"),
    "set": _words("visibility"),
    "animateTransform": _words("transform"),
    "animateMotion": frozenset(),
}
"""What an animation may change; an address is not among it."""
IN_SVG = SHAPES | MOVES
ATTRIBUTES: dict[str, set[str]] = {
    "*": {"style", "align", "width", "height", "class"},
    "img": {"src", "alt", "title"},
    "a": {"href"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
    "font": {"color", "size"},
    "abbr": {"title"},
    **{tag: set(_SHAPE_ATTRIBUTES) for tag in (*SHAPES, "svg")},
    **{tag: set(_MOVE_ATTRIBUTES) for tag in MOVES},
}
