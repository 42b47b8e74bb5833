"""Quotes and events are read in time that grows with the text, and what is no prose costs next to nothing."""

import gc
import time
import timeit
from collections.abc import Callable, Sequence
from functools import partial

import pytest

from pipeline.events import event_mentions
from pipeline.extraction import READ_OF_A_BODY, extractions, unread
from pipeline.language import Paragraph, article_tokens, paragraphs
from pipeline.quotes.article_quotes import found_quotes
from pipeline.records import Article
from pipeline.writing.marks import marked_spans
from tests.invented import article
from tests.yardstick import timed

LEAST_SECONDS = 2
SECONDS_A_MEGABYTE = 60  # some three times what marks that are words to the parser take


def letters(number: int) -> str:
    """A name of its own for each number."""
    return "".join("aeiou"[number // 5**place % 5] + "bdglmnr"[number // 7**place % 7] for place in range(4)).title()


KINDS: dict[str, tuple[int, Callable[[int], str]]] = {
    "told reporters": (250, lambda n: "told reporters " * n),
    "quotes in a line": (80, lambda n: "“We stay here,” Brenner told reporters on Monday. " * n),
    "persons": (150, lambda n: "".join(f"President {letters(one)} {letters(2 * one)} spoke.\n" for one in range(n))),
    "one given name": (150, lambda n: "".join(f"John {letters(one)} said so.\n" for one in range(n))),
    "one family name": (
        150,
        lambda n: "".join(f"Mr {letters(one)} Smith left. Mr Smith said so.\n" for one in range(n)),
    ),
}


def reading_seconds(text: str) -> float:
    """CPU seconds that quotes and events of a text take, the parse left out, which is linear by itself."""
    ((one, parsed),) = paragraphs([article(text)])
    gc.collect()
    gc.disable()  # what else the process holds is not to be looked through meanwhile
    seconds = min(_seconds(one, parsed) for _ in range(2))
    gc.enable()
    return seconds


def _seconds(one: Article, parsed: Sequence[Paragraph]) -> float:
    def read() -> None:
        words = article_tokens(one, parsed)
        quotes = found_quotes(one, words)
        event_mentions(one, words, quotes.quotes, quotes.people)

    return timed(read)[1]


@pytest.mark.parametrize("kind", KINDS)
def test_four_times_the_text_takes_about_four_times_as_long(kind: str) -> None:
    """The square would be sixteen times; beside other work any of two measures may be some longer."""
    size, text = KINDS[kind]
    reading_seconds(text(10))  # loads models and lists
    assert reading_seconds(text(4 * size)) < 10 * reading_seconds(text(size))


MARKS = {
    "single and double": "'We \"stay\" here', ",
    "within others": '“We "stay ',
}


@pytest.mark.parametrize("kind", MARKS)
def test_four_times_the_marks_take_about_four_times_as_long(kind: str) -> None:
    small, large = (
        min(timeit.repeat(partial(marked_spans, MARKS[kind] * size), timer=time.process_time, number=1, repeat=3))
        for size in (1_000, 4_000)
    )
    assert large < 10 * small


NO_PROSE = {
    "closing marks": "”" * 100_000,
    "apostrophes": "'" * 100_000,
    "blanks": " " * 100_000,
    "no-break spaces": "\xa0" * 100_000,
    "hyphens": "A-" * 50_000,
    "one word": "a" * 100_000,
    "blank lines": " " * 100_000 + "\n",
    "brackets": "(" * 50_000 + ")" * 50_000,
    "commas": ", " * 10_000,
    "marks in lines": ("'" * 80 + "\n") * 250,
    "short lines": "Menu\n" * 20_000,
}


@pytest.mark.parametrize("kind", NO_PROSE)
def test_what_is_no_prose_is_passed_over(kind: str) -> None:
    lead = "Karl Brenner met Eva Szalai in Vienna."
    text = f"{lead}\n{NO_PROSE[kind]}\n“We agreed,” Brenner told reporters."
    (found,), seconds = timed(lambda: extractions([article(text)]))
    assert seconds < max(LEAST_SECONDS, SECONDS_A_MEGABYTE * len(NO_PROSE[kind]) / 1_000_000)
    assert [quote.text for quote in found.quotes] == ["We agreed"]


def test_a_paragraph_of_any_length_is_read_to_its_end() -> None:
    text = "Rain fell on the hills. " * 1_700 + "Brenner said that the talks were over."
    (found,) = extractions([article(text)])
    assert [(quote.span.cut(text), quote.text) for quote in found.quotes] == [("the talks were over",) * 2]


def test_a_list_without_end_has_no_syntax() -> None:
    (_, parsed), *_ = paragraphs([article("Brenner said that Oman and Peru met. " + "and Oman and Peru " * 80)])
    heads = [token.head.i == token.i for paragraph in parsed for token in paragraph.doc]
    assert all(heads[-200:])
    assert not all(heads[:6])


def test_what_stands_beyond_any_article_is_told_and_not_read() -> None:
    lead, end = "“We agreed,” Brenner told reporters.\n", "\n“We did not,” Szalai told reporters."
    long = article(lead + " " * READ_OF_A_BODY + end)
    (found,) = extractions([long])
    assert [quote.text for quote in found.quotes] == ["We agreed"]
    assert unread(long) == len(lead) + len(end)
