"""The folder's older view: its accounts, one line each."""

from wxdesk.domain.phone import FolderCard, Phone

LOOKED_AT = 400
"""How many of the folder's posts are gone through for their accounts."""


def newest_of_each(phone: Phone) -> list[FolderCard]:
    """Return the newest card of each account: starred ones first, then by their last post (reference phone-ui D5)."""
    found: dict[tuple[int, int], FolderCard] = {}
    for card in phone.cards(LOOKED_AT):
        before = found.get(card.sender.key)
        if before is None or card.at > before.at:  # ranked folders do not have the newest first
            found[card.sender.key] = card
    newest_first = sorted(found.values(), key=lambda card: card.at, reverse=True)
    return sorted(newest_first, key=lambda card: not card.starred)
