"""What a field of an article has told of time so far, and the parties that tell whether two mentions are one event."""

from collections.abc import Sequence
from datetime import timedelta

from pipeline.actors import code_of
from pipeline.records import EventMention, Party, When

SENTENCES_BACK = 3  # how far back "two days later" may count from
SHORT = timedelta(days=6)  # the longest time that the event after takes over


class ToldTimes:
    """What a field of an article has told so far, added sentence by sentence.

    ``last`` is the main event of the last sentence that reports one, ``is_aside`` whether it only stood beside the
    story; ``news`` is the first event of the body's first sentences that is dated to a day, if it happened.
    """

    def __init__(self) -> None:
        self.last: EventMention | None = None
        self.is_aside = False
        self.news: EventMention | None = None
        self._is_news_known = False
        self._in_words: EventMention | None = None
        self._first: dict[tuple[str, frozenset[str]], When] = {}

    def add(self, own: Sequence[EventMention], is_aside: bool) -> None:
        """Add the events of the next sentence that reports any, the main one first."""
        self.last, self.is_aside = own[0] if own else None, is_aside
        for mention in own:
            if not self._is_news_known and mention.is_lead and mention.field == "body" and is_a_day(mention.when):
                self._is_news_known = True
                self.news = mention if mention.status in ("happened", "ongoing") else None
            if mention.when.start is not None:
                self._first.setdefault((mention.base_type, codes_of(mention)), mention.when)
            if mention.when.text is not None:
                self._in_words = mention

    def time_near(self, number: int) -> When | None:
        """The time that was put into words last, in a sentence not long before the one of this number."""
        last = self._in_words
        return last.when if last is not None and number - last.sentence_number <= SENTENCES_BACK else None

    def time_of(self, base_type: str, codes: frozenset[str]) -> When | None:
        """The first time that was told of an event of these parties."""
        return self._first.get((base_type, codes))


def codes_of_parties(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(code_of(party) or party.name for party in parties)


def codes_of(mention: EventMention) -> frozenset[str]:
    return codes_of_parties([side.party for side in mention.participants if side.role in ("actor", "recipient")])


def is_short(when: When) -> bool:
    return when.start is not None and when.end is not None and when.end - when.start <= SHORT


def is_a_day(when: When) -> bool:
    return when.granularity == "day" and when.start == when.end
