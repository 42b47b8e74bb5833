"""A run of the command line, recorded as one that the UI has launched: it shows there, and can be launched again.

The UI knows the runs of a job by the code location that they are said to be of.
"""

import sys
from collections.abc import Mapping
from typing import Any

import dagster as dg
from dagster._core.definitions.job_base import InMemoryJob
from dagster._core.definitions.repository_definition import SINGLETON_REPOSITORY_NAME  # of what Definitions makes
from dagster._core.execution.api import execute_run
from dagster._core.remote_origin import ManagedGrpcPythonEnvCodeLocationOrigin, RemoteJobOrigin, RemoteRepositoryOrigin
from dagster._core.types.loadable_target_origin import LoadableTargetOrigin

from pipeline.paths import IS_INSTALLED, ROOT

LAUNCHED_BY = "dagster/user"  # the tag that the UI shows so
MODULE = "pipeline.definitions"
CODE_LOCATION = MODULE if IS_INSTALLED else "communique"  # as the UI calls it, in a checkout by its pyproject.toml


def launched(
    job: dg.JobDefinition, instance: dg.DagsterInstance, run_id: str, run_config: Mapping[str, Any]
) -> dg.JobExecutionResult:
    """Run a job in this process to its end, whatever that is; ``run_config`` goes over the job's own, by its keys."""
    run = instance.create_run_for_job(
        job,
        run_id=run_id,
        run_config={**(job.run_config or {}), **run_config},
        tags={**job.run_tags, LAUNCHED_BY: "command line"},
        remote_job_origin=_origin(job.name),
    )
    return execute_run(InMemoryJob(job), run, instance)


def _origin(job: str) -> RemoteJobOrigin:
    target = LoadableTargetOrigin(executable_path=sys.executable, module_name=MODULE, working_directory=str(ROOT))
    location = ManagedGrpcPythonEnvCodeLocationOrigin(target, CODE_LOCATION)
    return RemoteJobOrigin(RemoteRepositoryOrigin(location, SINGLETON_REPOSITORY_NAME), job)
