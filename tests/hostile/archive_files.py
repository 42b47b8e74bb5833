"""Web archives, WARC and WET, with healthy and spoiled records."""

import gzip
import zlib
from collections.abc import Callable, Sequence
from random import Random

from tests.hostile import page_files
from tests.hostile.content import Content, Piece, piece
from tests.hostile.stories import Story
from tests.hostile.values import DATES, URLS

HTML = "Content-Type: text/html; charset=utf-8"


def warc(random: Random, healthy: Sequence[Story], spoiled: Sequence[Story]) -> Content:
    return _archive(random, healthy, spoiled, answer_of)


def wet(random: Random, healthy: Sequence[Story], spoiled: Sequence[Story]) -> Content:
    return _archive(random, healthy, spoiled, visible_text_of)


def answer_of(story: Story) -> bytes:
    return entry(story, "response", "application/http; msgtype=response", answer(_bytes(page_files.page(story))))


def visible_text_of(story: Story) -> bytes:
    return entry(story, "conversion", "text/plain", _bytes(page_files.dump(story)))


def entry(story: Story, kind: str, content_type: str, block: bytes, **headers: str | None) -> bytes:
    told: dict[str, str | None] = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{_plain(story.fields.get('id'))}>",
        "WARC-Date": "2024-04-06T08:00:00Z",
        "WARC-Target-URI": _plain(story.fields.get("url")),
        "Content-Type": content_type,
        "Content-Length": str(len(block)),
    }
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value is not None)
    return f"WARC/1.0\r\n{lines}\r\n".encode("utf-8", "replace") + block + b"\r\n\r\n"


def answer(content: bytes, headers: str = HTML, status: str = "HTTP/1.1 200 OK") -> bytes:
    return f"{status}\r\n{headers}\r\n\r\n".encode("utf-8", "replace") + content


def _plain(value: object) -> str:
    return " ".join(str(value).split())[:500]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _archive(
    random: Random, healthy: Sequence[Story], spoiled: Sequence[Story], record_of: Callable[[Story], bytes]
) -> Content:
    made_by = list[str]()
    mixed: list[tuple[bytes, Piece | None]] = [(data, piece(one, data)) for one in healthy for data in [record_of(one)]]
    for story in spoiled:
        data = record_of(story)
        if random.random() < 0.7:
            spoil = random.choice(
                ENTRY_SPOILERS if record_of is visible_text_of else (*ENTRY_SPOILERS, *ANSWER_SPOILERS)
            )
            made_by.append(spoil.__name__)
            data = spoil(random, story, data)
        mixed.append((data, None))
    random.shuffle(mixed)
    if random.random() < 0.4:
        mixed = [(_member(data), own and Piece(own.quote, _member(own.data))) for data, own in mixed]
        made_by.append("a compressed member a record")
    kept = tuple(own for _, own in mixed if own)
    return Content(b"".join(data for data, _ in mixed), "member", kept, len(kept), tuple(made_by))


def _member(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


Spoil = Callable[[Random, Story, bytes], bytes]


def length_wrong(random: Random, _: Story, data: bytes) -> bytes:
    before, _name, after = data.partition(b"Content-Length: ")
    length, _end, rest = after.partition(b"\r\n")
    wrong = (
        b"0",
        b"-5",
        b"x",
        b"",
        b"9" * 25,
        b"1e3",
        b"%d" % (int(length) - 7),
        b"%d" % (int(length) + 9),
        length + length,
    )
    return before + b"Content-Length: " + random.choice(wrong) + b"\r\n" + rest


def head_spoiled(random: Random, _: Story, data: bytes) -> bytes:
    head, _end, block = data.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    place = random.randint(0, len(lines) - 1)
    odd = (
        b"",
        b"no colon",
        b": empty",
        b"WARC-Type: nothing",
        b"\xff\xfe: \x80",
        b" folded",
        b"X: " + b"x" * 20_000,
        lines[place] * 2,
    )
    lines[place] = random.choice(odd)
    return b"\r\n".join(lines) + b"\r\n\r\n" + block


def version_odd(random: Random, _: Story, data: bytes) -> bytes:
    odd = (b"WARC/1.1", b"WARC/0.17", b"warc/1.0", b"WARC/9.9", b"WARC/", b"ARC/1.0", b"", b"WARC/1.0 ")
    return random.choice(odd) + data[len(b"WARC/1.0") :]


def plain_line_ends(_: Random, __: Story, data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def twice(_: Random, __: Story, data: bytes) -> bytes:
    return data + data


def cut(random: Random, _: Story, data: bytes) -> bytes:
    return data[: random.randint(1, len(data) - 1)]


def no_end(_: Random, __: Story, data: bytes) -> bytes:
    return data.removesuffix(b"\r\n\r\n")


def rubbish_before(random: Random, _: Story, data: bytes) -> bytes:
    return random.choice((b"\0" * 30, b"rubbish\r\n", b"\r\n" * 9, b"\x1f\x8b\x08rubbish", random.randbytes(50))) + data


def headers_odd(random: Random, story: Story, _: bytes) -> bytes:
    headers = {
        "WARC_Date": random.choice((None, *DATES)),
        "WARC_Target_URI": random.choice((None, *URLS)),
        "WARC_Record_ID": random.choice((None, "", "<>", "x" * 10_000, "<urn:uuid:>")),
    }
    told = {name: value if value is None else _plain(value) for name, value in headers.items()}
    return entry(
        story, random.choice(("response", "resource", "conversion", "revisit", "")), "text/plain", b"<p>a</p>", **told
    )


def status_odd(random: Random, story: Story, _: bytes) -> bytes:
    odd = (
        "HTTP/1.1 404 Not Found",
        "HTTP/1.1 200",
        "HTTP/1.1",
        "HTTP/9.9 200 OK",
        "HTTP/1.1 abc",
        "http/1.1 200 ok",
        "",
        "HTTP/2 99999",
    )
    return _served(story, answer(_content(story), status=random.choice(odd)))


def packing_odd(random: Random, story: Story, _: bytes) -> bytes:
    content = _content(story)
    packed = random.choice(
        (content, gzip.compress(content, mtime=0)[:-20], zlib.compress(content), b"", random.randbytes(90))
    )
    how = random.choice(("gzip", "deflate", "br", "x", "gzip, gzip", "identity", ""))
    return _served(story, answer(packed, f"{HTML}\r\nContent-Encoding: {how}"))


def chunks_odd(random: Random, story: Story, _: bytes) -> bytes:
    content = _content(story)
    length = b"%x" % len(content)
    odd = (
        content,
        length + b"\r\n" + content,
        b"zz\r\n" + content,
        b"-1\r\n" + content,
        b"f" * 15 + b"\r\n" + content,
        b"0\r\n\r\n",
        length + b"\r\n" + content + b"\r\n0\r\n\r\n",
    )
    return _served(story, answer(random.choice(odd), f"{HTML}\r\nTransfer-Encoding: chunked"))


def type_odd(random: Random, story: Story, _: bytes) -> bytes:
    odd = (
        "text/html; charset=\xff",
        "TEXT/HTML;charset=utf-7",
        "text/html; charset=none",
        "",
        ";",
        "image/png",
        "text/html; charset=idna",
    )
    return _served(story, answer(_content(story), f"Content-Type: {random.choice(odd)}"))


def _content(story: Story) -> bytes:
    return _bytes(page_files.page(story))


def _served(story: Story, block: bytes) -> bytes:
    return entry(story, "response", "application/http", block)


ENTRY_SPOILERS: tuple[Spoil, ...] = (
    *(
        length_wrong,
        length_wrong,
        head_spoiled,
        version_odd,
        plain_line_ends,
        twice,
        cut,
        no_end,
        rubbish_before,
        headers_odd,
    ),
)
ANSWER_SPOILERS: tuple[Spoil, ...] = (status_odd, packing_odd, chunks_odd, type_odd)
