"""A follower's phone, as text, as a document or as a picture."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import click

from wxdesk.cli.context import Desk, PhoneWish
from wxdesk.cli.inputs import TIME
from wxdesk.cli.output import json_option, say, show_json, wall
from wxdesk.cli.phone_json import phone_json
from wxdesk.cli.phone_shown import Asked, Shown, follower_of, gather, pictures
from wxdesk.cli.phone_views import ABOUT_ONE, ARTICLE, ENTRIES, SEARCH, VIEWS, article_of, print_view
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Device, Layout
from wxdesk.services.ports import Ports

LANGUAGES = ("en", "zh_CN", "zh_TW")


@click.command()
@click.option("--follower", "name", default="", metavar="NAME", help="Whose phone.")
@click.option("--at", type=TIME, help="As it is, or will be, at TIME.")
@click.option("--view", type=click.Choice(list(VIEWS)), default="chats", show_default=True)
@click.option("--layout", type=click.Choice([layout.value for layout in Layout]), default=Layout.CLASSIC.value)
@click.option("--account", default="", metavar="NAME", help="Whose article, conversation or profile; else the newest.")
@click.option("--query", default="", metavar="WORDS", help="What the view search looks for.")
@click.option("--device", type=click.Choice([device.value for device in Device]), help="Another size of phone.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Another language of the phone.")
@click.option("--text-step", type=click.IntRange(-1, 4), help="Other letters: steps of the phone's size slider.")
@click.option("--dark", is_flag=True, help="Draw the picture as in dark mode.")
@click.option("--png", type=click.Path(path_type=Path), metavar="OUT", help="Draw the view into a picture.")
@click.option("--follow", multiple=True, metavar="ACCOUNT", help="Let this follower follow an account first.")
@click.option("--unfollow", multiple=True, metavar="ACCOUNT", help="Let them leave an account first.")
@json_option
@click.pass_obj
def phone(
    desk: Desk,
    name: str,
    at: datetime | None,
    view: str,
    layout: str,
    account: str,
    query: str,
    device: str | None,
    language: str | None,
    text_step: int | None,
    dark: bool,
    png: Path | None,
    follow: tuple[str, ...],
    unfollow: tuple[str, ...],
    as_json: bool,
) -> None:
    """What a follower sees. Scheduled posts are there from their time on."""
    moment = at or desk.outside.clock.now()
    if view == SEARCH and not query.strip():
        raise click.UsageError("Say with --query what to search for.")

    async def work(ports: Ports) -> tuple[Shown, Mapping[str, bytes]]:
        await _follow(ports, name, follow, unfollow)
        asked = Asked(name, moment, Layout(layout), account, view in ABOUT_ONE, view in ENTRIES, query)
        shown = await gather(ports, asked)
        return shown, await pictures(ports, shown) if png is not None else {}

    shown, needed = desk.do(work)
    if png is not None:
        wish = _wish(shown, view, device, language, text_step, dark)
        _write(png, desk.outside.picture(shown.phone, wish, needed))
        say(f"{png} shows the phone of {shown.follower.name} at {wall(moment)} China time.")
    if as_json:
        show_json(phone_json(shown))
    elif png is None:
        print_view(shown, view)


async def _follow(ports: Ports, name: str, follow: Sequence[str], unfollow: Sequence[str]) -> None:
    from wxdesk.services import accounts, phone

    if not follow and not unfollow:
        return
    follower = await follower_of(ports, await phone.world(ports), name)
    joined = {(await accounts.find(ports, each)).id for each in follow}
    left = {(await accounts.find(ports, each)).id for each in unfollow}
    await phone.follow(ports, follower.id, (follower.account_ids | joined) - left)


def _wish(
    shown: Shown, view: str, device: str | None, language: str | None, text_step: int | None, dark: bool
) -> PhoneWish:
    """Return the picture that is asked for: of a phone as the follower's own is, where nothing else is said."""
    own = shown.follower
    return PhoneWish(
        "entry" if view in ENTRIES else view,
        dark or own.dark,
        Device(device) if device else own.device,
        own.language if language is None else language,
        own.text_step if text_step is None else text_step,
        shown.key,
        ENTRIES.get(view, 0),
        shown.around,
        shown.found,
        article_of(shown) if view == ARTICLE else None,
    )


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise WxdeskError("file_not_writable", path=str(file), reason=error.strerror or "") from error
