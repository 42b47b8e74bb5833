"""ACCUSE: others or their acts called bad, blamed deeds, failures and guilt, as an official says them."""

from pipeline.actors import is_coded
from pipeline.events.speech.speech_sides import parties_after, parties_in
from pipeline.events.speech.spoken_clauses import SpokenClause, infinitives, is_be, is_none, speech_words
from pipeline.language import Word, is_passive, things_after
from pipeline.records import Party

NOT_YET = frozenset({"may", "might", "could", "can", "would", "should", "must", "will", "'ll"})
POINTING = frozenset({"such", "that", "these", "this", "those"})
AT_WHAT = frozenset({"by", "about", "at", "over", "with"})


def is_bad(clause: SpokenClause) -> bool:
    """Whether another side, or what it has or does, is said to be bad; what nobody is named for only if condemned."""
    word = _bad_word(clause)
    if word is None or clause.own or clause.helpers & NOT_YET:
        return False
    return bool(clause.others) or (_is_of_a_thing(clause) and word.lemma in speech_words("condemned"))


def _is_of_a_thing(clause: SpokenClause) -> bool:
    """Whether the subject is a deed or "this": not people, who are called bad by name."""
    subject = clause.subject
    return subject is not None and (
        subject.is_noun or subject.is_verb or subject.lower in ("it", "this", "that", "these")
    )


def _bad_word(clause: SpokenClause) -> Word | None:
    if clause.verb.lemma not in speech_words("copula") and not is_be(clause.verb) and not is_passive(clause.verb):
        return None
    bad = speech_words("bad_thing") | speech_words("bad_quality")
    wanted = speech_words("good_denied") if clause.is_negated else bad
    return next((word for word in _described(clause) if word.lemma in wanted or word.lower in wanted), None)


def _described(clause: SpokenClause) -> list[Word]:
    """The predicates and the adjectives before them, but for comparisons: "as bad as"."""
    told = [clause.verb] if is_passive(clause.verb) else clause.predicates
    own = [word for word in told if not any(child.lower == "as" for child in word.children)]
    return [part for word in own for part in (word, *word.all_children("amod", "compound"))]


def badness(clause: SpokenClause) -> Word:
    return _bad_word(clause) or clause.verb


def whom_judged(clause: SpokenClause) -> list[Party]:
    return list(clause.others) or list(clause.speech.addressed)


def is_loaded(clause: SpokenClause) -> bool:
    """Whether a thing is named with a word that condemns it, whatever is told of it: "this perverse system"."""
    return clause.speech.quote.is_marked and _loaded(clause) is not None


def _loaded(clause: SpokenClause) -> Word | None:
    things = [*([clause.subject] if clause.subject is not None else []), *clause.verb.all_children("dobj")]
    return next(
        (
            word
            for thing in things
            if any(child.lower in POINTING for child in thing.all_children("det"))
            for word in thing.all_children("amod")
            if word.lemma in speech_words("condemned")
        ),
        None,
    )


def loaded(clause: SpokenClause) -> Word:
    return _loaded(clause) or clause.verb


def whose_thing(clause: SpokenClause) -> list[Party]:
    return list(clause.others) or list(clause.agents)


def is_posing(clause: SpokenClause) -> bool:
    """Whether others "pose a threat" or "represent a danger"."""
    if clause.verb.lemma not in speech_words("posing") or clause.is_negated or clause.own or clause.helpers & NOT_YET:
        return False
    if clause.verb.lemma == "run":
        return bool(clause.others) and any(child.lower == "counter" for child in clause.verb.children)
    return _posed(clause) is not None and (bool(clause.others) or posed(clause).lemma in speech_words("condemned"))


def _posed(clause: SpokenClause) -> Word | None:
    things = clause.verb.all_children("dobj", "attr")
    things.extend(things_after(clause.verb))
    return next((word for head in things for word in head.conjuncts() if word.lemma in speech_words("bad_thing")), None)


def posed(clause: SpokenClause) -> Word:
    return _posed(clause) or clause.verb


def is_blamed(clause: SpokenClause) -> bool:
    """Whether others are said to have done or to be doing wrong."""
    if not _is_fact(clause) or clause.is_negated:
        return False
    if not blamed(clause):
        return _is_step_blamed(clause)
    verb = clause.deed
    if clause.speech.quote.is_marked and verb.lemma in speech_words("aiming"):  # "Oman wants to destroy us"
        verb = verb.child("xcomp") or verb
    if verb.lemma == "use":
        return _is_misuse(verb)
    return _is_wrong(clause, verb) and (verb.lemma not in speech_words("abetting") or _abets(verb))


def _is_wrong(clause: SpokenClause, verb: Word) -> bool:
    """Whether a verb tells of wrong; in indirect words violence is only reported ("rebels shelled it, he said")."""
    if verb.lemma in speech_words("violent"):
        return clause.speech.quote.is_marked
    is_cause = clause.speech.quote.is_marked and bool(clause.agents) and verb.lemma in speech_words("causing")
    return is_cause or verb.lemma in speech_words("wrongdoing")


def _is_step_blamed(clause: SpokenClause) -> bool:
    """Whether "such steps" do harm, whoever takes them: "these actions undermine the peace", "this endangers us"."""
    subject = clause.subject
    if subject is None or not clause.speech.quote.is_marked:
        return False
    is_step = subject.lemma in speech_words("step") and any(
        child.lower in POINTING for child in subject.all_children("det", "amod")
    )
    is_harm = clause.deed.lemma in speech_words("wrongdoing") - speech_words("abetting")
    return (is_step or subject.lower in ("this", "that")) and is_harm and bool(clause.deed.child("dobj"))


def is_denied_right(clause: SpokenClause) -> bool:
    """Whether others are said to have no right to what they do."""
    if not clause.others or clause.own or clause.verb.lemma != "have":
        return False
    rights = [thing for thing in clause.verb.all_children("dobj") if thing.lemma in speech_words("entitlement")]
    return any(clause.is_negated or is_none(thing) for thing in rights)


def _is_fact(clause: SpokenClause) -> bool:
    """Whether the clause tells what is so; a plain form with a subject and no helper is a present misread."""
    is_finite = clause.verb.tag != "VB" or (not clause.helpers and clause.verb.child("nsubj") is not None)
    return not clause.helpers & NOT_YET and is_finite


def _abets(verb: Word) -> bool:
    """Whether what is backed is itself bad: "funds terrorists"."""
    return any(
        word.lemma in speech_words("abetted")
        for thing in verb.all_children("dobj")
        for head in thing.conjuncts()
        for word in (head, *head.all_children("amod", "compound"))
    )


def _is_misuse(verb: Word) -> bool:
    """Whether something is used "as a weapon" or "as a pretext", or what must not be used: "chemical weapons"."""
    things = [thing for child in verb.all_children("prep") if child.lower == "as" for thing in child.children]
    is_banned = any(
        word.lemma in speech_words("banned_means")
        for thing in verb.all_children("dobj")
        for word in thing.all_children("amod", "compound")
    )
    return is_banned or any(thing.lemma in speech_words("misused") for thing in things)


def is_dismayed(clause: SpokenClause) -> bool:
    """Whether the speaker's side is said to be alarmed or appalled at what others do."""
    if not clause.own or clause.is_negated or clause.helpers & NOT_YET:
        return False
    told = {form for word in clause.predicates for form in (word.lemma, word.lower)}
    return bool(told & speech_words("dismayed")) and (bool(at_whom(clause)) or _is_at_outrage(clause))


def _is_at_outrage(clause: SpokenClause) -> bool:
    """Whether it is a bad deed that alarms, whoever did it: "appalled by the massacre"."""
    return any(
        thing.lemma in speech_words("condemned") or thing.lemma in speech_words("hostile_step")
        for holder in (clause.verb, *clause.verb.all_children("acomp"))
        for child in holder.all_children("prep", "agent")
        if child.lower in AT_WHAT
        for thing in child.all_children("pobj")
    )


def at_whom(clause: SpokenClause) -> list[Party]:
    """Whose deed alarms the speaker: after "by" or "about", or the subject of "that …"."""
    for holder in (clause.verb, *clause.verb.all_children("acomp")):
        for child in holder.children:
            found: list[Party] = []
            if child.dep in ("prep", "agent") and child.lower in AT_WHAT:
                found = [party for thing in child.all_children("pobj") for party in parties_in(clause, thing)]
            elif child.dep == "ccomp":
                found = parties_in(clause, child.child("nsubj"))
            if any(map(is_coded, found)):
                return found
    return []


def blamed(clause: SpokenClause) -> list[Party]:
    """Who did it: those after "by", else the subject of an active verb."""
    is_done_to = clause.subject is not None and clause.subject.dep == "nsubjpass"
    return list(clause.agents if is_done_to else clause.others)


def is_failing(clause: SpokenClause) -> bool:
    """Whether others do not do what is expected of them, or should have done otherwise."""
    if not clause.others or clause.own:
        return False
    if "have" in clause.helpers and clause.helpers & {"should", "must", "ought"}:
        return "should" in clause.helpers or "ought" in clause.helpers
    if not _is_fact(clause) and clause.verb.lemma != "trust":
        return False
    if clause.is_negated:
        if clause.verb.lemma == "trust" and is_passive(clause.verb):
            return True
        return clause.verb.lemma in speech_words("expected_of") and bool(
            clause.helpers & {"has", "have", "had", "did", "does", "do", "is", "are"}
        )
    return clause.verb.lemma == "fail" and clause.verb.child("xcomp", "prep") is not None


def is_guilty(clause: SpokenClause) -> bool:
    """Whether others are "to blame" or "behind it", or the responsibility is said to be theirs."""
    if clause.is_negated or clause.own or clause.helpers & NOT_YET:
        return False
    verb, subject = clause.verb, clause.subject
    if subject is not None and subject.lemma in speech_words("blame") and verb.lemma in speech_words("resting"):
        return bool(whose_guilt(clause))
    if not clause.others:
        return False
    if is_be(verb):
        is_to_blame = any(below.lemma == "blame" for below in infinitives(verb))
        return is_to_blame or any(child.lower == "behind" for child in verb.all_children("prep", "advmod"))
    things = verb.all_children("dobj")
    return verb.lemma in speech_words("bearing") and any(word.lemma in speech_words("blame") for word in things)


def whose_guilt(clause: SpokenClause) -> list[Party]:
    return list(clause.others) or parties_after(clause, clause.verb, ("with", "on", "upon", "at"))
