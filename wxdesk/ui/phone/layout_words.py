"""What each layout is called, and what is known of it."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.phone import Layout


def layout_name(layout: Layout) -> str:
    return {
        Layout.CLASSIC: QCoreApplication.translate("Layouts", "Classic chat list"),
        Layout.RANKED: QCoreApplication.translate("Layouts", "2020+ ranked folder"),
        Layout.FOLDED: QCoreApplication.translate("Layouts", "Service accounts folded"),
    }[layout]


def layout_known(layout: Layout) -> str:
    """Return what is known of a layout, and how well."""
    return {
        Layout.CLASSIC: QCoreApplication.translate(
            "Layouts",
            "Documented: service accounts ring in rows of their own; subscription posts lie in one folder with a dot, "
            "the newest on top.",
        ),
        Layout.RANKED: QCoreApplication.translate(
            "Layouts",
            "Reported since 2020 and never documented: posts of about the same age are ordered by what the follower "
            "reads. The span of twelve hours is our estimate.",
        ),
        Layout.FOLDED: QCoreApplication.translate(
            "Layouts",
            "Tried with some users since 2024, told by few: service accounts share one row that says how many "
            "notifications it holds.",
        ),
    }[layout]
