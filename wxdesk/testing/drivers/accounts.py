"""Drives the Desk page: the list of accounts and the editor of one."""

from wxdesk.testing.driver import Driver


class AccountsDriver(Driver):
    """Accounts, in the words of their user."""
