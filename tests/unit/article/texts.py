"""Texts to try a renderer with: every mark there is, in every order."""

from hypothesis import strategies as st


def known_picture(name: str) -> str | None:
    return None if name.startswith(("gone", "http")) else "wxasset:" + "ab" * 32


FRAGMENTS = st.sampled_from(
    """# |## |- |1. |> |```|~~~|**|*|_|`|[|]|(|)|![|](https://x.example/a)|](a.png)|<b>|</b>|<div>|</div>|<!--|-->|<script>|
    </p>|<p style="|"|'|<table>|<td>|<svg>|<style>|<a href=https://x.example>|<img src=https://x.example/i.png>|&#13;|&lt;|
    &nbsp;|[^1]|[^1]: |==|^2^|~2~|{漢|かん}|$x^2$|$$|::: tip T|:::|::: slides|: def|<ruby>|<rt>|</ruby>|[a]: /x|
    ```py|    > [!NOTE]|{video: apiv_1}|{account: x}|<iframe>|data-line="3"|
    {mini-program: a b}|- [x] |---|海风|，|\\|$|:--|  """.replace("\n    ", "").split("|")
) | st.sampled_from(
    ["\n", "\n\n", "    ", "| a | b |\n|---|---|\n| c | d |\n", "\u00a0", "\x00", "\r", "\ud800", "👩‍👩‍👧", "\u2028"]
)
TEXTS = st.lists(FRAGMENTS | st.text(max_size=6), max_size=40).map("".join)
