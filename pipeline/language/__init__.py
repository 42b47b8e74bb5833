"""The ground floor: a parsed paragraph as words, and the one grammar that quotes, people, actors and events ask.

Here belongs what holds of English sentences whatever they are about: words and their places in the tree (``tokens``),
who does what in a clause (``clauses``), which words belong together (``phrases``). A verb, noun or phrase is always a
``Word`` or ``Phrase``, never a number, and the questions read as such: ``subject(verb)``, ``noun_phrase(head)``.

Here does not belong what a word means for the data: who can speak, what is an event, what is a party. Such a question
stands in the folder that asks it and is built on these functions.

A second language would take a model in ``parse``; its names of tags and dependencies in ``labels``, where they differ;
a folder of word lists beside ``seeds/reference/en``; a module beside ``clauses`` for what its clauses do differently.
Nothing above this folder names a parser.
"""

from pipeline.language import parse
from pipeline.language.clauses import (
    agent,
    antecedent,
    auxiliaries,
    depth,
    doer,
    doer_as_written,
    first_joined,
    governor,
    is_infinitive,
    is_negated,
    is_passive,
    late_agent,
    subject,
    undergoer,
    verb_of,
)
from pipeline.language.labels import (
    COMMON_NOUN_TAGS,
    DESCRIBING_DEPS,
    FINITE_TAGS,
    NAME_TAGS,
    NOUN_TAGS,
    RELATIVE_TAGS,
    VERB_TAGS,
)
from pipeline.language.lexicon import DASHES, MONTHS, WEEKDAYS, verbs_of_saying
from pipeline.language.parse import (
    LONGEST_SENTENCE,
    Paragraph,
    StandIn,
    lemma_of_word,
    model,
    paragraphs,
    reread,
    reread_with,
)
from pipeline.language.phrases import (
    ENDS,
    HELPER_DEPS,
    dateline_end,
    is_loose_preposition,
    name_ending,
    noun_phrase,
    phrase_head,
    phrase_start,
    subtree,
    things_after,
    trimmed,
    verb_group,
    words_before,
)
from pipeline.language.tokens import Phrase, Sentence, Tokens, Word, article_tokens, tokens

__all__ = [
    "COMMON_NOUN_TAGS",
    "DASHES",
    "DESCRIBING_DEPS",
    "ENDS",
    "FINITE_TAGS",
    "HELPER_DEPS",
    "LONGEST_SENTENCE",
    "MONTHS",
    "NAME_TAGS",
    "NOUN_TAGS",
    "RELATIVE_TAGS",
    "VERB_TAGS",
    "WEEKDAYS",
    "Paragraph",
    "Phrase",
    "Sentence",
    "StandIn",
    "Tokens",
    "Word",
    "agent",
    "antecedent",
    "article_tokens",
    "auxiliaries",
    "dateline_end",
    "depth",
    "doer",
    "doer_as_written",
    "first_joined",
    "governor",
    "is_infinitive",
    "is_loose_preposition",
    "is_negated",
    "is_passive",
    "late_agent",
    "lemma_of_word",
    "model",
    "name_ending",
    "noun_phrase",
    "paragraphs",
    "parse",
    "phrase_head",
    "phrase_start",
    "reread",
    "reread_with",
    "subject",
    "subtree",
    "things_after",
    "tokens",
    "trimmed",
    "undergoer",
    "verb_group",
    "verb_of",
    "verbs_of_saying",
    "words_before",
]
