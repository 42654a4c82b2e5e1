"""CSV files as they come: any of the encodings, delimiters and header words in use, each row with its line number."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wxdesk.domain.errors import WxdeskError

FIELDS = ("name", "phone", "wechat_id", "department", "position", "status")
NEEDED = FIELDS[:3]
MAX_BYTES = 20 * 1024 * 1024
"""A roster of 200 000 people is about 15 MB."""

DELIMITERS = (",", ";", "\t")
ENCODINGS = ("utf-8-sig", "gb18030", "big5hkscs")
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_WORDS = {
    "name": ("name", "fullname", "姓名", "名字", "员工姓名", "員工姓名"),
    "phone": (
        *("phone", "mobile", "phonenumber", "mobilenumber", "mobilephone", "telephone", "tel", "手机", "手机号"),
        *("手机号码", "电话", "电话号码", "联系电话", "手機", "手機號", "手機號碼", "電話", "電話號碼", "行動電話"),
    ),
    "wechat_id": ("wechatid", "wechat", "weixin", "weixinid", "微信号", "微信", "微信id", "微信號", "微訊號"),
    "department": ("department", "departments", "dept", "部门", "部門", "所在部门", "所在部門"),
    "position": ("position", "title", "jobtitle", "job", "role", "职务", "职位", "岗位", "職務", "職位", "職稱"),
    "status": ("status", "状态", "狀態", "激活状态", "啟用狀態"),
}
_MEANINGS = {word: field for field, words in _WORDS.items() for word in words}
_GUARD = re.compile(r"'+[=+\-@\t\r]")
_INVISIBLE = "\ufeff\u200b\u200e\u200f"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file read: ``rows`` by field, each with the line it begins on; ``columns`` are the header's own words.

    ``broken`` are rows that do not fit the header: line, what stands there, reason code.
    """

    columns: Mapping[str, str]
    rows: tuple[tuple[int, Mapping[str, str]], ...]
    broken: tuple[tuple[int, str, str], ...] = ()
    ignored: tuple[str, ...] = ()
    encoding: str = "utf-8"


def meaning(header: str) -> str | None:
    """Return which field a header's word stands for, in English, Simplified or Traditional Chinese."""
    plain = unicodedata.normalize("NFKC", header).strip(_INVISIBLE).casefold()
    return _MEANINGS.get(re.sub(r"[\s_*.()-]", "", plain))


def read_sheet(path: Path, mapping: Mapping[str, str] | None = None) -> Sheet:
    """Read a CSV file in UTF-8, UTF-16, GB18030 or Big5, separated by comma, semicolon or tab.

    ``mapping`` gives fields to header words, over what they would mean by themselves; an empty field leaves a column
    out. Raises ``file_not_found``, ``file_not_readable``, ``csv_too_large``, ``csv_empty``, ``csv_is_spreadsheet``,
    ``csv_has_nul``, ``csv_not_text``, ``csv_header_missing``, ``csv_columns_missing``, ``csv_column_twice``,
    ``csv_column_unknown`` or ``csv_field_unknown``.
    """
    data = _bytes(path)
    encoding, delimiter, text, skipped = _understood(data, path.name, mapping or {})
    records = _records(text, delimiter, skipped)
    header = [cell.strip(_INVISIBLE + " \t") for cell in next(records, (0, [], False))[1]]
    places = _places(header, mapping or {})
    rows: list[tuple[int, Mapping[str, str]]] = []
    broken: list[tuple[int, str, str]] = []
    for line, cells, wrong in records:
        if wrong:
            broken.append((line, "", "csv_quotes_broken"))
        elif any(cell.strip() for cell in cells):
            fitted = _fitted(cells, len(header))
            if fitted is None:
                broken.append((line, f"{len(cells)}/{len(header)}", "csv_wrong_columns"))
            else:
                rows.append((line, {field: _unguarded(fitted[place]) for field, place in places.items()}))
    ignored = tuple(word for place, word in enumerate(header) if place not in places.values() and word)
    return Sheet({field: header[at] for field, at in places.items()}, tuple(rows), tuple(broken), ignored, encoding)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise WxdeskError("csv_too_large", name=path.name, megabytes=size // 1024**2, limit=MAX_BYTES // 1024**2)
        data = path.read_bytes()
    except FileNotFoundError:
        raise WxdeskError("file_not_found", path=str(path)) from None
    except OSError as error:
        raise WxdeskError("file_not_readable", path=str(path), reason=error.strerror or "") from error
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise WxdeskError("csv_empty", name=path.name)
    if data.startswith(_SPREADSHEETS):
        raise WxdeskError("csv_is_spreadsheet", name=path.name)
    return data


def _understood(data: bytes, name: str, mapping: Mapping[str, str]) -> tuple[str, str, str, int]:
    """Return encoding, delimiter, text and skipped lines of the reading that knows the most header words."""
    best: tuple[int, int, str, str, str, int] | None = None
    for rank, encoding in enumerate(_encodings(data, name)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        said = re.match(r"\ufeff?sep=(.)\r?\n", text)
        text = text[said.end() :] if said else text.removeprefix("\ufeff")
        for delimiter in (said[1],) if said else DELIMITERS:
            header = next(_records(text, delimiter, 0), (0, [], False))[1]
            known = sum(bool(meaning(word)) or word.strip() in mapping for word in header)
            found = (known, len(header) - 100 * rank, encoding, delimiter, text, 1 if said else 0)
            best = found if best is None or found[:2] > best[:2] else best
    if best is None:
        raise WxdeskError("csv_not_text", name=name)
    return best[2:]


def _encodings(data: bytes, name: str) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    start = data[:2000]
    zeros = [start[side::2].count(0) / max(1, len(start[side::2])) for side in (0, 1)]
    if max(zeros) > 0.3 and min(zeros) < 0.1:
        return ("utf-16-le" if zeros[1] > zeros[0] else "utf-16-be",)
    if b"\x00" in data:
        line = data[: data.index(b"\x00")].count(b"\n") + 1
        raise WxdeskError("csv_has_nul", name=name, row=line)
    return ENCODINGS


def _records(text: str, delimiter: str, skipped: int) -> Iterator[tuple[int, list[str], bool]]:
    """Yield the line each record begins on, its cells, and whether its quotes are wrong."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            yield line, next(reader), False
        except StopIteration:
            return
        except csv.Error:
            yield line, [], True


def _places(header: list[str], mapping: Mapping[str, str]) -> dict[str, int]:
    for column, field in mapping.items():
        if column not in header:
            raise WxdeskError("csv_column_unknown", column=column, known=", ".join(header))
        if field and field not in FIELDS:
            raise WxdeskError("csv_field_unknown", field=field, known=", ".join(FIELDS))
    claimed = set(mapping.values())
    places: dict[str, int] = {}
    for place, word in enumerate(header):
        wanted = mapping[word] if word in mapping else meaning(word)
        if not wanted or (word not in mapping and wanted in claimed):
            continue
        if wanted in places:
            raise WxdeskError("csv_column_twice", column=word, other=header[places[wanted]])
        places[wanted] = place
    if not places:
        raise WxdeskError("csv_header_missing", found=", ".join(header)[:200])
    missing = [field for field in NEEDED if field not in places]
    if missing:
        raise WxdeskError("csv_columns_missing", missing=", ".join(missing), found=", ".join(header)[:200])
    return places


def _fitted(cells: list[str], width: int) -> list[str] | None:
    if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
        return cells[:width]
    return cells if len(cells) == width else None


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARD.match(cell) else cell
