"""Among the rows of ``articles``: which are versions of one article, and which are copies of one text."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict

from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import code_version
from pipeline.database import (
    AnyRow,
    forget,
    hold,
    insert,
    mark,
    only_row,
    records,
    remembered,
    replace,
    step,
    streamed,
    transaction,
    update,
)
from pipeline.resolution import Runs, article_versions, copies
from pipeline.running import chunked

STAGE = "versions"
READ_AT_A_TIME = 1_000  # bodies
MEETINGS_AT_A_TIME = 500  # of texts, whose runs are held for comparing


def place_articles(con: DuckDBPyConnection) -> Mapping[str, int]:
    """Tell each article its place among its versions and the text that it copies; nothing where nothing has changed.

    Gives counts of what was done.
    """
    version = code_version(STAGE)
    known = remembered(con, STAGE, version)
    if known == {STAGE: _digest(con)}:
        return {"texts sketched": 0, "texts compared": 0}
    if not known:  # by other code, or never
        con.execute("delete from article_keys; delete from compared_texts")
    con.execute(step("sweep_article_keys"))
    sketched = _learn_keys(con)
    numbered = article_versions.number(records(con, step("versioned_articles"), article_versions.VersionedArticle))
    hold(con, "numbered", "articles", ({"article_id": key, **asdict(place)} for key, place in numbered))
    comparisons = _Comparisons(con)
    groups = copies.near_copies(comparisons.prepared(), comparisons.is_copy)
    copied = ({"article_id": words_id, "text_id": members[0]} for members in groups for words_id in members)
    hold(con, "copied_texts", "articles", copied)
    con.execute(step("find_places"))
    update(con, "articles", step("place_articles"))
    with transaction(con):
        replace(con, "compared_texts", comparisons.asked(), "first_words_id, second_words_id")
        forget(con, STAGE)
        mark(con, STAGE, {STAGE: _digest(con)}, version)
    return {"texts sketched": sketched, "texts compared": comparisons.made}


def _digest(con: DuckDBPyConnection) -> str:
    return str(only_row(con, step("places_digest"))[0])


def _learn_keys(con: DuckDBPyConnection) -> int:
    """Find the keys of the articles that have none yet, and give how many these were."""
    found = 0
    for some in chunked(streamed(con, step("articles_without_keys")), READ_AT_A_TIME):
        found += insert(con, "article_keys", [_keys(*row) for row in some])
    return found


def _keys(article_id: str, url: str | None, body: str, input_digest: str) -> AnyRow:
    found = copies.text_keys(body)
    return {
        "article_id": article_id,
        "input_digest": input_digest,
        "page_address": article_versions.page_address(url),
        "words_id": found.words_id,
        "bands": found.bands,
    }


class _Comparisons:
    """Which texts are copies, as was found before or by the bodies that the build file holds."""

    def __init__(self, con: DuckDBPyConnection) -> None:
        self._con = con
        self._known: dict[tuple[str, str], bool] = {
            (one, other): found for one, other, found in con.execute("from compared_texts").fetchall()
        }
        self._texts = {text for pair in self._known for text in pair}
        self._asked: dict[tuple[str, str], bool] = {}
        self._runs: dict[str, Runs] = {}
        self.made = 0

    def prepared(self) -> Iterator[Sequence[str]]:
        """Texts that share a band, meeting by meeting; the runs are held of those that meet one never compared."""
        meetings = (texts for (texts,) in streamed(self._con, step("meeting_texts")))
        for some in chunked(meetings, MEETINGS_AT_A_TIME):
            self._hold({text for texts in some if not self._texts.issuperset(texts) for text in texts})
            yield from some

    def _hold(self, words_ids: Collection[str]) -> None:
        self._runs = {text: runs for text, runs in self._runs.items() if text in words_ids}
        wanted = {"words_ids": sorted(set(words_ids) - self._runs.keys())}
        for words_id, body in self._con.execute(step("bodies_of_words"), wanted).fetchall():
            self._runs[words_id] = copies.runs(body)

    def is_copy(self, one: str, other: str) -> bool:
        pair = (min(one, other), max(one, other))
        if pair not in self._asked:
            self._asked[pair] = self._known[pair] if pair in self._known else self._compared(*pair)
        return self._asked[pair]

    def asked(self) -> Iterator[AnyRow]:
        """The rows to keep: only what was asked, which follows from the texts and not from those there once were."""
        for (one, other), found in self._asked.items():
            yield {"first_words_id": one, "second_words_id": other, "is_copy": found}

    def _compared(self, *pair: str) -> bool:
        self.made += 1
        if not self._runs.keys() >= set(pair):
            self._hold({*self._runs, *pair})
        return copies.is_copy(*(self._runs[text] for text in pair))
