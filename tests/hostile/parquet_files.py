"""Parquet tables of which some columns are of types that no column of news has."""

import io
from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

from tests.hostile.content import Content, piece
from tests.hostile.stories import Story
from tests.hostile.values import FIELDS

Column = Callable[[Random, int], "pa.Array"]
ZONES = (None, "UTC", "Mars/Olympus", "Europe/Vienna", "+99:99", "-00:00", "+05:30", "EST5EDT", "Z", "utc\n")
UNITS = ("s", "ms", "us", "ns")
NO_UTF8 = (b"\xff\xfe", b"caf\xe9", b"\xed\xa0\x80", b"\xc3", b"\x80" * 9, b"ok", b"")


def table(random: Random, healthy: Sequence[Story], spoiled: Sequence[Story]) -> Content:
    stories = [*healthy, *spoiled]
    random.shuffle(stories)
    names = ["text", *random.sample(["id", "title", "outlet", "authors", "published_at", "updated_at", "url"], 5)]
    columns = {name: _plain(stories, name) for name in names}
    columns["text"] = random.choice(TEXT_TYPES)(columns["text"])
    made_by = list[str]()
    for name in random.sample(names[1:], random.randint(0, 2)):
        odd = random.choice(COLUMNS)
        columns[name] = odd(random, len(stories))
        made_by.append(f"{name} of {odd.__name__}")
    pairs = list(columns.items())
    if random.random() < 0.15:
        name = random.choice(["text", "id", "title", "Text "])
        pairs.append((name, pa.array([f"other {number}" for number in range(len(stories))])))
        made_by.append(f"{name} twice")
    data, how = _written(random, pairs)
    kept = set(map(id, healthy))
    pieces = tuple(piece(story, data) for story in stories if id(story) in kept)
    return Content(data, "whole", pieces, len(stories), (*made_by, *how))


def _plain(stories: Sequence[Story], name: str) -> "pa.Array":
    values = [story.fields.get(name) for story in stories]
    if name == "authors":
        return pa.array([_strings(value) for value in values], pa.list_(pa.string()))
    return pa.array([_storable(str(value)) if value is not None else None for value in values], pa.string())


def _strings(value: object) -> list[str]:
    return [_storable(str(item)) for item in value] if isinstance(value, list) else [_storable(str(value))]


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _as_bytes(texts: "pa.Array") -> "pa.Array":
    return texts.cast(pa.binary())


def _as_large(texts: "pa.Array") -> "pa.Array":
    return texts.cast(pa.large_string())


def _as_codes(texts: "pa.Array") -> "pa.Array":
    return texts.dictionary_encode()


def _as_it_is(texts: "pa.Array") -> "pa.Array":
    return texts


TEXT_TYPES = (_as_it_is, _as_it_is, _as_bytes, _as_large, _as_codes)


def timestamps(random: Random, rows: int) -> "pa.Array":
    odd = (0, 1, -1, 1_712_302_200_123_456_789, 2**62, -(2**62), 2**63 - 1, -(2**63) + 1, 253_402_300_800, 10**15)
    return pa.array(random.choices(odd, k=rows), pa.int64()).cast(
        pa.timestamp(random.choice(UNITS), random.choice(ZONES))
    )


def days(random: Random, rows: int) -> "pa.Array":
    odd = random.choices((0, -1, 2**30, -(2**30), 2**31 - 1, 2_932_897, -719_163, 19_800), k=rows)
    return pa.array(odd, pa.int32()).cast(pa.date32())


def days_in_milliseconds(random: Random, rows: int) -> "pa.Array":
    return pa.array(random.choices((0, 86_400_000 * 10**8, -86_400_000 * 10**8, 1), k=rows), pa.int64()).view(
        pa.date64()
    )


def durations(random: Random, rows: int) -> "pa.Array":
    odd = random.choices((0, 2**62, -(2**62), 2**63 - 1, 5), k=rows)
    return pa.array(odd, pa.int64()).cast(pa.duration(random.choice(UNITS)))


def times(random: Random, rows: int) -> "pa.Array":
    kind, bits = random.choice(
        ((pa.time32("s"), pa.int32()), (pa.time64("ns"), pa.int64()), (pa.time64("us"), pa.int64()))
    )
    return pa.array(random.choices((0, 86_399, 86_400, -1, 2**31 - 1), k=rows), bits).cast(kind)


def decimals(random: Random, rows: int) -> "pa.Array":
    return pa.array(
        random.choices((Decimal("1.5"), Decimal(10) ** 30, Decimal("-0.00001"), None), k=rows), pa.decimal256(60, 5)
    )


def floats(random: Random, rows: int) -> "pa.Array":
    return pa.array(random.choices((1.5, float("nan"), float("inf"), 1e300, 1712302200.0, None), k=rows), pa.float64())


def whole_numbers(random: Random, rows: int) -> "pa.Array":
    return pa.array(random.choices((0, 2**64 - 1, 1_712_302_200, 1_712_302_200_000), k=rows), pa.uint64())


def truths(random: Random, rows: int) -> "pa.Array":
    return pa.array(random.choices((True, False, None), k=rows))


def nothing(_: Random, rows: int) -> "pa.Array":
    return pa.nulls(rows)


def lists_of_lists(random: Random, rows: int) -> "pa.Array":
    return pa.array(random.choices(([[1, None], []], None, [], [[2**40]]), k=rows), pa.list_(pa.list_(pa.int64())))


def objects(random: Random, rows: int) -> "pa.Array":
    return pa.array(random.choices(({"name": "Ida", "at": 1}, {"name": None, "at": None}, None), k=rows))


def maps(random: Random, rows: int) -> "pa.Array":
    return pa.array(random.choices(([("a", 1), ("a", 2)], [], None), k=rows), pa.map_(pa.string(), pa.int64()))


def no_utf8(random: Random, rows: int) -> "pa.Array":
    return _mislabelled(pa.array(random.choices(NO_UTF8, k=rows), pa.binary()))


def lists_of_no_utf8(random: Random, rows: int) -> "pa.Array":
    words = _mislabelled(pa.array(random.choices(NO_UTF8, k=2 * rows), pa.binary()))
    return pa.ListArray.from_arrays(pa.array(range(0, 2 * rows + 1, 2), pa.int32()), words)


def objects_of_no_utf8(random: Random, rows: int) -> "pa.Array":
    return pa.StructArray.from_arrays([no_utf8(random, rows)], ["name"])


def codes_of_no_utf8(random: Random, rows: int) -> "pa.Array":
    return pa.DictionaryArray.from_arrays(pa.array([number % 2 for number in range(rows)]), no_utf8(random, 2))


def _mislabelled(data: "pa.Array") -> "pa.Array":
    return pa.Array.from_buffers(pa.string(), len(data), data.buffers())


def raw_bytes(random: Random, rows: int) -> "pa.Array":
    return pa.array([random.randbytes(random.randint(0, 40)) for _ in range(rows)], pa.binary())


def fixed_bytes(random: Random, rows: int) -> "pa.Array":
    return pa.array([random.randbytes(16) for _ in range(rows)], pa.binary(16))


def odd_texts(random: Random, rows: int) -> "pa.Array":
    values = [value for known in FIELDS.values() for value in known]
    return pa.array([_storable(value) for value in random.choices(values, k=rows)], pa.string())


def pairs_of_dates(random: Random, rows: int) -> "pa.Array":
    return pa.FixedSizeListArray.from_arrays(timestamps(random, 2 * rows), 2)


COLUMNS: tuple[Column, ...] = (
    *(
        timestamps,
        timestamps,
        days,
        days_in_milliseconds,
        durations,
        times,
        decimals,
        floats,
        whole_numbers,
        truths,
        nothing,
    ),
    *(
        lists_of_lists,
        objects,
        maps,
        no_utf8,
        lists_of_no_utf8,
        objects_of_no_utf8,
        codes_of_no_utf8,
        raw_bytes,
        fixed_bytes,
    ),
    *(odd_texts, pairs_of_dates),
)


def _written(random: Random, columns: list[tuple[str, "pa.Array"]]) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of a table; columns that Parquet cannot hold are left out, which is told."""
    how: dict[str, object] = {
        "compression": random.choice(("none", "snappy", "gzip", "zstd", "brotli", "lz4")),
        "use_dictionary": random.random() < 0.5,
        "version": random.choice(("1.0", "2.4", "2.6")),
        "data_page_version": random.choice(("1.0", "2.0")),
        "row_group_size": random.choice((1, 2, 100)),
        "store_schema": random.random() < 0.7,
        "use_deprecated_int96_timestamps": random.random() < 0.2,
    }
    try:
        return _bytes(columns, how), ()
    except (pa.ArrowException, NotImplementedError, ValueError):
        plain = [(name, column) for name, column in columns if pa.types.is_string(column.type) or name == "text"]
        return _bytes(plain, {}), ("only what Parquet can hold",)


def _bytes(columns: list[tuple[str, "pa.Array"]], how: dict[str, object]) -> bytes:
    made = io.BytesIO()
    names, arrays = zip(*columns, strict=True)
    pq.write_table(pa.Table.from_arrays(list(arrays), names=list(names)), made, **how)
    return made.getvalue()
