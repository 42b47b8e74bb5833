"""What is made last, of rows that keep all promises: the words that searches look up, and what the release is made of.

Does not belong here: putting the file before readers (``pipeline.assets.publication_assets``).
"""

from pipeline.assets.releasing import release_assets, search_assets

__all__ = ["release_assets", "search_assets"]
