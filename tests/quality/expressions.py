"""The share of the time expressions of a file whose value is right: ``python -m tests.quality.expressions FILE``."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.time_expressions import resolved
from tests.time_expressions.test_placing import only, value


def is_right(case: dict[str, Any]) -> bool:
    when = resolved(only(case["text"]), case["tense"], date.fromisoformat(case["published_on"]))
    return value(when) in [*case["value"], *(f"{week}-WE" for week in case["value"])]


def main() -> None:
    cases = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    print(f"RIGHT {sum(map(is_right, cases)) / len(cases):.3f}")


if __name__ == "__main__":
    main()
