"""The words that show that somebody is being quoted, as ``cues.csv`` lists them, and the frames they take.

Where a cue stands and what it governs is decided in ``syntax``. The list grew from verbs and nouns that annotators of
American political news marked as cues at least three times and in two cases of five, and from general news.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.reference import rows

CueKind = Literal["speech", "view"]
ACCORDING_WORDS = frozenset({"according", "per"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or noun that introduces words or views.

    ``frames`` are what it governs: ``clause`` (that ...), ``to`` (to + verb), ``object``, ``predicate`` (object and
    what it is called), ``acl`` (a noun's clause), or a preposition.
    """

    lemma: str
    kind: CueKind
    frames: frozenset[str]


@cache
def verb_cues() -> dict[str, Cue]:
    """Every form of every verb of the list, in lower case."""
    return _cues("verb")


@cache
def noun_cues() -> dict[str, Cue]:
    """Every form of every noun of the list, in lower case."""
    return _cues("noun")


@cache
def cue_words() -> frozenset[str]:
    """All words that may open an attribution, in lower case."""
    return ACCORDING_WORDS | verb_cues().keys() | noun_cues().keys()


def _cues(part: str) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for row in rows("cues"):
        if row["part"] == part:
            for form in row["forms"].split():
                found.setdefault(form, _cue(row))
    return found


def _cue(row: dict[str, str]) -> Cue:
    kind = row["kind"]
    if kind not in ("speech", "view"):
        raise ValueError(f"cues.csv {row['lemma']!r}: unknown kind {kind!r}; it is speech or view")
    return Cue(row["lemma"], kind, frozenset(row["frames"].split()))  # type: ignore[arg-type]
