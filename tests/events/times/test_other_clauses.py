"""The time of another clause is not an event's own."""

import pytest

from tests.events.times.dates import of_trigger, value

# words | trigger | date | basis; published on Thursday 16 May 2030
BESIDE = """
Chad expelled two diplomats; Togo recalled its ambassador on Tuesday. | expelled | 2030-05-16 | publication
Togo recalled its ambassador on Tuesday; Chad expelled two diplomats. | expelled | 2030-05-14 | inherited
Chad condemned the raid, which killed four Togolese soldiers on Sunday. | condemned | 2030-05-16 | publication
Chad condemned the raid, which killed four Togolese soldiers on Sunday. | killed | 2030-05-12 | relative
Chad on Wednesday condemned Togo for arresting two envoys last week. | condemned | 2030-05-15 | relative
Chad and Togo, which signed an accord in 2018, exchanged fire on Tuesday. | exchanged | 2030-05-14 | relative
After Togo recalled its envoy on Friday, Chad closed its embassy in Togo. | closed | 2030-05-16 | publication
Speaking in Kara on Tuesday, Chad's president condemned Togo. | condemned | 2030-05-14 | relative
In a statement issued on Tuesday, Chad joined Benin in condemning Togo. | condemning | 2030-05-14 | relative
Chad's president met Togo's president and will hold talks with Benin on Tuesday. | met | 2030-05-16 | publication
Chad's president spoke on Tuesday of a summit in which Togo condemned Benin. | condemned | 2030-05-14 | relative
Togo praised envoys expelled by Chad. | expelled | none | none
""".strip().splitlines()


@pytest.mark.parametrize("case", BESIDE)
def test_time_of_another_clause(case: str) -> None:
    text, trigger, expected, basis = case.split(" | ")
    (mention,) = of_trigger(trigger, text, None, "2030-05-16")
    assert (value(mention.when), mention.when.basis) == (expected, basis)
