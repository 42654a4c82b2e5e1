"""The one style sheet, generated from the tokens."""

from wxdesk.ui.theme import SIZES, Metrics, TextRole, Tokens
from wxdesk.ui.typefaces import MONOSPACE

INKS = {
    TextRole.BODY: "ink",
    TextRole.STRONG: "ink",
    TextRole.HEADING: "ink",
    TextRole.LABEL: "ink2",
    TextRole.HINT: "ink3",
    TextRole.SECTION: "ink3",
    TextRole.TITLE: "ink",
    TextRole.ARTICLE: "ink",
}


def stylesheet(t: Tokens, m: Metrics) -> str:
    """Return the QSS of the whole application in these colours and lengths."""
    return "\n".join((_text(t, m), _frames(t, m), _buttons(t, m), _fields(t, m), _lists(t, m), _bars(t, m)))


def _text(t: Tokens, m: Metrics) -> str:
    rules = [
        f'Text[role="{role}"] {{ color: {getattr(t, INKS[role])}; font-size: {m.pt(size):.3f}pt;'
        f" font-weight: {weight.value}; background: transparent; }}"
        for role, (size, weight) in SIZES.items()
    ]
    rules += [
        f'Text[tone="{tone}"] {{ color: {getattr(t, name)}; }}'
        for tone, name in (
            ("accent", "accent_strong"),
            ("warn", "warn"),
            ("bad", "bad"),
            ("info", "info"),
            ("quiet", "ink3"),
            ("label", "ink2"),
        )
    ]
    rules.append(f"Text:disabled {{ color: {t.ink3}; }}")
    rules.append(f'Text[tone="warn"]:disabled {{ color: {t.warn}; }}')  # the reason why a choice is not open
    for tone in ("neutral", "accent", "warn", "bad", "info"):
        ink, soft = t.tone(tone)
        rules.append(
            f'Chip[tone="{tone}"] {{ color: {ink.name()}; background: {soft.name()}; border-radius: {m.radius_chip}px;'
            f" padding: 0 {m.px(10)}px; font-size: {m.pt(11.5):.3f}pt; font-weight: 500; }}"
        )
    rules.append(
        f"QToolTip {{ color: {t.surface}; background: {t.ink}; border: 0; padding: {m.grid(1)}px {m.grid(2)}px; }}"
    )
    return "\n".join(rules)


def _frames(t: Tokens, m: Metrics) -> str:
    return f"""
    QMainWindow, QWidget#page {{ background: {t.bg}; }}
    Pane {{ background: {t.surface}; border: 0; }}
    Pane[tint="bg"] {{ background: {t.bg}; }}
    Pane[edge="left"] {{ border-left: 1px solid {t.line}; }}
    Pane[edge="right"] {{ border-right: 1px solid {t.line}; }}
    Pane[edge="top"] {{ border-top: 1px solid {t.line}; }}
    Pane[edge="bottom"] {{ border-bottom: 1px solid {t.line}; }}
    Card {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {m.radius_card}px; }}
    Card[inset="true"] {{ background: {t.raised}; }}
    Banner {{ border-radius: {m.radius_card}px; border: 1px solid {t.line}; background: {t.surface}; }}
    Banner[tone="info"] {{ background: {t.info_soft}; border-color: {t.info_soft}; }}
    Banner[tone="good"] {{ background: {t.accent_soft}; border-color: {t.accent_soft}; }}
    Banner[tone="warn"] {{ background: {t.warn_soft}; border-color: {t.warn_line}; }}
    Banner[tone="bad"] {{ background: {t.bad_soft}; border-color: {t.bad_soft}; }}
    FindBar {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {m.radius_card}px; }}
    Toast {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {m.radius_card}px; }}
    QuotaMeter[beside="true"] {{ background: {t.raised}; border: 1px solid {t.line};
        border-radius: {m.px(10)}px; }}
    Line {{ background: {t.line}; border: 0; }}
    Line[soft="true"] {{ background: {t.line_soft}; }}
    QDialog {{ background: {t.surface}; }}
    QScrollArea {{ background: transparent; border: 0; }}
    QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; }}
    QSplitter::handle {{ background: {t.line}; }}
    """


def _buttons(t: Tokens, m: Metrics) -> str:
    inner = m.control - 2
    return f"""
    Button {{ color: {t.ink}; background: {t.raised}; border: 1px solid {t.line}; border-radius: {m.radius_control}px;
        min-height: {inner}px; max-height: {inner}px; padding: 0 {m.grid(3)}px; font-weight: 500; }}
    Button:hover {{ background: {t.hover}; }}
    Button:pressed {{ background: {t.line_soft}; }}
    Button:disabled {{ color: {t.ink3}; background: {t.line_soft}; border-color: {t.line_soft}; }}
    Button[kind="primary"] {{ color: {t.on_accent}; background: {t.accent}; border-color: {t.accent}; }}
    Button[kind="primary"]:hover {{ background: {t.accent_strong}; border-color: {t.accent_strong}; }}
    Button[kind="primary"]:disabled {{ color: {t.ink3}; background: {t.line_soft}; border-color: {t.line_soft}; }}
    Button[kind="quiet"] {{ background: transparent; border-color: transparent; color: {t.ink2}; }}
    Button[kind="quiet"]:hover {{ background: {t.neutral_soft}; color: {t.ink}; }}
    Button[kind="quiet"]:disabled {{ color: {t.ink3}; }}
    Button[kind="link"] {{ background: transparent; border-color: transparent; color: {t.accent_strong};
        padding: 0 {m.grid(1)}px; }}
    Button[kind="link"]:hover {{ text-decoration: underline; }}
    Button[kind="small_link"] {{ background: transparent; border-color: transparent; color: {t.accent_strong};
        padding: 0 {m.grid(1)}px; min-height: {m.px(18)}px; max-height: {m.px(18)}px; }}
    Button[kind="small_link"]:hover {{ text-decoration: underline; }}
    Button[kind="danger"] {{ color: {t.bad}; }}
    Button[kind="danger"]:hover {{ background: {t.bad_soft}; border-color: {t.bad_soft}; }}
    Button[kind="destroy"] {{ color: {t.on_bad}; background: {t.bad}; border-color: {t.bad}; }}
    Button[kind="dashed"] {{ background: transparent; border: 1px dashed {t.line}; color: {t.ink2}; }}
    Button[kind="dashed"]:hover {{ border-color: {t.mark}; color: {t.accent_strong}; }}
    Button::menu-indicator, QToolButton::menu-indicator {{ width: 0; image: none; }}
    IconButton {{ border: 0; border-radius: {m.radius_control}px; background: transparent; color: {t.ink2};
        padding: 0 {m.px(6)}px; min-height: {m.px(28)}px; min-width: {m.px(16)}px; font-weight: 500; }}
    IconButton:hover {{ background: {t.neutral_soft}; }}
    IconButton:checked {{ background: {t.accent_soft}; color: {t.accent_strong}; }}
    IconButton:disabled {{ color: {t.ink3}; }}
    Segmented {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {m.radius_control}px; }}
    Segment {{ border: 0; border-radius: {m.px(6)}px; color: {t.ink2}; padding: 0 {m.grid(3)}px;
        min-height: {m.px(26)}px; max-height: {m.px(26)}px; font-weight: 500; background: transparent; }}
    Segment:hover {{ color: {t.ink}; }}
    Segment:checked {{ background: {t.accent_soft}; color: {t.accent_strong}; }}
    Segment:disabled {{ color: {t.ink3}; }}
    NavButton {{ border: 0; border-radius: {m.radius_control}px; background: transparent; color: {t.ink2};
        text-align: left; padding: 0 {m.grid(2)}px 0 {m.px(36)}px; min-height: {m.control}px; max-height: {m.control}px;
        font-weight: 500; }}
    NavButton:hover {{ background: {t.neutral_soft}; }}
    NavButton:checked {{ background: {t.selection}; color: {t.accent_strong}; }}
    QCheckBox, QRadioButton {{ color: {t.ink}; spacing: {m.grid(2)}px; background: transparent; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {t.ink3}; }}
    """


def _fields(t: Tokens, m: Metrics) -> str:
    inner = m.control - 2
    mono = ", ".join(f'"{family}"' for family in MONOSPACE)
    return f"""
    QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {{ color: {t.ink}; background: {t.raised};
        border: 1px solid {t.line}; border-radius: {m.radius_control}px; min-height: {inner}px;
        padding: 0 {m.px(10)}px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QLineEdit {{ padding: 0 {m.grid(2)}px; }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
    QPlainTextEdit:focus, QTextEdit:focus {{ border: 1px solid {t.mark}; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{ border-color: {t.bad}; }}
    QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {t.ink3}; background: {t.line_soft};
        border-color: {t.line_soft}; }}
    QLineEdit[bare="true"] {{ border: 0; background: transparent; padding: 0; font-size: {m.pt(22):.3f}pt;
        font-weight: 600; }}
    QLineEdit[bare="true"][long="true"] {{ font-size: {m.pt(16):.3f}pt; }}
    QPlainTextEdit, QTextEdit {{ color: {t.ink}; background: {t.raised}; border: 1px solid {t.line};
        border-radius: {m.radius_control}px; padding: {m.grid(2)}px; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; }}
    QPlainTextEdit[card="true"], QTextEdit[card="true"] {{ border-radius: {m.radius_card}px; padding: {m.grid(3)}px; }}
    QPlainTextEdit[mono="true"] {{ font-family: {mono}; }}
    QComboBox::drop-down {{ border: 0; width: {m.px(26)}px; }}
    QComboBox::down-arrow {{ image: none; }}
    QDateTimeEdit::drop-down {{ border: 0; width: {m.px(30)}px; background: transparent; }}
    QDateTimeEdit::down-arrow {{ image: none; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
    QSpinBox > QLineEdit, QDateTimeEdit > QLineEdit {{ border: 0; min-height: 0; padding: 0 {m.grid(2)}px;
        background: transparent; }}
    QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.line}; padding: {m.grid(1)}px; }}
    QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: {m.grid(1)}px; }}
    QMenu::item {{ color: {t.ink}; padding: {m.px(6)}px {m.grid(6)}px {m.px(6)}px {m.grid(3)}px;
        border-radius: {m.px(6)}px; }}
    QMenu::item:selected {{ background: {t.selection}; color: {t.accent_strong}; }}
    QMenu::item:disabled {{ color: {t.ink3}; }}
    QMenu::icon, QMenu::indicator {{ padding-left: {m.grid(2)}px; }}
    QMenu::separator {{ height: 1px; background: {t.line_soft}; margin: {m.grid(1)}px {m.grid(2)}px; }}
    """


def _lists(t: Tokens, m: Metrics) -> str:
    return f"""
    QTableView, QTreeView, QListView {{ background: {t.surface}; border: 0; color: {t.ink}; outline: 0;
        selection-background-color: {t.selection}; selection-color: {t.ink}; gridline-color: {t.line_soft}; }}
    QTableView::item {{ border: 0; border-bottom: 1px solid {t.line_soft}; padding: 0 {m.grid(3)}px; }}
    QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{ background: {t.selection};
        color: {t.ink}; }}
    QListView::item, QTreeView::item {{ min-height: {m.px(30)}px; padding: 0 {m.grid(2)}px; border: 0; }}
    QListView::item:hover, QTreeView::item:hover {{ background: {t.hover}; }}
    QTreeView::item:selected {{ color: {t.accent_strong}; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.raised}; }}
    QCalendarWidget QToolButton {{ color: {t.ink}; background: transparent; border: 0; padding: {m.px(6)}px;
        border-radius: {m.radius_control}px; font-weight: 600; }}
    QCalendarWidget QToolButton:hover {{ background: {t.neutral_soft}; }}
    QCalendarWidget QTableView {{ background: {t.raised}; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; }}
    QCalendarWidget QTableView:disabled {{ color: {t.ink3}; }}
    QCalendarWidget QTableView::item {{ border: 0; padding: 0; }}
    QHeaderView {{ background: {t.surface}; border: 0; }}
    QHeaderView::section {{ background: {t.surface}; color: {t.ink2}; border: 0; border-bottom: 1px solid {t.line};
        padding: 0 {m.grid(3)}px; min-height: {m.px(34)}px; font-size: {m.pt(11.5):.3f}pt; font-weight: 600; }}
    QScrollBar:vertical {{ background: transparent; width: {m.px(10)}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {m.px(10)}px; margin: 0; }}
    QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
    QScrollBar::handle {{ background: {t.line}; border-radius: {m.px(3)}px; margin: {m.px(2)}px; }}
    QScrollBar::handle:vertical {{ min-height: {m.grid(8)}px; }}
    QScrollBar::handle:horizontal {{ min-width: {m.grid(8)}px; }}
    QScrollBar::handle:hover {{ background: {t.ink3}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
        border: 0; width: 0; height: 0; }}
    QProgressBar {{ background: {t.track}; border: 0; border-radius: {m.px(3)}px; max-height: {m.px(6)}px; }}
    QProgressBar::chunk {{ background: {t.mark}; border-radius: {m.px(3)}px; }}
    QSlider:horizontal {{ min-height: {m.px(20)}px; }}
    QSlider::groove:horizontal {{ background: {t.track}; height: {m.px(4)}px; border-radius: {m.px(2)}px; }}
    QSlider::sub-page:horizontal {{ background: {t.mark}; border-radius: {m.px(2)}px; }}
    QSlider::handle:horizontal {{ background: {t.surface}; border: {m.px(4)}px solid {t.mark};
        width: {m.px(8)}px; margin: -{m.px(6)}px 0; border-radius: {m.grid(2)}px; }}
    QSlider::sub-page:horizontal:disabled {{ background: {t.line}; }}
    QSlider::handle:horizontal:disabled {{ border-color: {t.line}; }}
    """


def _bars(t: Tokens, m: Metrics) -> str:
    return f"""
    Sidebar {{ background: {t.side}; border: 0; border-right: 1px solid {t.line}; }}
    TopBar {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
    Toolbar {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {m.radius_control}px; }}
    QStatusBar {{ background: {t.side}; color: {t.ink3}; }}
    KeyHint {{ color: {t.ink3}; background: {t.surface}; border: 1px solid {t.line}; border-radius: {m.px(4)}px;
        padding: 0 {m.grid(1)}px; font-size: {m.pt(11):.3f}pt; }}
    Palette, SlashMenu {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: {m.radius_card}px; }}
    Palette QListView, SlashMenu QListView {{ background: transparent; }}
    """
