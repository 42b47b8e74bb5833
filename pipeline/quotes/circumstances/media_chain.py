"""Through whom an article has the words of a quote: a medium, a platform, a person; null when it has them itself."""

from collections.abc import Collection

from pipeline.language import Phrase, Word
from pipeline.people import People
from pipeline.quotes.circumstances.channels import CueSurroundings, channel_of_sentence, told_medium
from pipeline.quotes.circumstances.source_chain import told_to
from pipeline.quotes.vocabulary import Medium, is_medium, media_in, medium_named, without_article
from pipeline.records import Article, Speaker

GOES_WITH = frozenset({"advcl", "conj"})  # a cue beside a telling: "told CNN it was open, adding that it was safe"


class MediaChain:
    """Finds the ``via`` of the cues of one article, whose own outlet and agency are none."""

    def __init__(self, article: Article, people: People) -> None:
        self._people = people
        self._own: set[str] = set()
        self._latest: Medium | None = None
        self._occasions: set[str] = set()
        for house in (article.outlet, article.agency):
            if house:
                medium = medium_named(house)
                self._own.add((medium.name if medium is not None else house).lower())
        self._own_ends = {own.split()[-1] for own in self._own}

    def via(
        self, cue: Phrase, verb: Word | None, source: Phrase | None, passing: Phrase | None, told: Collection[Word]
    ) -> tuple[Medium | None, bool]:
        """The medium of a cue, and whether the sentence settles it: also that it is the article's own.

        ``passing`` is the noun phrase that is known to pass the words on.
        """
        medium = self.passing(passing)
        if medium is None:
            around = CueSurroundings.of(cue, verb, source, told)
            medium = self._meant(self._told(verb) or around.channel(self._people))
            if medium is not None:
                self._occasions.add(medium.name)
            else:
                medium = around.reporter()
        return self.foreign(medium, source.text if source is not None else ""), medium is not None

    def _told(self, verb: Word | None) -> Medium | None:
        """The medium that words were told to, those of a cue beside the telling too."""
        for one in (verb, verb.head if verb is not None and verb.dep in GOES_WITH else None):
            head = told_to(one) if one is not None else None
            medium = told_medium(head, self._people) if head is not None else None
            if medium is not None:
                return medium
        return None

    def is_of_occasion(self, medium: Medium | None) -> bool:
        """Whether somebody talked or wrote through a medium, which then has what he says next, and no mere report."""
        return medium is not None and medium.name in self._occasions

    def before(self, sentence: Phrase, who: Speaker) -> Medium | None:
        """The medium of the interview or text of this speaker that a sentence just before tells of."""
        medium = channel_of_sentence(sentence, self._people)
        if medium is None or who.name is None:
            return None
        mentions = self._people.mentions_in(sentence.first.tokens.field, sentence.span)
        is_told_of = any(mention.person.name == who.name for mention in mentions)
        return self.foreign(medium, who.as_written) if is_told_of else None

    def foreign(self, medium: Medium | None, speaker: str) -> Medium | None:
        """The medium unless it is the article's own, or the speaker's."""
        if medium is None or self._is_own(medium.name.lower()):
            return None
        return None if medium.name == speaker or medium == medium_named(speaker) else medium

    def _is_own(self, name: str) -> bool:
        """Whether a medium is the article's own, by name or by the short form that its house has for itself."""
        return name in self._own or (name.startswith("the ") and name.removeprefix("the ") in self._own_ends)

    def _meant(self, medium: Medium | None) -> Medium | None:
        """The medium named last, where the text says only "the newspaper"."""
        if medium is None or medium.kind != "outlet":
            return medium
        if medium.name.islower() and " " not in medium.name and self._latest is not None:
            return self._latest
        self._latest = medium
        return medium

    def passing(self, phrase: Phrase | None) -> Medium | None:
        """Who passes words on: a medium, else a person."""
        if phrase is None:
            return None
        source = phrase.first.tokens.source
        before = source[: phrase.first.start]
        medium = medium_named(phrase.text, before)
        if medium is None and (described := list(media_in(phrase.words, before))):
            return described[-1].medium  # "the state's official Harbour News Agency (HNA)"
        if medium is None and is_medium(phrase.text):
            return Medium(without_article(phrase.text), "outlet")
        if medium is None:
            mention = self._people.mention_at(phrase.last.tokens.field, phrase.last.start)
            return Medium(mention.person.name if mention is not None else without_article(phrase.text), "person")
        return medium
