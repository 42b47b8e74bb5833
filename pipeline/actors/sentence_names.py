"""The known names and persons of a sentence, and what a phrase's own words tell of its country.

What a phrase stands for as a party is decided in ``parties``.
"""

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass

from pipeline.actors.known_names import KnownName, NameHit
from pipeline.actors.party_words import party_words
from pipeline.language import Phrase, Sentence, Word, phrase_start
from pipeline.people import People
from pipeline.places import city_country, namesake_words

OF_PERSONS = frozenset({"of", "from"})  # who is in a country, or near it, need not be of it
BORDERS = frozenset({"border", "frontier"})


def own_words(head: Word) -> list[Word]:
    """A noun with the words that describe it, without a clause before it that is misread as describing it.

    "Oslo freed 30 sailors" may be parsed as one noun phrase; "freed" is no description, as "Oslo-freed" would be.
    """
    words = Phrase(phrase_start(head), head).words
    verbs = [number for number, word in enumerate(words[:-1]) if _is_misread_verb(word, words[0])]
    return words[verbs[-1] + 1 :] if verbs else words


def _is_misread_verb(word: Word, first: Word) -> bool:
    before = word.previous
    return word.tag in ("VBD", "VBN") and first < word and before is not None and before.is_noun


def _is_seat(hit: NameHit) -> bool:
    """Whether a name only says where something has its seat: "a London-based Syrian group"."""
    after = hit.last.next
    return after is not None and after.lower == "-" and after.lower_after == "based"


@dataclass(frozen=True, slots=True)
class SentenceNames:
    """A sentence with the known names that stand in it, in text order, and the persons of its article."""

    sentence: Sentence
    hits: list[NameHit]
    people: People

    def hit_at(self, word: Word) -> NameHit | None:
        """The known name that a word is part of."""
        number = bisect_left(self.hits, word.index, key=lambda hit: hit.last.index)
        return self.hits[number] if number < len(self.hits) and self.hits[number].first <= word else None

    def affiliation(self, head: Word) -> KnownName | None:
        """The country or body that a phrase's own words name: before the head, after it ("of", "in"), in apposition."""
        before = own_words(head)[:-1]
        owners = [
            hit
            for hit in self.hits
            if before and before[0] <= hit.first and hit.last < head and not hit.is_loose and hit.known.kind != "person"
        ]
        if owners and head.lemma == "ally" and (head.tag == "NNS" or owners[-1].known.basis != "demonym"):
            return None  # "Omani allies", "Oman's ally" are others; "his Omani ally" is of Oman
        if owners:
            return next((hit for hit in owners if not _is_seat(hit)), owners[0]).known
        for word in before:
            is_given = word.text in namesake_words("given") and word.next is head and head.is_name
            is_free = not is_given and self.people.mention_at(self.sentence.field, word.start) is None
            if is_free and (city := self._city(word)):
                return city
        mention = self.people.mention_at(self.sentence.field, head.start)
        is_named = mention is not None and mention.basis == "name"
        known = self.after(head, OF_PERSONS if is_named else party_words("own_preposition"))
        if known is not None:
            return known
        apposed = (self.affiliation(child) for child in head.all_children("appos") if not self._is_other(head, child))
        return next((known for known in apposed if known is not None), None)

    def _is_other(self, head: Word, apposed: Word) -> bool:
        """Whether an apposition names another person, as in headlines: "Hale, Oman's Al Said meet"."""
        own = self.people.mention_at(self.sentence.field, head.start)
        other = self.people.mention_at(self.sentence.field, apposed.start)
        names = [mention.person.name for mention in (own, other) if mention is not None and mention.basis == "name"]
        return len(set(names)) > 1

    def after(self, head: Word, prepositions: Collection[str]) -> KnownName | None:
        """The country or body that a phrase names after one of some prepositions."""
        for child in head.all_children("prep"):
            if head < child and child.lower in prepositions:
                known = self.affiliation_after(child)
                if known is not None:
                    return known
        return None

    def affiliation_after(self, preposition: Word) -> KnownName | None:
        """The country or body that stands after a preposition, or that what stands there belongs to."""
        for thing in preposition.all_children("pobj"):
            if thing.lemma in BORDERS or thing.tag == "VBG":
                continue  # who is near the border with Oman is not of Oman
            hit = self.hit_at(thing)
            if hit is None and self.people.mention_at(self.sentence.field, thing.start) is not None:
                continue
            if hit is None:
                return self._city(thing) or self.affiliation(thing)
            if not hit.is_loose and hit.known.kind != "person":
                return hit.known
        return None

    def _city(self, word: Word) -> KnownName | None:
        """The country of the city that a word names, where no list of countries has it."""
        country = city_country(word.text) if word.tag == "NNP" and self.hit_at(word) is None else None
        return KnownName(word.text, word.text, "country", country, None, None, "capital") if country else None
