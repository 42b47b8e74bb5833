"""Tables that tell of the files beside them: ``manifest.csv`` of single files, ``sources.csv`` of whole folders.

Belongs here: which row means which file, and what neither row nor file has a match for. Does not: what the columns are
called (``tables``), and what the values mean for an article.
"""

from pipeline.sources.manifests.described_files import described, unmatched, with_told
from pipeline.sources.manifests.manifest_rows import is_named_as_manifest

__all__ = ["described", "is_named_as_manifest", "unmatched", "with_told"]
