"""From the noun phrase that speaks to the speaker: fullest name, title, country, and how they are known."""

import re

from pipeline.people import People, PersonMention, Tokens, bodies, code, phrase_country, read_title, words_of_no_person
from pipeline.places import country_of
from pipeline.quotes.syntax import Run, quote_phrases
from pipeline.quotes.vocabulary import is_medium, speaker_nouns
from pipeline.records import Span, Speaker, SpeakerBasis
from pipeline.writing import folded

PRONOUNS = frozenset({code("PRP"), code("WP"), code("WDT"), code("PRP$")})
NAMES = frozenset({code("NNP"), code("NNPS")})
PRONOUN_WORDS = frozenset(
    {
        "who",
        "which",
        "that",
        "he",
        "she",
        "they",
        "it",
        "i",
        "we",
        "you",
        "his",
        "her",
        "their",
        "its",
        "my",
        "our",
        "your",
    }
)
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def span_of(paragraph: Tokens, run: Run) -> Span:
    """The offsets in the field of a run of tokens."""
    return Span(paragraph.begins[run[0]], paragraph.ends[run[1]])


def speaker(paragraph: Tokens, run: Run, text: str, people: People) -> Speaker:
    """The speaker that a noun phrase names; ``text`` is the field's text."""
    span = span_of(paragraph, run)
    written = span.cut(text)
    head = _head(paragraph, run)
    if run[0] == run[1] and paragraph.lower[head] in PRONOUN_WORDS:
        return _pronoun(paragraph, head, span, written, people)
    mention = _mention(paragraph, run, head, people)
    if mention is not None:
        return _person(mention, span, written, "role" if mention.basis == "role" else "named")
    return _unnamed(paragraph, head, run, span, written)


def _head(paragraph: Tokens, run: Run) -> int:
    """The token of a noun phrase that nothing else in it governs."""
    return next((place for place in range(run[0], run[1] + 1) if not run[0] <= paragraph.head[place] <= run[1]), run[1])


def _mention(paragraph: Tokens, run: Run, head: int, people: People) -> PersonMention | None:
    """The person mention that a noun phrase is: at its head, or in apposition to it."""
    at_head = people.mention_at(paragraph.field, paragraph.begins[head])
    if at_head is not None:
        return at_head
    for child in paragraph.children[head]:
        if paragraph.dep[child] == quote_phrases.APPOS and run[0] <= child <= run[1]:
            mention = people.mention_at(paragraph.field, paragraph.begins[child])
            if mention is not None and mention.basis == "name":
                return mention
    return None


def _person(mention: PersonMention, span: Span, written: str, basis: SpeakerBasis) -> Speaker:
    person = mention.person
    return Speaker(person.name, written, span, basis, person.title, person.country)


def _pronoun(paragraph: Tokens, place: int, span: Span, written: str, people: People) -> Speaker:
    if paragraph.lower[place] in ("who", "which", "that"):
        antecedent = _antecedent(paragraph, place)
        mention = people.mention_at(paragraph.field, paragraph.begins[antecedent]) if antecedent is not None else None
    else:
        mention = people.mention_at(paragraph.field, span.start)
    if mention is not None:
        return _person(mention, span, written, "pronoun")
    return Speaker(None, written, span, "pronoun")


def _antecedent(paragraph: Tokens, place: int) -> int | None:
    """What a relative pronoun stands for: the noun that its clause hangs on."""
    verb = paragraph.head[place]
    for _ in range(quote_phrases.LONGEST_CHAIN):
        if paragraph.dep[verb] == quote_phrases.RELCL:
            return paragraph.head[verb]
        if paragraph.head[verb] == verb:
            return None
        verb = paragraph.head[verb]
    return None


def _unnamed(paragraph: Tokens, head: int, run: Run, span: Span, written: str) -> Speaker:
    """A body ("the ministry", "TASS") or a nominal ("a ministry official"): its own words are its name."""
    plain = ARTICLE.sub("", folded(written))
    country = country_of(plain) or phrase_country(plain)[0] or _country_of_place(paragraph, run)
    title = read_title(plain)
    if title is not None and title.text:
        return Speaker(None, written, span, "nominal", title.text, country)
    if paragraph.tag[head] in NAMES and not _is_body(plain, written):
        return Speaker(written, written, span, "named", None, country)
    if paragraph.tag[head] in NAMES or (
        speaker_nouns().get(paragraph.lower[head]) == "body" and len(plain.split()) > 1
    ):
        return Speaker(ARTICLE.sub("", written), written, span, "organisation", None, country)
    basis: SpeakerBasis = "organisation" if speaker_nouns().get(paragraph.lower[head]) == "body" else "nominal"
    return Speaker(None, written, span, basis, None, country)


def _is_body(plain: str, written: str) -> bool:
    """Whether a name is one of a body or place: with an article, all in capitals, known, or with a word for a body."""
    words = plain.split()
    return (
        plain != written
        or country_of(plain) is not None
        or plain in bodies()
        or is_medium(plain)
        or any(word.isupper() and len(word) > 1 for word in words)
        or any(word.lower() in words_of_no_person() for word in words)
    )


def _country_of_place(paragraph: Tokens, run: Run) -> str | None:
    """The country of a place set before a body: "in Lima, the foreign ministry said"."""
    comma = run[0] - 1
    if comma < 2 or paragraph.text[comma] != "," or paragraph.lower[run[0]] != "the":
        return None
    for size in (1, 2):
        if comma > size and paragraph.lower[comma - size - 1] == "in":
            return country_of(folded(" ".join(paragraph.text[comma - size : comma])))
    return None


def head_noun(phrase: str) -> str:
    """The head noun of a noun phrase, in lower case: its last word before a comma or preposition."""
    words = HEAD_END.split(phrase, maxsplit=1)[0].split()
    return words[-1].lower() if words else phrase.lower()


HEAD_END = re.compile(r",|\s(?:of|for|in|at|on|with|who|from|to|near)\s")
