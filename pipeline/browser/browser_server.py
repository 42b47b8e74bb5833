"""``communique browse``: the app behind the guard, on this machine only, with its first page drawn by the server.

marimo's own frontend takes two seconds and more to come up, on a page of three words too; so the document already holds
the page, and the app takes its place when it has come up.
"""

import os
import re
import socket
import sys
import time
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import suppress
from html import escape
from pathlib import Path

import anyio.to_thread
import marimo
import uvicorn
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline import paths
from pipeline.browser.page_address import PageAddress, from_values, read, written
from pipeline.browser.page_rendering import head, page
from pipeline.browser.published_rows import stamp
from pipeline.guard import Guard

HOST = "127.0.0.1"
PORT = 3030
APP = Path(__file__).resolve().parent / "browser_app.py"
SECONDS_BETWEEN_LOOKS = 1.0
SECONDS_OF_A_SESSION = 600  # that a closed page's rows are kept for its return
ROOT = '<div id="root"'
FRONTEND = re.compile(
    r'\s*<link rel="(?:preload|modulepreload|stylesheet)"[^>]*>|\s*<script type="module"[^>]*></script>'
)
ONLY_OURS = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",  # the frontend's own: inline settings, workers
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
"""What a page may load and ask (Content-Security-Policy): this server alone, whatever text stands in it."""


def serve(port: int | None, opens: bool) -> None:
    """Serve the browser of the published file (COMMUNIQUE_WAREHOUSE) until Ctrl-C, which ends the process.

    Exits with one line where the port cannot be used.
    """
    os.environ["MARIMO_SKIP_UPDATE_CHECK"] = "1"
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, PORT if port is None else port))
        listening.listen()  # so that who is told the address may ask at once
    except (OSError, OverflowError) as error:
        sys.exit(f"port {PORT if port is None else port} cannot be used ({error}): name another (--port 3031)")
    url = f"http://{HOST}:{listening.getsockname()[1]}/"
    page(published_file(), PageAddress())  # so that it is there when it is asked for
    print(f"{published_file()} is shown at {url} (Ctrl-C ends it)", flush=True)
    if opens:
        webbrowser.open(url)
    config = uvicorn.Config(guarded_app(), log_level="warning", timeout_graceful_shutdown=1)  # pages keep a line open
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])
    print("the browser has ended", flush=True)
    os._exit(0)  # threads of marimo's sessions would keep it for minutes


def guarded_app() -> ASGIApp:
    """The server's app: pages of other sites are refused, the first page is drawn, the rest is marimo's."""
    hosts = os.environ.get("COMMUNIQUE_HOSTS", "").replace(",", " ").split()
    built = marimo.create_asgi_app(quiet=True, html_head=head(), session_ttl=SECONDS_OF_A_SESSION)
    return Guard(FirstPaint(built.with_app(path="", root=str(APP)).build()), hosts)


def published_file() -> Path:
    """The file that is shown."""
    return Path(paths.told("WAREHOUSE"))


def asked_page(published: Path, query: str, is_newer: bool = False) -> str:
    """The page of a query with what the script needs to know of it, and a word when the file is a newer one."""
    news = '<p class="communique fresh" role="status">A newly published file is shown.</p>' if is_newer else ""
    return f'<div data-asked="{escape(query)}">{news}{page(published, read(query))}</div>'


def asked_query(told: Mapping[str, str | list[str]]) -> str:
    """The query that says what a browser came with, as marimo tells it: a value, or the values of a name."""
    return written(from_values({name: [value] if isinstance(value, str) else value for name, value in told.items()}))


def follow(published: Path, tell: Callable[[str], None]) -> None:
    """Tell the stamp of the published file whenever another one stands there, until marimo's thread is to end.

    Where there is none for a while nothing is told.
    """
    known = stamp(published)
    thread = marimo.current_thread()
    while not thread.should_exit:
        time.sleep(SECONDS_BETWEEN_LOOKS)
        now = stamp(published)
        if now and now != known:
            known = now
            tell(now)


class FirstPaint:
    """Puts the page of the address into the document that marimo serves, and says what that may load.

    The frontend's files have names by their content, so browsers may keep them.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == "/" and scope["method"] == "GET":
            await self._document(scope, receive, send)
        elif scope["type"] == "http" and scope["path"].startswith("/assets/"):
            await self.app(scope, receive, _kept(send))
        else:
            await self.app(scope, receive, send)

    async def _document(self, scope: Scope, receive: Receive, send: Send) -> None:
        query = scope["query_string"].decode("utf-8", "replace")
        drawn = await anyio.to_thread.run_sync(asked_page, published_file(), f"?{query}")
        begin: Message = {}
        body = b""

        async def hold(message: Message) -> None:
            nonlocal begin, body
            if message["type"] == "http.response.start":
                begin = message
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            whole = _drawn_first(body.decode(), drawn).encode() if begin["status"] == 200 else body  # noqa: PLR2004
            headers = MutableHeaders(raw=begin["headers"])
            headers["content-length"] = str(len(whole))
            headers["cache-control"] = "no-cache"
            headers["content-security-policy"] = ONLY_OURS
            headers["referrer-policy"] = "no-referrer"
            del headers["etag"]
            await send({**begin, "headers": headers.raw})
            await send({"type": "http.response.body", "body": whole})

        asked = [pair for pair in scope["headers"] if pair[0] not in (b"if-none-match", b"accept-encoding")]
        await self.app({**scope, "headers": asked}, receive, hold)


def _drawn_first(document: str, drawn: str) -> str:
    """The document with a page in it; what the frontend loads is kept for the script to put in when that is painted."""
    loads = "".join(FRONTEND.findall(document))
    begin, root, rest = FRONTEND.sub("", document).partition(ROOT)
    return f'{begin}<div id="first-paint">{drawn}</div><template id="frontend">{loads}</template>{root}{rest}'


def _kept(send: Send) -> Send:
    """The same, for an answer that never changes."""

    async def send_kept(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 200:  # noqa: PLR2004
            headers = MutableHeaders(raw=list(message["headers"]))
            headers["cache-control"] = "public, max-age=31536000, immutable"
            message = {**message, "headers": headers.raw}
        await send(message)

    return send_kept
