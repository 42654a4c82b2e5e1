"""Every call on the wire, its answer, and its refusal."""

import pytest
import stamina

from tests.unit.wechat.scripted import OK
from tests.unit.wechat.wecom.calls import matches
from tests.unit.wechat.wecom.contact_calls import CONTACT_CALLS
from tests.unit.wechat.wecom.drive_calls import DRIVE_CALLS
from tests.unit.wechat.wecom.work_calls import WORK_CALLS
from wxdesk.domain.attempts import Outcome, PlatformError

pytestmark = pytest.mark.anyio

CALLS = [*CONTACT_CALLS, *WORK_CALLS, *DRIVE_CALLS]
IDS = [f"{number}{case.path.removeprefix('/cgi-bin')}" for number, case in enumerate(CALLS)]
EVERY_CALL = pytest.mark.parametrize("case", CALLS, ids=IDS)
HINT = ", hint: [1700000000_1_abc], from ip: 1.2.3.4, more info at https://open.work.weixin.qq.com/devtool/query?e="


@EVERY_CALL
async def test_a_call_is_made_and_its_answer_is_read(platform, corp, case):
    platform.answer(OK | case.answer)
    result = await case.call(corp)
    request = platform.request
    assert (request.method, request.path, request.args) == (case.method, case.path, case.args)
    if case.body is not None:
        assert request.json == case.body
    assert case.expected is None or matches(result, case.expected), result


@EVERY_CALL
async def test_a_refusal_is_told_and_nothing_of_its_answer_is_used(platform, corp, case):
    empty: dict[str, object] = {name: [] for name, value in case.answer.items() if isinstance(value, list)}
    platform.answer({"errcode": "60011", "errmsg": f"no privilege{HINT}60011"} | empty)
    with pytest.raises(PlatformError) as info:
        await case.call(corp)
    assert (info.value.errcode, info.value.outcome) == (60011, Outcome.REFUSED)
    assert info.value.details["errmsg"] == "no privilege"
    assert len(platform.requests) == 1


@EVERY_CALL
async def test_an_answer_with_a_warning_is_no_success(platform, corp, case):
    platform.answer(OK | case.answer | {"errmsg": "Warning: wrong json format. ok"})
    with pytest.raises(PlatformError) as info:
        await case.call(corp)
    assert (info.value.code, info.value.outcome) == ("platform_misread", Outcome.UNSURE)


@EVERY_CALL
async def test_only_what_does_nothing_more_is_asked_again(platform, corp, case):
    platform.answer({"errcode": -1, "errmsg": "system busy"}, OK | case.answer)
    with stamina.set_testing(True, attempts=3, cap=True):
        if case.repeatable:
            result = await case.call(corp)
            assert case.expected is None or matches(result, case.expected)
        else:
            with pytest.raises(PlatformError):
                await case.call(corp)
    assert len(platform.requests) == (2 if case.repeatable else 1)
