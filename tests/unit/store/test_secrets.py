"""Secrets are sealed, bound to their place, and lost alone."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import KeyringLocked, NoKeyringError

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.store.keystores import TRUSTED, OsKeyring, SessionOnly
from wxdesk.store.passphrase import PassphraseFile
from wxdesk.store.secrets import SealedVault

CANARY = "canary-5f4dcc3b5aa765d61d8327de"


class Chain(KeyringBackend):
    """A keychain in memory."""

    kept: dict[tuple[str, str], str] = {}  # noqa: RUF012
    failure: Exception | None = None

    @properties.classproperty
    def priority(self) -> float:
        return 1

    def get_password(self, service: str, username: str) -> str | None:
        if Chain.failure:
            raise Chain.failure
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if Chain.failure:
            raise Chain.failure
        self.kept[service, username] = password


class BrokenChain(KeyringBackend):
    """A keychain that this machine lacks."""

    @properties.classproperty
    def priority(self) -> float:
        raise RuntimeError("not here")

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError


CHAIN, BROKEN = f"{__name__}.Chain", f"{__name__}.BrokenChain"


@pytest.fixture
def account(bench):
    return bench.run(lambda tx: tx.accounts.save(Account("A"))).id


@pytest.fixture
def vault(bench) -> Iterator[SealedVault]:
    vault = SealedVault(bench.store, SessionOnly())
    yield vault
    vault.close()


@pytest.fixture
def chain(monkeypatch):
    monkeypatch.setattr(Chain, "kept", {})
    monkeypatch.setattr(Chain, "failure", None)
    return Chain


def refusal(bench, work) -> str:
    with pytest.raises(WxdeskError) as caught:
        bench.wait(work)
    assert CANARY not in str(caught.value)
    return caught.value.code


def test_a_secret_comes_back_and_goes(bench, vault, account):
    assert bench.wait(vault.get(account, "secret")) is None
    bench.wait(vault.put(account, "secret", CANARY))
    bench.wait(vault.put(account, "token", "另一个"))
    assert bench.wait(vault.get(account, "secret")) == CANARY
    assert bench.wait(vault.get(account, "token")) == "另一个"
    bench.wait(vault.put(account, "secret", "changed"))
    assert bench.wait(vault.get(account, "secret")) == "changed"
    bench.wait(vault.delete(account))
    assert bench.wait(vault.get(account, "secret")) is None


def test_nothing_that_the_workspace_is_kept_in_and_no_backup_shows_it(bench, vault, account):
    bench.wait(vault.put(account, "secret", CANARY))
    bench.run(lambda tx: tx.settings.set("shown", "as it is"))
    kept = bench.all_that_is_kept()
    assert b"as it is" in kept
    assert CANARY.encode() not in kept
    assert CANARY.encode().hex().encode() not in kept
    sealed = bench.read(lambda tx: tx.sealed.get(account, "secret"))
    assert CANARY not in repr((vault, sealed))
    assert repr(sealed.sealed) not in repr(sealed)


def test_a_secret_moved_to_another_place_cannot_be_opened(bench, vault, account):
    from dataclasses import replace

    bench.wait(vault.put(account, "secret", CANARY))
    other = bench.run(lambda tx: tx.accounts.save(Account("B"))).id
    sealed = bench.read(lambda tx: tx.sealed.get(account, "secret"))
    for moved in (replace(sealed, account_id=other), replace(sealed, field="token")):
        bench.run(lambda tx, moved=moved: tx.sealed.save(moved))
        assert refusal(bench, vault.get(moved.account_id, moved.field)) == "secret_unreadable"
    bench.run(lambda tx: tx.sealed.save(replace(sealed, sealed=sealed.sealed[:-1] + b"\0")))
    assert refusal(bench, vault.get(account, "secret")) == "secret_unreadable"


def test_a_lost_key_costs_the_secrets_and_nothing_else(bench, vault, account):
    bench.wait(vault.put(account, "secret", CANARY))
    again = SealedVault(bench.store, SessionOnly())
    assert refusal(bench, again.get(account, "secret")) == "secret_unreadable"
    bench.wait(again.put(account, "token", "entered again"))
    assert bench.wait(again.get(account, "token")) == "entered again"
    assert refusal(bench, again.get(account, "secret")) == "secret_unreadable"
    assert bench.read(lambda tx: tx.accounts.get(account)).name == "A"
    again.close()


def test_deleting_the_account_deletes_its_secrets(bench, vault, account):
    bench.wait(vault.put(account, "secret", CANARY))
    bench.run(lambda tx: tx.accounts.delete(account))
    assert bench.read(lambda tx: tx.sealed.get(account, "secret")) is None


class TestOsKeyring:
    def test_the_key_lies_in_the_keychain_not_in_the_workspace(self, bench, account, chain):
        for _ in range(2):
            vault = SealedVault(bench.store, OsKeyring((BROKEN, CHAIN)))
            bench.wait(vault.put(account, "secret", CANARY))
            assert bench.wait(vault.get(account, "secret")) == CANARY
            vault.close()
        ((service, _), key), *more = chain.kept.items()
        assert (service, len(bytes.fromhex(key)), more) == ("wxdesk", 32, [])
        kept = bench.all_that_is_kept()
        assert bytes.fromhex(key) not in kept
        assert key.encode() not in kept

    def test_without_a_keychain_the_secret_is_refused_never_kept_openly(self, bench, account):
        vault = SealedVault(bench.store, OsKeyring((BROKEN, "keyring.backends.nowhere.Keyring")))
        assert refusal(bench, vault.put(account, "secret", CANARY)) == "keychain_missing"
        assert bench.wait(vault.get(account, "secret")) is None
        vault.close()

    @pytest.mark.parametrize(
        ("failure", "code"), [(KeyringLocked("no"), "keychain_locked"), (NoKeyringError("no"), "keychain_missing")]
    )
    def test_what_the_keychain_refuses_is_told(self, bench, account, chain, monkeypatch, failure, code):
        vault = SealedVault(bench.store, OsKeyring((CHAIN,)))
        bench.wait(vault.put(account, "secret", CANARY))
        monkeypatch.setattr(Chain, "failure", failure)
        assert refusal(bench, vault.get(account, "secret")) == code
        assert refusal(bench, vault.put(account, "secret", CANARY)) == code
        vault.close()

    def test_only_the_systems_own_keychains_are_trusted(self, monkeypatch):
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", CHAIN)
        assert not any("fail" in name or "null" in name or "chainer" in name for name in TRUSTED)
        keyring = OsKeyring()
        try:
            chosen = type(keyring._backend())
        except WxdeskError as error:
            assert error.code == "keychain_missing"  # noqa: PT017
        else:
            assert f"{chosen.__module__}.{chosen.__qualname__}" in TRUSTED


class TestPassphraseFile:
    def test_the_right_passphrase_opens_it_and_the_file_is_private(self, bench, account, tmp_path):
        file = tmp_path / "key.json"
        vault = SealedVault(bench.store, PassphraseFile(file, "正确 horse"))
        bench.wait(vault.put(account, "secret", CANARY))
        vault.close()
        again = SealedVault(bench.store, PassphraseFile(file, "正确 horse"))
        assert bench.wait(again.get(account, "secret")) == CANARY
        again.close()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["key.json"]

    def test_a_wrong_one_and_a_damaged_file_are_refused(self, tmp_path):
        file = tmp_path / "key.json"
        PassphraseFile(file, "right").write("w", b"k" * 32)
        for passphrase, workspace, code in (("wrong", "w", "passphrase_wrong"), ("right", "v", "passphrase_wrong")):
            with pytest.raises(WxdeskError) as caught:
                PassphraseFile(file, passphrase).read(workspace)
            assert caught.value.code == code
        file.write_text("{}")
        with pytest.raises(WxdeskError) as caught:
            PassphraseFile(file, "right").read("w")
        assert caught.value.code == "secret_unreadable"
        assert PassphraseFile(Path("/nowhere/key.json"), "right").read("w") is None
