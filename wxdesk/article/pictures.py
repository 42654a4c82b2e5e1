"""The names by which an article calls its pictures."""

from urllib.parse import unquote

from wxdesk.article.source import Source, read

_REMOTE = ("http:", "https:", "//", "data:", "ftp:", "file:", "blob:")


def is_remote(name: str) -> bool:
    """Tell whether a picture lies somewhere else than beside the article."""
    return name.lower().startswith(_REMOTE)


def picture_name(written: str) -> str:
    """Return the name of a picture as people read it: ``%20`` is a blank; a remote address stays as it is."""
    return written if is_remote(written) else unquote(written)


def picture_lines(source: Source | str) -> dict[str, int]:
    """Return the pictures an article shows, in order, each with the line of its first appearance."""
    source = read(source) if isinstance(source, str) else source
    found: dict[str, int] = {}
    for what, name, data, start, _ in source.pieces:
        if what == "start" and name == "Image" and isinstance(data, dict):
            found.setdefault(picture_name(str(data["dest_url"])), source.line(start))
    return found
