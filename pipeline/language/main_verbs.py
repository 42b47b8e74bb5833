"""A main verb for the sentences that the parser left without one; nothing else of a parse is changed.

"Forty states called on Chad to …" is often read as a noun with a participle ("states that were called"). Such a
sentence would say nothing to any reader, so the repair is made once, on the columns that words are made from.
"""

from pipeline.language.labels import NOUN_TAGS

OTHER_READING = frozenset({"nsubj", "nsubjpass", "cop", "relcl", "parataxis", "ccomp"})  # the noun has a clause
ONLY_PARTICIPLES = frozenset(
    {"been", "done", "gone", "known", "seen", "taken", "given", "written", "born", "based", "aimed"}
)  # forms that are no past tense, or nearly never
HELPED = frozenset({"agent", "auxpass", "aux"})
SENTENCE_ENDS = frozenset({".", "”", '"'})


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
