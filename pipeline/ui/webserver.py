"""Dagster's webserver behind the guard: ``dagster dev`` starts this module in its place."""

import os
from typing import Any
from unittest.mock import patch

from dagster._core.workspace.context import IWorkspaceProcessContext
from dagster_webserver import cli
from dagster_webserver.webserver import DagsterWebserver
from graphql import GraphQLError, OperationDefinitionNode, OperationType, parse
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse

from pipeline.guard import Guard
from pipeline.running import end_with


class GuardedWebserver(DagsterWebserver[Any, Any]):
    """The webserver, for requests that the guard lets in; only JSON that was posted changes anything.

    A link, a picture or a form of any page makes the other kinds of requests.
    """

    def build_middleware(self) -> list[Middleware]:
        hosts = os.environ.get("COMMUNIQUE_HOSTS", "").replace(",", " ").split()
        return [Middleware(Guard, hosts=hosts), *super().build_middleware()]

    async def execute_graphql_request(
        self, request: Request, query: str, variables: dict[str, Any] | None, operation_name: str | None
    ) -> JSONResponse:
        if _changes_something(query) and not _is_posted_json(request):
            return JSONResponse({"errors": [{"message": "refused: a mutation is posted as application/json"}]}, 403)
        return await super().execute_graphql_request(request, query, variables, operation_name)


def _changes_something(query: str) -> bool:
    try:
        definitions = parse(query).definitions
    except GraphQLError:  # it will be told so
        return False
    return any(isinstance(one, OperationDefinitionNode) and one.operation != OperationType.QUERY for one in definitions)


def _is_posted_json(request: Request) -> bool:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return request.method == "POST" and media_type == "application/json"


def _guarded_app(
    workspace_process_context: IWorkspaceProcessContext[Any],
    path_prefix: str = "",
    live_data_poll_rate: int | None = None,
    **settings: Any,
) -> Starlette:
    return GuardedWebserver(workspace_process_context, path_prefix, live_data_poll_rate).create_asgi_app(**settings)


def main() -> None:
    """What ``python -m dagster_webserver`` does, with its options, for the guarded server."""
    end_with(os.getppid())
    with patch.object(cli, "create_app_from_workspace_process_context", _guarded_app):  # raises when there is none
        cli.main()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
