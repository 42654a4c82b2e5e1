"""Drives somebody else's client, wechatpy, against a simulator; a program of its own, for its warnings are not ours.

Reads ``{"base", "appid", "secret", "openid", "token", "aes_key", "pushes"}`` as JSON from standard input; writes what
the client understood, as JSON, to standard output.
"""

import io
import json
import sys
import warnings

warnings.simplefilter("ignore")

import requests  # noqa: E402
from requests.adapters import HTTPAdapter  # noqa: E402
from wechatpy import WeChatClient, parse_message  # noqa: E402
from wechatpy.crypto import WeChatCrypto  # noqa: E402
from wechatpy.exceptions import InvalidSignatureException, WeChatClientException  # noqa: E402
from wechatpy.oauth import WeChatOAuth  # noqa: E402
from wechatpy.replies import ArticlesReply, TextReply, TransferCustomerServiceReply  # noqa: E402
from wechatpy.utils import check_signature  # noqa: E402

PLATFORM = "https://api.weixin.qq.com"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x03\x84\x00\x00\x01\x7f" + b"\x08\x02" * 40
MP4 = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)


class Elsewhere(HTTPAdapter):
    """The platform's name leads to the simulator: some addresses are written out in the client."""

    def __init__(self, base):
        super().__init__()
        self._base = base

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        request.url = request.url.replace(PLATFORM, self._base)
        return super().send(request, stream, timeout, verify, cert, proxies)


def client_for(told):
    client = WeChatClient(told["appid"], told["secret"])
    client.API_BASE_URL = told["base"] + "/cgi-bin/"
    client._http.trust_env = False
    client._http.mount(PLATFORM, Elsewhere(told["base"]))
    return client


def refused(call, *args):
    try:
        call(*args)
    except WeChatClientException as error:
        return error.errcode
    return 0


def picture(name="封面.png"):
    file = io.BytesIO(PNG)
    file.name = name
    return file


def files(client):
    cover = client.material.add("image", picture())
    film = io.BytesIO(MP4)
    film.name = "film.mp4"
    video = client.material.add("video", film, title="片名", introduction="说明")
    temporary = client.media.upload("image", picture())
    listed = client.material.batchget("image")
    return {
        "cover": cover["media_id"],
        "body_url": client.media.upload_image(picture()),
        "names": [each["name"] for each in listed["item"]],
        "downloaded": client.media.download(temporary["media_id"]).content == PNG,
        "read": client.material.get(cover["media_id"]).content == PNG,
        "video": client.material.get(video["media_id"])["title"],
        "counts": client.material.get_count(),
        "refused": refused(client.media.upload, "image", io.BytesIO(b"")),
    }


def drafts(client, cover):
    article = {"title": "标题", "content": "<p>正文</p>", "thumb_media_id": cover, "need_open_comment": 1}
    draft = client.post("draft/add", data={"articles": [article]})["media_id"]
    read = client.post("draft/get", data={"media_id": draft})["news_item"][0]
    preview = client.message.send_mass_article("anna-preview", draft, preview=True)
    sent = client.message.send_mass_article(None, draft, is_to_all=True, client_msg_id="key-1")
    second = client.post("draft/add", data={"articles": [article]})["media_id"]
    published = client.post("freepublish/submit", data={"media_id": second})
    client.material.open_comment(sent["msg_data_id"], 0)
    return {
        "title": read["title"],
        "preview": preview["errcode"],
        "sent": sent["errcode"],
        "status": client.message.get_mass(sent["msg_id"])["msg_status"],
        "gone": refused(lambda: client.post("draft/get", data={"media_id": draft})),
        "again": refused(client.message.send_mass_article, None, second, True, False, 0, "key-1"),
        "published": client.post("freepublish/get", data={"publish_id": published["publish_id"]})["publish_status"],
        "comments": client.material.list_comment(sent["msg_data_id"], 0)["total"],
    }


def followers(client, openid):
    tag = client.tag.create("熟客")
    client.tag.tag_user(tag["id"], openid)
    client.user.update_remark(openid, "老客户")
    told = client.user.get(openid)
    answer = {
        "all": client.user.get_followers()["data"]["openid"],
        "iterated": list(client.user.iter_followers()),
        "remark": told["remark"],
        "tags": client.tag.get_user_tag(openid),
        "batch": [each["openid"] for each in client.user.get_batch([openid])],
        "tagged": list(client.tag.iter_tag_users(tag["id"])),
        "counts": [each["count"] for each in client.tag.get() if each["id"] == tag["id"]],
        "to_tag": client.message.send_mass_text(tag["id"], "你好")["errcode"],
        "stranger": refused(client.user.get, "o-stranger"),
    }
    client.tag.batch_black_list([openid])
    answer["blocked"] = client.tag.get_black_list()["total"]
    client.tag.batch_unblack_list([openid])
    client.tag.update(tag["id"], "新客")
    client.tag.delete(tag["id"])
    return answer | {"tag": tag["id"]}


def menus(client, openid):
    none = client.menu.get()
    click = {"type": "click", "name": "今日", "key": "TODAY"}
    client.menu.create({"button": [click]})
    menu_id = client.menu.add_conditional({"button": [click | {"name": "熟客"}], "matchrule": {"tag_id": "2"}})[
        "menuid"
    ]
    answer = {
        "none": none,
        "names": [each["name"] for each in client.menu.get()["menu"]["button"]],
        "info": client.menu.get_menu_info()["is_menu_open"],
        "match": client.menu.try_match(openid)["button"][0]["name"],
    }
    client.menu.del_conditional(menu_id)
    client.menu.delete()
    return answer


def codes(client, told):
    made = client.qrcode.create({"action_name": "QR_LIMIT_SCENE", "action_info": {"scene": {"scene_id": 7}}})
    shown = client.qrcode.get_url(made).replace("https://mp.weixin.qq.com", told["base"])
    return {
        "picture": requests.get(shown, timeout=10).headers["content-type"],
        "addresses": client.misc.get_wechat_ips(),
    }


def service(client, openid):
    account = "anna@shop"
    client.customservice.add_account(account, "安娜", "secret")
    client.customservice.upload_headimg(account, io.BytesIO(b"\xff\xd8\xff\xe0" + bytes(40)))
    answer = {
        "accounts": [each["kf_nick"] for each in client.customservice.get_accounts()],
        "online": client.customservice.get_online_accounts(),
        "text": client.message.send_text(openid, "您好", account=account)["errcode"],
        "articles": client.message.send_articles(
            openid, [{"title": "t", "description": "d", "image": "p", "url": "u"}]
        )["errcode"],
        "menu": client.message.send_msg_menu(
            openid, {"head_content": "满意吗", "list": [{"id": "1", "content": "满意"}], "tail_content": ""}
        )["errcode"],
        "waiting": client.customservice.get_wait_case()["count"],
        "stranger": refused(client.message.send_text, "o-stranger", "您好"),
    }
    client.customservice.delete_account(account)
    return answer


def statistics(client):
    return {
        "users": client.datacube.get_user_cumulate("2026-11-19", "2026-11-19")[0]["cumulate_user"],
        "retired": refused(client.datacube.get_article_summary, "2026-11-19", "2026-11-19"),
    }


def web(told):
    oauth = WeChatOAuth(told["appid"], told["secret"], "https://shop.example.com/in", "snsapi_userinfo", "abc")
    oauth.API_BASE_URL, oauth.OAUTH_BASE_URL = told["base"] + "/", told["base"] + "/connect/"
    oauth._http.trust_env = False
    response = requests.get(oauth.authorize_url, allow_redirects=False, timeout=10)
    code = response.headers["location"].split("code=")[1].split("&")[0]
    oauth.fetch_access_token(code)
    profile = oauth.get_user_info()
    return {"openid": profile["openid"], "valid": oauth.check_access_token()}


def understood(told, push):
    """One push as the client's crypto and parser see it, and its answers to it."""
    query, crypto = push["query"], WeChatCrypto(told["token"], told["aes_key"], told["appid"])
    stamp, once = query["timestamp"], query["nonce"]
    check_signature(told["token"], query["signature"], stamp, once)
    try:
        crypto.decrypt_message(push["body"], "0" * 40, stamp, once)
        forged = True
    except InvalidSignatureException:
        forged = False
    message = parse_message(crypto.decrypt_message(push["body"], query["msg_signature"], stamp, once))
    news = ArticlesReply(message=message)
    news.add_article({"title": "t", "description": "d", "image": "p", "url": "u"})
    replies = [TextReply(message=message, content="收到"), news, TransferCustomerServiceReply(message=message)]
    return {
        "kind": message.event if message.type == "event" else message.type,
        "source": message.source,
        "content": getattr(message, "content", ""),
        "key": getattr(message, "key", "") or getattr(message, "scene_id", ""),
        "forged": forged,
        "replies": [crypto.encrypt_message(each, once, stamp) for each in replies],
    }


def main():
    told = json.load(sys.stdin)
    if told["pushes"]:
        json.dump([understood(told, push) for push in told["pushes"]], sys.stdout)
        return
    client = client_for(told)
    client.fetch_access_token()
    answer = {"files": files(client)}
    answer["drafts"] = drafts(client, answer["files"]["cover"])
    answer["followers"] = followers(client, told["openid"])
    answer["menus"] = menus(client, told["openid"])
    answer["codes"] = codes(client, told)
    answer["service"] = service(client, told["openid"])
    answer["statistics"] = statistics(client)
    answer["web"] = web(told)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
