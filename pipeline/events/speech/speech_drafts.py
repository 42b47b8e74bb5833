"""From the words of officials in a sentence to the events that these words are: one act a clause, by ordered rules."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.actors import code_of, is_coded
from pipeline.events.coding import EventDraft
from pipeline.events.finding import COOPERATIVE, SPOKEN, Trigger, TriggerMatch
from pipeline.events.referents import Scene
from pipeline.events.sides import Roles, roles
from pipeline.events.speech import accusations, goodwill, refusals, requests, threats
from pipeline.events.speech.speech_sides import clauses_of, issuers, others, speech_of, statement_of, told_role
from pipeline.events.speech.spoken_clauses import SpokenClause, speech_words
from pipeline.events.venues import Surrounding, place_of, wider_place
from pipeline.language import Word, depth
from pipeline.records import EventStatus, Party, Place, Quote
from pipeline.rules import Rule, Table

RULE = "speech: "
SURE, LIKELY = 0.8, 0.6  # confidence: both sides named, one side open
PRESENT_TAGS = frozenset({"VBP", "VBZ", "VBG"})
PRESENT_HELPERS = frozenset({"are", "am", "'re", "’re", "'m", "’m", "do"})
WISHING = frozenset({"do", "would", "'d", "’d"})
HAVING = frozenset({"have", "has", "'ve", "’ve"})


@dataclass(frozen=True, slots=True)
class Act:
    """What a clause does: its type, the word that makes it the act, and whom it is about."""

    event_type: str
    word: Callable[[SpokenClause], Word]
    recipients: Callable[[SpokenClause], list[Party]]
    status: Callable[[SpokenClause], EventStatus] = lambda _: "happened"


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
        Rule(
            "request_to_come",
            requests.is_request_to_come,
            Act("REQUEST", requests.asked, requests.whom_asked, requests.status_of_request),
        ),
        Rule("need_stressed", requests.is_need, Act("REQUEST", _verb, requests.whom_stressed)),
        Rule("patience_over", threats.is_patience_over, Act("THREATEN", _verb, threats.whom_threatened)),
        Rule("reserved", threats.is_reserved, Act("THREATEN", _verb, threats.whom_threatened)),
        Rule("unstoppable", threats.is_unstoppable, Act("THREATEN", _verb, threats.whom_threatened)),
        Rule("unpunished", threats.is_unpunished, Act("THREATEN", _verb, threats.whom_threatened)),
        Rule("dare", threats.is_dare, Act("THREATEN", _verb, threats.whom_warned)),
        Rule("answer_told", threats.is_answer_told, Act("THREATEN", _verb, threats.whom_threatened)),
        Rule("poised", threats.is_poised, Act("THREATEN", _verb, threats.whom_poised_at)),
        Rule("consequence", threats.is_consequence, Act("THREATEN", _deed, threats.whom_warned)),
        Rule("retaliation", threats.is_retaliation, Act("THREATEN", _deed, threats.whom_threatened)),
        Rule("unacceptable_offer", refusals.is_unacceptable_offer, Act("REJECT", _verb, refusals.whose_offer)),
        Rule("untrue", refusals.is_untrue, Act("REJECT", _verb, refusals.whose_charge)),
        Rule("groundless", refusals.is_groundless, Act("REJECT", _verb, refusals.whose_charge)),
        Rule("refusal", refusals.is_refusal, Act("REJECT", _deed, refusals.whom_refused)),
        Rule("declined", refusals.is_declined, Act("REJECT", _verb, refusals.whom_refused)),
        Rule("pointless", refusals.is_pointless, Act("REJECT", _verb, refusals.whom_refused)),
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
        Rule("denied_right", accusations.is_denied_right, Act("ACCUSE", _verb, accusations.whom_judged)),
        Rule("loaded", accusations.is_loaded, Act("ACCUSE", accusations.loaded, accusations.whose_thing)),
        Rule("blamed", accusations.is_blamed, Act("ACCUSE", _verb, accusations.blamed)),
        Rule("solidarity", goodwill.is_solidarity, Act("SUPPORT", _verb, goodwill.whom_stood_by)),
        Rule("praised", goodwill.is_praise, Act("SUPPORT", goodwill.praise, _others)),
        Rule("glad_to_meet", goodwill.is_delight, Act("SUPPORT", _verb, goodwill.whom_met_gladly)),
        Rule("good_hope", goodwill.is_good_hope, Act("SUPPORT", _verb, goodwill.whom_hoped_for)),
        Rule(
            "promise",
            goodwill.is_promise,
            Act("AGREE", goodwill.promised, goodwill.whom_promised, goodwill.status_of_promise),
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
                for draft in _drafts(clause, by_verb):
                    if not any(_is_same(draft, other) for other in (*found, *done)):
                        found.append(draft)
                        done.append(draft)
        return found


def _drafts(clause: SpokenClause, by_verb: Mapping[Word, TriggerMatch]) -> Iterator[EventDraft]:
    match = by_verb.get(clause.performing)
    if match is not None and _is_performed(clause, match):
        recipients = others(clause.speech, roles(clause.speech.scene, match).recipients)
        recipients = recipients or list(clause.speech.addressed if _is_to_you(match.word) else ())
        if recipients or match.word.lemma not in speech_words("assuring"):
            yield _draft(clause, "performed", match.trigger.event_type, match.word, recipients, "happened")
        return
    rule = SPEECH_ACT.rule(clause)
    if rule is not None:
        act = rule.gives
        word = act.word(clause)
        draft = _draft(clause, rule.name, act.event_type, word, act.recipients(clause), act.status(clause))
        yield replace(draft, base_type=_promised_type(by_verb.get(word))) if act.event_type == "AGREE" else draft


def _promised_type(match: TriggerMatch | None) -> str:
    """What would happen of what is promised, as the trigger of its word has it."""
    is_told = match is not None and match.trigger.event_type in COOPERATIVE
    return match.trigger.event_type if match is not None and is_told else "AGREE"


def _is_performed(clause: SpokenClause, match: TriggerMatch) -> bool:
    """Whether the speaker does by saying so what a trigger tells: "we condemn", "I want to urge", "we have agreed"."""
    is_own = clause.own or match.word is not clause.verb
    if not is_own or not clause.speech.quote.is_marked or clause.is_negated or match.trigger.event_type not in SPOKEN:
        return False
    if match.word.lemma not in speech_words("performative") or _is_opinion(match.word):
        return False
    if match.word is not clause.verb:
        return clause.helpers <= WISHING
    if match.word.tag == "VBN":
        return bool(clause.helpers) and clause.helpers <= HAVING
    return match.word.tag in PRESENT_TAGS and clause.helpers <= PRESENT_HELPERS


def _is_opinion(verb: Word) -> bool:
    """Whether somebody only holds the same: "I agree that he lies"."""
    return verb.lemma == "agree" and verb.child("ccomp") is not None


def _is_to_you(verb: Word) -> bool:
    return any(child.lower == "you" for child in verb.all_children("dobj", "dative"))


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
        place=_where(around, teller, event_type) if speech.cue is not None else None,
        order=(depth(word), 0, word.index),
        trigger=word.span,
        confidence=SURE if recipients and all(map(is_coded, recipients)) else LIKELY,
        said=speech.quote,
    )


def _where(around: Surrounding, teller: Word, event_type: str) -> Place | None:
    return place_of(around, teller, teller, event_type) or wider_place(around, teller, teller, event_type)


def _is_same(draft: EventDraft, other: EventDraft) -> bool:
    """Whether an act says again what the one before it says: same type, its other side the same or left open."""
    if draft.event_type != other.event_type:
        return False
    own = _sides(draft)
    return not own or own == _sides(other)


def _sides(draft: EventDraft) -> frozenset[str]:
    return frozenset(code_of(party) or party.name for party in draft.parties.recipients)
