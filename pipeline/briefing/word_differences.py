"""Two wordings of one utterance, word by word: what both have, and what only one has."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

PIECE = re.compile(r"\s+|[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class WordRun:
    """A run of a wording: its text as written, and whether the other wording lacks its words."""

    text: str
    is_own: bool


def differences(first: str, second: str) -> tuple[tuple[WordRun, ...], tuple[WordRun, ...]]:
    """Both wordings as pieces that put together are their texts; capitals and marks of punctuation make no difference.

    Source: the longest matching runs of Ratcliff and Obershelp (``difflib``), over words.
    """
    pieces = PIECE.findall(first), PIECE.findall(second)
    places = [[place for place, piece in enumerate(side) if piece[0].isalnum()] for side in pieces]
    words = [[side[place].casefold() for place in at] for side, at in zip(pieces, places, strict=True)]
    own = [set(at) for at in places]
    for block in SequenceMatcher(None, words[0], words[1], autojunk=False).get_matching_blocks():
        own[0] -= set(places[0][block.a : block.a + block.size])
        own[1] -= set(places[1][block.b : block.b + block.size])
    return _runs(pieces[0], own[0]), _runs(pieces[1], own[1])


def _runs(pieces: list[str], own: set[int]) -> tuple[WordRun, ...]:
    """The pieces in runs of one kind; what stands between two own words is their own, at the edges it is not."""
    last_word_is_own = False
    waiting = ""
    runs: list[WordRun] = []
    for place, piece in enumerate(pieces):
        if not piece[0].isalnum():
            waiting += piece
            continue
        is_own = place in own
        if is_own and last_word_is_own:
            _extend(runs, waiting + piece, is_own)
        else:
            _extend(runs, waiting, False)
            _extend(runs, piece, is_own)
        last_word_is_own, waiting = is_own, ""
    _extend(runs, waiting, False)
    return tuple(runs)


def _extend(runs: list[WordRun], text: str, is_own: bool) -> None:
    if not text:
        return
    if runs and runs[-1].is_own == is_own:
        runs[-1] = WordRun(runs[-1].text + text, is_own)
    else:
        runs.append(WordRun(text, is_own))
