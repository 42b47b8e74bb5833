"""Who speaks and to whom, as parties: what a quote knows of its speaker and addressee, met with the sentence's parties.

Only political actors speak: offices, bodies, countries, parties, movements. A private person gives nobody.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.actors import is_coded, sectors, title_sector
from pipeline.events.coding import is_political
from pipeline.events.referents import Scene, phrase_parties
from pipeline.events.speech.spoken_clauses import (
    Speech,
    SpokenClause,
    agent_of,
    is_be,
    main_verbs,
    speech_words,
    spoken_words,
    subject_of,
)
from pipeline.language import Phrase, Sentence, Word, auxiliaries, doer, is_negated, phrase_head, subtree, undergoer
from pipeline.records import EntityKind, Party, Quote, Span, Speaker, When

NEVER = frozenset({"never", "neither", "nor"})
LAST_OPENING = 2  # sentences before which a text tells that it is a statement
OWNERS = frozenset({"her", "his", "its", "their"})
STATE_SECTORS = frozenset({"GOV", "MIL"})


def speech_of(scene: Scene, quote: Quote, known: Mapping[str, Party]) -> Speech | None:
    """The words of a quote in a sentence with their sides; null where no political actor speaks or no word is said.

    ``known`` are those who spoke before, by name, for persons whose office stands there only.
    """
    words = spoken_words(quote, scene.sentence.words)
    who = quote.speaker
    if not words or who is None:
        return None
    speakers = tuple(party for one in _speaking(scene, quote, who) if _is_in_politics(party := _as_known(one, known)))
    if not speakers:
        return None
    cue = _word_at(scene, quote.cue_span) if quote.cue_span is not None else None
    return Speech(scene, quote, speakers, tuple(_addressed(scene, quote, cue)), words, cue)


def may_open_statement(sentence: Sentence) -> bool:
    """Whether a sentence at the start of a text may tell that the rest is one body's statement."""
    if sentence.field != "body" or sentence.number > LAST_OPENING:
        return False
    return any(word.is_verb and word.lemma in speech_words("issuing") for word in sentence) and any(
        word.is_noun and word.lemma in speech_words("issued") for word in sentence
    )


def issuers(scene: Scene) -> tuple[Party, ...]:
    """Who issues the statement that follows: "the ministry released the following statement"; else nobody."""
    for verb in scene.sentence if may_open_statement(scene.sentence) else ():
        thing, who = undergoer(verb), doer(verb)
        if verb.lemma not in speech_words("issuing") or thing is None or who is None:
            continue
        is_next = thing.lemma in speech_words("issued") and any(child.lower == "following" for child in thing.children)
        if is_next:
            return _issuing(scene, who)
    return ()


def _issuing(scene: Scene, who: Word) -> tuple[Party, ...]:
    """The issuer of a statement; an office deep inside a body ("of the press of the ministry of …") is its."""
    parties = phrase_parties(scene, who)
    named = tuple(party for party in parties if _is_in_politics(party) and is_coded(party))
    if named or not any(word.lower in speech_words("office") for word in subtree(who)):
        return named
    home = next(scene.parties.inside(subtree(who)), None)
    own = parties[0] if parties else home
    return (replace(own, country=home.country, org_code=home.org_code, sector="GOV"),) if own and home else ()


def statement_of(scene: Scene, speakers: tuple[Party, ...]) -> Speech:
    """A sentence of a text that is all one body's statement, as its words; it has no row among the quotes."""
    span = scene.sentence.span
    quote = Quote(
        quote_id="",
        article_id="",
        continues_quote_id=None,
        text=scene.sentence.text,
        kind="direct",
        field=scene.sentence.field,
        span=span,
        clause=span,
        speaker=None,
        cue=None,
        cue_span=None,
        via=None,
        via_kind=None,
        addressee=None,
        nested_in=None,
        said_on=When(None, None, None, "none"),
        confidence=1.0,
        rule="statement",
    )
    return Speech(scene, quote, speakers, (), tuple(scene.sentence), None)


def told_role(scene: Scene) -> Iterator[Party]:
    """The persons of whom a sentence tells that they hold an office: "Ode is chair of the council"."""
    for verb in scene.sentence:
        name = verb.child("nsubj") if is_be(verb) else None
        office = verb.child("attr") if name is not None else None
        if name is None or office is None or not name.is_name:
            continue
        sector = sectors().get(office.lemma) or ("GOV" if office.lemma in speech_words("office") else None)
        party = scene.parties.party(name) if sector is not None else None
        if party is not None and party.kind == "person":
            yield replace(party, sector=sector, title=party.title or office.lower)


def _as_known(party: Party, known: Mapping[str, Party]) -> Party:
    before = known.get(party.name) if party.sector is None and party.kind == "person" else None
    if before is None:
        return party
    return replace(party, sector=before.sector, title=before.title, country=party.country or before.country)


def _is_in_politics(party: Party) -> bool:
    """Whether somebody speaks as a political actor; a person of no known country only with an office's title."""
    if not is_political(party):
        return False
    is_open = party.kind == "person" and not is_coded(party) and party.sector == "GOV"
    return not is_open or bool(set((party.title or party.text).lower().split()) & speech_words("office"))


def _speaking(scene: Scene, quote: Quote, who: Speaker) -> list[Party]:
    head = _word_at(scene, who.span)
    if head is not None:
        parties = [_with_role(party, head) for party in phrase_parties(scene, head)]
        parties = [_of_owner(scene, quote, party, head) for party in parties]
        if parties and (any(map(is_political, parties)) or who.basis != "pronoun"):
            return parties
    mention = scene.parties.people.mention_at(quote.field, max(who.span.start, who.span.end - 1))
    if mention is not None:
        return [scene.parties.pointed_at(mention.person, who.as_written, who.span)]
    person = scene.parties.people.named(who.name)
    if person is not None:  # "Duarte, who said that"
        return [scene.parties.pointed_at(person, who.as_written, who.span)]
    return [_as_told(who)] if who.basis != "pronoun" else []


def _with_role(party: Party, head: Word) -> Party:
    """A person whom the words beside the name give an office: "Lara Ode, the leader of the rebels"."""
    if party.kind != "person" or party.sector is not None:
        return party
    beside = [*head.all_children("appos"), *([head.head] if head.dep == "appos" else [])]
    sector = next((sectors()[word.lemma] for word in beside if word.lemma in sectors()), None)
    return replace(party, sector=sector)


def _of_owner(scene: Scene, quote: Quote, party: Party, head: Word) -> Party:
    """An office with the country that its "its" points back to: "Oman will wait, its minister said"."""
    if is_coded(party) or not any(child.tag == "PRP$" for child in head.children):
        return party
    words = spoken_words(quote, scene.sentence.words)
    tops = [subject_of(verb) for verb in main_verbs(words) if verb < head]
    parties = [owner for top in tops if top is not None for owner in phrase_parties(scene, top)]
    owner = next((owner for owner in parties if owner.kind == "country"), None)
    return replace(party, country=owner.country, basis="coreference") if owner is not None else party


def _as_told(who: Speaker) -> Party:
    """A speaker of another sentence as the quote has it."""
    name = (who.name or who.as_written).split(",")[0]
    kind: EntityKind = "organisation" if who.basis == "organisation" else "person"
    sector = title_sector(who.title or name)
    return Party(name, who.as_written, who.span, kind, who.country, None, sector, who.title, "coreference")


def _word_at(scene: Scene, span: Span) -> Word | None:
    """The head of the words of a sentence that a span holds, null where it lies elsewhere."""
    words = [word for word in scene.sentence if span.start <= word.start and word.end <= span.end]
    if not words:
        return None
    return phrase_head(Phrase(words[0], words[-1])) or next((word for word in words if word.is_root), None)


def _addressed(scene: Scene, quote: Quote, cue: Word | None) -> list[Party]:
    """Whom the words are said to, where that is a party and not the press: "told the envoy", "said to Oslo"."""
    if quote.addressee is None or cue is None:
        return []
    told = cue.all_children("dobj", "dative", "nsubjpass")
    told.extend(
        thing for child in cue.all_children("prep") if child.lower == "to" for thing in child.all_children("pobj")
    )
    parties = [party for word in told for party in phrase_parties(scene, word)]
    return [party for party in parties if is_coded(party) or is_political(party)]


def clauses_of(speech: Speech) -> list[SpokenClause]:
    """The main clauses of a speech in text order; of "wants to go" the wish itself, of "stressed the need" the verb."""
    cue = speech.cue
    if cue is not None and (speech.quote.rule == "to" or _stresses_need(cue)):
        return [_clause(speech, cue)]
    return [_clause(speech, verb) for verb in main_verbs(speech.words)]


def _stresses_need(cue: Word) -> bool:
    return any(thing.lemma in speech_words("need") for thing in cue.all_children("dobj"))


def _clause(speech: Speech, verb: Word) -> SpokenClause:
    subject = subject_of(verb)
    parties = phrase_parties(speech.scene, subject) if subject is not None and not _is_empty(verb, subject) else []
    if subject is not None and subject.lower == "you" and not parties:
        parties = list(speech.addressed)
    by = agent_of(verb)
    agents = phrase_parties(speech.scene, by)
    own = _is_own_subject(speech, subject, parties)
    if own and not any(map(is_coded, parties)):
        parties = []
    return SpokenClause(
        speech=speech,
        verb=verb,
        subject=subject,
        own=own,
        others=tuple(others(speech, parties)),
        agents=tuple(others(speech, agents)),
        helpers=auxiliaries(verb),
        is_negated=is_negated(verb) or any(child.dep == "neg" or child.lower in NEVER for child in verb.children),
    )


def _is_empty(verb: Word, subject: Word) -> bool:
    """Whether "it" stands for nobody: "it was wrong to wait", "it is clear that"."""
    if subject.lower != "it" or not is_be(verb):
        return False
    holders = (verb, *verb.all_children("acomp", "attr"))
    return any(holder.child("xcomp", "ccomp", "acl", "advcl") is not None for holder in holders)


def _is_own_subject(speech: Speech, subject: Word | None, parties: Sequence[Party]) -> bool:
    """Whether a subject is the speaker's side; in indirect speech so is a pronoun that stands for nobody else."""
    if _is_first_person(subject) or any(is_own(speech, party) for party in parties):
        return True
    if subject is None or speech.quote.is_marked or any(map(is_coded, parties)):
        return False
    if subject.lower in ("he", "she", "they"):
        return not parties
    return subject.lemma in speech_words("own_side") and any(
        child.lower in OWNERS for child in subject.all_children("poss")
    )


def _is_first_person(subject: Word | None) -> bool:
    if subject is None:
        return False
    own = speech_words("first_possessive")
    is_pronoun = subject.lower in speech_words("first_person") and subject.text != "US"
    return is_pronoun or any(child.lower in own for child in subject.all_children("poss"))


def is_own(speech: Speech, party: Party) -> bool:
    """Whether a party is the speaker, his country, or a body of the state that he speaks for."""
    return any(_speaks_for(speaker, party) for speaker in speech.speakers)


def _speaks_for(speaker: Party, party: Party) -> bool:
    if party.name == speaker.name or party.span == speaker.span:
        return True
    if party.country is None or party.country != speaker.country:
        return False
    if party.kind == "country":
        return True
    return party.kind == "organisation" and {party.sector, speaker.sector} <= STATE_SECTORS


def others(speech: Speech, parties: Iterable[Party]) -> list[Party]:
    """Those of some parties that may be spoken about: known by country or political, and not the speaker's own side."""
    return [party for party in parties if (is_coded(party) or is_political(party)) and not is_own(speech, party)]


def parties_in(clause: SpokenClause, head: Word | None) -> list[Party]:
    """The other side in a phrase: what its noun stands for, else the first named within."""
    if head is None or _is_first_person(head):
        return []
    speech = clause.speech
    found = others(speech, phrase_parties(speech.scene, head)) if head.is_noun or head.tag == "PRP" else []
    own = subtree(head, head.all_children("relcl"))  # not "firms that supply Oman"
    return found or others(speech, speech.scene.parties.inside(own))[:1]


def parties_after(clause: SpokenClause, verb: Word, prepositions: Sequence[str]) -> list[Party]:
    """The other side that a verb's object names, else what stands after one of some prepositions."""
    for thing in verb.all_children("dobj", "dative"):
        found = parties_in(clause, thing)
        if found:
            return found
    return _parties_in_phrases(clause, verb, prepositions)


def parties_to(clause: SpokenClause, verb: Word) -> list[Party]:
    """The other side that something is given or sent to, not what is: "send a delegation to Oslo"."""
    found = (parties_in(clause, thing) for thing in verb.all_children("dative") if thing.is_noun)
    return next((parties for parties in found if parties), []) or _parties_in_phrases(clause, verb, ("to", "for"))


def _parties_in_phrases(clause: SpokenClause, verb: Word, prepositions: Sequence[str]) -> list[Party]:
    for child in verb.all_children("prep", "dative"):
        for thing in child.all_children("pobj") if child.lower in prepositions else ():
            found = parties_in(clause, thing)
            if found:
                return found
    return []


def parties_below(clause: SpokenClause, verb: Word) -> list[Party]:
    """The first other side that the words after a verb name, however deep, but not in a clause beside ("while …")."""
    speech = clause.speech
    beside = [clause for clause in verb.all_children("advcl") if clause.child("mark") is not None]
    after = [word for word in subtree(verb, beside) if verb < word]
    return others(speech, speech.scene.parties.inside(after))[:1]


def abroad(clause: SpokenClause, parties: Iterable[Party]) -> list[Party]:
    """Those of some parties that are of another country than the speaker, whose country is known, or of none."""
    home = {speaker.country or speaker.org_code for speaker in clause.speech.speakers}
    return [party for party in parties if None not in home and is_coded(party) and party.country not in home]
