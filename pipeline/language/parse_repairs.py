"""What the parser reads wrongly again and again: a sentence without a main verb, a day that a teller lost,
a verb joined to one of another form.

"Forty states called on Chad to …" is often read as a noun with a participle ("states that were called"). Such a
sentence would say nothing to any reader. In "said on Monday it would …" the day is now and then that of what was said.
In "thanked Oslo for hosting talks and promised aid" the last verb is joined to the nearest one, whatever its form. All
are mended once, on the columns that words are made from; nothing else of a parse is changed.
"""

from pipeline import time_expressions
from pipeline.language.labels import NOUN_TAGS, SUBJECT_DEPS, VERB_TAGS

OTHER_READING = frozenset({"nsubj", "nsubjpass", "cop", "relcl", "parataxis", "ccomp"})  # the noun has a clause
ONLY_PARTICIPLES = frozenset(
    {"been", "done", "gone", "known", "seen", "taken", "given", "written", "born", "based", "aimed"}
)  # forms that are no past tense, or nearly never
HELPED = frozenset({"agent", "auxpass", "aux"})
SENTENCE_ENDS = frozenset({".", "”", '"'})
DAYS = frozenset(time_expressions.WEEKDAYS)
ADDING = frozenset({"adding", "noting", "stressing", "underlining"})
SAID = frozenset({"said", "says"})
HAS = frozenset({"has", "had"})
FEWEST_BEFORE = 5  # tokens before "said": a word, a comma, a name, a comma, what describes it, a comma
HELPERS = frozenset({"aux", "auxpass"})
OWN_CLAUSE = HELPERS | {*SUBJECT_DEPS, "expl", "mark"}  # what a verb that shares its clause has not
OF_WHAT_IS_SAID = frozenset({"'s", "’s", ",", "that"})  # around a day, they tell that it is not that of saying


def give_main_verbs(
    texts: list[str], tags: list[str], deps: list[str], heads: list[int], firsts: list[int], lasts: list[int]
) -> None:
    """Make a participle after the noun that heads a whole sentence its past tense, with the noun as its subject.

    ``firsts`` and ``lasts`` are the first and last token of each sentence. Changes tags, dependencies and heads in
    place.
    """
    for first, last in zip(firsts, lasts, strict=True):
        if texts[last] in SENTENCE_ENDS:
            _give_main_verb(texts, tags, deps, heads, range(first, last + 1))


def _give_main_verb(texts: list[str], tags: list[str], deps: list[str], heads: list[int], sentence: range) -> None:
    root = next(token for token in sentence if heads[token] == token)
    if tags[root] not in NOUN_TAGS:
        return
    below = [token for token in sentence if heads[token] == root and token != root]
    if any(deps[token] in OTHER_READING for token in below):
        return
    verb = next(
        (token for token in below if token > root and deps[token] == "acl" and tags[token] in ("VBN", "VBD")), None
    )
    if verb is None or texts[verb].lower() in ONLY_PARTICIPLES:
        return
    if any(deps[token] in HELPED for token in sentence if heads[token] == verb):
        return
    tags[verb], deps[root], deps[verb] = "VBD", "nsubj", "ROOT"
    heads[root] = heads[verb] = verb
    for token in below:
        if token > verb:
            heads[token] = verb


def give_days_to_tellers(texts: list[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Hang a weekday that stands before a clause without "that" on the past verb whose clause it is.

    "Told her by phone on Monday it was …", "said Monday Oslo would …". Changes dependencies and heads in place.
    """
    for day in range(1, len(texts) - 1):
        if texts[day] not in DAYS:
            continue
        phrase = day - 1 if texts[day - 1] == "on" else day
        clause, teller = phrase, heads[phrase]
        while teller > day and heads[teller] != teller:
            clause, teller = teller, heads[teller]
        is_told = clause > day and teller < phrase and deps[clause] == "ccomp" and tags[teller] == "VBD"
        if is_told and OF_WHAT_IS_SAID.isdisjoint([*texts[teller + 1 : phrase], texts[day + 1]]):
            heads[phrase], deps[phrase] = teller, "npadvmod" if phrase == day else "prep"


def give_speakers_to_tellers(texts: list[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Make a described name its subject where "said" has none, and the clause before its own.

    "Prices will rise in Peru, Ana Okafor, the mayor, has said": the name is read as another one beside the noun before
    it. Changes dependencies and heads in place.
    """
    tellers = [verb for verb, text in enumerate(texts) if text in SAID and verb >= FEWEST_BEFORE]
    if not tellers:
        return
    owners = {head for dep, head in zip(deps, heads, strict=True) if dep in SUBJECT_DEPS}
    for verb in tellers:
        first = verb - 1 if texts[verb - 1] in HAS else verb
        if first < FEWEST_BEFORE or texts[first - 1] != "," or verb in owners:
            continue
        name = _described(texts, tags, deps, heads, first - 2)
        if name is None:
            continue
        deps[name], heads[name] = "nsubj", verb
        clause = heads[verb]
        if deps[verb] == "conj" and clause < name:
            deps[verb], heads[verb] = deps[clause], heads[clause] if heads[clause] != clause else verb
            deps[clause], heads[clause] = "ccomp", verb
        _take_over(deps, heads, verb)


def _take_over(deps: list[str], heads: list[int], verb: int) -> None:
    """Hang on a verb what follows it and hangs on a clause before it: the full stop, a second verb of saying."""
    for token in range(verb + 1, len(heads)):
        clause = heads[token]
        if clause < verb and heads[clause] == verb and deps[token] in ("conj", "punct"):
            heads[token] = verb


def _described(texts: list[str], tags: list[str], deps: list[str], heads: list[int], last: int) -> int | None:
    """The name between commas that an apposition describes whose last token is given; null where none stands there."""
    token = last
    while heads[token] < token and deps[token] != "appos":
        token = heads[token]
    name = heads[token]
    if deps[token] != "appos" or deps[name] not in ("conj", "appos") or tags[name] != "NNP" or not name < token:
        return None
    start = name
    while start and heads[start - 1] == name and deps[start - 1] == "compound":
        start -= 1
    return name if start and heads[name] < start and texts[start - 1] == "," else None


def give_additions_to_tellers(texts: list[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Hang "adding that …" and ", while calling on …" on the verb of saying, not on what is said.

    Changes heads in place.
    """
    for verb, text in enumerate(texts):
        is_beside = text.endswith("ing") and texts[verb - 2 : verb] == [",", "while"]
        if not (is_beside or text in ADDING) or deps[verb] != "advcl":
            continue
        said = heads[verb]
        while deps[said] in ("conj", "xcomp", "advcl") and heads[said] != said:
            said = heads[said]
        if deps[said] == "ccomp" and heads[said] < said and tags[heads[said]] in VERB_TAGS:
            heads[verb] = heads[said]


def join_verbs_of_one_form(tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Hang a joined verb on the nearest verb above of its own form, where it is joined to one of another.

    "Thanked Oslo for hosting talks and promised aid", "said it would respond, adding that it was ready and accusing
    Rome". Changes heads in place.
    """
    joined = [verb for verb, dep in enumerate(deps) if dep == "conj" and tags[verb] in VERB_TAGS]
    if not joined:
        return
    owners = {head for dep, head in zip(deps, heads, strict=True) if dep in OWN_CLAUSE}
    helped = {head for dep, head in zip(deps, heads, strict=True) if dep in HELPERS}

    def agrees(verb: int, form: str) -> bool:
        """Whether a verb has a form; a participle with its helper goes with past and present."""
        return tags[verb] == form or (form != "VBG" and tags[verb] in ("VBN", "VBG") and verb in helped)

    for verb in joined:
        beside, own = heads[verb], tags[verb]
        if verb in owners or own not in ("VBD", "VBZ", "VBG") or agrees(beside, own) or tags[beside] not in VERB_TAGS:
            continue
        if own != "VBG" and tags[beside] not in ("VB", "VBG"):
            continue
        above = heads[beside]
        while heads[above] != above and not agrees(above, own):
            above = heads[above]
        if above < beside and agrees(above, own):
            heads[verb] = above
