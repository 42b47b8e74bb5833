"""Articles as tasks for annotators in Label Studio, with what was found in them, and their answers as corrections.

exchange(export)   -> both as files; gives the exit code of a command
"""

from pipeline.label_studio.task_files import exchange

__all__ = ["exchange"]
