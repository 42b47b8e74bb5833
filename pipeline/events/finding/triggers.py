"""Words that may name an event: the trigger list, and where a sentence matches it.

A trigger is a lemma ("condemn") or a lemma with the words that must depend on it ("impose sanction|embargo"):
particles, prepositions, objects and their nouns, in any order. Who acts on whom is not decided here.
"""

from calendar import day_name, month_name
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.actors import NOUN_TAGS, VERB_TAGS, Sentence, SentenceTokens, lemma_at, lower_at, tag_at
from pipeline.reference import rows

TIME_NOUNS = frozenset(name.lower() for name in (*day_name, *month_name) if name)
NOUN_DEPS = ("compound", "amod", "nmod", "poss")
SUBJECT_TYPES = frozenset({"MOBILIZE", "AID", "RETREAT", "CONSULT"})  # "troops massed", but "the talks ended"
ADVERBS_AS_PARTICLES = frozenset({"back", "out", "off", "away", "over", "aside"})
PARTICLES = frozenset({"in", "up", "off", "down", "over"})  # count only as particles: "brought him in", not "in Rome"
OBJECT_DEPS = ("dobj", "nsubjpass", "attr", "oprd", "dative", "pobj", "npadvmod")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row of ``event_triggers.csv``. ``word_senses`` are sets of alternatives that must all depend on ``lemma``.

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


@dataclass(frozen=True, slots=True)
class TriggerMatch:
    """A trigger at ``token``; ``used`` are the tokens of the words that the trigger asks for."""

    token: int
    trigger: Trigger
    used: frozenset[int]


@cache
def triggers() -> Mapping[tuple[str, bool], tuple[Trigger, ...]]:
    """Triggers by head lemma and whether it is a noun; the more words one asks for, the earlier it stands."""
    by_lemma: dict[tuple[str, bool], list[Trigger]] = defaultdict(list)
    for row in rows("event_triggers"):
        is_noun = row["part_of_speech"] == "noun"
        parts = row["trigger"].split(" ")
        head = parts.pop(-1 if is_noun else 0)
        words = tuple(frozenset(part.lower().split("|")) for part in parts)
        by_lemma[head, is_noun].append(
            Trigger(
                row["trigger"],
                head,
                words,
                is_noun,
                row["event_type"],
                row["mode"] or None,
                row["cameo_code"] or None,
                row["actor"],
                tuple(row["recipient"].split("|")),
                row["needs"],
            )
        )
    return {key: tuple(sorted(own, key=lambda one: -len(one.words))) for key, own in by_lemma.items()}


def may_report(tokens: SentenceTokens, bounds: tuple[int, int]) -> bool:
    """Whether the words of a sentence can match a trigger at all: its lemma is there, and the words it asks for."""
    wanted = [needs for place in range(*bounds) if (needs := _needs(tokens, place)) is not None]
    if not wanted:
        return False
    if any(needs is ALONE for needs in wanted):
        return True
    present = {lemma_at(tokens, place) for place in range(*bounds)}
    present.update(lower_at(tokens, place) for place in range(*bounds))
    return any(all(not words.isdisjoint(present) for words in need) for needs in wanted for need in needs)


_NEEDS: dict[tuple[int, int], tuple[tuple[frozenset[str], ...], ...] | None] = {}
ALONE: tuple[tuple[frozenset[str], ...], ...] = ((),)


def _needs(tokens: SentenceTokens, place: int) -> tuple[tuple[frozenset[str], ...], ...] | None:
    """The words that each trigger of a token asks for, ALONE if one asks for none, null where no trigger has it."""
    key = (tokens.lowers[place], tokens.tags[place])
    if key not in _NEEDS:
        tag = tag_at(tokens, place)
        is_noun = tag in NOUN_TAGS
        known = triggers().get((lemma_at(tokens, place), is_noun)) if is_noun or tag in VERB_TAGS else None
        needs = tuple(trigger.words for trigger in known) if known is not None else None
        _NEEDS[key] = ALONE if needs is not None and () in needs else needs
    return _NEEDS[key]


def matches(sentence: Sentence) -> list[TriggerMatch]:
    """The best trigger of each token that matches one, in text order; nouns that a verb's trigger uses are left out."""
    known = triggers()
    found = [
        match
        for token, lemma in enumerate(sentence.lemmas)
        if ((lemma, True) in known or (lemma, False) in known) and (match := _match(sentence, token)) is not None
    ]
    used = {token for match in found if not match.trigger.is_noun for token in match.used}
    return [match for match in found if not (match.trigger.is_noun and match.token in used)]


def _match(sentence: Sentence, token: int) -> TriggerMatch | None:
    tag = sentence.tags[token]
    is_noun = tag in NOUN_TAGS
    if not is_noun and tag not in VERB_TAGS:
        return None
    if tag == "NNP" and sentence.lowers[token] in TIME_NOUNS:
        return None
    if sentence.field == "body" and sentence.words[token][0].isupper() and _is_of_name(sentence, token):
        return None
    if sentence.deps[token] in ("compound", "npadvmod", "amod", "nmod", "poss"):
        return None
    candidates = triggers().get((sentence.lemmas[token], is_noun))
    if candidates is None:
        return None
    around = noun_words(sentence, token) if is_noun else verb_words(sentence, token)
    particle = None if is_noun else _particle(sentence, token)
    subjects = () if is_noun else sentence.all_children(token, "nsubj")
    best: TriggerMatch | None = None
    best_weight = -1.0
    for trigger in candidates:
        picked = _picked(trigger, around)
        if picked is None or (particle is not None and not trigger.words):
            continue
        if trigger.mode == "visit" and trigger.lemma == "fly" and sentence.child(token, "dobj") is not None:
            continue  # who flies others somewhere is no visitor
        subject_used = any(place in subjects or sentence.heads[place] in subjects for place, _ in picked)
        if subject_used and trigger.event_type not in SUBJECT_TYPES:
            continue
        weight = sum(weight for _, weight in picked) + len(picked)
        if weight > best_weight:
            best, best_weight = TriggerMatch(token, trigger, frozenset(place for place, _ in picked)), weight
    return best


def _is_of_name(sentence: Sentence, token: int) -> bool:
    """Whether a capitalised word is part of a name: "the Six-Day War", "the Volatiles Investigating Rover"."""
    is_verb = sentence.tags[token] not in NOUN_TAGS
    return token > 0 and (is_verb or sentence.lowers[token] in ("war", "attack", "strike", "coup", "offensive"))


def _particle(sentence: Sentence, verb: int) -> int | None:
    """The particle that makes another verb of one: "backed off" is not "backed", "strikes back" not "strikes"."""
    found = sentence.child(verb, "prt")
    if found is not None:
        return found
    adverbs = (
        child for child in sentence.all_children(verb, "advmod") if sentence.lowers[child] in ADVERBS_AS_PARTICLES
    )
    return next(adverbs, None)


def _picked(trigger: Trigger, around: Mapping[str, tuple[int, float]]) -> list[tuple[int, float]] | None:
    picked = []
    for alternatives in trigger.words:
        options = [around[word] for word in alternatives if word in around]
        if not options:
            return None
        picked.append(max(options, key=lambda option: option[::-1]))  # of equal weights the last token
    return picked


def verb_words(sentence: Sentence, verb: int) -> dict[str, tuple[int, float]]:
    """The words that depend on a verb, with their token and weight (objects and particles weigh most)."""
    words: dict[str, tuple[int, float]] = {}
    for child in sentence.children[verb]:
        dep = sentence.deps[child]
        if dep in ("prt", "neg", "acomp", "oprd"):
            _note(words, sentence, child, 3.0)
        if dep in OBJECT_DEPS:
            _note_phrase(words, sentence, child, 3.0 if dep in ("dobj", "nsubjpass") else 1.0)
        elif dep in ("prep", "advmod") and sentence.lowers[child] != "without":
            if not _is_of_time(sentence, child) and not (dep == "prep" and sentence.lowers[child] in PARTICLES):
                _note(words, sentence, child, 2.0)
            for thing in sentence.children[child]:
                if sentence.deps[thing] in ("pobj", "pcomp"):
                    _note_phrase(words, sentence, thing, 1.5)
                elif sentence.deps[thing] == "prep":
                    _note(words, sentence, thing, 1.0)
                    for inner in sentence.all_children(thing, "pobj"):
                        _note_phrase(words, sentence, inner, 1.0)
        elif dep == "xcomp" or (dep == "ccomp" and sentence.tags[child] == "VB"):
            _note(words, sentence, child, 1.0)
            for thing in sentence.all_children(child, "dobj"):
                _note_phrase(words, sentence, thing, 0.5)
        if dep == "ccomp":
            for helper in sentence.all_children(child, "aux"):
                _note(words, sentence, helper, 1.0)
        if dep in ("ccomp", "advcl", "xcomp"):
            for mark in sentence.all_children(child, "mark"):
                if sentence.lowers[mark] == "for":  # "called for the siege to be lifted"
                    _note(words, sentence, mark, 2.0)
    if sentence.child(verb, "dobj", "nsubjpass") is None:
        for subject in sentence.all_children(verb, "nsubj"):  # "troops massed" as "massed troops"
            _note_phrase(words, sentence, subject, 0.3)
    if sentence.deps[verb] in ("acl", "relcl") and sentence.tags[verb] == "VBN":
        _note_phrase(words, sentence, sentence.heads[verb], 1.0)
    return words


def _is_of_time(sentence: Sentence, preposition: int) -> bool:
    """Whether a preposition only says when ("on Sunday"), so that it is no part of a trigger ("call on")."""
    thing = sentence.child(preposition, "pobj")
    return thing is not None and (sentence.lowers[thing] in TIME_NOUNS or sentence.tags[thing] == "CD")


def noun_words(sentence: Sentence, noun: int) -> dict[str, tuple[int, float]]:
    words: dict[str, tuple[int, float]] = {}
    for child in sentence.children[noun]:
        if sentence.deps[child] in NOUN_DEPS:
            _note(words, sentence, child, 1.0)
        elif sentence.deps[child] == "prep" and sentence.lowers[child] == "of":  # "the launch of a missile"
            for thing in sentence.all_children(child, "pobj"):
                _note_phrase(words, sentence, thing, 0.5)
    return words


def _note_phrase(words: dict[str, tuple[int, float]], sentence: Sentence, head: int, weight: float) -> None:
    for noun in sentence.conjuncts(head):
        _note(words, sentence, noun, weight)
        for child in sentence.children[noun]:
            dep = sentence.deps[child]
            if dep in NOUN_DEPS or sentence.lowers[child] == "no":
                _note(words, sentence, child, weight * 0.8)
            elif dep == "prep" and sentence.lowers[child] == "of":
                for inner in sentence.all_children(child, "pobj"):
                    _note_phrase(words, sentence, inner, weight * 0.5)


def _note(words: dict[str, tuple[int, float]], sentence: Sentence, token: int, weight: float) -> None:
    for word in {sentence.lemmas[token], sentence.lowers[token]}:
        if word not in words or words[word][1] < weight:
            words[word] = (token, weight)
