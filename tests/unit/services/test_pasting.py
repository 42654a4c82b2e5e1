"""What is pasted is kept with its pictures, what lies elsewhere is fetched when asked, and each says how it stands."""

import asyncio
import tempfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.unit.article.test_images import picture
from tests.unit.services.conftest import workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import Article, Post
from wxdesk.services import fetching, pasting, picture_states, posts, preparing
from wxdesk.services.picture_states import Standing


def moving() -> bytes:
    out = BytesIO()
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    return out.getvalue()


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The system's temporary folder is one below the test's own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_picture_that_word_left_in_the_temporary_folder_is_taken(run, tmp_path, here):
    (here / "clip 01.png").write_bytes(picture("PNG"))

    async def paste():
        async with workspace(tmp_path) as bench:
            html = f"<p>炉火</p><img src='{(here / 'clip 01.png').as_uri()}'>"
            made = await pasting.paste(bench.ports, html)
            return made, await posts.picture(bench.ports, made.pictures[0].sha256)

    made, data = run(paste())
    assert made.text == "炉火\n\n![](<clip 01.png>)"
    assert data == picture("PNG")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../outside.png", "image_outside"),
        ("link.png", "image_outside"),
        ("missing.png", "picture_unreadable"),
        ("page.html", "picture_kind_unsupported"),
        ("folder", "image_outside"),
        ("pipe.png", "image_outside"),
    ],
)
def test_nothing_else_of_this_computer_is_read(run, tmp_path, here, name, code):
    import os

    (tmp_path / "outside.png").write_bytes(picture("PNG"))
    (here / "link.png").symlink_to(tmp_path / "outside.png")
    (here / "page.html").write_text("<p>")
    (here / "folder").mkdir()
    os.mkfifo(here / "pipe.png")

    async def paste():
        async with workspace(tmp_path / "workspace") as bench:
            return await pasting.paste(bench.ports, f"<p>x</p><img src='file://{here}/{name}'>")

    made = run(paste())
    assert (made.text, made.pictures) == ("x", ())
    assert [note.code for note in made.notes] in ([code], ["picture_unreadable"] if name == "folder" else [code])


@pytest.mark.parametrize("address", ["file://server/share/x.png", "file:////server/x.png", "http://localhost/x", "x"])
def test_a_share_of_another_computer_is_never_opened(here, address):
    with pytest.raises(WxdeskError, match="image_outside"):
        pasting.open_temporary(address)


def test_what_is_too_much_is_refused_or_taken_as_words(run, tmp_path):
    async def paste(html: str, plain: str):
        async with workspace(tmp_path) as bench:
            return await pasting.paste(bench.ports, html, plain)

    with pytest.raises(WxdeskError, match="paste_too_large"):
        run(paste("", "x" * 200_001))
    with pytest.raises(WxdeskError, match="paste_too_large"):
        run(paste("<p>" * 200_000, "x" * 200_001))
    with pytest.raises(WxdeskError, match="paste_too_large"):
        run(paste("<h1>x</h1><p><b>" + "x " * 100_001 + "</b>", ""))
    with pytest.raises(WxdeskError, match="paste_too_large"):
        run(paste("", "x\n" * 10_000))
    assert len(run(paste("", "x" * 200_000)).text) == 200_000
    made = run(paste("<p>" * 200_000 + "x", "the words"))
    assert (made.text, [note.code for note in made.notes]) == ("the words", ["pasted_as_plain"])


class Web:
    def __init__(self) -> None:
        self.asked: list[str] = []

    async def fetch(self, address: str) -> bytes:
        self.asked.append(address)
        if "private" in address:
            raise WxdeskError("fetch_private", address=address)
        return b"<html>" if "page" in address else picture("WEBP")


def test_pictures_are_fetched_under_names_that_are_free(run, tmp_path):
    async def fetch():
        async with workspace(tmp_path) as bench:
            ports = replace(bench.ports, fetcher=Web())
            addresses = [
                "https://a.cn/sea.png",
                "https://b.cn/x/sea.png?y",
                "https://a.cn/private",
                "https://a.cn/page",
            ]
            return await fetching.fetch_pictures(ports, [*addresses, addresses[0]], ["sea.webp"])

    found = run(fetch())
    assert [each.name for each in found.pictures.values()] == ["sea-2.webp", "sea-3.webp"]
    assert {address: each.code for address, each in found.refused.items()} == {
        "https://a.cn/private": "fetch_private",
        "https://a.cn/page": "picture_kind_unsupported",
    }


def test_without_the_network_nothing_is_fetched(run, tmp_path):
    async def fetch():
        async with workspace(tmp_path) as bench:
            return await fetching.fetch_pictures(bench.ports, ["https://a.cn/sea.png"])

    assert run(fetch()).refused["https://a.cn/sea.png"].code == "fetch_failed"


async def drafted(bench, account, *files: tuple[str, bytes]) -> Post:
    pictures = [await posts.add_picture(bench.ports, data, name) for name, data in files]
    body = "\n\n".join(f"![]({each.name})" for each in pictures)
    article = Article("冬至", body=body, cover=pictures[0].name, pictures=tuple(pictures))
    return await posts.save(bench.ports, Post(account.id, (article,)))


def test_where_each_picture_stands(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            hotel, paper = await bench.account(Kind.SERVICE), await bench.account(Kind.SUBSCRIPTION)
            post = await drafted(bench, hotel, ("a.png", picture("PNG")), ("b.gif", moving()))
            before = await picture_states.states(bench.ports, hotel, post, post.lead)
            await preparing.prepare(bench.ports, await bench.platforms.of(hotel), hotel, post)
            after = await picture_states.states(bench.ports, hotel, post, post.lead)
            other = await picture_states.states(bench.ports, paper, post, post.lead)
            return before, after, other

    before, after, other = run(look())
    assert [each.standing for each in before] == [Standing.KEPT, Standing.KEPT]
    assert [(each.standing, each.account) for each in after] == [(Standing.UPLOADED, "service")] * 2
    assert [each.standing for each in other] == [Standing.KEPT, Standing.KEPT]
    assert [each.becomes.kind for each in before] == ["png", "gif"]


def test_a_picture_that_was_refused_says_why(run, tmp_path, monkeypatch):
    async def look():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await drafted(bench, hotel, ("a.png", picture("PNG")), ("b.png", picture("PNG", (50, 50))))
            platform = await bench.platforms.of(hotel)

            async def refuse(_data: bytes, name: str) -> str:
                raise PlatformError("picture_refused", Outcome.REFUSED, 40137)

            monkeypatch.setattr(platform, "upload_image", refuse)
            with pytest.raises(PlatformError) as refused:
                await preparing.prepare(bench.ports, platform, hotel, post)
            failed = replace(post, failure=packed(refused.value))
            return refused.value, await picture_states.states(bench.ports, hotel, failed, failed.lead)

    error, states = run(look())
    (bad,) = [each for each in states if each.standing is Standing.REFUSED]
    assert error.details["picture"] == bad.picture.sha256
    assert bad.why is not None
    assert bad.why.code == "picture_refused"


def test_the_same_picture_is_uploaded_once_for_each_account(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, paper = await bench.account(Kind.SERVICE), await bench.account(Kind.SUBSCRIPTION)
            calls = {}
            for account in (hotel, paper):
                platform = await bench.platforms.of(account)
                two = [await drafted(bench, account, ("a.png", picture("PNG"))) for _ in range(2)]
                again = await drafted(bench, account, ("another name.png", picture("PNG")))
                await asyncio.gather(*(preparing.prepare(bench.ports, platform, account, post) for post in two))
                await preparing.prepare(bench.ports, platform, account, again)
                calls[account.name] = [platform.calls.count(each) for each in ("upload_image", "upload_cover")]
            return calls

    assert run(send()) == {"service": [1, 1], "subscription": [1, 1]}


def test_a_moving_picture_goes_as_material_and_a_still_one_as_a_body_picture(run, tmp_path):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            platform = await bench.platforms.of(hotel)
            post = await drafted(
                bench, hotel, ("a.png", picture("PNG")), ("b.gif", moving()), ("c.gif", picture("GIF"))
            )
            await preparing.prepare(bench.ports, platform, hotel, post)
            return platform.calls

    calls = run(send())
    assert [calls.count(each) for each in ("upload_moving", "upload_image", "upload_cover")] == [1, 2, 1]


@pytest.mark.parametrize("name", ["report.docx", "page.html"])
def test_files_of_other_programs_are_imported(run, tmp_path, name):
    from tests.unit.article.test_from_word import report

    page = "<title>海</title><p>潮声</p><img src='a.png'><img src='../outside.png'><img src='https://x.cn/b.png'>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    (tmp_path / "report.docx").write_bytes(report())

    async def take():
        async with workspace(tmp_path / "workspace") as bench:
            imported = await posts.import_file(bench.ports, Path(tmp_path / name))
            for each in imported.article.pictures:
                assert await posts.picture(bench.ports, each.sha256)
            return imported

    imported = run(take())
    if name == "report.docx":
        assert imported.article.title == "冬至活动方案"
        assert imported.article.cover == "picture-1.png"
    else:
        assert imported.article.title == "海"
        assert imported.article.body.startswith("潮声\n\n![](a.png)![](../outside.png)")
        assert [(note.code, note.text) for note in imported.notes] == [
            ("image_missing", "outside.png"),
            ("image_remote", "https://x.cn/b.png"),
        ]
