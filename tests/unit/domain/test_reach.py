from wxdesk.domain.reach import Reach, TagSend, fingerprint, members_of, packed_members, reach_of, unpacked_members

VIP = members_of(["anna", "bo", "chen"])
CITY = members_of(["chen", "dora"])


def send(members, post_id=1):
    return TagSend(post_id, 1, "2026-11", 101, members)


def test_a_fingerprint_stands_for_one_follower_and_is_short():
    assert fingerprint("anna") == fingerprint("anna") != fingerprint("bo")
    assert len(fingerprint("o" * 28)) == 8


def test_what_is_packed_is_unpacked():
    assert unpacked_members(packed_members(VIP)) == VIP
    assert packed_members(VIP) == packed_members(frozenset(sorted(VIP, reverse=True)))
    assert unpacked_members(b"") == frozenset()


def test_nobody_has_had_anything():
    assert reach_of(0, [], VIP) == Reach(3, 4, 0)
    assert reach_of(0, []) == Reach(None, 4, 0)


def test_posts_to_everybody_count_for_each():
    assert reach_of(3, [], VIP) == Reach(3, 1, 0)
    assert reach_of(4, [], VIP) == Reach(3, 0, 3)
    assert reach_of(4, [], VIP).nobody
    assert reach_of(4, []) == Reach(None, 0, 0)


def test_the_follower_with_the_fewest_left_is_told():
    sends = [send(VIP), send(CITY, 2), send(CITY, 3)]
    assert reach_of(0, sends, VIP) == Reach(3, 1, 0)  # chen has had three
    assert reach_of(1, sends, VIP) == Reach(3, 0, 1)  # and would not receive a fifth
    assert reach_of(1, sends) == Reach(None, 0, 1)
    assert not reach_of(1, sends, VIP).nobody


def test_an_empty_tag_is_not_a_tag_that_is_used_up():
    assert not reach_of(0, [], frozenset()).nobody
