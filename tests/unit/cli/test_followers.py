"""Followers on the command line."""


def test_they_are_added_listed_copied_and_removed(line, paper):
    before = line.done("follower", "list", "--json").json
    added = line.done("follower", "add", "Li Wei", "--seed", "4", "--json").json
    assert added["name"] == "Li Wei"
    listed = {each["name"]: each for each in line.done("follower", "list", "--json").json}
    assert listed["Li Wei"]["accounts"] == [paper]
    assert {each["kind"] for each in listed["Li Wei"]["others"]} >= {"friend", "group", "subscription"}
    assert not listed["Li Wei"]["on_roster"]
    line.done("follower", "copy", "li wei", "Twin")
    drawn = line.done("follower", "add", "--draw", paper, "--json").json
    assert drawn["name"] in {each["name"] for each in line.done("follower", "list", "--json").json}
    assert len(line.done("phone", "--follower", "Li Wei", "--json").json["chats"]) > 3
    for name in ("Li Wei", "Twin", str(drawn["id"])):
        line.done("follower", "remove", name)
    assert line.done("follower", "list", "--json").json == before


def test_what_is_refused(line, paper):
    line.done("follower", "add", "Li")
    assert "already" in line.refused("follower", "add", "li", "--seed", "9")
    assert "There are: Li, Reader." in line.refused("follower", "remove", "Nobody")


def test_followers_are_drawn_from_a_tag_of_the_platform(line, paper):
    drawn = line.done("follower", "draw", "--account", paper, "--tag", "VIP", "--count", "3", "--json").json
    listed = {each["id"]: each for each in line.done("follower", "list", "--json").json}
    assert [listed[each["id"]]["accounts"] for each in drawn["followers"]] == [[paper]] * 3
    assert (drawn["tag"], drawn["refusal"]) == ("VIP", None)
    assert drawn["carriers"] > 3
    activity = drawn["activity"]
    assert (activity["counted"], activity["first"], activity["last"]) == ("messages", "2026-11-15", "2026-11-21")
    assert sum(activity["hours"]) > 50
    words = line.done("follower", "draw", "--account", paper, "--seed", "2").err
    assert "drawn from" in words
    assert "wrote to the account, most at" in words


def test_a_tag_that_is_not_there_is_refused(line, paper):
    assert "VIP" in line.refused("follower", "draw", "--account", paper, "--tag", "Nobody")
    assert line.done("follower", "list", "--json").json[1:] == []


def test_somebody_who_writes_is_entered_changed_and_deleted(line, paper):
    line.done("follower", "add", "Li")
    made = ("sender", "add", "Li", "登山队", "--kind", "group", "--at", "7:30 20:00", "--week", "3")
    line.done(*made, "--line", "周六几点？")

    def told():
        everybody = line.done("sender", "list", "--json").json
        return next((each for each in everybody if each["name"] in ("登山队", "爬山队")), None)

    first = told()
    assert (first["kind"], first["week"], first["at"]) == ("group", 3, ["07:30", "20:00"])
    assert (first["lines"], first["heard_by"]) == (["周六几点？"], ["Li"])
    said = line.refused(*made, "--line", "别的")
    assert said.startswith("登山队 writes already")
    line.done("sender", "set", "登山队", "--name", "爬山队", "--at", "21:15")
    assert told() == {**first, "name": "爬山队", "at": ["21:15"]}
    line.done("sender", "hear", "Reader", "爬山队")
    assert told()["heard_by"] == ["Reader", "Li"]
    line.done("sender", "hear", "Li", "爬山队", "--off")
    assert told()["heard_by"] == ["Reader"]
    assert "爬山队" in line.refused("sender", "set", "登山队", "--week", "2")
    assert "07:30" in line.type("sender", "set", "爬山队", "--at", "25:00").err
    line.done("sender", "remove", "爬山队")
    assert told() is None


def test_of_two_who_have_one_name_neither_is_taken_unasked(line, paper):
    line.done("follower", "add", "Li")
    added = [line.done("sender", "add", "Li", "Wen", "--kind", kind, "--json").json for kind in ("friend", "group")]
    friend, group = (each["id"] for each in added)
    assert friend != group

    def kinds():
        everybody = line.done("sender", "list", "--json").json
        return {each["id"]: each["kind"] for each in everybody if each["name"] == "Wen"}

    assert kinds() == {friend: "friend", group: "group"}
    for words in (("set", "wen", "--week", "2"), ("hear", "Reader", "Wen"), ("remove", "Wen")):
        said = line.refused("sender", *words)
        assert f"{friend} (friend), {group} (group)" in said
    assert len(kinds()) == 2
    line.done("sender", "remove", group)
    assert kinds() == {friend: "friend"}
    line.done("sender", "set", "Wen", "--week", "2")


def test_who_is_added_under_the_name_of_one_who_is_kept_as_they_were_is_told(line):
    line.options = ("--practice",)
    fixed = next(each for each in line.done("sender", "list", "--json").json if each["week"] is None)
    kind = "group" if fixed["kind"] != "group" else "friend"
    follower = line.done("follower", "list", "--json").json[0]["name"]
    added = line.done("sender", "add", follower, fixed["name"], "--kind", kind, "--json").json
    assert added["name"] == fixed["name"]
    assert added["id"] != fixed["id"]
