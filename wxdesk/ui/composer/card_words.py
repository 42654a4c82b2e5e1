"""Cards in words: what each kind is called and made of."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.writing import CardKind, LinkedCard

ICONS = {CardKind.MINI_PROGRAM: "phone", CardKind.ACCOUNT: "user", CardKind.PRODUCT: "product"}


def kind_name(kind: CardKind) -> str:
    return {
        CardKind.MINI_PROGRAM: QCoreApplication.translate("Cards", "Mini-Program"),
        CardKind.ACCOUNT: QCoreApplication.translate("Cards", "Account"),
        CardKind.PRODUCT: QCoreApplication.translate("Cards", "Product"),
    }[kind]


def target_name(kind: CardKind) -> str:
    """What the card leads to is known by."""
    return {
        CardKind.MINI_PROGRAM: QCoreApplication.translate("Cards", "AppID"),
        CardKind.ACCOUNT: QCoreApplication.translate("Cards", "Account’s id (__biz)"),
        CardKind.PRODUCT: QCoreApplication.translate("Cards", "Product’s id"),
    }[kind]


def target_hint(kind: CardKind) -> str:
    return {
        CardKind.MINI_PROGRAM: QCoreApplication.translate("Cards", "The Mini-Program has to be linked to the account."),
        CardKind.ACCOUNT: QCoreApplication.translate("Cards", "It stands in the address of each of its articles."),
        CardKind.PRODUCT: QCoreApplication.translate("Cards", "The WeChat shop has to be linked to the account."),
    }[kind]


def said(card: LinkedCard) -> str:
    """Say what a card is, on one line."""
    return " · ".join(filter(None, (kind_name(card.kind), card.path or card.detail or card.target)))
