"""What annotators changed in tasks of ours, as lines of corrections; what they added has no row to correct."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pipeline.label_studio.labelling_tasks import EVENTS, NAME, SPANS

Line = tuple[str, str, str, str]  # correction, target, value, by
Task = Mapping[str, Any]  # as Label Studio exports it


class Answers(NamedTuple):
    """The lines that an export comes to, how many tasks were annotated, and how many quotes and events were added."""

    lines: list[Line]
    task_count: int
    added_count: int


def answers(tasks: Iterable[Task]) -> Answers:
    """The differences between what was found and the last annotation of each task that was not skipped."""
    lines: list[Line] = []
    task_count = added_count = 0
    for task in tasks:
        sound = [one for one in task.get("annotations", ()) if not one.get("was_cancelled")]
        found = task.get("data", {}).get("found")
        if not sound or found is None:
            continue
        answer = _Answer(sound[-1]["result"])
        by = _annotator(sound[-1])
        task_count += 1
        lines += _of_quotes(found["quotes"], answer, by)
        lines += _of_events(found["events"], answer, by)
        known = found["quotes"].keys() | found["events"].keys()
        added_count += len((answer.labelled(SPANS, "Quote").keys() | answer.labelled(EVENTS).keys()) - known)
    return Answers(lines, task_count, added_count)


class _Answer:
    """An annotation by what it says: regions by control, names and relations by region."""

    def __init__(self, result: Sequence[Task]) -> None:
        self._regions = [one for one in result if one["type"] == "labels"]
        self._names = {one["id"]: one["value"]["text"] for one in result if one.get("from_name") == NAME}
        self._relations = [one for one in result if one["type"] == "relation"]
        self._texts = {one["id"]: str(one["value"].get("text", "")) for one in self._regions}
        self._speakers = self.labelled(SPANS, "Speaker")

    def labelled(self, control: str, label: str | None = None) -> dict[str, str]:
        """The label of each region of a control, all or those of one label."""
        found = {
            str(one["id"]): str(one["value"]["labels"][0])
            for one in self._regions
            if one["from_name"] == control and one["value"].get("labels")
        }
        return {key: own for key, own in found.items() if label in (None, own)}

    def name(self, key: str) -> str | None:
        """The name written at a region; null where none is."""
        written = self._names.get(key)
        text = written[-1] if isinstance(written, list) and written else written
        return str(text).strip() or None if text else None

    def speaker_spans(self, key: str) -> dict[str, str]:
        """The regions of speakers that a quote is tied to, and their words."""
        ends = [(one["from_id"], one["to_id"]) for one in self._relations]
        tied = [end for start, end in ends if start == key] + [start for start, end in ends if end == key]
        return {end: self._texts[end] for end in tied if end in self._speakers}


def _of_quotes(found: Mapping[str, Task], answer: _Answer, by: str) -> Iterator[Line]:
    kept = answer.labelled(SPANS, "Quote")
    known = {quote["speaker_span"]: quote["speaker"] for quote in found.values() if quote["speaker_span"]}
    for key, quote in found.items():
        if key not in kept:
            yield "not_a_quote", key, "", by
        elif (speaker := _speaker(quote, key, answer, known)) != quote["speaker"]:
            yield "speaker", key, speaker or "", by


def _speaker(quote: Task, key: str, answer: _Answer, known: Mapping[str, str | None]) -> str | None:
    """Who said a quote as the annotator has it: the name that was written, else whom it was tied to."""
    written = answer.name(key)
    if written != quote["speaker"] and written:
        return written
    spans = answer.speaker_spans(key)
    if quote["speaker_span"] in spans or (not spans and not quote["speaker_span"]):
        return written
    return next((known.get(span) or words for span, words in spans.items()), None)


def _of_events(found: Mapping[str, str], answer: _Answer, by: str) -> Iterator[Line]:
    kept = answer.labelled(EVENTS)
    for key, event_type in found.items():
        if key not in kept:
            yield "not_an_event", key, "", by
        elif kept[key] != event_type:
            yield "type", key, kept[key], by


def _annotator(annotation: Task) -> str:
    """Whom the corrected rows name."""
    who = annotation.get("completed_by")
    shown = who.get("email") or who.get("id") if isinstance(who, Mapping) else who
    return "Label Studio" if shown is None else f"Label Studio, {shown}"
