"""Refusals and findings about covers, picture posts, cards and themes as English sentences."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

PICTURE_SENTENCES: dict[str, object] = {
    "ffmpeg_missing": QT_TRANSLATE_NOOP(
        "Words", "MP4 needs ffmpeg on the PATH. Install it, or save the day as GIF instead."
    ),
    "film_failed": QT_TRANSLATE_NOOP(
        "Words", "The film could not be made by ffmpeg: {reason}. Save the day as GIF instead."
    ),
    "cover_too_small": QT_TRANSLATE_NOOP(
        "Words", "The cover {name} is a single row of pixels, which the platform cannot cut. Choose another picture."
    ),
    "cover_blurred": QT_TRANSLATE_NOOP(
        "Words",
        "Only {width} pixels across are shown of the cover {name}; below {least} it looks blurred. "
        "Make its frames larger, or choose a larger picture.",
    ),
    "picture_post_not_inside": QT_TRANSLATE_NOOP(
        "Words", "WeCom knows no picture posts. Turn it into an article, or write it for another account."
    ),
    "picture_words_missing": QT_TRANSLATE_NOOP(
        "Words", "The platform takes no picture post without words. Write some below the pictures."
    ),
    "picture_words_too_long": QT_TRANSLATE_NOOP(
        "Words", "The words are {over} characters over the {limit} that a picture post may have. Shorten them."
    ),
    "pictures_missing": QT_TRANSLATE_NOOP("Words", "The picture post has no picture yet. Add one."),
    "pictures_too_many": QT_TRANSLATE_NOOP(
        "Words", "A picture post holds up to {limit} pictures, and this one has {count}. Take {over} out."
    ),
    "card_name_taken": QT_TRANSLATE_NOOP(
        "Words", "There is already a card called {name} of this kind. Choose another name, or change that one."
    ),
    "theme_name_taken": QT_TRANSLATE_NOOP("Words", "There is already a theme called {name}. Choose another name."),
    "theme_not_worn": QT_TRANSLATE_NOOP(
        "Words", "The theme {text} cannot be read, so that Plain is worn instead. Mend its CSS among the themes."
    ),
    "picture_post_beside_others": QT_TRANSLATE_NOOP(
        "Words", "The platform’s own editor sends a picture post alone. Beside other articles it may be refused."
    ),
    # cards
    "name_of_card_missing": QT_TRANSLATE_NOOP("Words", "The card needs a name: articles call it by that."),
    "name_of_card_unfit": QT_TRANSLATE_NOOP(
        "Words",
        "The name of a card has up to {limit} characters on one line, without braces and without a path at its end.",
    ),
    "target_not_app_id": QT_TRANSLATE_NOOP(
        "Words", "An AppID is “wx” and 16 characters from 0 to 9 and a to f. Copy it from the Mini-Program’s details."
    ),
    "target_not_biz": QT_TRANSLATE_NOOP(
        "Words", "The account’s id is what follows __biz= in the address of one of its articles. Copy it from there."
    ),
    "target_not_product": QT_TRANSLATE_NOOP(
        "Words", "A product’s id is made of letters and digits. Copy it from the list of products in the WeChat shop."
    ),
    "path_of_card_unfit": QT_TRANSLATE_NOOP(
        "Words", "The page of a Mini-Program has no blanks and no braces: pages/index?id=1, for example."
    ),
    "image_not_of_wechat": QT_TRANSLATE_NOOP(
        "Words", "The card’s picture has to lie with WeChat, at mmbiz.qpic.cn. Upload one here, or leave it out."
    ),
    "cards_not_inside": QT_TRANSLATE_NOOP(
        "Words",
        "Cards are for official accounts: nothing tells that WeCom’s articles keep them. Put in a link instead.",
    ),
    # themes
    "theme_name_missing": QT_TRANSLATE_NOOP("Words", "The theme needs a name."),
    "theme_name_too_long": QT_TRANSLATE_NOOP("Words", "The name of a theme has up to {limit} characters."),
    "theme_too_large": QT_TRANSLATE_NOOP("Words", "{name} is over {limit} kB, too large for a theme."),
    "theme_built_in": QT_TRANSLATE_NOOP("Words", "{name} comes with wxdesk and cannot be deleted."),
    "theme_not_written": QT_TRANSLATE_NOOP("Words", "{name} cannot be written. Choose another place."),
}
