"""What one colour becomes in WeChat's dark mode, and the figures it goes by (reference: phone-ui D7).

Source: github.com/wechatjs/mp-darkmode, doc/cn/principle.md and src/modules/constant.js.
"""

from wxdesk.article.colours import Colour

PAGE = Colour(25, 25, 25)
UNSEEN = 0.05
"""What is more transparent is left alone."""
WHITE_LIKE = 250
"""From this brightness on a ground counts as white, and text is left as bright as it is."""
BRIGHTEST_GROUND = 190
SMALLEST_GAP = 65
LARGEST_GAP = 138
"""Between the page and its text, #a3a3a3; more would dazzle at night."""
LIGHT_GROUND = 100
GREY, NEAR_BLACK = 0.40, 0.22
"""Lightness: greys above the first change sides, grounds below the second are raised to it."""


def background(colour: Colour) -> Colour:
    """Return the colour that a ground, or the shadow of text, gets."""
    if colour.alpha < UNSEEN:
        return colour
    _, _, lightness = colour.hsl()
    new = colour
    grey = colour.red == colour.green == colour.blue
    if (grey and lightness > GREY) or colour.brightness > WHITE_LIKE:
        level = min(1.0, 1 + PAGE.red / 255 - lightness) * 255
        new = Colour(level, level, level, colour.alpha)
    elif colour.brightness > BRIGHTEST_GROUND:
        new = _at_brightness(colour, BRIGHTEST_GROUND)
    elif lightness < NEAR_BLACK:
        new = colour.with_lightness(NEAR_BLACK)
    return new.rounded()


def text_on(colour: Colour, ground: Colour) -> Colour:
    """Return the colour that text or an edge gets on ``ground``, through which the page may shine."""
    if colour.alpha < UNSEEN or colour.brightness >= WHITE_LIKE:
        return colour
    below = ground.over(PAGE).brightness
    gap = abs(below - colour.brightness)
    if gap > LARGEST_GAP and below <= PAGE.brightness + 2:
        return _at_brightness(colour, LARGEST_GAP + below).rounded()
    if gap >= SMALLEST_GAP:
        return colour
    _, _, lightness = colour.hsl()
    on_light = below >= LIGHT_GROUND
    if lightness > 0.9 - GREY if on_light else lightness <= GREY:
        return text_on(colour.with_lightness(0.9 - lightness), ground)
    return _at_brightness(
        colour, min(LARGEST_GAP, below - SMALLEST_GAP if on_light else below + SMALLEST_GAP)
    ).rounded()


def _at_brightness(colour: Colour, target: float) -> Colour:
    """Return ``colour`` at another brightness; where a part is at its end, another makes up for it."""
    factor = target / (colour.brightness or 1)
    red, green, blue = (min(255.0, part * factor) for part in colour[:3])
    if green == 0 or red == 255 or blue == 255:
        green = (target * 1000 - red * 299 - blue * 114) / 587
    elif red == 0:
        red = (target * 1000 - green * 587 - blue * 114) / 299
    elif blue == 0 or green == 255:
        blue = (target * 1000 - red * 299 - green * 587) / 114
    return Colour(red, green, blue, colour.alpha)
