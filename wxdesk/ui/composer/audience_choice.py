"""Who is sent a post: everybody, or one of the platform's tags, which are asked for when they are wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Tag
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Audience
from wxdesk.services import audiences
from wxdesk.services.ports import Ports
from wxdesk.ui.kit import Button, Segmented, Select, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import in_a_row, sentence


class AudienceChoice(QWidget, Part):
    """``audience`` is what is chosen, None while no tag is; ``reason`` then says why. ``changed`` follows the user."""

    changed = Signal()

    def __init__(
        self, ports: Ports, tasks: Tasks, account: Account, chosen: Audience = EVERYBODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ports, self._tasks, self._account = ports, tasks, account
        self._tags_by_key: dict[str, Tag] = {}
        self._before = chosen
        inside = account.kind is Kind.ENTERPRISE
        everybody = self.tr("All members") if inside else self.tr("All followers")
        self._label = Text(self.tr("Audience"), TextRole.LABEL)
        self._who = Segmented([("all", everybody), ("tag", self.tr("A tag"))])
        self._tags = Select()
        self._tags.setAccessibleName(self.tr("Tag"))
        self._told = Text("", TextRole.HINT, wrap=True)
        self._retry = Button(self.tr("Retry"), "link")
        self._lay_out()
        self._who.chosen.connect(self._choose)
        self._tags.chosen.connect(lambda _: self.changed.emit())
        self._retry.clicked.connect(self._load)
        if not chosen.everybody:
            self._who.choose("tag")
            self._load()

    @property
    def audience(self) -> Audience | None:
        if self._who.key == "all":
            return EVERYBODY
        tag = self._tags_by_key.get(self._tags.key)
        return Audience(tag.id, tag.name) if tag is not None else None

    @property
    def reason(self) -> str:
        """Why nothing can be sent to what is chosen, or nothing."""
        if self.audience is None:
            return self._told.text()
        tag = None if self._who.key == "all" else self._tags_by_key.get(self._tags.key)
        if tag is not None and tag.count == 0:
            return self.tr("Nobody carries this tag now.")
        return ""

    @property
    def tags(self) -> tuple[Tag, ...]:
        return tuple(self._tags_by_key.values())

    def _choose(self, key: str) -> None:
        if key == "tag" and not self._tags_by_key:
            self._load()
            return
        self._show()
        self.changed.emit()

    def _load(self) -> None:
        self._tags_by_key = {}
        self._told.show_text(self.tr("Loading the tags…"), "")
        self._retry.hide()
        self._show()
        self.changed.emit()
        self._tasks.start(audiences.tags(self._ports, self._account.id), self._loaded, self._refused)

    def _loaded(self, tags: Sequence[Tag]) -> None:
        if not isValid(self):
            return
        self._tags_by_key = {str(tag.id): tag for tag in tags}
        self._tags.show_options([(key, self._said(tag)) for key, tag in self._tags_by_key.items()])
        if self._before.tag_id is not None:
            self._tags.choose(str(self._before.tag_id))
        none = self.tr("This account has no tags on the platform yet. Make them there, then try again.")
        self._told.show_text("" if tags else none, "")
        self._retry.setVisible(not tags)
        self._show()
        self.changed.emit()

    def _refused(self, refusal: WxdeskError) -> None:
        if not isValid(self):
            return
        self._told.show_text(in_a_row((self.tr("The tags could not be loaded."), sentence(refusal))), "bad")
        self._retry.show()
        self._show()
        self.changed.emit()

    def _said(self, tag: Tag) -> str:
        if tag.count is None:
            return tag.name
        return self.tr("{0} · %n followers", "", tag.count).format(tag.name)

    def _show(self) -> None:
        wanted = self._who.key == "tag"
        self._tags.setVisible(wanted and bool(self._tags_by_key))
        self._told.setVisible(wanted and not self._tags_by_key)
        if not wanted:
            self._retry.hide()

    def _lay_out(self) -> None:
        m = metrics()
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        row.addWidget(self._who)
        row.addWidget(self._tags, 1)
        row.addWidget(self._told, 1)
        row.addWidget(self._retry)
        row.addStretch(0)
        row.setAlignment(self._who, Qt.AlignmentFlag.AlignVCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.px(6))
        box.addWidget(self._label)
        box.addLayout(row)
        for part in (self._tags, self._told, self._retry):
            part.hide()
