"""Tables that tell of the files beside them: ``manifest.csv`` of single files, ``sources.csv`` of whole folders.

Belongs here: which row means which file, and what neither row nor file has a match for. Does not: what the columns are
called (``tables``), and what the values mean for an article.
"""

from pipeline.sources.manifests.described_files import described, unmatched, with_told

__all__ = ["described", "unmatched", "with_told"]
