"""Names as words: what of a noun phrase is a name of somebody or something, and which names only persons have.

Who is meant does not belong here (``pipeline.people``, ``pipeline.resolution``).
"""

from pipeline.names.names_in_phrases import is_body_name, is_person_name, own_name

__all__ = ["is_body_name", "is_person_name", "own_name"]
