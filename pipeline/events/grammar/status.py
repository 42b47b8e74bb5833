"""Whether an event happened: tense, modals, negation and the verbs that plan, wish, refuse or doubt."""

from pipeline.actors import NOUN_TAGS, Sentence
from pipeline.events.finding import COOPERATIVE, words
from pipeline.events.grammar.event_clauses import MOST_JOINED
from pipeline.events.grammar.noun_status import standing
from pipeline.records import EventStatus
from pipeline.time_expressions import Tense

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
SETTING = frozenset({"after", "before", "since", "while", "during", "despite", "following", "by"})
DOUBT = frozenset({"would", "could", "may", "might", "can", "ca", "should", "must", "ought"})


def auxiliaries(sentence: Sentence, verb: int, depth: int = 0) -> set[str]:
    """The auxiliaries of a verb in lower case; a coordinated verb without its own borrows those before it."""
    own = {sentence.lowers[child] for child in sentence.all_children(verb, "aux", "auxpass")}
    if not own - {"to"} and sentence.deps[verb] == "conj" and sentence.child(verb, "nsubj", "nsubjpass") is None:
        head = sentence.heads[verb]
        is_like = sentence.tags[verb] in ("VB", "VBN", "VBG", sentence.tags[head])
        is_like = is_like or (sentence.tags[head] == "VBN" and sentence.lowers[verb].endswith("ed"))
        if sentence.tags[head].startswith("VB") and is_like and depth < MOST_JOINED:
            return auxiliaries(sentence, head, depth + 1)
    return own


def is_negated(sentence: Sentence, verb: int) -> bool:
    if any(
        (sentence.deps[child] == "neg" or sentence.lowers[child] in ("not", "never", "n't"))
        and sentence.lowers[child + 1] != "only"
        for child in sentence.children[verb]
        if child < verb
    ):
        return True
    if sentence.deps[verb] == "conj" and any(
        sentence.lowers[child] == "nor" for child in sentence.children[sentence.heads[verb]]
    ):
        return True
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    thing = sentence.child(verb, "dobj")
    return any(
        token is not None and any(sentence.lowers[child] in ("no", "neither") for child in sentence.children[token])
        for token in (subject, thing)
    ) or (subject is not None and sentence.lowers[subject] in ("nobody", "none", "nothing"))


def verb_of(sentence: Sentence, token: int) -> int | None:
    """The verb that a trigger noun depends on, nearest first; the token itself when it is a verb."""
    if sentence.tags[token] not in NOUN_TAGS:
        return token
    return next((above for above in sentence.ancestors(token) if sentence.tags[above].startswith("VB")), None)


def governor(sentence: Sentence, verb: int) -> int | None:
    """The word whose infinitive complement a verb is ("plans to meet", "ready to meet", "a plan to meet")."""
    top = verb
    while sentence.deps[top] == "conj" and sentence.heads[top] != top:
        top = sentence.heads[top]
    if sentence.deps[top] in ("xcomp", "acl", "ccomp", "advcl", "pcomp") and sentence.heads[top] != top:
        is_infinitive = any(sentence.lowers[child] == "to" for child in sentence.all_children(top, "aux"))
        if is_infinitive and sentence.deps[top] == "ccomp" and sentence.child(top, "nsubj", "nsubjpass") is not None:
            return None  # a headline's future: "Oslo to open talks"
        if is_infinitive or sentence.tags[top] == "VBG":
            above = sentence.heads[top]
            if sentence.deps[top] == "pcomp" and sentence.lowers[above] in SETTING:
                return None  # "avoided arrest after seeking refuge"
            if sentence.deps[top] == "pcomp":
                above = sentence.heads[above]
            return above
    return None


def tense(sentence: Sentence, verb: int | None) -> Tense:
    if verb is None:
        return "past"
    helpers = auxiliaries(sentence, verb)
    above = governor(sentence, verb)
    if helpers & FUTURE or "would" in helpers or (above is not None and sentence.lemmas[above] in words("planning")):
        return "future"
    if sentence.tags[verb] == "VBD" or helpers & {"had", "was", "were", "did"}:
        return "past"
    if helpers & {"have", "has"} or sentence.tags[verb] == "VBN":
        return "past"
    return "present"


def status(sentence: Sentence, token: int) -> EventStatus | None:
    """The status that the grammar gives, null when the words assert no event at all.

    Whether an event is background only the dates of the article can tell.
    """
    verb = verb_of(sentence, token)
    if sentence.tags[token] in NOUN_TAGS:
        by_noun = standing(sentence, token)
        if by_noun == "happened" and verb is not None and _in_condition(sentence, verb):
            return "hypothetical"
        if by_noun != "by_verb":
            return by_noun
    return _verb_status(sentence, verb) if verb is not None else "happened"


def _verb_status(sentence: Sentence, verb: int) -> EventStatus | None:
    helpers = auxiliaries(sentence, verb)
    if is_negated(sentence, verb):
        return "hypothetical" if helpers & {"can", "ca", "could"} else "negated"
    if _in_condition(sentence, verb):
        return "hypothetical"
    if _is_imperative(sentence, verb) or _is_only_named(sentence, verb):
        return None
    above = governor(sentence, verb)
    if above is not None:
        lemma = sentence.lemmas[above]
        if lemma in words("purposeful") and sentence.deps[verb] in ("xcomp", "advcl"):
            return _verb_status(sentence, above)
        if sentence.deps[verb] == "acl" and sentence.tags[verb] == "VB":
            return "planned" if lemma in words("plan_noun") else "hypothetical"
        if lemma in words("failed"):
            return "negated"
        if lemma == "be" and sentence.deps[verb] == "xcomp" and sentence.tags[verb] == "VB":
            return "planned"  # "the council is to vote"
        if lemma in words("committed") or lemma in ("agree", "promise", "vow", "pledge", "threaten", "offer"):
            return "planned"
        if lemma in words("wishing") or lemma in words("attempting") or sentence.tags[above].startswith("JJ"):
            return "hypothetical"
    if helpers & FUTURE or ("would" in helpers and is_told_promise(sentence, verb)):
        return "planned"
    if helpers & DOUBT:
        return "hypothetical"
    if sentence.tags[verb] == "VBG" and helpers & {"is", "are", "am", "'s", "'re", "been"}:
        return "ongoing"
    if sentence.tags[verb] == "VB" and "to" in helpers and sentence.deps[verb] != "xcomp":
        is_headline_future = above is None and sentence.child(verb, "nsubj", "nsubjpass") is not None
        return "planned" if is_headline_future else "hypothetical"
    if sentence.tags[verb] == "VB" and "to" in helpers and above is not None:
        if sentence.tags[above].startswith("VB") and auxiliaries(sentence, above) & FUTURE:
            return "planned"
        is_factual = sentence.lemmas[above] in words("factual_control") or sentence.lemmas[above] in words("planning")
        if is_factual and sentence.tags[above] == "VB":
            return _verb_status(sentence, above)  # "tried to force them to yield"
        return "happened" if is_factual else "hypothetical"
    if sentence.tags[verb] == "VBG" and sentence.deps[verb] in ("advcl", "conj"):
        return _status_above(sentence, verb)
    is_present = sentence.tags[verb] in ("VBZ", "VBP") and not helpers
    return "ongoing" if is_present and sentence.lemmas[verb] in words("lasting") else "happened"


def _status_above(sentence: Sentence, verb: int) -> EventStatus | None:
    """A participle goes with its main verb: what stands beside a plan is planned."""
    main = sentence.heads[verb]
    if main == verb or not sentence.tags[main].startswith("VB"):
        return "happened"
    found = _verb_status(sentence, main)
    return found if found in ("planned", "hypothetical") else "happened"


def is_told_promise(sentence: Sentence, verb: int) -> bool:
    """Whether "would" is a "will" told in the past: "the ministry said it would send observers"."""
    top = verb
    while sentence.deps[top] in ("conj", "xcomp", "acomp") and sentence.heads[top] != top:
        top = sentence.heads[top]
    above = sentence.heads[top]
    return sentence.deps[top] == "ccomp" and above != top and sentence.lemmas[above] in words("reporting")


def is_attempted(sentence: Sentence, verb: int) -> bool:
    """Whether somebody tried to do it."""
    above = governor(sentence, verb)
    return above is not None and sentence.lemmas[above] in words("attempting")


def is_wished(sentence: Sentence, verb: int) -> bool:
    """Whether somebody only wants it: "wants to expand trade"."""
    above = governor(sentence, verb)
    return above is not None and sentence.lemmas[above] in words("wishing")


def is_habitual(sentence: Sentence, verb: int, kind: str) -> bool:
    """Whether a verb tells what someone does in general: "always supports", "the pact that protects the islands".

    Attitudes ("said that Oman supports the plan") are general wherever they stand in the simple present.
    """
    is_often = any(sentence.lowers[child] in words("habitual") for child in sentence.all_children(verb, "advmod"))
    if is_often and not auxiliaries(sentence, verb) & {"has", "have", "had"}:
        return True
    is_simple_present = sentence.tags[verb] in ("VBZ", "VBP") and not auxiliaries(sentence, verb)
    is_news = kind in ("ACCUSE", "REJECT")  # "a charge which the court rejects"
    return is_simple_present and (
        (sentence.deps[verb] == "relcl" and not is_news)
        or (kind in COOPERATIVE and sentence.deps[verb] in ("ccomp", "acl"))
    )


def _is_only_named(sentence: Sentence, verb: int) -> bool:
    """Whether a participle only names what a noun is about: "a strategy for ending the siege"."""
    preposition = sentence.heads[verb]
    if sentence.deps[verb] != "pcomp" or sentence.lowers[preposition] not in (
        "for",
        "of",
        "about",
        "toward",
        "towards",
    ):
        return False
    return sentence.tags[sentence.heads[preposition]] in NOUN_TAGS


def _is_imperative(sentence: Sentence, verb: int) -> bool:
    """Whether a bare verb without subject gives an order or advice, as speech does."""
    if sentence.tags[verb] != "VB" or sentence.child(verb, "aux", "nsubj", "nsubjpass") is not None:
        return False
    return sentence.deps[verb] in ("ROOT", "ccomp")


def _in_condition(sentence: Sentence, verb: int) -> bool:
    for place in [verb, *sentence.ancestors(verb)]:
        for child in sentence.children[place]:
            if sentence.deps[child] == "mark" and sentence.lowers[child] in words("condition") and child < verb:
                return True
        if sentence.deps[place] not in ("conj", "xcomp", "aux"):
            break
    return False
