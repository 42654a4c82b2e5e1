"""Counts calls within a minute, an hour, a day or a month (reference: wecom-api §1, frequency limits)."""

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.records_wecom import Window
from wxdesk.simulator.state import Per, State


def spend(state: State, what: str, a_minute: int, an_hour: int, number: int = 1) -> None:
    """Count ``number`` more calls of ``what``. An overflow is refused with 45009 until the minute or hour is over.

    This is not kept over a restart: it would make every call that only reads write.
    """
    for span, most in ((60, a_minute), (3_600, an_hour)):
        name, key = state.now // span, f"{what} {span}"
        known = state.rates.get(key)
        count = (known.count if known and known.name == name else 0) + number
        state.rates[key] = Window(name, count)
        if count > most:
            raise Refusal(45009)


def spend_budget(
    state: State, corp_id: str, what: str, number: int, most: int, *, per: Per = "day", code: int = 45009
) -> None:
    """Count ``number`` more of ``what`` in the day or month in China. More than ``most`` is refused with ``code``."""
    used = state.counted(corp_id, what, per) + number
    if used > most:
        raise Refusal(code)
    state.set_count(corp_id, what, used, per)
