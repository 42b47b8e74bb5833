"""A published warehouse as files that other programs read: tables, workbooks, coded events, panels, graphs, JSON-LD.

export(published, folder, kind)   -> the files of a format, or of every format, whole or not at all

Rows come from ``sql/exports``; here they are only written. How the columns of each format follow from ours is listed
in ``seeds/reference/exports`` and told in ``docs/exports.md``. Does not belong here: what rows mean.
"""

from pipeline.exporting.export_formats import ExportError, export

__all__ = ["ExportError", "export"]
