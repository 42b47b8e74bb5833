"""Parties that only common nouns or unknown names tell: "Turkish police", "rebels in Darfur", "the Nile Relief Agency".

Known names and persons are found before (``sentence_names``); which of all readings holds is decided in ``parties``.
"""

from dataclasses import replace

from pipeline.actors.known_names import KnownName, NameHit
from pipeline.actors.offices import leader_named, leader_with_surname
from pipeline.actors.party_words import body_nouns, party_words, sectors
from pipeline.actors.sentence_names import SentenceNames, own_words
from pipeline.language import DASHES, MONTHS, WEEKDAYS, Phrase, Word, phrase_start
from pipeline.places import cities, city_country
from pipeline.records import Party, PartyKind, Span

DETERMINER_TAGS = frozenset({"DT", "PRP$", "WP$", "POS", ",", "CD"})
NO_PART_OF_NAME = WEEKDAYS | MONTHS | {"dead", "overnight"}  # "shot dead two protesters"
NAMED_APART = frozenset({"and", "or"})
YEAR_OLD = ["year", "-", "old"]  # after a number and a dash


def noun_party(names: SentenceNames, head: Word, sector: str | None) -> Party:
    """A common noun for people or a body, with its country from its own words."""
    own = _own_words(head)
    before = {word.lower for word in own[:-1]}
    is_body_noun = head.lemma in body_nouns()
    if sector == "MIL" and "police" in before:
        sector = "COP"
    if sector is not None and "opposition" in before and is_body_noun:
        sector = "OPP"
    span = Phrase(own[0], head).span
    known = names.affiliation(head) or _charity(head) or (_led_by(names, head) if sector == "GOV" else None)
    name = _full_name(names, span, head, known)
    opening = own[0]
    if opening.index == opening.sentence.first and not opening.is_name and names.hit_at(opening) is None:
        name = name[0].lower() + name[1:]  # the capital is the sentence's
    kind: PartyKind = "organisation" if is_body_noun or head.tag not in ("NN", "NNP") else "person"
    return Party(
        name=name,
        text=Phrase(own[0], head).text,
        span=span,
        kind=kind,
        country=known.country if known else None,
        org_code=known.org_code if known else None,
        sector=sector,
        title=None,
        basis=known.basis if known else "named",
    )


def _own_words(head: Word) -> list[Word]:
    """A noun with what belongs to its name before it: no determiner, number, age or time."""
    words = head.tokens.words
    first: int = own_words(head)[0].index
    for word in words[first : head.index]:
        first = word.index + 1 if _is_dash(word) else first
    while first < head.index and (
        words[first].tag in DETERMINER_TAGS or words[first].lower in NO_PART_OF_NAME | party_words("roughly")
    ):
        first += 1
        after = words[first + 1 : first + 1 + len(YEAR_OLD)]
        if words[first - 1].tag == "CD" and [word.lower for word in after] == YEAR_OLD:  # "a 22-year-old man"
            first = min(after[-1].index + 1, head.index)
    return words[first : head.index + 1]


def _is_dash(word: Word) -> bool:
    """Whether a dash stands between words, not inside one ("al-Shabab")."""
    before = word.previous
    return word.text in DASHES and before is not None and word.start > before.end


def _led_by(names: SentenceNames, head: Word) -> KnownName | None:
    """The country of the leader whose name stands before a government: "the Okafor administration"."""
    before = head.previous
    if head.lemma not in body_nouns() or before is None or before.head is not head or not before.is_name:
        return None
    mention = names.people.mention_at(names.sentence.field, before.start)
    named = leader_named(mention.person.name, mention.person.title) if mention is not None else None
    country = (mention.person.country if mention is not None else None) or (named.country if named else None)
    leader = named or leader_with_surname(before.text)
    country = country or (leader.country if leader is not None else None)
    return KnownName("", before.text, "organisation", country, None, "GOV", "title") if country is not None else None


def _with_rest_of_name(span: Span, head: Word) -> Span:
    """A capitalised body with what it is of: "the Department of Health and Human Services"."""
    for child in head.all_children("prep"):
        thing = child.child("pobj")
        if head < child and child.lower in ("of", "for") and thing is not None and thing.is_name:
            last = [noun for noun in thing.conjuncts() if noun.is_name][-1]
            return replace(span, end=last.end)
    return span


def _charity(head: Word) -> KnownName | None:
    """Rights groups and aid agencies that name no country are NGOs."""
    if head.lemma in party_words("charity"):
        around = {word.lower for word in Phrase(phrase_start(head), head)}
        if around & party_words("charitable"):
            return KnownName("", "", "organisation", None, "NGO", "NGO", "named")
    return None


def _full_name(names: SentenceNames, span: Span, head: Word, known: KnownName | None) -> str:
    """A phrase with the country that stands after it: "rebels in northern Togo"."""
    source = head.tokens.source
    if head.is_name:
        span = _with_rest_of_name(span, head)
    if known is not None:
        for child in head.all_children("prep"):
            thing = child.child("pobj")
            if thing is None or child < head or child.lower not in party_words("own_preposition"):
                continue
            if names.affiliation_after(child) == known:
                return source[span.start : thing.end]
    return span.cut(source)


def name_of_one(head: Word, hit: NameHit) -> str:
    """What a plural for those of several countries calls those of one: "Omani troops", "foreign minister of Oman".

    An office that one person holds stands in the singular.
    """
    source = head.tokens.source
    is_office = head.lemma in party_words("held_by_one")
    noun = head.lemma if is_office and not head.is_name else head.text
    country = source[hit.first.start : hit.last.end]
    if hit.last < head:
        described = [word.text for word in head.tokens.words[hit.last.index + 1 : head.index] if word.head is head]
        return " ".join([country, *(text for text in described if text.isalpha() and text not in NAMED_APART), noun])
    before = [word.text for word in _own_words(head)[:-1]]
    before = [before[0][0].lower() + before[0][1:], *before[1:]] if before else []
    noun = noun[0].lower() + noun[1:] if not head.is_name else noun
    preposition = next((child.lower for child in head.all_children("prep") if head < child < hit.first), "of")
    return " ".join([*before, noun, preposition, country])


def thing_party(names: SentenceNames, head: Word) -> Party:
    """A thing that something is done to, with its country from its own words: "an army camp", "the Omani tanker"."""
    party = replace(noun_party(names, head, None), kind="thing")
    country = city_country(party.text)
    return replace(party, country=country, basis="capital") if country is not None else party


def unknown_name(names: SentenceNames, head: Word) -> Party | None:
    """A name that no list knows, as a person after a title, else as a body; null for what cannot act."""
    own = Phrase(phrase_start(head), head).words
    titles = [word for word in own[:-1] if word.lemma in sectors()]
    party = noun_party(names, head, sectors()[titles[0].lemma] if titles else None)
    if not titles:
        return replace(party, kind="organisation") if is_coded(party) or _may_be_body(head) else None
    after_title = Phrase(head.tokens[titles[-1].index + 1], head)
    return replace(party, kind="person", name=after_title.text)


def _may_be_body(name: Word) -> bool:
    is_city = Phrase(phrase_start(name), name).text in cities()
    return not is_city and name.lower not in party_words("named_thing") | NO_PART_OF_NAME


def code_of(party: Party) -> str | None:
    """Its country, else its code as a body of none."""
    return party.country or party.org_code


def is_coded(party: Party) -> bool:
    """Whether a party's country, or its code as a body of none, is known."""
    return party.country is not None or party.org_code is not None
