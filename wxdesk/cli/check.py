"""What WeChat would refuse or drop, and what is better known before anything is sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import READABLE
from wxdesk.cli.output import Json, json_option, say, show_json
from wxdesk.cli.render import all_notes
from wxdesk.cli.wearing import account_called, worn_for
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Ports

if TYPE_CHECKING:
    from wxdesk.article.findings import Finding
    from wxdesk.article.likeness import Earlier
    from wxdesk.services.reading import ReadArticle
    from wxdesk.services.wearing import Worn

LARGEST_LIST = 1_048_576
"""Of a file with words to avoid, in bytes."""


@dataclass(frozen=True, slots=True)
class Known:
    """What articles are held against: the account's kind, words to avoid, what was sent before, and what they wear."""

    kind: Kind = Kind.SERVICE
    words: tuple[str, ...] = ()
    earlier: "tuple[Earlier, ...]" = ()
    wears: "Worn | None" = None


@click.command(short_help="What WeChat would refuse or drop.")
@click.argument("files", type=READABLE, nargs=-1, required=True, metavar="FILE...")
@click.option("--account", "name", metavar="NAME", help="Check for this account, and against what it has sent.")
@click.option("--theme", default="", metavar="NAME", help="Check them in this theme, or that of a CSS file.")
@click.option("--words", "words_file", type=READABLE, metavar="FILE", help="Look for the words in FILE, one a line.")
@json_option
@click.pass_obj
def check(
    desk: Desk, files: tuple[Path, ...], name: str | None, theme: str, words_file: Path | None, as_json: bool
) -> int:
    """Say what of these files (Markdown, .docx, .html) would be refused or dropped, and what else to look at, by line.

    With an account the words to avoid are those of its workspace too. The exit status is 1 when something would be
    refused.
    """
    words = _words_in(words_file) if words_file else ()
    account = account_called(desk, name)
    if account is not None and len(files) > account.max_articles:
        raise WxdeskError("too_many_articles", found=len(files), limit=account.max_articles)
    read = [(file, _read(file, theme)) for file in files]
    named = [each.article.theme for _, each in read if not isinstance(each, WxdeskError)]
    known = Known(words=words) if account is None else desk.do(lambda ports: _known(ports, account, words))
    known = replace(known, wears=worn_for(desk, account, theme, named))
    found = [(file, finding) for file, each in read for finding in _findings(each, known)]
    if as_json:
        show_json([_document(desk, file, [each for at, each in found if at == file]) for file in files])
    else:
        for file, finding in found:
            click.echo(f"{_place(file, finding)}: {finding.severity}: {words_of(desk, finding)}")
        if not found:
            say("Nothing to remark.")
    return 1 if any(finding.severity == "error" for _, finding in found) else 0


async def _known(ports: Ports, account: Account, words: Sequence[str]) -> Known:
    from wxdesk.article.wording import own_words
    from wxdesk.services import checking

    own = own_words(await checking.forbidden_words(ports))
    return Known(account.kind, (*words, *own), await checking.sent_before(ports, account))


def _words_in(file: Path) -> tuple[str, ...]:
    """Read a list of words. Raises ``word_list_unreadable`` (path)."""
    from wxdesk.article.wording import own_words

    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_LIST + 1)
        if len(data) > LARGEST_LIST:
            raise WxdeskError("word_list_unreadable", path=str(file))
        return own_words(data.decode("utf-8-sig"))
    except (OSError, ValueError) as refused:
        raise WxdeskError("word_list_unreadable", path=str(file)) from refused


def _read(file: Path, theme: str) -> "ReadArticle | WxdeskError":
    """Read one file, to be checked in ``theme``, without its pictures; one that cannot be read is a finding too."""
    from wxdesk.services.reading import read_article

    try:
        read = read_article(file)
    except WxdeskError as refusal:
        return refusal
    return replace(read, article=replace(read.article, theme=theme or read.article.theme), files={})


def _findings(read: "ReadArticle | WxdeskError", known: Known) -> "Sequence[Finding]":
    """Check what was read of one file; lines are those of the file."""
    from wxdesk.article.checks import check, render_article
    from wxdesk.article.findings import Finding, Severity
    from wxdesk.article.review import review, with_advice
    from wxdesk.services.wearing import Worn

    wears = known.wears or Worn()
    if isinstance(read, WxdeskError):
        return [Finding(Severity.ERROR, read.code, 0, dict(read.details))]
    try:
        rendered = render_article(read.article, wears.shelf, wears.cards)
    except WxdeskError as refusal:
        return [Finding(Severity.ERROR, refusal.code, 0, dict(refusal.details))]
    notes = all_notes(read, rendered)
    found = [_stern(each) for each in check(read.article, known.kind, rendered=replace(rendered, notes=tuple(notes)))]
    advice = review(read.article, words=known.words, earlier=known.earlier, shelf=wears.shelf, cards=wears.cards)
    moved = [replace(each, line=each.line and each.line + read.lines_before, fix=None) for each in advice]
    told = {each.details.get("text") for each in found if each.code.startswith(("picture_", "image_"))}
    return with_advice(
        found, [each for each in moved if each.code != "image_missing" or each.details.get("text") not in told]
    )


def _stern(finding: "Finding") -> "Finding":
    """A picture that could not be taken in is as good as missing."""
    from wxdesk.article.findings import Severity

    lost = finding.code.startswith("picture_") and finding.code != "picture_converted"
    return replace(finding, severity=Severity.ERROR) if lost else finding


def words_of(desk: Desk, finding: "Finding") -> str:
    """Put a finding into words."""
    details = {"name": finding.details.get("text", ""), **finding.details}
    return desk.outside.sentence(finding.code, **details)


def _place(file: Path, finding: "Finding") -> str:
    if not finding.line:
        return str(file)
    column = f":{finding.columns[0]}" if finding.columns[0] else ""
    return f"{file}:{finding.line}{column}"


def _document(desk: Desk, file: Path, found: "list[Finding]") -> dict[str, Json]:
    listed: list[Json] = [
        {
            "line": each.line,
            "severity": each.severity.value,
            "code": each.code,
            "text": words_of(desk, each),
            "columns": list(each.columns),
            "field": str(each.details.get("field", "")),
            "about": str(each.details.get("text", "")),
        }
        for each in found
    ]
    return {"file": str(file), "ok": all(each.severity != "error" for each in found), "findings": listed}
