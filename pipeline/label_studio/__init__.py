"""Articles as tasks for annotators in Label Studio, with what was found in them, and their answers as corrections.

exchange(export)           -> both as files; gives the exit code of a command
write_tasks(con, folder)   -> the tasks of a published warehouse as files of a folder
"""

from pipeline.label_studio.task_files import exchange, write_tasks

__all__ = ["exchange", "write_tasks"]
