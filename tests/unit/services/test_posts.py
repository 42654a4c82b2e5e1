from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.conftest import NOON, png, workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.domain.writing import UserTheme
from wxdesk.services import posts, sending, themes


def refused(run, work):
    with pytest.raises(WxdeskError) as error:
        run(work)
    return error.value


def test_what_is_typed_is_kept_and_found_again(run, tmp_path):
    async def write():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION)
            draft = await posts.start(bench.ports, paper.id)
            titled = replace(draft, articles=(replace(draft.lead, title="晨读", body="早上好"),))
            await posts.save(bench.ports, titled)
            return await posts.current(bench.ports, paper.id)

    draft = run(write())
    assert (draft.lead.title, draft.lead.body, draft.state) == ("晨读", "早上好", PostState.DRAFT)


def test_a_scheduled_post_is_not_edited_behind_its_slot(run, tmp_path):
    async def edit():
        async with workspace(tmp_path) as bench:
            post = await bench.post(await bench.account(Kind.SUBSCRIPTION))
            await sending.schedule(bench.ports, post.id, NOON + timedelta(hours=1))
            await posts.save(bench.ports, replace(post, articles=()))

    assert refused(run, edit()).code == "post_state_forbids"


def test_a_deleted_draft_can_be_brought_back(run, tmp_path):
    async def delete():
        async with workspace(tmp_path) as bench:
            post = await bench.post(await bench.account(Kind.SUBSCRIPTION))
            gone = await posts.delete(bench.ports, post.id)
            missing = await posts.find(bench.ports)
            await posts.restore(bench.ports, gone)
            return post, missing, await posts.get(bench.ports, post.id)

    post, missing, back = run(delete())
    assert not missing
    assert back.articles == post.articles


def test_a_markdown_file_is_taken_in_with_its_pictures(run, tmp_path):
    (tmp_path / "图 片").mkdir()
    (tmp_path / "图 片" / "a.png").write_bytes(png())
    file = tmp_path / "文章.md"
    file.write_bytes("---\nauthor: 港湾\n---\n# 标题\n\n正文 ![](图%20片/a.png)\n\n![](没有.png)\n".encode("gb18030"))

    async def take():
        async with workspace(tmp_path / "w") as bench:
            taken = await posts.import_file(bench.ports, file)
            return taken, await posts.picture(bench.ports, taken.article.pictures[0].sha256)

    taken, data = run(take())
    article = taken.article
    assert (article.title, article.author, article.cover) == ("标题", "港湾", "图 片/a.png")
    assert data == png()
    assert {note.code for note in taken.notes} == {"decoded_as", "image_missing"}


def test_a_picture_of_50_mb_is_refused_and_nothing_is_kept(run, tmp_path):
    async def add():
        async with workspace(tmp_path) as bench:
            await posts.add_picture(bench.ports, png() + b"\0" * 50_000_000, "big.png")

    error = refused(run, add())
    assert (error.code, error.details["limit"]) == ("picture_too_large", 41_943_040)


def test_a_copy_is_a_draft_of_its_own(run, tmp_path):
    async def copy():
        async with workspace(tmp_path) as bench:
            post = await bench.post(await bench.account(Kind.SUBSCRIPTION))
            return post, await posts.copy(bench.ports, post.id)

    post, copied = run(copy())
    assert copied.id != post.id
    assert copied.articles == post.articles


def test_a_file_s_theme_is_the_user_s_own_and_one_that_is_not_there_keeps_its_name(run, tmp_path):
    async def take(bench, name):
        file = tmp_path / "written.md"
        file.write_text(f"---\ntheme: {name}\n---\n# Winter\n\nSnow.\n", encoding="utf-8")
        return (await posts.import_file(bench.ports, file)).article.theme

    async def work():
        async with workspace(tmp_path / "w") as bench:
            await themes.save(bench.ports, UserTheme("Quay", "p { color: #123456 }"))
            return [await take(bench, name) for name in ("quay", "Harbour", "nowhere")]

    assert run(work()) == ["Quay", "harbour", "nowhere"]
