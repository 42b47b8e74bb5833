"""Who may ask a server of ours for anything: this machine's programs, and pages that the server itself has served.

A browser sends requests for any page that is open in it, and says in their headers where that page is from. What may be
asked of a run, once a request is let in, belongs to ``roots``.
"""

from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

LOCAL = ("localhost", "127.0.0.1", "[::1]")
HTTP_PORT = 80  # which browsers leave unsaid
OWN_PAGES = {"same-origin", "none"}  # "none": typed, or opened from a bookmark


class Guard:
    """Answers 403 to requests from pages of other sites, HTTP and WebSocket alike; passes on all others.

    ``hosts`` are names (with the port, when it is not the scheme's own) under which the server may be reached beside
    this machine's own ones.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self.app = app
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        reason = _refusal(scope, self.hosts) if scope["type"] in ("http", "websocket") else None
        if reason is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse(reason, 403)(scope, receive, send)
        else:
            await WebSocketClose(1008, reason)(scope, receive, send)


def _refusal(scope: Scope, named: frozenset[str]) -> str | None:
    """Why a request is not let in; None when it is. A page cannot leave out or change these headers."""
    headers = Headers(scope=scope)
    _, port = scope["server"]
    hosts = named | {f"{name}:{port}" for name in LOCAL} | (set(LOCAL) if port == HTTP_PORT else set())
    asked = [host.lower() for host in headers.getlist("host")]
    if len(asked) != 1 or asked[0] not in hosts:
        return f"refused: {', '.join(asked) or 'no host'} is no name of this server; COMMUNIQUE_HOSTS can name it\n"
    origins = {f"{scheme}://{host}" for scheme in ("http", "https") for host in hosts}
    if not {origin.lower() for origin in headers.getlist("origin")} <= origins:
        return "refused: asked by a page of another site\n"
    if not set(headers.getlist("sec-fetch-site")) <= OWN_PAGES:
        return "refused: asked by a page of another site\n"
    return None
