"""From the noun phrase that speaks to the speaker: fullest name, title, country, and how they are known."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.language import Phrase, Tokens, Word, antecedent, phrase_head
from pipeline.names import is_person_name, own_name
from pipeline.people import People, Person, PersonMention, phrase_country, read_title, words_of_no_person
from pipeline.places import country_of
from pipeline.quotes.circumstances.issuers import issuer, named_before
from pipeline.quotes.vocabulary import is_medium, without_article
from pipeline.records import Span, Speaker, SpeakerBasis
from pipeline.reference import any_of, listed
from pipeline.word_lists import listed_bodies, speaker_nouns
from pipeline.writing import folded

RELATIVES = listed("quote_words", "relative")
PRONOUNS = RELATIVES | listed("quote_words", "person") | listed("quote_words", "possessive") | {"it", "you"}
HEAD_END = re.compile(rf",|\s{any_of(listed('quote_words', 'ends_head'))}\s")
JOINT = re.compile(r",|\band\b")
SMALL_WORDS = frozenset({"of", "for", "and", "the", "on"})
LONGEST_PLACE = 2  # words


def speaker(source: Phrase, people: People, before: Sequence[Tokens] = ()) -> Speaker:
    """The speaker that a noun phrase names; a statement speaks for who issued it.

    ``before`` are the latest paragraphs before that of the phrase.
    """
    head = phrase_head(source) or source.last
    if len(source) == 1 and head.lower in PRONOUNS:
        return _pronoun(head, people)
    mention = _mention(source, head, people)
    if mention is not None and people.is_either_of_a_couple(mention):
        return Speaker(None, source.text, source.span, "named")
    if mention is not None:
        return speaker_of(mention.person, source.text, source.span, "role" if mention.basis == "role" else "named")
    meant = issuer(source, head, before) or named_before(source, head, before)
    if meant is not None:
        return replace(speaker(meant, people), as_written=source.text, span=source.span)
    return _unnamed(source, head)


def _mention(source: Phrase, head: Word, people: People) -> PersonMention | None:
    """The person mention that a noun phrase is: at its head, or in apposition to it."""
    at_head = people.mention_at(head.tokens.field, head.start)
    if at_head is not None:
        return at_head
    for name in head.all_children("appos"):
        mention = people.mention_at(name.tokens.field, name.start) if name in source else None
        if mention is not None and mention.basis == "name":
            return mention
    first = next(iter(people.mentions_in(head.tokens.field, source.span)), None)
    if first is None or first.basis != "name" or first.titled.start != source.span.start:
        return None
    return None if source.text[first.span.end - source.span.start :].startswith(("'s", "’s")) else first


def speaker_of(person: Person, written: str, span: Span, basis: SpeakerBasis) -> Speaker:
    """A person of the article as the speaker whom some words name."""
    return Speaker(own_name(person.name), written, span, basis, person.title, person.country)


def _pronoun(pronoun: Word, people: People) -> Speaker:
    named = antecedent(pronoun) if pronoun.lower in RELATIVES else pronoun
    mention = people.mention_at(named.tokens.field, named.start) if named is not None else None
    if mention is not None:
        return speaker_of(mention.person, pronoun.text, pronoun.span, "pronoun")
    return Speaker(None, pronoun.text, pronoun.span, "pronoun")


def _unnamed(source: Phrase, head: Word) -> Speaker:
    """A body ("TASS", "the Omani ministry") by the name in its words, or a nominal ("a ministry official")."""
    written, span = source.text, source.span
    plain = without_article(folded(written))
    country = country_of(plain) or _only_country(plain) or _country_of_place(source)
    title = read_title(plain)
    name = own_name(written)
    if name is not None and is_person_name(name):
        country = phrase_country(plain.replace(name, "", 1))[0]
        return Speaker(name, written, span, "named", title.text if title is not None else None, country)
    if title is not None and title.text:
        return Speaker(None, written, span, "nominal", title.text, country)
    if head.is_name and source.first.lower != "the" and not _is_body(plain):
        return Speaker(name, written, span, "named", None, country)
    is_body_noun = speaker_nouns().get(head.lower) == "body"
    if name is None and is_body_noun and country is not None and plain.islower() and " " in plain:
        name = _capitalised(plain)
    if name is not None or is_body_noun:
        return Speaker(name, written, span, "organisation", None, country)
    return Speaker(None, written, span, "nominal", None, country)


def _only_country(phrase: str) -> str | None:
    """The country that a phrase names; null where it joins several ("the leaders of Norway and Denmark")."""
    first = phrase_country(phrase)[0]
    if first is None or not JOINT.search(phrase):
        return first
    others = {phrase_country(piece)[0] for piece in JOINT.split(phrase)} - {None}
    return first if len(others) == 1 else None


def _capitalised(name: str) -> str:
    """A ministry's name as a name: "Ministry of Defence"."""
    return " ".join(word if word in SMALL_WORDS else word.capitalize() for word in name.split())


def _is_body(plain: str) -> bool:
    """Whether a name is one of a body or place: all in capitals, known, or with a word for a body."""
    words = plain.split()
    return (
        country_of(plain) is not None
        or plain in listed_bodies()
        or is_medium(plain)
        or any(word.isupper() and len(word) > 1 for word in words)
        or any(word.lower() in words_of_no_person() for word in words)
    )


def _country_of_place(source: Phrase) -> str | None:
    """The country of a place set before a body: "in Lima, the foreign ministry said"."""
    comma = source.first.previous
    if comma is None or comma.text != "," or source.first.lower != "the":
        return None
    place: list[str] = []
    word = comma.previous
    while word is not None and len(place) < LONGEST_PLACE:
        place.insert(0, word.text)
        if word.lower_before == "in":
            return country_of(folded(" ".join(place)))
        word = word.previous
    return None


def head_noun(phrase: str) -> str:
    """The head noun of a noun phrase, in lower case: its last word before a comma or preposition."""
    words = HEAD_END.split(phrase, maxsplit=1)[0].split()
    return words[-1].lower() if words else phrase.lower()
