"""Everything that can be put into a text or done to it, under one name for tool bar, menus and keys."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from wxdesk.ui.composer import blocks, table_edits
from wxdesk.ui.composer.formatting import (
    BULLET,
    QUOTE,
    TASK,
    Edit,
    insert_block,
    insert_link,
    toggle_code,
    toggle_lines,
    toggle_mark,
)

Change = Callable[[str, int, int], Edit]


@dataclass(frozen=True, slots=True)
class Format:
    """``apply`` turns text and selection into one replacement; ``words`` are other names that it is looked for by."""

    name: str
    icon: str
    title: str
    apply: Change
    shortcut: str = ""
    words: str = ""
    hint: str = ""


def formats() -> tuple[Format, ...]:
    """Return them in the language in force, those of the tool bar first."""
    return (*_inline(), *_lines(), *_inserted(), *cards())


def cards() -> tuple[Format, ...]:
    """Return what leads out of the article."""
    return (
        Format("card", "phone", QCoreApplication.translate("Formats", "Mini-program card"),
               _card("mini-program", "/path"), words="mini program card 小程序 xiaochengxu xcx",
               hint="{mini-program: }"),
        Format("account", "user", QCoreApplication.translate("Formats", "Account card"), _card("account"),
               words="account card 公众号 gongzhonghao gzh 名片 mingpian", hint="{account: }"),
        Format("product", "product", QCoreApplication.translate("Formats", "Product card"), _card("product"),
               words="product shop card 商品 shangpin sp", hint="{product: }"),
        Format("video", "video", QCoreApplication.translate("Formats", "Video"), _card("video"),
               words="video film 视频 shipin sp", hint="{video: }"),
    )  # fmt: skip


def table_formats() -> tuple[Format, ...]:
    """Return what can be done in a table that the caret stands in."""
    edits = table_edits
    return (
        Format("row_above", "chevron_up", QCoreApplication.translate("Formats", "Row above"),
               _in_table(partial(edits.insert_row, below=False))),
        Format("row_below", "chevron_down", QCoreApplication.translate("Formats", "Row below"),
               _in_table(edits.insert_row)),
        Format("row_delete", "minus", QCoreApplication.translate("Formats", "Delete row"), _in_table(edits.delete_row)),
        Format("column_left", "chevron_left", QCoreApplication.translate("Formats", "Column at the left"),
               _in_table(partial(edits.insert_column, right=False))),
        Format("column_right", "chevron_right", QCoreApplication.translate("Formats", "Column at the right"),
               _in_table(edits.insert_column)),
        Format("column_delete", "minus", QCoreApplication.translate("Formats", "Delete column"),
               _in_table(edits.delete_column)),
        Format("align_left", "align_left", QCoreApplication.translate("Formats", "Align column left"),
               _in_table(partial(edits.align_column, align="l"))),
        Format("align_centre", "align_centre", QCoreApplication.translate("Formats", "Align column to the centre"),
               _in_table(partial(edits.align_column, align="c"))),
        Format("align_right", "align_right", QCoreApplication.translate("Formats", "Align column right"),
               _in_table(partial(edits.align_column, align="r"))),
    )  # fmt: skip


def _in_table(change: Callable[[str, int, int], Edit | None]) -> Change:
    def apply(text: str, start: int, end: int) -> Edit:
        return change(text, start, end) or Edit(start, start, "", start, end)

    return apply


def _inline() -> tuple[Format, ...]:
    return (
        Format("bold", "bold", QCoreApplication.translate("Formats", "Bold"), partial(toggle_mark, mark="**"), "Ctrl+B",
               "bold strong 加粗 粗体 jiacu cuti jc", "**"),
        Format("italic", "italic", QCoreApplication.translate("Formats", "Italic"), partial(toggle_mark, mark="*"),
               "Ctrl+I", "italic emphasis 斜体 xieti xt", "*"),
        Format("strike", "strike", QCoreApplication.translate("Formats", "Strikethrough"),
               partial(toggle_mark, mark="~~"), "Ctrl+Shift+X", "strike delete 删除线 shanchuxian scx", "~~"),
        Format("link", "link", QCoreApplication.translate("Formats", "Link"), insert_link, "Ctrl+Shift+L",
               "link address url 链接 lianjie lj", "[]()"),
        Format("sup", "sup", QCoreApplication.translate("Formats", "Superscript"),
               partial(blocks.toggle_tag, tag="sup"), words="superscript 上标 shangbiao sb", hint="<sup>"),
        Format("sub", "sub", QCoreApplication.translate("Formats", "Subscript"),
               partial(blocks.toggle_tag, tag="sub"), words="subscript 下标 xiabiao xb", hint="<sub>"),
        Format("ruby", "ruby", QCoreApplication.translate("Formats", "Reading over characters"), blocks.insert_ruby,
               words="ruby pinyin furigana reading 注音 拼音 zhuyin pinyin zy", hint="{漢字|かんじ}"),
    )  # fmt: skip


def _lines() -> tuple[Format, ...]:
    return (
        Format("h1", "h1", QCoreApplication.translate("Formats", "Heading"), partial(toggle_lines, prefix="# "),
               "Ctrl+Alt+1", "heading h1 title 标题 biaoti bt 一级", "#"),
        Format("h2", "h2", QCoreApplication.translate("Formats", "Smaller heading"),
               partial(toggle_lines, prefix="## "), "Ctrl+Alt+2",
               "heading h2 小标题 标题 xiaobiaoti biaoti xbt 二级", "##"),
        Format("h3", "h3", QCoreApplication.translate("Formats", "Smallest heading"),
               partial(toggle_lines, prefix="### "), "Ctrl+Alt+3", "heading h3 小标题 标题 biaoti 三级", "###"),
        Format("quote", "quote", QCoreApplication.translate("Formats", "Quote"), partial(toggle_lines, prefix=QUOTE),
               "Ctrl+Shift+.", "quote citation 引用 yinyong yy", ">"),
        Format("list", "list", QCoreApplication.translate("Formats", "List"), partial(toggle_lines, prefix=BULLET),
               "Ctrl+Shift+8", "list bullets unordered 列表 无序列表 liebiao wuxu lb", "-"),
        Format("ordered", "ordered", QCoreApplication.translate("Formats", "Numbered list"),
               partial(toggle_lines, prefix="1. "), "Ctrl+Shift+7",
               "numbered ordered list 有序列表 编号 youxu bianhao yx", "1."),
        Format("task", "task", QCoreApplication.translate("Formats", "Task list"), partial(toggle_lines, prefix=TASK),
               "Ctrl+Shift+9", "task todo check list 任务 待办 清单 renwu daiban qingdan rw db", "- [ ]"),
        Format("code", "code", QCoreApplication.translate("Formats", "Code"), toggle_code, "Ctrl+E",
               "code fence 代码 daima dm", "```"),
    )  # fmt: skip


def _inserted() -> tuple[Format, ...]:
    return (
        Format("table", "table", QCoreApplication.translate("Formats", "Table"), _table,
               words="table grid 表格 biaoge bg", hint="| |"),
        Format("rule", "rule", QCoreApplication.translate("Formats", "Rule"), blocks.insert_rule,
               words="rule line divider 分割线 分隔线 fengexian fgx", hint="---"),
        Format("note", "note", QCoreApplication.translate("Formats", "Footnote"), blocks.insert_note, "Ctrl+Shift+F",
               "footnote note 脚注 注释 jiaozhu jz", "[^1]"),
        Format("math", "math", QCoreApplication.translate("Formats", "Mathematics"), blocks.insert_math, "Ctrl+Shift+M",
               "mathematics formula tex latex 公式 数学 gongshi shuxue gs sx", "$$"),
        Format("box", "box", QCoreApplication.translate("Formats", "Coloured box"), blocks.insert_box,
               words="box note callout container 彩框 提示框 卡片 caikuang tishi ts", hint="::: note"),
        Format("slides", "slides", QCoreApplication.translate("Formats", "Pictures that slide"), blocks.insert_slides,
               words="slides gallery swipe pictures 滑动 轮播 图片 huadong lunbo hd lb", hint="::: slides"),
        Format("meaning", "meaning", QCoreApplication.translate("Formats", "Term and meaning"), _meaning,
               words="definition list term meaning 定义 术语 名词解释 dingyi shuyu dy", hint=": "),
    )  # fmt: skip


def _table(text: str, start: int, end: int) -> Edit:
    first = QCoreApplication.translate("Formats", "First")
    second = QCoreApplication.translate("Formats", "Second")
    table = f"| {first} | {second} |\n| --- | ---: |\n|  |  |"
    edit = insert_block(text, start, end, table)
    at = edit.caret - len(table) + len("| ")  # behind the last bar, more cells than the head has would begin
    return Edit(edit.start, edit.end, edit.text, at, at + len(first))


def _meaning(text: str, start: int, end: int) -> Edit:
    term = QCoreApplication.translate("Formats", "Term")
    return blocks.insert_meaning(text, start, end, term, QCoreApplication.translate("Formats", "What it means"))


def _card(kind: str, path: str = "") -> Change:
    def insert(text: str, start: int, end: int) -> Edit:
        return blocks.insert_card(text, start, end, kind, QCoreApplication.translate("Formats", "Name"), path)

    return insert
