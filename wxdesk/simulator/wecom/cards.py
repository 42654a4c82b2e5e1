"""Template cards: the five kinds and their lengths (reference: wecom-api §5)."""

import re

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.form import Form

NOTICES = ("text_notice", "news_notice")
CARD_TYPES_WITH_TASK = ("button_interaction", "vote_interaction", "multiple_interaction")
_TASK = re.compile(r"[0-9A-Za-z_\-@]{1,128}")


def check_card(corp: Corp, card: Form, *, fresh: bool = True) -> str:
    """Refuse what the platform does not take; returns the card's task_id. ``fresh``: it may not have been used yet."""
    kind = card.text("card_type")
    if kind not in (*NOTICES, *CARD_TYPES_WITH_TASK):
        raise Refusal(40058, "invalid card_type")
    task_id = _task(corp, card, kind, fresh=fresh)
    _shared(card)
    match kind:
        case "text_notice" | "news_notice":
            _notice(card, kind)
        case "button_interaction":
            _buttons(card)
        case "vote_interaction":
            _vote(card)
        case _:
            _choices(card)
    return task_id


def _task(corp: Corp, card: Form, kind: str, *, fresh: bool) -> str:
    """Needed for what can be answered, and never the same twice in an app."""
    task_id = card.text("task_id")
    if not task_id and kind in NOTICES and not card.has("action_menu"):
        return ""
    used = any(
        each.task_id == task_id and each.agent == corp.agent
        for each in corp.state.records.by.corp_messages.of(corp.id).values()
    )
    if not _TASK.fullmatch(task_id) or (fresh and used):
        raise Refusal(42014)
    return task_id


def _shared(card: Form) -> None:
    if card.has("source") and not 0 <= card.part("source").number("desc_color") <= 3:
        raise Refusal(40058, "invalid desc_color")
    if card.has("action_menu"):
        _count(card.part("action_menu"), "action_list", 1, 3)
        for each in card.part("action_menu").parts("action_list"):
            each.required("text")
            each.required("key")
    _count(card, "horizontal_content_list", 0, 6)
    for each in card.parts("horizontal_content_list"):
        each.required("keyname")
        if not 0 <= each.number("type") <= 3:
            raise Refusal(40058, "invalid type")
    _count(card, "jump_list", 0, 3)
    for each in card.parts("jump_list"):
        each.required("title")


def _count(part: Form, name: str, least: int, most: int) -> None:
    if not least <= len(part.parts(name)) <= most:
        raise Refusal(40058, f"{name} exceed max length {most}")


def _notice(card: Form, kind: str) -> None:
    title = card.part("main_title").text("title")
    if not title and not (kind == "text_notice" and card.text("sub_title_text")):
        raise Refusal(40058, "missing main_title")
    action = card.part("card_action")
    if action.number("type") not in (1, 2):
        raise Refusal(40058, "missing card_action")
    action.required("url" if action.number("type") == 1 else "appid")
    if kind == "news_notice":
        _picture(card)
        _count(card, "vertical_content_list", 0, 4)


def _picture(card: Form) -> None:
    if not card.has("card_image") and not card.has("image_text_area"):
        raise Refusal(40058, "missing card_image")
    if card.has("card_image"):
        image = card.part("card_image")
        image.required("url")
        ratio = image.fields.get("aspect_ratio", 1.3)
        if not isinstance(ratio, int | float) or not 1.3 <= ratio <= 2.25:
            raise Refusal(40058, "invalid aspect_ratio")


def _buttons(card: Form) -> None:
    card.part("main_title").required("title")
    _count(card, "button_list", 1, 6)
    for each in card.parts("button_list"):
        each.required("text")
        if not 1 <= each.number("style", 1) <= 4:
            raise Refusal(40058, "invalid style")
        if each.number("type") == 0:
            each.required("key")
            each.at_most("key", 1024, in_bytes=True)
        else:
            each.required("url")
    if card.has("button_selection"):
        _selection(card.part("button_selection"))


def _selection(part: Form) -> None:
    part.required("question_key")
    _options(part, 10)


def _options(part: Form, most: int) -> None:
    _count(part, "option_list", 1, most)
    for each in part.parts("option_list"):
        each.required("id")
        each.required("text")


def _vote(card: Form) -> None:
    box = card.part("checkbox")
    box.required("question_key")
    if box.number("mode") not in (0, 1):
        raise Refusal(40058, "invalid mode")
    _options(box, 20)
    _submit(card)


def _choices(card: Form) -> None:
    _count(card, "select_list", 1, 3)
    for each in card.parts("select_list"):
        _selection(each)
    _submit(card)


def _submit(card: Form) -> None:
    button = card.part("submit_button")
    button.required("text")
    button.required("key")
