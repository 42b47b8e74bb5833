"""What a sentence leaves open of an event's parties and allows only one value for; who is host of a meeting."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.actors import inferred, is_coded
from pipeline.events.finding import OFFICIAL, PHYSICAL, SPOKEN, TriggerMatch
from pipeline.events.sides.party_roles import Roles
from pipeline.events.sides.scene import Scene
from pipeline.language import Sentence, Word, subtree, undergoer, verbs_of_saying
from pipeline.places import cities, plain_name
from pipeline.records import Party, Place
from pipeline.rules import Rule, Table, changed

ABROAD = frozenset({"AGREE", "RETREAT", "CONSULT", "COOPERATE", "AID"})  # not done to one's own country
HOME_TARGET = frozenset({"PROTEST", "COERCE"})
UNNAMED_ACTOR = frozenset({"COERCE", "ASSAULT"})


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of an event while they are completed; ``country`` is the only one that the sentence names, if any."""

    scene: Scene
    match: TriggerMatch
    place: Place | None
    country: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]

    @property
    def base(self) -> str:
        return self.match.trigger.event_type

    @property
    def scene_of_act(self) -> str | None:
        """The country where a physical act takes place, if the sentence tells."""
        return self.place.country if self.place is not None and self.base in PHYSICAL else None

    @property
    def home(self) -> str | None:
        """The country of the first actor that has one."""
        return _first_country(self.actors)

    @property
    def is_abroad(self) -> bool:
        return self.base in ABROAD


def completed(scene: Scene, match: TriggerMatch, own: Roles, place: Place | None) -> Roles:
    """Fill in countries that the sentence leaves open but allows only one value for."""
    sides = changed(OPEN_SIDES, Sides(scene, match, place, _only_country(scene), own.actors, own.recipients))
    return Roles(sides.actors, sides.recipients, own.hosts)


def _with_actors_filled(sides: Sides) -> Sides:
    """Actors are of the place of a physical act, else of the only country; a person of many countries stays open."""
    where = sides.scene_of_act or sides.country
    others = () if sides.scene_of_act else sides.recipients
    return replace(
        sides,
        actors=tuple(
            party
            if sides.base not in PHYSICAL and _is_person_of_many(sides.scene, party)
            else _filled(sides, party, where, others)
            for party in sides.actors
        ),
    )


def _with_unnamed_actor(sides: Sides) -> Sides:
    country = sides.place.country if sides.place is not None else None
    return replace(sides, actors=(_unnamed(sides.match, country),)) if country else sides


def _has_unnamed_actor(sides: Sides) -> bool:
    return not sides.actors and sides.base in UNNAMED_ACTOR and not sides.match.trigger.is_noun


def _with_protesters_at_home(sides: Sides) -> Sides:
    aim = _first_country(sides.recipients)
    return replace(sides, actors=tuple(_filled(sides, party, aim, ()) for party in sides.actors))


def _are_protesters_open(sides: Sides) -> bool:
    return sides.base == "PROTEST" and bool(sides.actors) and not any(map(is_coded, sides.actors))


def _with_recipients_filled(sides: Sides) -> Sides:
    """Recipients are of the place of a physical act, else of the actors' country, else of the only country.

    Not of the actors' country where the act is done to others: abroad, in an assault, by one country to another.
    """
    is_foreign = sides.base in SPOKEN and all(party.kind == "country" for party in sides.actors)
    at_home = None if sides.is_abroad or sides.base == "ASSAULT" or is_foreign else sides.home
    only = None if sides.is_abroad and sides.country == sides.home else sides.country
    likely = sides.scene_of_act or at_home or only
    others = sides.actors if sides.is_abroad else ()
    return replace(sides, recipients=tuple(_filled(sides, party, likely, others) for party in sides.recipients))


def _with_home_as_target(sides: Sides) -> Sides:
    return replace(sides, recipients=(_unnamed(sides.match, sides.home),)) if sides.home is not None else sides


def _is_aimed_at_home(sides: Sides) -> bool:
    """Whether who is protested against or coerced is left open, so that it is somebody of the actors' country."""
    if sides.recipients or sides.base not in HOME_TARGET:
        return False
    return sides.base == "PROTEST" or undergoer(sides.match.word) in (None, *sides.match.used)


def _is_own_country_only(sides: Sides) -> bool:
    """Whether the only recipient of what is done abroad is the actors' own country."""
    if not sides.is_abroad or len(sides.recipients) != 1:
        return False
    (only,) = sides.recipients
    return only.country == sides.home and only.kind == "country"


def _is_journey_without_aim(sides: Sides) -> bool:
    is_journey = sides.match.trigger.mode == "visit" or sides.match.trigger.lemma == "arrive"
    return is_journey and not sides.recipients


def _with_visited(sides: Sides) -> Sides:
    visited = _visited(sides.match.word, sides.place)
    return replace(sides, recipients=tuple(party for party in visited if party.country != sides.home))


OPEN_SIDES: Table[Sides, Callable[[Sides], Sides]] = Table(
    "open sides of an event",
    (
        Rule("actors_without_country", lambda it: bool(it.actors), _with_actors_filled),
        Rule("nobody_named_acts", _has_unnamed_actor, _with_unnamed_actor),
        Rule("protesters_of_whom_they_protest_against", _are_protesters_open, _with_protesters_at_home),
        Rule("recipients_without_country", lambda it: bool(it.recipients), _with_recipients_filled),
        Rule("aimed_at_home", _is_aimed_at_home, _with_home_as_target),
        Rule("own_country_is_no_recipient", _is_own_country_only, lambda it: replace(it, recipients=())),
        Rule("journey_to_a_city", _is_journey_without_aim, _with_visited),
    ),
)


def _first_country(parties: Iterable[Party]) -> str | None:
    return next((party.country for party in parties if party.country), None)


def _visited(verb: Word, place: Place | None) -> list[Party]:
    """The country of the city that a journey leads to: "arrived in Mombasa", "visited Mombasa"."""
    goals = [undergoer(verb)]
    goals += [child.child("pobj") for child in verb.all_children("prep") if child.lower in ("to", "in", "at")]
    for goal in goals:
        if goal is None or goal.tag != "NNP" or goal.child("compound") is not None:
            continue
        city = cities().get(goal.text)
        if city is not None and (place is None or place.country == city.country):
            name = plain_name(city.country)
            return [Party(name, goal.text, goal.span, "country", city.country, None, None, None, "inferred")]
    return []


def hosted(own: Roles, place: Place | None, base: str, is_visit: bool) -> Roles:
    """For consultations in a party's own country: that party is the host and recipient, the others the visitors.

    Who makes a visit is the visitor in any case.
    """
    if base != "CONSULT" or place is None or place.country is None:
        return own
    if is_visit:
        at_home = tuple(party for party in own.recipients if party.country == place.country)
        return replace(own, hosts=own.hosts or at_home)
    everyone = own.both
    hosts = tuple(party for party in everyone if party.country == place.country)
    visitors = tuple(party for party in everyone if party.country != place.country)
    if hosts and visitors and any(map(is_coded, visitors)):
        return Roles(visitors, hosts, own.hosts or hosts)
    return own


def _is_person_of_many(scene: Scene, party: Party) -> bool:
    """Whether an article is about several countries: which is a person's, a sentence's only country need not tell."""
    return scene.around.home is None and party.kind == "person"


def _filled(sides: Sides, party: Party, country: str | None, others: Sequence[Party]) -> Party:
    """The party with the country, unless it is coded or of a kind that need not be at home there.

    The country that only the other side belongs to, and no country, give way to the article's own (null when it has
    none), which is also that of a minister or president without another.
    """
    scene = sides.scene
    if is_coded(party) or not scene.parties.is_local(party):
        return party
    is_office = party.kind == "person" and party.sector == "GOV"
    theirs = {other.country for other in others}
    home = scene.around.home
    if country != home and home is not None and _is_only_described(scene, country):
        country = None
    if country is None and party.kind == "person" and party.sector not in OFFICIAL:
        return party  # a private person's home is not the article's
    if country is None or country in theirs or (is_office and home is not None):
        country = None if sides.is_abroad and home in theirs else home
    return inferred(party, country) if country is not None else party


def _is_only_described(scene: Scene, country: str | None) -> bool:
    """Whether a sentence names a country by its people or things only ("expelled two British reporters")."""
    bases = {hit.known.basis for hit in scene.parties.hits if hit.known.country == country}
    return bases == {"demonym"}


def _only_country(scene: Scene) -> str | None:
    """The one country that the sentence names, those of its source ("…, Omani officials said") only if no other."""
    source = _source_words(scene.sentence)
    hits = scene.parties.country_hits()
    for own in ([hit for hit in hits if hit.first not in source], hits):
        countries = {hit.known.country for hit in own}
        if countries:
            return countries.pop() if len(countries) == 1 else None
    return None


def _source_words(sentence: Sentence) -> frozenset[Word]:
    """The words that only name who reports: the subject of a verb of saying, "according to …"."""
    source: set[Word] = set()
    for word in sentence:
        if word.lemma not in verbs_of_saying():
            continue
        if word.lemma == "accord" or word.lower == "according":
            source.update(subtree(word))
        elif word.child("ccomp") is not None and (teller := word.child("nsubj")) is not None:
            source.update(subtree(teller))
    return frozenset(source)


def _unnamed(match: TriggerMatch, country: str) -> Party:
    """Somebody in a country whom the sentence does not name, at the trigger's own words."""
    word = match.word
    name = f"unnamed party ({country})"
    return Party(name, word.text, word.span, "organisation", country, None, None, None, "inferred")
