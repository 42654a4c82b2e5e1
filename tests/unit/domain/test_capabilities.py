import pytest

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.capabilities import COMMERCE, IN_HOUSE, NINE_ADVANCED, Answer, Capability, verdict, verdicts

SERVICE = Account("s", Kind.SERVICE, Owner.BUSINESS, verified=True, licence="91")


def yes(account: Account, capability: Capability) -> bool:
    return verdict(account, capability).answer is Answer.YES


def test_a_verified_service_account_has_all_nine() -> None:
    assert len(NINE_ADVANCED) == 9
    assert all(yes(SERVICE, each) for each in NINE_ADVANCED)


def test_an_unverified_service_account_is_told_to_verify() -> None:
    account = Account("s", Kind.SERVICE, Owner.BUSINESS, licence="91")
    refused = [each for each in verdicts(account, NINE_ADVANCED) if each.answer is Answer.NO]
    assert {each.reason for each in refused} == {"verify_first"}
    assert len(refused) == 8  # media is open to everyone


@pytest.mark.parametrize("owner", [Owner.MEDIA, Owner.GOVERNMENT])
def test_verified_media_and_government_have_web_authorization_and_may_apply_for_pay(owner: Owner) -> None:
    account = Account("p", Kind.SUBSCRIPTION, owner, verified=True)
    assert yes(account, Capability.WEB_AUTHORIZATION)
    assert verdict(account, Capability.WECHAT_PAY).answer is Answer.APPLY
    business = Account("b", Kind.SUBSCRIPTION, Owner.BUSINESS, verified=True)
    assert verdict(business, Capability.WECHAT_PAY).reason == "service_or_public_sector_only"


def test_individuals_can_draft_but_neither_send_nor_publish_by_interface() -> None:
    account = Account("l", Kind.SUBSCRIPTION, Owner.INDIVIDUAL)
    assert yes(account, Capability.DRAFTS_BY_API)
    for capability in (Capability.SEND_BY_API, Capability.PUBLISH_BY_API):
        assert verdict(account, capability).reason == "individuals_cannot_verify"


def test_only_enterprise_accounts_work_in_house() -> None:
    inside = Account("e", Kind.ENTERPRISE, Owner.BUSINESS)
    assert all(yes(inside, each) for each in IN_HOUSE)
    assert all(verdict(SERVICE, each).reason == "enterprise_only" for each in IN_HOUSE)
    assert verdict(inside, Capability.WECHAT_PAY).reason == "not_for_enterprise"


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("owner", Owner)
@pytest.mark.parametrize("verified", [True, False])
def test_every_no_and_every_application_has_a_reason(kind: Kind, owner: Owner, verified: bool) -> None:
    for each in verdicts(Account("a", kind, owner, verified, "91")):
        assert bool(each.reason) == (each.answer is not Answer.YES)


def test_commerce_is_pay_store_and_mini_programs() -> None:
    assert [verdict(SERVICE, each).answer for each in COMMERCE] == [Answer.APPLY] * 3
