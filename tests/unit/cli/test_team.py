"""Commands on a team's workspace, in a PostgreSQL database."""

import asyncio

import psycopg
import pytest

from tests.postgres import empty_database, fresh_database
from wxdesk.app.places import workspace_folder
from wxdesk.store.postgres.address import DatabaseAddress
from wxdesk.store.postgres.claims import PostgresClaims


@pytest.fixture
def team(line):
    line.options = ("--database", fresh_database())
    return line


def test_a_post_is_written_and_sent_in_it_and_the_folder_holds_no_workspace(team, article):
    team.done("account", "add", "Paper", "--kind", "subscription", "--owner", "media", "--verified", "--practice")
    number = team.done("post", "add", "Paper", article, "--json").json["id"]
    team.done("post", "send", number)
    assert team.done("post", "show", number, "--json").json["state"] == "sent"
    assert team.done("quota", "Paper", "--json").json["free"] == 0
    assert not (team.folder / "workspace.sqlite").exists()
    assert not (team.folder / "courier.sqlite").exists()


def test_the_variable_says_the_same_as_the_option(team, monkeypatch):
    team.done("account", "add", "Paper", "--kind", "subscription", "--owner", "media", "--practice")
    monkeypatch.setenv("WXDESK_DATABASE", team.options[1])
    team.options = ()
    assert [each["name"] for each in team.done("account", "list", "--json").json] == ["Paper"]


def test_backups_are_left_to_the_database(team, tmp_path):
    assert "pg_dump" in team.refused("backup", tmp_path / "b.sqlite")
    assert "pg_dump" in team.refused("restore", tmp_path / "b.sqlite")


def test_the_doctor_tells_of_the_server(team):
    checks = {each["name"]: each for each in team.type("doctor", "--json").json["checks"]}
    assert checks["Database"]["value"].startswith("PostgreSQL ")
    assert checks["Folder"]["value"] == str(team.folder)
    assert checks["Workspace"]["value"].startswith("schema ")
    team.options = ("--database", empty_database())
    checks = {each["name"]: each for each in team.type("doctor", "--json").json["checks"]}
    assert checks["Workspace"]["value"] == "not made yet"
    team.options = ("--database", "postgresql://nobody@127.0.0.1:9/nowhere")
    found = team.type("doctor", "--json")
    assert found.status == 1
    checks = {each["name"]: each for each in found.json["checks"]}
    assert checks["Database"]["state"] == "bad"
    assert "cannot be reached" in checks["Database"]["advice"]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://anna:geheim@db/w", ".pgpass"),
        ("mysql://db/w", "postgresql://"),
        ("postgresql://nobody@127.0.0.1:9/nowhere", "cannot be reached"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_in_one_sentence(line, url, said):
    line.options = ("--database", url)
    refusal = line.refused("account", "list")
    assert said in refusal
    assert "geheim" not in refusal


def test_each_database_has_a_folder_of_its_own_on_this_computer():
    one, two = (workspace_folder(None, False, f"postgresql://db/{name}") for name in ("tea", "rice"))
    assert one != two
    assert one.name.startswith("team-tea-")
    assert one == workspace_folder(None, True, "postgresql://db/tea")


def test_what_another_worker_had_to_leave_is_taken_up(team, article):
    """Another process has the attempt before this one can take it, and dies a moment later."""
    team.done("account", "add", "Paper", "--kind", "subscription", "--owner", "media", "--verified", "--practice")
    number = team.done("post", "add", "Paper", article, "--json").json["id"]
    first_attempt = 1

    async def play():
        claims = PostgresClaims(DatabaseAddress.of(team.options[1]))
        assert await claims.take(first_attempt)
        typing = asyncio.create_task(asyncio.to_thread(team.type, "post", "send", number))
        with psycopg.connect(team.options[1], autocommit=True) as server:
            async with asyncio.timeout(30):
                begun = "SELECT count(*) FROM attempt WHERE state = 'intent'"
                while server.execute(begun).fetchone() == (0,):  # noqa: ASYNC110 - another thread is at it
                    await asyncio.sleep(0.05)
        assert not typing.done()
        await claims.close()
        return await typing

    answer = asyncio.run(play())
    assert answer.status == 0, answer.err
    assert team.done("post", "show", number, "--json").json["state"] == "sent"


def test_a_computer_without_the_teams_key_says_so_and_fails_no_post(team, article, tmp_path):
    (tmp_path / "passphrase").write_text("horse", encoding="utf-8")
    (tmp_path / "secret").write_text("s3cr3t-of-the-paper", encoding="utf-8")
    here, there = (*team.options, "--passphrase-file", str(tmp_path / "passphrase")), team.options
    team.options = here
    team.done(
        "account", "add", "Paper", "--kind", "subscription", "--owner", "media", "--verified", "--app-id", "wx1",
        "--secret-file", tmp_path / "secret",
    )  # fmt: skip
    number = team.done("post", "add", "Paper", article, "--json").json["id"]
    team.options = there
    for words in (("worker",), ("post", "send", number)):
        assert "key" in team.refused(*words)
    assert team.done("post", "show", number, "--json").json["state"] in ("draft", "sending")
