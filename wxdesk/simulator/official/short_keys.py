"""Short keys for long data (reference: official-account-api §9)."""

import secrets

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.fields import number, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.records import App
from wxdesk.simulator.records_doors import ShortKey
from wxdesk.simulator.state import State

DATA_BYTES = 4 << 10
SECONDS = 2_592_000


def gen(state: State, app: App, call: Call) -> Answer:
    """POST shorten/gen: up to 4 KB, for up to 30 days, which is also the default."""
    data = text(call.body, "long_data")
    life = number(call.body, "expire_seconds", SECONDS)
    if not 0 < len(data.encode()) <= DATA_BYTES or not 0 < life <= SECONDS:
        raise Refusal(40035)
    key = secrets.token_urlsafe(12)[:15]
    state.records.short_keys[key] = ShortKey(key, app.id, data, state.now, life)
    return ok(short_key=key)


def fetch(state: State, app: App, call: Call) -> Answer:
    """POST shorten/fetch: ``expire_seconds`` is what is left."""
    kept = state.records.short_keys.get(text(call.body, "short_key"))
    if kept is None or kept.app_id != app.id or state.now - kept.at >= kept.life:
        raise Refusal(40097)
    left = kept.life - (state.now - kept.at)
    return ok(long_data=kept.data, create_time=kept.at, expire_seconds=left)
