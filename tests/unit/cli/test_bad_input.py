"""What goes wrong is told in one sentence, with exit status 1, and nothing is lost."""

import socket
from contextlib import closing

import pytest
from PIL import Image
from sqlcipher3 import dbapi2

from wxdesk.store.locking import DeskLock

SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def with_passphrase(line, tmp_path):
    (tmp_path / "passphrase").write_text("正确 horse\n", encoding="utf-8")
    line.options = ("--passphrase-file", str(tmp_path / "passphrase"))
    return line


def test_a_wrong_secret(with_passphrase, paper, tmp_path):
    line = with_passphrase
    line.done("account", "test", paper)
    (tmp_path / "secret").write_text(SECRET + "\n", encoding="ascii")
    line.done("account", "set", paper, "--secret-file", tmp_path / "secret")
    said = line.refused("account", "test", paper)
    assert said.startswith("The AppSecret is wrong. Copy it again")
    assert SECRET not in said
    assert SECRET.encode() not in b"".join(each.read_bytes() for each in line.folder.iterdir() if each.is_file())


def test_a_post_that_the_platform_does_not_take(with_passphrase, paper, article, tmp_path):
    line = with_passphrase
    (tmp_path / "secret").write_text(SECRET, encoding="ascii")
    line.done("account", "set", paper, "--secret-file", tmp_path / "secret")
    number = line.done("post", "add", paper, article, "--json").json["id"]
    answer = line.type("post", "send", number)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.splitlines()[-1].startswith(f"Post {number} was not sent. The AppSecret is wrong.")
    assert line.done("post", "show", number, "--json").json["state"] == "failed"
    assert line.done("quota", paper, "--json").json["free"] == 1


def test_a_secret_without_a_keychain_adds_nothing(line, tmp_path):
    (tmp_path / "secret").write_text(SECRET, encoding="ascii")
    account = ("account", "add", "Live", "--kind", "subscription", "--owner", "media", "--app-id", "wx1")
    said = line.refused(*account, "--secret-file", tmp_path / "secret")
    assert "keychain" in said
    assert line.done("account", "list", "--json").json == []


def test_a_wrong_passphrase(with_passphrase, paper, tmp_path):
    line = with_passphrase
    (tmp_path / "secret").write_text(SECRET, encoding="ascii")
    line.done("account", "set", paper, "--secret-file", tmp_path / "secret")
    (tmp_path / "passphrase").write_text("guessed", encoding="utf-8")
    assert "not the passphrase" in line.refused("account", "test", paper)


def test_a_taken_port(line):
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        said = line.refused("simulator", "--port", port)
    assert str(port) in said.replace(",", "")


def test_a_workspace_that_is_in_use(line, paper, tmp_path):
    line.done("backup", tmp_path / "kept.sqlite")
    lock = DeskLock(line.folder / "desk.lock")
    try:
        assert "another program uses it" in line.refused("worker")
        assert "another program uses it" in line.refused("restore", tmp_path / "kept.sqlite")
    finally:
        lock.release()
    line.done("restore", tmp_path / "kept.sqlite")
    assert [each["name"] for each in line.done("account", "list", "--json").json] == [paper]


def test_a_database_that_somebody_else_is_writing(line, paper):
    with closing(dbapi2.connect(str(line.folder / "workspace.sqlite"), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "another program uses it" in line.refused("account", "set", paper, "licence=91")
        other.execute("ROLLBACK")
    line.done("account", "set", paper, "licence=91")


def test_a_corrupt_database(line, paper):
    database = line.folder / "workspace.sqlite"
    database.write_bytes(b"nothing like a database" * 1000)
    before = database.read_bytes()
    assert "damaged" in line.refused("account", "list")
    assert database.read_bytes() == before
    found = line.type("doctor", "--json")
    assert found.status == 1
    assert [each["name"] for each in found.json["checks"] if each["state"] == "bad"] == ["Workspace"]


def test_a_database_of_a_newer_program(line, paper):
    with closing(dbapi2.connect(str(line.folder / "workspace.sqlite"), isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "newer wxdesk" in line.refused("account", "list")
    with closing(dbapi2.connect(str(line.folder / "workspace.sqlite"))) as connection:
        assert connection.execute("SELECT name FROM account").fetchall() == [(paper,)]


def test_a_folder_that_cannot_be_written(line, tmp_path):
    (tmp_path / "file").write_text("a file, not a folder")
    line.folder = tmp_path / "file" / "workspace"
    assert "cannot be written" in line.refused("account", "list")
    assert (tmp_path / "file").read_text() == "a file, not a folder"


def test_a_markdown_file_in_gbk_is_read_and_says_so(line, paper, article):
    article.write_bytes(article.read_text(encoding="utf-8").encode("gbk"))
    added = line.done("post", "add", paper, article, "--json")
    assert "gb18030" in added.err
    assert line.done("post", "show", added.json["id"], "--json").json["articles"][0]["title"] == "码头"


def test_a_nul_byte(line, paper, article):
    article.write_bytes(article.read_bytes() + b"\nan\x00end\n")
    said = line.refused("post", "add", paper, article)
    assert "NUL" in said
    assert "line 9" in said
    assert line.done("post", "list", "--json").json == []


def test_a_picture_of_50_megabytes(line, paper, article, tmp_path):
    picture = tmp_path / "quay.png"
    with picture.open("ab") as file:
        file.truncate(50 * 1024 * 1024)
    said = line.refused("post", "add", paper, article)
    assert "quay.png" in said
    assert "10 MB" in said
    assert line.done("post", "list", "--json").json == []
    assert picture.stat().st_size == 50 * 1024 * 1024
    Image.new("RGB", (470, 200)).save(picture)
    line.done("post", "add", paper, article)


def test_a_csv_row_with_3_columns_where_6_were_promised(line, tmp_path):
    line.done("account", "add", "Staff", "--kind", "enterprise", "--owner", "business", "--practice")
    file = tmp_path / "staff.csv"
    rows = ["name,phone,wechat_id,department,position,status", "罗文,+86 138 0000 0001,luo_wen,Kitchen,Cook,"]
    rows += ["马可,+86 138 0000 0002,ma_ke", "苏青,+86 138 0000 0003,su_qing,Kitchen,Cook,"]
    file.write_text("\n".join(rows), encoding="utf-8")

    dry = line.type("roster", "import", file, "--account", "Staff", "--dry-run", "--json")
    assert (dry.status, dry.json["new"]) == (1, 2)
    assert [(each["row"], each["reason"]) for each in dry.json["refused"]] == [(3, "csv_wrong_columns")]
    assert line.done("roster", "list", "--json").json["members"] == []

    real = line.type("roster", "import", file, "--account", "Staff")
    assert real.status == 1
    assert real.out.startswith(f"{file}:3: The row has 3 columns, the first one 6.")
    assert len(real.out.splitlines()) == 1
    assert {each["name"] for each in line.done("roster", "list", "--json").json["members"]} == {"罗文", "苏青"}


def test_a_csv_of_3_columns_that_lacks_needed_ones(line, tmp_path):
    line.done("account", "add", "Staff", "--kind", "enterprise", "--owner", "business", "--practice")
    (tmp_path / "staff.csv").write_text("name,department,position\n罗文,Kitchen,Cook\n", encoding="utf-8")
    assert "phone, wechat_id" in line.refused("roster", "import", tmp_path / "staff.csv")


def test_a_title_of_400_emoji(line, paper, article):
    title = "🎉" * 400
    article.write_text(article.read_text(encoding="utf-8").replace("码头", title), encoding="utf-8")
    checked = line.type("check", article, "--json")
    assert (checked.status, checked.json[0]["ok"]) == (1, False)
    assert [each["code"] for each in checked.json[0]["findings"]] == ["title_too_long"]
    number = line.done("post", "add", paper, article, "--json").json["id"]
    assert "32 characters" in line.refused("post", "send", number)
    kept = line.done("post", "show", number, "--json").json
    assert (kept["state"], kept["articles"][0]["title"]) == ("draft", title)


def test_a_file_that_is_not_there(line, paper, tmp_path):
    assert "is not there" in line.refused("post", "add", paper, tmp_path / "nothing.md")
    assert "is not there" in line.refused("render", tmp_path / "nothing.md")
    assert "not a backup" in line.refused("restore", tmp_path / "nothing.sqlite")


@pytest.mark.parametrize(
    "words",
    [
        ("post", "schedule", "1", "tomorrow"),
        ("quota", "--at", "noon"),
        ("post", "send", "first"),
        ("account", "add", "X", "--kind", "newspaper", "--owner", "media"),
        ("account", "set", "X", "size=3"),
        ("nonsense",),
    ],
)
def test_what_is_typed_wrong_has_status_2(line, words):
    answer = line.type(*words)
    assert (answer.status, answer.out) == (2, "")
    assert "Error: " in answer.err
