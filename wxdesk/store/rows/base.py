"""What all rows share: column types, and references that follow their account into deletion."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar, TypeVar

from sqlalchemy import DDL, Dialect, Enum, ForeignKey, String, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

Code = TypeVar("Code", bound=StrEnum)


def instant(value: datetime) -> str:
    """Return ``value`` as the database keeps it. Raises ``ValueError`` where it has no offset."""
    if value.tzinfo is None:
        raise ValueError("an instant without an offset")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def stored(value: int | str | datetime | None) -> int | str | None:
    """Return a column's ``value`` as the database driver takes it."""
    return instant(value) if isinstance(value, datetime) else value


BYTEWISE = "C"
"""The collation of all text on PostgreSQL: sorted and compared as SQLite does, whatever the server's locale."""

TEXT = String().with_variant(String(collation=BYTEWISE), "postgresql")


class Instant(TypeDecorator[datetime]):
    """An aware instant as ISO 8601 text in UTC, always equally long, so that text order is time order."""

    impl = String(32)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        collation = BYTEWISE if dialect.name == "postgresql" else None
        return dialect.type_descriptor(String(32, collation=collation))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else instant(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromisoformat(value)


class Row(DeclarativeBase):
    """The root of all rows."""

    type_annotation_map: ClassVar = {datetime: Instant, str: TEXT}


def codes(of: type[Code]) -> Enum:
    """Return the column type for a ``StrEnum``: its values, checked by the database."""
    return Enum(
        of,
        name=f"known_{of.__name__.lower()}",
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )


def numbered() -> Mapped[int]:
    """Return a primary key whose numbers are never used twice."""
    return mapped_column(primary_key=True, autoincrement=True)


def hangs_on(target: str, **options: Any) -> Mapped[int]:
    """Return a reference to ``table.column`` that goes when its target goes."""
    return mapped_column(ForeignKey(target, ondelete="CASCADE"), **options)


def also_make(row: type[Row], *statements: str) -> None:
    """Run ``statements`` after ``row``'s table has been made in SQLite: what SQLAlchemy has no words for.

    ``postgres.schema`` says the same to PostgreSQL.
    """
    for statement in statements:
        made = DDL(statement).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]
        event.listen(row.__table__, "after_create", made)
