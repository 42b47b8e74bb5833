"""Which articles are one text: versions of an article, copies of a text, sentences that changed between versions.

Does not belong here: articles of other words on one happening (``stories``).
"""

from pipeline.resolution.versions import article_versions, copies
from pipeline.resolution.versions.sentence_changes import SentenceChange, VersionPair, sentence_changes

__all__ = ["SentenceChange", "VersionPair", "article_versions", "copies", "sentence_changes"]
