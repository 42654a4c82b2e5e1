"""What the platform leaves of a drawing inside an article (reference: official-account-api §17.4)."""

_WORDS_TAGS = """
svg g path rect circle ellipse line polyline polygon text tspan animate set animatetransform animatemotion foreignobject
"""
_WORDS_CASE = """
viewBox preserveAspectRatio attributeName attributeType repeatCount repeatDur keyTimes keySplines keyPoints calcMode
animateTransform animateMotion foreignObject textLength lengthAdjust
"""
_WORDS_LOST = "defs lineargradient radialgradient marker symbol clippath mask pattern filter use"
_WORDS_ANIMATED = "x y width height opacity d points stroke-width stroke-linecap stroke-dashoffset fill"

TAGS = frozenset(_WORDS_TAGS.split())
LOST = frozenset(_WORDS_LOST.split())
"""These go with all they hold."""
CASE = {name.lower(): name for name in _WORDS_CASE.split()}
_ANIMATED = frozenset(_WORDS_ANIMATED.split())
_TURNED = frozenset(("translate", "scale", "rotate", "skewX", "skewY"))
_DROPPED = frozenset(("class", "href", "xlink:href"))

Attributes = dict[str, str | None]


def stays(tag: str, attributes: Attributes) -> bool:
    """Whether an animation is one of those that are allowed; everything else that has come so far stays."""
    match tag:
        case "animate":
            return attributes.get("attributename") in _ANIMATED
        case "set":
            return attributes.get("attributename") == "visibility"
        case "animatetransform":
            return attributes.get("type") in _TURNED
        case "animatemotion":
            return bool(attributes.get("path"))
    return True


def kept_attributes(attributes: Attributes) -> Attributes:
    """Without classes, links and what refers to a definition."""
    return {
        name: value
        for name, value in attributes.items()
        if name not in _DROPPED and "url(#" not in (value or "").replace(" ", "")
    }
