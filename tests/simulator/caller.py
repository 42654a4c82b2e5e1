"""Speaks to the simulator the way any client would: plain HTTP, a token in the query."""

import json
import re
from typing import TypeAlias

import httpx

from wxdesk.simulator.records import App
from wxdesk.simulator.server import SimulatorServer

Answer: TypeAlias = dict[str, object]

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x03\x84\x00\x00\x01\x7f" + b"\x08\x02" * 40
PIXEL = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x00\x01\x00\x00\x00\x01" + b"\x08\x02" * 40
JPEG = b"\xff\xd8\xff\xe0" + b"picture" * 40
RID = re.compile(r" rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$")


class Caller:
    """One app's client of the official platform (or of WeCom)."""

    def __init__(self, base_url: str, app: App, wecom: bool = False) -> None:
        self.app = app
        self._wecom = wecom
        self.http = httpx.Client(base_url=base_url, trust_env=False)
        self._token = ""

    def fetch_token(self, **more: str | bool) -> Answer:
        if self._wecom:
            query: dict[str, str | bool] = {"corpid": self.app.id, "corpsecret": self.app.secret}
            return self._read(self.http.get("/cgi-bin/gettoken", params=query | more))
        body = {"grant_type": "client_credential", "appid": self.app.id, "secret": self.app.secret, **more}
        return self._read(self.http.post("/cgi-bin/stable_token", json=body))

    @property
    def token(self) -> str:
        if not self._token:
            self._token = str(self.fetch_token()["access_token"])
        return self._token

    def get(self, path: str, **query: str) -> Answer:
        return self._read(self.http.get(f"/cgi-bin/{path}", params={"access_token": self.token, **query}))

    def post(self, path: str, body: object) -> Answer:
        return self.post_raw(path, json.dumps(body, ensure_ascii=False).encode())

    def post_raw(self, path: str, content: bytes) -> Answer:
        return self._read(self.http.post(f"/cgi-bin/{path}", params={"access_token": self.token}, content=content))

    def upload(self, path: str, data: bytes, name: str = "图.png", **query: str) -> Answer:
        params = {"access_token": self.token, **query}
        return self._read(self.http.post(f"/cgi-bin/{path}", params=params, files={"media": (name, data)}))

    # -- shorthands --------------------------------------------------------------------------------------------------

    def cover(self) -> str:
        return str(self.upload("material/add_material", PNG, type="image")["media_id"])

    def article(self, **fields: object) -> Answer:
        return {"title": "标题", "content": "<p>正文</p>", "thumb_media_id": self.cover()} | fields

    def draft(self, *articles: dict[str, object]) -> str:
        return str(self.post("draft/add", {"articles": list(articles) or [self.article()]})["media_id"])

    def send(self, media_id: str, key: str = "", **fields: object) -> Answer:
        body = {"filter": {"is_to_all": True}, "msgtype": "mpnews", "mpnews": {"media_id": media_id}}
        return self.post("message/mass/sendall", body | ({"clientmsgid": key} if key else {}) | fields)

    @staticmethod
    def _read(response: httpx.Response) -> Answer:
        assert response.status_code == 200
        answer = json.loads(response.content.decode("utf-8"))
        assert isinstance(answer, dict)
        return answer


def errcode(answer: Answer) -> int:
    """The errcode of a refusal, whose errmsg must end as on the wire."""
    assert RID.search(str(answer["errmsg"])), answer
    code = answer["errcode"]
    assert isinstance(code, int)
    return code


def caller_for(server: SimulatorServer, app: App) -> Caller:
    server.state.register(app)
    assert server.urls
    wecom = app.kind.value == "enterprise"
    return Caller(server.urls.wecom if wecom else server.urls.official, app, wecom)
