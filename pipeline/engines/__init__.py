"""Where batches of rows are worked on: one seam, ``Engine.mapped``, over processes of this machine or a Ray cluster.

Does not belong here: what is done with rows (``pipeline.mappings``), and how a process lives (``pipeline.running``).
"""

from pipeline.engines.engine_choice import check_engine, check_settings, started
from pipeline.engines.mapping import Engine, RowFunction, Tables, joined

__all__ = ["Engine", "RowFunction", "Tables", "check_engine", "check_settings", "joined", "started"]
