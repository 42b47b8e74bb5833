"""How many of the labelled sentences get their type, and how many that report no event stay silent.

    python -m tests.labels.sentence_scores [TYPE ...]       prints the shares by type and the sentences that are missed

Pure functions alone are run. A sentence stands for itself, as an article of one sentence.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.extraction import extractions
from tests.invented import article
from tests.labels.labelled_sentences import NONE, LabelledSentence, labelled_sentences

PUBLISHED = "2024-05-10"  # of every sentence; none of them tells a day by it


@dataclass(frozen=True, slots=True)
class CodedSentence:
    """A labelled sentence with the types that were found in it: of the mentions and of what would happen."""

    label: LabelledSentence
    found: frozenset[str]

    @property
    def is_right(self) -> bool:
        return self.label.event_type in self.found if self.label.event_type != NONE else not self.found


def coded(labels: Sequence[LabelledSentence]) -> Iterator[CodedSentence]:
    """Each sentence with what is found in it, in order."""
    articles = [
        replace(article(label.text, published=PUBLISHED), article_id=str(number)) for number, label in enumerate(labels)
    ]
    for label, extraction in zip(labels, extractions(articles), strict=True):
        found = {kind for mention in extraction.mentions for kind in (mention.event_type, mention.base_type)}
        yield CodedSentence(label, frozenset(found))


def shares(sentences: Sequence[CodedSentence]) -> Mapping[str, float]:
    """The share that is right of each type, of NONE, and of all types together (``any``)."""
    kinds = sorted({one.label.event_type for one in sentences})
    by_kind = {kind: [one for one in sentences if one.label.event_type == kind] for kind in kinds}
    by_kind["any"] = [one for one in sentences if one.label.event_type != NONE]
    return {kind: sum(one.is_right for one in own) / len(own) for kind, own in by_kind.items()}


def main(wanted: Sequence[str]) -> None:
    sentences = list(coded(labelled_sentences()))
    for kind, share in shares(sentences).items():
        print(f"{kind:10} {share:.3f}")
    for one in sentences:
        if not one.is_right and (not wanted or one.label.event_type in wanted):
            print(f"{one.label.event_type:10} {'|'.join(sorted(one.found)):20} {one.label.text}")


if __name__ == "__main__":
    main(sys.argv[1:])
