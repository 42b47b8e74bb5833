"""Articles as tasks for annotators in Label Studio, with what was found in them, and their answers as corrections.

task(article, quotes, events)   -> a task of its import format
answers(tasks)                  -> the lines of corrections that an export of annotated tasks comes to
exchange(export)                -> both as files
"""

from pipeline.label_studio.annotated_tasks import answers
from pipeline.label_studio.labelling_tasks import LABELLING, FoundEvent, FoundParty, FoundQuote, task
from pipeline.label_studio.task_files import exchange

__all__ = ["LABELLING", "FoundEvent", "FoundParty", "FoundQuote", "answers", "exchange", "task"]
