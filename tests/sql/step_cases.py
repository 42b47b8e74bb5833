"""What a statement of ``sql/steps`` is given and what comes of it; the cases stand in ``test_steps_of_*``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from pipeline.database.schema.sql import step
from tests.sql import planted

Row = Mapping[str, object]
Tables = Mapping[str, Sequence[Row]]
Rows = list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Case:
    """Rows of tables, and of the temporary tables that Python or the step before leaves; then what comes of the step.

    A step that selects gives rows; without an order of its own they are compared in the order of their ``repr``. A step
    that changes tables leaves rows, told by queries.
    """

    step: str
    given: Tables
    expected: Rows | Mapping[str, Rows]
    held: Tables = field(default_factory=dict)
    parameters: Row = field(default_factory=dict)

    def outcome(self) -> Rows | Mapping[str, Rows]:
        """What comes of the step, in the shape of ``expected``."""
        with planted.warehouse(**self.given) as con:
            for name, rows in self.held.items():
                con.register("rows_to_hold", pl.DataFrame(rows, infer_schema_length=None).to_arrow())
                con.execute(f"create temp table {name} as from rows_to_hold")
            text = step(self.step)
            done = con.execute(text, dict(self.parameters))
            if isinstance(self.expected, Mapping):
                return {query: con.execute(query).fetchall() for query in self.expected}
            found = done.fetchall()
            return found if "\norder by" in text else sorted(found, key=repr)
