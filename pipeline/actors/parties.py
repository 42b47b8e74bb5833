"""What a noun phrase stands for as a party: a country, a body or a person, with country and sector.

Which phrase is actor or recipient is decided in ``pipeline.events``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.actors.known_names import KnownName, NameHit
from pipeline.actors.noun_parties import is_coded, name_of_one, noun_party, unknown_name
from pipeline.actors.offices import leader_named, title_sector
from pipeline.actors.party_words import body_nouns, party_words, sectors
from pipeline.actors.sentence_names import SentenceNames
from pipeline.language import DESCRIBING_DEPS, Phrase, Sentence, Word, phrase_start, things_after
from pipeline.people import People, Person, PersonMention
from pipeline.places import plain_name
from pipeline.records import OrganisationCode, ParticipantBasis, Party, Span

HOME_PREPOSITIONS = frozenset({"of", "in", "from"})
PAIR = 2
CLOSE = 200  # characters before a sentence in which the two stand whom it goes on about
NEAR = 3000  # characters before a plural in which those whom it means stand
MOST_PERSONS = 100  # of an article, the first ones, whom "the ministers" may mean


@dataclass(frozen=True, slots=True)
class SentenceParties(SentenceNames):
    """The parties that a sentence can give: its known names, its persons and what its nouns say of themselves.

    ``affiliations`` are the countries of persons as the article has told them so far, by name.
    """

    affiliations: Mapping[str, KnownName]

    def party(self, head: Word) -> Party | None:
        """The party that a noun phrase's head stands for, else null (things, pronouns that stay open)."""
        mention = self.people.mention_at(self.sentence.field, head.start)
        if mention is not None and not self._is_of_another(head, mention):
            named = self._apposed_person(head) if mention.basis == "role" else None
            return named or self._person(head, mention)
        hit = self.hit_at(head)
        if hit is not None:
            return None if hit.is_loose else self._named(self._at_home(hit, head), head)
        if not head.is_noun:
            return None
        if head.lower == "force" and head.child("compound", "det", "poss") is None:
            return None  # "used lethal force"
        singular = head.lemma.removesuffix("s") if head.tag == "NNPS" else head.lemma  # a name is its own base form
        sector = sectors().get(singular)
        if sector is not None:
            return self._capital(head) or self._apposed_person(head) or noun_party(self, head, sector)
        is_name = head.tag == "NNP" and head.text[0].isupper()
        return unknown_name(self, head) if is_name else None

    def _is_of_another(self, head: Word, mention: PersonMention) -> bool:
        """Whether a role names another country than the person's who was found for it ("the Omani leader")."""
        known = self.affiliation(head) if mention.basis == "role" else None
        if known is None or known.country is None:
            return False
        leader = leader_named(mention.person.name, mention.person.title)
        country = mention.person.country or (leader.country if leader else None)
        return country is not None and country != known.country

    def _apposed_person(self, head: Word) -> Party | None:
        """The person whom a title and a name after it name ("his Omani counterpart Badr Al Said")."""
        is_office = head.tag == "NN" and head.lemma not in body_nouns()
        for child in (*head.all_children("appos"), *self._apposed_to_what_it_is_for(head)):
            mention = self.people.mention_at(self.sentence.field, child.start)
            if mention is None and is_office and child.tag == "NNP" and self.hit_at(child) is None:
                titled = noun_party(self, head, sectors().get(head.lemma))
                return replace(titled, name=Phrase(phrase_start(child), child).text, kind="person")
            if mention is None or mention.basis != "name":
                continue
            person = self._person(child, mention)
            known = self.affiliation(head)
            if not is_coded(person) and known is not None:
                return replace(person, country=known.country, org_code=known.org_code, basis="title")
            return person
        return None

    def _capital(self, head: Word) -> Party | None:
        """The country of a capital: "in the Omani capital", "in the Omani capital Muscat"."""
        if head.lemma != "capital":
            return None
        city = next((self.hit_at(child) for child in head.all_children("appos")), None)
        if city is not None and city.known.kind == "country":
            return self._named(city, city.last)
        own = noun_party(self, head, None)
        if own.country is None:
            return None
        return replace(own, name=plain_name(own.country), kind="country", basis="capital")

    def _apposed_to_what_it_is_for(self, head: Word) -> list[Word]:
        """Names that the parse joins to what an office is for: "the envoy for Oman, Ann Hale"."""
        places = [thing for thing in things_after(head) if self.hit_at(thing) is not None and head < thing]
        return [child for place in places for child in place.all_children("appos") if self._is_named_at(child)]

    def _is_named_at(self, word: Word) -> bool:
        mention = self.people.mention_at(self.sentence.field, word.start)
        is_whole = word.child("compound") is not None  # not "the mayor of Peru, Indiana"
        return is_whole and mention is not None and mention.basis == "name"

    def before(self, word: Word) -> list[Word]:
        """The words of the sentence before one of them."""
        return word.tokens.words[self.sentence.first : word.index]

    def inside(self, words: Iterable[Word]) -> Iterator[Party]:
        """The parties of known country or code that words in text order hold, in that order."""
        reached: Word | None = None
        for word in words:
            if reached is not None and word <= reached:
                continue
            hit = self.hit_at(word)
            if hit is not None:
                reached = hit.last
                if not hit.is_loose:
                    yield self._described(hit) or self._named(hit, hit.last)
                continue
            mention = self.people.mention_at(self.sentence.field, word.start)
            if mention is not None and mention.basis == "name":
                party = self._person(word, mention)
                if is_coded(party):
                    yield party

    def _described(self, hit: NameHit) -> Party | None:
        """The people or body that a name describes ("the Omani minister"), null when it stands alone."""
        head = hit.last
        while head.dep in DESCRIBING_DEPS and head < head.head:
            head = head.head
        if head is hit.last or self.hit_at(head) is not None:
            return None
        party = self.party(head)
        return party if party is not None and is_coded(party) else None

    def together(self, head: Word) -> list[Party]:
        """The parties of a noun without its conjuncts: "Omani and Kenyan troops" are two."""
        party = self.party(head)
        if party is None or party.country is None or self.hit_at(head) is not None:
            return [party] if party is not None else []
        own = [hit for hit in self.country_hits() if phrase_start(head) <= hit.first < head]
        joined = [hit for hit in own[1:] if hit.last.dep in ("conj", "appos")]
        first = own[0] if own else None
        if not own and head.tag in ("NNS", "NNPS"):  # "leaders of Oman and Kenya"
            joined = self._countries_at(other for thing in things_after(head) for other in thing.conjuncts()[1:])
            first = next(iter(self._countries_at(things_after(head))), None)
        others = [hit for hit in joined if hit.known.country != party.country]
        if not others or first is None:
            return [party]
        return [
            replace(party, name=name_of_one(head, hit), country=hit.known.country, org_code=None)
            for hit in (first, *others)
        ]

    def country_hits(self) -> list[NameHit]:
        """The known names that tell a country and stand for a party."""
        return [hit for hit in self.hits if not hit.is_loose and hit.known.country]

    def _countries_at(self, words: Iterable[Word]) -> list[NameHit]:
        """The countries that some words name, in their order."""
        hits = map(self.hit_at, words)
        return [hit for hit in hits if hit is not None and not hit.is_loose and hit.known.country]

    def _named(self, hit: NameHit, head: Word) -> Party:
        """A known name as party; a leader's name is a person, a demonym that describes a noun stays a country."""
        known = hit.known
        phrase = Phrase(hit.first, max(hit.last, head))
        is_one = _is_one_of_a_people(hit, head)
        return Party(
            name=hit.last.text if is_one else known.name,
            text=phrase.text,
            span=phrase.span,
            kind="person" if is_one else known.kind,
            country=known.country,
            org_code=known.org_code,
            sector=known.sector,
            title=None,
            basis=known.basis,
        )

    def _at_home(self, hit: NameHit, head: Word) -> NameHit:
        """People named by a demonym belong where they live: "the Albanians of southern Serbia" are Serbia's."""
        if hit.known.basis != "demonym" or head.tag == "NNP":
            return hit
        home = self.after(head, HOME_PREPOSITIONS)
        if home is None or home.kind != "country":
            return hit
        return replace(hit, known=replace(home, basis="demonym"))

    def _person(self, head: Word, mention: PersonMention) -> Party:
        person = mention.person
        is_pronoun = mention.basis == "pronoun"
        span = mention.span if is_pronoun else mention.titled
        known = self.affiliations.get(person.name)
        if known is None and not is_pronoun:
            known = self.affiliation(head)
        leader = leader_named(person.name, person.title)
        country, org_code, basis = _country_of_person(person, known, leader)
        return Party(
            name=person.name,
            text=span.cut(self.sentence.tokens.source),
            span=span,
            kind="person",
            country=country,
            org_code=org_code,
            sector=(leader.sector if leader else None) or title_sector(person.title),
            title=person.title,
            basis="coreference" if is_pronoun else basis,
        )

    def titled(self, head: Word) -> list[Party]:
        """The persons whose title a plural names ("ministers": everyone whom the article calls minister)."""
        phrase = Phrase(phrase_start(head), head)
        adjectives = [word.lower for word in phrase.words[:-1] if word.tag == "JJ"]
        title = " ".join([*adjectives, *(word.lemma for word in phrase if word.is_noun)])
        before = Span(max(0, head.start - NEAR), head.start)
        near = {mention.person.name for mention in self.people.mentions_in(self.sentence.field, before)}
        bearing = [person for person in self.people.persons[:MOST_PERSONS] if _bears(person, title)]
        told = [person for person in bearing if person.name in near]
        return [self._pointed(person, phrase) for person in (told if len(told) > 1 else bearing)]

    def last_two(self, head: Word) -> list[Party]:
        """The two persons of two countries whom the words right before a sentence name, when they name no third."""
        before = Span(max(0, self.sentence.span.start - CLOSE), self.sentence.span.start)
        persons = {
            mention.person.name: mention.person for mention in self.people.mentions_in(head.sentence.field, before)
        }
        phrase = Phrase(phrase_start(head), head)
        parties = [self._pointed(person, phrase) for person in persons.values()]
        is_pair = len(parties) == PAIR and len({party.country for party in parties} - {None}) == PAIR
        return parties if is_pair else []

    def _pointed(self, person: Person, phrase: Phrase) -> Party:
        return self.pointed_at(person, phrase.text, phrase.span)

    def pointed_at(self, person: Person, text: str, span: Span) -> Party:
        """A person of the article as some words mean him, which may stand in another sentence."""
        leader = leader_named(person.name, person.title)
        country, org_code, _ = _country_of_person(person, self.affiliations.get(person.name), leader)
        return Party(
            name=person.name,
            text=text,
            span=span,
            kind="person",
            country=country,
            org_code=org_code,
            sector=(leader.sector if leader else None) or title_sector(person.title),
            title=person.title,
            basis="coreference",
        )

    def is_local(self, party: Party) -> bool:
        """Whether an unnamed body belongs to the one country that a sentence is about; "the world", "allies" do not."""
        words = self.sentence.words
        last = next((word for word in words if word.end >= party.span.end), words[-1])
        around = {word.lower for word in Phrase(phrase_start(last), last).words[:-1]}
        is_many = last.tag == "NNS" and last.lemma in ("government", "parliament", "state")
        is_any = last.lemma in ("government", "state") and phrase_start(last).lower in ("a", "an")
        if is_many or is_any or last.lemma in party_words("quantity"):
            return False
        if around & {"opposition", "ruling", "governing"}:
            return True
        if last.tag == "NNP" and last.lemma in ("commission", "union", "council"):
            return False
        if last.lemma == "force" and last.child("compound", "det") is None:
            return False  # "hegemonic forces" are nobody's army
        is_pair = "both" in around or ("two" in around and party.sector == "GOV")
        is_elsewhere = last.lemma in party_words("of_any_country") or around & party_words("of_elsewhere")
        return not is_pair and not is_elsewhere

    def mentions_before(self, word: Word) -> list[PersonMention]:
        """The persons mentioned in the sentence before a word."""
        return self.people.mentions_in(self.sentence.field, Span(self.sentence.span.start, word.start))

    def person_affiliations(self) -> dict[str, KnownName]:
        """What the sentence's own words say of its persons' countries, by name, where their titles do not tell."""
        told = {}
        for mention in self.people.mentions_in(self.sentence.field, self.sentence.span):
            if mention.basis == "name" and mention.person.country is None:
                head = next((word for word in self.sentence if word.end == mention.span.end), None)
                known = self.affiliation(head) if head is not None else None
                if known is None and head is not None and head.dep == "appos":
                    known = self.affiliation(head.head)  # "his Omani counterpart, Badr Said"
                if known is not None:
                    told[mention.person.name] = known
        return told


def _country_of_person(
    person: Person, known: KnownName | None, leader: KnownName | None
) -> tuple[str | None, OrganisationCode | None, ParticipantBasis]:
    """A person's country or body and how it is known: by a leader's full name, the title, the text's words."""
    if leader is not None and " " in person.name:
        return leader.country, leader.org_code, "named"  # what stands around a name may be another's country
    if person.country is not None:
        return person.country, None, "title"
    if known is not None:
        return known.country, known.org_code, "inferred" if known.basis == "inferred" else "title"
    return (leader.country, leader.org_code, "named") if leader is not None else (None, None, "named")


def _is_one_of_a_people(hit: NameHit, head: Word) -> bool:
    """Whether a demonym is one person: "an American", "a Chadian"."""
    is_single = hit.known.basis == "demonym" and hit.first is hit.last and head is hit.last
    return is_single and head.tag in ("NN", "NNP") and phrase_start(head).lower in ("a", "an")


def _bears(person: Person, title: str) -> bool:
    """Whether a title names a person; "leader" is any head of state."""
    own = person.title.lower() if person.title else ""
    if title == "leader":
        return own in party_words("head_of_state")
    return bool(title) and own.endswith(title)


def sentence_parties(
    sentence: Sentence, hits: Sequence[NameHit], people: People, affiliations: dict[str, KnownName]
) -> SentenceParties:
    """The parties of a sentence by its known names; those that are part of a person's own name are dropped.

    What the sentence first tells of its persons' countries is added to ``affiliations``, which grow with the article.
    """
    persons = [mention for mention in people.mentions_in(sentence.field, sentence.span) if mention.basis == "name"]
    free = [hit for hit in hits if not _is_part_of(hit, persons)]
    parties = SentenceParties(sentence, free, people, affiliations)
    for name, known in (parties.person_affiliations() if persons else {}).items():
        affiliations.setdefault(name, known)
    return parties


def _is_part_of(hit: NameHit, persons: Iterable[PersonMention]) -> bool:
    span = Phrase(hit.first, hit.last).span
    return any(mention.span.covers(span) for mention in persons)


def inferred(party: Party, country: str | None) -> Party:
    """The party with a country that its own words do not give."""
    return replace(party, country=country, org_code=None, basis="inferred")
