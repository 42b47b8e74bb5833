"""Phrases and subjects of a parsed paragraph: which tokens belong to a noun, whose verb it is, where a dateline ends.

Which of them say something is decided in ``frames``.
"""

from pipeline.people import Tokens, code
from pipeline.quotes.vocabulary import may_speak

ACL = code("acl")
ADVCL = code("advcl")
ADVMOD = code("advmod")
AGENT = code("agent")
APPOS = code("appos")
AUX = code("aux")
AUXPASS = code("auxpass")
CC = code("cc")
CCOMP = code("ccomp")
CONJ = code("conj")
DATIVE = code("dative")
DEP = code("dep")
DOBJ = code("dobj")
NEG = code("neg")
NSUBJ = code("nsubj")
NSUBJPASS = code("nsubjpass")
OPRD = code("oprd")
PARATAXIS = code("parataxis")
PCOMP = code("pcomp")
POBJ = code("pobj")
POSS = code("poss")
PREP = code("prep")
PRT = code("prt")
PUNCT = code("punct")
RELCL = code("relcl")
ROOT = code("ROOT")
XCOMP = code("xcomp")
VERB, AUXILIARY, NOUN = code("VERB"), code("AUX"), code("NOUN")
PARTICIPLE, GERUND, INFINITIVE = code("VBN"), code("VBG"), code("VB")
FINITE = frozenset({code("VBD"), code("VBZ"), code("VBP")})
CLAUSES = frozenset({CCOMP, PARATAXIS})
LONGEST_CHAIN = 5  # steps up the tree in search of a subject

Run = tuple[int, int]
"""First and last token of a piece of a paragraph, both included."""


def dateline_end(paragraph: Tokens) -> int:
    """The token after a paragraph's dateline ("LIMA, Peru (AP) -"), 0 when there is none."""
    if not paragraph.text[0].isupper() or len(paragraph.text[0]) < SHORTEST_PLACE:
        return 0
    for place in range(1, min(LONGEST_DATELINE, len(paragraph))):
        if paragraph.text[place] in DATELINE_DASHES:
            return place + 1
        if paragraph.pos[place] in (VERB, AUXILIARY):
            return 0
    return 0


SHORTEST_PLACE = 3  # letters
LONGEST_DATELINE = 14  # tokens
DATELINE_DASHES = frozenset({"–", "—", "―", "--", "-"})


def words_before(paragraph: Tokens, start: int, verb: int) -> Run | None:
    """All words from ``start`` to a cue as its subject: no finite verb among them, a noun or its like first."""
    last = cue_run(paragraph, verb)[0] - 1
    if last < start or paragraph.tag[start] not in OPENS_PHRASE:
        return None
    if any(paragraph.tag[place] in FINITE for place in range(start, last + 1)):
        return None
    return trimmed(paragraph, (start, last))


OPENS_PHRASE = frozenset(code(tag) for tag in ("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "JJ", "PRP$", "WP"))


def subtree(paragraph: Tokens, place: int, without: frozenset[int] = frozenset()) -> Run:
    """First and last token that hang on ``place``; children in ``without`` and what hangs on them are left out."""
    first = last = place
    stack = [place]
    while stack:
        for child in paragraph.children[stack.pop()]:
            if child in without:
                continue
            first, last = min(first, child), max(last, child)
            stack.append(child)
    return first, last


def noun_phrase(paragraph: Tokens, head: int) -> Run:
    """A noun phrase with what belongs to it, without punctuation at its ends and without coordinated clauses.

    A relative clause belongs to it unless a comma sets it off; a dash or semicolon ends it.
    """
    without = frozenset(child for child in paragraph.children[head] if _is_no_part(paragraph, head, child))
    first, last = subtree(paragraph, head, without)
    for place in range(first, last + 1):
        if paragraph.text[place] in BREAKS:
            if place < head:
                first = place + 1
            elif place > head:
                last = place - 1
                break
    return _with_parenthesis(paragraph, trimmed(paragraph, (first, last)))


def _is_no_part(paragraph: Tokens, head: int, child: int) -> bool:
    dep = paragraph.dep[child]
    if dep == RELCL:
        start = subtree(paragraph, child)[0]
        return paragraph.text[start - 1] == "," or paragraph.tag[head] in PRONOUNS
    if dep == PUNCT:
        return child in (head + 1, head - 1)
    return dep in LOOSE or (dep == PREP and child > head and is_loose_preposition(paragraph, child))


def _with_parenthesis(paragraph: Tokens, run: Run) -> Run:
    """The run with the short parenthesis that it opens or that follows at once: "Okafor (D-Ohio)"."""
    first, last = run
    is_open = "(" in paragraph.text[last]
    if not is_open and paragraph.text[last + 1 : last + 2] != ["("]:
        return run
    for place in range(last + 1, min(last + LONGEST_PARENTHESIS, len(paragraph))):
        if paragraph.text[place] == ")":
            return first, place
    return run


LONGEST_PARENTHESIS = 8  # tokens
PRONOUNS = frozenset({code("PRP"), code("WP")})


def is_loose_preposition(paragraph: Tokens, preposition: int) -> bool:
    """Whether a preposition belongs to the sentence, not to the noun before it: after a comma, or of time."""
    if paragraph.text[preposition - 1] == ",":
        return True
    if paragraph.lower[preposition] not in ("on", "in", "at", "during", "after", "before"):
        return False
    first, last = subtree(paragraph, preposition)
    return any(paragraph.lower[place] in TIME_NOUNS for place in range(first, last + 1))


TIME_NOUNS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year", "morning"}
    | {"evening", "afternoon", "night", "weekend", "interview", "statement"}
)
BREAKS = frozenset({"–", "—", "―", "--", ";", "("})
LOOSE = frozenset({PARATAXIS, ADVCL, CCOMP, DEP, ADVMOD})
ENDS = frozenset(",.;:!?\"“”«»'’‘`–—―-()[]\xa0 ") | {"''", "``", "--", "...", "…"}


def trimmed(paragraph: Tokens, run: Run) -> Run:
    """The run without punctuation at its ends."""
    first, last = run
    while first < last and paragraph.text[first] in ENDS:
        first += 1
    while last > first and paragraph.text[last] in ENDS:
        last -= 1
    return first, last


def subject(paragraph: Tokens, verb: int) -> int | None:
    """The token that heads the subject of an active verb, or the agent of a passive one; null when there is none.

    A verb without its own subject has that of the verb it depends on ("went on to say", ", adding that").
    """
    place = verb
    for _ in range(LONGEST_CHAIN):
        if is_passive(paragraph, place):
            return agent(paragraph, place)
        own = [child for child in paragraph.children[place] if paragraph.dep[child] == NSUBJ]
        if own:
            return min(own, key=lambda child: abs(child - place))
        dep, head = paragraph.dep[place], paragraph.head[place]
        if dep == ACL and paragraph.tag[place] == GERUND:
            if paragraph.dep[head] not in OBJECTS:
                return head
            place = _governor(paragraph, head)
            continue
        if dep == PCOMP:
            quoted = quoted_object(paragraph, head)
            if quoted is not None:
                return quoted
            place = paragraph.head[head]
        elif dep in (CONJ, XCOMP, ADVCL, CCOMP, PREP) and head != place:
            is_joined = paragraph.lower[place - 1] in ("and", "but")
            if dep == CCOMP and paragraph.tag[place] not in (GERUND, INFINITIVE) and not is_joined:
                return None
            place = head
        else:
            return None
    return None


def speaking_subject(paragraph: Tokens, verb: int) -> int | None:
    """The subject of a verb when it can speak; else that of the clause around it, where one verb is joined to another.

    "The envoy said the problem is the missiles and urged restraint" is often parsed as if the problem urged it.
    """
    head = subject(paragraph, verb)
    if head is None or may_speak(paragraph, head):
        return head
    if paragraph.dep[verb] != CONJ:
        return None
    outer = paragraph.head[verb]
    for _ in range(LONGEST_CHAIN):
        if paragraph.dep[outer] == CCOMP:
            head = subject(paragraph, paragraph.head[outer])
            return head if head is not None and may_speak(paragraph, head) else None
        outer = paragraph.head[outer]
    return None


OBJECTS = frozenset({DOBJ, POBJ})


def _governor(paragraph: Tokens, noun: int) -> int:
    """The verb that an object or a preposition's noun belongs to; the noun itself when there is none."""
    place = paragraph.head[noun]
    for _ in range(LONGEST_CHAIN):
        if paragraph.pos[place] in (VERB, AUXILIARY):
            return place
        place = paragraph.head[place]
    return noun


def is_passive(paragraph: Tokens, verb: int) -> bool:
    """A past participle with a passive auxiliary, or a bare one ("a plan opposed by farmers", "asked, ...")."""
    if paragraph.tag[verb] != PARTICIPLE:
        return False
    deps = [paragraph.dep[child] for child in paragraph.children[verb]]
    if AUXPASS in deps or NSUBJPASS in deps:
        return True
    return paragraph.dep[verb] in (ACL, RELCL, ADVCL) and AUX not in deps and NSUBJ not in deps


def agent(paragraph: Tokens, verb: int) -> int | None:
    for child in paragraph.children[verb]:
        if paragraph.dep[child] == AGENT:
            return next((one for one in paragraph.children[child] if paragraph.dep[one] == POBJ), None)
    return None


def is_infinitive(paragraph: Tokens, verb: int) -> bool:
    """Whether a verb stands with "to"."""
    return any(paragraph.lower[child] == "to" and paragraph.dep[child] == AUX for child in paragraph.children[verb])


def quoted_object(paragraph: Tokens, preposition: int) -> int | None:
    """Whom "quoted Okafor as saying" or "was quoted as saying" makes the speaker."""
    verb = paragraph.head[preposition]
    if paragraph.lower[preposition] != "as" or paragraph.lower[verb] not in QUOTING:
        return None
    wanted = NSUBJPASS if is_passive(paragraph, verb) else DOBJ
    return next((child for child in paragraph.children[verb] if paragraph.dep[child] == wanted), None)


QUOTING = frozenset({"quoted", "quotes", "quoting", "quote", "cited", "cites", "citing", "cite"})
LONGEST_QUOTED = 20  # tokens between "quoted" and "as saying"


def quoted_as_saying(paragraph: Tokens, verb: int) -> tuple[Run, int] | None:
    """The speaker's tokens and the place of "saying" in "quoted Okafor as saying"; null when the verb is not in it."""
    if paragraph.lower[verb] not in QUOTING:
        return None
    for place in range(verb + 2, min(verb + LONGEST_QUOTED, len(paragraph) - 1)):
        if paragraph.lower[place] == "as" and paragraph.tag[place + 1] == GERUND:
            return trimmed(paragraph, (verb + 1, place - 1)), place + 1
    return None


def cue_run(paragraph: Tokens, verb: int) -> Run:
    """A cue verb with the auxiliaries, negation and adverbs just before it and its particle just after."""
    first = verb
    own = set(paragraph.children[verb])
    while first and first - 1 in own and paragraph.dep[first - 1] in BEFORE_CUE:
        first -= 1
    if paragraph.lower[max(0, first - 2) : first] in (["went", "on"], ["goes", "on"]):
        first -= 2
    last = verb
    if last + 1 < len(paragraph) and last + 1 in own and paragraph.dep[last + 1] == PRT:
        last += 1
    return first, last


BEFORE_CUE = frozenset({AUX, AUXPASS, NEG, ADVMOD})
