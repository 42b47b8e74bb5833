"""How a user is told to query what is published."""

import json
import shlex
from pathlib import Path

TO_TRY = (
    "select first_party, second_party, date, place, article_count from meetings "
    "where status = 'happened' and date_granularity = 'day' and first_title is not null and second_title is not null "
    "order by date_start desc, event_id, first_party, second_party limit 8"
)


def how_to_query(published: Path) -> str:
    """A command line that prints the answer to ``TO_TRY``."""
    path, query = (json.dumps(text, ensure_ascii=False) for text in (str(published), TO_TRY))  # in double quotes
    program = f"import duckdb; duckdb.connect({path}, read_only=True).sql({query}).show()"
    return f"  .venv/bin/python -c {shlex.quote(program)}"
