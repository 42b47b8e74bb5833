"""The quotes of an article so far, and what they tell of the next: who a body is, on which day somebody speaks."""

import re
from dataclasses import replace

from pipeline.language import Phrase, Word
from pipeline.quotes.circumstances import head_noun, inherited
from pipeline.quotes.vocabulary import Medium, verb_cues
from pipeline.records import Quote, Speaker, When
from pipeline.reference import listed

UNNAMED = frozenset({"organisation", "nominal"})
GOES_ON = listed("quote_words", "goes_on")
OF_BEFORE = frozenset({"earlier", "had", "once", "previously"})  # beside a cue: said on another occasion
DATED_BEFORE = 3  # paragraphs that a date of the same speaker's words reaches


class QuotesSoFar:
    """The quotes of one article in the order in which they are found; ``paragraph`` counts those read, from 1."""

    def __init__(self) -> None:
        self.quotes: list[Quote] = []
        self.paragraph = 0
        self._numbers: dict[str, int] = {}
        self._dated: dict[tuple[str, str], tuple[int, int, Quote]] = {}
        self._dated_count = 0
        self._stand_in: Speaker | None = None
        self._through: dict[str, tuple[int, Quote]] = {}
        self._bodies: dict[str, Speaker] = {}
        self._last_paragraph = 0

    def add(self, quote: Quote) -> None:
        """Add a quote; words that two cues report are one quote, that of the cue around the aside of the other."""
        self._last_paragraph = self.paragraph
        same = self._numbers.setdefault(quote.quote_id, len(self.quotes))
        if same == len(self.quotes):
            self.quotes.append(quote)
        elif _distance(quote) > _distance(self.quotes[same]):
            self.quotes[same] = quote
        else:
            return
        if quote.speaker is not None and quote.speaker.name:
            self._through[quote.speaker.name] = self.paragraph, quote
        if quote.said_on.start is not None and quote.speaker is not None:
            self._dated_count += 1
            for key in _keys(quote.speaker):
                self._dated[key] = self._dated_count, self.paragraph, quote

    def known_speaker(self, who: Speaker, before: Speaker | None = None) -> Speaker:
        """A speaker with what the text said of him before: a body spoken of again, a spokesman as "he".

        ``before`` is who spoke before a pronoun in its own paragraph, null when nobody did.
        """
        if who.basis != "pronoun":
            self._stand_in = who
            return self.known_body(who)
        stand_in = before or self._stand_in
        is_for_him = (
            stand_in is not None
            and stand_in.basis == "nominal"
            and who.name is not None
            and _speaks_for(stand_in.as_written, who.name.split()[-1])
        )
        if stand_in is None or not is_for_him:
            return self.known_body(who)
        return replace(who, name=None, title=stand_in.title, country=stand_in.country)

    def known_body(self, who: Speaker) -> Speaker:
        """A body or unnamed person spoken of again ("the ministry"), with what the text said of it before."""
        if who.basis == "pronoun":
            return self._known_by_pronoun(who)
        if who.basis not in UNNAMED:
            return who
        noun = head_noun(who.as_written)
        known = self._bodies.get(noun)
        is_again = known is not None and who.name is None and who.country is None and _may_be_again(who, known)
        if known is not None and is_again:
            return replace(who, name=known.name, title=known.title, country=known.country, basis=known.basis)
        if who.name is None and who.as_written.lower() == "the statement":
            return self._of_last_speaker(who)
        if who.basis == "nominal" and who.country is None:
            who = replace(who, country=self._country_of_body(who))
        self._bodies[noun] = who
        return who

    def _known_by_pronoun(self, who: Speaker) -> Speaker:
        """The body whose words the article gave last, which "it" means."""
        last = self.quotes[-1].speaker if self.quotes else None
        if who.name is not None or who.as_written.lower() != "it":
            return who
        if last is None or last.basis not in UNNAMED or self.paragraph - self._last_paragraph > 1:
            return who
        return replace(who, name=last.name, title=last.title, country=last.country)

    def _of_last_speaker(self, statement: Speaker) -> Speaker:
        """A statement of nobody named is that of who spoke in the paragraph before or in the same one."""
        last = self.quotes[-1].speaker if self.quotes else None
        if last is None or last.name is None or self.paragraph - self._last_paragraph > 1:
            return statement
        return replace(last, as_written=statement.as_written, span=statement.span)

    def _country_of_body(self, who: Speaker) -> str | None:
        """The country of the body of which an unnamed person is: "a ministry official" of the ministry named before."""
        own = (self._bodies.get(word) for word in who.as_written.lower().split()[:-1])
        return next((body.country for body in own if body is not None and body.basis == "organisation"), None)

    def said_before(self, who: Speaker | None, own: When) -> When:
        """The date of the same speaker's words just before, when these are not dated themselves."""
        if who is None or own.text is not None:
            return own
        before = [self._dated[key] for key in _keys_of_same(who) if key in self._dated]
        if not before:
            return own
        _, paragraph, quote = max(before, key=lambda dated: dated[0])
        return inherited(quote.said_on) if self.paragraph - paragraph <= DATED_BEFORE else own

    def via_before(self, who: Speaker, cue: Phrase) -> Medium | None:
        """The medium of the same speaker's words just before; a platform where the cue says that these go on."""
        paragraph, quote = self._through.get(who.name or "", (0, None))
        if quote is None or quote.via is None or quote.via_kind is None or self.paragraph - paragraph > 1:
            return None
        if quote.field != cue.first.tokens.field or quote.span.start > cue.first.start:
            return None
        return carried_on(Medium(quote.via, quote.via_kind), cue)

    def date_remarks(self, speakers: set[str], field: str, when: When, via: Medium | None) -> None:
        """Give the latest quotes of these speakers the date and source that the text tells of their remarks."""
        for number in range(len(self.quotes) - 1, max(-1, len(self.quotes) - 1 - DATED_BEFORE), -1):
            quote = self.quotes[number]
            if quote.speaker is None or quote.speaker.name not in speakers or quote.field != field:
                continue
            dated = when if when.start and not quote.said_on.start else quote.said_on
            if quote.via is None and via is not None:
                quote = replace(quote, via=via.name, via_kind=via.kind)
            self.quotes[number] = replace(quote, said_on=dated)


def is_spoken(verb: Word | None) -> bool:
    """Whether a cue's verb tells of words, not of what somebody holds."""
    cue = verb_cues().get(verb.lower) if verb is not None else None
    return cue is not None and cue.kind == "speech"


def carried_on(medium: Medium | None, cue: Phrase) -> Medium | None:
    """The medium of words just before, where a cue's words may have come through it too, said on that occasion."""
    if any(word.lower in OF_BEFORE for word in cue):
        return None
    if medium is None or medium.kind == "outlet" or any(word.lower in GOES_ON for word in cue):
        return medium
    return None


def _speaks_for(words: str, family_name: str) -> bool:
    """Whether the words for a speaker name another for whom he speaks: "a spokesman for Okafor", "Okafor's aide"."""
    name = re.escape(family_name)
    return re.search(rf"\b(?:for|to)\s[^,]*\b{name}$|\b{name}['’]s?\s\w", words) is not None


def _may_be_again(who: Speaker, known: Speaker) -> bool:
    """Whether a phrase with "the" ends as the words for somebody known do: "the ministry", "the foreign ministry"."""
    article, _, own = who.as_written.lower().partition(" ")
    return article == "the" and known.as_written.lower().endswith(own)


def _distance(quote: Quote) -> int:
    """Code points between a quote and its cue."""
    if quote.cue_span is None:
        return 0
    return quote.span.distance(quote.cue_span)


def _keys(speaker: Speaker) -> tuple[tuple[str, str], ...]:
    """What a speaker is found by, see ``_keys_of_same``."""
    own = ("name", speaker.name) if speaker.name else ("nameless", speaker.as_written)
    return own, ("words", speaker.as_written)


def _keys_of_same(speaker: Speaker) -> tuple[tuple[str, str], ...]:
    """The keys of all who are the same speaker: by name, by the words for them where one of both has no name."""
    if speaker.name:
        return ("name", speaker.name), ("nameless", speaker.as_written)
    return (("words", speaker.as_written),)
