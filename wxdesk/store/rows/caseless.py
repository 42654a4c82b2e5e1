"""Text that is compared and sorted with upper and lower case (of ASCII) the same, on both databases."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class caseless(FunctionElement[str]):  # noqa: N801 - written like a function of SQL
    """``caseless(column)``."""

    name = "caseless"
    type = String()
    inherit_cache = True


@compiles(caseless, "sqlite")
def _nocase(element: caseless, compiler: SQLCompiler, **options: Any) -> str:
    return f'{compiler.process(element.clauses, **options)} COLLATE "NOCASE"'


@compiles(caseless, "postgresql")
def _lower(element: caseless, compiler: SQLCompiler, **options: Any) -> str:
    return f'lower({compiler.process(element.clauses, **options)} COLLATE "C")'


def without_case(text: str) -> str:
    """Return ``text`` as it is compared: capital letters of ASCII made small, all others left."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in text)
