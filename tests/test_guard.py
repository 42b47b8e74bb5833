"""Which requests a server of ours lets in: those of this machine's programs and of its own pages."""

import asyncio
from collections.abc import Sequence

import pytest
from starlette.types import Message, Receive, Scope, Send

from pipeline.guard import Guard

Headers = Sequence[tuple[str, str]]
OWN = ("Host", "localhost:3000")


async def _passed(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "passed"})


def answer(kind: str, headers: Headers, port: int = 3000, hosts: Sequence[str] = ()) -> Message:
    """The first message that the server sends to a request of these headers; ``passed`` when the guard lets it in."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": f"{kind}.request"}

    raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers]
    scope = {"type": kind, "path": "/graphql", "headers": raw, "server": ("127.0.0.1", port)}
    asyncio.run(Guard(_passed, hosts)(scope, receive, send))
    return sent[0]


LET_IN: list[Headers] = [
    [OWN],
    [("Host", "127.0.0.1:3000")],
    [("Host", "[::1]:3000")],
    [("Host", "LOCALHOST:3000")],
    [OWN, ("Origin", "http://localhost:3000"), ("Sec-Fetch-Site", "same-origin")],
    [OWN, ("Origin", "http://127.0.0.1:3000")],
    [OWN, ("Sec-Fetch-Site", "none")],
]
REFUSED: list[Headers] = [
    [],
    [("Host", "evil.example")],
    [("Host", "evil.example:3000")],
    [("Host", "localhost")],
    [("Host", "localhost:3001")],
    [("Host", "localhost:3000.evil.example")],
    [("Host", "localhost.evil.example:3000")],
    [("Host", "127.0.0.1.evil.example:3000")],
    [("Host", "evil@localhost:3000")],
    [OWN, ("Host", "evil.example")],
    [OWN, ("Origin", "http://evil.example")],
    [OWN, ("Origin", "https://evil.example:3000")],
    [OWN, ("Origin", "http://localhost:8080")],
    [OWN, ("Origin", "http://localhost")],
    [OWN, ("Origin", "http://localhost:3000.evil.example")],
    [OWN, ("Origin", "null")],
    [OWN, ("Origin", "")],
    [OWN, ("Origin", "file://")],
    [OWN, ("Origin", "http://localhost:3000"), ("Origin", "http://evil.example")],
    [OWN, ("Sec-Fetch-Site", "cross-site")],
    [OWN, ("Sec-Fetch-Site", "same-site")],
    [OWN, ("Origin", "http://localhost:3000"), ("Sec-Fetch-Site", "cross-site")],
]


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize("headers", LET_IN, ids=str)
def test_own_pages_and_programs_are_let_in(kind: str, headers: Headers) -> None:
    assert answer(kind, headers) == {"type": "passed"}


@pytest.mark.parametrize("headers", REFUSED, ids=str)
def test_pages_of_other_sites_are_refused(headers: Headers) -> None:
    assert answer("http", headers)["status"] == 403
    assert answer("websocket", headers)["type"] == "websocket.close"


def test_a_host_that_a_setting_names_is_let_in_with_its_pages() -> None:
    hosts = ["News.example.org", "10.0.0.5:3000"]
    named = ("Host", "news.example.org")
    assert answer("http", [named, ("Origin", "https://news.example.org")], hosts=hosts) == {"type": "passed"}
    assert answer("http", [("Host", "10.0.0.5:3000")], hosts=hosts) == {"type": "passed"}
    assert answer("http", [("Host", "10.0.0.5:3001")], hosts=hosts)["status"] == 403
    assert answer("http", [named, ("Origin", "https://evil.example")], hosts=hosts)["status"] == 403


def test_at_the_port_of_http_itself_hosts_have_none() -> None:
    assert answer("http", [("Host", "localhost"), ("Origin", "http://localhost")], port=80) == {"type": "passed"}


def test_what_is_no_request_is_passed_on() -> None:
    assert answer("lifespan", []) == {"type": "passed"}
