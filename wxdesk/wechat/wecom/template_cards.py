"""Template cards: notices, buttons, votes and choices (reference: wecom-api §5)."""

from enum import StrEnum
from typing import ClassVar

from wxdesk.wechat.wecom import card_parts as parts
from wxdesk.wechat.wecom.checks import no_longer, no_more, refused
from wxdesk.wechat.wecom.contents import Content, check_task_id

NARROWEST, WIDEST = 1.3, 2.25


class CardType(StrEnum):
    TEXT_NOTICE = "text_notice"
    NEWS_NOTICE = "news_notice"
    BUTTONS = "button_interaction"
    VOTE = "vote_interaction"
    CHOICES = "multiple_interaction"


NOTICES = (CardType.TEXT_NOTICE, CardType.NEWS_NOTICE)


class TemplateCard(Content):
    """``task_id`` is unique in the app, and needed for whatever can be tapped (42014).

    ``replace_text`` belongs to an update only: what the tapped button says afterwards.
    """

    msgtype: ClassVar[str] = "template_card"
    safe: ClassVar[bool] = False

    card_type: CardType
    source: parts.CardSource | None = None
    action_menu: parts.ActionMenu | None = None
    task_id: str | None = None
    main_title: parts.Title | None = None
    quote_area: parts.Quote | None = None
    horizontal_content_list: tuple[parts.KeyValue, ...] | None = None
    jump_list: tuple[parts.Jump, ...] | None = None
    card_action: parts.CardAction | None = None
    emphasis_content: parts.Title | None = None
    sub_title_text: str | None = None
    card_image: parts.CardImage | None = None
    image_text_area: parts.ImageText | None = None
    vertical_content_list: tuple[parts.Title, ...] | None = None
    button_selection: parts.Selection | None = None
    button_list: tuple[parts.CardButton, ...] | None = None
    checkbox: parts.Checkbox | None = None
    select_list: tuple[parts.Selection, ...] | None = None
    submit_button: parts.SubmitButton | None = None
    replace_text: str | None = None

    def check(self) -> None:
        self._check_counts()
        self._check_options()
        self._check_what_belongs()
        if self.task_id is not None:
            check_task_id(self.task_id)
        elif self.action_menu or self.card_type not in NOTICES:
            raise refused("task_id", "missing")
        for button in self.button_list or ():
            no_longer("key", button.key or "", 1_024)

    def _check_counts(self) -> None:
        no_more("horizontal_content_list", self.horizontal_content_list or (), 6)
        no_more("jump_list", self.jump_list or (), 3)
        no_more("vertical_content_list", self.vertical_content_list or (), 4)
        no_more("button_list", self.button_list or (), 6)
        no_more("select_list", self.select_list or (), 3)
        if self.action_menu:
            no_more("action_list", self.action_menu.action_list, 3, least=1)

    def _check_options(self) -> None:
        if self.button_selection:
            no_more("option_list", self.button_selection.option_list, 10, least=1)
        for selection in self.select_list or ():
            no_more("option_list", selection.option_list, 10, least=1)
        if self.checkbox:
            no_more("option_list", self.checkbox.option_list, 20, least=1)

    def _check_what_belongs(self) -> None:
        ratio = self.card_image.aspect_ratio if self.card_image else None
        if ratio is not None and not NARROWEST <= ratio <= WIDEST:
            raise refused("aspect_ratio", "range")
        for name, needed in self._needed():
            if needed:
                raise refused(name, "missing")

    def _needed(self) -> tuple[tuple[str, bool], ...]:
        kind = self.card_type
        return (
            ("card_action", kind in NOTICES and not self.card_action),
            ("card_image", kind is CardType.NEWS_NOTICE and not self.card_image and not self.image_text_area),
            ("button_list", kind is CardType.BUTTONS and not self.button_list),
            ("checkbox", kind is CardType.VOTE and not self.checkbox),
            ("select_list", kind is CardType.CHOICES and not self.select_list),
            ("submit_button", kind in (CardType.VOTE, CardType.CHOICES) and not self.submit_button),
        )
