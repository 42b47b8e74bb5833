"""Stable identifiers: a hash of what a thing is and where it stands, never of when it was seen."""

import json
from hashlib import blake2b

from pipeline.records import RawRecord


def stable_id(*parts: object) -> str:
    """Give 16 hexadecimal digits that depend on the parts, their order and nothing else."""
    digest = blake2b(digest_size=8)
    for part in parts:
        digest.update(str(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return digest.hexdigest()


def document_id(record: RawRecord) -> str:
    """The id of a raw record in the words in which it was seen: other words at the same place are another document."""
    fields = json.dumps(dict(record.fields), ensure_ascii=False, sort_keys=True)
    return stable_id("document", record.source_path, record.record_id, record.raw_text, fields)


def article_id(document: str) -> str:
    """The id of the article that the document with the given id holds."""
    return stable_id("article", document)
