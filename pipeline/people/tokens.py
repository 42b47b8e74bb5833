"""The tokens of a paragraph as plain columns: reading a column costs a tenth of asking the parsed tokens one by one."""

from dataclasses import dataclass

import numpy as np
from spacy.attrs import DEP, HEAD, IDX, LENGTH, POS, SENT_START, TAG
from spacy.strings import get_string_id

from pipeline.language import Paragraph
from pipeline.records import FieldName


def code(name: str) -> int:
    """The number that stands for a tag or dependency label in the columns."""
    return int(get_string_id(name))


@dataclass(frozen=True, slots=True)
class Tokens:
    """One paragraph's tokens: text, lower-case text, codes of fine tag, part of speech and dependency, head's index.

    ``begins`` and ``ends`` are offsets in the field, not in the paragraph; ``sentence`` numbers sentences from 0.
    """

    field: FieldName
    text: list[str]
    lower: list[str]
    tag: list[int]
    pos: list[int]
    dep: list[int]
    head: list[int]
    begins: list[int]
    ends: list[int]
    sentence: list[int]
    children: list[list[int]]

    def __len__(self) -> int:
        return len(self.text)


def tokens(paragraph: Paragraph, field_text: str) -> Tokens:
    """The columns of a parsed paragraph; ``field_text`` is the text of its whole field."""
    doc = paragraph.doc
    array = doc.to_array([TAG, POS, DEP, HEAD, IDX, LENGTH, SENT_START]).astype(np.int64)
    size = len(array)
    tag, pos, dep, head, begin, length, opens = array.reshape(-1, 7).T
    head = head + np.arange(size)
    begin = begin + paragraph.start
    begins, ends = begin.tolist(), (begin + length).tolist()
    text = [field_text[first:last] for first, last in zip(begins, ends, strict=True)]
    heads = head.tolist()
    children: list[list[int]] = [[] for _ in range(size)]
    for place, own in enumerate(heads):
        if own != place:
            children[own].append(place)
    return Tokens(
        field=paragraph.field,
        text=text,
        lower=[word.lower() for word in text],
        tag=tag.view(np.uint64).tolist(),
        pos=pos.tolist(),
        dep=dep.view(np.uint64).tolist(),
        head=heads,
        begins=begins,
        ends=ends,
        sentence=(np.cumsum(opens == 1) - 1).tolist(),
        children=children,
    )
