"""What pronouns and roles ("the foreign minister", "the Russian diplomat") refer to, read sentence by sentence.

A pronoun outside quotation marks means the person of fitting gender that the text has in focus: subjects and speakers
before others, near before far, the same paragraph before earlier ones. Nothing further than a few sentences counts.
After Lappin and Leass (1994), salience of grammatical roles with decay per sentence, without their syntactic filter.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from pipeline.people.known_people import Gender, MentionBasis, People, PersonMention
from pipeline.people.name_clusters import Cluster, gender_of, person
from pipeline.people.person_mentions import NameMention, speech_verbs
from pipeline.people.person_titles import Title, read_title
from pipeline.people.role_phrases import ROLE_OPENERS, Role, fits, meanings, role_at
from pipeline.people.tokens import Tokens, code
from pipeline.records import FieldName, Span
from pipeline.writing import MarkedSpan

GENDER_OF_PRONOUN: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
OBJECTS = frozenset({code("dobj"), code("pobj"), code("dative")})
REFERRING = ROLE_OPENERS | frozenset(GENDER_OF_PRONOUN)
SUBJECTS = frozenset({code("nsubj"), code("nsubjpass")})
COMPOUND = code("compound")
POSSESSIVE = code("PRP$")
REACH = 6  # sentences that a pronoun may look back
SUBJECT_WEIGHT, OTHER_WEIGHT, OWNER_WEIGHT, QUOTED_WEIGHT = 8.0, 4.5, 3.5, 1.0
INTRODUCTION_WEIGHT = 4.0  # of a first mention by full name
DECAY = 0.55  # of salience with each sentence
PARAGRAPH_DECAY = 0.8  # more, with each paragraph


@dataclass(slots=True)
class _Entity:
    """A person while the text is read: what is known, and how much in focus."""

    number: int
    cluster: Cluster
    gender: Gender | None
    salience: float = 0.0
    titles: list[Title] = field(default_factory=list)
    votes: dict[Gender, int] = field(default_factory=dict)
    subject_of: tuple[int, int] = (0, 0)

    def fit(self, gender: Gender) -> float:
        """How well a pronoun of that gender fits, 0 to 1."""
        if self.gender is not None or gender == self.voted:
            return 1.0
        return UNKNOWN_GENDER[gender] if self.voted is None else UNKNOWN_GENDER[gender] / 2

    @property
    def voted(self) -> Gender | None:
        """The gender that most pronouns gave so far; null when there were none or as many of both."""
        counts = sorted(((count, gender) for gender, count in self.votes.items()), reverse=True)
        if not counts or (len(counts) > 1 and counts[0][0] == counts[1][0]):
            return None
        return counts[0][1]


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention before its person is complete."""

    entity: _Entity
    field: FieldName
    span: Span
    titled: Span
    basis: MentionBasis


def resolved(
    found: Sequence[Cluster], columns: Sequence[Tokens], marks: dict[FieldName, tuple[MarkedSpan, ...]]
) -> People:
    """The people of an article: the names of the clusters, and the roles and pronouns that refer to them."""
    entities = [_Entity(number, cluster, gender_of(cluster.mentions)) for number, cluster in enumerate(found)]
    reader = _Reader(entities, marks)
    for paragraph in columns:
        reader.read(paragraph)
    persons = {id(one): person(one.cluster, one.voted) for one in entities}
    mentions = [
        PersonMention(persons[id(one.entity)], one.field, one.span, one.titled, one.basis) for one in reader.found
    ]
    order = {"title": 0, "subtitle": 1, "body": 2}
    mentions.sort(key=lambda one: (order[one.field], one.span.start))
    return People(tuple(persons.values()), tuple(mentions))


@dataclass(frozen=True, slots=True)
class _Pending:
    """A role that has spoken and is not tied to a person yet."""

    paragraph: int
    field: FieldName
    span: Span
    title: Title


class _Reader:
    """Reads an article's paragraphs in order and keeps what is in focus."""

    def __init__(self, entities: Sequence[_Entity], marks: dict[FieldName, tuple[MarkedSpan, ...]]) -> None:
        self.entities = entities
        self.found: list[_Found] = []
        self._names: dict[FieldName, dict[int, tuple[_Entity, NameMention]]] = {"title": {}, "subtitle": {}, "body": {}}
        for entity in entities:
            for mention in entity.cluster.mentions:
                self._names[mention.field][mention.span.start] = entity, mention
        self._marks = {name: _Quoted([(one.outer.start, one.outer.end) for one in own]) for name, own in marks.items()}
        self._introduced: set[int] = set()
        self._focused: dict[int, _Entity] = {}
        self._holders: dict[str, dict[int, _Entity]] = {}
        self._unnamed: dict[str, int] = {}
        self._pending: _Pending | None = None
        self._paragraph = 0

    def read(self, paragraph: Tokens) -> None:
        """Take in one paragraph: names come into focus, roles and pronouns are resolved."""
        if not self.entities:
            return
        self._paragraph += paragraph.field == "body"
        for entity in self._focused.values():
            entity.salience *= PARAGRAPH_DECAY
        names = self._names[paragraph.field]
        sentence = 0
        covered = 0
        quoted = self._marks[paragraph.field]
        for place, word in enumerate(paragraph.lower):
            start = paragraph.begins[place]
            if (word not in REFERRING and start not in names) or start < covered:
                continue
            if paragraph.sentence[place] != sentence:
                self._fade(paragraph.sentence[place] - sentence)
                sentence = paragraph.sentence[place]
            named = names.get(start)
            if named is not None:
                covered = self._name(paragraph, place, named, quoted)
            elif word in GENDER_OF_PRONOUN:
                self._pronoun(paragraph, place, GENDER_OF_PRONOUN[word], quoted)
            else:
                covered = self._role(paragraph, place, quoted) or covered
        if len(paragraph):
            self._fade(paragraph.sentence[-1] - sentence)

    def _fade(self, sentences: int) -> None:
        """Let everybody go out of focus by a number of sentences."""
        if not sentences:
            return
        for entity in self._focused.values():
            entity.salience *= DECAY**sentences
        self._focused = {number: one for number, one in self._focused.items() if one.salience > NOTHING}

    def _name(self, paragraph: Tokens, place: int, named: tuple[_Entity, NameMention], quoted: "_Quoted") -> int:
        entity, mention = named
        last = _last_token(paragraph, place, mention.span.end)
        is_full = len(mention.words) > 1
        self._focus(entity, paragraph, last, quoted, is_full)
        is_first = id(entity) not in self._introduced and is_full and not quoted.covers(mention.span.start)
        if is_first and (mention.title is not None or mention.speaks):
            entity.salience += INTRODUCTION_WEIGHT
        if is_first and mention.speaks:
            self._name_pending(entity)
        self._introduce(entity)
        self.found.append(_Found(entity, mention.field, mention.span, mention.titled, "name"))
        return mention.span.end

    def _introduce(self, entity: _Entity) -> None:
        if id(entity) in self._introduced:
            return
        self._introduced.add(id(entity))
        titles = (mention.title for mention in entity.cluster.mentions if mention.title is not None)
        entity.titles = list(dict.fromkeys(title for title in titles if title.head))
        for noun in {noun for title in entity.titles for noun in meanings(title.head)}:
            holders = self._holders.setdefault(noun, {})
            holders[entity.number] = entity
            if len(holders) > MOST_HOLDERS:
                del holders[next(iter(holders))]

    def _name_pending(self, entity: _Entity) -> None:
        """Tie a role that spoke unnamed just before ("The envoy said") to the first speaker without a title."""
        pending, self._pending = self._pending, None
        if pending is None or self._paragraph - pending.paragraph > NAMED_WITHIN:
            return
        if any(mention.title is not None and mention.title.text for mention in entity.cluster.mentions):
            return
        mentions = entity.cluster.mentions
        mentions[0] = replace(mentions[0], title=pending.title)
        self.found.append(_Found(entity, pending.field, pending.span, pending.span, "role"))

    def _focus(self, entity: _Entity, paragraph: Tokens, place: int, quoted: "_Quoted", is_full: bool = False) -> None:
        weight = _weight(paragraph, place, quoted, is_full)
        entity.salience = max(entity.salience, weight + entity.salience / 2)
        self._focused[entity.number] = entity
        if weight == SUBJECT_WEIGHT:
            entity.subject_of = self._paragraph, paragraph.sentence[place]

    def _pronoun(self, paragraph: Tokens, place: int, gender: Gender, quoted: "_Quoted") -> None:
        if quoted.covers(paragraph.begins[place]):
            return
        is_object = paragraph.dep[place] in OBJECTS
        here = (self._paragraph, paragraph.sentence[place]) if is_object else None
        entity = self._named_beside(paragraph, place, gender) or self._in_focus(gender, here)
        if entity is None:
            return
        if entity.gender is None:
            entity.votes[gender] = entity.votes.get(gender, 0) + 1
        span = Span(paragraph.begins[place], paragraph.ends[place])
        self.found.append(_Found(entity, paragraph.field, span, span, "pronoun"))
        self._focus(entity, paragraph, place, quoted)

    def _named_beside(self, paragraph: Tokens, place: int, gender: Gender) -> _Entity | None:
        """Whom the wording itself ties: "For her part, Okafor ..." and "Okafor and her deputy"."""
        entity: _Entity | None = None
        if paragraph.lower[place + 1 : place + 2] == ["part"]:
            following = range(place + 2, min(place + PART_REACH, len(paragraph)))
            names = self._names[paragraph.field]
            starts = [paragraph.begins[other] for other in following]
            entity = next((names[start][0] for start in starts if start in names), None)
        elif place > 1 and paragraph.lower[place - 1] == "and" and self.found:
            last = self.found[-1]
            is_beside = last.field == paragraph.field and last.span.end == paragraph.ends[place - 2]
            entity = last.entity if is_beside and last.basis == "name" else None
        return entity if entity is not None and entity.gender in (gender, None) else None

    def _in_focus(self, gender: Gender, here: tuple[int, int] | None) -> _Entity | None:
        """The person of that gender with most salience; one of unknown gender counts less.

        ``here`` is the sentence of an object ("to inform him"), which is seldom the sentence's subject.
        """
        fitting = [one for one in self._focused.values() if one.gender in (gender, None) and one.salience > FADED]
        return max(
            fitting,
            key=lambda one: (
                one.salience * one.fit(gender) * (SAME_SUBJECT if one.subject_of == here else 1.0),
                -one.number,
            ),
            default=None,
        )

    def _role(self, paragraph: Tokens, place: int, quoted: "_Quoted") -> int | None:
        """Resolve "the (Chilean) foreign minister" to the one person whose title it fits; give where it ends."""
        role = role_at(paragraph, place)
        if role is None or quoted.covers(paragraph.begins[place]):
            return None
        span = Span(paragraph.begins[role.first], paragraph.ends[role.last])
        if not role.is_definite:
            self._unnamed[role.words[-1]] = span.start
            return None
        holders = self._holders.get(role.noun, {})
        fitting = [one for one in holders.values() if fits(one.titles, role)]
        if len(fitting) > 1:
            best = max(fitting, key=lambda one: (one.salience, -one.number))
            fitting = [best] if best.salience > FADED else []
        if not fitting:
            self._note_pending(paragraph, role, span)
            return None
        if role.words[-1] in self._unnamed and len(role.words) == 1:
            return None
        self.found.append(_Found(fitting[0], paragraph.field, span, span, "role"))
        self._focus(fitting[0], paragraph, role.last, quoted)
        return span.end

    def _note_pending(self, paragraph: Tokens, role: Role, span: Span) -> None:
        """Keep a role that speaks near the start of the text before its holder is named."""
        speaks = paragraph.dep[role.last] in SUBJECTS and paragraph.lower[paragraph.head[role.last]] in speech_verbs()
        title = read_title(" ".join(role.words)) if speaks and self._paragraph <= NAMED_WITHIN + 1 else None
        if title is not None and title.text and self._pending is None:
            self._pending = _Pending(self._paragraph, paragraph.field, span, title)


NAMED_WITHIN = 2  # paragraphs after a role in which its holder is named
PART_REACH = 8  # tokens
SAME_SUBJECT = 0.4  # weight of a sentence's subject as what an object of it means
UNKNOWN_GENDER: dict[Gender, float] = {"male": 0.9, "female": 0.6}  # weight of a person whose gender nothing tells
FADED = SUBJECT_WEIGHT * DECAY**REACH
NOTHING = 1e-20  # salience that adds nothing to a weight
MOST_HOLDERS = 300  # persons of one title, the latest, among whom the one that a role means is looked for


def _weight(paragraph: Tokens, place: int, quoted: "_Quoted", is_full: bool) -> float:
    """How much a mention brings its person into focus; "the Okafor campaign" hardly does."""
    if quoted.covers(paragraph.begins[place]) or (paragraph.dep[place] == COMPOUND and not is_full):
        return QUOTED_WEIGHT
    if paragraph.dep[place] in SUBJECTS:
        return SUBJECT_WEIGHT
    if paragraph.tag[place] == POSSESSIVE or paragraph.lower[place + 1 : place + 2] in (["'s"], ["’s"]):
        return OWNER_WEIGHT
    return OTHER_WEIGHT


def _last_token(paragraph: Tokens, place: int, end: int) -> int:
    last = place
    while last + 1 < len(paragraph) and paragraph.begins[last + 1] < end:
        last += 1
    return last


class _Quoted:
    """Tells whether an offset stands in quotation marks."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = spans

    def covers(self, offset: int) -> bool:
        place = bisect_right(self._spans, offset, key=itemgetter(1))
        return place < len(self._spans) and self._spans[place][0] <= offset
