"""Who acts together in an event, and between which two it is."""

from typing import Any

import pytest

from pipeline.events.coding.event_drafts import EventDraft, acting_together, between_two
from pipeline.events.sides import Roles
from pipeline.records import EntityKind, Party, Span


def party(name: str, country: str | None = None, kind: EntityKind = "country", org_code: Any = None) -> Party:
    return Party(name, name, Span(0, len(name)), kind, country, org_code, None, None, "named")


CHAD, TOGO, PERU = party("Chad", "TCD"), party("Togo", "TGO"), party("Peru", "PER")
ARMY = party("Chad's army", "TCD", "organisation")
UNION = party("Union", None, "organisation", "IGO")
ALLIES = party("allies", None, "organisation")


def draft(
    base: str, actors: tuple[Party, ...], recipients: tuple[Party, ...], event_type: str | None = None
) -> EventDraft:
    values: dict[str, Any] = {
        **dict.fromkeys(EventDraft.__dataclass_fields__),
        "base_type": base,
        "event_type": event_type or base,
        "parties": Roles(actors, recipients),
    }
    return EventDraft(**values)


@pytest.mark.parametrize(
    ("own", "together"),
    [
        pytest.param(draft("CONSULT", (CHAD,), (TOGO,)), (CHAD, TOGO), id="both sides of a meeting"),
        pytest.param(draft("CONSULT", (CHAD,), (TOGO,), "REJECT"), (), id="of a meeting that will not be"),
        pytest.param(draft("ACCUSE", (CHAD, TOGO), (PERU,)), (CHAD, TOGO), id="joint actors"),
        pytest.param(draft("ACCUSE", (CHAD,), (TOGO,)), (), id="who accuses whom"),
        pytest.param(draft("CONSULT", (CHAD,), (ARMY,)), (), id="of one country"),
        pytest.param(draft("CONSULT", (CHAD,), (ALLIES,)), (), id="one without a country"),
    ],
)
def test_acting_together(own: EventDraft, together: tuple[Party, ...]) -> None:
    assert acting_together(own) == together


@pytest.mark.parametrize(
    ("own", "two"),
    [
        pytest.param(draft("ACCUSE", (CHAD,), (TOGO,)), (CHAD, TOGO), id="two countries"),
        pytest.param(draft("ACCUSE", (CHAD,), (UNION,)), (CHAD, UNION), id="a country and a body"),
        pytest.param(draft("ACCUSE", (CHAD, TOGO), (PERU,)), (), id="three"),
        pytest.param(draft("ACCUSE", (CHAD,), (ARMY,)), (), id="a country and its own body"),
        pytest.param(draft("ACCUSE", (ARMY,), (party("Chad's police", "TCD", "organisation"),)),
            (ARMY, party("Chad's police", "TCD", "organisation")), id="two bodies of a country"),
        pytest.param(draft("ACCUSE", (CHAD,), (ALLIES,)), (), id="one without a country"),
    ],
)  # fmt: skip
def test_between_two(own: EventDraft, two: tuple[Party, ...]) -> None:
    assert between_two(own) == two
