"""Brings the translations in resources/i18n up to date with the strings of the source."""

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "wxdesk"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("en", "zh_CN", "zh_TW")


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A string as Qt looks it up; ``plural`` when it is asked for with a number."""

    context: str
    text: str
    plural: bool


def collect(source: Path = SOURCE) -> list[Message]:
    """Return every string that ``source`` asks Qt to translate, each once; ValueError names one that cannot be found.

    Qt's own tool reads Python by guess: it takes a plural outside a widget for a plain string, and overlooks calls
    in f-strings and calls with an expression for the number. Python's own parser misses none.
    """
    found: set[Message] = set()
    for path in sorted(source.rglob("*.py")):
        found.update(_in_tree(ast.parse(path.read_text(encoding="utf-8"), str(path)), "", path))
    return sorted(found)


def update(files: list[Path], messages: list[Message]) -> None:
    """Let lupdate merge ``messages`` into the .ts ``files``: sorted, without places, without what is no longer said."""
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "said.cpp"
        said.write_text(_as_cpp(messages), encoding="utf-8")
        for file in files:
            language = file.stem.removeprefix("wxdesk_")
            only = ["-pluralonly"] if language == "en" else []
            languages = ["-source-language", "en", "-target-language", language]
            options = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages", *languages, *only]
            subprocess.run([lupdate, *options, said, "-ts", file], check=True, capture_output=True)


def _in_tree(node: ast.AST, context: str, path: Path) -> Iterator[Message]:
    """Yield the messages below ``node``; ``context`` is the class around it, as for QObject.tr."""
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call) and (message := _message(node, context, path)):
        yield message
    for child in ast.iter_child_nodes(node):
        yield from _in_tree(child, context, path)


def _message(call: ast.Call, context: str, path: Path) -> Message | None:
    marked = False
    match call.func:
        case ast.Attribute(value=ast.Name(id="self"), attr="tr") if context:
            said: list[ast.expr] = [ast.Constant(context), *call.args]
        case ast.Attribute(attr="tr") | ast.Name(id="tr" | "_tr"):
            raise ValueError(f"{path}:{call.lineno}: tr() of something else than self has no certain context")
        case ast.Attribute(value=ast.Name(id="QCoreApplication" | "tongue"), attr="translate"):
            said, marked = call.args, True
        case ast.Name(id="QT_TRANSLATE_NOOP"):
            said = call.args
        case _:
            return None
    match said:
        case [ast.Constant(value=str(where)), ast.Constant(value=str(text)), *others]:
            return Message(where, text, len(others) > 1 or any(keyword.arg == "n" for keyword in call.keywords))
        case [ast.Constant(value=str()), _] if marked:  # its words are those under QT_TRANSLATE_NOOP
            return None
    raise ValueError(f"{path}:{call.lineno}: nobody can know what is said here")


def _as_cpp(messages: list[Message]) -> str:
    """Return ``messages`` as calls that lupdate knows how to read."""
    lines = (
        f"QCoreApplication::translate({_literal(each.context)}, {_literal(each.text)}, 0{', n' * each.plural});\n"
        for each in messages
    )
    return "".join(lines)


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    update([FOLDER / f"wxdesk_{language}.ts" for language in LANGUAGES], collect())
