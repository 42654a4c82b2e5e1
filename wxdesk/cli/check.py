"""What WeChat would refuse or drop, before anything is sent."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import READABLE
from wxdesk.cli.output import Json, json_option, say, show_json
from wxdesk.cli.render import all_notes
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Ports

if TYPE_CHECKING:
    from wxdesk.article.checks import Finding
    from wxdesk.services.wearing import Worn


@click.command(short_help="What WeChat would refuse or drop.")
@click.argument("files", type=READABLE, nargs=-1, required=True, metavar="FILE...")
@click.option("--account", "name", metavar="NAME", help="Check for this account.")
@json_option
@click.pass_obj
def check(desk: Desk, files: tuple[Path, ...], name: str | None, as_json: bool) -> int:
    """Say what of these Markdown files would be refused or dropped, line by line.

    The exit status is 1 when something would be refused.
    """
    account = None if name is None else desk.do(lambda ports: _account(ports, name))
    if account is not None and len(files) > account.max_articles:
        raise WxdeskError("too_many_articles", found=len(files), limit=account.max_articles)
    kind = account.kind if account else Kind.SERVICE
    wears = None if account is None else desk.do(partial(_worn, account_id=account.id))
    found = [(file, finding) for file in files for finding in findings_of(file, kind, wears)]
    if as_json:
        show_json([_document(desk, file, [each for at, each in found if at == file]) for file in files])
    else:
        for file, finding in found:
            click.echo(f"{_place(file, finding)}: {finding.severity}: {words(desk, finding)}")
        if not found:
            say("Nothing to remark.")
    return 1 if any(finding.severity == "error" for _, finding in found) else 0


async def _worn(ports: Ports, account_id: int) -> "Worn":
    from wxdesk.services.wearing import worn

    return await worn(ports, account_id)


async def _account(ports: Ports, name: str) -> Account:
    from wxdesk.services import accounts

    return await accounts.find(ports, name)


def findings_of(file: Path, kind: Kind, wears: "Worn | None" = None) -> "list[Finding]":
    """Check one file; lines are those of the file. A file that cannot be read is a finding too."""
    from wxdesk.article.checks import Finding, Severity, check, render_article
    from wxdesk.services.posts import read_article
    from wxdesk.services.wearing import Worn

    wears = wears or Worn()
    try:
        read = read_article(file)
        rendered = render_article(read.article, wears.shelf, wears.cards)
    except WxdeskError as refusal:
        return [Finding(Severity.ERROR, refusal.code, 0, dict(refusal.details))]
    notes = all_notes(read, rendered)
    findings = list(check(read.article, kind, rendered=replace(rendered, notes=tuple(notes))))
    return [_stern(each) for each in findings]


def _stern(finding: "Finding") -> "Finding":
    """A picture that could not be taken in is as good as missing."""
    from wxdesk.article.checks import Severity

    lost = finding.code.startswith("picture_") and finding.code != "picture_converted"
    return replace(finding, severity=Severity.ERROR) if lost else finding


def words(desk: Desk, finding: "Finding") -> str:
    """Put a finding into words."""
    details = {"name": finding.details.get("text", ""), **finding.details}
    return desk.outside.sentence(finding.code, **details)


def _place(file: Path, finding: "Finding") -> str:
    return f"{file}:{finding.line}" if finding.line else str(file)


def _document(desk: Desk, file: Path, found: "list[Finding]") -> dict[str, Json]:
    listed: list[Json] = [
        {"line": each.line, "severity": each.severity.value, "code": each.code, "text": words(desk, each)}
        for each in found
    ]
    return {"file": str(file), "ok": all(each.severity != "error" for each in found), "findings": listed}
