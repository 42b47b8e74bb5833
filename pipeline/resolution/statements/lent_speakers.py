"""Whose the words are where one article of a story names the speaker of a quote and another does not, or otherwise.

Six words in a row in common between quotes of two articles of one story are no chance: it is one utterance. Who speaks
is lent to quotes whose speaker nobody names; what a text itself names stays, and only the statement is one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pipeline.records import SpeakerBasis
from pipeline.resolution.grouping import Groups, Keys, blocks, holders, pairs, same_words
from pipeline.resolution.statements.quoted_texts import STRONG_RUN, TELLING_RUN, QuotedText, quotations, text_of

MOST_HOLDERS: Final = 40  # quotations of one story that share a run of words and are all compared
LEAST_SENSE: Final = 2  # words with meaning that the words in common must hold
MOST_OF_IT: Final = 0.6  # of the longer wording that the words in common are where each names another person
TELLING_SHARE: Final = 0.5  # of the shorter wording that the words in common are where they lend a speaker
SURE: Final[Mapping[SpeakerBasis | None, int]] = {"named": 0, "role": 1, "organisation": 1}
UNSURE: Final = 2  # pronouns, speakers carried on: read from the text, not named there, and never lent
PASSES: Final = 2  # a quote that was lent a speaker lends it on once

Voices = Mapping[str, str]
"""By quote_id of a quotation's first piece whose it is, where that is not its own speaker: the same for all of one."""


@dataclass(frozen=True, slots=True)
class LentSpeaker:
    """A quote without a speaker of its own and the quote of the same utterance that names one.

    ``shared_words`` counts the words that both have in a row, ``own_basis`` is what the text itself tells.
    """

    quote_id: str
    from_quote_id: str
    speaker_id: str
    speaker: str
    shared_words: int
    own_basis: SpeakerBasis | None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote with the fragments that continue it."""

    pieces: tuple[QuotedText, ...]
    words: tuple[str, ...]
    runs: Keys

    @property
    def first(self) -> QuotedText:
        return self.pieces[0]


class Tie(NamedTuple):
    """Two quotations (numbers) of different articles that share words in a row, and how many."""

    one: int
    other: int
    shared_words: int


def spoken_for(quotes: Iterable[QuotedText]) -> tuple[list[LentSpeaker], dict[str, str]]:
    """The speakers that quotes of one story lend each other, and the voices of those that name them otherwise.

    In memory are the quotes of one story at a time.
    """
    lent: list[LentSpeaker] = []
    voices: dict[str, str] = {}
    for own in blocks((quote.story_id, quote) for quote in quotes if quote.story_id):
        told = _told(own)
        ties = list(_ties(told))
        loans = _loans(told, ties)
        lent.extend(_rows(told, loans))
        voices.update(_voices(told, ties, loans))
    return lent, voices


def _told(quotes: Iterable[QuotedText]) -> list[Quotation]:
    """The quotations that are long enough, in order of their ids."""
    found = []
    for pieces in sorted(quotations(quotes), key=lambda pieces: pieces[0].quote_id):
        words = same_words.words(text_of(pieces))
        if len(words) >= STRONG_RUN:
            found.append(Quotation(tuple(pieces), words, same_words.run_hashes(words, STRONG_RUN)))
    return found


def _ties(told: Sequence[Quotation]) -> Iterator[Tie]:
    """Which quotations share words, one of them at least in marks."""
    shared = [own for _, own in holders([quotation.runs for quotation in told]) if len(own) <= MOST_HOLDERS]
    for number, following in pairs(shared):
        one, other = told[number], told[following]
        if one.first.article_id == other.first.article_id or one.first.kind == other.first.kind == "indirect":
            continue
        run = same_words.longest_run(one.words, other.words)
        if len(run) >= STRONG_RUN and len(same_words.content_stems(run)) >= LEAST_SENSE:
            yield Tie(number, following, len(run))


# Lending


def _loans(told: Sequence[Quotation], ties: Sequence[Tie]) -> dict[int, tuple[int, Tie]]:
    """By quotation without a speaker who lends it: the one of most words in common, if all that are as sure agree."""
    partners = _partners(tie for tie in ties if _is_telling(told[tie.one], told[tie.other], tie.shared_words))
    loans: dict[int, tuple[int, Tie]] = {}
    for _ in range(PASSES):
        found = {}
        for number, quotation in enumerate(told):
            if quotation.first.speaker_id is None and not quotation.first.is_settled and number not in loans:
                lenders = [(loans[near][0] if near in loans else near, tie) for near, tie in partners[number]]
                lender = _lender(told, lenders)
                if lender is not None:
                    found[number] = lender
        loans |= found
    return loans


def _partners(ties: Iterable[Tie]) -> dict[int, list[tuple[int, Tie]]]:
    partners: dict[int, list[tuple[int, Tie]]] = defaultdict(list)
    for tie in ties:
        partners[tie.one].append((tie.other, tie))
        partners[tie.other].append((tie.one, tie))
    return partners


def _is_telling(one: Quotation, other: Quotation, shared_words: int) -> bool:
    """Whether both are in marks, and the words in common are more than a name or a turn of phrase."""
    is_marked = "indirect" not in (one.first.kind, other.first.kind)
    least = min(TELLING_RUN, TELLING_SHARE * min(len(one.words), len(other.words)))
    return is_marked and shared_words >= least


def _lender(told: Sequence[Quotation], lenders: Iterable[tuple[int, Tie]]) -> tuple[int, Tie] | None:
    known = [(number, tie) for number, tie in lenders if told[number].first.speaker_id is not None]
    surest = min((_doubt(told[number]) for number, _ in known), default=UNSURE)
    known = [(number, tie) for number, tie in known if _doubt(told[number]) == surest < UNSURE]
    if len({told[number].first.speaker_id for number, _ in known}) != 1:
        return None
    return min(known, key=lambda lender: (-lender[1].shared_words, lender[0]))


def _doubt(quotation: Quotation) -> int:
    first = quotation.first
    return -1 if first.is_settled else SURE.get(first.speaker_basis, UNSURE)


def _rows(told: Sequence[Quotation], loans: Mapping[int, tuple[int, Tie]]) -> Iterator[LentSpeaker]:
    for number, (lender, tie) in loans.items():
        source = told[lender].first
        for piece in told[number].pieces:
            if source.speaker_id and source.speaker and not piece.is_settled:
                yield LentSpeaker(
                    quote_id=piece.quote_id,
                    from_quote_id=source.quote_id,
                    speaker_id=source.speaker_id,
                    speaker=source.speaker,
                    shared_words=tie.shared_words,
                    own_basis=piece.speaker_basis,
                )


# Voices


def _voices(
    told: Sequence[Quotation], ties: Sequence[Tie], loans: Mapping[int, tuple[int, Tie]]
) -> Iterator[tuple[str, str]]:
    """Quotations of one utterance whose speakers differ or nobody knows, with the surest speaker or a common key."""
    naming = [told[loans[number][0] if number in loans else number] for number in range(len(told))]
    groups = Groups[int]()
    for tie in ties:
        if _may_be_one_voice(naming[tie.one], naming[tie.other], tie.shared_words):
            groups.join(tie.one, tie.other)
    for number, own in _partners(ties).items():
        if naming[number].first.speaker_id is None and len({naming[near].first.speaker_id for near, _ in own}) == 1:
            groups.join(number, own[0][0])
    for members in groups.lists(range(len(told))):
        surest = min((naming[number] for number in members), key=_rank)
        voice = surest.first.speaker_id or f"unknown: {told[members[0]].first.quote_id}"
        for number in members:
            if len(members) > 1 and naming[number].first.speaker_id != voice:
                yield told[number].first.quote_id, voice


def _rank(quotation: Quotation) -> tuple[bool, int, bool, str]:
    """The surest speaker first, a person before the body that he speaks for."""
    first = quotation.first
    return first.speaker_id is None, _doubt(quotation), first.speaker_kind != "person", first.quote_id


def _may_be_one_voice(one: Quotation, other: Quotation, shared_words: int) -> bool:
    """Whether two names, if any, may mean one speaker, or one of them is read wrongly.

    Two persons whom their texts name may quote each other: there the words must be nearly the same.
    """
    if one.first.speaker_id is None or other.first.speaker_id is None:
        return one.first.speaker_id == other.first.speaker_id
    kinds = {one.first.speaker_kind, other.first.speaker_kind}
    if kinds != {"person"} or UNSURE in (_doubt(one), _doubt(other)) or _is_part_of_name(one.first, other.first):
        return True
    return shared_words >= MOST_OF_IT * max(len(one.words), len(other.words))


def _is_part_of_name(one: QuotedText, other: QuotedText) -> bool:
    names = sorted((frozenset(same_words.words(quote.speaker or "")) for quote in (one, other)), key=len)
    return names[0] <= names[1]
