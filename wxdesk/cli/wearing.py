"""What the article in a file wears: a theme of the workspace or of a CSS file, and the cards of an account."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.cli.context import Desk
from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError

if TYPE_CHECKING:
    from wxdesk.services.wearing import Worn


def account_called(desk: Desk, name: str | None) -> Account | None:
    """Return the account of that name, None where none is asked for. Raises ``account_unknown``."""
    from wxdesk.services import accounts

    return None if name is None else desk.do(lambda ports: accounts.find(ports, name))


def worn_for(desk: Desk, account: Account | None, asked: str, named: Iterable[str]) -> "Worn":
    """Return what articles wear for ``account``: the theme or CSS file that is ``asked`` for, else those ``named``.

    The workspace is opened only for an account, or where a theme is none of ours: rendering needs no workspace. Raises
    ``theme_unknown`` and what ``compile_theme`` raises for the theme that is asked for. A file may name one that is not
    there, as that of another program: it is known when it is rendered, and a locked workspace is no reason to stop.
    """
    from wxdesk.article.themes import BUILT_IN, Shelf
    from wxdesk.services.wearing import Worn, worn

    of_file = asked.lower().endswith(".css")
    wanted = () if of_file else (asked,) if asked else named
    wears = Worn()
    if account is not None or not all(BUILT_IN.has(each) for each in wanted):
        try:
            wears = desk.do(lambda ports: worn(ports, account.id if account else 0))
        except WxdeskError:
            if account is not None or asked:
                raise
    if of_file:
        wears = Worn(Shelf({asked: _css(Path(asked))}), wears.cards)
    wears.shelf.theme(asked)
    return wears


def _css(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise WxdeskError("theme_unreadable", name=str(file)) from error
