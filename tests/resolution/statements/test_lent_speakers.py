"""Who speaks where one article of a story names the speaker and another does not."""

import pytest

from pipeline.resolution.statements import QuotedText
from pipeline.resolution.statements.lent_speakers import LentSpeaker, spoken_for
from tests.resolution.statements.quoted_texts import FULL, quote

UNKNOWN = quote("unknown", story_id="s", speaker=None, basis="nominal")
NAMED = quote("named", f"Look: {FULL}", story_id="s")


def lent(*quotes: QuotedText) -> dict[str, str]:
    """The speaker lent to each quote_id."""
    return {one.quote_id: one.speaker for one in spoken_for(quotes)[0]}


def test_words_in_a_row_of_one_story_lend_their_speaker() -> None:
    words = len(FULL.split())
    assert spoken_for([UNKNOWN, NAMED]) == (
        [LentSpeaker("unknown", "named", "Clara Duval", "Clara Duval", words, "nominal")],
        {},
    )


def test_each_piece_of_a_quotation_is_lent_the_speaker() -> None:
    more = quote("more", "and soon", story_id="s", speaker=None, article_id="article unknown", continues="unknown")
    assert lent(UNKNOWN, more, NAMED) == {"unknown": "Clara Duval", "more": "Clara Duval"}


def test_one_that_was_lent_a_speaker_lends_it_on() -> None:
    near = quote(
        "near",
        "The wind is cold on the bridge. We have always called for talks on the bridge",
        story_id="s",
        speaker=None,
    )
    far = quote("far", "The wind is cold on the bridge, you know", story_id="s", speaker=None)
    assert lent(near, far, NAMED) == {"near": "Clara Duval", "far": "Clara Duval"}


NOTHING = {
    "another story": (UNKNOWN, NAMED._replace(story_id="t")),
    "no story": (UNKNOWN._replace(story_id=None), NAMED._replace(story_id=None)),
    "the same article": (UNKNOWN, NAMED._replace(article_id=UNKNOWN.article_id)),
    "too few words": (UNKNOWN, quote("named", "talks on the bridge", story_id="s")),
    "words without meaning": (
        quote("unknown", "It is what it is to me", story_id="s", speaker=None),
        quote("named", "It is what it is to her", story_id="s"),
    ),
    "a name in texts that go on otherwise": (
        quote(
            "unknown", "Near the Old Upper North Port Gate gulls sat on every roof in rain", story_id="s", speaker=None
        ),
        quote("named", "No ship may pass the Old Upper North Port Gate before its crew has paid", story_id="s"),
    ),
    "reported without marks": (UNKNOWN, NAMED._replace(kind="indirect")),
    "a pronoun": (UNKNOWN, NAMED._replace(speaker_basis="pronoun")),
    "two who are named": (UNKNOWN, NAMED, NAMED._replace(quote_id="other", article_id="x", speaker_id="Marc Duval")),
    "a user says that nobody spoke": (UNKNOWN._replace(is_settled=True), NAMED),
    "a speaker of its own": (UNKNOWN._replace(speaker_id="Marc Duval", speaker="Marc Duval"), NAMED),
}


@pytest.mark.parametrize("quotes", NOTHING.values(), ids=NOTHING)
def test_nothing_is_lent(quotes: tuple[QuotedText, ...]) -> None:
    assert lent(*quotes) == {}


def test_named_speaker_goes_before_a_role_and_a_pronoun() -> None:
    others = [
        NAMED._replace(quote_id=basis, article_id=basis, speaker_id=basis, speaker_basis=basis)
        for basis in ("role", "pronoun")
    ]
    assert lent(UNKNOWN, NAMED, *others) == {"unknown": "Clara Duval"}


VOICES = {
    "a person and the body that he speaks for": (
        quote("body", story_id="s", speaker="Port Board", basis="organisation", speaker_kind="organisation"),
        NAMED,
        {"body": "Clara Duval"},
    ),
    "a surname": (quote("surname", story_id="s", speaker="Duval", basis="role"), NAMED, {"surname": "Clara Duval"}),
    "a pronoun that is read wrongly": (
        quote("she", story_id="s", speaker="Nora Lund", basis="pronoun"),
        NAMED,
        {"she": "Clara Duval"},
    ),
    "nobody knows": (
        UNKNOWN,
        NAMED._replace(speaker_id=None, speaker=None),
        {"unknown": "unknown: named", "named": "unknown: named"},
    ),
    "two persons with the same words": (
        quote("other", story_id="s", speaker="Nora Lund", basis="role"),
        NAMED,
        {"other": "Clara Duval"},
    ),
    "a person who quotes another": (
        quote(
            "other", f"My friend is right: {FULL}. {'I shall say so to all who ask me. ' * 5}", story_id="s"
        )._replace(speaker_id="Nora Lund", speaker="Nora Lund"),
        NAMED,
        {},
    ),
}


OF_ALL = [one for own in (*NOTHING.values(), *VOICES.values()) for one in own if isinstance(one, QuotedText)]


@pytest.mark.parametrize(("one", "other", "expected"), VOICES.values(), ids=VOICES)
def test_voices_of_one_utterance(one: QuotedText, other: QuotedText, expected: dict[str, str]) -> None:
    assert spoken_for([one, other])[1] == expected


def test_speakers_do_not_depend_on_the_order_of_quotes() -> None:
    quotes = [one._replace(quote_id=f"{number} {one.quote_id}") for number, one in enumerate(OF_ALL)]
    assert spoken_for(quotes) == spoken_for(quotes[::-1])
