"""Words that tell how an event is meant: reported, planned, wished for, failed, possible, conditional."""

from typing import Literal

from pipeline.reference import listed

Sense = Literal[
    "about",
    "adverb_particle",
    "aiming",
    "any_person",
    "around_place",
    "apart",
    "attempting",
    "be_form",
    "beating",
    "before_inner_noun",
    "between_times",
    "border",
    "brokering",
    "cause",
    "committed",
    "condition",
    "demonstrator",
    "doubt_helper",
    "early_or_late",
    "event_setting",
    "exercise",
    "facility",
    "factual_control",
    "failed",
    "fighting",
    "first_person",
    "four",
    "future_helper",
    "habitual",
    "have_form",
    "headline_joint",
    "joining",
    "lasting",
    "left_undone",
    "length_of_time",
    "light",
    "locative",
    "long_period",
    "looking_back",
    "named_event",
    "named_place",
    "natural",
    "occasion",
    "office",
    "open_pronoun",
    "ordinal",
    "own_subject",
    "part_of_event",
    "particle",
    "past_helper",
    "personal",
    "place_part",
    "plan_noun",
    "planning",
    "pointing",
    "portion",
    "possible",
    "purposeful",
    "roughly",
    "scene_phrase",
    "scene_setting",
    "set_apart",
    "site",
    "speech",
    "sport",
    "sporting",
    "state",
    "state_noun",
    "stative_participle",
    "talks",
    "three",
    "time_noun",
    "time_preposition",
    "travel",
    "two",
    "undergoing",
    "upcoming",
    "war",
    "weapon",
    "wishing",
]


def words(sense: Sense) -> frozenset[str]:
    """The lemmas of ``event_words.csv`` in one sense.

    Verbs whose infinitive keeps their own subject (own_subject), happens with them
    (factual_control) or tells why (purposeful); verbs that only carry an event noun (light); nouns that only measure
    one (portion, quantity); words over an infinitive or before a noun that say what became of the event;
    what hurts people though nobody does it (natural).
    """
    return listed("event_words", sense)
