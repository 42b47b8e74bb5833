"""REQUEST: what others must or should do, orders to them, what is wanted of them, and what it is high time for."""

from pipeline.events.referents import phrase_parties
from pipeline.events.speech.speech_sides import others, parties_after, parties_in
from pipeline.events.speech.spoken_clauses import SpokenClause, infinitives, is_be, is_none, speech_words
from pipeline.language import Word, is_passive, subtree
from pipeline.records import EventStatus, Party

BEFORE_ORDER = frozenset(
    {"do", "n't", "n’t", "not", "never", "please", "so", "and", "but", "now", "just", "then", "always", "first"}
)
MARKS = frozenset("\"“”'‘’,.…-–—") | {"``", "''"}
ASKED_OF = ("of", "from", "on", "to", "with")
ALREADY_TOLD = ("me", "us", "'s", "’s", "it", "there")


def is_obligation(clause: SpokenClause) -> bool:
    """Whether another side must, should or has to do something; the speaker's own duty is none."""
    if clause.own or clause.is_asked:
        return False
    if not _is_owed(clause):
        return _has_duty(clause)
    if is_passive(clause.act):
        return _is_demanded_thing(clause)
    return clause.is_of_party or _is_demanded_thing(clause) or _is_for_anyone(clause) or _is_there_to_be(clause)


def _has_duty(clause: SpokenClause) -> bool:
    """Whether another side, or the world, is said to have a duty to act: "the council has a responsibility to"."""
    if clause.verb.lemma not in ("have", "bear") or clause.is_negated or clause.helpers & speech_words("ability"):
        return False
    is_theirs = clause.is_of_party or (clause.subject is not None and clause.subject.lemma in speech_words("anyone"))
    duties = (word for word in clause.verb.all_children("dobj") if word.lemma in speech_words("duty"))
    return is_theirs and any(word.child("acl", "xcomp", "relcl") is not None for word in duties)


def _is_for_anyone(clause: SpokenClause) -> bool:
    """Whether the duty is that of all: "the world must act"."""
    is_must = "must" in clause.helpers or clause.act is not clause.verb
    return clause.subject is not None and clause.subject.lemma in speech_words("anyone") and is_must


def _is_there_to_be(clause: SpokenClause) -> bool:
    """Whether something must be that nobody is named for: "there must be a ceasefire", "there should be no raids"."""
    if clause.subject is None or clause.subject.lower != "there":
        return False
    return any(
        word.lemma in speech_words("asked_thing") or is_none(word) for word in clause.act.all_children("attr", "nsubj")
    )


def _is_owed(clause: SpokenClause) -> bool:
    """Whether the verb tells a duty, and no guess ("must be tired") and no reproach ("should have known")."""
    act = clause.act
    owed = bool(clause.helpers & speech_words("obliging")) or act is not clause.verb
    is_past = "have" in clause.helpers or any(child.lower == "have" for child in act.all_children("aux"))
    if not owed or is_past or clause.helpers & speech_words("ability"):
        return False
    if clause.is_negated and act is not clause.verb:
        return False  # "does not have to leave"
    if act is not clause.verb and (clause.is_future or any(child.lower == "yet" for child in clause.verb.children)):
        return False  # "will have to wait", "has yet to answer"
    if is_be(act) or act.lemma == "remain":
        told = act.all_children("attr", "acomp", "oprd")
        is_thing = clause.subject is not None and clause.subject.lower != "there"
        return bool(told) and not any(
            (word.is_noun and is_thing) or word.lemma in speech_words("ready_state") for word in told
        )
    return not (act.lemma in speech_words("expectable") and "must" not in clause.helpers)


def _is_demanded_thing(clause: SpokenClause) -> bool:
    """Whether a thing must be done or end: "the sanctions must be lifted", "the raids must stop", "this must end"."""
    act, subject = clause.act, clause.subject
    is_must = "must" in clause.helpers or act is not clause.verb
    if subject is None or subject.lower == "there":
        return False
    if subject.tag in ("PRP", "WP", "DT", "WDT") and subject.lower != "those":
        return subject.lower in ("this", "that") and is_must and act.lemma in speech_words("ceasing")
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
    """Whether the words are an order in marks: "Stop the raids", "do not arm them", "let the sailors go"."""
    verb = clause.verb
    if not clause.speech.quote.is_marked or verb.tag not in ("VB", "VBP") or verb.child("nsubj", "nsubjpass", "expl"):
        return False
    if not {child.lower for child in verb.all_children("aux", "neg")} <= BEFORE_ORDER or verb.child("mark") is not None:
        return False
    if not (_is_forbidden(verb) or _is_let(verb) or verb.lemma in speech_words("ordered") | speech_words("bidden")):
        return False
    opening = clause.speech.words[0]
    before = verb.tokens.words[opening.index : verb.index]
    return all(word.lower in BEFORE_ORDER or word.text in MARKS for word in before)


def _is_forbidden(verb: Word) -> bool:
    """Whether others are told not to do something, and no more than not to worry."""
    return verb.child("neg") is not None and verb.lemma not in speech_words("idle_order")


def _is_let(verb: Word) -> bool:
    """Whether others are told to let somebody be or act: not "let me say", "let's go", "let everyone know"."""
    below = verb.child("ccomp") if verb.lemma == "let" else None
    if below is None or below.lemma in speech_words("idle_order"):
        return False
    doer = below.child("nsubj")
    return doer is not None and doer.lower not in ALREADY_TOLD


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
    told = _told_of_it(clause)
    is_told = any(word.lemma in speech_words("necessity") or word.lower == "up" for word in told)
    if is_told:
        return bool(whom_needed(clause)) or _is_time_to_end(clause)
    is_advised = any(word.lemma in speech_words("advised") for word in told)
    return is_advised and any(infinitives(clause.verb)) and bool(whom_needed(clause))


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
    """Whether the speaker wants another side to act, or something of it: "we expect Oslo to respect the truce"."""
    wanted = clause.own and not clause.is_negated and clause.verb.lemma in speech_words("expecting")
    if not wanted or "to" in clause.helpers:
        return False
    return bool(whom_expected(clause)) or _is_thing_wanted(clause)


def whom_expected(clause: SpokenClause) -> list[Party]:
    """Who is wanted to act: the subject of "to leave", after "hope" of "will leave", else who shall give something."""
    for below in clause.verb.all_children("ccomp", "xcomp"):
        seen = below.all_children("ccomp") if below.lemma == "see" else []  # "would like to see Oman leave"
        for act in (below, *seen):
            found = _wanted(clause, act)
            if found:
                return found
    return _from_whom(clause)


def _wanted(clause: SpokenClause, below: Word) -> list[Party]:
    doer = below.child("nsubj")
    is_future = any(helper.lower in ("will", "would") for helper in below.all_children("aux"))
    if doer is None or below.tag != "VB" or is_future != (clause.verb.lemma == "hope"):
        return []
    scene = clause.speech.scene
    is_thing = doer.is_noun and not scene.parties.together(doer)
    return [] if is_thing else others(clause.speech, phrase_parties(scene, doer))


def _things_wanted(clause: SpokenClause) -> list[Word]:
    """What is wanted, needed or looked for: the object of the verb, or of "see" below it."""
    seen = [below for below in clause.verb.all_children("xcomp") if below.lemma in speech_words("receiving")]
    return [word for verb in (clause.verb, *seen) for head in verb.all_children("dobj") for word in head.conjuncts()]


def _from_whom(clause: SpokenClause) -> list[Party]:
    """From whom something is wanted: "we expect an answer from Oslo"."""
    for thing in _things_wanted(clause):
        for child in (*thing.all_children("prep"), *thing.head.all_children("prep")):
            found = parties_in(clause, child.child("pobj")) if child.lower == "from" else []
            if found:
                return found
    return []


def _is_thing_wanted(clause: SpokenClause) -> bool:
    """Whether what is wanted is asked of others, whoever they are: "we would like to see a ceasefire"."""
    if clause.verb.lemma in ("expect", "hope"):
        return False  # a forecast
    return any(word.lemma in speech_words("asked_thing") for word in _things_wanted(clause))


def is_request_to_come(clause: SpokenClause) -> bool:
    """Whether the speaker's side will, would or does not mean to ask something: "he would ask Oslo for it"."""
    if not clause.own or clause.helpers & {"should", "must", "could", "might", "may"}:
        return False
    deed = asked(clause)
    is_intended = deed is not clause.verb and clause.verb.lemma in speech_words("intending") | {"want"}
    if deed.lemma not in speech_words("asking") or not (clause.is_future or is_intended):
        return False
    if deed.lemma == "call" and not any(child.lower in ("on", "upon", "for") for child in deed.all_children("prep")):
        return False
    thing = deed.child("dobj")
    is_asked = thing is not None and deed.lemma != "ask" and thing.lemma not in speech_words("consequence")
    return is_asked or bool(whom_asked(clause))


def asked(clause: SpokenClause) -> Word:
    """The word of asking, below "intend to" and the like."""
    return next((below for below in clause.verb.all_children("xcomp") if below.tag == "VB"), clause.deed)


def whom_asked(clause: SpokenClause) -> list[Party]:
    return parties_after(clause, asked(clause), ASKED_OF)


def status_of_request(clause: SpokenClause) -> EventStatus:
    """Negated when it is not meant, hypothetical when it depends, else planned."""
    if clause.is_negated or clause.has_no:
        return "negated"
    clauses = (word for word in subtree(clause.verb) if word.lower in ("if", "unless", "should") and word.dep == "mark")
    return "hypothetical" if any(clauses) else "planned"


def is_need(clause: SpokenClause) -> bool:
    """Whether the speaker stresses that others need to act, or the need of what they are asked for."""
    if clause.verb is not clause.speech.cue or clause.is_negated:
        return False
    things = (thing for need in _needs(clause) for child in need.all_children("prep") for thing in child.children)
    return bool(whom_stressed(clause)) or any(thing.lemma in speech_words("asked_thing") for thing in things)


def _needs(clause: SpokenClause) -> list[Word]:
    return [thing for thing in clause.verb.all_children("dobj") if thing.lemma in speech_words("need")]


def whom_stressed(clause: SpokenClause) -> list[Party]:
    """Who needs to act: the subject of what is needed."""
    speech = clause.speech
    deeds = (deed for need in _needs(clause) for deed in need.all_children("acl", "relcl", "xcomp", "advcl"))
    doers = (doer for deed in deeds for doer in deed.all_children("nsubj", "nsubjpass"))
    return next((found for doer in doers if (found := others(speech, phrase_parties(speech.scene, doer)))), [])
