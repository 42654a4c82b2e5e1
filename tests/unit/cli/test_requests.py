"""What was called, and how often it may be, on the command line."""

import pytest


@pytest.fixture
def tested(line, paper):
    line.done("account", "test", paper)
    return paper


def test_the_last_requests_are_told_without_what_was_in_them(line, tested):
    newest, first = line.done("requests", "--account", tested, "--json").json
    assert first["address"].endswith("/cgi-bin/stable_token")
    assert (newest["method"], newest["account"], newest["errcode"], newest["result"], newest["road"]) == (
        "GET",
        tested,
        0,
        "answered",
        "direct",
    )
    assert first["bytes_in"] > 0
    assert len(line.done("requests", "--limit", 1, "--json").json) == 1
    table = line.done("requests").out
    assert "/cgi-bin/get_api_domain_ip" in table
    assert "access_token" not in table + (line.folder / "requests.log").read_text("utf-8")


def test_calls_are_counted_over_commands(line, tested):
    line.done("account", "test", tested)
    calls = {each["api"]: each for each in line.done("account", "calls", tested, "--json").json}
    assert (calls["/cgi-bin/stable_token"]["used"], calls["/cgi-bin/stable_token"]["limit"]) == (2, 500_000)
    assert "/cgi-bin/stable_token" in line.done("account", "calls", tested).out


def test_nothing_was_asked_yet(line, paper):
    assert "Nothing was asked" in line.done("requests").err
    assert "nothing today" in line.done("account", "calls", paper).err


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("base_url=http://api.example.com", "not safe"),
        ("proxy=http://me:word@10.0.0.1:3128", "field of their own"),
        ("proxy=10.0.0.1:3128", "scheme, a host and a port"),
    ],
)
def test_an_address_that_cannot_be_is_refused(line, paper, field, words):
    assert words in line.refused("account", "set", paper, field)


def test_an_account_goes_through_a_proxy(line, paper, tmp_path):
    file = tmp_path / "password"
    file.write_text("office:word\n", encoding="utf-8")
    line.options = ("--passphrase-file", tmp_path / "phrase")
    (tmp_path / "phrase").write_text("a long phrase for tests\n", encoding="utf-8")
    line.done("account", "set", paper, "proxy=socks5://10.0.0.1:1080", "base_url=https://sh.api.weixin.qq.com")
    line.done("account", "set", paper, "--proxy-password-file", file)
    shown = line.done("account", "show", paper, "--json").json
    assert (shown["proxy"], shown["base_url"]) == ("socks5://10.0.0.1:1080", "https://sh.api.weixin.qq.com")
    assert "office:word" not in str(shown)


def test_a_menu_is_read_from_the_platform(line, paper):
    assert line.done("account", "menu", paper, "--json").json == []
    assert "with --read" in line.done("account", "menu", paper).err
    assert "no menu on the platform" in line.done("account", "menu", paper, "--read").err
