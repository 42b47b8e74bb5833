"""Score what the pipeline found in the sample articles against their hand labels.

    python -m tests.labels.scores WAREHOUSE.duckdb [--misses]
    python -m tests.labels.scores seeds/articles [--misses]       a folder: the pure functions are run on it

Pure comparison belongs here; reading labels and findings does not (``gold``, ``found``).

An event counts as found when a mention stands in its sentence (by its trigger), has one of its types and shares a
party with it. A mention that fits only an optional label counts neither way; a second mention of one event is wrong.
Status, date and place are judged on found events only, where the label settles them.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.records import FieldName
from tests.labels.found import FoundArticle, FoundEvent, FoundQuote, from_folder, from_warehouse
from tests.labels.gold import LabelledArticle, LabelledEvent, LabelledQuote, labelled_articles

WORD = re.compile(r"\w+")
MARKS = str.maketrans("“”„«»‘’‚‹›", '"' * 5 + "'" * 5)
MARKED = ("direct", "partial")  # kinds of quotes in marks
MARKED_OVERLAP = 0.8  # F1 of words from which two quotes in marks are the same
INDIRECT_OVERLAP = 0.6  # reported clauses are cut with more freedom
SMALL_WORDS = frozenset(["a", "an", "the", "of", "for", "in", "to", "and", "mr", "mrs", "ms", "one"])


@dataclass(frozen=True, slots=True)
class Miss:
    """One difference: what kind, in which article, and what a reader needs to judge it."""

    kind: str
    source_path: str
    detail: str


@dataclass(frozen=True, slots=True)
class Score:
    """Counts by name (``events_right``, ``events_found``, ...) and the differences behind them."""

    counts: Counter[str]
    misses: tuple[Miss, ...]

    def share(self, part: str, whole: str) -> float:
        """``counts[part] / counts[whole]``; 0 where there is nothing to count."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 0.0

    @property
    def figures(self) -> Mapping[str, float]:
        """The shares that floors are pinned on, by name, 0 to 1."""
        return {
            "event precision": self.share("events_right", "events_judged"),
            "event recall": self.share("events_right", "events_labelled"),
            "event status": self.share("status_right", "status_judged"),
            "event date": self.share("date_right", "date_judged"),
            "event place": self.share("place_right", "place_judged"),
            "event parties exact": self.share("parties_exact", "events_right"),
            "silent sentences kept silent": self.share("silent_kept", "silent_labelled"),
            "quote recall, marked": self.share("marked_found", "marked_labelled"),
            "quote recall, indirect": self.share("indirect_found", "indirect_labelled"),
            "quote precision, marked": self.share("marked_right", "marked_judged"),
            "speaker right": self.share("speaker_right", "speaker_judged"),
            "via right": self.share("via_right", "via_judged"),
            "body precision": self.share("body_common", "body_found"),
            "body recall": self.share("body_common", "body_labelled"),
            "title": self.share("title_right", "articles"),
            "outlet": self.share("outlet_right", "articles"),
            "authors": self.share("authors_right", "articles"),
            "agency": self.share("agency_right", "articles"),
            "published date": self.share("published_right", "articles"),
        }


Place = tuple[FieldName, int | None]  # a field and the number of its sentence, null but in the body


class Tally:
    """Collects counts and misses of one article while it is compared."""

    def __init__(self, source_path: str) -> None:
        self.source_path = source_path
        self.counts: Counter[str] = Counter()
        self.misses: list[Miss] = []

    def judge(self, name: str, is_right: bool, detail: str, whole: str | None = None) -> None:
        """Count one decision under ``<name>_right`` and its whole; a wrong one is kept with its detail."""
        self.counts[whole or f"{name}_judged"] += 1
        self.counts[f"{name}_right"] += is_right
        if not is_right:
            self.note(name, detail)

    def note(self, kind: str, detail: str) -> None:
        self.misses.append(Miss(kind, self.source_path, detail))


def total(gold: Sequence[LabelledArticle], found: Iterable[FoundArticle]) -> Score:
    """Compare all labelled articles with what was found; an article that is not there counts as empty."""
    by_key: dict[tuple[str, str | None], FoundArticle] = {}
    for article in found:
        by_key[article.source_path, article.record_id] = article
        by_key.setdefault((article.source_path, None), article)
    counts: Counter[str] = Counter()
    misses: list[Miss] = []
    for labels in gold:
        score = article_score(labels, by_key.get((labels.source_path, labels.record_id)) or _nothing(labels))
        counts += score.counts
        misses += score.misses
    return Score(counts, tuple(misses))


def article_score(labels: LabelledArticle, found: FoundArticle) -> Score:
    """Compare one article with its labels in every respect."""
    tally = Tally(labels.source_path)
    _compare_metadata(labels, found, tally)
    _compare_body(labels, found, tally)
    _compare_events(labels, found, tally)
    _compare_quotes(labels, found, tally)
    return Score(tally.counts, tuple(tally.misses))


def _nothing(labels: LabelledArticle) -> FoundArticle:
    return FoundArticle(labels.source_path, "", None, None, None, None, (), None, "none", "", (), ())


def _compare_metadata(labels: LabelledArticle, found: FoundArticle, tally: Tally) -> None:
    pairs: list[tuple[str, object, object]] = [
        ("title", plain(labels.title), plain(found.title or "")),
        ("outlet", labels.outlet, labels.outlet if _same_outlet(labels.outlet, found.outlet) else found.outlet),
        ("agency", labels.agency, found.agency),
        ("authors", labels.authors, found.authors),
        ("published", labels.published_on, found.published_on),
    ]
    tally.counts["articles"] += 1
    for name, expected, got in pairs:
        tally.counts[f"{name}_right"] += expected == got
        if expected != got:
            tally.note(name, f"expected {expected!r}, found {got!r}")


def _same_outlet(expected: str | None, got: str | None) -> bool:
    """Both null, or one name holds the other: "Fjord Daily" and "The Fjord Daily Online" are one outlet."""
    if not expected or not got:
        return expected == got
    return plain(expected).casefold() in plain(got).casefold() or plain(got).casefold() in plain(expected).casefold()


def _compare_body(labels: LabelledArticle, found: FoundArticle, tally: Tally) -> None:
    expected, got = shingles(" ".join(labels.sentences)), shingles(found.body)
    tally.counts["body_common"] += (expected & got).total()
    tally.counts["body_labelled"] += expected.total()
    tally.counts["body_found"] += got.total()
    body = plain(found.body)
    for piece in labels.not_in_body:
        if plain(piece) in body:
            tally.note("body leak", piece)
    for sentence in labels.sentences:
        if plain(sentence) not in body:
            tally.note("body gap", sentence)


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The word 4-grams of a text with their counts."""
    words = WORD.findall(text.casefold())
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def plain(text: str) -> str:
    """The text with straight marks and single spaces."""
    return " ".join(text.translate(MARKS).split())


def sentence_starts(sentences: Sequence[str], body: str) -> list[tuple[int, int]]:
    """(Offset, sentence number) of each labelled sentence that ``body`` holds, in the body's order."""
    starts = []
    cursor = 0
    for number, sentence in enumerate(sentences):
        words = r"\s+".join(re.escape(word) for word in sentence.split())
        match = re.compile(words).search(body, cursor)
        if match:
            starts.append((match.start(), number))
            cursor = match.end()
    return starts


def _sentence_of(event: FoundEvent, starts: Sequence[tuple[int, int]]) -> int | None:
    if event.field != "body":
        return None
    return next((number for start, number in reversed(starts) if start <= event.offset), -1)


def _compare_events(labels: LabelledArticle, found: FoundArticle, tally: Tally) -> None:
    starts = sentence_starts(labels.sentences, found.body)
    mentions: dict[Place, list[FoundEvent]] = {(label.field, label.sentence): [] for label in labels.events}
    for event in found.events:
        mentions.setdefault((event.field, _sentence_of(event, starts)), []).append(event)
    for (field, sentence), events in mentions.items():
        here = [label for label in labels.events if (label.field, label.sentence) == (field, sentence)]
        _compare_sentence(here, events, _text(found, labels, field, sentence), tally)
    tally.counts["silent_labelled"] += len(labels.silent_sentences)
    tally.counts["silent_kept"] += sum(("body", number) not in mentions for number in labels.silent_sentences)


def _text(found: FoundArticle, labels: LabelledArticle, field: FieldName, sentence: int | None) -> str:
    if field == "body":
        return labels.sentences[sentence] if sentence is not None and sentence >= 0 else "(outside the labelled body)"
    return {"title": found.title, "subtitle": found.subtitle}[field] or "(not found)"


def _compare_sentence(labels: Sequence[LabelledEvent], found: Sequence[FoundEvent], text: str, tally: Tally) -> None:
    pairs = matches(labels, found)
    label_numbers, event_numbers = {row for row, _ in pairs}, {column for _, column in pairs}
    left = [event for number, event in enumerate(found) if number not in event_numbers]
    for row, column in pairs:
        if not labels[row].is_optional:
            tally.counts["events_right"] += 1
            tally.counts["events_judged"] += 1
            _judge_details(labels[row], found[column], text, tally)
    for number, label in enumerate(labels):
        tally.counts["events_labelled"] += not label.is_optional
        if not label.is_optional and number not in label_numbers:
            tally.note(f"event missed: {_reason(label, left)}", f"{_shown_label(label)} | {text}")
    for event in left:
        tally.counts["events_judged"] += 1
        tally.note(f"event too many: {_excess(event, labels)}", f"{_shown(event)} | {text}")


def _excess(event: FoundEvent, labels: Sequence[LabelledEvent]) -> str:
    if not labels:
        return "none there"
    return "second mention" if any(_fits(label, event) for label in labels) else "type or party"


def _reason(label: LabelledEvent, left: Sequence[FoundEvent]) -> str:
    if any(event.event_type in label.types for event in left):
        return "parties differ"
    if any(event.parties & label.parties for event in left):
        return "type differs"
    return "nothing found"


def matches(labels: Sequence[LabelledEvent], found: Sequence[FoundEvent]) -> list[tuple[int, int]]:
    """Pair labels and mentions of one sentence one to one, as positions, the best fitting pairs first.

    Fit: a required label, the same trigger word, the preferred type, the status, the number of shared parties.
    """
    options = sorted(
        (
            (_fit(label, event), -row, -column)
            for row, label in enumerate(labels)
            for column, event in enumerate(found)
            if _fits(label, event)
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    for _, row, column in options:
        if all(-row != taken and -column != used for taken, used in pairs):
            pairs.append((-row, -column))
    return pairs


def _fits(label: LabelledEvent, event: FoundEvent) -> bool:
    if event.event_type not in label.types:
        return False
    return not label.parties or bool(label.parties & event.parties)


def _fit(label: LabelledEvent, event: FoundEvent) -> tuple[int, ...]:
    same_trigger = bool(set(WORD.findall(label.trigger.casefold())) & set(WORD.findall(event.trigger.casefold())))
    return (
        not label.is_optional,
        same_trigger,
        event.event_type == label.types[0],
        event.status in label.statuses,
        len(label.actors & event.actors) + len(label.recipients & event.recipients),
    )


def _judge_details(label: LabelledEvent, event: FoundEvent, text: str, tally: Tally) -> None:
    shown = f"{_shown_label(label)} | {_shown(event)} | {text}"
    tally.judge("status", event.status in label.statuses, shown)
    if label.when:
        end_right = label.when.end == event.end or (label.when.start is not None and label.when.end is None)
        tally.judge("date", label.when.start == event.start and end_right, shown)
    if label.places is not None:
        tally.judge("place", _same_place(label.places, event.place), shown)
    exact = (label.actors, label.recipients) == (event.actors, event.recipients)
    both_sides = not label.recipients and event.parties == label.actors
    tally.counts["parties_exact"] += exact or both_sides
    if not (exact or both_sides):
        tally.note("parties", shown)


def _same_place(expected: Sequence[str], got: str | None) -> bool:
    if not got:
        return not expected
    return any(name.casefold() in got.casefold() or got.casefold() in name.casefold() for name in expected)


def _shown(event: FoundEvent) -> str:
    parties = f"{','.join(sorted(event.actors))}>{','.join(sorted(event.recipients))}"
    return f"{event.event_type} {event.status} {parties} {event.start}/{event.end} at {event.place} '{event.trigger}'"


def _shown_label(label: LabelledEvent) -> str:
    parties = f"{','.join(sorted(label.actors))}>{','.join(sorted(label.recipients))}"
    when = f"{label.when.start}/{label.when.end}" if label.when else "any date"
    return f"{'|'.join(label.types)} {'|'.join(label.statuses)} {parties} {when} '{label.trigger}'"


def _compare_quotes(labels: LabelledArticle, found: FoundArticle, tally: Tally) -> None:
    for label in labels.quotes:
        kind = "indirect" if label.kind == "indirect" else "marked"
        tally.counts[f"{kind}_labelled"] += 1
        same = [quote for quote in found.quotes if _same_quote(label, quote)]
        tally.counts[f"{kind}_found"] += bool(same)
        if not same:
            tally.note(f"quote missed, {label.kind}", f"{label.speaker}: {label.text}")
            continue
        told = " / ".join(quote.speaker or "nobody" for quote in same)
        right = any(_same_speaker(label.speaker, quote.speaker) for quote in same)
        tally.judge("speaker", right, f"expected {label.speaker}, found {told}: {label.text}")
        if label.via or any(quote.via for quote in same):
            vias = [quote.via for quote in same]
            is_right = any(_same_speaker(label.via or "", via or "") for via in vias) if label.via else None in vias
            tally.judge("via", is_right, f"expected {label.via}, found {vias}: {label.text}")
    for quote in found.quotes:
        if quote.kind in MARKED:
            known = any(_same_quote(label, quote) for label in labels.quotes)
            tally.judge("marked", known, f"{quote.kind} {quote.speaker}: {quote.text}")


def _same_quote(label: LabelledQuote, quote: FoundQuote) -> bool:
    if label.in_title != quote.in_title:
        return False
    expected = _words(label.text)
    if label.kind == "indirect":
        return max(_overlap(expected, _words(quote.text)), _overlap(expected, _words(quote.clause))) >= INDIRECT_OVERLAP
    return quote.kind in MARKED and _overlap(expected, _words(quote.text)) >= MARKED_OVERLAP


def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.casefold()))


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    """F1 of the words of two texts."""
    return 2 * (one & other).total() / (one.total() + other.total()) if one and other else 0.0


def _same_speaker(expected: str, got: str) -> bool:
    """The last word of a person's name is among the words given; of a role, every content word is."""
    wanted = [word for word in WORD.findall(expected.casefold()) if word not in SMALL_WORDS]
    given = set(WORD.findall(got.casefold()))
    is_name = bool(expected) and all(word[0].isupper() or word in SMALL_WORDS for word in expected.split())
    return bool(wanted) and (wanted[-1] in given if is_name else all(word in given for word in wanted))


def report(score: Score) -> Iterator[str]:
    """One line a figure, with the counts behind the main ones."""
    for name, value in score.figures.items():
        yield f"{name:30s} {value:.3f}"
    counts = score.counts
    yield (
        f"events: {counts['events_right']} right of {counts['events_labelled']} labelled, "
        f"{counts['events_judged'] - counts['events_right']} too many; "
        f"silent sentences: {counts['silent_kept']} of {counts['silent_labelled']} kept silent"
    )
    yield f"dates: {counts['date_right']}/{counts['date_judged']} right"
    for kind, number in Counter(miss.kind for miss in score.misses).most_common():
        yield f"  {number:4d} {kind}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("found", type=Path, help="a built warehouse, or the folder of the sample articles")
    parser.add_argument("--misses", action="store_true", help="list every difference, by kind")
    arguments = parser.parse_args()
    path: Path = arguments.found
    score = total(labelled_articles(), from_folder(path) if path.is_dir() else from_warehouse(path))
    print("\n".join(report(score)))
    if arguments.misses:
        for miss in sorted(score.misses, key=lambda miss: (miss.kind, miss.source_path)):
            print(f"{miss.kind} | {miss.source_path} | {miss.detail}")


if __name__ == "__main__":
    main()
