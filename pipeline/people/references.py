"""What pronouns and roles ("the foreign minister", "the Russian diplomat") refer to, read sentence by sentence.

A pronoun outside quotation marks means the person of fitting gender that the text has in focus: subjects and speakers
before others, near before far, the same paragraph before earlier ones. Nothing further than a few sentences counts.
After Lappin and Leass (1994), salience of grammatical roles with decay per sentence, without their syntactic filter.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.symbols import nsubj, nsubjpass

from pipeline.actors import country_of
from pipeline.actors.letters import folded
from pipeline.marks import MarkedSpan
from pipeline.people.clusters import Cluster, gender_of, person
from pipeline.people.names import NameMention
from pipeline.people.persons import Gender, MentionBasis, People, PersonMention
from pipeline.people.titles import Title, title_kinds, title_length
from pipeline.people.tokens import Tokens, code
from pipeline.records import FieldName, Span

GENDER_OF_PRONOUN: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
SUBJECTS = frozenset({int(nsubj), int(nsubjpass)})
COMPOUND = code("compound")
POSSESSIVE = code("PRP$")
NOUNS = frozenset({code("NN"), code("NNP"), code("NNS"), code("NNPS")})
REACH = 6  # sentences that a pronoun may look back
SUBJECT_WEIGHT, OTHER_WEIGHT, OWNER_WEIGHT, QUOTED_WEIGHT = 8.0, 4.5, 3.5, 1.0
INTRODUCTION_WEIGHT = 4.0  # of a first mention by full name
DECAY = 0.55  # of salience with each sentence
PARAGRAPH_DECAY = 0.8  # more, with each paragraph


@dataclass(slots=True)
class _Entity:
    """A person while the text is read: what is known, and how much in focus."""

    cluster: Cluster
    gender: Gender | None
    salience: float = 0.0
    votes: dict[Gender, int] = field(default_factory=dict)

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
    entities = [_Entity(cluster, gender_of(cluster.mentions)) for cluster in found]
    reader = _Reader(entities, marks)
    for paragraph in columns:
        reader.read(paragraph)
    persons = {id(one): person(one.cluster, one.voted) for one in entities}
    mentions = [
        PersonMention(persons[id(one.entity)], one.field, one.span, one.titled, one.basis) for one in reader.found
    ]
    return People(tuple(persons.values()), tuple(mentions))


class _Reader:
    """Reads an article's paragraphs in order and keeps what is in focus."""

    def __init__(self, entities: Sequence[_Entity], marks: dict[FieldName, tuple[MarkedSpan, ...]]) -> None:
        self.entities = entities
        self.found: list[_Found] = []
        self._names: dict[tuple[FieldName, int], tuple[_Entity, NameMention]] = {
            (mention.field, mention.span.start): (entity, mention)
            for entity in entities
            for mention in entity.cluster.mentions
        }
        self._marks = {name: [(one.outer.start, one.outer.end) for one in spans] for name, spans in marks.items()}
        self._introduced: set[int] = set()

    def read(self, paragraph: Tokens) -> None:
        """Take in one paragraph: names come into focus, roles and pronouns are resolved."""
        if not self.entities:
            return
        for entity in self.entities:
            entity.salience *= PARAGRAPH_DECAY
        sentence = 0
        covered = 0
        quoted = _Cursor(self._marks[paragraph.field])
        for place, word in enumerate(paragraph.lower):
            if paragraph.sentence[place] != sentence:
                sentence = paragraph.sentence[place]
                for entity in self.entities:
                    entity.salience *= DECAY
            start = paragraph.begins[place]
            if start < covered:
                continue
            named = self._names.get((paragraph.field, start))
            if named is not None:
                covered = self._name(paragraph, place, named, quoted)
            elif word in GENDER_OF_PRONOUN:
                self._pronoun(paragraph, place, GENDER_OF_PRONOUN[word], quoted)
            elif word in ROLE_OPENERS:
                covered = self._role(paragraph, place, quoted) or covered

    def _name(self, paragraph: Tokens, place: int, named: tuple[_Entity, NameMention], quoted: "_Cursor") -> int:
        entity, mention = named
        last = _last_token(paragraph, place, mention.span.end)
        is_full = len(mention.words) > 1
        self._focus(entity, paragraph, last, quoted, is_full)
        is_first = id(entity) not in self._introduced and is_full and not quoted.covers(mention.span.start)
        if is_first and (mention.title is not None or mention.speaks):
            entity.salience += INTRODUCTION_WEIGHT
        self._introduced.add(id(entity))
        self.found.append(_Found(entity, mention.field, mention.span, mention.titled, "name"))
        return mention.span.end

    def _focus(self, entity: _Entity, paragraph: Tokens, place: int, quoted: "_Cursor", is_full: bool = False) -> None:
        weight = _weight(paragraph, place, quoted, is_full)
        entity.salience = max(entity.salience, weight + entity.salience / 2)

    def _pronoun(self, paragraph: Tokens, place: int, gender: Gender, quoted: "_Cursor") -> None:
        if quoted.covers(paragraph.begins[place]):
            return
        entity = self._in_focus(gender)
        if entity is None:
            return
        if entity.gender is None:
            entity.votes[gender] = entity.votes.get(gender, 0) + 1
        span = Span(paragraph.begins[place], paragraph.ends[place])
        self.found.append(_Found(entity, paragraph.field, span, span, "pronoun"))
        self._focus(entity, paragraph, place, quoted)

    def _in_focus(self, gender: Gender) -> _Entity | None:
        """The person of that gender with most salience; one of unknown gender counts less."""
        fitting = [one for one in self.entities if one.gender in (gender, None) and one.salience > FADED]
        if not fitting:
            return None
        return max(fitting, key=lambda one: one.salience * one.fit(gender))

    def _role(self, paragraph: Tokens, place: int, quoted: "_Cursor") -> int | None:
        """Resolve "the (Russian) foreign minister" to the one person whose title it fits; give where it ends."""
        end = _role_end(paragraph, place)
        if end is None or quoted.covers(paragraph.begins[place]):
            return None
        words = [folded(word) for word in paragraph.text[place + 1 : end]]
        fitting = [one for one in self.entities if id(one) in self._introduced and _fits_role(one, words)]
        if len(fitting) > 1:
            best = max(fitting, key=lambda one: one.salience)
            fitting = [best] if best.salience > FADED else []
        if not fitting:
            return None
        span = Span(paragraph.begins[place], paragraph.ends[end - 1])
        self.found.append(_Found(fitting[0], paragraph.field, span, span, "role"))
        self._focus(fitting[0], paragraph, end - 1, quoted)
        return span.end


UNKNOWN_GENDER: dict[Gender, float] = {"male": 0.9, "female": 0.6}  # weight of a person whose gender nothing tells
FADED = SUBJECT_WEIGHT * DECAY**REACH
ROLE_OPENERS = frozenset({"the"})
LONGEST_ROLE = 5


def _weight(paragraph: Tokens, place: int, quoted: "_Cursor", is_full: bool) -> float:
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


def _role_end(paragraph: Tokens, place: int) -> int | None:
    """The token after a role phrase that starts at ``place``: it ends with a title and no name or noun follows."""
    for end in range(min(place + 1 + LONGEST_ROLE, len(paragraph)), place + 1, -1):
        if paragraph.tag[end - 1] not in NOUNS or not title_length(paragraph.text[place + 1 : end], end - place - 1):
            continue
        following = paragraph.tag[end] if end < len(paragraph) else 0
        if following in NOUNS or any(tag not in ROLE_TAGS for tag in paragraph.tag[place + 1 : end]):
            return None
        return end
    return None


ROLE_TAGS = NOUNS | {code("JJ"), code("HYPH"), code("NNP"), code("VBN"), code("IN")}


def _fits_role(entity: _Entity, words: list[str]) -> bool:
    """Whether a person's titles bear out a role: the same title or a more general noun, and no other country."""
    length = title_length(words, len(words))
    role = " ".join(words[-length:]).lower()
    country, rest = _country(words[: len(words) - length])
    titles = [mention.title for mention in entity.cluster.mentions if mention.title is not None and mention.title.head]
    own = [title.country for title in titles if title.country]
    if country and own and country not in own:
        return False
    if rest and not all(any(word.lower() in (title.text or "").lower() for title in titles) for word in rest):
        return False
    return any(_means(role, title) for title in titles)


def _means(role: str, title: Title) -> bool:
    if title.head == role or title.head.endswith(" " + role):
        return True
    known = title_kinds().get(title.head)
    return known is not None and role in known.general


def _country(words: list[str]) -> tuple[str | None, list[str]]:
    """The country that leads a role's modifiers, and the other modifiers."""
    for size in range(len(words), 0, -1):
        code_ = country_of(" ".join(words[:size]))
        if code_:
            return code_, words[size:]
    return None, words


class _Cursor:
    """Tells whether an offset stands in quotation marks; the offsets asked for need not be in order."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = spans
        self._place = 0

    def covers(self, offset: int) -> bool:
        spans = self._spans
        while self._place and spans[self._place - 1][1] > offset:
            self._place -= 1
        while self._place < len(spans) and spans[self._place][1] <= offset:
            self._place += 1
        return self._place < len(spans) and spans[self._place][0] <= offset
