"""Web archives: WARC and WET, their blocks, and what a server's answer holds.

Does not belong here: what a page says; bytes to text (``text``).
"""

from pipeline.sources.archives import warc_archive, wet_archive

__all__ = ["warc_archive", "wet_archive"]
