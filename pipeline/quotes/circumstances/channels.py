"""The medium or platform through which words came: "told CNN", "in an interview with the AP", "wrote on Telegram".

Looks only at what stands around the reported words. Whose outlet's own medium is none is decided in ``media_chain``.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from pipeline.language import Phrase, Word, noun_phrase
from pipeline.people import People
from pipeline.quotes.circumstances.said_dates import DATING, within_reach
from pipeline.quotes.vocabulary import Medium, NamedMedium, is_medium, media_in, verb_cues, without_article
from pipeline.reference import listed

CARRIERS = listed("quote_words", "carries_words")
TELLS_OF_CHANNEL = listed("quote_words", "tells_of_channel")
SAYS_THROUGH = listed("quote_words", "says_through")
PASSED = listed("quote_words", "passed_by")
PREPOSITIONS = listed("quote_words", "channel_preposition")
TWEETS = listed("quote_words", "by_tweet")
TWITTER = Medium("Twitter", "platform")
REACH = 10  # tokens between a preposition and the medium that it leads to
NEAR = 5  # tokens before a preposition in which the noun or verb must stand that it goes with
CITING = frozenset({"cited", "cites", "citing", "per", "quoting"})
NARROW = frozenset({"by", "for", "from", "to", "with"})  # prepositions that need a word of speech before them
WIDE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–"})


def told_medium(head: Word, people: People) -> Medium | None:
    """The medium that words were told to: the one spoken to, or whose host or reporter was ("CNN's Ann Lee")."""
    phrase = noun_phrase(head)
    for named in _media(phrase.words):
        mention = people.mention_at(named.phrase.first.tokens.field, named.phrase.first.start)
        if mention is None or named.phrase.last is not head:
            return named.medium
    if people.mention_at(head.tokens.field, head.start) is None and is_medium(phrase.text):
        return Medium(without_article(phrase.text), "outlet")
    return None


@dataclass(frozen=True, slots=True)
class CueSurroundings:
    """The narration around a cue, without its source and the ``told`` words, and the media that it names."""

    cue: Phrase
    verb: Word | None
    told: Collection[Word]
    words: list[Word]
    media: list[NamedMedium]

    @classmethod
    def of(cls, cue: Phrase, verb: Word | None, source: Phrase | None, told: Collection[Word]) -> "CueSurroundings":
        words = [word for word in within_reach(cue) if word not in told and (source is None or word not in source)]
        return cls(cue, verb, told, words, list(_media(words)))

    def channel(self, people: People) -> Medium | None:
        """The medium that the sentence of a cue names as the way of the words, the one nearest to the cue."""
        found = list(_channels(self.words, self.media, self.verb, self.told, people))
        if found:
            return min(found, key=lambda pair: abs(pair[0] - self.cue.first.index))[1]
        return TWITTER if self.words and self.verb is not None and self.verb.lower in TWEETS else None

    def reporter(self) -> Medium | None:
        """The medium that reports the words around a cue or beside it, also where the parser takes it for the words."""
        verb, after = self.verb, self.cue.last.next
        if verb is None:
            return None
        found = next((named.medium for named in self.media if _reports(named, verb)), None)
        if found is not None or after is None or after.text != ",":
            return found
        beside = after.tokens.words[after.index + 1 : after.index + NEAR]
        return next((named.medium for named in _media(beside) if _reports(named, verb)), None)


def channel_of_sentence(sentence: Phrase, people: People) -> Medium | None:
    """The medium of an interview, an appearance or a text that a sentence tells of."""
    if not any(word.lower in TELLS_OF_CHANNEL for word in sentence):
        return None
    words = sentence.words
    return next((medium for _, medium in _channels(words, _media(words), None, (), people)), None)


def _channels(
    words: list[Word], media: Iterable[NamedMedium], verb: Word | None, told: Collection[Word], people: People
) -> Iterator[tuple[int, Medium]]:
    """The media that the words came through, each with where it stands; nobody's name is one."""
    for named in media:
        if people.mention_at(named.phrase.first.tokens.field, named.phrase.first.start) is not None:
            continue
        if _is_way(named, verb, told):
            yield named.phrase.first.index, named.medium
    for word in words:
        if word.is_noun and word.lower in TWEETS and _is_own_tweet(word, told):
            yield word.index, TWITTER


def _media(words: list[Word]) -> Iterator[NamedMedium]:
    if not words:
        return iter(())
    return media_in(words, words[0].tokens.source[: words[0].start])


def _is_way(named: NamedMedium, verb: Word | None, told: Collection[Word]) -> bool:
    """Whether a preposition leads to a medium, after a word that tells of saying or of what holds words.

    What a relative clause reports came its own way.
    """
    preposition = _preposition(named.phrase.first, told)
    if preposition is None:
        return named.medium.kind == "platform" and _is_held(named)
    if verb is not None and verb.dep == "relcl" and not any(above is verb for above in preposition.ancestors()):
        return False
    if named.medium.name == "X" and preposition.lower not in ("on", "via"):
        return False
    return preposition.lower in CITING or _leads(preposition, named, told)


def _leads(preposition: Word, named: NamedMedium, told: Collection[Word]) -> bool:
    """Whether what stands before a preposition, or behind the medium, makes it the way of words."""
    before = list(_before(preposition, told))
    lowers = [word.lower for word in before]
    if preposition.lower == "by":
        return any(word in PASSED for word in lowers[:2])
    if any(word in CARRIERS for word in lowers) or _is_held(named):
        return True
    if before and before[0].is_noun and not before[0].is_name and before[0].lower not in DATING:
        return False  # "her attack on CNN"
    says = any(word in SAYS_THROUGH or word in verb_cues() for word in lowers)
    return says or preposition.lower not in NARROW


def _is_held(named: NamedMedium) -> bool:
    """Whether what holds words stands behind a medium: "in a CNN interview"."""
    after = named.phrase.last.next
    for _ in range(NEAR):
        if after is None or after.text in BREAKS or after.is_verb:
            return False
        if after.lower in CARRIERS:
            return True
        after = after.next
    return False


def _preposition(first: Word, told: Collection[Word]) -> Word | None:
    """The preposition that leads to a medium, with nothing but what describes it between."""
    word = first.previous
    for _ in range(REACH):
        if word is None or word in told or word.text in BREAKS or word.tag in WIDE_TAGS:
            return None
        if word.lower in PREPOSITIONS or word.lower in CITING:
            return word
        word = word.previous
    return None


def _before(word: Word, told: Collection[Word]) -> Iterator[Word]:
    before = word.previous
    for _ in range(NEAR):
        if before is None or before in told:
            return
        yield before
        if before.text in BREAKS:
            return
        before = before.previous


def _reports(named: NamedMedium, verb: Word) -> bool:
    """Whether a medium is the subject of a verb of saying around the cue, or beside it: "..., KCNA reported"."""
    subject = next((word for word in named.phrase if word.dep == "nsubj"), None)
    if subject is None:
        head = named.phrase.last.head
        subject = head if head.dep == "nsubj" and named.phrase.last.dep in ("appos", "compound", "nmod") else None
    if subject is None:
        return False
    says = subject.head
    if says is verb or says.lower not in verb_cues() or verb_cues()[says.lower].kind != "speech":
        return False
    return any(above is says for above in verb.ancestors()) or any(above is verb for above in says.ancestors())


def _is_own_tweet(noun: Word, told: Collection[Word]) -> bool:
    """Whether words stand "in a tweet" or "on Twitter", and not in one of somebody else."""
    preposition = _preposition(noun, told)
    if preposition is None or preposition.lower not in ("in", "on", "via", "with", "by", "through", "over"):
        return False
    return not any(child.dep == "poss" and child.is_name for child in noun.children)
