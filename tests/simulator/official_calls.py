"""Shorthands for calls outside /cgi-bin and for the control address."""

import json

from tests.simulator.caller import JPEG

AMR = b"#!AMR\n" + (b"\x3c" + bytes(31)) * 50
"""One second of silence."""
MP4 = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)


def at(account, path, body):
    """POST to a path that is not below /cgi-bin."""
    content = json.dumps(body, ensure_ascii=False).encode()
    return account._read(account.http.post(path, params={"access_token": account.token}, content=content))


def look(account, path, **query):
    """GET a path that is not below /cgi-bin."""
    return account._read(account.http.get(path, params={"access_token": account.token, **query}))


def order(account, path, **body):
    """POST to the control address, which agrees."""
    answer = account.http.post(f"/_simulator{path}", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def mistaken(account, path, **body):
    """POST to the control address, which does not agree: its HTTP status."""
    status = account.http.post(f"/_simulator{path}", json=body).status_code
    assert status != 200
    return status


def act(account, openid, what, **body):
    return order(account, f"/followers/{openid}/act", what=what, **body)["done"]


def film(account, **query):
    """Upload a permanent film with its description."""
    files = {"media": ("片.mp4", MP4), "description": (None, '{"title":"片名","introduction":"说明"}')}
    params = {"access_token": account.token, "type": "video", **query}
    return account._read(account.http.post("/cgi-bin/material/add_material", params=params, files=files))


def thumb(account):
    return str(account.upload("media/upload", JPEG, type="thumb")["thumb_media_id"])
