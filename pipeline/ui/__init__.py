"""The Dagster UI as ``make ui`` serves it: to this machine's user, not to the web pages that are open beside it.

Does not belong here: what the UI shows of an asset (``pipeline.assets``).
"""

from pipeline.ui.serving import serve

__all__ = ["serve"]
