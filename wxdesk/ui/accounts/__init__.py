"""The Desk page: all accounts with what is left of each, and the editor of one."""

from wxdesk.ui.accounts.lines import account_line, status_words
from wxdesk.ui.accounts.model import AccountsModel
from wxdesk.ui.accounts.page import AccountsPage

__all__ = ["AccountsModel", "AccountsPage", "account_line", "status_words"]
