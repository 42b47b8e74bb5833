"""The grammar around a trigger: its subject and object through passives, control, relatives and coordination."""

from pipeline.actors import NOUN_TAGS, RELATIVE_TAGS, Sentence, sectors
from pipeline.events.finding import triggers, words

MOST_JOINED = 20  # verbs in a row of which each may share what the one before has


def is_passive(sentence: Sentence, verb: int, depth: int = 0) -> bool:
    """Whether a verb is a passive: with its auxiliary, or a bare participle after a noun."""
    if sentence.tags[verb] not in ("VBN", "VBD"):
        return False
    if sentence.lemmas[verb] in words("stative_participle") and agent(sentence, verb) is None:
        return False
    if sentence.child(verb, "auxpass", "nsubjpass") is not None:
        return True
    if sentence.deps[verb] == "conj" and sentence.child(verb, "nsubj", "aux") is None:
        is_open = sentence.tags[verb] == "VBN" or (
            _takes_object(sentence, verb) and sentence.child(verb, "dobj") is None
        )
        return is_open and depth < MOST_JOINED and is_passive(sentence, sentence.heads[verb], depth + 1)
    return sentence.tags[verb] == "VBN" and sentence.child(verb, "aux") is None and sentence.deps[verb] == "acl"


def _takes_object(sentence: Sentence, verb: int) -> bool:
    """Whether a verb of the trigger list does something to its object, as "remand" does and "return" does not."""
    own = triggers().get((sentence.lemmas[verb], False), ())
    return bool(own) and all("obj" in trigger.recipient for trigger in own)


def grammatical_subject(sentence: Sentence, verb: int, depth: int = 0) -> int | None:
    """The token that fills a verb's subject, its own or the one that control and coordination lend it; else null."""
    subject = sentence.child(verb, "nsubj", "nsubjpass", "csubj")
    dep = sentence.deps[verb]
    head = sentence.heads[verb]
    if subject is not None:
        if sentence.tags[subject] in RELATIVE_TAGS or sentence.lowers[subject] == "that":
            return head if dep == "relcl" and sentence.tags[head] in NOUN_TAGS else subject
        return subject
    if head == verb or depth > 6:
        return None
    if dep == "conj" and sentence.tags[verb] == "VBD" and sentence.tags[head] in ("VBZ", "VBP"):
        return _subject_of_teller(sentence, head, depth)
    if dep == "conj":
        return grammatical_subject(sentence, head, depth + 1) if sentence.tags[head] not in NOUN_TAGS else None
    if dep in ("acl", "relcl"):
        owner = sentence.child(head, "poss")
        if sentence.tags[verb] == "VB" and owner is not None:
            return owner  # "Oslo's plan to host the talks"
        if sentence.tags[verb] == "VB" or sentence.lemmas[head] in words("speech"):
            return _subject_above(sentence, head, depth)
        return head
    if dep in ("xcomp", "ccomp"):
        if sentence.lemmas[head] not in words("own_subject"):
            controller = sentence.child(head, "dobj", "dative")
            if controller is not None:
                return controller
        return grammatical_subject(sentence, head, depth + 1)
    if dep in ("advcl", "aux", "acomp", "attr", "oprd"):
        return grammatical_subject(sentence, head, depth + 1)
    if dep in ("pcomp", "prep"):
        return _subject_above(sentence, head, depth)
    return None


def _subject_of_teller(sentence: Sentence, verb: int, depth: int) -> int | None:
    """A past verb hung on a present one belongs to the verb that tells it ("said the port is … and urged Oman")."""
    for above in sentence.ancestors(verb):
        if sentence.tags[above] == "VBD":
            return grammatical_subject(sentence, above, depth + 1)
    return grammatical_subject(sentence, verb, depth + 1)


def _subject_above(sentence: Sentence, token: int, depth: int) -> int | None:
    """The subject of the nearest verb above a token."""
    for above in [token, *sentence.ancestors(token)]:
        if sentence.tags[above].startswith("VB") or sentence.tags[above] == "MD":
            return grammatical_subject(sentence, above, depth + 1)
    return None


def agent(sentence: Sentence, verb: int) -> int | None:
    """Who does it in a passive: the noun after "by"."""
    for child in sentence.children[verb]:
        if sentence.deps[child] == "agent" or (sentence.deps[child] == "prep" and sentence.lowers[child] == "by"):
            thing = sentence.child(child, "pobj")
            if thing is not None:
                return thing
    return None


def logical_subject(sentence: Sentence, verb: int) -> int | None:
    """Who does it, in the active or after the "by" of a passive, also where the parse hangs that elsewhere."""
    if not is_passive(sentence, verb):
        return grammatical_subject(sentence, verb)
    return agent(sentence, verb) or _late_agent(sentence, verb)


def _late_agent(sentence: Sentence, verb: int) -> int | None:
    for token in range(verb + 1, sentence.rights[verb] + 1):
        if sentence.lowers[token] == "by" and sentence.deps[token] in ("agent", "prep"):
            thing = sentence.child(token, "pobj")
            is_of_noun = (sentence.lemmas[sentence.heads[token]], True) in triggers()  # "after mediation by the bloc"
            if thing is not None and sentence.lemmas[thing] in sectors() and not is_of_noun:
                return thing
    return None


def logical_object(sentence: Sentence, verb: int) -> int | None:
    if is_passive(sentence, verb):
        return grammatical_subject(sentence, verb)
    return sentence.child(verb, "dobj")


def depth(sentence: Sentence, token: int) -> int:
    """How many clauses stand above a token, reporting verbs and their complements not counted."""
    steps = 0
    below = token
    for above in sentence.ancestors(token):
        dep = sentence.deps[below]
        if not (dep in ("ccomp", "conj") and sentence.lemmas[above] in words("reporting")):
            steps += 1 if dep not in ("conj",) else 0
        below = above
    return steps
