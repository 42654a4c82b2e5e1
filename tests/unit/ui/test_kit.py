import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wxdesk.ui import theme
from wxdesk.ui.kit import (
    Banner,
    Button,
    CheckRow,
    Chip,
    ChipFlow,
    ChoiceCard,
    CountBadge,
    Counter,
    Dialog,
    ElidedLabel,
    Field,
    FocusRing,
    LineField,
    QuotaBar,
    QuotaMeter,
    QuotaRing,
    Segmented,
    Select,
    SidePanel,
    Slots,
    Switch,
    Table,
    Text,
    Toast,
    Toolbar,
)
from wxdesk.ui.theme import LIGHT, Scheme


@pytest.fixture(autouse=True)
def look(qapp):
    theme.choose_scheme(qapp, Scheme.LIGHT)


@pytest.fixture
def show(qtbot):
    def showing(widget, width=0, height=0):
        qtbot.addWidget(widget)
        widget.resize(width or widget.sizeHint().width(), height or widget.sizeHint().height())
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return showing


def test_a_field_says_what_is_wrong_and_gives_its_hint_back(show):
    field = show(LineField("WeChat ID", hint="Starts with a letter"))
    field.show_error("Too short")
    assert (field.error, field.input.accessibleDescription()) == ("Too short", "Too short")
    field.show_error("")
    assert (field.error, field.input.accessibleDescription()) == ("", "Starts with a letter")
    assert field.input.accessibleName() == "WeChat ID"


def test_a_hint_that_changes_does_not_hide_an_error(show):
    field = show(LineField("Title"))
    field.show_error("Too long")
    field.show_hint("Up to 32")
    assert field.error == "Too long"


def test_typing_is_told_but_showing_is_not(show, qtbot):
    field = show(LineField("Name"))
    typed: list[str] = []
    field.edited.connect(typed.append)
    field.show_text("Harbour")
    field.input.end(False)
    qtbot.keyClicks(field.input, "!")
    assert typed == ["Harbour!"]


def test_a_counter_turns_red_over_its_limit(show):
    counter = show(Counter(32))
    counter.show_count(32)
    assert (counter.text(), counter.property("tone")) == ("32 / 32", "")
    counter.show_count(33)
    assert (counter.text(), counter.property("tone")) == ("33 / 32", "bad")


def test_a_segmented_control_has_one_choice(show, qtbot):
    control = show(Segmented([("a", "Chat list"), ("b", "Folder")]))
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    assert control.key == "a"
    control.choose("b")
    assert (control.key, chosen) == ("b", [])
    qtbot.mouseClick(control._options["a"], Qt.MouseButton.LeftButton)
    assert (control.key, chosen) == ("a", ["a"])


def test_what_a_segmented_control_does_not_allow_says_why(show, qtbot):
    control = show(Segmented([("a", "Chat list"), ("b", "Folder")]))
    control.allow("b", "Service accounts are not in the folder")
    qtbot.mouseClick(control._options["b"], Qt.MouseButton.LeftButton)
    assert control.key == "a"
    assert control._options["b"].toolTip() == "Service accounts are not in the folder"


def test_a_select_keeps_its_choice_when_the_options_change(show):
    select = show(Select([("a", "One"), ("b", "Two")]))
    select.choose("b")
    select.show_options([("b", "Zwei"), ("c", "Drei")])
    assert (select.key, select.currentText()) == ("b", "Zwei")


def test_a_select_does_not_let_choose_what_is_not_allowed(show, qtbot):
    select = show(Select([("a", "One"), ("b", "Two")]))
    chosen: list[str] = []
    select.chosen.connect(chosen.append)
    select.allow("b", "Not for you")
    qtbot.keyClick(select, Qt.Key.Key_Down)
    assert (select.key, chosen) == ("a", [])
    select.allow("b")
    qtbot.keyClick(select, Qt.Key.Key_Down)
    assert (select.key, chosen) == ("b", ["b"])


def test_a_choice_card_that_is_not_allowed_says_why(show, qtbot):
    card = show(ChoiceCard("Service", "4 posts a month"), 240, 120)
    card.allow("Needs a licence")
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert (card.isChecked(), card.reason) == (False, "Needs a licence")
    card.allow()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert (card.isChecked(), card.reason) == (True, "")


def test_a_switch_is_turned_by_the_keyboard(show, qtbot):
    switch = show(Switch("Practice"))
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert switch.place == 1.0


def test_a_banner_acts_once_and_goes(show, qtbot):
    banner, acted = show(Banner(), 500, 60), []
    banner.show_message(
        "2 people wait", "Nothing internal is shown to them.", "warn", ("Review", lambda: acted.append(1))
    )
    assert banner.text == "2 people wait Nothing internal is shown to them."
    qtbot.mouseClick(banner._action, Qt.MouseButton.LeftButton)
    assert (acted, banner.isVisible(), banner.text) == ([1], False, "")


def test_a_narrow_banner_is_as_high_as_its_words(show):
    page = QWidget()
    box, banner = QVBoxLayout(page), Banner()
    box.addWidget(banner)
    box.addWidget(QWidget(), 1)
    show(page, 260, 600)
    banner.show_message("Goes out 2 Dec 20:00 China time, to the tag Shanghai", "It holds its place in the quota. " * 4)
    box.activate()
    words = [label for label in banner.findChildren(Text) if label.text() and label.isVisible()]
    assert len(words) == 2
    for label in words:
        assert label.height() >= label.heightForWidth(label.width())


def test_undo_takes_back_and_nothing_expires(show, qtbot):
    over = show(QWidget(), 600, 400)
    toast, undone, expired = Toast(over), [], []
    toast.expired.connect(lambda: expired.append(1))
    toast.show_message("Deleted", lambda: undone.append(1))
    qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert (undone, expired, toast.isVisible()) == ([1], [], False)


def test_a_second_message_lets_the_first_expire(show):
    over = show(QWidget(), 600, 400)
    toast, expired = Toast(over), []
    toast.expired.connect(lambda: expired.append(toast.text))
    toast.show_message("First", lambda: None)
    toast.show_message("Second")
    assert (expired, toast.text, toast._undo.isVisible()) == (["First"], "Second", False)


def test_a_toast_goes_by_itself(show, qtbot):
    over = show(QWidget(), 600, 400)
    toast = Toast(over)
    with qtbot.waitSignal(toast.expired, timeout=2000):
        toast.show_message("Saved", seconds=0.05)
    assert not toast.isVisible()


def segment_colours(bar):
    image = bar.grab().toImage()
    count = bar.slots.limit
    places = [round((number + 0.5) * image.width() / count) for number in range(count)]
    return [image.pixelColor(x, image.height() // 2).name().upper() for x in places]


def test_the_bar_has_a_segment_per_slot(show):
    bar = show(QuotaBar(), 400, 10)
    bar.show_slots(Slots(sent=2, reserved=1, this_post=0, free=1))
    colours = segment_colours(bar)
    assert colours[:2] == [LIGHT.mark, LIGHT.mark]
    assert colours[2] not in (LIGHT.mark, LIGHT.track)
    assert colours[3] == LIGHT.track


def test_this_post_is_an_outline(show):
    bar = show(QuotaBar(), 200, 10)
    bar.show_slots(Slots(this_post=1))
    image = bar.grab().toImage()
    assert image.pixelColor(100, 5).name().upper() != LIGHT.mark
    assert image.pixelColor(100, 0).name().upper() == LIGHT.mark


def test_the_meter_says_in_words_what_it_draws(show):
    meter = show(QuotaMeter(), 300, 80)
    meter.show_quota(Slots(2, 1, 1), "1 of 4 left in November", "Resets 1 December.")
    assert meter.sentence == "1 of 4 left in November Resets 1 December."
    assert meter.accessibleName() == meter.sentence
    meter.show_quota(None, "", "No broadcast quota.")
    assert (meter.sentence, meter._bar.isVisible()) == ("No broadcast quota.", False)


def test_the_ring_goes_clockwise_from_the_top(show):
    ring = show(QuotaRing(side=100))
    ring.show_slots(Slots(sent=1, free=1), "1 of 2 left")
    image = ring.grab().toImage()
    assert image.pixelColor(91, 50).name().upper() == LIGHT.mark
    assert image.pixelColor(9, 50).name().upper() == LIGHT.track
    assert ring.accessibleName() == "1 of 2 left"


def test_painted_parts_follow_the_theme(show, qapp):
    bar = show(QuotaBar(), 100, 10)
    bar.show_slots(Slots(sent=1))
    theme.choose_scheme(qapp, Scheme.DARK)
    assert segment_colours(bar) == [theme.DARK.mark]


def test_chips_flow_onto_the_next_line(show, qtbot):
    flow = show(ChipFlow(), 200, 80)
    flow.show_chips([("Token valid 1 h 52 min", "accent"), ("IP allowed", "accent"), ("Callback not set", "warn")])
    assert flow.texts == ["Token valid 1 h 52 min", "IP allowed", "Callback not set"]
    assert flow.heightForWidth(200) > flow.heightForWidth(900)
    qtbot.waitUntil(lambda: len({chip.y() for chip in flow.findChildren(Chip)}) > 1)
    flow.resize(900, 80)
    qtbot.waitUntil(lambda: len({chip.y() for chip in flow.findChildren(Chip)}) == 1)
    assert len({chip.x() for chip in flow.findChildren(Chip)}) == 3


def test_a_badge_of_nothing_is_not_shown(show):
    badge = show(CountBadge(2))
    assert badge.isVisible()
    badge.show_count(0)
    assert not badge.isVisible()


def test_an_elided_label_keeps_all_its_words_in_the_tool_tip(show):
    label = show(ElidedLabel("A very long name of an account that cannot fit"), 60, 20)
    assert label.toolTip() == label.text()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_check_row_reads_as_one_sentence(show):
    row = show(CheckRow("Follower list", "no", reason="Verify first."))
    assert (row.accessibleName(), row.state) == ("Follower list: Verify first.", "no")


def test_a_side_panel_folds_away_and_comes_back(show):
    page = show(QWidget(), 800, 300)
    panel = SidePanel(300)
    box = QHBoxLayout(page)
    box.addWidget(panel)
    panel.fold()
    assert (panel.folded, panel.isVisible()) == (True, False)
    panel.fold(False)
    assert (panel.isVisible(), panel.width()) == (True, theme.metrics().px(300))


def test_a_tool_bar_button_calls_and_has_a_name(show, qtbot):
    bar, pressed = show(Toolbar("Format"), 300, 34), []
    button = bar.add("bold", "bold", "Bold", lambda: pressed.append("bold"), shortcut="Ctrl+B")
    button.show()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (pressed, button.accessibleName(), button.objectName()) == (["bold"], "Bold", "bold")


def test_a_dialog_answers_and_can_refuse_to(show, qtbot):
    dialog = Dialog("Delete it?", "It goes.", accept_text="Delete", kind="destroy")
    qtbot.addWidget(dialog)
    dialog.allow_accept("A post is on its way")
    assert (dialog._accept.isEnabled(), dialog._accept.toolTip()) == (False, "A post is on its way")
    dialog.allow_accept()
    with qtbot.waitSignal(dialog.accepted):
        dialog.open()
        qtbot.mouseClick(dialog._accept, Qt.MouseButton.LeftButton)


def test_the_ring_surrounds_what_the_keyboard_reached(show, qtbot):
    window = show(QWidget(), 400, 100)
    box = QHBoxLayout(window)
    first, second, field = Button("First"), Button("Second"), QLineEdit()
    for part in (first, second, field):
        box.addWidget(part)
    ring = FocusRing(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.drawn is not None
    assert ring.drawn.around is second
    gap = 2 * theme.metrics().ring_width
    assert ring.drawn.geometry() == second.geometry().adjusted(-gap, -gap, gap, gap)
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert ring.drawn is None


def test_return_presses_the_button_that_the_keyboard_reached(show, qtbot):
    window = show(QWidget(), 400, 100)
    box = QHBoxLayout(window)
    first, card = Button("First"), ChoiceCard("Service", "4 posts a month")
    box.addWidget(first)
    box.addWidget(card)
    ring = FocusRing(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pressed: list[str] = []
    first.clicked.connect(lambda: pressed.append("first"))
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClick(first, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["first"]
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.drawn is not None
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.isChecked()


def test_the_ring_survives_what_it_surrounded(show, qtbot):
    window = show(QWidget(), 400, 100)
    box = QHBoxLayout(window)
    first, pane, last = Button("First"), QWidget(), Button("Last")
    inner = Button("Inner", parent=pane)
    for part in (first, pane, last):
        box.addWidget(part)
    inner.show()
    ring = FocusRing(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.drawn is not None
    with qtbot.waitSignal(pane.destroyed):
        pane.deleteLater()
    assert ring.drawn is None or ring.drawn.around is not inner
    last.setFocus(Qt.FocusReason.TabFocusReason)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.drawn is not None
    assert ring.drawn.around is first


def test_a_mouse_press_leaves_no_ring(show, qtbot):
    window = show(QWidget(), 400, 100)
    button = Button("First", parent=window)
    button.move(QPoint(20, 20))
    button.show()
    ring = FocusRing(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    place = button.geometry().center()
    qtbot.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert button.hasFocus()
    assert ring.drawn is None
    qtbot.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def test_a_field_around_any_input_names_it(show):
    field = show(Field("Owner", Select([("a", "Business")])))
    assert field.input.accessibleName() == "Owner"
    assert field._label.buddy() is field.input


def test_table_rows_have_the_height_of_the_design(show):
    table = show(Table("Members"), 400, 200)
    assert table.verticalHeader().defaultSectionSize() == theme.metrics().row


def test_a_choice_without_room_ends_in_an_ellipsis(qtbot):
    select = Select([("harbour", "Harbour · teal and more")])
    qtbot.addWidget(select)
    select.resize(120, 32)
    assert select.said.endswith("…")
    select.resize(400, 32)
    assert select.said == "Harbour · teal and more"
