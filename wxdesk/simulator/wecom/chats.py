"""Group chats made by an app (reference: wecom-api §6)."""

import re
import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.records_wecom import Chat
from wxdesk.simulator.wecom.bodies import content
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import Who, get, post
from wxdesk.simulator.wecom.form import Form, listed
from wxdesk.simulator.wecom.limits import spend, spend_budget
from wxdesk.simulator.wecom.messages import deliver

NAME = 50
LEAST, MOST = 2, 2_000
CREATED_A_DAY, UPDATED_AN_HOUR = 1_000, 1_000
PERSON_TIMES_A_MINUTE, PERSON_TIMES_AN_HOUR = 20_000, 300_000
ALLOWED = frozenset(["text", "image", "voice", "video", "file", "textcard", "news", "mpnews", "markdown"])
_CHATID = re.compile(r"[0-9A-Za-z]{1,32}")


def _may_chat(corp: Corp) -> None:
    """Only an app that the whole corp sees may."""
    if not corp.sees_all:
        raise Refusal(48002)


def _people(corp: Corp, names: tuple[str, ...]) -> tuple[str, ...]:
    """The members called ``names``. Refuses with 86216 for a name that is not one."""
    members = [corp.known(name) for name in names]
    found = [member.userid for member in members if member and member.status not in (2, 5)]
    if len(found) != len(names):
        raise Refusal(86216)
    return tuple(dict.fromkeys(found))


def _check_count(users: tuple[str, ...]) -> None:
    if not LEAST <= len(users) <= MOST:
        raise Refusal(86006)


def create(corp: Corp, form: Form) -> Answer:
    """POST appchat/create: unseen by its members until the first message."""
    _may_chat(corp)
    if form.has("userlist") and not form.is_list("userlist"):
        raise Refusal(86007)
    _check_count(form.texts("userlist"))
    users = _people(corp, form.texts("userlist"))
    _check_count(users)
    chatid = form.text("chatid") or secrets.token_hex(16)
    if not _CHATID.fullmatch(chatid):
        raise Refusal(86001)
    if corp.key(chatid) in corp.state.records.wecom_chats:
        raise Refusal(86215)
    owner = _owner(users, form.text("owner")) if form.text("owner") else secrets.choice(users)
    spend_budget(corp.state, corp.id, "chats created", 1, CREATED_A_DAY)
    _keep(corp, Chat(chatid, corp.id, corp.agent, form.text("name")[:NAME], owner, users, corp.now))
    return ok(chatid=chatid)


def _owner(users: tuple[str, ...], wanted: str) -> str:
    for name in users:
        if name.lower() == wanted.lower():
            return name
    raise Refusal(86207)


def _keep(corp: Corp, chat: Chat) -> None:
    corp.state.records.wecom_chats[corp.key(chat.id)] = chat


def _asked(corp: Corp, form: Form) -> Chat:
    _may_chat(corp)
    chatid = form.text("chatid")
    if not _CHATID.fullmatch(chatid):
        raise Refusal(86001)
    chat = corp.state.records.wecom_chats.get(corp.key(chatid))
    if chat is None:
        raise Refusal(86003)
    if chat.agent != corp.agent:
        raise Refusal(86008)
    return chat


def update(corp: Corp, form: Form) -> Answer:
    """POST appchat/update. Whoever takes the owner out names another."""
    chat = _asked(corp, form)
    spend(corp.state, f"{corp.id} chats updated", UPDATED_AN_HOUR, UPDATED_AN_HOUR)
    added, gone = _people(corp, form.texts("add_user_list")), {each.lower() for each in form.texts("del_user_list")}
    users = tuple(each for each in dict.fromkeys((*chat.users, *added)) if each.lower() not in gone)
    _check_count(users)
    if form.text("owner"):
        owner = _owner(users, form.text("owner"))
    elif chat.owner in users:
        owner = chat.owner
    else:
        raise Refusal(86005)
    _keep(corp, replace(chat, name=form.text("name", chat.name)[:NAME], owner=owner, users=users))
    return ok()


def show(corp: Corp, form: Form) -> Answer:
    """GET appchat/get."""
    chat = _asked(corp, form)
    users = listed(chat.users)
    return ok(chat_info={"chatid": chat.id, "name": chat.name, "owner": chat.owner, "userlist": users, "chat_type": 0})


def send(corp: Corp, form: Form) -> Answer:
    """POST appchat/send."""
    chat = _asked(corp, form)
    body = content(corp, form, ALLOWED)
    members = [member for member in map(corp.known, chat.users) if member and member.status not in (2, 5)]
    spend(corp.state, f"{corp.id} chat messages", PERSON_TIMES_A_MINUTE, PERSON_TIMES_AN_HOUR, len(members))
    deliver(corp, body, members, safe=form.number("safe"), chatid=chat.id)
    _keep(corp, replace(chat, visible=True))
    return ok()


ENDPOINTS = (
    post("appchat/create", create, Who.APP),
    post("appchat/update", update, Who.APP),
    get("appchat/get", show, Who.APP),
    post("appchat/send", send, Who.APP),
)
