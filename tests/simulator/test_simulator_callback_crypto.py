"""Signing and encrypting pushes, by the official vectors (reference: official-account-api §10.5)."""

import base64
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wxdesk.simulator.callback_crypto import decrypt, encrypt, key_of, nonce, signature

TOKEN, KEY, APP_ID = "AAAAA", "A" * 43, "wxba5fad812f8e6fb9"
PUSHED = (
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8"
    "XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32I"
    "Ijdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04="
)
REPLY = "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=="


def test_the_vector_of_a_push():
    assert signature(TOKEN, "1714112445", "415670741", PUSHED) == "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3"
    words = decrypt(KEY, PUSHED, APP_ID)
    assert len(words.encode()) == 167
    told = json.loads(words)
    assert (told["Event"], told["FromUserName"]) == ("debug_demo", "o9AgO5Kd5ggOC-bXrbNODIiE3bGY")
    assert encrypt(KEY, words, APP_ID, b"a8eedb185eb2fecf") == PUSHED


def test_the_vector_of_a_reply():
    assert encrypt(KEY, '{"demo_resp":"good luck"}', APP_ID, b"707722b803182950") == REPLY
    assert signature(TOKEN, "1713424427", "415670741", REPLY) == "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1"
    assert decrypt(KEY, REPLY, APP_ID) == '{"demo_resp":"good luck"}'


def test_the_vector_of_a_plain_signature():
    assert signature(TOKEN, "1714037059", "486452656") == "899cf89e464efb63f54ddac96b0a0a235f53aa78"


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_what_is_encrypted_comes_back(words):
    assert decrypt(KEY, encrypt(KEY, words, APP_ID), APP_ID) == words


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "!",
        base64.b64encode(bytes(15)).decode(),
        base64.b64encode(bytes(32)).decode(),
        REPLY[:-24] + "AAAA" + REPLY[-20:],
    ],
)
def test_what_is_broken(broken):
    with pytest.raises(ValueError):  # noqa: PT011 - of several kinds
        decrypt(KEY, broken, APP_ID)


def test_what_is_meant_for_another():
    with pytest.raises(ValueError, match="another receiver"):
        decrypt(KEY, REPLY, "wxother")


@pytest.mark.parametrize("key", ["", "A" * 42, "A" * 44, "A" * 42 + "-"])
def test_keys_that_are_none(key):
    with pytest.raises(ValueError, match="43"):
        key_of(key)


def test_two_nonces_differ():
    assert nonce() != nonce()
