"""Damage to the bytes of a whole file, to its compression, and names that files should not have."""

import gzip
import os
import zlib
from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.hostile.content import Content, unpacked

Damage = Callable[[Random, bytes], bytes]


def flipped(random: Random, data: bytes) -> bytes:
    spoiled = bytearray(data)
    for _ in range(random.choice((1, 1, 5, 50)) if data else 0):
        spoiled[random.randrange(len(spoiled))] ^= 1 << random.randrange(8)
    return bytes(spoiled)


def cut(random: Random, data: bytes) -> bytes:
    return data[: random.randint(0, len(data))]


def head_lost(random: Random, data: bytes) -> bytes:
    return data[random.randint(0, len(data)) :]


def middle_lost(random: Random, data: bytes) -> bytes:
    start, end = sorted(random.randint(0, len(data)) for _ in range(2))
    return data[:start] + data[end:]


def zeroed(random: Random, data: bytes) -> bytes:
    start, end = sorted(random.randint(0, len(data)) for _ in range(2))
    return data[:start] + bytes(end - start) + data[end:]


def put_in(random: Random, data: bytes) -> bytes:
    odd = (
        b"\0",
        b"\0" * 600,
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n",
        b"\x1a",
        b"\xed\xa0\x80",
        b"\x80" * 90,
        random.randbytes(40),
    )
    for _ in range(random.randint(1, 5)):
        place = random.randint(0, len(data))
        data = data[:place] + random.choice(odd) + data[place:]
    return data


def twice(_: Random, data: bytes) -> bytes:
    return data + data


def shuffled(random: Random, data: bytes) -> bytes:
    size = max(1, len(data) // 8)
    blocks = [data[start : start + size] for start in range(0, len(data), size)]
    return b"".join(random.sample(blocks, len(blocks)))


def mixed_encodings(random: Random, data: bytes) -> bytes:
    """Every other line in another encoding, as files that several programs wrote are."""
    texts = data.decode("utf-8", "replace").split("\n")
    encodings = ("utf-8", random.choice(("cp1252", "latin-1", "cp1251", "shift_jis")))
    return b"\n".join(text.encode(encodings[number % 2], "replace") for number, text in enumerate(texts))


def something_else(random: Random, data: bytes) -> bytes:
    """Another kind of file under this name."""
    others = (
        b"",
        b"\n",
        b"\0" * 500,
        random.randbytes(700),
        b"%PDF-1.7\n",
        b"\x89PNG\r\n\x1a\n" + data,
        b"PK\x03\x04" + data,
        b"PAR1",
    )
    return random.choice(
        (*others, b"\x1f\x8b", b"WARC/1.0", b"{", b"[", b'"', b"\xef\xbb\xbf", gzip.compress(data, mtime=0))
    )


def endless_line(random: Random, data: bytes) -> bytes:
    place = random.randint(0, len(data))
    return data[:place] + random.choice((b" ", b"a", b"<", b'"', b"-", b"(")) * 30_000 + data[place:]


DAMAGES: tuple[Damage, ...] = (
    *(flipped, flipped, cut, head_lost, middle_lost, zeroed, put_in, twice, shuffled, mixed_encodings, something_else),
    endless_line,
)
RECODINGS = (
    ("utf-16", b""),
    ("utf-16-be", b"\xfe\xff"),
    ("utf-32", b""),
    ("utf-16-le", b""),
    ("utf-8", b"\xef\xbb\xbf"),
    ("cp1252", b""),
)


def damaged(random: Random, content: Content) -> Content:
    damage = random.choice(DAMAGES)
    left = content.damaged(damage(random, content.data), damage.__name__)
    return replace(left, healthy=()) if damage is something_else else left


def recoded(random: Random, content: Content) -> Content:
    encoding, mark = random.choice(RECODINGS)
    return content.recoded(encoding, mark)


def packed(random: Random, content: Content) -> Content:
    """The file gzipped, half of the time so that it is damaged; what can be unpacked of it must survive."""
    if content.data.startswith(b"\x1f\x8b"):  # an archive whose records are packed one by one
        return content
    data = gzip.compress(content.data, mtime=0)
    if random.random() < 0.5:
        return _packed_as(content, data, "gzipped")
    spoil = random.choice(PACKINGS)
    made = spoil(random, content.data, data)
    left = content.damaged(unpacked(made))
    if content.unit == "whole":  # half a page is no page, and what fails its check sum may be any
        left = replace(left, healthy=())
    return _packed_as(left, made, spoil.__name__)


def _packed_as(content: Content, data: bytes, name: str) -> Content:
    return replace(content.told(name), data=data)


def _flipped_inside(random: Random, _: bytes, packed: bytes) -> bytes:
    return flipped(random, packed)


def _packing_cut(random: Random, _: bytes, packed: bytes) -> bytes:
    return packed[: random.randint(2, len(packed))]


def _wrong_check_sum(_: Random, __: bytes, packed: bytes) -> bytes:
    return packed[:-8] + b"\1\2\3\4" + packed[-4:]


def _wrong_length(_: Random, __: bytes, packed: bytes) -> bytes:
    return packed[:-4] + b"\1\2\3\4"


def _rubbish_after(random: Random, _: bytes, packed: bytes) -> bytes:
    return packed + random.choice((b"rubbish", b"\0" * 600, b"\x1f", b"\x1f\x8b", b"\x1f\x8b\x08\0rubbish"))


def _named_packed(_: Random, plain: bytes, __: bytes) -> bytes:
    return plain


def _packed_twice(_: Random, __: bytes, packed: bytes) -> bytes:
    return gzip.compress(packed, mtime=0)


def _in_members(random: Random, plain: bytes, _: bytes) -> bytes:
    place = random.randint(0, len(plain))
    return gzip.compress(plain[:place], mtime=0) + gzip.compress(b"", mtime=0) + gzip.compress(plain[place:], mtime=0)


def _stored_only(_: Random, plain: bytes, __: bytes) -> bytes:
    return gzip.compress(plain, 0, mtime=0)


def _other_packing(_: Random, plain: bytes, __: bytes) -> bytes:
    return zlib.compress(plain)


PACKINGS = (
    *(_flipped_inside, _packing_cut, _packing_cut, _wrong_check_sum, _wrong_length, _rubbish_after, _named_packed),
    *(_packed_twice, _in_members, _stored_only, _other_packing),
)
STEMS = (
    *(
        "with blanks",
        "quote'd",
        'double"quoted',
        "semi;colon",
        "a=b&c",
        "100%",
        "#hash",
        "-dash",
        "[brackets]",
        "*",
        "?",
        "$HOME",
    ),
    *(
        "ünïcödé",
        "u\u0308",
        "\u202eright",
        "日本語",
        "👩\u200d👩",
        "new\nline",
        "tab\t",
        "\x01",
        "x" * 150,
        "a.b.c",
        "back\\slash",
    ),
    *("folder.jsonl/inner", "dots..", "trailing ", "CON", "{0}", "%s", "<b>", "~", "\u2028"),
    os.fsdecode(b"no\xffutf8"),
)


def name(random: Random, number: int, suffix: str) -> str:
    """A file name that no other number has, one in three odd."""
    if random.random() < 0.15:
        suffix = suffix.upper()
    if random.random() < 0.35:
        return f"{random.choice(STEMS)} {number}{suffix}"
    return f"file-{number}{suffix}"
