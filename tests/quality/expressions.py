"""The share of the time expressions of a file whose value is right: ``python -m tests.quality.expressions FILE``."""

import sys
from pathlib import Path
from typing import Any

from tests.corpora import records
from tests.time_expressions.test_placing import accepted, placed, value


def is_right(case: dict[str, Any]) -> bool:
    return value(placed(case)) in accepted(case)


def main() -> None:
    cases = records(Path(sys.argv[1]))
    print(f"RIGHT {sum(map(is_right, cases)) / len(cases):.3f}")


if __name__ == "__main__":
    main()
