"""Who acts on whom in a trigger's clause: actors and recipients as the trigger's frame says."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from pipeline.actors import is_coded, sectors
from pipeline.events.finding import TriggerMatch, words
from pipeline.events.grammar import doer_of_event
from pipeline.events.referents import Scene, people_or_bodies, phrase_parties
from pipeline.events.sides.courtesies import helped
from pipeline.events.sides.recipients import aims_of, further, prepositional, recipients_of
from pipeline.language import WEEKDAYS, Phrase, Word, agent, is_passive, phrase_start, subtree, things_after, undergoer
from pipeline.records import Party
from pipeline.rules import Rule, Table, always

JOINED = frozenset({"CONSULT", "AGREE", "COOPERATE", "PROTEST"})  # who acts at one takes part in it
HARMS = frozenset({"kill", "arrest", "abduct", "deport", "execute"})  # modes of what is always done to somebody
MEDIATION = "045"  # CAMEO
WELCOME = "welcome"
NO_GUESTS = frozenset({"CVL", "REF"})  # sectors of those who are taken in, not received
BEFORE_OR_AFTER = frozenset({"before", "after", "ahead", "since", "until"})
OWNER = "poss"  # as recipient of a noun
HOST_OF_OTHERS = "host"  # the trigger whose subject only lends the place when others meet there


@dataclass(frozen=True, slots=True)
class Roles:
    """Actors, recipients and hosts in text order. A phrase stands in one role only."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    hosts: tuple[Party, ...] = ()

    @property
    def both(self) -> tuple[Party, ...]:
        """Actors, then recipients."""
        return (*self.actors, *self.recipients)


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """A trigger verb with who acts by its clause; ``doer`` is null where the trigger's own words fill the subject.

    ``between`` are the parties of its "between …", ``partners`` those whom a journey's talks are with.
    """

    scene: Scene
    match: TriggerMatch
    doer: Word | None
    actors: list[Party]
    between: list[Party]
    partners: list[Party]

    @property
    def verb(self) -> Word:
        return self.match.word


def roles(scene: Scene, match: TriggerMatch) -> Roles:
    """The parties of one trigger."""
    if match.trigger.is_noun:
        return _noun_roles(scene, match)
    if match.trigger.actor == "obj":
        return _received(scene, match.word)
    if match.trigger.actor == "from":
        return _undergone(scene, match)
    frame = _frame(scene, match)
    return VERB_ROLES.first(frame)(frame)


def _frame(scene: Scene, match: TriggerMatch) -> VerbFrame:
    verb = match.word
    doer = doer_of_event(verb)
    is_event = doer is not None and (doer in match.used or doer.lemma in words("portion"))
    if doer is not None and is_event and not people_or_bodies(scene, doer):  # "negotiations resumed between …"
        doer = None
    between = prepositional(scene, verb, "between", match.trigger.event_type)
    partners = _partners(scene, match) if match.trigger.mode == "visit" else []
    return VerbFrame(scene, match, doer, _actors(scene, match, doer), between, partners)


def _actors(scene: Scene, match: TriggerMatch, doer: Word | None) -> list[Party]:
    """The parties of the doer, else those that the clause offers in its place."""
    verb = match.word
    is_act = match.trigger.actor != "none" or verb.child("dobj") is not None
    actors = phrase_parties(scene, doer) if doer is not None and is_act else []
    if actors and doer is not None:
        actors += [party for party in _companions(scene, verb, doer) if party not in actors]
    if not actors and match.trigger.event_type == "MOBILIZE" and is_passive(verb):
        actors = phrase_parties(scene, undergoer(verb) or verb)  # who is put on alert stands on alert
    return actors


def _companions(scene: Scene, verb: Word, doer: Word) -> list[Party]:
    """Who does it with the subject: "Oman, along with Kenya, called for talks"."""
    for beside in (*doer.all_children("prep", "advmod", "cc"), *verb.all_children("prep", "advmod")):
        if beside > verb or beside.lower not in words("beside"):
            continue
        inner = beside if beside.child("pobj") is not None else beside.child("prep")
        thing = inner.child("pobj") if inner is not None and (inner is beside or inner.lower == "with") else None
        if thing is not None:
            return phrase_parties(scene, thing)
    return []


def _is_hosted(frame: VerbFrame) -> bool:
    return len(frame.between) > 1 and frame.match.trigger.lemma == HOST_OF_OTHERS


def _of_host(frame: VerbFrame) -> Roles:
    """Who will host offers it to the others; where it is done these act, and the host only hosts."""
    if frame.verb.tag == "VB":
        return Roles(tuple(frame.actors), tuple(frame.between))
    return Roles(tuple(frame.between), (), tuple(frame.actors))


def _are_joined(frame: VerbFrame) -> bool:
    """Whether those between whom it is act, not who brings them together: "talks were held between …"."""
    if len(frame.between) <= 1 or frame.match.trigger.cameo_code == MEDIATION:
        return False
    return frame.doer is None or is_passive(frame.verb)


def _to_recipients(frame: VerbFrame) -> Roles:
    doer = frame.doer
    taken = subtree(doer).words if doer is not None and doer is not frame.verb.head else []
    scene = replace(frame.scene, doers=frozenset(actor.name for actor in frame.actors), doer=doer)
    recipients = recipients_of(scene, frame.match, frozenset(taken), frame.actors)
    return Roles(tuple(frame.actors), _others(recipients, frame.actors))


def _is_short_passive(frame: VerbFrame) -> bool:
    """Whether a verb of harm without object or helper is a passive, as in headlines: "rebels hit in Oman"."""
    verb, mode = frame.verb, frame.match.trigger.mode
    if verb.tag not in ("VBD", "VBN", "VBP") or is_passive(verb) or frame.match.used:
        return False
    if verb.child("dobj", "prt", "dative", "ccomp", "xcomp", "aux") is not None or frame.doer is None:
        return False
    is_harm = mode in HARMS or (verb.sentence.field == "title" and verb.lemma in words("harming"))
    aims = (child for child in verb.children if child.lower in ("at", "on", "against", "back", "into"))
    has_aim = any((thing := child.child("pobj")) is None or thing.lower not in WEEKDAYS for child in aims)
    return is_harm and not has_aim and verb.dep != "conj"


def _undergoing(frame: VerbFrame) -> Roles:
    return Roles((), tuple(phrase_parties(frame.scene, frame.doer)))


def _cause(frame: VerbFrame) -> Word | None:
    """The attack in which people are hurt: "were killed in Omani strikes on the port"."""
    if frame.match.trigger.event_type != "ASSAULT" or frame.actors or agent(frame.verb) is not None:
        return None
    if not is_passive(frame.verb) and frame.match.trigger.lemma not in ("die", "lose"):
        return None
    things = things_after(frame.verb, "in", "by", "during", "after")
    return next((thing for thing in things if thing.lemma in words("attack")), None)


def _in_attack(frame: VerbFrame) -> Roles:
    """The sides of the attack, and who is hurt in it."""
    cause = _cause(frame)
    if cause is None:
        return _to_recipients(frame)
    actors = _before(frame.scene, cause)
    recipients = [*_to_recipients(frame).recipients, *aims_of(frame.scene, cause, "ASSAULT")]
    return Roles(tuple(actors), _others(recipients, actors))


def _before(scene: Scene, noun: Word) -> list[Party]:
    """The parties that stand before an event noun in its phrase."""
    return list(scene.parties.inside(Phrase(phrase_start(noun), noun).words[:-1]))


VERB_ROLES: Table[VerbFrame, Callable[[VerbFrame], Roles]] = Table(
    "sides of a verb",
    (
        Rule("hosts_others", _is_hosted, _of_host),
        Rule("between_two", _are_joined, lambda it: Roles(tuple(it.between), ())),
        Rule(
            "travels_to_talks",
            lambda it: bool(it.partners),
            lambda it: Roles(tuple(it.actors), _others(it.partners, it.actors)),
        ),
        Rule("short_passive", _is_short_passive, _undergoing),
        Rule("hurt_in_an_attack", lambda it: _cause(it) is not None, _in_attack),
        Rule("doer_and_recipients", always, _to_recipients),
    ),
)


def _partners(scene: Scene, match: TriggerMatch) -> list[Party]:
    """With whom a journey's talks are: "arrived in Lima for a summit with the Omani sultan", "to meet him"."""
    last = subtree(match.word).last
    for word in Phrase(match.word, last).words[1:]:
        if word.dep == "conj" and word.is_verb and word.head is match.word:
            return []  # "flew to Lima and then on to Muscat for talks with"
        partner = _partner(word)
        partners = [party for party in phrase_parties(scene, partner) if is_coded(party)] if partner else []
        if partners:
            return partners
    return []


def _partner(word: Word) -> Word | None:
    """With whom talks are, or whom somebody meets."""
    if word.is_noun and word.lemma in words("talks"):
        preposition = next((child for child in word.all_children("prep") if child.lower == "with"), None)
        return preposition.child("pobj") if preposition is not None else None
    is_meeting = word.lemma == "meet" and word.dep in ("xcomp", "advcl", "acl")
    return word.child("dobj") if is_meeting else None


def _received(scene: Scene, verb: Word) -> Roles:
    """Whoever is received is the visitor and acts; things are no guests: to welcome them is to support them."""
    host, guest = doer_of_event(verb), undergoer(verb)
    if guest is not None and sectors().get(guest.lemma) in NO_GUESTS:
        return Roles((), ())  # "hosts 200 people from Oman"
    hosts = phrase_parties(scene, host)
    received = phrase_parties(scene, guest)
    guests = guests_in(scene, guest) if guest is not None else []
    if guests:
        return Roles(tuple(guests), _others(hosts, guests))
    if verb.lemma != WELCOME:
        return Roles((), ())
    return Roles(tuple(hosts), _others([party for party in received if is_coded(party)], hosts))


def _undergone(scene: Scene, match: TriggerMatch) -> Roles:
    """Who acts stands after a preposition, whom it befalls is the subject: "drew praise from Rome"."""
    below = doer_of_event(match.word)
    recipients = phrase_parties(scene, below)
    holders = (match.word, *match.used)  # "came under attack from"
    found = (prepositional(scene, holder, slot, "") for slot in match.trigger.recipient for holder in holders)
    actors = next((parties for parties in found if parties), [])
    attacks = [noun for noun in match.used if noun.is_noun] if not actors else []  # "died in a Turkish raid"
    actors = actors or [party for noun in attacks for party in _before(scene, noun)]
    return Roles(tuple(actors), _others(recipients, actors))


def guests_in(scene: Scene, head: Word) -> list[Party]:
    """Who is received by a phrase: people and bodies that send people, not whose a thing is ("Ann Hale's offer")."""
    return [party for noun in head.conjuncts() for party in people_or_bodies(scene, noun) if _is_guest(party)]


def _is_guest(party: Party) -> bool:
    return party.kind == "person" or party.sector in ("GOV", "LEG", "REL", "OPP", "PTY") or party.basis == "coreference"


def _others(recipients: Collection[Party], actors: Collection[Party]) -> tuple[Party, ...]:
    spans = {actor.span for actor in actors}
    return tuple(party for party in recipients if party.span not in spans)


def _noun_roles(scene: Scene, match: TriggerMatch) -> Roles:
    """Actors of an event noun stand before it or after "by", "between", "of"; recipients where the trigger says.

    Without an actor of its own it takes the doer of its clause ("the navy tightened its blockade", "spoke at talks").
    """
    noun = match.word
    owners = [party for child in noun.all_children("poss") for party in phrase_parties(scene, child)]
    aims = match.trigger.recipient
    is_about_topics = noun.lemma in words("talks")  # "a discussion on Oman" is with nobody
    is_owner_hit = _is_done_to_owner(match, owners)
    recipients: list[Party] = list(owners) if is_owner_hit else []
    actors = [party for party in owners if is_coded(party)] if not is_owner_hit else []
    if not actors and not is_owner_hit:
        (recipients if _is_about_what_describes(match) else actors).extend(_before(scene, noun))
    for child in noun.all_children("prep"):
        if child < noun:
            continue
        word = child.lower
        things = [party for thing in child.all_children("pobj") for party in phrase_parties(scene, thing)]
        is_giver = word == "from" and match.trigger.event_type == "SUPPORT"  # "praise from Oman"
        if is_giver or word in ("by", "between", "among") or (word == "of" and "of" not in aims and not actors):
            actors.extend(things)
        elif word in aims or (word == "of" and actors and not is_about_topics):
            recipients.extend(things)
            actors.extend(_late_doers(scene, child))
    if not actors and noun.dep == "nsubj" and noun.head.child("dobj") is None:  # "fighting broke out between …"
        actors.extend(prepositional(scene, noun.head, "between", match.trigger.event_type))
    recipients = recipients or ([] if is_about_topics else further(scene, noun, match.trigger.event_type))
    if actors and not _others(recipients, actors):
        recipients = helped(scene, match)
    if not actors and not is_owner_hit:
        actors.extend(_doers(scene, noun, match.trigger.event_type in JOINED))
    return Roles(tuple(actors), _others(recipients, actors))


def _answers_for(word: Word) -> bool:
    """Whether a word tells who did what stands after it: "was behind the raid", "is responsible for the raid"."""
    return word.lower == "behind" or word.lower in words("answering")


def _late_doers(scene: Scene, of: Word) -> Iterator[Party]:
    """Who stands after a "by" that the parse hangs on what the noun is done to: "the killing of a judge by rebels"."""
    doers = (doer for thing in of.all_children("pobj") for doer in things_after(thing, "by"))
    yield from (party for doer in doers for party in phrase_parties(scene, doer))


def _is_about_what_describes(match: TriggerMatch) -> bool:
    """Whether what stands before a noun may be what it is about ("the Chad inquiry"), and nothing after it says so."""
    after = {child.lower for child in match.word.all_children("prep")}
    return match.trigger.actor == "about" and after.isdisjoint(match.trigger.recipient)


def _is_done_to_owner(match: TriggerMatch, owners: Collection[Party]) -> bool:
    """Whether who owns the noun undergoes it: "the editor's arrest", but "the army's arrest of an editor"."""
    is_of_another = any(child.lower == "of" for child in match.word.all_children("prep"))
    return OWNER in match.trigger.recipient and not is_of_another and any(party.kind == "person" for party in owners)


def _doers(scene: Scene, noun: Word, is_mutual: bool) -> list[Party]:
    """Who does what an event noun names, from the clause that it stands in: its verb's subject, or the noun above.

    Only of talks and the like (``is_mutual``) through a preposition: who speaks at talks takes part, who speaks after
    a raid does not.
    """
    if is_mutual and noun.dep == "appos" and noun.child("det", "amod", "compound") is None:
        return phrase_parties(scene, noun.head)  # "Lund and Hale, meeting in Oslo"
    below = noun
    for above in noun.ancestors():
        if above.is_verb:
            doer = doer_of_event(above)
            is_below = below is not noun and not is_mutual and not _answers_for(below)
            if is_mutual and below.dep == "agent":  # "her decision was prompted by a call with Hale"
                doer = undergoer(above)
            elif is_below or above.lemma in words("undergoing"):
                return []
            if below.lower in BEFORE_OR_AFTER and is_passive(above):
                return []  # "the charges were announced by Lund before the summit with Oman"
            return phrase_parties(scene, doer) if doer is not None and doer not in (noun, below) else []
        answers = _answers_for(above) or _answers_for(above.head)  # "was behind a series of killings"
        if above.tag not in ("IN", "TO", "RB") and below.dep == "prep" and not answers:
            party = scene.parties.party(above)
            return [party] if party is not None and is_coded(party) else []
        below = above
    return []
