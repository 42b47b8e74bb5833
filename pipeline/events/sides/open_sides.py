"""What a sentence leaves open of an event's parties and allows only one value for; who is host of a meeting."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from pipeline.actors import inferred, is_coded, party_words
from pipeline.events.finding import TriggerMatch, words
from pipeline.events.referents import Scene
from pipeline.events.sides.party_roles import Roles
from pipeline.language import Phrase, Word, phrase_start, undergoer
from pipeline.places import cities, plain_name
from pipeline.records import Party, Place
from pipeline.rules import Rule, Table, changed

ABROAD = frozenset({"AGREE", "RETREAT", "CONSULT", "COOPERATE", "AID"})  # not done to one's own country
WITH_OTHERS = ABROAD - {"RETREAT"}  # rebels release their own ministers
AMERICAN = "USA"
NO_HOSTS = frozenset({"CVL", "LAB", "EDU", "REF", "HLH", "JRN", "ETH"})
AT_HOME = frozenset({"PROTEST", "COERCE"})  # done in one's own country
OF_THE_STREETS = frozenset({"CVL", "EDU", "LAB", "OPP"})
DOMESTIC = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP"})  # sectors at home where an article is


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of an event while they are completed."""

    scene: Scene
    match: TriggerMatch
    place: Place | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]

    @property
    def base(self) -> str:
        return self.match.trigger.event_type

    @property
    def home(self) -> str | None:
        """The country of the first actor that has one."""
        return next((party.country for party in self.actors if party.country), None)


def completed(scene: Scene, match: TriggerMatch, own: Roles, place: Place | None) -> Roles:
    """Give bodies of state the country of an article that is about one country; what else is open stays open."""
    sides = changed(OPEN_SIDES, Sides(scene, match, place, own.actors, own.recipients))
    return Roles(sides.actors, sides.recipients, own.hosts)


def _with_actors_at_home(sides: Sides) -> Sides:
    foreign = {party.country for party in sides.recipients if sides.base in WITH_OTHERS or party.kind == "country"}
    return replace(sides, actors=tuple(_at_home(sides.scene, party, foreign) for party in sides.actors))


def _is_protest_at_a_place(sides: Sides) -> bool:
    return sides.base == "PROTEST" and sides.place is not None and sides.place.country is not None


def _with_people_of_place(sides: Sides) -> Sides:
    """Who takes to the streets of a country is of it, but for refugees and peoples of elsewhere."""
    country = sides.place.country if sides.place is not None else None
    return replace(
        sides,
        actors=tuple(
            inferred(party, country) if party.sector in OF_THE_STREETS and not is_coded(party) else party
            for party in sides.actors
        ),
    )


def _with_recipients_at_home(sides: Sides) -> Sides:
    """Whom a country attacks, or acts with, is not its own people because the article names no other country.

    Those against whom the police of another country act are not of the article's.
    """
    if sides.base in AT_HOME and any(party.country not in (None, sides.scene.around.home) for party in sides.actors):
        return sides
    foreign = {party.country for party in sides.actors} if sides.base in WITH_OTHERS | {"ASSAULT"} else set()
    return replace(sides, recipients=tuple(_at_home(sides.scene, party, foreign) for party in sides.recipients))


def _at_home(scene: Scene, party: Party, foreign: Collection[str | None]) -> Party:
    """A body of state or who takes part in its politics with the one country of the article, unless it is foreign."""
    home = scene.around.home
    if home is None or home in foreign or is_coded(party) or not _is_domestic(scene, party):
        return party
    return inferred(party, home)


def _is_domestic(scene: Scene, party: Party) -> bool:
    is_demonstrator = party.text.lower().split()[-1] in words("demonstrator")
    title = (party.title or "").lower().split()
    if not party_words("sent").isdisjoint(title):
        return False  # an envoy is of those who sent him
    if party.sector == "LEG" and scene.around.home != AMERICAN and any(word.endswith(".") for word in title):
        return False  # "Sen.", "Rep.": how American offices are written
    return (party.sector in DOMESTIC or is_demonstrator) and scene.parties.is_local(party)


def _is_own_country_only(sides: Sides) -> bool:
    """Whether the only recipient of what is done abroad is the actors' own country, or a country's own leader."""
    if len(sides.recipients) != 1:
        return False
    (only,) = sides.recipients
    if only.country != sides.home:
        return False
    is_of_country = only.kind == "person" and all(party.kind == "country" for party in sides.actors)
    return (sides.base in ABROAD and only.kind == "country") or (sides.base in ABROAD | {"CONCEDE"} and is_of_country)


def _is_journey_without_aim(sides: Sides) -> bool:
    is_journey = sides.match.trigger.mode == "visit" or sides.match.trigger.lemma == "arrive"
    return is_journey and not any(map(is_coded, sides.recipients))


def _with_visited(sides: Sides) -> Sides:
    visited = _visited(sides.match.word, sides.place)
    if not visited:
        return sides
    return replace(sides, recipients=tuple(party for party in visited if party.country != sides.home))


def _meets_oneself(sides: Sides) -> bool:
    """Whether a pronoun was read as the very person whom it meets: "He had a talk with Hale"."""
    met = {party.name for party in sides.recipients}
    is_pronoun = len(sides.actors) == 1 and sides.actors[0].basis == "coreference"
    return sides.base in WITH_OTHERS and is_pronoun and sides.actors[0].name in met


def _with_the_other(sides: Sides) -> Sides:
    """The pronoun stands for the other one of the event before, if there is one other; else for nobody known."""
    met = {party.name for party in sides.recipients}
    others = [party for party in sides.scene.earlier if party.kind == "person" and party.name not in met]
    (pronoun,) = sides.actors
    actors = tuple(replace(party, text=pronoun.text, span=pronoun.span, basis="coreference") for party in others)
    return replace(sides, actors=actors if len(actors) == 1 else ())


OPEN_SIDES: Table[Sides, Callable[[Sides], Sides]] = Table(
    "open sides of an event",
    (
        Rule("meets_oneself", _meets_oneself, _with_the_other),
        Rule("actors_at_home", lambda it: bool(it.actors), _with_actors_at_home),
        Rule("protest_at_a_place", _is_protest_at_a_place, _with_people_of_place),
        Rule("recipients_at_home", lambda it: bool(it.recipients), _with_recipients_at_home),
        Rule("own_country_is_no_recipient", _is_own_country_only, lambda it: replace(it, recipients=())),
        Rule("journey_to_a_city", _is_journey_without_aim, _with_visited),
    ),
)


def _visited(verb: Word, place: Place | None) -> list[Party]:
    """The country of the city that a journey leads to: "arrived in Mombasa", "visited Mombasa"."""
    goals = [undergoer(verb)]
    goals += [child.child("pobj") for child in verb.all_children("prep") if child.lower in ("to", "in", "at")]
    for goal in goals:
        if goal is None or goal.tag != "NNP":
            continue
        city = cities().get(Phrase(phrase_start(goal), goal).text)
        if city is not None and (place is None or place.country == city.country):
            name = plain_name(city.country)
            return [Party(name, goal.text, goal.span, "country", city.country, None, None, None, "capital")]
    return []


def _may_host(party: Party) -> bool:
    """Whether a party is not only met in its country, as nurses and students are."""
    return party.kind == "country" or party.sector not in NO_HOSTS


def hosted(own: Roles, place: Place | None, base: str, is_visit: bool) -> Roles:
    """For consultations in a party's own country: that party is the host and recipient, the others the visitors.

    Who makes a visit is the visitor in any case.
    """
    if base != "CONSULT" or place is None or place.country is None:
        return own
    if is_visit:
        at_home = tuple(party for party in own.recipients if party.country == place.country and _may_host(party))
        return replace(own, hosts=own.hosts or at_home)
    everyone = own.both
    hosts = tuple(party for party in everyone if party.country == place.country and _may_host(party))
    visitors = tuple(party for party in everyone if party.country != place.country)
    if hosts and visitors and any(map(is_coded, visitors)):
        return Roles(visitors, hosts, own.hosts or hosts)
    return own
