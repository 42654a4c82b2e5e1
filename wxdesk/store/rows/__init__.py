"""The tables, one file per noun; a row becomes a value before it leaves the store."""

from wxdesk.store.rows.accounts import AccountRow
from wxdesk.store.rows.attempts import AttemptRow
from wxdesk.store.rows.base import Row
from wxdesk.store.rows.calls import CallRow
from wxdesk.store.rows.followers import ArrivalRow, FollowerRow, FollowRow, FollowSenderRow, RhythmRow, SenderRow
from wxdesk.store.rows.pictures import PictureRow, UploadRow
from wxdesk.store.rows.posts import ArticleRow, PostRow
from wxdesk.store.rows.roster import DepartmentRow, MemberRow, WaitingRow
from wxdesk.store.rows.secrets import SecretRow
from wxdesk.store.rows.sent import SentRow
from wxdesk.store.rows.settings import SettingRow
from wxdesk.store.rows.slots import SlotRow
from wxdesk.store.rows.tag_sends import TagSendRow
from wxdesk.store.rows.writing import CardRow, SnippetRow, TemplateRow, ThemeRow, VersionRow

__all__ = [
    "AccountRow",
    "ArrivalRow",
    "ArticleRow",
    "AttemptRow",
    "CallRow",
    "CardRow",
    "DepartmentRow",
    "FollowRow",
    "FollowSenderRow",
    "FollowerRow",
    "MemberRow",
    "PictureRow",
    "PostRow",
    "RhythmRow",
    "Row",
    "SecretRow",
    "SenderRow",
    "SentRow",
    "SettingRow",
    "SlotRow",
    "SnippetRow",
    "TagSendRow",
    "TemplateRow",
    "ThemeRow",
    "UploadRow",
    "VersionRow",
    "WaitingRow",
]
