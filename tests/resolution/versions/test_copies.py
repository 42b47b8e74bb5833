"""Copies of one text."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolution.versions import copies

AGENCY_TEXT = (
    "The foreign ministers of Tarvo and Lindhal met in the port of Sarn on Monday and agreed to reopen the railway "
    "that has been closed since the war, officials of both ministries said after four hours of talks at the old "
    "customs house. They will meet again in May to settle how the costs of the bridge are shared."
)
OTHER_TEXT = (
    "Growers in the hills above Sarn expect the poorest olive harvest for a decade, after a spring without rain and "
    "a summer of fires that burnt a third of the groves; prices at the mill have doubled and several presses stay shut."
)


def near_copies(bodies: list[tuple[str, str]]) -> list[list[str]]:
    """The names of bodies by text, as the rows of their keys give them."""
    keys = {name: copies.text_keys(body) for name, body in bodies}
    runs = {own.words_id: copies.runs(body) for own, (_, body) in zip(keys.values(), bodies, strict=True)}
    holders: dict[int, set[str]] = {}
    for own in keys.values():
        for band in own.bands:
            holders.setdefault(band, set()).add(own.words_id or "")
    meetings = sorted({tuple(sorted(words_ids)) for words_ids in holders.values() if len(words_ids) > 1})
    groups = copies.near_copies(meetings, lambda one, other: copies.is_copy(runs[one], runs[other]))
    text_of = {words_id: members[0] for members in groups for words_id in members}
    texts: dict[str, list[str]] = {}
    for name, own in sorted(keys.items()):
        texts.setdefault(text_of.get(own.words_id or "", own.words_id or name), []).append(name)
    return sorted(texts.values())


def test_shortened_and_edited_copies_are_one_text() -> None:
    shortened = AGENCY_TEXT.rsplit(".", 2)[0]
    edited = AGENCY_TEXT.replace("officials of both ministries said", "it was announced")
    bodies = [("a", AGENCY_TEXT), ("b", shortened), ("c", edited.upper()), ("d", OTHER_TEXT)]
    assert near_copies(bodies) == [["a", "b", "c"], ["d"]]


def test_short_texts_are_copies_only_when_equal() -> None:
    bodies = [("a", "Talks resume."), ("b", "Talks resume"), ("c", "Talks resume today."), ("d", ""), ("e", "")]
    assert near_copies(bodies) == [["a", "b"], ["c"], ["d"], ["e"]]


SENTENCES = [f"{part.strip()}." for part in (AGENCY_TEXT + OTHER_TEXT).replace(",", ".").split(".")]
BODIES = st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join)


@given(st.lists(BODIES, max_size=8), st.randoms())
def test_copies_do_not_depend_on_order(bodies: list[str], random: object) -> None:
    named = [(f"{number:02}", body) for number, body in enumerate(bodies)]
    expected = near_copies(named)
    random.shuffle(named)  # type: ignore[attr-defined]
    assert near_copies(named) == expected
    assert sorted(member for group in expected for member in group) == sorted(name for name, _ in named)
