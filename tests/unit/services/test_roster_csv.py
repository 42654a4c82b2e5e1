"""CSV files of a roster: every bad row by its line, nothing by half, nobody let in."""

import io
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.services.conftest import NOON, Bench, workspace
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Department, Member, MemberStatus
from wxdesk.services import roster
from wxdesk.services.practice import fill
from wxdesk.services.roster_csv import apply_import, export_csv, plan_import

HEADER = "name,phone,wechat_id,department,position,status\n"
GOOD = "陈美玲,138 0013 8000,meiling_c,Front office / Desk,Lead,active\n"
DEMO = Path(__file__).parents[3] / "resources" / "demo"


@pytest.fixture
def tell(run, tmp_path):
    """Plan the import of a file with these contents; a function may prepare the roster first."""

    def told(contents: str | bytes, prepare=None, mapping=None):
        async def story():
            async with workspace(tmp_path / "desk") as bench:
                account = await bench.account(Kind.ENTERPRISE)
                if prepare is not None:
                    await prepare(bench, account)
                file = tmp_path / "roster.csv"
                file.write_bytes(contents.encode() if isinstance(contents, str) else contents)
                return await plan_import(bench.ports, account.id, file, mapping)

        return run(story())

    return told


def seen(plan) -> list[tuple[int, str, str, str]]:
    return [(each.row, each.column, each.value, each.reason) for each in plan.refused]


@pytest.mark.parametrize(
    ("header", "delimiter", "encoding"),
    [
        ("name,phone,wechat_id,department", ",", "utf-8"),
        ("Name;Mobile;WeChat ID;Department", ";", "utf-8-sig"),
        ("姓名,手机号,微信号,部门", ",", "gb18030"),
        ("姓名,手機號碼,微信號,部門", ",", "big5hkscs"),
        ("姓名\t手机\t微信号\t部门", "\t", "utf-16"),
        ("姓名\t手机\t微信号\t部门", "\t", "utf-16-le"),
    ],
)
def test_files_as_they_come(tell, header, delimiter, encoding):
    row = delimiter.join(("王大明", "13800138000", "daming_w", "前台 / 接待"))
    plan = tell(f"{header}\r\n{row}\r\n".encode(encoding))
    (new,) = plan.new
    assert (new.row, new.member.name, new.member.phone, new.path) == (2, "王大明", "+8613800138000", ("前台", "接待"))
    assert plan.new_departments == (("前台",), ("前台", "接待"))
    assert plan.refused == ()


def test_every_bad_row_is_told_by_its_line(tell):
    plan = tell(
        HEADER
        + GOOD
        + ",13900000001,li_lei_1,,,\n"
        + '"李\n雷",13900000002,li_lei_2,,,\n'
        + "李四,12,9wrong,,,sleeping\n"
        + "\n"
        + "only,three,columns\n"
        + "周杰,13800138000,zhou_jie,,,\n"
        + "何雨桐,13900000003,MEILING_C,,,\n"
    )
    assert [each.row for each in plan.new] == [2, 4]
    assert seen(plan) == [
        (3, "name", "", "member_name_missing"),
        (6, "wechat_id", "9wrong", "wechat_id_malformed"),
        (6, "phone", "12", "phone_not_possible"),
        (6, "status", "sleeping", "csv_status_unknown"),
        (8, "", "3/6", "csv_wrong_columns"),
        (9, "phone", "13800138000", "csv_phone_twice"),
        (10, "wechat_id", "MEILING_C", "csv_wechat_id_twice"),
    ]
    assert [each.other_row for each in plan.refused[-2:]] == [2, 2]


def test_lines_are_counted_after_a_sep_line_and_with_old_line_ends(tell):
    plan = tell("sep=;\nname;phone;wechat_id\n;13900000001;li_lei_1\n")
    assert seen(plan) == [(3, "name", "", "member_name_missing")]
    plan = tell("name,phone,wechat_id\r\r李雷,13900000001,li_lei_1\r,13900000002,li_lei_2\r")
    assert [each.row for each in plan.new] == [3]
    assert seen(plan) == [(4, "name", "", "member_name_missing")]


def test_the_first_of_several_departments_counts(tell):
    plan = tell("name,phone,wechat_id,department\n李雷,13900000001,li_lei_1,酒店/前台；酒店/IT\n")
    assert plan.new[0].path == ("酒店", "前台")


def test_a_quote_that_is_never_closed_is_told_where_it_opens(tell):
    plan = tell(HEADER + GOOD + '"李雷,13900000002,li_lei_2,,,\n周杰,13900000003,zhou_jie,,,\n')
    assert [each.row for each in plan.new] == [2]
    assert seen(plan) == [(3, "", "", "csv_quotes_broken")]


@pytest.mark.parametrize(
    ("contents", "code"),
    [
        (b"", "csv_empty"),
        (b"\xef\xbb\xbf \r\n", "csv_empty"),
        (b"name,phone,wechat_id\nA\x00B,1,2\n", "csv_has_nul"),
        (b"PK\x03\x04 and more", "csv_is_spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "csv_is_spreadsheet"),
        (b"\xff\x81\xff\x81 \xff\xff,\xff", "csv_not_text"),
        (b"fruit,price\napple,3\n", "csv_header_missing"),
        ("姓名,部门,职务\n李雷,IT,工程师\n".encode(), "csv_columns_missing"),
        (b"name,phone,mobile,wechat_id\n", "csv_column_twice"),
    ],
)
def test_files_that_are_no_roster(tell, contents, code):
    with pytest.raises(WxdeskError) as refused:
        tell(contents)
    assert refused.value.code == code


def test_a_real_workbook_called_csv_is_recognised(tell):
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(WxdeskError, match="csv_is_spreadsheet"):
        tell(book.getvalue())


def test_a_huge_file_is_refused_before_it_is_read(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            account = await bench.account(Kind.ENTERPRISE)
            file = tmp_path / "huge.csv"
            with file.open("wb") as sparse:
                sparse.truncate(100 * 1024 * 1024)
            with pytest.raises(WxdeskError) as refused:
                await plan_import(bench.ports, account.id, file)
            assert (refused.value.code, refused.value.details["megabytes"]) == ("csv_too_large", 100)
            with pytest.raises(WxdeskError, match="file_not_found"):
                await plan_import(bench.ports, account.id, tmp_path / "missing.csv")
            with pytest.raises(WxdeskError, match="file_not_readable"):
                await plan_import(bench.ports, account.id, tmp_path)

    run(story())


def test_a_mapping_says_what_columns_mean(tell):
    contents = "who,name,phone,wx\n陈美玲,boss,13800138000,meiling_c\n"
    plan = tell(contents, mapping={"who": "name", "wx": "wechat_id"})
    assert plan.new[0].member.name == "陈美玲"
    assert plan.ignored_columns == ("name",)
    for mapping, code in (({"x": "name"}, "csv_column_unknown"), ({"who": "shoe"}, "csv_field_unknown")):
        with pytest.raises(WxdeskError, match=code):
            tell(contents, mapping=mapping)


def test_a_file_changes_fields_and_lets_nobody_in(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            account = await bench.account(Kind.ENTERPRISE)
            known = await roster.add(bench.ports, Member(account.id, "陈美玲", "13800138000", "meiling_c"))
            file = tmp_path / "roster.csv"
            file.write_text(HEADER + GOOD + "王大明,13900000001,daming_w,IT,,active\n", "utf-8")
            plan = await plan_import(bench.ports, account.id, file)
            assert (len(plan.new), len(plan.changed), plan.refused) == (1, 1, ())
            assert await roster.departments(bench.ports, account.id) == ()  # a dry run changes nothing

            assert await apply_import(bench.ports, plan) == 2

            members = await bench.store.read(lambda tx: tx.roster.all(account.id))
            assert {(m.name, m.status, m.verified_at) for m in members} == {
                ("陈美玲", MemberStatus.INVITED, None),
                ("王大明", MemberStatus.INVITED, None),
            }
            changed = await roster.get(bench.ports, known.id)
            assert (changed.position, changed.department_id > 0) == ("Lead", True)
            again = await plan_import(bench.ports, account.id, file)
            assert (again.new, again.changed, len(again.unchanged)) == ((), (), 2)

    run(story())


def test_clashes_with_the_roster_are_told(tell):
    async def prepare(bench: Bench, account: Account) -> None:
        await roster.add(bench.ports, Member(account.id, "陈美玲", "13800138000", "meiling_c"))
        await roster.add(bench.ports, Member(account.id, "李雷", "13900000001", "li_lei_1"))

    plan = tell(HEADER + "陈美玲,13800138000,li_lei_1,,,\n", prepare)
    assert seen(plan) == [(2, "wechat_id", "li_lei_1", "member_wechat_id_taken")]


def test_an_import_is_whole_or_not_there(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            account = await bench.account(Kind.ENTERPRISE)
            file = tmp_path / "roster.csv"
            file.write_text(HEADER + GOOD + "王大明,13900000001,daming_w,IT,,\n", "utf-8")
            plan = await plan_import(bench.ports, account.id, file)
            await roster.add(bench.ports, Member(account.id, "Somebody", "13900000001", "somebody"))
            with pytest.raises(WxdeskError, match="member_phone_taken"):
                await apply_import(bench.ports, plan)
            members = await bench.store.read(lambda tx: tx.roster.all(account.id))
            assert [member.name for member in members] == ["Somebody"]
            assert await roster.departments(bench.ports, account.id) == ()

    run(story())


def test_a_roster_that_changed_since_the_dry_run_is_not_overwritten(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            account = await bench.account(Kind.ENTERPRISE)
            known = await roster.add(bench.ports, Member(account.id, "陈美玲", "13800138000", "meiling_c"))
            file = tmp_path / "roster.csv"
            file.write_text(HEADER + GOOD, "utf-8")
            plan = await plan_import(bench.ports, account.id, file)
            await roster.edit(bench.ports, replace(known, position="Director"))
            with pytest.raises(WxdeskError, match="import_out_of_date"):
                await apply_import(bench.ports, plan)
            assert (await roster.get(bench.ports, known.id)).position == "Director"

    run(story())


def test_people_marked_as_left_lose_their_sight_and_may_be_invited_again(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            account = await bench.account(Kind.ENTERPRISE)
            active = Member(account.id, "陈美玲", "+8613800138000", "meiling_c", status=MemberStatus.ACTIVE)
            member = await bench.store.run(lambda tx: tx.roster.save(replace(active, verified_at=NOON)))
            for status, result in (("离职", MemberStatus.LEFT), ("active", MemberStatus.INVITED)):
                file = tmp_path / "roster.csv"
                file.write_text(f"姓名,手机,微信号,状态\n陈美玲,13800138000,meiling_c,{status}\n", "utf-8")
                await apply_import(bench.ports, await plan_import(bench.ports, account.id, file))
                now = await roster.get(bench.ports, member.id)
                assert (now.status, now.verified_at) == (result, None)

    run(story())


def test_our_own_export_reads_back_unchanged_and_holds_no_formula(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            account = await bench.account(Kind.ENTERPRISE)
            it = await roster.save_department(bench.ports, Department(account.id, "-IT"))
            hostile = ("=HYPERLINK(1)", "'=1+1", "@SUM(1)", "+cmd", "-2", 'Tab, and "quotes"')
            for number, name in enumerate(hostile):
                member = Member(account.id, name, f"1380000000{number}", f"wechat_{number}", it.id, "=1")
                await roster.add(bench.ports, member)
            file = tmp_path / "export.csv"
            assert await export_csv(bench.ports, account.id, file) == 6

            text = file.read_bytes().decode("utf-8-sig")
            assert file.read_bytes().startswith(b"\xef\xbb\xbf")
            cells = [cell for line in text.splitlines()[1:] for cell in line.strip('"').split('","')]
            assert not [cell for cell in cells if cell[:1] in "=-@" or (cell[:1] == "+" and not cell[1:3].isdigit())]
            plan = await plan_import(bench.ports, account.id, file)
            assert (plan.new, plan.changed, len(plan.unchanged), plan.refused) == ((), (), 6, ())
            assert sorted(path.name for path in tmp_path.iterdir()) == ["desk", "export.csv"]

    run(story())


def test_the_practice_roster_survives_export_and_import(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            await fill(bench.ports, DEMO)
            accounts = await bench.store.read(lambda tx: tx.accounts.all())
            account = next(each for each in accounts if each.kind is Kind.ENTERPRISE)
            count = await export_csv(bench.ports, account.id, tmp_path / "export.csv")
            plan = await plan_import(bench.ports, account.id, tmp_path / "export.csv")
            assert count > 50
            assert (plan.new, plan.changed, len(plan.unchanged), plan.refused) == ((), (), count, ())

    run(story())


def test_an_export_that_cannot_be_written_leaves_nothing(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            account = await bench.account(Kind.ENTERPRISE)
            with pytest.raises(WxdeskError, match="file_not_writable"):
                await export_csv(bench.ports, account.id, tmp_path / "no such folder" / "export.csv")

    run(story())


def test_ten_thousand_rows_take_less_than_two_seconds(run, tmp_path):
    async def story() -> None:
        async with workspace(tmp_path / "desk") as bench:
            account = await bench.account(Kind.ENTERPRISE)
            rows = [f"王{n},+86 138{n:08d},wechat_{n},Kitchen / {n % 20},Cook,\n" for n in range(10_000)]
            file = tmp_path / "roster.csv"
            file.write_text(HEADER + "".join(rows), "utf-8")
            start = time.process_time()
            plan = await plan_import(bench.ports, account.id, file)
            planned = time.process_time() - start
            assert await apply_import(bench.ports, plan) == 10_000
            assert (len(plan.new), len(plan.new_departments)) == (10_000, 21)
            assert planned < 2

    run(story())
