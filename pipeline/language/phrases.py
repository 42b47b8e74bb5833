"""Which words belong together: the phrase of a noun, all that hangs on a word, a verb with its helpers, a dateline.

Phrases never end in punctuation that is not theirs. Who may speak, and what a phrase stands for, is decided elsewhere.
"""

from collections.abc import Collection, Iterator

from pipeline.language.labels import FINITE_TAGS, LEFT_MODIFIER_DEPS, PHRASE_OPENING_TAGS, PRONOUN_TAGS
from pipeline.language.lexicon import DASHES, WEEKDAYS
from pipeline.language.tokens import Phrase, Tokens, Word

SHORTEST_PLACE = 3  # letters
LONGEST_DATELINE = 14  # tokens
LONGEST_PARENTHESIS = 8  # tokens
BREAKS = frozenset({"–", "—", "―", "--", ";", "("})
ENDS = frozenset(",.;:!?\"“”«»'’‘`–—―-()[]\xa0 ") | {"''", "``", "--", "...", "…"}
LOOSE_DEPS = frozenset({"parataxis", "advcl", "ccomp", "dep", "advmod"})
TIME_PREPOSITIONS = frozenset({"on", "in", "at", "during", "after", "before"})
OCCASIONS = WEEKDAYS | {
    "week", "month", "year", "morning", "evening", "afternoon", "night", "weekend", "interview", "statement",
}  # fmt: skip
HELPER_DEPS = frozenset({"aux", "auxpass", "neg", "advmod"})
GOING_ON = (("went", "on"), ("goes", "on"))


def subtree(word: Word, without: Collection[Word] = ()) -> Phrase:
    """From the first to the last word that hangs on ``word``, whatever stands between them.

    Words in ``without`` and what hangs on them are left out.
    """
    first = last = word
    stack = [word]
    while stack:
        for child in stack.pop().children:
            if child in without:
                continue
            if child.index < first.index:
                first = child
            elif child.index > last.index:
                last = child
            stack.append(child)
    return Phrase(first, last)


def name_ending(last: Word) -> Phrase:
    """The name that ends with a word: with the words of names right before it in its sentence."""
    first = last
    while first.previous is not None and first.previous.is_name and first.previous.sentence is last.sentence:
        first = first.previous
    return Phrase(first, last)


def things_after(holder: Word, *prepositions: str) -> Iterator[Word]:
    """The objects of a word's prepositions, of those given if any are: "a raid on Lima", "met in Lima"."""
    for child in holder.all_children("prep"):
        if not prepositions or child.lower in prepositions:
            yield from child.all_children("pobj")


def noun_phrase(head: Word) -> Phrase:
    """A noun phrase with what belongs to it, without punctuation at its ends and without coordinated clauses.

    A relative clause belongs to it unless a comma sets it off; a dash or semicolon ends it; a short parenthesis that
    follows at once is part of it ("Okafor (D-Ohio)").
    """
    whole = subtree(head, [child for child in head.children if _is_no_part(child)])
    first, last = whole.first, whole.last
    for word in whole:
        if word.text in BREAKS:
            if word < head:
                first = _at(word, 1)
            elif head < word:
                last = _at(word, -1)
                break
    return _with_parenthesis(trimmed(Phrase(first, last)))


def _at(word: Word, distance: int) -> Word:
    return word.tokens.words[word.index + distance]


def phrase_head(phrase: Phrase) -> Word | None:
    """The first word of a phrase that hangs on one outside it; null when the main word of its sentence is inside."""
    return next((word for word in phrase if word.head not in phrase), None)


def _is_no_part(child: Word) -> bool:
    head = child.head
    if child.dep == "relcl":
        return subtree(child).first.lower_before == "," or head.tag in PRONOUN_TAGS
    if child.dep == "punct":
        return abs(child.index - head.index) == 1
    return child.dep in LOOSE_DEPS or (child.dep == "prep" and head < child and is_loose_preposition(child))


def _with_parenthesis(phrase: Phrase) -> Phrase:
    last = phrase.last
    if "(" not in last.text and last.lower_after != "(":
        return phrase
    words = last.tokens.words
    for word in words[last.index + 1 : last.index + LONGEST_PARENTHESIS]:
        if word.text == ")":
            return Phrase(phrase.first, word)
    return phrase


def is_loose_preposition(preposition: Word) -> bool:
    """Whether a preposition belongs to the sentence, not to the noun before it: after a comma, or of time."""
    if preposition.lower_before == ",":
        return True
    return preposition.lower in TIME_PREPOSITIONS and any(word.lower in OCCASIONS for word in subtree(preposition))


def trimmed(phrase: Phrase) -> Phrase:
    """The phrase without punctuation at its ends."""
    words = phrase.first.tokens.words
    first: int = phrase.first.index
    last: int = phrase.last.index
    while first < last and words[first].text in ENDS:
        first += 1
    while last > first and words[last].text in ENDS:
        last -= 1
    return Phrase(words[first], words[last])


def phrase_start(noun: Word) -> Word:
    """The first word of a noun phrase before its head: the head's left modifiers and theirs."""
    start = noun
    for child in noun.children:
        if child.index > noun.index:
            break
        if child.dep in LEFT_MODIFIER_DEPS:
            first = phrase_start(child) if child.children else child
            if first.index < start.index:
                start = first
    return start


def verb_group(verb: Word) -> Phrase:
    """A verb with the helpers and adverbs just before it, "went on" included, and the particle just after it."""
    words = verb.tokens.words
    first: int = verb.index
    while first and words[first - 1].head is verb and words[first - 1].dep in HELPER_DEPS:
        first -= 1
    if first > 1 and (words[first - 2].lower, words[first - 1].lower) in GOING_ON:
        first -= 2
    after = verb.next
    last = after if after is not None and after.head is verb and after.dep == "prt" else verb
    return Phrase(words[first], last)


def words_before(verb: Word, start: Word) -> Phrase | None:
    """All words from ``start`` to a verb as its subject: no finite verb among them, a noun or its like first."""
    end = verb_group(verb).first.index - 1
    if end < start.index or start.tag not in PHRASE_OPENING_TAGS:
        return None
    phrase = start.tokens.phrase(start.index, end)
    return None if any(word.tag in FINITE_TAGS for word in phrase) else trimmed(phrase)


def dateline_end(paragraph: Tokens) -> Word | None:
    """The word after a paragraph's dateline ("LIMA, Peru (AP) -"), null when there is none."""
    opening = paragraph.words[0].text
    if not opening.isupper() or len(opening) < SHORTEST_PLACE:
        return None
    for word in paragraph.words[1:LONGEST_DATELINE]:
        if word.text in DASHES:
            return word.next
        if word.pos in ("VERB", "AUX"):
            return None
    return None
