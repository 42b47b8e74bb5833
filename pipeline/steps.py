"""The statements of ``sql/steps``, by name."""

from functools import cache

from pipeline.warehouse import SQL


@cache
def step(name: str) -> str:
    """The text of ``sql/steps/<name>.sql``."""
    return (SQL / "steps" / f"{name}.sql").read_text(encoding="utf-8")
