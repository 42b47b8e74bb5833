"""Exports of press databases: one file of many articles to the articles, each with what the export says of it.

Belongs here: a module for each database, with its layouts. Does not: how bytes become text (``text``, ``pages``), and
what the words of an article mean. To add a database: a module with ``LAYOUTS``, and its row in ``every_layout``.
"""

from pipeline.sources.exports.every_layout import export_records, layout_of

__all__ = ["export_records", "layout_of"]
