"""Comments under what was sent or published."""

import pytest

from tests.simulator.caller import errcode
from tests.simulator.official_calls import act, mistaken, order
from wxdesk.simulator.official import comments
from wxdesk.simulator.records import App, Profile


@pytest.fixture
def follower(server, service):
    return server.state.add_followers("wxservice", 1)[0]


@pytest.fixture
def article(service, follower):
    """A sent article that takes comments."""
    draft = service.draft(service.article(need_open_comment=1), service.article())
    return {"msg_data_id": service.send(draft)["msg_data_id"], "index": 0}


def write(service, follower, article, content="好文"):
    return article | {
        "user_comment_id": act(service, follower, "comment", content=content, **article)["user_comment_id"]
    }


def listed(service, article, kind=0, begin=0, count=50):
    return service.post("comment/list", article | {"begin": begin, "count": count, "type": kind})


def test_comments_are_listed_elected_and_deleted(service, follower, article):
    first, second = (write(service, follower, article, words) for words in ("一", "二"))
    assert [each["content"] for each in listed(service, article)["comment"]] == ["一", "二"]
    assert service.post("comment/markelect", second)["errcode"] == 0
    assert [each["content"] for each in listed(service, article, 2)["comment"]] == ["二"]
    assert listed(service, article)["comment"][1]["comment_type"] == 1
    assert [each["content"] for each in listed(service, article, 1)["comment"]] == ["一"]
    assert service.post("comment/unmarkelect", second)["errcode"] == 0
    assert listed(service, article, 2)["total"] == 0
    page = listed(service, article, begin=1, count=1)
    assert (page["total"], page["comment"][0]["openid"]) == (2, follower)
    assert service.post("comment/delete", first)["errcode"] == 0
    assert errcode(service.post("comment/delete", first)) == 88008
    order(service, f"/followers/{follower}/act", what="take_comment_back", **second)
    assert errcode(service.post("comment/markelect", second)) == 88004
    assert listed(service, article)["total"] == 0


def test_a_comment_has_one_reply(server, service, follower, article):
    comment = write(service, follower, article)
    assert errcode(service.post("comment/reply/delete", comment)) == 88009
    for content in ("", "长" * 601):
        assert errcode(service.post("comment/reply/add", comment | {"content": content})) == 88007
    assert service.post("comment/reply/add", comment | {"content": "谢谢"})["errcode"] == 0
    assert errcode(service.post("comment/reply/add", comment | {"content": "再谢"})) == 88005
    assert listed(service, article)["comment"][0]["reply"]["content"] == "谢谢"
    server.state.profile = Profile(reply_is_list=True)
    assert listed(service, article)["comment"][0]["reply"][0]["content"] == "谢谢"
    assert service.post("comment/reply/delete", comment)["errcode"] == 0
    assert "reply" not in listed(service, article)["comment"][0]


def test_comments_are_opened_and_closed(service, follower, article):
    second = article | {"index": 1}
    assert mistaken(service, f"/followers/{follower}/act", what="comment", content="好", **second) == 400
    assert service.post("comment/open", second)["errcode"] == 0
    write(service, follower, second)
    assert service.post("comment/close", second)["errcode"] == 0
    assert mistaken(service, f"/followers/{follower}/act", what="comment", content="好", **second) == 400
    assert listed(service, second)["total"] == 1


def test_a_published_article_takes_comments_too(service, follower):
    answer = service.post("freepublish/submit", {"media_id": service.draft(service.article(need_open_comment=1))})
    article = {"msg_data_id": answer["msg_data_id"], "index": 0}
    write(service, follower, article)
    assert listed(service, article)["total"] == 1


@pytest.mark.parametrize(
    ("call", "change", "code"),
    [
        ("open", {"msg_data_id": 1}, 88001),
        ("close", {"index": 2}, 88001),
        ("list", {"count": 0}, 88010),
        ("list", {"count": 51}, 88010),
        ("list", {"count": 1, "type": 3}, 40035),
        ("markelect", {"user_comment_id": 9}, 88008),
        ("unmarkelect", {"user_comment_id": 9}, 88008),
        ("delete", {"user_comment_id": 9}, 88008),
        ("reply/add", {"user_comment_id": 9, "content": "a"}, 88008),
        ("reply/delete", {"user_comment_id": 9}, 88008),
    ],
)
def test_what_comment_calls_refuse(service, article, call, change, code):
    assert errcode(service.post(f"comment/{call}", article | change)) == code


def test_so_many_are_elected_and_a_limited_article_answers_nothing(service, follower, article, monkeypatch):
    monkeypatch.setattr(comments, "ELECTED", 1)
    first, second = (write(service, follower, article) for _ in range(2))
    service.post("comment/markelect", first)
    assert errcode(service.post("comment/markelect", second)) == 88003
    order(service, "/apps/wxservice/comments", limited=True, **article)
    assert errcode(listed(service, article)) == 88011
    order(service, "/apps/wxservice/comments", limited=False, **article)
    assert listed(service, article)["total"] == 2


def test_comments_are_for_verified_accounts(caller):
    assert errcode(caller(App("wxplain", "s", verified=False)).post("comment/list", {"msg_data_id": 1})) == 48001
