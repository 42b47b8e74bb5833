"""What searches look words up in: where each word of the latest articles stands, and in which names of speakers."""

from functools import cache
from hashlib import sha256

import dagster as dg
import duckdb
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch
from pipeline.database import only_row, row_count, sql, step, transaction
from pipeline.resources import WarehouseFile
from pipeline.running import chunked

TEXTS_AT_A_TIME = 2_000
MOST_UNORDERED = 0.25  # of all texts, by share; then all words are written anew in the order of their terms
OF_WORDS = ("search_word", "search_folded", "search_stem", "search_term")  # macros that words found follow from


@dg.asset(
    group_name="publication",
    kinds={"sql", "duckdb"},
    deps=["articles", "quotes", "entities", "data_dictionary"],  # of the last it takes nothing but the promises' leave
    description="Where each word of the latest articles stands, for `search_articles('…')` and `search_quotes('…')`. "
    "Only articles that are new or have changed are read.",
)
def search_terms(warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    found = store_search_terms(con)
    return dg.MaterializeResult(
        metadata={
            "articles read now": found,
            "words": row_count(con, "search_places"),
            "words of speakers": row_count(con, "search_speakers"),
            "seconds": watch.seconds(),
        }
    )


def store_search_terms(con: DuckDBPyConnection) -> int:
    """Bring the words of an open build file up to date with its articles and quotes; gives how many texts were read."""
    con.execute(step("hold_searched_articles"), {"code_version": _version()})
    con.execute(step("hold_texts_to_search"))
    found = row_count(con, "texts_to_search")
    _find(con)  # outside a transaction: what one adds to a temporary table DuckDB 2.0 does not read back whole in it
    is_ordered_anew = _is_to_be_ordered(con)
    if is_ordered_anew:
        con.execute(step("number_searched_texts"))
    with transaction(con):
        con.execute(step("order_search_places" if is_ordered_anew else "store_search_places"))
        con.execute(step("store_search_speakers"))
    for table in ("searched_articles", "texts_to_search", "found_places", "numbered_texts", "ordered_places"):
        con.execute(f"drop table if exists temp.{table}")
    return found


@cache
def _version() -> str:
    """What changes when words would be taken otherwise; accents and letters are as DuckDB knows them."""
    text = "\n".join(macro.text for macro in sql.macros() if macro.name in OF_WORDS)
    return sha256(f"{text}{step('find_search_places')}{duckdb.__version__}".encode()).hexdigest()[:12]


def _find(con: DuckDBPyConnection) -> None:
    """Hold the words of all texts to search in ``found_places``; what one statement holds in memory is bounded."""
    numbers = con.execute("select text_number from texts_to_search order by text_number").fetchall()
    for texts in chunked((number for (number,) in numbers), TEXTS_AT_A_TIME):
        con.execute(step("find_search_places"), {"first": texts[0], "last": texts[-1]})


def _is_to_be_ordered(con: DuckDBPyConnection) -> bool:
    """Whether too many texts stand behind the others with an order of their own (their numbers are negative)."""
    (share,) = only_row(
        con,
        "select coalesce(count(*) filter (where text_number < 0) / count(*), 0) from "
        "(select text_number from search_texts union all select text_number from texts_to_search)",
    )
    return float(str(share)) > MOST_UNORDERED
