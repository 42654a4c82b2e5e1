"""Whether the open article is an article or a picture post."""

from PySide6.QtWidgets import QWidget

from wxdesk.domain.accounts import Kind
from wxdesk.domain.posts import ArticleKind
from wxdesk.ui.kit import Field, Select


class KindChoice(Field[Select]):
    """``input.chosen`` carries the value of the ``ArticleKind`` that the user wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", Select(), parent=parent)
        self.show_label(self.tr("Kind"))
        options = [(ArticleKind.TEXT.value, self.tr("Article")), (ArticleKind.PICTURES.value, self.tr("Picture post"))]
        self.input.show_options(options)

    def show_kind(self, kind: ArticleKind, account: Kind) -> None:
        """Show what the open article is; WeCom's message/send has no picture posts (reference wecom-api §5)."""
        self.input.choose(kind.value)
        no = self.tr("WeCom has no picture posts.") if account is Kind.ENTERPRISE else ""
        self.input.allow(ArticleKind.PICTURES.value, no)
        self.input.setToolTip(no or self.tr("A picture post holds up to 20 pictures to swipe, with plain words below."))
