import pytest

from wxdesk.domain.accounts import Account, Aim, Kind, Owner, Readers, problems, recommend, why_not


@pytest.mark.parametrize("owner", Owner)
def test_everyone_may_open_a_subscription_account(owner: Owner) -> None:
    assert why_not(Kind.SUBSCRIPTION, owner) is None


@pytest.mark.parametrize("kind", [Kind.SERVICE, Kind.ENTERPRISE])
def test_an_individual_may_open_nothing_else_even_with_a_licence(kind: Kind) -> None:
    assert why_not(kind, Owner.INDIVIDUAL, "91310000MA1FL0XXXX") == f"individual_cannot_open_{kind}"


@pytest.mark.parametrize("owner", [owner for owner in Owner if owner is not Owner.INDIVIDUAL])
def test_a_service_account_needs_a_licence(owner: Owner) -> None:
    assert why_not(Kind.SERVICE, owner, "  ") == "service_needs_licence"
    assert why_not(Kind.SERVICE, owner, "91310000MA1FL0XXXX") is None
    assert why_not(Kind.ENTERPRISE, owner) is None


def test_problems_name_everything_that_is_wrong() -> None:
    account = Account(" ", Kind.SERVICE, Owner.BUSINESS, wechat_id="1abc", max_articles=7)
    assert problems(account) == (
        "service_needs_licence",
        "account_name_missing",
        "article_limit_unknown",
        "wechat_id_malformed",
    )
    assert problems(Account("Ling", owner=Owner.INDIVIDUAL, max_articles=8, wechat_id="lings_kitchen")) == ()


@pytest.mark.parametrize(
    ("owner", "readers", "aim", "kind"),
    [
        (Owner.BUSINESS, Readers.STAFF, Aim.READ, Kind.ENTERPRISE),
        (Owner.GOVERNMENT, Readers.PUBLIC, Aim.WORK, Kind.ENTERPRISE),
        (Owner.BUSINESS, Readers.PUBLIC, Aim.BUY, Kind.SERVICE),
        (Owner.MEDIA, Readers.PUBLIC, Aim.READ, Kind.SUBSCRIPTION),
        (Owner.INDIVIDUAL, Readers.PUBLIC, Aim.BUY, Kind.SUBSCRIPTION),
        (Owner.INDIVIDUAL, Readers.STAFF, Aim.WORK, Kind.SUBSCRIPTION),
    ],
)
def test_the_three_questions_recommend_one_kind(owner: Owner, readers: Readers, aim: Aim, kind: Kind) -> None:
    answer = recommend(owner, readers, aim)
    assert answer.kind is kind
    assert answer.reasons


@pytest.mark.parametrize("owner", Owner)
@pytest.mark.parametrize("readers", Readers)
@pytest.mark.parametrize("aim", Aim)
def test_nobody_is_recommended_what_they_may_not_open(owner: Owner, readers: Readers, aim: Aim) -> None:
    assert why_not(recommend(owner, readers, aim).kind, owner, "a licence") is None


def test_the_glyph_is_the_first_character_that_followers_see() -> None:
    assert Account("Harbour Hotels", display_name="港湾酒店").glyph == "港"
    assert Account("ling").glyph == "L"
