"""The words that may name an event: the trigger list. Where a sentence matches it is found in ``trigger_matching``.

A trigger is a lemma ("condemn") or a lemma with the words that must depend on it ("impose sanction|embargo"):
particles, prepositions, objects and their nouns, in any order. Who acts on whom is not decided here.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.reference import rows


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row of ``event_triggers.csv``. ``words`` are sets of alternatives that must all depend on ``lemma``.

    ``recipient`` names the places to look for the recipient, best first (obj, dative, comp, any or a preposition).
    ``needs`` is "both" for words of everyday life that only name an event when both sides are named, "person" for
    those whose object must be people, "target" for blows that must hit people or a place, else empty.
    """

    text: str
    lemma: str
    words: tuple[frozenset[str], ...]
    is_noun: bool
    event_type: str
    mode: str | None
    cameo_code: str | None
    actor: str
    recipient: tuple[str, ...]
    needs: str


@cache
def triggers() -> Mapping[tuple[str, bool], tuple[Trigger, ...]]:
    """Triggers by head lemma and whether it is a noun; the more words one asks for, the earlier it stands."""
    by_lemma: dict[tuple[str, bool], list[Trigger]] = defaultdict(list)
    for row in rows("event_triggers"):
        trigger = _trigger(row)
        by_lemma[trigger.lemma, trigger.is_noun].append(trigger)
    return {key: tuple(sorted(own, key=lambda trigger: -len(trigger.words))) for key, own in by_lemma.items()}


def _trigger(row: Mapping[str, str]) -> Trigger:
    is_noun = row["part_of_speech"] == "noun"
    parts = row["trigger"].split(" ")
    head = parts.pop(-1 if is_noun else 0)
    return Trigger(
        text=row["trigger"],
        lemma=head,
        words=tuple(frozenset(part.lower().split("|")) for part in parts),
        is_noun=is_noun,
        event_type=row["event_type"],
        mode=row["mode"] or None,
        cameo_code=row["cameo_code"] or None,
        actor=row["actor"],
        recipient=tuple(row["recipient"].split("|")),
        needs=row["needs"],
    )
