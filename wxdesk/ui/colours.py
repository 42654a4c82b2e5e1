"""The colours of the two looks by their names; plain, so that the first paint can have them at once."""

LIGHT = {
    "bg": "#F5F6F7",
    "surface": "#FFFFFF",
    "raised": "#FFFFFF",
    "side": "#FAFBFB",
    "line": "#E4E6E9",
    "line_soft": "#EEF0F2",
    "ink": "#16191D",
    "ink2": "#5B636E",
    "ink3": "#666F7C",  # design: #8F97A3, 2.9:1 on white; darkened to 4.5:1 on selected rows too
    "accent": "#068847",  # design: #07A556, 3.2:1 under white text; the bright one lives on as `mark`
    "on_accent": "#FFFFFF",
    "accent_strong": "#067D42",  # design: #078A49, 4.0:1 on accent-soft
    "accent_soft": "#E6F6ED",
    "selection": "#E9F5EE",
    "mark": "#07A556",  # drawn marks without text on them need 3:1 only
    "reserved": "#8FD6B0",
    "reserved_light": "#BFE8D1",
    "track": "#E4E6E9",
    "neutral_soft": "#EEF0F2",
    "hover": "#F1F3F4",
    "warn": "#A35D0A",  # design: #B8690B, 3.8:1 on warn-soft
    "warn_soft": "#FDF3E1",
    "warn_line": "#F0D9AE",
    "bad": "#C53535",  # design: #C93A3A, 4.4:1 on bad-soft
    "bad_soft": "#FCEBEB",
    "on_bad": "#FFFFFF",
    "info": "#2D63C8",
    "info_soft": "#E8F0FD",
}

DARK = {
    "bg": "#15171A",
    "surface": "#1C1F23",
    "raised": "#23272C",
    "side": "#191C1F",
    "line": "#30353B",
    "line_soft": "#282C32",
    "ink": "#ECEFF2",
    "ink2": "#A7AFBA",
    "ink3": "#8E96A0",  # design: #7A838F, 4.2:1 on surface; lightened to 4.5:1 on selected rows too
    "accent": "#2BC173",
    "on_accent": "#0B1F14",
    "accent_strong": "#46D48A",
    "accent_soft": "#173225",
    "selection": "#1E3328",
    "mark": "#2BC173",
    "reserved": "#8FD6B0",
    "reserved_light": "#BFE8D1",
    "track": "#30353B",
    "neutral_soft": "#282C32",
    "hover": "#23272C",
    "warn": "#E2A550",
    "warn_soft": "#372B17",
    "warn_line": "#57431F",
    "bad": "#F07474",
    "bad_soft": "#3A2022",
    "on_bad": "#2A0D0F",
    "info": "#7FA8F2",
    "info_soft": "#1E2B42",
}

TITLE_COVER = {"paper": "#FBF8F2", "ink": "#20242A", "white": "#FFFFFF", "night": "#171A1F"}
"""What covers that are made from a title are painted in; they are pictures, the same in both looks."""
TITLE_ACCENTS = ("#07A556", "#C0392B", "#16191D")
"""Accents of such covers, beside those of avatars."""
ANY_ACCENT = "#0F766E"
"""Where a slider of colours stands before it is told."""
