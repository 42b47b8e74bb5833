"""Events of failures as they are recorded: their first line is the cause and the next step, the trace stands below.

Dagster's own words for them are "Steps failed" and "Error occurred while executing op".
"""

import logging
import re
from collections.abc import Iterator

import dagster as dg
from dagster._core.events import DagsterEvent, JobFailureData
from dagster._core.events.log import EventLogEntry
from dagster._core.execution.plan.objects import StepFailureData
from dagster_shared.error import SerializableErrorInfo

from pipeline.commands import trouble

KILLED = (
    "the process of the run was killed, by somebody or by the system for want of memory: the published file is whole; "
    "launch the run again, it goes on from what is done (with fewer workers or in smaller folders if it was the memory)"
)
NOT_RUN = re.compile(r"Dependencies for step \w+ (failed|were not executed): .*Not executing\.")
BY_DAGSTER = "This run has been marked as failed from outside the execution context."


def plainly(entry: EventLogEntry) -> EventLogEntry:
    """The entry itself, but for the failure of a step or a run: that begins with its cause.

    What Dagster says of each step that is not run thereafter is a detail, and no error of its own.
    """
    event = entry.dagster_event
    if event is None:
        return entry._replace(level=logging.DEBUG) if NOT_RUN.fullmatch(entry.user_message) else entry
    if not event.is_failure:
        return entry
    told = cause_of(event)
    if told is None:
        return entry
    if isinstance(data := event.event_specific_data, StepFailureData) and data.error:
        event = event._replace(event_specific_data=data._replace(error=_headed(told, data.error)))
    return entry._replace(user_message=told, dagster_event=event._replace(message=told))


def cause_of(event: DagsterEvent) -> str | None:
    """Why a step or a run failed, in one line with what to do; None where the event does not tell."""
    data = event.event_specific_data
    if isinstance(data, StepFailureData):
        if data.user_failure_data and data.user_failure_data.description:
            return trouble.one_line(data.user_failure_data.description)
        return plain_line(data.error) if data.error else None
    if isinstance(data, JobFailureData) and data.first_step_failure_event:
        cause = cause_of(data.first_step_failure_event)
        return cause and f"{data.first_step_failure_event.step_key}: {cause}"
    if isinstance(data, JobFailureData) and data.error:
        return plain_line(data.error)
    return KILLED if event.message == BY_DAGSTER else None


def plain_line(error: SerializableErrorInfo) -> str:
    """The message of a foreseen failure, else of what was raised first with what to do."""
    foreseen, message = root_cause(error)
    return trouble.one_line(message) if foreseen else trouble.line(message, "the trace below")


def root_cause(error: SerializableErrorInfo) -> tuple[bool, str]:
    """Whether a failure was foreseen, and what it says; of others the error that was raised first, with its class."""
    causes = list(_causes(error))
    for cause in causes:
        if cause.cls_name == dg.Failure.__name__:
            return True, _message(cause)
    return False, f"{causes[-1].cls_name}: {_message(causes[-1])}"


def _headed(told: str, error: SerializableErrorInfo) -> SerializableErrorInfo:
    """The error with its cause before its own words, and before those of what was raised first, which the UI shows."""
    inner = error.cause and SerializableErrorInfo(
        f"{told}\n\n{error.cause.message}", error.cause.stack, error.cause.cls_name, error.cause.cause
    )
    return SerializableErrorInfo(f"{told}\n\n{error.message}", error.stack, error.cls_name, inner, error.context)


def _causes(error: SerializableErrorInfo | None) -> Iterator[SerializableErrorInfo]:
    while error:
        yield error
        error = error.cause


def _message(error: SerializableErrorInfo) -> str:
    """What the exception says, without the name of its class, which may have a module's before it."""
    name, _, message = error.message.partition(": ")
    return message if name.endswith(error.cls_name or name) else error.message
