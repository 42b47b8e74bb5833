"""What a noun phrase stands for as a party: a country, a body or a person, with country and sector.

Which phrase is actor or recipient is decided in ``pipeline.events``.
"""

import re
from bisect import bisect_left
from calendar import day_name, month_name
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pipeline.actors.known_names import KnownName, NameHit, body_nouns, known_leaders, sectors
from pipeline.actors.sentences import NOUN_TAGS, Sentence
from pipeline.people import People, Person, PersonMention
from pipeline.places import city_country
from pipeline.records import EntityKind, Party, Span
from pipeline.reference import rows

RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
OWN_PREPOSITIONS = frozenset({"of", "in", "from", "at", "near", "across", "throughout", "around", "outside"})
DESCRIBING_DEPS = frozenset({"amod", "compound", "nmod", "poss"})
HOME_PREPOSITIONS = frozenset({"of", "in", "from"})
HEADS_OF_STATE = frozenset({"leader", "president", "prime minister", "king", "queen", "emir", "chancellor", "premier"})
CHARITABLE = frozenset({"rights", "aid", "relief", "humanitarian", "charity", "watchdog", "environmental", "advocacy"})
CHARITY_NOUNS = frozenset(
    {"group", "agency", "organization", "organisation", "watchdog", "charity", "worker", "activist"}
)
DETERMINER_TAGS = frozenset({"DT", "PRP$", "WP$", "POS", ",", "CD"})
GENERAL_AFTER = re.compile(r"\b(secretary|attorney|director|governor|consul|inspector|solicitor) general\b")
OF_ELSEWHERE = frozenset(
    {"international", "foreign", "european", "western", "arab", "african", "asian", "neighbouring"}
)
TIME_NOUNS = frozenset(name.lower() for name in (*day_name, *month_name) if name)
NO_PART_OF_NAME = TIME_NOUNS | {"dead", "overnight"}  # "shot dead two protesters"
QUALIFIED = {
    "opposition": "OPP",
    "protest": "OPP",
    "rebel": "REB",
    "militia": "REB",
    "guerrilla": "REB",
    "separatist": "REB",
    "insurgent": "REB",
    "union": "LAB",
    "party": "PTY",
    "military": "MIL",
    "army": "MIL",
}
DASHES = frozenset({"-", "–", "—", "--"})
MOST_PERSONS = 100  # of an article, the first ones, whom "the ministers" may mean


@dataclass(frozen=True, slots=True)
class SentenceParties:
    """The parties that a sentence can give: its known names, its persons and what its nouns say of themselves."""

    sentence: Sentence
    hits: list[NameHit]
    people: People
    affiliations: Mapping[str, KnownName]

    def hit_at(self, token: int) -> NameHit | None:
        place = bisect_left(self.hits, token, key=lambda hit: hit.last)
        return self.hits[place] if place < len(self.hits) and self.hits[place].first <= token else None

    def party(self, head: int) -> Party | None:
        """The party that a noun phrase's head token stands for, else null (things, pronouns that stay open)."""
        sentence = self.sentence
        mention = self.people.mention_at(sentence.field, sentence.starts[head])
        if mention is not None and not self._is_of_another(head, mention):
            named = self._apposed_person(head) if mention.basis == "role" else None
            return named or self._person(head, mention)
        hit = self.hit_at(head)
        if hit is not None:
            return None if hit.is_loose else self._named(self._at_home(hit, head), head)
        if sentence.tags[head] not in NOUN_TAGS:
            return None
        sector = sectors().get(sentence.lemmas[head])
        if sentence.lowers[head] == "force" and sentence.child(head, "compound", "det", "poss") is None:
            return None  # "used lethal force"
        if sector is not None:
            return self._apposed_person(head) or self._nominal(head, sector)
        if sentence.tags[head] == "NNP" and sentence.words[head][0].isupper():
            return self._unknown_name(head)
        return None

    def _is_of_another(self, head: int, mention: PersonMention) -> bool:
        """Whether a role names another country than the person's who was found for it ("the Omani leader")."""
        known = self.affiliation(head) if mention.basis == "role" else None
        if known is None or known.country is None:
            return False
        leader = leader_named(mention.person.name, mention.person.title)
        country = mention.person.country or (leader.country if leader else None)
        return country is not None and country != known.country

    def _full_name(self, span: Span, head: int, known: KnownName | None) -> str:
        """A phrase with the country that stands after it: "rebels in northern Togo"."""
        sentence = self.sentence
        own = sentence.cut(span)
        if known is None:
            return own
        for child in sentence.all_children(head, "prep"):
            thing = sentence.child(child, "pobj")
            if thing is None or child < head or sentence.lowers[child] not in OWN_PREPOSITIONS:
                continue
            if self._affiliation_of_object(child) == known:
                return sentence.cut(Span(span.start, sentence.ends[thing]))
        return own

    def _apposed_person(self, head: int) -> Party | None:
        """The person whom a title and a name after it name ("his Omani counterpart Badr Al Said")."""
        sentence = self.sentence
        for child in sentence.all_children(head, "appos"):
            mention = self.people.mention_at(sentence.field, sentence.starts[child])
            is_office = sentence.tags[head] == "NN" and sentence.lemmas[head] not in body_nouns()
            if mention is None and is_office and sentence.tags[child] == "NNP" and self.hit_at(child) is None:
                named = self._nominal(head, sectors().get(sentence.lemmas[head]))
                name = sentence.cut(sentence.text_span(sentence.phrase_start(child), child))
                return replace(named, name=name, kind="person")
            if mention is None or mention.basis != "name":
                continue
            person = self._person(child, mention)
            known = self.affiliation(head)
            if not is_coded(person) and known is not None:
                return replace(person, country=known.country, org_code=known.org_code, basis="title")
            return person
        return None

    def _unknown_name(self, head: int) -> Party | None:
        """A name that no list knows, as a person after a title, else as a body if its own words tell its country."""
        sentence = self.sentence
        first = sentence.phrase_start(head)
        title = next((token for token in range(first, head) if sentence.lemmas[token] in sectors()), None)
        party = self._nominal(head, sectors()[sentence.lemmas[title]] if title is not None else None)
        if title is None and party.country is None and party.org_code is None:
            return None
        if title is None or title + 1 > head:
            return replace(party, kind="organisation")
        last_title = max(token for token in range(first, head) if sentence.lemmas[token] in sectors())
        return replace(party, kind="person", name=sentence.cut(sentence.text_span(last_title + 1, head)))

    def inside(self, first: int, last: int) -> Iterator[Party]:
        """The parties of known country or code that tokens ``first`` to ``last`` hold, in text order."""
        reached = first
        for token in range(first, last + 1):
            if token < reached:
                continue
            hit = self.hit_at(token)
            if hit is not None:
                reached = hit.last + 1
                if not hit.is_loose:
                    yield self._described(hit) or self._named(hit, hit.last)
                continue
            mention = self.people.mention_at(self.sentence.field, self.sentence.starts[token])
            if mention is not None and mention.basis == "name":
                party = self._person(token, mention)
                if party.country or party.org_code:
                    yield party

    def _described(self, hit: NameHit) -> Party | None:
        """The people or body that a name describes ("the Omani minister"), null when it stands alone."""
        sentence = self.sentence
        head = hit.last
        while sentence.deps[head] in DESCRIBING_DEPS and sentence.heads[head] > head:
            head = sentence.heads[head]
        if head == hit.last or self.hit_at(head) is not None:
            return None
        party = self.party(head)
        return party if party is not None and (party.country or party.org_code) else None

    def together(self, head: int) -> list[Party]:
        """The parties of a head token without its conjuncts: "Omani and Kenyan troops" are two."""
        party = self.party(head)
        if party is None or party.country is None or self.hit_at(head) is not None:
            return [party] if party is not None else []
        sentence = self.sentence
        own = [
            hit
            for hit in self.hits
            if sentence.phrase_start(head) <= hit.first < head and not hit.is_loose and hit.known.country
        ]
        joined = [hit for hit in own[1:] if sentence.deps[hit.last] in ("conj", "appos")]
        if not own and sentence.tags[head] in ("NNS", "NNPS"):
            joined = self._joined_after(head)
        others = [hit.known for hit in joined if hit.known.country != party.country]
        return [
            party,
            *(replace(party, name=known.name, country=known.country, kind="country", sector=None) for known in others),
        ]

    def _joined_after(self, head: int) -> list[NameHit]:
        """The further countries of "leaders of Oman and Kenya"."""
        sentence = self.sentence
        things = [
            thing for child in sentence.all_children(head, "prep") for thing in sentence.all_children(child, "pobj")
        ]
        others = [other for thing in things for other in sentence.conjuncts(thing)[1:]]
        hits = [self.hit_at(other) for other in others]
        return [hit for hit in hits if hit is not None and not hit.is_loose and hit.known.country]

    def _named(self, hit: NameHit, head: int) -> Party:
        """A known name as party; a leader's name is a person, a demonym that describes a noun stays a country."""
        known = hit.known
        span = self.sentence.text_span(hit.first, max(hit.last, head))
        return Party(
            known.name,
            self.sentence.cut(span),
            span,
            known.kind,
            known.country,
            known.org_code,
            known.sector,
            None,
            known.basis,
        )

    def _at_home(self, hit: NameHit, head: int) -> NameHit:
        """People named by a demonym belong where they live: "the Albanians of southern Serbia" are Serbia's."""
        if hit.known.basis != "demonym" or self.sentence.tags[head] == "NNP":
            return hit
        home = self._after(head, HOME_PREPOSITIONS)
        if home is None or home.kind != "country":
            return hit
        return replace(hit, known=replace(home, basis="demonym"))

    def _nominal(self, head: int, sector: str | None) -> Party:
        """A common noun for people or a body ("Turkish police", "rebels in Darfur"), its country from its own words."""
        sentence = self.sentence
        first = sentence.phrase_start(head)
        first = max([first, *(place + 1 for place in range(first, head) if self._is_dash(place))])
        while first < head and (sentence.tags[first] in DETERMINER_TAGS or sentence.lowers[first] in NO_PART_OF_NAME):
            first += 1
            if sentence.tags[first - 1] == "CD" and sentence.lowers[first + 1 : first + 4] == ["year", "-", "old"]:
                first = min(first + 4, head)  # "a 22-year-old man"
        if sector == "MIL" and "police" in sentence.lowers[first:head]:
            sector = "COP"
        if sector is not None and "opposition" in sentence.lowers[first:head]:
            sector = "OPP" if sentence.lemmas[head] in body_nouns() else sector
        span = sentence.text_span(first, head)
        known = self.affiliation(head) or self._charity(head)
        name = self._full_name(span, head, known)
        if first == 0 and sentence.tags[0] not in ("NNP", "NNPS") and self.hit_at(0) is None:
            name = name[0].lower() + name[1:]  # the capital is the sentence's
        is_body = sentence.tags[head] not in ("NN", "NNP") or sentence.lemmas[head] in body_nouns()
        kind: EntityKind = "organisation" if is_body else "person"
        return Party(
            name=name,
            text=self.sentence.cut(span),
            span=span,
            kind=kind,
            country=known.country if known else None,
            org_code=known.org_code if known else None,
            sector=sector,
            title=None,
            basis=known.basis if known else "named",
        )

    def _is_dash(self, place: int) -> bool:
        """Whether a dash stands between words, not inside one ("al-Shabab")."""
        sentence = self.sentence
        return sentence.words[place] in DASHES and place > 0 and sentence.starts[place] > sentence.ends[place - 1]

    def _person(self, head: int, mention: PersonMention) -> Party:
        person = mention.person
        span = mention.titled if mention.basis != "pronoun" else mention.span
        known = self.affiliations.get(person.name)
        if known is None and mention.basis != "pronoun":
            known = self.affiliation(head)
        leader = leader_named(person.name, person.title)
        country, org_code, basis = person.country, None, "title"
        if country is None and known is not None:
            country, org_code = known.country, known.org_code
            basis = "inferred" if known.basis == "inferred" else "title"
        elif country is None and leader is not None:
            country, org_code, basis = leader.country, leader.org_code, "named"
        elif country is None:
            basis = "named"
        if mention.basis == "pronoun":
            basis = "coreference"
        sector = (leader.sector if leader else None) or title_sector(person.title)
        return Party(
            person.name,
            self.sentence.cut(span),
            span,
            "person",
            country,
            org_code,
            sector,
            person.title,
            basis,  # type: ignore[arg-type]
        )

    def titled(self, head: int) -> list[Party]:
        """The persons whose title a plural names ("ministers": everyone whom the article calls minister)."""
        sentence = self.sentence
        first = sentence.phrase_start(head)
        named = [sentence.lemmas[token] for token in range(first, head + 1) if sentence.tags[token] in NOUN_TAGS]
        title = " ".join([*_adjectives(sentence, first, head), *named])
        if title == "leader":
            return self._heads_of_state(sentence.text_span(first, head))
        span = sentence.text_span(first, head)
        return [
            self._pointed(person, span, known)
            for person in self.people.persons[:MOST_PERSONS]
            if person.title is not None and title and person.title.lower().endswith(title)
            for known in [self.affiliations.get(person.name)]
        ]

    def _heads_of_state(self, span: Span) -> list[Party]:
        people = [
            one for one in self.people.persons[:MOST_PERSONS] if one.title and one.title.lower() in HEADS_OF_STATE
        ]
        return [self._pointed(one, span, self.affiliations.get(one.name)) for one in people]

    def _pointed(self, person: Person, span: Span, known: KnownName | None) -> Party:
        leader = leader_named(person.name, person.title)
        country = person.country or (known.country if known else None) or (leader.country if leader else None)
        return Party(
            name=person.name,
            text=self.sentence.cut(span),
            span=span,
            kind="person",
            country=country,
            org_code=None,
            sector=title_sector(person.title),
            title=person.title,
            basis="coreference",
        )

    def is_local(self, party: Party) -> bool:
        """Whether an unnamed body belongs to the one country that a sentence is about; "the world", "allies" do not."""
        sentence = self.sentence
        last = next((at for at, end in enumerate(sentence.ends) if end >= party.span.end), len(sentence) - 1)
        first = sentence.phrase_start(last)
        around = {sentence.lowers[token] for token in range(first, last)}
        is_many = sentence.tags[last] == "NNS" and sentence.lemmas[last] in ("government", "parliament", "state")
        if is_many or sentence.lemmas[last] in quantity_nouns():
            return False
        if around & {"opposition", "ruling", "governing"}:
            return True
        if sentence.tags[last] == "NNP" and sentence.lemmas[last] in ("commission", "union", "council"):
            return False
        if sentence.lemmas[last] == "force" and sentence.child(last, "compound", "det") is None:
            return False  # "hegemonic forces" are nobody's army
        is_pair = "both" in around or ("two" in around and party.sector == "GOV")
        return sentence.lemmas[last] not in foreign_nouns() and not is_pair and not around & OF_ELSEWHERE

    def mentions_before(self, token: int) -> list[PersonMention]:
        """The persons mentioned in the sentence before a token."""
        sentence = self.sentence
        return self.people.mentions_in(sentence.field, Span(sentence.span.start, sentence.starts[token]))

    def affiliation(self, head: int) -> KnownName | None:
        """The country or body that a phrase's own words name: before the head, after it ("of", "in"), in apposition."""
        sentence = self.sentence
        first = sentence.phrase_start(head)
        for hit in self.hits:
            if first <= hit.first and hit.last < head and not hit.is_loose and hit.known.kind != "person":
                return hit.known
        for token in range(first, head):
            is_of_person = self.people.mention_at(sentence.field, sentence.starts[token]) is not None
            if sentence.tags[token] == "NNP" and not self.hit_at(token) and not is_of_person:
                country = city_country(sentence.words[token])
                if country is not None:
                    return KnownName(
                        sentence.words[token], sentence.words[token], "country", country, None, None, "capital"
                    )
        known = self._after(head, OWN_PREPOSITIONS)
        if known is not None:
            return known
        for child in sentence.all_children(head, "appos"):
            known = self.affiliation(child)
            if known is not None:
                return known
        return None

    def _after(self, head: int, prepositions: frozenset[str]) -> KnownName | None:
        sentence = self.sentence
        for child in sentence.all_children(head, "prep"):
            if child > head and sentence.lowers[child] in prepositions:
                known = self._affiliation_of_object(child)
                if known is not None:
                    return known
        return None

    def _charity(self, head: int) -> KnownName | None:
        """Rights groups and aid agencies that name no country are NGOs."""
        sentence = self.sentence
        if sentence.lemmas[head] in CHARITY_NOUNS:
            around = {sentence.lowers[token] for token in range(sentence.phrase_start(head), head + 1)}
            if around & CHARITABLE:
                return KnownName("", "", "organisation", None, "NGO", "NGO", "named")
        return None

    def person_affiliations(self) -> dict[str, KnownName]:
        """What the sentence's own words say of its persons' countries, by name, where their titles do not tell."""
        sentence = self.sentence
        found = {}
        for mention in self.people.mentions_in(sentence.field, sentence.span):
            if mention.basis == "name" and mention.person.country is None:
                head = next((at for at, end in enumerate(sentence.ends) if end == mention.span.end), None)
                known = self.affiliation(head) if head is not None else None
                if known is None and head is not None and sentence.deps[head] == "appos":
                    known = self.affiliation(sentence.heads[head])  # "his Omani counterpart, Badr Said"
                if known is not None:
                    found[mention.person.name] = known
        return found

    def _affiliation_of_object(self, preposition: int) -> KnownName | None:
        sentence = self.sentence
        for thing in sentence.all_children(preposition, "pobj"):
            hit = self.hit_at(thing)
            if hit is not None and not hit.is_loose and hit.known.kind != "person":
                return hit.known
            if hit is None:
                country = city_country(sentence.words[thing]) if sentence.tags[thing] == "NNP" else None
                if country is not None:
                    return KnownName(
                        sentence.words[thing], sentence.words[thing], "country", country, None, None, "capital"
                    )
                return self.affiliation(thing)
        return None


def sentence_parties(
    sentence: Sentence, hits: Sequence[NameHit], people: People, affiliations: dict[str, KnownName]
) -> SentenceParties:
    """The parties of a sentence by its known names; those that are part of a person's own name are dropped.

    What the sentence first tells of its persons' countries is added to ``affiliations``, which grow with the article.
    """
    persons = [one for one in people.mentions_in(sentence.field, sentence.span) if one.basis == "name"]
    hits = [hit for hit in hits if not _inside_person(sentence, hit, persons)]
    parties = SentenceParties(sentence, hits, people, affiliations)
    for name, known in (parties.person_affiliations() if persons else {}).items():
        affiliations.setdefault(name, known)
    return parties


def _inside_person(sentence: Sentence, hit: NameHit, persons: list[PersonMention]) -> bool:
    span = sentence.text_span(hit.first, hit.last)
    return any(one.span.covers(span) for one in persons)


def leader_named(name: str, title: str | None) -> KnownName | None:
    """The leader of ``leaders.csv`` with exactly this name, or with this surname after a head of state's title.

    A few are known by the surname alone, which then stands for nobody whom the article names in full.
    """
    if title is not None and " " not in name and title.lower() in HEADS_OF_STATE:
        return _leaders_by_surname().get(name)
    return known_leaders().get(name) or _leaders_known_as().get(name)


@cache
def _leaders_known_as() -> dict[str, KnownName]:
    leaders = known_leaders()
    return {short: leaders[row["name"]] for row in rows("leaders") for short in row["known_as"].split("|") if short}


@cache
def _leaders_by_surname() -> dict[str, KnownName]:
    """Leaders by surname; surnames that several leaders of different countries share are left out."""
    found: dict[str, KnownName] = {}
    shared = set()
    for name, leader in known_leaders().items():
        surname = name.rsplit(" ", 1)[-1]
        if found.setdefault(surname, leader).country != leader.country:
            shared.add(surname)
    return {surname: leader for surname, leader in found.items() if surname not in shared}


def is_coded(party: Party) -> bool:
    return party.country is not None or party.org_code is not None


def _adjectives(sentence: Sentence, first: int, head: int) -> list[str]:
    """The adjectives of a title ("foreign", "prime"), numbers and determiners left out."""
    return [sentence.lowers[token] for token in range(first, head) if sentence.tags[token] == "JJ"]


def inferred(party: Party, country: str | None, org_code: str | None) -> Party:
    """The party with a country that its own words do not give."""
    return replace(party, country=country, org_code=org_code, basis="inferred")  # type: ignore[arg-type]


@cache
def foreign_nouns() -> frozenset[str]:
    """Nouns for parties that are no part of the country that a sentence is about."""
    return frozenset(row["word"] for row in rows("event_words") if row["sense"] == "of_any_country")


@cache
def quantity_nouns() -> frozenset[str]:
    """Nouns that only say how many ("thousands")."""
    return frozenset(row["word"] for row in rows("event_words") if row["sense"] == "quantity") - {
        "group",
        "team",
        "crowd",
    }


def title_sector(title: str | None) -> str | None:
    """The sector of the last word of a title that the sectors list knows ("director of a ministry": director)."""
    if not title:
        return None
    words = GENERAL_AFTER.sub(r"\1", title.lower().replace("-", " ")).split(" of ")[0].split()
    if "police" in words:
        return "COP"
    if words and words[-1] in ("leader", "chief", "commander", "figure", "boss"):
        own = next((QUALIFIED[word] for word in words if word in QUALIFIED), None)
        if own is not None:
            return own
    return next((sectors()[word] for word in reversed(words) if word in sectors()), None)
