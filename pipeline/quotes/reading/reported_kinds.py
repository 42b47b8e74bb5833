"""What reported content is: words said, told in other words, a stance that is told without any, or neither.

Words that are reported hold a proposition: a clause, an infinitive, something with what it is called. A noun after a
cue holds none; after "condemned" it tells of a stance, after "announced" or "attacked" only with more (``Cue.needs``).
"""

from functools import cached_property

from pipeline.language import Word, is_infinitive
from pipeline.quotes.stances import STANCE
from pipeline.quotes.syntax import Attribution
from pipeline.quotes.vocabulary import CueNeed, noun_cues, verb_cues
from pipeline.records import QuoteKind
from pipeline.reference import listed
from pipeline.rules import Rule, Table, always
from pipeline.word_lists import speaker_nouns

CLAUSES = frozenset({"clause", "according"})
CALLED = frozenset({"predicate", "as"})  # frames of something with what it is called
GERUNDS = frozenset({"of", "about", "against"})  # "accused it of hiding", "warned against going"
REASONS = frozenset({"for", "over", "as"})
FOR_SOMETHING = frozenset({"for", "against"})  # frames of what somebody asks for, or is against
IDEAS = listed("violence_words", "idea")
MARKS = frozenset('"“”„«»')
OTHER_VERB = listed("quote_words", "other_verb")


class ReportedContent:
    """The content of an attribution, with the words of it that hang on others outside."""

    def __init__(self, attribution: Attribution) -> None:
        self.frame = attribution.frame
        self.verb = attribution.verb
        self.is_view = attribution.kind == "view"
        self._words = [word for content in attribution.contents for word in content]

    @cached_property
    def heads(self) -> list[Word]:
        inside = set(self._words)
        return [word for word in self._words if word.is_root or word.head not in inside]

    @property
    def need(self) -> CueNeed:
        cue = (noun_cues() if self.verb.is_noun else verb_cues()).get(self.verb.lower)
        return cue.needs if cue is not None else ""

    @property
    def has_verb(self) -> bool:
        """Whether there is one, or a subject of what stands for one ("considers Kaine a mentor")."""
        inside = set(self._words)
        return any(word.pos in ("VERB", "AUX") or (word.dep == "nsubj" and word.head in inside) for word in self._words)

    @property
    def is_other_verb(self) -> bool:
        """Whether a particle makes another verb of the cue: "called it off"."""
        return any(child.lower in OTHER_VERB for child in self.verb.all_children("prt"))

    @property
    def has_infinitive(self) -> bool:
        return any(is_infinitive(head) for head in self.heads)

    @property
    def tells_what_is_done(self) -> bool:
        """Whether an infinitive or a gerund does ("called on Peru to go", "accused it of hiding the spill")."""
        return self.has_infinitive or any(map(_is_gerund, self.heads))

    @property
    def has_own_clause(self) -> bool:
        """Whether a noun brings its clause ("his plan to go"), or the content is one ("that he goes")."""
        return any(_is_clause(head) or any(map(_is_clause, head.all_children("acl", "ccomp"))) for head in self.heads)

    @property
    def is_called(self) -> bool:
        return self.frame in CALLED or any(head.lower == "as" and head.dep == "prep" for head in self.heads)

    @property
    def is_talked_of(self) -> bool:
        """Whether words must have been spoken: an idea is attacked, a reason is given, marks stand in the sentence."""
        return (
            self.frame in REASONS
            or any(head.lower in REASONS or head.lemma in IDEAS for head in self.heads)
            or any(word.text in MARKS for word in self.verb.sentence)
        )

    @property
    def is_matter(self) -> bool:
        """Whether it is no guest: neither a name nor a person."""
        return self.is_talked_of or not any(
            head.is_name or head.tag in ("PRP", "CD") or head.lemma in speaker_nouns() for head in self.heads
        )


def _is_gerund(head: Word) -> bool:
    if head.dep == "prep" and head.lower in GERUNDS:
        inner = head.child("pcomp")
        return inner is not None and inner.tag == "VBG"
    return head.tag == "VBG" and head.dep in ("pcomp", "ccomp", "xcomp")


def _is_clause(verb: Word) -> bool:
    return is_infinitive(verb) or verb.child("mark") is not None


REPORTED_KINDS: Table[ReportedContent, QuoteKind | None] = Table(
    "what reported content is",
    (
        Rule("weighed_stance", lambda content: content.frame == STANCE, "stance"),
        Rule("clause", lambda content: content.frame in CLAUSES and content.has_verb, "indirect"),
        Rule("clause_without_a_verb", lambda content: content.frame in CLAUSES, None),
        Rule("noun_with_its_clause", lambda content: content.frame == "acl" and content.has_own_clause, "indirect"),
        Rule("noun_with_a_participle", lambda content: content.frame == "acl", None),
        Rule("other_verb", lambda content: content.is_other_verb, None),
        Rule("wish", lambda content: content.frame == "to" and content.is_view and content.has_infinitive, "stance"),
        Rule("called", lambda content: content.is_called, "indirect"),
        Rule("what_is_done", lambda content: content.tells_what_is_done and not content.is_view, "indirect"),
        Rule("asked_for", lambda content: content.frame in FOR_SOMETHING and content.need != "talk", "stance"),
        Rule("topic_with_its_clause", lambda content: content.need == "clause" and content.has_own_clause, "indirect"),
        Rule("topic", lambda content: content.need == "clause", "stance"),
        Rule("deed", lambda content: content.need == "talk" and not content.is_talked_of, None),
        Rule("guest", lambda content: content.need == "matter" and not content.is_matter, None),
        Rule("addressee", lambda content: content.frame == "to" and not content.verb.is_noun, None),
        Rule("attitude", always, "stance"),
    ),
)


def reported_kind(attribution: Attribution) -> QuoteKind | None:
    """The kind of a row of reported content, null where it deserves none: a deed, a topic, a greeting, a fragment."""
    return REPORTED_KINDS.first(ReportedContent(attribution))
