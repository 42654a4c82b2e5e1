"""Products of the WeChat shop, as articles show them (reference: official-account-api §2.1)."""

import re
import secrets

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.fields import number, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.records import App
from wxdesk.simulator.state import State

_ID = re.compile(r"[0-9]{1,32}")
_SHOWN_AS = {"news": (0, 1, 2), "newspic": (1, 2, 3)}
_BAR = 3


def card_info(_state: State, _app: App, call: Call) -> Answer:
    """POST product/getcardinfo: an element for the text, or a key for what stands at the end of a picture post."""
    product, kind, shown_as = (
        text(call.body, "product_id"),
        text(call.body, "article_type"),
        number(call.body, "card_type"),
    )
    if not _ID.fullmatch(product):
        raise Refusal(10170001)
    if kind not in _SHOWN_AS:
        raise Refusal(10170002)
    if shown_as not in _SHOWN_AS[kind]:
        raise Refusal(10170003)
    key = secrets.token_urlsafe(18)
    if shown_as == _BAR:
        return ok(product_key=key)
    element = f'<mp-common-product data-windowproduct="{product}" data-cardtype="{shown_as}" data-productkey="{key}">'
    return ok(DOM=f"{element}</mp-common-product>")
