"""A selection that is wrapped by what is typed over it: a pure function from text and selection to one replacement."""

from wxdesk.ui.composer.formatting import Edit

PAIRS = {
    "*": "*", "_": "_", "`": "`", "~": "~", "$": "$", "(": ")", "[": "]", "{": "}", "<": ">",
    "（": "）", "【": "】", "「": "」", "『": "』", "《": "》", "〈": "〉", "〔": "〕",
}  # fmt: skip


def wrapped(text: str, start: int, end: int, sign: str) -> Edit | None:
    """Put ``sign`` and its partner around the selection; None where nothing, or only blanks, is selected."""
    chosen = text[start:end]
    if sign not in PAIRS or not chosen.strip() or (sign == "<" and "\n" in chosen):
        return None
    return Edit(start, end, f"{sign}{chosen}{PAIRS[sign]}", start + 1, end + 1)
