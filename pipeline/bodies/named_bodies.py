"""The quotes and event mentions of an article with its bodies called by their names.

What a name is is decided in ``body_forms`` and ``article_bodies``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.bodies.article_bodies import ArticleBodies
from pipeline.bodies.body_forms import body_name
from pipeline.bodies.body_words import body_words
from pipeline.names import own_name
from pipeline.people import People
from pipeline.records import Article, EventMention, Participant, Party, Quote, Speaker
from pipeline.word_lists import listed_bodies

COMPANY = frozenset({"company", "firm", "corporation", "group", "maker", "giant", "business"})


def with_bodies_named(
    article: Article, quotes: Sequence[Quote], mentions: Sequence[EventMention], people: People
) -> tuple[tuple[Quote, ...], tuple[EventMention, ...]]:
    """The same quotes and mentions: a phrase gives way to the name in it, a short name to the article's full one.

    A speaker that no name is in has none; a party keeps its words, and is nobody in particular.
    """
    naming = _Naming(ArticleBodies(article.body), people, set())
    called = [naming.of_quote(quote) for quote in quotes]
    told = [naming.of_mention(mention) for mention in mentions]
    return (
        tuple(_with_own_name(naming.with_company(quote)) for quote in called),
        tuple(naming.with_companies(mention) for mention in told),
    )


def _with_own_name(quote: Quote) -> Quote:
    """The quote without the name of its speaker where that is no name: "Read" of "Mr. Read" is the verb."""
    speaker = quote.speaker
    if speaker is None or speaker.name is None or own_name(speaker.name) is not None:
        return quote
    return replace(quote, speaker=replace(speaker, name=None))


@dataclass(slots=True)
class _Naming:
    bodies: ArticleBodies
    people: People
    named: set[str]

    def of_quote(self, quote: Quote) -> Quote:
        if quote.speaker is None or quote.speaker.name is None:
            return quote
        speaker = self._speaker(quote.speaker)
        return quote if speaker is quote.speaker else replace(quote, speaker=speaker)

    def _speaker(self, speaker: Speaker) -> Speaker:
        name = speaker.name or ""
        if speaker.as_written in listed_bodies() and speaker.basis == "named":
            return replace(speaker, name=self._known_as(speaker.as_written), basis="organisation", title=None)
        if self.people.named(name) is not None:
            return self._family_firm(speaker)
        found = body_name(name)
        if speaker.basis == "named":
            if found is None or not (self.bodies.is_firm(found) or _has_body_word(found)):
                return speaker
            return replace(speaker, name=self._known_as(found), basis="organisation")
        if speaker.basis != "organisation":
            return speaker
        return replace(speaker, name=self._known_as(found) if found is not None else None)

    def _family_firm(self, speaker: Speaker) -> Speaker:
        """A surname that is a firm's, too, where the article names the firm and gives no title here."""
        if not self._is_family_firm(speaker.as_written):
            return speaker
        return replace(speaker, name=self._known_as(speaker.as_written), basis="organisation", title=None, country=None)

    def _is_family_firm(self, written: str) -> bool:
        return written in body_words("family_firm") and self.bodies.is_firm(written)

    def _known_as(self, name: str) -> str:
        full = self.bodies.canonical(name)
        full = full if own_name(full) is not None else name
        self.named.add(full)
        return full

    def of_mention(self, mention: EventMention) -> EventMention:
        told = tuple(self._participant(participant) for participant in mention.participants)
        return mention if told == mention.participants else replace(mention, participants=told)

    def _participant(self, participant: Participant) -> Participant:
        party = self._party(participant.party)
        return participant if party is participant.party else replace(participant, party=party)

    def _party(self, party: Party) -> Party:
        if party.kind == "person":
            return self._party_taken_for_person(party)
        found = body_name(party.name) if party.kind == "organisation" else None
        if found is None:
            return party
        name = self._known_as(found)
        return replace(party, name=name) if name != party.name else party

    def _party_taken_for_person(self, party: Party) -> Party:
        if self._is_family_firm(party.text) or party.text in listed_bodies():
            return replace(party, name=self._known_as(party.text), kind="organisation", title=None)
        if self.people.named(party.name) is not None:
            return party
        found = body_name(party.text)
        if found is None or not (self.bodies.is_firm(found) or _has_body_word(found)):
            return party
        return replace(party, name=self._known_as(found), kind="organisation", title=None)

    def with_company(self, quote: Quote) -> Quote:
        speaker = quote.speaker
        if speaker is None or speaker.name is not None or speaker.basis not in ("organisation", "nominal"):
            return quote
        meant = self._meant(speaker.as_written, speaker.span.start) if quote.field == "body" else None
        return replace(quote, speaker=replace(speaker, name=meant, basis="organisation")) if meant else quote

    def with_companies(self, mention: EventMention) -> EventMention:
        if mention.field != "body":
            return mention
        told = tuple(self._with_company(participant) for participant in mention.participants)
        return mention if told == mention.participants else replace(mention, participants=told)

    def _with_company(self, participant: Participant) -> Participant:
        party = participant.party
        meant = self._meant(f"the {party.text}", party.span.start) if party.kind == "organisation" else None
        if meant is None:
            return participant
        return replace(participant, party=replace(party, name=meant, basis="coreference"))

    def _meant(self, written: str, offset: int) -> str | None:
        """The body of the article that "the company", "the ministry" means: the last of its class named before."""
        words = written.split()
        if len(words) != len(("the", "company")) or words[0].lower() != "the":
            return None
        noun = words[1].lower()
        if noun in COMPANY:
            fitting = [*self.bodies.firms(), *(name for name in self.named if self.bodies.is_company(name))]
        elif noun in body_words("class"):
            fitting = [name for name in self.named if self.bodies.is_called(name, noun)]
        elif noun in body_words("organ_of_a_field") | body_words("organ"):
            fitting = [name for name in self.named if noun in name.lower().split()]
        else:
            return None
        return self.bodies.last_before(fitting, offset)


def _has_body_word(name: str) -> bool:
    """Whether the last word of a name tells that it is a body's ("Accountability Office")."""
    last = name.split()[-1].rstrip(".")
    nouns = body_words("organ") | body_words("organ_of_a_field") | body_words("class")
    return name in listed_bodies() or (" " in name and (last in body_words("legal") or last.lower() in nouns))
