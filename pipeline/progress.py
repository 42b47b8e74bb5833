"""What a run from the command line says while it works: a line a step worth telling, no stack of frames."""

import logging
import sys

import dagster as dg


class _Line(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        told = getattr(record, "dagster_meta", {})
        step = f"{told['step_key']}: " if told.get("step_key") else ""
        return f"{self.formatTime(record, '%H:%M:%S')} {step}{told.get('orig_message', record.getMessage())}"


def _logger(_context: dg.InitLoggerContext) -> logging.Logger:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(_Line())
    handler.addFilter(lambda record: logging.INFO <= record.levelno < logging.ERROR)
    logger = logging.Logger("progress", level=logging.INFO)
    logger.addHandler(handler)
    return logger


progress = dg.LoggerDefinition(_logger, description="Progress and warnings as lines; failures are told at the end.")


def failures(result: dg.ExecuteInProcessResult) -> list[str]:
    """Why a run failed, a line a cause: the message of the failure itself, not of what was raised around it."""
    told = []
    for event in result.all_events:
        data = event.event_specific_data
        if event.is_step_failure and event.step_failure_data.user_failure_data:
            told.append(f"{event.step_key}: {event.step_failure_data.user_failure_data.description}")
        elif event.is_failure and (error := getattr(data, "error", None)) and (event.is_step_failure or not told):
            while error.cause:
                error = error.cause
            told.append(f"{event.step_key or 'run'}: {error.message.strip()}")
    return told
