"""REQUEST: what others must or should do, orders to them, and what is high time that they did."""

from pipeline.events.referents import phrase_parties
from pipeline.events.speech.speech_sides import others, parties_after, parties_in
from pipeline.events.speech.spoken_clauses import SpokenClause, infinitives, is_be, speech_words
from pipeline.language import Word, is_passive
from pipeline.records import Party

BEFORE_ORDER = frozenset(
    {"do", "n't", "n’t", "not", "never", "please", "so", "and", "but", "now", "just", "then", "always"}
)
MARKS = frozenset("\"“”'‘’,.…-–—") | {"``", "''"}


def is_obligation(clause: SpokenClause) -> bool:
    """Whether another side must, should or has to do something; the speaker's own duty is none."""
    if clause.own or clause.is_asked or not _is_owed(clause):
        return False
    if is_passive(clause.act):
        return _is_demanded_thing(clause)
    return clause.is_of_party or _is_demanded_thing(clause) or _is_for_anyone(clause)


def _is_for_anyone(clause: SpokenClause) -> bool:
    """Whether the duty is that of all: "the world must act"."""
    return clause.subject is not None and clause.subject.lemma in speech_words("anyone") and "must" in clause.helpers


def _is_owed(clause: SpokenClause) -> bool:
    """Whether the verb tells a duty, and no guess ("must be tired") and no reproach ("should have known")."""
    act = clause.act
    owed = bool(clause.helpers & speech_words("obliging")) or act is not clause.verb
    if not owed or "have" in clause.helpers or clause.helpers & speech_words("ability"):
        return False
    if clause.is_negated and act is not clause.verb:
        return False  # "does not have to leave"
    if act is not clause.verb and (clause.is_future or any(child.lower == "yet" for child in clause.verb.children)):
        return False  # "will have to wait", "has yet to answer"
    if is_be(act):
        told = act.all_children("attr", "acomp")
        return bool(told) and not any(word.is_noun or word.lemma in speech_words("ready_state") for word in told)
    return not (act.lemma in speech_words("expectable") and "must" not in clause.helpers)


def _is_demanded_thing(clause: SpokenClause) -> bool:
    """Whether a thing must be done or end: "the sanctions must be lifted", "the raids must stop"."""
    act, subject = clause.act, clause.subject
    is_must = "must" in clause.helpers or act is not clause.verb
    if subject is None or (subject.tag in ("PRP", "WP", "DT", "WDT") and subject.lower != "those"):
        return False
    if is_passive(act):
        return is_must or act.lemma in speech_words("ended")
    return act.lemma in speech_words("demanded_act") and is_must


def whom_obliged(clause: SpokenClause) -> list[Party]:
    if is_passive(clause.act):
        return list(clause.agents) or list(clause.speech.addressed)
    return (list(clause.others) if clause.is_of_party else _owners(clause)) or list(clause.speech.addressed)


def _owners(clause: SpokenClause) -> list[Party]:
    """Whose thing it is: "Oman's raids must stop"."""
    owner = clause.subject.child("poss") if clause.subject is not None else None
    return parties_in(clause, owner)


def obligation(clause: SpokenClause) -> Word:
    """The word of duty itself."""
    helpers = clause.verb.all_children("aux")
    return next((word for word in helpers if word.lower in speech_words("obliging")), clause.verb)


def is_order(clause: SpokenClause) -> bool:
    """Whether the words are an order in marks: "Stop the raids", "do not arm them"."""
    verb = clause.verb
    if not clause.speech.is_marked or verb.tag not in ("VB", "VBP") or verb.child("nsubj", "nsubjpass", "expl"):
        return False
    if not {child.lower for child in verb.all_children("aux", "neg")} <= BEFORE_ORDER or verb.child("mark") is not None:
        return False
    is_forbidden = verb.child("neg") is not None and bool(
        parties_after(clause, verb, ("with", "against", "in", "to", "of"))
    )
    if verb.lemma not in speech_words("ordered") and not is_forbidden:
        return False
    opening = clause.speech.words[0]
    before = verb.tokens.words[opening.index : verb.index]
    return all(word.lower in BEFORE_ORDER or word.text in MARKS for word in before)


def whom_ordered(clause: SpokenClause) -> list[Party]:
    """Whom the order is for: who is addressed; whom it is about is not told to do it."""
    return list(clause.speech.addressed)


def is_necessity(clause: SpokenClause) -> bool:
    """Whether it is said to be time or a duty to act: "it is imperative that the army leave", "it is up to Oslo to"."""
    if (
        not is_be(clause.verb)
        or clause.is_negated
        or clause.subject is None
        or clause.subject.lower not in ("it", "now")
    ):
        return False
    is_told = any(word.lemma in speech_words("necessity") or word.lower == "up" for word in _told_of_it(clause))
    return is_told and (bool(whom_needed(clause)) or _is_time_to_end(clause))


def _told_of_it(clause: SpokenClause) -> list[Word]:
    return [*clause.predicates, *clause.verb.all_children("prep", "advmod")]


def _is_time_to_end(clause: SpokenClause) -> bool:
    """Whether it is time for something to end, whoever is to end it."""
    deeds = [deed for word in clause.predicates for deed in word.all_children("relcl", "acl", "xcomp")]
    return any(
        deed.tag == "VB" and deed.lemma in speech_words("ordered") for deed in (*deeds, *infinitives(clause.verb))
    )


def whom_needed(clause: SpokenClause) -> list[Party]:
    """Whose duty it is: the subject of what is needed, else those after "for" or "up to"."""
    speech = clause.speech
    owed = [word for told in clause.predicates for word in told.all_children("relcl")]  # "time for Oman to leave"
    for below in (*infinitives(clause.verb), *owed):
        doer = below.child("nsubj", "nsubjpass")
        found = others(speech, phrase_parties(speech.scene, doer)) if doer is not None else []
        if found:
            return found
    for holder in (clause.verb, *_told_of_it(clause)):
        for child in holder.all_children("prep"):
            found = parties_in(clause, child.child("pobj")) if child.lower in ("for", "of", "on", "to") else []
            if found:
                return found
    return []


def needed(clause: SpokenClause) -> Word:
    return next((word for word in clause.predicates if word.lemma in speech_words("necessity")), clause.verb)


def is_expectation(clause: SpokenClause) -> bool:
    """Whether the speaker wants another side to act: "we expect Oslo to respect the truce"."""
    wanted = clause.own and not clause.is_negated and clause.verb.lemma in speech_words("expecting")
    return wanted and bool(whom_expected(clause))


def whom_expected(clause: SpokenClause) -> list[Party]:
    """Who is wanted to act: the subject of "to leave", after "hope" of "will leave"."""
    return next(
        (found for below in clause.verb.all_children("ccomp", "xcomp") if (found := _wanted(clause, below))), []
    )


def _wanted(clause: SpokenClause, below: Word) -> list[Party]:
    doer = below.child("nsubj")
    is_future = any(helper.lower in ("will", "would") for helper in below.all_children("aux"))
    if doer is None or below.tag != "VB" or is_future != (clause.verb.lemma == "hope"):
        return []
    scene = clause.speech.scene
    is_thing = doer.is_noun and not scene.parties.together(doer)
    return [] if is_thing else others(clause.speech, phrase_parties(scene, doer))
