"""What a cue verb governs, in the frames that the list of cues gives it."""

import pytest

from pipeline.quotes.syntax.verb_frames import governed
from pipeline.quotes.vocabulary import verb_cues
from tests.language.reading import parsed, word


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Okafor said it rained.", "said", ("clause", "it rained", "said")),
        ("Okafor said it rained, and that it snowed.", "said", ("clause", "it rained, and that it snowed", "said")),
        ("Okafor asked if it rained.", "asked", ("clause", "if it rained", "asked")),
        ("Okafor urged Peru to leave.", "urged", ("to", "to leave", "urged")),
        ("Okafor called the tax a mistake.", "called", ("predicate", "the tax a mistake", "called")),
        ("Okafor described the tax as a mistake.", "described", ("as", "the tax as a mistake", "described")),
        ("Okafor called for a truce.", "called", ("for", "a truce", "for")),
        ("Okafor accused Peru of lying.", "accused", ("of", "Peru of lying", "accused")),
        ("Okafor criticized the tax.", "criticized", ("object", "the tax", "criticized")),
        ("Okafor praised the plan, which has a price.", "praised", ("object", "the plan", "praised")),
        (
            "Okafor said many of the ships that critics point to as old failed to note that it rained.",
            "said",
            ("clause", "many of the ships that critics point to as old failed to note that it rained", "said"),
        ),
        ("Okafor cited the audit as a reason.", "cited", ("object", "the audit as a reason", "cited")),
        ("It rained, Okafor added a line.", "added", None),
        ("It rained all day; Okafor says it will snow.", "says", ("clause", "it will snow", "says")),
        (
            "Peru had resisted, but the smog had become so bad, Okafor noted, that the page was read by all.",
            "noted",
            (
                "clause",
                "Peru had resisted, but the smog had become so bad, Okafor noted, that the page was read by all",
                "noted",
            ),
        ),
        (
            "She wants to cut the tax, grow the force and leave.",
            "wants",
            ("to", "to cut the tax, grow the force and leave", "wants"),
        ),
        ("Okafor quoted a minister.", "quoted", None),
        ("Okafor said it because it rained.", "said", None),
    ],
)
def test_frame_content_and_end_of_the_cue(text: str, verb: str, expected: tuple[str, str, str] | None) -> None:
    (paragraph,) = parsed(text)
    found = governed(word(paragraph, verb), verb_cues()[verb])
    assert ((found.frame, found.content.text, found.cue_end.text) if found else None) == expected
