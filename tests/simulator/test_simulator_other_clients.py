"""A client that others wrote, unchanged: only the platform's host leads to the simulator."""

import io

import pytest
import requests
from requests.adapters import HTTPAdapter
from wechatpy import WeChatClient
from wechatpy.exceptions import WeChatClientException

from tests.simulator.caller import PNG
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.records import App

LIVE = "https://api.weixin.qq.com"


class Lead(HTTPAdapter):
    """Leads what is meant for the platform to the simulator."""

    def __init__(self, base_url: str) -> None:
        super().__init__()
        self._base_url = base_url

    def send(  # type: ignore[override]
        self, request: requests.PreparedRequest, **more: object
    ) -> requests.Response:
        assert request.url is not None
        request.url = request.url.replace(LIVE, self._base_url)
        return super().send(request, **more)  # type: ignore[arg-type]


@pytest.fixture
def client(server):
    server.state.register(App("wxothers", "others-secret", Kind.SERVICE))
    made = WeChatClient("wxothers", "others-secret")
    made._http.trust_env = False
    made._http.mount(LIVE, Lead(server.urls.official))
    yield made
    made._http.close()


def test_followers_and_tags(server, client):
    openids = server.state.add_followers("wxothers", 5)
    assert list(client.user.iter_followers()) == openids
    assert client.user.get(openids[0])["subscribe"] == 1
    assert [each["openid"] for each in client.user.get_batch(openids)] == openids
    tag = client.tag.create("贵宾")["id"]
    client.tag.tag_user(tag, openids[:2])
    assert client.tag.get_user_tag(openids[0]) == [tag]
    assert client.tag.get_tag_users(tag)["data"]["openid"] == openids[:2]
    client.user.update_remark(openids[0], "备注")
    assert client.user.get(openids[0])["remark"] == "备注"


def test_mass_sends(server, client):
    openids = server.state.add_followers("wxothers", 3)
    sent = client.message.send_mass_text(None, "你好", is_to_all=True)
    assert client.message.get_mass(sent["msg_id"])["msg_status"] == "SEND_SUCCESS"
    client.message.send_mass_text(openids[:2], "两个人")
    assert [[each.text for each in server.state.phone_of(openid)] for openid in openids] == [
        ["你好", "两个人"],
        ["你好", "两个人"],
        ["你好"],
    ]


def test_pictures(server, client):
    assert client.media.upload_image(("图.png", io.BytesIO(PNG))).startswith("http://mmbiz.qpic.cn/")
    media_id = client.material.add("image", ("图.png", io.BytesIO(PNG)))["media_id"]
    assert client.material.batchget("image")["item"][0]["media_id"] == media_id
    assert client.material.get(media_id).content == PNG


def test_a_token_that_was_taken_away_is_fetched_anew(server, client):
    assert client.tag.get() == []
    server.state.tokens.clear()
    assert client.tag.get() == []


def test_refusals_are_understood(server, client):
    with pytest.raises(WeChatClientException) as caught:
        client.user.get("stranger")
    assert caught.value.errcode == 40003
