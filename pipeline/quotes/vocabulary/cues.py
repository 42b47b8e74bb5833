"""The words that show that somebody is being quoted, as ``cues.csv`` lists them, and the frames they take.

Where a cue stands and what it governs is decided in ``syntax``. The list grew from verbs and nouns that annotators of
American political news marked as cues at least three times and in two cases of five, and from general news.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.reference import rows

CueKind = Literal["speech", "view"]
CueNeed = Literal["", "clause", "talk", "matter"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or noun that introduces words or views.

    ``frames`` are what it governs: ``clause`` (that ...), ``to`` (to + verb), ``object``, ``predicate`` (object and
    what it is called), ``acl`` (a noun's clause), or a preposition. ``senses`` tell what else it does: its object is
    the one spoken to (``telling``), the source (``citing``) or what gets a name (``naming``), it takes "if"
    (``asking``), its clause is what somebody says, thinks or learns (``reporting``, for ``pipeline.language``).
    ``needs`` tells what a noun after it must bring to be anybody's words or stance: a ``clause`` ("announced his
    plan to go"), a sign of ``talk`` ("attacked the plan", no base), a ``matter`` ("welcomed the deal", no guest).
    """

    lemma: str
    kind: CueKind
    frames: frozenset[str]
    senses: frozenset[str]
    needs: CueNeed = ""


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
    return according_words() | verb_cues().keys() | noun_cues().keys()


@cache
def according_words() -> frozenset[str]:
    """The words that open "according to Okafor" and its like."""
    return frozenset(_cues("preposition"))


def _cues(part: str) -> dict[str, Cue]:
    """By form; a row without a kind is a verb that only grammar asks for ("know")."""
    found: dict[str, Cue] = {}
    for row in rows("cues"):
        if row["part"] == part and row["kind"]:
            for form in row["forms"].split():
                found.setdefault(form, _cue(row))
    return found


def _cue(row: dict[str, str]) -> Cue:
    kind = row["kind"]
    if kind not in ("speech", "view"):
        raise ValueError(f"cues.csv {row['lemma']!r}: unknown kind {kind!r}; it is speech or view")
    frames, senses = frozenset(row["frames"].split()), frozenset(row["senses"].split())
    return Cue(row["lemma"], kind, frames, senses, _need(row))  # type: ignore[arg-type]


def _need(row: dict[str, str]) -> CueNeed:
    match row["needs"]:
        case "" | "clause" | "talk" | "matter" as need:
            return need
    raise ValueError(f"cues.csv {row['lemma']!r}: unknown need {row['needs']!r}; it is clause, talk, matter or nothing")
