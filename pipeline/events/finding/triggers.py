"""The words that may name an event: the trigger list. Where a sentence matches it is found in ``trigger_matching``.

A trigger is a lemma ("condemn") or a lemma with the words that must depend on it ("impose sanction|embargo"):
particles, prepositions, objects and their nouns, in any order. "<impose> <sanction>" stands for any verb of one class
with any noun of another, as ``event_classes.csv`` has them. Who acts on whom is not decided here.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.reference import rows


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row of ``event_triggers.csv``. ``words`` are sets of alternatives that must all depend on ``lemma``.

    ``recipient`` names the places to look for the recipient, best first (obj, dative, comp, any, a preposition, or poss
    for who owns the noun). ``actor`` is "from" where the subject is the recipient and the actor stands after a
    preposition ("drew criticism from"), "about" where what stands before a noun may be what it is about ("the Chad
    inquiry"). ``needs`` is "both" for words of everyday life that only name an event when both sides are named,
    "person" for those whose object must be people, "leader" for those that also need an official on either side,
    "other" for those that must be said to somebody, "named" for those that must reach people or bodies, "told" for
    those that ask somebody to do something and need both sides, "judged" for what the object must be called, "target"
    for blows that must hit people or a place, "armed" for moves that only armed people make an attack, else empty.
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
    """Triggers by head lemma and whether it is a noun; the more words one asks for, the earlier it stands.

    Of those that ask for as many, those that name their words stand before those that name classes.
    """
    by_lemma: dict[tuple[str, bool], list[Trigger]] = defaultdict(list)
    for row in rows("event_triggers"):
        for trigger in _triggers(row):
            by_lemma[trigger.lemma, trigger.is_noun].append(trigger)
    return {
        key: tuple(sorted(own, key=lambda one: (-len(one.words), "<" in one.text))) for key, own in by_lemma.items()
    }


def _triggers(row: Mapping[str, str]) -> Iterator[Trigger]:
    """The trigger of a row for each of its heads: of a noun the last part, of a verb the first, "call_off" as well."""
    is_noun = row["part_of_speech"] == "noun"
    parts = row["trigger"].split(" ")
    heads = alternatives(parts.pop(-1 if is_noun else 0))
    words = [frozenset(word.lower() for word in alternatives(part)) for part in parts]
    for head in heads:
        lemma, *particles = head.replace("_", " ").split(" ")
        yield Trigger(
            text=row["trigger"],
            lemma=lemma,
            words=(*(frozenset({particle}) for particle in particles), *words),
            is_noun=is_noun,
            event_type=row["event_type"],
            mode=row["mode"] or None,
            cameo_code=row["cameo_code"] or None,
            actor=row["actor"],
            recipient=tuple(row["recipient"].split("|")),
            needs=row["needs"],
        )


def alternatives(part: str) -> list[str]:
    """The words that a part of a trigger stands for: "<impose>|slap" are those of a class, and one more."""
    named = [(word, _CLASS.fullmatch(word)) for word in part.split("|")]
    return [member for word, named_class in named for member in (_members(named_class[1]) if named_class else (word,))]


_CLASS = re.compile("<(.+)>")


@cache
def _members(name: str) -> tuple[str, ...]:
    """The words of a class; raises ValueError for one that is not listed."""
    members = tuple(row["word"] for row in rows("event_classes") if row["class"] == name)
    if not members:
        raise ValueError(
            f"event_triggers.csv: unknown class <{name}>; classes are in seeds/reference/en/event_classes.csv"
        )
    return members
