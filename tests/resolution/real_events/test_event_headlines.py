"""The sentences that name events."""

from typing import Any

import pytest

from pipeline.reference import rows
from pipeline.resolution.real_events.event_headlines import Told, sentence
from pipeline.resolution.real_events.reported_events import ReportedParty


def party(name: str, kind: Any = "person", country: str | None = None) -> ReportedParty:
    return ReportedParty("actor", name, name, kind, country)


DUVAL, CONTI = party("Clara Duval"), party("Mario Conti")
FRANCE, ITALY = party("France", "country", "FRA"), party("Italy", "country", "ITA")
BANKS = party("hundreds of banks", "organisation")
LAW = party("law on ferries", "thing")
GUNMEN = party("gunmen", "organisation")


def told(
    base_type: str, actors: Any, recipients: Any = (), status: Any = "happened", event_type: str = "", **values: Any
) -> str:
    own = {"mode": None, "trigger": "", "place": None} | values
    return sentence(
        Told(event_type or base_type, base_type, own["mode"], own["trigger"], status, actors, recipients, own["place"])
    )


CASES = [
    (told("CONSULT", [DUVAL], [CONTI], place="Sarn"), "Clara Duval met Mario Conti in Sarn"),
    (told("CONSULT", [DUVAL, CONTI]), "Clara Duval and Mario Conti met"),
    (told("CONSULT", [DUVAL]), "Clara Duval held talks"),
    (told("CONSULT", [], [DUVAL, CONTI]), "Clara Duval and Mario Conti met"),
    (told("CONSULT", [DUVAL], [ITALY], mode="visit", place="Italy"), "Clara Duval visited Italy"),
    (told("CONSULT", [DUVAL], [CONTI], mode="visit"), "Clara Duval met Mario Conti"),
    (told("CONSULT", [DUVAL], [CONTI], mode="phone"), "Clara Duval spoke by phone with Mario Conti"),
    (told("CONSULT", [DUVAL], [CONTI], "planned", "AGREE"), "Clara Duval is to meet Mario Conti"),
    (told("CONSULT", [DUVAL], [CONTI], "happened", "AGREE"), "Clara Duval agreed to meet Mario Conti"),
    (told("CONSULT", [DUVAL], [CONTI], "negated", "REJECT"), "Clara Duval refused to meet Mario Conti"),
    (told("CONSULT", [DUVAL, FRANCE], [CONTI], "hypothetical"), "Clara Duval and France may meet Mario Conti"),
    (told("COOPERATE", [FRANCE, ITALY], status="ongoing"), "France and Italy are cooperating"),
    (told("AGREE", [FRANCE], [ITALY], "negated", trigger="agree"), "France did not reach an agreement with Italy"),
    (told("AGREE", [FRANCE], [ITALY], "planned", trigger="work"), "France is to make a commitment to Italy"),
    (told("CONSULT", [DUVAL], [ITALY], "planned", "AGREE"), "Clara Duval is to visit Italy"),
    (
        told("CONSULT", [DUVAL], [ITALY], "planned", "AGREE", trigger="negotiate"),
        "Clara Duval is to negotiate with Italy",
    ),
    (told("CONSULT", [DUVAL], [CONTI], mode="letter"), "Clara Duval wrote to Mario Conti"),
    (told("ACCUSE", [DUVAL], [ITALY], trigger="blamed"), "Clara Duval blamed Italy"),
    (told("ACCUSE", [], [CONTI], "planned", mode="investigate"), "Mario Conti is to be investigated"),
    (told("ACCUSE", [DUVAL], [BANKS], trigger="charged"), "Clara Duval accused hundreds of banks"),
    (told("CONSULT", [DUVAL], [CONTI], mode="visit", trigger="visit"), "Clara Duval met Mario Conti"),
    (told("CONSULT", [DUVAL], [ITALY], trigger="negotiations"), "Clara Duval negotiated with Italy"),
    (told("ACCUSE", [DUVAL]), "Clara Duval voiced criticism"),
    (told("REJECT", [DUVAL], [LAW], trigger="vetoed"), "Clara Duval vetoed law on ferries"),
    (told("REJECT", [DUVAL], [ITALY], trigger="vetoed"), "Clara Duval vetoed a decision of Italy"),
    (told("RETREAT", [], [ITALY], "planned", trigger="reopen"), "Italy is to be opened to others again"),
    (told("RETREAT", [FRANCE], [ITALY], "planned", trigger="suspend"), "France is to suspend activities towards Italy"),
    (told("ASSAULT", [GUNMEN], [BANKS], "ongoing"), "Gunmen are attacking hundreds of banks"),
    (told("ASSAULT", [], [BANKS], place="Sarn"), "Hundreds of banks were attacked in Sarn"),
    (told("ASSAULT", [ITALY], [FRANCE], mode="kill"), "Italy killed people of France"),
    (told("COERCE", [], [FRANCE], mode="arrest"), "People of France were arrested"),
    (told("SUPPORT", [FRANCE], [ITALY], "background", trigger="Thanks"), "France thanked Italy"),
    (told("SUPPORT", [FRANCE], [ITALY], "background", trigger="sided"), "France supported Italy"),
    (told("SUPPORT", [FRANCE], [ITALY], trigger="apologises"), "France apologised to Italy"),
    (told("REJECT", [FRANCE], [ITALY], "ongoing", trigger="oppose"), "France is opposing Italy"),
    (told("CONCEDE", [FRANCE], trigger="repealed"), "France repealed a measure"),
    (told("SUPPORT", [FRANCE], [ITALY], "background", trigger="thanking"), "France thanked Italy"),
    (told("REQUEST", [DUVAL], [BANKS], trigger="urged"), "Clara Duval urged hundreds of banks to act"),
    (told("MOBILIZE", [FRANCE], mode="weapons"), "France tested or moved weapons"),
    (told("PROTEST", [], [], place="Sarn"), "Protest in Sarn"),
    (told("CONSULT", [DUVAL], [CONTI], place="Sarn House"), "Clara Duval met Mario Conti at Sarn House"),
    (told("PROTEST", []), "Protest (parties not named)"),
    (told("AID", [party(name) for name in "DCBA"], [ITALY]), "A, B and others gave aid to Italy"),
]


@pytest.mark.parametrize(("found", "expected"), CASES, ids=[expected for _, expected in CASES])
def test_sentence(found: str, expected: str) -> None:
    assert found == expected


def test_every_kind_of_event_has_its_words() -> None:
    known = {(row["event_type"], row["mode"]) for row in rows("event_phrases") if not row["verb"]}
    kinds = {(row["event_type"], row["mode"]) for row in rows("event_types")}
    same_as_plain = {("ACCUSE", "disapprove"), ("REJECT", "change"), ("REJECT", "meet"), ("REQUEST", "change")}
    assert (kinds - known, known - kinds) == (same_as_plain, set())
