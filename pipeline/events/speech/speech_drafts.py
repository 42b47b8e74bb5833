"""From the words of officials in a sentence to the events that these words are: one act a clause, by ordered rules."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.actors import code_of, is_coded
from pipeline.events.coding import EventDraft
from pipeline.events.finding import SPOKEN, Trigger, TriggerMatch
from pipeline.events.referents import Scene
from pipeline.events.sides import Roles, roles
from pipeline.events.speech import accusations, goodwill, refusals, requests, threats
from pipeline.events.speech.speech_sides import clauses_of, issuers, others, speech_of, statement_of, told_role
from pipeline.events.speech.spoken_clauses import SpokenClause, speech_words
from pipeline.events.venues import Surrounding, place_of
from pipeline.language import Word, depth
from pipeline.records import EventStatus, Party, Quote
from pipeline.rules import Rule, Table

RULE = "speech: "
SURE, LIKELY = 0.8, 0.6  # confidence: both sides named, one side open
PRESENT_TAGS = frozenset({"VBP", "VBZ", "VBG"})


@dataclass(frozen=True, slots=True)
class Act:
    """What a clause does: its type, the word that makes it the act, and whom it is about."""

    event_type: str
    word: Callable[[SpokenClause], Word]
    recipients: Callable[[SpokenClause], list[Party]]
    is_planned: Callable[[SpokenClause], bool] = lambda _: False


def _verb(clause: SpokenClause) -> Word:
    return clause.verb


def _deed(clause: SpokenClause) -> Word:
    return clause.deed


def _others(clause: SpokenClause) -> list[Party]:
    return list(clause.others)


SPEECH_ACT: Table[SpokenClause, Act] = Table(
    "what an official does with words",
    (
        Rule("thanked", goodwill.is_thanks, Act("SUPPORT", _verb, goodwill.whom_thanked)),
        Rule("patience_over", threats.is_patience_over, Act("THREATEN", _verb, threats.whom_threatened)),
        Rule("reserved", threats.is_reserved, Act("THREATEN", _verb, threats.whom_threatened)),
        Rule("unstoppable", threats.is_unstoppable, Act("THREATEN", _verb, threats.whom_threatened)),
        Rule("consequence", threats.is_consequence, Act("THREATEN", _deed, threats.whom_warned)),
        Rule("retaliation", threats.is_retaliation, Act("THREATEN", _deed, threats.whom_threatened)),
        Rule("unacceptable_offer", refusals.is_unacceptable_offer, Act("REJECT", _verb, _others)),
        Rule("untrue", refusals.is_untrue, Act("REJECT", _verb, refusals.whose_charge)),
        Rule("refusal", refusals.is_refusal, Act("REJECT", _deed, refusals.whom_refused)),
        Rule("ruled_out", refusals.is_ruled_out, Act("REJECT", _verb, refusals.whom_refused)),
        Rule("reproach", accusations.is_failing, Act("ACCUSE", _verb, accusations.whom_judged)),
        Rule("necessity", requests.is_necessity, Act("REQUEST", requests.needed, requests.whom_needed)),
        Rule("obligation", requests.is_obligation, Act("REQUEST", requests.obligation, requests.whom_obliged)),
        Rule("expectation", requests.is_expectation, Act("REQUEST", _verb, requests.whom_expected)),
        Rule("order", requests.is_order, Act("REQUEST", _verb, requests.whom_ordered)),
        Rule("guilt", accusations.is_guilty, Act("ACCUSE", _verb, accusations.whose_guilt)),
        Rule("dismayed", accusations.is_dismayed, Act("ACCUSE", _verb, accusations.at_whom)),
        Rule("called_bad", accusations.is_bad, Act("ACCUSE", accusations.badness, accusations.whom_judged)),
        Rule("poses_a_threat", accusations.is_posing, Act("ACCUSE", accusations.posed, accusations.whom_judged)),
        Rule("blamed", accusations.is_blamed, Act("ACCUSE", _verb, accusations.blamed)),
        Rule("solidarity", goodwill.is_solidarity, Act("SUPPORT", _verb, goodwill.whom_stood_by)),
        Rule("praised", goodwill.is_praise, Act("SUPPORT", goodwill.praise, _others)),
        Rule(
            "promise", goodwill.is_promise, Act("AGREE", goodwill.promised, goodwill.whom_promised, goodwill.is_planned)
        ),
    ),
)


def is_act_in_words(rule: str) -> bool:
    """Whether a mention's rule is one of this folder."""
    return rule.startswith(RULE)


class SpeechActs:
    """What is done with words in an article, asked for sentence by sentence; an act that goes on is given once."""

    def __init__(self) -> None:
        self._known: dict[str, Party] = {}
        self._issuers: tuple[Party, ...] = ()
        self._done: defaultdict[str, list[EventDraft]] = defaultdict(list)

    @property
    def issuer(self) -> Party | None:
        """The body whose statement the text is, null for other texts."""
        return self._issuers[0] if self._issuers else None

    def of(self, scene: Scene, quotes: Sequence[Quote], matched: Sequence[TriggerMatch]) -> list[EventDraft]:
        """The acts of a sentence in text order, without those that the same words did before.

        ``matched`` are the sentence's words that match a trigger.
        """
        self._known.update({party.name: party for party in told_role(scene)})
        speeches = [speech for quote in quotes if (speech := speech_of(scene, quote, self._known)) is not None]
        if self._issuers and not speeches:
            speeches = [statement_of(scene, self._issuers)]
        self._issuers = issuers(scene) or self._issuers
        by_verb = {match.word: match for match in matched}
        found: list[EventDraft] = []
        for speech in speeches:
            self._known.update({party.name: party for party in speech.speakers})
            done = self._done[speech.quote.continues_quote_id or speech.quote.quote_id]
            for clause in clauses_of(speech):
                for draft in _drafts(clause, by_verb.get(clause.verb)):
                    if not any(_is_same(draft, other) for other in (*found, *done)):
                        found.append(draft)
                        done.append(draft)
        return found


def _drafts(clause: SpokenClause, match: TriggerMatch | None) -> Iterator[EventDraft]:
    if match is not None and _is_performed(clause, match):
        recipients = others(clause.speech, roles(clause.speech.scene, match).recipients)
        yield _draft(clause, "performed", match.trigger.event_type, clause.verb, recipients, "happened")
        return
    rule = SPEECH_ACT.rule(clause)
    if rule is not None:
        act = rule.gives
        status: EventStatus = "planned" if act.is_planned(clause) else "happened"
        yield _draft(clause, rule.name, act.event_type, act.word(clause), act.recipients(clause), status)


def _is_performed(clause: SpokenClause, match: TriggerMatch) -> bool:
    """Whether the speaker does by saying so what a trigger tells: "we condemn", "I urge"."""
    if not clause.own or not clause.speech.is_marked or clause.is_negated or match.trigger.event_type not in SPOKEN:
        return False
    if clause.verb.lemma not in speech_words("performative"):
        return False
    return clause.verb.tag in PRESENT_TAGS and clause.helpers <= {"are", "am", "'re", "’re", "'m", "’m", "do"}


def _draft(
    clause: SpokenClause, rule: str, event_type: str, word: Word, recipients: Sequence[Party], status: EventStatus
) -> EventDraft:
    speech = clause.speech
    teller = speech.cue or word
    around = Surrounding(speech.scene.parties, speech.scene.around.countries)
    trigger = Trigger(RULE + rule, word.lemma, (), word.is_noun, event_type, None, None, "subj", (), "")
    return EventDraft(
        match=TriggerMatch(teller, trigger, frozenset()),
        event_type=event_type,
        base_type=event_type,
        status=status,
        tense="past",
        parties=Roles(speech.speakers, tuple(recipients)),
        is_reciprocal=False,
        place=place_of(around, teller, teller, event_type) if speech.cue is not None else None,
        order=(depth(word), 0, word.index),
        trigger=word.span,
        confidence=SURE if recipients and all(map(is_coded, recipients)) else LIKELY,
        said=speech.quote,
    )


def _is_same(draft: EventDraft, other: EventDraft) -> bool:
    """Whether an act says again what the one before it says: same type, its other side the same or left open."""
    if draft.event_type != other.event_type:
        return False
    own = _sides(draft)
    return not own or own == _sides(other)


def _sides(draft: EventDraft) -> frozenset[str]:
    return frozenset(code_of(party) or party.name for party in draft.parties.recipients)
