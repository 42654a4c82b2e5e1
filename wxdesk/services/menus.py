"""The menu below an account's conversation, read from the platform when somebody asks for it."""

from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.services.ports import Ports
from wxdesk.services.surroundings import keep_menu, surroundings


async def read(ports: Ports, account_id: int) -> tuple[MenuEntry, ...]:
    """Ask the platform for the menu as followers see it, and keep it in place of the one known; empty: there is none.

    Raises ``menu_is_fixed`` (name) for internal accounts, ``PlatformError`` and what ``Platforms.of`` raises; the menu
    that was known stays then.
    """
    account = await ports.store.read(lambda tx: tx.accounts.get(account_id))
    if account.kind is Kind.ENTERPRISE:
        raise WxdeskError("menu_is_fixed", name=account.name)
    menu = await (await ports.platforms.of(account)).menu()
    await keep_menu(ports, account_id, menu)
    return await known(ports, account_id)


async def known(ports: Ports, account_id: int) -> tuple[MenuEntry, ...]:
    """Return the menu as phones show it."""
    return tuple((await surroundings(ports)).menus.get(account_id, ()))
