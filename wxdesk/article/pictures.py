"""The names by which an article calls its pictures."""

import re
from html import escape, unescape
from urllib.parse import unquote

from wxdesk.article.css import is_wechat_picture
from wxdesk.article.source import Source, read

_TOLD = 60
_WEB = ("http:", "https:", "//")
_REMOTE = (*_WEB, "data:", "ftp:", "file:", "blob:")


HTML_PICTURE = re.compile(r"""(<img\b[^<>]*?\ssrc\s*=\s*)("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)""", re.IGNORECASE)
"""The address of a picture in the author's own HTML, as Typora writes one that was made smaller."""


def is_remote(name: str) -> bool:
    """Tell whether a picture lies somewhere else than beside the article."""
    return name.lower().startswith(_REMOTE)


def is_on_the_web(name: str) -> bool:
    """Tell whether a picture can be fetched; one of ``data:`` or ``file:`` cannot."""
    return name.lower().startswith(_WEB)


def missing_code(name: str) -> str:
    """Say what is wrong with a picture that the article has not: it is on the web, elsewhere, or nowhere."""
    if is_on_the_web(name):
        return "image_remote"
    return "image_outside" if is_remote(name) else "image_missing"


def told_name(name: str) -> str:
    """Return a picture's name as it is told; one of ``data:`` is the whole picture."""
    return name[:_TOLD] if name[:5].lower() == "data:" else name


def picture_name(written: str) -> str:
    """Return the name of a picture as people read it: ``%20`` is a blank; a remote address stays as it is."""
    return written if is_remote(written) else unquote(written)


def html_picture_name(address: re.Match[str]) -> str:
    """Return the name of the picture that ``HTML_PICTURE`` found."""
    return picture_name(unescape(address[2].strip("\"'")))


def picture_lines(source: Source | str) -> dict[str, int]:
    """Return the pictures an article shows, in order, each with the line of its first appearance."""
    source = read(source) if isinstance(source, str) else source
    found: dict[str, int] = {}
    for what, name, data, start, _ in source.pieces:
        if what == "start" and name == "Image" and isinstance(data, dict):
            found.setdefault(picture_name(str(data["dest_url"])), source.line(start))
        elif name in ("Html", "InlineHtml"):
            for address in HTML_PICTURE.finditer(str(data)):
                found.setdefault(html_picture_name(address), source.line(start))
    return found


_SPOT = re.compile(
    r"!\[((?:\\.|[^\]\\\n])*)\]\([ \t]*(<[^<>\n]*>|(?:\\.|[^\s()\\]|\([^\s()]*\))+)"
    r"([ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
)


def remote_pictures(text: str) -> tuple[str, ...]:
    """Return the addresses of the pictures in ``text`` that lie on the web and not on WeChat's own host."""
    return tuple(name for name in picture_lines(text) if is_on_the_web(name) and not is_wechat_picture(name))


def alt_of(text: str, name: str) -> str:
    """Return what stands for the picture ``name`` where it cannot be seen."""
    alts = [found[1] for found in _SPOT.finditer(text) if _named(found) == name]
    return re.sub(r"\\(.)", r"\1", alts[0]) if alts else ""


def with_alt(text: str, name: str, alt: str) -> str:
    """Return ``text`` with other words for the picture ``name``, wherever it stands."""
    words = re.sub(r"([\[\]\\`*_<])", r"\\\1", " ".join(alt.split()))

    def put(found: re.Match[str]) -> str:
        return f"![{words}]({found[2]}{found[3] or ''})" if _named(found) == name else found[0]

    return _SPOT.sub(put, text)


def renamed(text: str, name: str, new: str) -> str:
    """Return ``text`` with the picture ``new`` wherever ``name`` stood."""
    target = f"<{new}>" if re.search(r"[\s()]", new) else new

    def put(found: re.Match[str]) -> str:
        return f"![{found[1]}]({target}{found[3] or ''})" if _named(found) == name else found[0]

    def put_html(found: re.Match[str]) -> str:
        return f'{found[1]}"{escape(new)}"' if html_picture_name(found) == name else found[0]

    return HTML_PICTURE.sub(put_html, _SPOT.sub(put, text))


def without_picture(text: str, name: str) -> str:
    """Return ``text`` without the picture ``name``, and without the lines that held nothing else."""
    out: list[str] = []
    for line in text.split("\n"):
        bare = _SPOT.sub(lambda found: "" if _named(found) == name else found[0], line)
        if bare == line or bare.strip():
            out.append(bare)
        elif out and not out[-1].strip():
            out.pop()  # one empty line is enough where two met
    return "\n".join(out)


def _named(found: re.Match[str]) -> str:
    return picture_name(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", found[2].strip("<>")))
