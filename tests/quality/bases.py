"""Shares of values that are right, by the basis that the warehouse tells for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import duckdb

from tests.quality.corpora import Corpus
from tests.quality.measuring import printed


@dataclass(frozen=True, slots=True)
class Judged:
    """A column that tells how a value is known, and a corpus whose gold tells which values are right.

    ``hide`` takes the values of every other basis from a copy of the warehouse, so that what the scorer then prints is
    of this basis alone: ``right`` of ``given`` values, or the share of ``given`` ones that is ``wrong``.
    """

    table: str
    column: str
    value: str
    corpus: str
    hide: str
    pattern: str


@dataclass(frozen=True, slots=True)
class BasisShare:
    """One line of the page: of the values with this basis, how many are right."""

    judged: Judged
    basis: str
    right: int
    given: int


HIDE_DATES_OF_PAGES = "update articles set published_at = null where published_basis is distinct from $basis"
DATES_OF_PAGES = r"DATE .*WRONG (?P<wrong>[\d.]+) of (?P<given>\d+) given"
JUDGED = (
    Judged("articles", "published_basis", "day of publication", "pages_html", HIDE_DATES_OF_PAGES, DATES_OF_PAGES),
    Judged("articles", "published_basis", "day of publication", "pages_text", HIDE_DATES_OF_PAGES, DATES_OF_PAGES),
    Judged(
        "quotes",
        "speaker_basis",
        "speaker",
        "quotes",
        "update quotes set speaker_as_written = null, speaker_start = null, speaker_end = null "
        "where speaker_basis is distinct from $basis",
        r"speakers given: (?P<right>\d+)/(?P<given>\d+)",
    ),
    Judged(
        "event_mentions",
        "date_basis",
        "date",
        "samples",
        "delete from event_mentions where date_basis is distinct from $basis",
        r"dates: (?P<right>\d+)/(?P<given>\d+)",
    ),
    Judged(
        "event_mentions",
        "date_basis",
        "date",
        "event_rows",
        "update event_mentions set date_start = null, date_end = null where date_basis is distinct from $basis",
        r"DATE right of given (?P<right>\d+)/(?P<given>\d+)",
    ),
    Judged(
        "event_participants",
        "basis",
        "country",
        "event_rows",
        "update event_participants set country = null where basis is distinct from $basis",
        r"COUNTRY right (?P<right>\d+)/(?P<given>\d+)",
    ),
)


def shares(judged: Judged, corpus: Corpus, warehouse: Path) -> Iterator[BasisShare]:
    """One for each basis of which the gold judges a value, the most frequent first."""
    found = [_share(judged, corpus, warehouse, basis) for basis in _bases(judged, warehouse)]
    yield from sorted((share for share in found if share.given), key=lambda share: (-share.given, share.basis))


def _bases(judged: Judged, warehouse: Path) -> list[str]:
    """The bases of a column; what other articles lend is in no gold of single articles."""
    query = f"select distinct {judged.column} from {judged.table} where {judged.column} <> 'story' order by all"
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return [basis for (basis,) in con.execute(query).fetchall()]


def _share(judged: Judged, corpus: Corpus, warehouse: Path, basis: str) -> BasisShare:
    with TemporaryDirectory() as folder:
        alone = copyfile(warehouse, Path(folder) / "alone.duckdb")
        with duckdb.connect(str(alone)) as con:
            con.execute(judged.hide, {"basis": basis})
        found = re.search(judged.pattern, printed(corpus, alone))
    assert found is not None, f"{judged.pattern} is not in what the scorer of {corpus.name} prints"
    counts = found.groupdict()
    given = int(counts["given"])
    right = int(counts["right"]) if "right" in counts else round((1 - float(counts["wrong"])) * given)
    return BasisShare(judged, basis, right, given)
