"""Checks what a meeting is asked to be (reference: wecom-api §7)."""

import re

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.form import Form

TITLE = 255
SHORTEST, LONGEST = 300, 86_399
DESCRIPTION, LOCATION = 500, 128
INVITEES, INVITEES_PAID = 100, 300
HOSTS = 10
_PASSWORD = re.compile(r"[0-9]{4,6}")
_PAID_SETTINGS = ("enable_interpreter", "enable_enroll", "enable_host_key", "host_key", "watermark_type")
_REPEATS = (0, 1, 2, 7)
_BEFORE = {0, 300, 900, 3_600, 86_400}
OCCURRENCES, OCCURRENCES_RARE = 200, 50


def check_words(form: Form, *, fresh: bool) -> None:
    """Title, description and place."""
    title = form.text("title")
    if (fresh or form.has("title")) and not 1 <= len(title) <= TITLE:
        raise Refusal(400218)
    form.at_most("description", DESCRIPTION, 400219)
    form.at_most("location", LOCATION, 400237)


def check_time(corp: Corp, form: Form) -> tuple[int, int]:
    """Start in the future and length in seconds."""
    start, duration = form.number("meeting_start"), form.number("meeting_duration")
    if start <= corp.now:
        raise Refusal(400222)
    if not SHORTEST <= duration <= LONGEST:
        raise Refusal(400223)
    return start, duration


def invitees(corp: Corp, form: Form, paid: bool) -> tuple[str, ...]:
    """Members that are invited; one wrong name refuses the whole."""
    names = form.part("invitees").texts("userid")
    if len(names) > (INVITEES_PAID if paid else INVITEES):
        raise Refusal(400021)
    return members(corp, names)


def members(corp: Corp, names: tuple[str, ...]) -> tuple[str, ...]:
    """The members called ``names``. Refuses with 400021 for a name that is not one."""
    found = [corp.known(name) for name in names]
    if not all(found):
        raise Refusal(400021)
    return tuple(dict.fromkeys(member.userid for member in found if member))


def check_settings(form: Form, invited: tuple[str, ...], admin: str, paid: bool) -> None:
    settings = form.part("settings")
    if settings.text("password") and not _PASSWORD.fullmatch(settings.text("password")):
        raise Refusal(400030)
    if not paid and any(settings.has(name) for name in _PAID_SETTINGS):
        raise Refusal(400226)
    if settings.text("auto_record_type", "none") not in ("none", "local", "cloud"):
        raise Refusal(40058, "invalid auto_record_type")
    if not 1 <= settings.number("remind_scope", 1) <= 4:
        raise Refusal(40058, "invalid remind_scope")
    if not 0 <= settings.number("enable_enter_mute") <= 2:
        raise Refusal(40058, "invalid enable_enter_mute")
    hosts = settings.part("hosts").texts("userid")
    there = {name.lower() for name in (*invited, admin)}
    if len(hosts) > HOSTS or any(name.lower() not in there for name in hosts):
        raise Refusal(400029)
    if any(name.lower() not in there for name in settings.part("ring_users").texts("userid")):
        raise Refusal(400021)


def check_reminders(form: Form) -> None:
    reminders = form.part("reminders")
    if set(reminders.numbers("remind_before")) - _BEFORE:
        raise Refusal(400228)
    if not reminders.flag("is_repeat", False):
        return
    repeat, interval = reminders.number("repeat_type"), reminders.number("repeat_interval", 1)
    rare = repeat == 2 or interval == 2
    most = OCCURRENCES_RARE if rare else OCCURRENCES
    if repeat not in _REPEATS or not 1 <= interval <= 2 or reminders.number("repeat_until_count") > most:
        raise Refusal(400228)
