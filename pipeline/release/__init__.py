"""A published file told to others: what it holds and follows from, as a manifest, as an RO-Crate and as a citation.

Records in, dictionaries out, and the two files beside the published one. Does not belong here: counting and digesting
rows (``pipeline.database``), and when it is done (``pipeline.assets``).
"""

from pipeline.release.beside_files import is_description, written_beside
from pipeline.release.release_facts import Release, SourceFile, content_digest, source_digest, with_citation

__all__ = [
    "Release",
    "SourceFile",
    "content_digest",
    "is_description",
    "source_digest",
    "with_citation",
    "written_beside",
]
