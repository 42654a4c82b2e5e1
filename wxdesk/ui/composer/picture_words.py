"""Short words for what the checks find of covers and picture posts: they stand in a narrow card."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.errors import Detail

PICTURE_FIELDS = {
    "cover_too_small": "cover",
    "cover_blurred": "cover",
    "pictures_missing": "pictures",
    "pictures_too_many": "pictures",
    "picture_post_not_inside": "pictures",
    "picture_post_beside_others": "pictures",
    "picture_words_missing": "body",
    "picture_words_too_long": "body",
}


def picture_words(details: dict[str, Detail]) -> dict[str, str]:
    """Return the words for every code about covers and picture posts."""
    over = details.get("over", 0)
    return {
        "cover_too_small": QCoreApplication.translate("Checks", "Cover is too small to be cut"),
        "cover_blurred": QCoreApplication.translate("Checks", "Cover shows only {0} pixels: blurred").format(
            details.get("width", 0)
        ),
        "pictures_missing": QCoreApplication.translate("Checks", "No picture yet: add one"),
        "pictures_too_many": QCoreApplication.translate(
            "Checks", "%n pictures too many: take them out", "", over if type(over) is int else 0
        ),
        "picture_post_not_inside": QCoreApplication.translate("Checks", "WeCom knows no picture posts"),
        "picture_post_beside_others": QCoreApplication.translate("Checks", "A picture post usually stands alone"),
        "picture_words_missing": QCoreApplication.translate("Checks", "No words below the pictures yet"),
        "picture_words_too_long": QCoreApplication.translate("Checks", "Words are {0} too long").format(over),
    }
