"""What pronouns and roles ("the foreign minister", "the Russian diplomat") refer to, read sentence by sentence.

A pronoun outside quotation marks means the person of fitting gender that the text has in focus: subjects and speakers
before others, near before far, the same paragraph before earlier ones. Nothing further than a few sentences counts.
After Lappin and Leass (1994), salience of grammatical roles with decay per sentence, without their syntactic filter.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.language import Sentence, Tokens, Word, subject
from pipeline.people.known_people import MentionBasis, People, PersonMention
from pipeline.people.name_clusters import Cluster, gender_of, person
from pipeline.people.person_mentions import NameMention, speech_verbs
from pipeline.people.person_titles import Title, read_title
from pipeline.people.role_phrases import ROLE_OPENERS, Role, fits, meanings, role_at
from pipeline.records import FIELDS, FieldName, Span
from pipeline.reference import listed
from pipeline.word_lists import Gender
from pipeline.writing import MarkedSpan

GENDER_OF_PRONOUN: dict[str, Gender] = {
    **dict.fromkeys(listed("person_words", "he"), "male"),
    **dict.fromkeys(listed("person_words", "she"), "female"),
}
REFERRING = ROLE_OPENERS | frozenset(GENDER_OF_PRONOUN)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "pobj", "dative"})
CONTENT_DEPS = frozenset({"ccomp", "relcl", "acl", "xcomp"})
DESCRIBED = re.compile(r",? who\b")  # a person told anew, not the holder of a post named before
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
    subject_of: Sentence | None = None
    subjects: set[int] = field(default_factory=set)

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
class _Reference:
    """A mention before its person is complete."""

    entity: _Entity
    field: FieldName
    span: Span
    titled: Span
    basis: MentionBasis


def resolved(
    clusters: Sequence[Cluster], paragraphs: Sequence[Tokens], marks: Mapping[FieldName, Sequence[MarkedSpan]]
) -> People:
    """The people of an article: the names of the clusters, and the roles and pronouns that refer to them."""
    entities = [_Entity(number, cluster, gender_of(cluster.mentions)) for number, cluster in enumerate(clusters)]
    reader = _Reader(entities, marks)
    for paragraph in paragraphs:
        reader.read(paragraph)
    persons = {entity.number: person(entity.cluster, entity.voted) for entity in entities}
    mentions = [
        PersonMention(
            persons[reference.entity.number], reference.field, reference.span, reference.titled, reference.basis
        )
        for reference in reader.references
    ]
    mentions.sort(key=lambda mention: (FIELDS.index(mention.field), mention.span.start))
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

    def __init__(self, entities: Sequence[_Entity], marks: Mapping[FieldName, Sequence[MarkedSpan]]) -> None:
        self.entities = entities
        self.references: list[_Reference] = []
        self._names: dict[FieldName, dict[int, tuple[_Entity, NameMention]]] = {name: {} for name in FIELDS}
        for entity in entities:
            for mention in entity.cluster.mentions:
                self._names[mention.field][mention.span.start] = entity, mention
        self._quoted = {name: _Quoted([mark.outer for mark in own]) for name, own in marks.items()}
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
        sentence = paragraph.sentences[0].number if len(paragraph) else 0
        covered = 0
        for word in paragraph:
            if (word.lower not in REFERRING and word.start not in names) or word.start < covered:
                continue
            self._fade(word.sentence.number - sentence)
            sentence = word.sentence.number
            if word.start in names:
                covered = self._name(word, *names[word.start])
            elif word.lower in GENDER_OF_PRONOUN:
                self._pronoun(word, GENDER_OF_PRONOUN[word.lower])
            else:
                covered = self._role(word) or covered
        if len(paragraph):
            self._fade(paragraph.sentences[-1].number - sentence)

    def _fade(self, sentences: int) -> None:
        """Let everybody go out of focus by a number of sentences."""
        if not sentences:
            return
        for entity in self._focused.values():
            entity.salience *= DECAY**sentences
        self._focused = {number: entity for number, entity in self._focused.items() if entity.salience > NOTHING}

    def _name(self, first: Word, entity: _Entity, mention: NameMention) -> int:
        """Take in a name that starts with a word; give where it ends."""
        is_full = len(mention.words) > 1
        self._focus(entity, _last_word(first, mention.span.end), is_full)
        is_first = id(entity) not in self._introduced and is_full and not self._is_quoted(first)
        if is_first and (mention.title is not None or mention.speaks):
            entity.salience += INTRODUCTION_WEIGHT
        if is_first and mention.speaks and not DESCRIBED.match(first.tokens.source, mention.span.end):
            self._name_pending(entity)
        self._introduce(entity)
        self.references.append(_Reference(entity, mention.field, mention.span, mention.titled, "name"))
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
        self.references.append(_Reference(entity, pending.field, pending.span, pending.span, "role"))

    def _focus(self, entity: _Entity, word: Word, is_full: bool = False) -> None:
        weight = self._weight(word, is_full)
        entity.salience = max(entity.salience, weight + entity.salience / 2)
        self._focused[entity.number] = entity
        if weight == SUBJECT_WEIGHT:
            if entity.subject_of is not word.sentence:
                entity.subjects.clear()
            entity.subject_of = word.sentence
            entity.subjects.add(word.index)

    def _weight(self, word: Word, is_full: bool) -> float:
        """How much a mention brings its person into focus; "the Okafor campaign" hardly does."""
        if self._is_quoted(word) or (word.dep == "compound" and not is_full):
            return QUOTED_WEIGHT
        if word.dep in SUBJECTS:
            return SUBJECT_WEIGHT
        if word.tag == "PRP$" or word.lower_after in ("'s", "’s"):
            return OWNER_WEIGHT
        return OTHER_WEIGHT

    def _is_quoted(self, word: Word) -> bool:
        return self._quoted[word.tokens.field].covers(word.start)

    def _pronoun(self, word: Word, gender: Gender) -> None:
        if self._is_quoted(word):
            return
        entity = self._named_beside(word, gender) or self._in_focus(word, gender)
        if entity is None:
            return
        if entity.gender is None:
            entity.votes[gender] = entity.votes.get(gender, 0) + 1
        self.references.append(_Reference(entity, word.tokens.field, word.span, word.span, "pronoun"))
        self._focus(entity, word)

    def _named_beside(self, word: Word, gender: Gender) -> _Entity | None:
        """Whom the wording itself ties: "For her part, Okafor ..." and "Okafor and her deputy"."""
        entity: _Entity | None = None
        if word.lower_after == "part":
            following = word.tokens.words[word.index + 2 : word.index + PART_REACH]
            names = self._names[word.tokens.field]
            entity = next((names[other.start][0] for other in following if other.start in names), None)
        elif word.index > 1 and word.lower_before == "and" and self.references:
            last = self.references[-1]
            is_beside = last.field == word.tokens.field and last.span.end == word.tokens[word.index - 2].end
            entity = last.entity if is_beside and last.basis == "name" else None
        return entity if entity is not None and entity.gender in (gender, None) else None

    def _in_focus(self, word: Word, gender: Gender) -> _Entity | None:
        """The person of a pronoun's gender with most salience; one of unknown gender counts less.

        An object ("to inform him") seldom means the subject of its own clause.
        """

        verb = next((above for above in word.ancestors() if above.is_verb), None)
        own = subject(verb) if word.dep in OBJECTS and verb is not None else None

        def salience(entity: _Entity) -> float:
            is_own_subject = own is not None and entity.subject_of is word.sentence and own.index in entity.subjects
            return entity.salience * entity.fit(gender) * (SAME_SUBJECT if is_own_subject else 1.0)

        fitting = [
            entity for entity in self._focused.values() if entity.gender in (gender, None) and entity.salience > FADED
        ]
        return max(fitting, key=lambda entity: (salience(entity), -entity.number), default=None)

    def _role(self, opener: Word) -> int | None:
        """Resolve "the (Chilean) foreign minister" to the one person whose title it fits; give where it ends."""
        role = role_at(opener)
        if role is None or self._is_quoted(opener):
            return None
        span = role.phrase.span
        if not role.is_definite:
            self._unnamed[role.words[-1]] = span.start
            return None
        fitting = [entity for entity in self._holders.get(role.noun, {}).values() if fits(entity.titles, role)]
        if len(fitting) > 1:
            best = max(fitting, key=lambda entity: (entity.salience, -entity.number))
            fitting = [best] if best.salience > FADED else []
        if not fitting:
            self._note_pending(role)
            return None
        if role.words[-1] in self._unnamed and len(role.words) == 1:
            return None
        self.references.append(_Reference(fitting[0], opener.tokens.field, span, span, "role"))
        self._focus(fitting[0], role.phrase.last)
        return span.end

    def _note_pending(self, role: Role) -> None:
        """Keep a role that speaks near the start of the text before its holder is named.

        Who only is spoken of is another: "saying that the Omani minister did not ask".
        """
        noun = role.phrase.last
        speaks = noun.dep in SUBJECTS and noun.head.lower in speech_verbs() and noun.head.dep not in CONTENT_DEPS
        title = read_title(" ".join(role.words)) if speaks and self._paragraph <= NAMED_WITHIN + 1 else None
        if title is not None and title.text and self._pending is None:
            self._pending = _Pending(self._paragraph, noun.tokens.field, role.phrase.span, title)


NAMED_WITHIN = 2  # paragraphs after a role in which its holder is named
PART_REACH = 8  # tokens
SAME_SUBJECT = 0.4  # weight of a sentence's subject as what an object of it means
UNKNOWN_GENDER: dict[Gender, float] = {"male": 0.9, "female": 0.6}  # weight of a person whose gender nothing tells
FADED = SUBJECT_WEIGHT * DECAY**REACH
NOTHING = 1e-20  # salience that adds nothing to a weight
MOST_HOLDERS = 300  # persons of one title, the latest, among whom the one that a role means is looked for


def _last_word(first: Word, end: int) -> Word:
    """The last of the words from the first on that start before an offset."""
    last = first
    while last.next is not None and last.next.start < end:
        last = last.next
    return last


class _Quoted:
    """Tells whether an offset stands in quotation marks."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans

    def covers(self, offset: int) -> bool:
        following = bisect_right(self._spans, offset, key=lambda span: span.end)
        return following < len(self._spans) and self._spans[following].start <= offset
