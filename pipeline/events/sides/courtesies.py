"""To whom courtesies and backing go where the frame of the word has no place for it: who is visited, who is helped."""

from collections.abc import Collection

from pipeline.events.finding import TriggerMatch
from pipeline.events.grammar import doer_of_event, is_said_in_call, is_said_on_visit
from pipeline.events.referents import Scene, phrase_parties
from pipeline.language import Word, first_joined, things_after
from pipeline.records import Party


def visited(scene: Scene, word: Word, actors: Collection[Party]) -> list[Party]:
    """Who is called, met or visited by somebody with something to say; nobody where a word is not said so."""
    if not (is_said_in_call(word) or is_said_on_visit(word)):
        return []
    above = first_joined(word).head
    for thing in (*above.all_children("dobj", "oprd"), *things_after(above, "to", "with", "at")):
        parties = [party for party in phrase_parties(scene, thing) if party not in actors]
        if parties:
            return parties
    return []


def helped(scene: Scene, match: TriggerMatch) -> list[Party]:
    """Who has the support of others, or does something with it: "took the town with the backing of Oman"."""
    noun = match.word
    is_with = noun.dep == "pobj" and noun.head.lower == "with"
    above = noun.head.head if is_with else noun.head
    is_had = is_with or (noun.dep == "dobj" and above.lemma == "have")
    if not is_had or not above.is_verb or match.trigger.event_type != "SUPPORT":
        return []
    return phrase_parties(scene, doer_of_event(above))
