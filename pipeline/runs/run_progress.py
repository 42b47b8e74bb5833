"""What a run from the command line says while it works: a line a step worth telling, no stack of frames."""

import logging
import os
import sys

import dagster as dg
from dagster._core.instance.ref import InstanceRef
from dagster._core.storage.noop_compute_log_manager import NoOpComputeLogManager
from dagster_shared.error import SerializableErrorInfo

from pipeline.commands import trouble
from pipeline.runs.plain_failures import root_cause

Result = dg.JobExecutionResult | dg.ExecuteInProcessResult
NO_ARTICLES = {"articles": 0}  # metadata of a failure: there was nothing to publish


class _Line(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        told = getattr(record, "dagster_meta", {})
        step = f"{told['step_key']}: " if told.get("step_key") else ""
        return f"{self.formatTime(record, '%H:%M:%S')} {step}{told.get('orig_message', record.getMessage())}"


class _Lines(logging.StreamHandler):  # type: ignore[type-arg]
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Nobody reads what is told (``make run | head``): that is no reason to stop."""


def _logger(_context: dg.InitLoggerContext) -> logging.Logger:
    """Nothing is told where the UI has launched such a run again: it has a page for that."""
    handler = _Lines(sys.stdout)
    handler.setFormatter(_Line())
    handler.addFilter(lambda record: logging.INFO <= record.levelno < logging.ERROR)
    logger = logging.Logger("progress", level=logging.INFO)
    if "COMMUNIQUE_UI_PROCESS" not in os.environ:
        logger.addHandler(handler)
    return logger


progress = dg.LoggerDefinition(_logger, description="Progress and warnings as lines; failures are told at the end.")


def instance_of_commands() -> dg.DagsterInstance:
    """Where runs are recorded, of the UI too (DAGSTER_HOME, see ``keep_history``).

    What a step prints goes to the screen alone: Dagster's copies of it cost two processes a stream and step, which tell
    of themselves when they are interrupted.
    """
    not_copied = {"module": NoOpComputeLogManager.__module__, "class": NoOpComputeLogManager.__name__}
    overrides = {"compute_logs": not_copied}
    return dg.DagsterInstance.from_ref(InstanceRef.from_dir(os.environ["DAGSTER_HOME"], overrides=overrides))


def failures(result: Result) -> list[str]:
    """Why a run failed, a line a cause: the message of the failure itself, not of what was raised around it.

    The tracebacks of what nobody foresaw are kept in a file, which its lines name.
    """
    told = list[str]()
    for event in result.all_events:
        if event.is_step_failure and event.step_failure_data.user_failure_data:
            told.append(f"{event.step_key}: {event.step_failure_data.user_failure_data.description}")
        elif event.is_failure and (error := _error(event)) and (event.is_step_failure or not told):
            told.append(f"{event.step_key or 'run'}: {_line(error)}")
    return [trouble.one_line(line) for line in told]


def has_no_articles(result: Result) -> bool:
    """Whether a run failed because there was nothing to publish."""
    failed = [event.step_failure_data.user_failure_data for event in result.all_events if event.is_step_failure]
    return any(data is not None and NO_ARTICLES.keys() <= data.metadata.keys() for data in failed)


def _error(event: dg.DagsterEvent) -> SerializableErrorInfo | None:
    return getattr(event.event_specific_data, "error", None)


def _line(error: SerializableErrorInfo) -> str:
    """The message of a foreseen failure, else of what was raised first with the file that now holds the traceback."""
    foreseen, message = root_cause(error)
    return message if foreseen else trouble.line(message, trouble.keep(error.to_string()))
