"""A sentence with its parties: what its phrases and pronouns stand for, with what the sentences before left open.

Which phrase acts on which is decided in ``party_roles``.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.actors import RELATIVE_TAGS, Sentence, SentenceParties, Surroundings, is_coded
from pipeline.events.finding import words
from pipeline.events.grammar import grammatical_subject, logical_object
from pipeline.places import plain_name
from pipeline.records import Party

OPEN_WORDS = frozenset({"it", "they", "them", "its", "their", "itself", "themselves", "latter", "former"})
MASCULINE_OR_FEMININE = frozenset({"he", "she", "his", "her", "him"})
FIRST_PERSON = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
JOINING = frozenset({"and", "or", ",", "the", "both", "&"})
GROUP_SIZES = {"two": 2, "pair": 2, "three": 3, "trio": 3, "four": 4}
OFFICES = frozenset({"minister", "delegation", "negotiator", "official", "leader", "president", "diplomat", "envoy"})
PAIRING = frozenset({"both", "two"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence and its parties; ``around`` is what the article as a whole tells.

    ``earlier`` are those of the event reported last before it, actors first.

    ``speaker`` is who says "we" in it, null outside speech; ``pairs`` are the two persons of each earlier event of
    two, latest first; ``is_next`` tells that the event before stands in the sentence right before; ``group`` are those
    who acted together in it; ``sides`` are the two bodies or countries of the latest event between two.
    """

    sentence: Sentence
    parties: SentenceParties
    around: Surroundings
    earlier: tuple[Party, ...]
    speaker: Party | None
    pairs: tuple[tuple[Party, Party], ...] = ()
    is_next: bool = False
    group: tuple[Party, ...] = ()
    sides: tuple[Party, ...] = ()

    def phrase_parties(self, head: int, *, is_doer: bool = False) -> list[Party]:
        """The parties of a noun phrase and its conjuncts; a thing gives the coded parties that describe it.

        A thing that does something (``is_doer``) is not of the place or people after "on" or "in".
        """
        found: list[Party] = []
        for noun in self._listed_heads(head):
            if self.sentence.tags[noun].startswith("VB"):  # a clause as subject: "the agency working there said"
                noun = self.sentence.child(noun, "nsubj") or noun
            noun = self._counted(noun)
            found.extend(self._one(noun) or self.first_joined(list(self._describing(noun, is_doer=is_doer))))
        return _distinct(found)

    def _listed_heads(self, head: int) -> list[int]:
        """A head and its conjuncts, without one that opens the next clause ("of Mali and Chad, a neighbour, sends")."""
        found = self.sentence.conjuncts(head)
        return [one for one in found if one == head or not self._opens_clause(one)]

    def _opens_clause(self, noun: int) -> bool:
        sentence = self.sentence
        after = sentence.rights[noun] + 1
        if after >= len(sentence):
            return False
        if sentence.tags[after] in ("VBZ", "VBD") and sentence.child(after, "nsubj", "nsubjpass") is None:
            return True
        if sentence.words[after] != ",":
            return False
        for verb in range(after + 1, min(after + 10, len(sentence))):
            is_finite = sentence.tags[verb] in ("VBZ", "VBP", "VBD") and sentence.words[verb - 1] == ","
            if is_finite and sentence.child(verb, "nsubj", "nsubjpass") is None:
                return True
        return False

    def _counted(self, head: int) -> int:
        """What a quantity counts: "a group of Chadian refugees" is refugees, if its own words name no country."""
        sentence = self.sentence
        if sentence.lemmas[head] not in words("quantity") or self.parties.hit_at(head) is not None:
            return head
        party = self.parties.party(head)
        if party is not None and is_coded(party) and sentence.child(head, "amod", "compound", "poss") is not None:
            return head
        for child in sentence.all_children(head, "prep"):
            if sentence.lowers[child] == "of":
                return sentence.child(child, "pobj") or head
        return head

    def first_joined(self, parties: list[Party]) -> list[Party]:
        """The first party and those that follow it in a list: "Oman, Kenya and Peru"."""
        found = parties[:1]
        for party in parties[1:]:
            first = bisect_left(self.sentence.starts, found[-1].span.end)
            last = bisect_left(self.sentence.starts, party.span.start)
            between = set(self.sentence.lowers[first:last])
            if not between or not between <= JOINING or not between - {"the"}:
                break
            found.append(party)
        return found

    def _one(self, head: int) -> list[Party]:
        """The parties of one head token: itself, whom a pronoun or "both ministers" stands for, or its owner's."""
        sentence = self.sentence
        if sentence.tags[head] in RELATIVE_TAGS:
            return []
        if sentence.lowers[head] in FIRST_PERSON and sentence.tags[head] == "PRP":
            return self._speaking(head)
        pair = self._pair(head)
        if pair:
            return pair
        if self._is_group(head):
            return [self._pointing(party, head) for party in self.group]
        if sentence.lowers[head] in OPEN_WORDS:
            told = self._told_each_other(head)
            if told:
                return told
            party = self._antecedent(head)
            return [party] if party is not None else []
        parties = self.parties.together(head)
        if parties and sentence.lowers[head] in MASCULINE_OR_FEMININE:
            return [self._continued(parties[0], head)]
        if parties and not is_coded(parties[0]):
            body = self._body(parties[0], head)
            if body is not None:
                return [body]
            owner = self._owner(head)
            if owner is not None and self.parties.is_local(parties[0]):
                return [replace(parties[0], country=owner.country, org_code=owner.org_code, basis="coreference")]
        return parties

    def _body(self, party: Party, head: int) -> Party | None:
        """The body that the sentences before call by the same noun, where the phrase has no owner of its own."""
        known = self.around.body_called(self.sentence, head)
        if known is None:
            return None
        found = replace(party, name=known.name, country=known.country, org_code=known.org_code, basis="coreference")
        return replace(found, kind="organisation")

    def _speaking(self, pronoun: int) -> list[Party]:
        """Whom "I" stands for: the speaker; "we" in an official's mouth is the country."""
        if self.speaker is None:
            return []
        is_we = self.sentence.lowers[pronoun] in ("we", "us", "ourselves") and self.speaker.country is not None
        return [self._pointing(_as_country(self.speaker) if is_we else self.speaker, pronoun)]

    def _is_group(self, head: int) -> bool:
        """Whether "they", "the two", "the pair" or "the leaders" open a sentence about those of the one before."""
        sentence = self.sentence
        if not self.is_next or not self.group or sentence.deps[head] not in ("nsubj", "nsubjpass"):
            return False
        if any(sentence.deps[before] in ("nsubj", "nsubjpass") for before in range(head)):
            return False
        word = sentence.lowers[head]
        if word == "they":
            return True
        if [sentence.lowers[child] for child in sentence.children[head]] != ["the"]:
            return False
        is_meant = sentence.lemmas[head] == "leader" and sentence.tags[head] == "NNS" and _are_persons(self.group)
        return is_meant or len(self.group) == GROUP_SIZES.get(word)

    def _pair(self, head: int) -> list[Party]:
        """Whom "both ministers" or "the two sides" stand for: two persons of that title, else the last two parties."""
        sentence = self.sentence
        for owner in sentence.all_children(head, "poss"):  # "the two countries' ministers"
            if pair := self._pair(owner):
                return pair
        around = {sentence.lowers[child] for child in sentence.children[head]}
        is_pair = bool(around & PAIRING) and sentence.tags[head] in ("NNS", "NNPS")
        if not is_pair and sentence.lowers[head] != "both":
            return []
        is_any = sentence.lemmas[head] in words("any_person")
        here = self._pair_of(list(self.parties.inside(0, head - 1)), head) if is_any else []
        if here:
            return here
        titled = self.parties.titled(head)
        if len(titled) == 2:
            return titled
        if len(titled) == 1 and not is_any:
            met = next((pair for pair in self.pairs if any(one.name == titled[0].name for one in pair)), ())
            return [self._pointing(party, head) for party in met]
        own = self.parties.party(head)
        if sentence.lemmas[head] == "leader" or (own is not None and is_coded(own)):
            return []
        return self._pair_of(list(self.earlier), head) or self._both_sides(head)

    def _both_sides(self, head: int) -> list[Party]:
        """The two of the latest event between two, for "both sides"; ministers and the like are of both countries."""
        is_side = self.sentence.lemmas[head] in words("state_noun")
        is_office = self.sentence.lemmas[head] in OFFICES and all(party.country for party in self.sides)
        if not is_side and not is_office:
            return []
        is_country = is_office or self.sentence.lemmas[head] in ("country", "nation", "state", "government")
        found = [_as_country(one) if is_country and one.country else one for one in self.sides]
        return [self._pointing(one, head) for one in found]

    def _pair_of(self, parties: list[Party], head: int) -> list[Party]:
        """The two of a list that "both …" can mean: countries for "sides", persons whose title fits for the rest."""
        sentence = self.sentence
        coded = _distinct([party for party in parties if is_coded(party)])
        if len(coded) != 2 or coded[0].country == coded[1].country:
            return []
        subject = self._subject_of_clause(head)
        acting = self.parties.party(subject) if subject is not None and subject != head else None
        if acting is not None and acting.country in (coded[0].country, coded[1].country):
            return []
        noun = sentence.lemmas[head]
        if noun in words("state_noun") or noun == "both":
            return [self._pointing(_as_country(party) if party.country else party, head) for party in coded]
        fits = noun in words("any_person") or all(
            party.title is None or party.title.lower().endswith(noun) for party in coded
        )
        return [self._pointing(party, head) for party in coded] if fits and _are_persons(coded) else []

    def _pointing(self, party: Party, token: int) -> Party:
        """The party as a pronoun or short phrase at ``token`` names it."""
        sentence = self.sentence
        return replace(party, basis="coreference", text=sentence.words[token], span=sentence.text_span(token, token))

    def _continued(self, party: Party, pronoun: int) -> Party:
        """A subject "he" goes on with the person whom the event before began with, if there is one."""
        last = self.earlier[0] if self.earlier else None
        if last is None or last.kind != "person" or self.sentence.deps[pronoun] != "nsubj" or not is_coded(last):
            return party
        if any(mention.basis == "name" for mention in self.parties.mentions_before(pronoun)):
            return party
        people = [one for one in self.earlier if one.kind == "person"]
        if any(one.name == party.name or one.country == party.country for one in people):
            return party
        return self._pointing(last, pronoun)

    def _told_each_other(self, pronoun: int) -> list[Party]:
        """Whom "they" stand for in "the minister told her guest when they met": subject and object above."""
        sentence = self.sentence
        if sentence.lowers[pronoun] != "they" or sentence.deps[pronoun] != "nsubj":
            return []
        verb = sentence.heads[pronoun]
        above = sentence.heads[verb]
        sides = (grammatical_subject(sentence, above), sentence.child(above, "dobj", "dative"))
        if above == verb or None in sides or pronoun in sides:
            return []
        found = [self.parties.party(side) for side in sides if side is not None]
        people = [self._pointing(party, pronoun) for party in found if party is not None and is_coded(party)]
        return people if len(people) == 2 and people[0].country != people[1].country and _are_persons(people) else []

    def _owner(self, head: int) -> Party | None:
        """Who "its" or "their" before a noun points to."""
        for child in self.sentence.children[head]:
            if self.sentence.tags[child] == "PRP$":
                return self._antecedent(child)
        return None

    def _antecedent(self, pronoun: int) -> Party | None:
        """Whom "it" or "they" stand for: the nearest subject above that is a body, else the last event's actor.

        An object never stands for the subject of its own clause; neither word stands for a person.
        """
        sentence = self.sentence
        if sentence.lowers[pronoun] in ("latter", "former"):
            return self._listed(pronoun)
        is_object = sentence.deps[pronoun] in ("dobj", "pobj", "dative")
        own_subject = self._subject_of_clause(pronoun) if is_object else None
        found = [self.parties.party(one) for one in self._candidates(pronoun) if one != own_subject]
        bodies = [party for party in found if party is not None and party.kind != "person"]
        if bodies:
            return self._pointing(next(filter(is_coded, bodies), bodies[0]), pronoun)
        last = self.earlier[0] if self.earlier else None
        if last is None or is_object or last.kind == "person" or not self.is_next:
            return None
        return self._pointing(last, pronoun)

    def _listed(self, pronoun: int) -> Party | None:
        before = [one for one in self.parties.inside(0, pronoun - 1) if is_coded(one)]
        if len(before) < 2:
            return None
        return self._pointing(before[-1] if self.sentence.lowers[pronoun] == "latter" else before[-2], pronoun)

    def _subject_of_clause(self, token: int) -> int | None:
        sentence = self.sentence
        verb = next((above for above in sentence.ancestors(token) if sentence.tags[above].startswith("VB")), None)
        return grammatical_subject(sentence, verb) if verb is not None else None

    def _candidates(self, pronoun: int) -> Iterator[int]:
        """Subjects of the clauses above, nearest first, then their objects; all before the pronoun."""
        sentence = self.sentence
        verbs = [above for above in sentence.ancestors(pronoun) if sentence.tags[above].startswith("VB")]
        for find in (grammatical_subject, logical_object):
            for verb in verbs:
                token = find(sentence, verb)
                if token is not None and token < pronoun and sentence.lowers[token] not in OPEN_WORDS:
                    yield token

    def _held(self, child: int) -> Iterator[Party]:
        """The parties right after a preposition, or in apposition: not those deeper in the phrase."""
        sentence = self.sentence
        things = [child] if sentence.deps[child] == "appos" else sentence.all_children(child, "pobj")
        for thing in things:
            for one in sentence.conjuncts(thing):
                yield from self.parties.inside(sentence.phrase_start(one), one)

    def _describing(self, head: int, *, is_doer: bool) -> Iterator[Party]:
        sentence = self.sentence
        yield from self.parties.inside(sentence.phrase_start(head), head)
        for child in sentence.children[head]:
            is_owner = not is_doer or sentence.deps[child] == "appos" or sentence.lowers[child] in ("of", "by", "from")
            if child > head and sentence.deps[child] in ("prep", "appos") and is_owner:
                yield from self._held(child) if is_doer else self.parties.inside(child, sentence.rights[child])


def _are_persons(parties: Sequence[Party]) -> bool:
    return all(party.kind == "person" for party in parties)


def _as_country(party: Party) -> Party:
    """The country that a person or body belongs to."""
    country = party.country or ""
    return replace(party, name=plain_name(country), kind="country", sector=None, title=None)


def _distinct(parties: list[Party]) -> list[Party]:
    found: list[Party] = []
    for party in parties:
        if all((party.name, party.span) != (one.name, one.span) for one in found):
            found.append(party)
    return found
