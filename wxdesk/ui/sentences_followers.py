"""Refusals about followers as English sentences."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

FOLLOWER_SENTENCES: dict[str, object] = {
    "follower_unknown": QT_TRANSLATE_NOOP(
        "Words", "There is no follower {name} in this workspace. There are: {known}."
    ),
    "follower_nameless": QT_TRANSLATE_NOOP("Words", "A follower needs a name."),
    "follower_name_taken": QT_TRANSLATE_NOOP(
        "Words", "There is already a follower called {name}. Choose another name."
    ),
    "followers_full": QT_TRANSLATE_NOOP(
        "Words",
        "A workspace keeps up to {most} followers. Delete some; for the best time wxdesk draws thousands itself.",
    ),
    "audience_empty": QT_TRANSLATE_NOOP("Words", "Nobody follows that account yet, so nobody can be drawn from it."),
    "menu_is_fixed": QT_TRANSLATE_NOOP(
        "Words", "{name} is an internal account: what its conversation leads to is the same for all of them."
    ),
    "nobody_to_draw": QT_TRANSLATE_NOOP(
        "Words", "Nobody whom the platform names follows {name} so, so nobody can be drawn. Choose another tag."
    ),
    "sender_known": QT_TRANSLATE_NOOP(
        "Words",
        "{name} writes already and is of this kind. Let the follower hear of that one, or choose another name.",
    ),
    "sender_incomplete": QT_TRANSLATE_NOOP("Words", "Whoever writes needs a name, a time as 07:30, and a line."),
    "sender_unknown": QT_TRANSLATE_NOOP("Words", "Nobody called {name} writes in this workspace. There are: {known}."),
    "sender_ambiguous": QT_TRANSLATE_NOOP(
        "Words", "Several who write in this workspace are called {name}. Say which one by its number: {found}."
    ),
    "sender_fixed": QT_TRANSLATE_NOOP(
        "Words", "What {name} wrote is kept as it was: there are no times or lines to be changed."
    ),
    "everybody_drawn": QT_TRANSLATE_NOOP(
        "Words", "All {count} followers of {name} have been drawn with this seed. Choose another seed or tag."
    ),
    "draws_no_staff": QT_TRANSLATE_NOOP(
        "Words", "{name} is an internal account: whom it reaches is on its roster. Choose another account."
    ),
    "zone_unknown": QT_TRANSLATE_NOOP("Words", "There is no time zone called {zone}: one is called Asia/Shanghai."),
}
