"""What the banner over the editor says of what became of the post, and of what was refused."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from wxdesk.domain.errors import Detail, WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.services.posts import ImportedArticle
from wxdesk.ui.composer.head import Head
from wxdesk.ui.composer.intake_words import intake_words
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.pasting import Pasting
from wxdesk.ui.kit import Banner
from wxdesk.ui.words import in_a_row, listed, sentence


class Telling(QObject):
    """Speaks through ``banner`` and ``head``; what one post was told is not said over another."""

    def __init__(self, model: ComposerModel, banner: Banner, head: Head, pasting: Pasting, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._banner, self._head, self._pasting = model, banner, head, pasting
        self._told_of = (0, PostState.DRAFT)
        self._not_saved_told = False

    def forget(self) -> None:
        """What went well with one post is not said over another, nor once the post has gone on its way."""
        post, told = self._model.post, self._told_of
        self._told_of = (post.id, post.state)
        same = told[0] in {0, post.id} and told[1] is post.state
        if not same and self._banner.property("tone") in {"good", "info"}:
            self._banner.clear()

    def taken_in(self, imported: ImportedArticle) -> None:
        """Say what was taken in, and what had to stay outside."""
        remote = sum(note.code == "image_remote" for note in imported.notes)
        title = QCoreApplication.translate("ComposerPage", "“{0}” was taken in").format(imported.article.title)
        self._pasting.tell(title, intake_words(imported.notes, remote))

    def drafting(self) -> None:
        """Say that the post is being put into the drafts box."""
        name = self._model.account.name
        self._banner.show_message(
            QCoreApplication.translate("ComposerPage", "Putting it into the drafts box of {0}…").format(name),
            closable=False,
        )

    def drafted(self, updated: bool) -> None:
        """Say where the post lies now."""
        name = self._model.account.name
        headline = (
            QCoreApplication.translate("ComposerPage", "The draft in the drafts box of {0} is up to date")
            if updated
            else ""
        )
        self._banner.show_message(
            (headline or QCoreApplication.translate("ComposerPage", "It lies in the drafts box of {0}")).format(name),
            QCoreApplication.translate(
                "ComposerPage",
                "Look at it there and send it by hand at mp.weixin.qq.com. It stays here as a draft too.",
            ),
            "good",
        )

    def refuse(self, refusal: WxdeskError) -> None:
        """Say what was refused, and why."""
        if refusal.code == "post_incomplete":
            self._model.check()
        self.refuse_all([refusal])

    def refuse_all(self, refusals: Sequence[WxdeskError]) -> None:
        """Say of each that was refused why, and what is true of several once."""
        self._not_saved_told = False  # the banner says something else now
        self._banner.show_message(in_a_row(sentence(each) for each in _together(refusals)), tone="bad")

    def not_saved(self, refusal: WxdeskError) -> None:
        """Say that what was typed is not in the workspace yet."""
        self._not_saved_told = True
        self._head.show_not_saved()
        words = QCoreApplication.translate("ComposerPage", "Your text is still here, but it is not saved.")
        self._banner.show_message(
            words,
            sentence(refusal),
            "bad",
            (QCoreApplication.translate("ComposerPage", "Retry"), self._retry),
            closable=False,
        )

    def not_kept_between(self, refusal: WxdeskError) -> None:
        """Say that what is typed is not kept between two saves."""
        self._banner.show_message(
            QCoreApplication.translate("ComposerPage", "Go on writing: everything is saved as before"),
            sentence(refusal),
            "warn",
        )

    def _retry(self) -> None:
        self._model.tasks.start(self._model.flush(), failed=self.refuse)

    def saved(self, saved: bool) -> None:
        """Show whether everything is saved; what was said of it is over then."""
        self._head.show_saved(saved)
        if saved and self._not_saved_told:
            self._not_saved_told = False
            self._banner.clear()


def _together(refusals: Sequence[WxdeskError]) -> list[WxdeskError]:
    """Return one refusal for all that differ in nothing but the name: thirty sentences would fill the window."""
    alike: dict[tuple[str, frozenset[tuple[str, Detail]]], list[WxdeskError]] = {}
    for each in refusals:
        others = frozenset((key, value) for key, value in each.details.items() if key != "name")
        alike.setdefault((each.code, others), []).append(each)
    return [_named(each) for each in alike.values()]


def _named(alike: Sequence[WxdeskError]) -> WxdeskError:
    names = dict.fromkeys(str(each.details["name"]) for each in alike if "name" in each.details)
    details = {**alike[0].details, "name": listed(names)} if len(names) > 1 else alike[0].details
    return WxdeskError(alike[0].code, **details)
