"""Drives somebody else's client of WeCom against a simulator; a program of its own, for its warnings are not ours.

Reads ``{"base", "corpid", "secret", "agent", "token", "aes_key", "pushes"}`` as JSON from standard input; writes what
the client understood, as JSON, to standard output.
"""

import io
import json
import sys
import warnings

warnings.simplefilter("ignore")

from requests.adapters import HTTPAdapter  # noqa: E402
from wechatpy.enterprise import WeChatClient, parse_message  # noqa: E402
from wechatpy.enterprise.crypto import WeChatCrypto  # noqa: E402
from wechatpy.enterprise.replies import TextReply  # noqa: E402
from wechatpy.exceptions import WeChatClientException  # noqa: E402

PLATFORM = "https://qyapi.weixin.qq.com"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + b"\x00\x00\x03\x84\x00\x00\x01\x7f" + b"\x08\x02" * 40
SHEET = "姓名,帐号,手机号,邮箱,所在部门\n卡尔,carl,13500135000,,1\n"


class Elsewhere(HTTPAdapter):
    """The platform's name leads to the simulator: some addresses are written out in the client."""

    def __init__(self, base):
        super().__init__()
        self._base = base

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        request.url = request.url.replace(PLATFORM, self._base)
        return super().send(request, stream, timeout, verify, cert, proxies)


def client_for(told):
    client = WeChatClient(told["corpid"], told["secret"])
    client._http.trust_env = False
    client._http.mount(PLATFORM, Elsewhere(told["base"]))
    return client


def refused(call, *args):
    try:
        call(*args)
    except WeChatClientException as error:
        return error.errcode
    return 0


def named(data, name):
    file = io.BytesIO(data)
    file.name = name
    return file


def work(client, agent):
    """The usual calls, one after the other."""
    found = {}
    branch = client.department.create("店面", 1)["id"]
    found["created"] = client.user.create("anna", "安娜", department=[1, branch], mobile="13800138000")["errmsg"]
    client.user.create("bea", "贝", department=[1], email="bea@example.com", gender=2)
    client.user.update("bea", position="店长")
    found["bea"] = {name: client.user.get("bea")[name] for name in ("name", "position", "gender", "status")}
    found["branch"] = [each["userid"] for each in client.department.get_users(branch)]
    found["taken"] = refused(client.user.create, "cora", "珂", [1], None, "13800138000")
    tag = client.tag.create("店长")["tagid"]
    client.tag.add_users(tag, ["bea"])
    found["tagged"] = [each["userid"] for each in client.tag.get_users(tag)["userlist"]]
    picture = client.media.upload("image", named(PNG, "图.png"))["media_id"]
    found["same"] = client._http.get(client.media.get_url(picture)).content == PNG
    sent = client.message.send_text(agent, ["anna", "nobody"], "早", tag_ids=[str(tag)])
    found["invalid"] = sent["invaliduser"]
    client.message.send_image(agent, ["anna"], picture)
    found["nobody"] = refused(client.message.send_text, agent, ["nobody"], "早")
    chat = client.appchat.create(name="组", owner="anna", user_list=["anna", "bea"])["chatid"]
    client.appchat.send_text(chat, "大家早")
    found["chat"] = client.appchat.get(chat)["userlist"]
    job = client.batch.sync_user(
        "http://127.0.0.1:9/", "t", "A" * 43, client.media.upload("file", named(SHEET.encode(), "a.csv"))["media_id"]
    )
    found["import"] = client.batch.get_result(job["jobid"])["result"]
    client.user.delete("bea")
    found["left"] = refused(client.user.get, "bea")
    return found


def read(told):
    """What the client reads in what was pushed, and its encrypted answer to the first."""
    crypto = WeChatCrypto(told["token"], told["aes_key"], told["corpid"])
    understood, answer = [], ""
    for push in told["pushes"]:
        query = push["query"]
        plain = crypto.decrypt_message(push["body"], query["msg_signature"], query["timestamp"], query["nonce"])
        message = parse_message(plain)
        understood.append([message.type, getattr(message, "event", ""), message.source, str(message.agent)])
        if not answer:
            reply = TextReply(message=message, content="收到").render()
            answer = crypto.encrypt_message(reply, query["nonce"], query["timestamp"])
    return understood, answer


def main():
    told = json.load(sys.stdin)
    found = work(client_for(told), told["agent"]) if not told["pushes"] else {}
    found["understood"], found["answer"] = read(told)
    json.dump(found, sys.stdout)


main()
