"""Who does what a verb tells of, a "by" that the parser hung elsewhere included."""

import pytest

from pipeline.events.grammar.event_doers import doer_of_event
from tests.language.reading import tree, word

CLOSED = "port NN nsubjpass closed | was VBD auxpass closed | closed VBN ROOT closed"


@pytest.mark.parametrize(
    ("rows", "verb", "doer"),
    [
        pytest.param("Chad NNP nsubj closed | closed VBD ROOT closed", "closed", "Chad", id="active"),
        pytest.param(f"{CLOSED} | by IN agent closed | rebels NNS pobj by", "closed", "rebels", id="passive"),
        pytest.param(
            f"{CLOSED} | in IN prep closed | town NN pobj in | by IN prep town | rebels NNS pobj by", "closed",
            "rebels", id="by after a noun",
        ),
        pytest.param(
            f"{CLOSED} | in IN prep closed | town NN pobj in | by IN prep town | sea NN pobj by", "closed", None,
            id="nobody after by",
        ),
        pytest.param(
            f"{CLOSED} | after IN prep closed | mediation NN pobj after | by IN prep mediation | rebels NNS pobj by",
            "closed", None, id="by of an event noun",
        ),
        pytest.param(
            "On IN prep spoke | visit NN pobj On | , , punct visit | Hale NNP appos visit | spoke VBD ROOT spoke",
            "spoke", "Hale", id="joined to the phrase that opens the sentence",
        ),
        pytest.param(
            "Lima NNP nsubj spoke | ( -LRB- punct Lima | RTR NNP appos Lima | ) -RRB- punct Lima | - : punct Lima | "
            "Hale NNP appos Lima | spoke VBD ROOT spoke",
            "spoke", "Hale", id="after a dateline",
        ),
        pytest.param(
            "LIMA NNP nsubj spoke | - : punct LIMA | Hale NNP dep spoke | has VBZ aux spoke | spoke VBN ROOT spoke",
            "spoke", "Hale", id="after a dateline, not joined to it",
        ),
        pytest.param(
            "On IN prep spoke | visit NN pobj On | and CC cc visit | Hale NNP conj visit | spoke VBD ROOT spoke",
            "spoke", None, id="joined by and",
        ),
        pytest.param(
            "Hale NNP nsubj was | was VBD ROOT was | first JJ amod leader | leader NN attr was | "
            "to TO aux visit | visit VB relcl leader",
            "visit", "Hale", id="who is the first to do it",
        ),
    ],
)  # fmt: skip
def test_doer(rows: str, verb: str, doer: str | None) -> None:
    found = doer_of_event(word(tree(rows), verb))
    assert (found.text if found else None) == doer
