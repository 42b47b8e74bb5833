"""The browser over the published file: search, pages of speakers, events, articles and stories, and a cell for SQL.

Does not belong here: what the UI of runs shows (``pipeline.ui``), pages that need no server.
"""

from pipeline.browser.browser_server import serve

__all__ = ["serve"]
