"""What a sentence leaves open of an event's parties and allows only one value for; who is host of a meeting."""

from collections.abc import Sequence

from pipeline.actors import Sentence, inferred, is_coded
from pipeline.events.finding import OFFICIAL, PHYSICAL, SPOKEN, TriggerMatch, words
from pipeline.events.grammar import logical_object
from pipeline.events.sides.coreference import Scene
from pipeline.events.sides.party_roles import Roles
from pipeline.places import cities, plain_name
from pipeline.records import Party, Place

ABROAD = frozenset({"AGREE", "RETREAT", "CONSULT", "COOPERATE", "AID"})  # not done to one's own country
HOME_TARGET = frozenset({"PROTEST", "COERCE"})
UNNAMED_ACTOR = frozenset({"COERCE", "ASSAULT"})


def completed(scene: Scene, match: TriggerMatch, found: Roles, place: Place | None) -> Roles:
    """Fill in countries that the sentence leaves open but allows only one value for."""
    country = _only_country(scene)
    base = match.trigger.event_type
    where = place.country if base in PHYSICAL and place is not None and place.country else country
    there = place.country if place is not None and base in PHYSICAL else None
    actors = [
        party
        if base not in PHYSICAL and _is_person_of_many(scene, party)
        else _filled(scene, party, where, () if there else found.recipients, base)
        for party in found.actors
    ]
    if not actors and base in UNNAMED_ACTOR and not match.trigger.is_noun and place is not None and place.country:
        actors = [_unnamed(scene, match, place.country)]
    if base == "PROTEST" and actors and not any(map(is_coded, actors)):
        aim = next((party.country for party in found.recipients if party.country), None)
        actors = [_filled(scene, party, aim, (), base) for party in actors]
    home = next((party.country for party in actors if party.country), None)
    is_foreign = base in SPOKEN and all(party.kind == "country" for party in actors)
    likely = (
        there
        or (None if base in ABROAD or base == "ASSAULT" or is_foreign else home)
        or (None if country == home and base in ABROAD else country)
    )
    recipients = [_filled(scene, party, likely, actors if base in ABROAD else (), base) for party in found.recipients]
    is_open = base == "PROTEST" or logical_object(scene.sentence, match.token) in (None, *match.used)
    if not recipients and is_open and base in HOME_TARGET and home is not None:
        recipients = [_unnamed(scene, match, home)]
    if base in ABROAD and len(recipients) == 1 and recipients[0].country == home and recipients[0].kind == "country":
        recipients = []
    if not recipients and (match.trigger.mode == "visit" or match.trigger.lemma == "arrive"):
        recipients = [party for party in _visited(scene, match, place) if party.country != home]
    return Roles(tuple(actors), tuple(recipients), found.hosts)


def _visited(scene: Scene, match: TriggerMatch, place: Place | None) -> list[Party]:
    """The country of the city that a journey leads to: "arrived in Mombasa", "visited Mombasa"."""
    sentence = scene.sentence
    goals = [logical_object(sentence, match.token)]
    goals += [
        sentence.child(child, "pobj")
        for child in sentence.all_children(match.token, "prep")
        if sentence.lowers[child] in ("to", "in", "at")
    ]
    for goal in goals:
        city = cities().get(sentence.words[goal]) if goal is not None else None
        is_name = goal is not None and sentence.tags[goal] == "NNP" and sentence.child(goal, "compound") is None
        if goal is not None and city is not None and is_name and (place is None or place.country == city.country):
            span = sentence.text_span(goal, goal)
            name = plain_name(city.country)
            return [Party(name, sentence.words[goal], span, "country", city.country, None, None, None, "inferred")]
    return []


def hosted(found: Roles, place: Place | None, base: str, is_visit: bool) -> Roles:
    """For consultations in a party's own country: that party is the host and recipient, the others the visitors.

    Who makes a visit is the visitor in any case.
    """
    if base != "CONSULT" or place is None or place.country is None:
        return found
    if is_visit:
        own = tuple(party for party in found.recipients if party.country == place.country)
        return Roles(found.actors, found.recipients, found.hosts or own)
    everyone = (*found.actors, *found.recipients)
    hosts = tuple(party for party in everyone if party.country == place.country)
    visitors = tuple(party for party in everyone if party.country != place.country)
    if hosts and visitors and any(map(is_coded, visitors)):
        return Roles(visitors, hosts, found.hosts or hosts)
    return found


def _is_person_of_many(scene: Scene, party: Party) -> bool:
    """Whether an article is about several countries: which is a person's, a sentence's only country need not tell."""
    return scene.around.home is None and party.kind == "person"


def _filled(scene: Scene, party: Party, country: str | None, others: Sequence[Party], base: str) -> Party:
    """The party with the country, unless it is coded or of a kind that need not be at home there.

    The country that only the other side belongs to, and no country, give way to the article's own (null when it has
    none), which is also that of a minister or president without another.
    """
    if is_coded(party) or not scene.parties.is_local(party):
        return party
    is_office = party.kind == "person" and party.sector == "GOV"
    theirs = {one.country for one in others}
    home = scene.around.home
    if country != home and home is not None and _is_only_described(scene, country):
        country = None
    if country is None and party.kind == "person" and party.sector not in OFFICIAL:
        return party  # a private person's home is not the article's
    if country is None or country in theirs or (is_office and home is not None):
        country = None if base in ABROAD and home in theirs else home
    return inferred(party, country, None) if country is not None else party


def _is_only_described(scene: Scene, country: str | None) -> bool:
    """Whether a sentence names a country by its people or things only ("expelled two British reporters")."""
    bases = {hit.known.basis for hit in scene.parties.hits if hit.known.country == country}
    return bases == {"demonym"}


def _only_country(scene: Scene) -> str | None:
    """The one country that the sentence names, those of its source ("…, Omani officials said") only if no other."""
    source = _source_tokens(scene.sentence)
    hits = [hit for hit in scene.parties.hits if hit.known.country and not hit.is_loose]
    for own in ([hit for hit in hits if hit.first not in source], hits):
        countries = {hit.known.country for hit in own}
        if countries:
            return countries.pop() if len(countries) == 1 else None
    return None


def _source_tokens(sentence: Sentence) -> frozenset[int]:
    """The tokens that only name who reports: the subject of a verb of saying, "according to …"."""
    tokens: set[int] = set()
    for token, lemma in enumerate(sentence.lemmas):
        if lemma not in words("reporting"):
            continue
        source = sentence.child(token, "nsubj") if sentence.child(token, "ccomp") is not None else None
        if lemma == "accord" or sentence.lowers[token] == "according":
            source = token
        if source is not None:
            tokens.update(range(sentence.lefts[source], sentence.rights[source] + 1))
    return frozenset(tokens)


def _unnamed(scene: Scene, match: TriggerMatch, country: str) -> Party:
    """Somebody in a country whom the sentence does not name, at the trigger's own words."""
    return Party(
        name=f"unnamed party ({country})",
        text=scene.sentence.words[match.token],
        span=scene.sentence.text_span(match.token, match.token),
        kind="organisation",
        country=country,
        org_code=None,
        sector=None,
        title=None,
        basis="inferred",
    )
