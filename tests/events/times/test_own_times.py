"""Which time expressions of a sentence are an event's own, and not those of a thing, a telling or a since."""

import pytest

from tests.events.times.dates import of_trigger, value

# words | trigger | date | basis; published on Thursday 16 May 2030
OWN = """
Chad has blockaded Togo since it seized the port on April 3. | blockaded | 2030-04-03/2030-05-16 | relative
Chad has criticised Togo since 2028. | criticised | 2028-01-01/2030-05-16 | relative
Chad has exchanged prisoners with Togo twice since the war, most recently on May 9. | exchanged | 2030-05-09 | relative
Chad criticised Tuesday's accord. | criticised | 2030-05-16 | publication
Chad tore up the 2025 accord. | tore | 2030-05-16 | publication
Ties were cool until March, when Chad expelled two Togolese diplomats. | expelled | 2030-03-01/2030-03-31 | relative
Chad has not held talks with Togo since March. | held | 2030-03-01/2030-05-16 | relative
Togo freed nine Chadian prisoners on Tuesday, state media reported on Wednesday. | freed | 2030-05-14 | relative
Chad's troops fought Togo in 1992 and in 1993. | fought | 1992-01-01/1993-12-31 | stated
The accord was signed by Chad and Togo during a visit to Kara in April. | signed | 2030-04-01/2030-04-30 | relative
Chad and Togo discussed the results of a summit of their leaders in April. | discussed | 2030-05-16 | publication
Ghana and Togo signed an accord on the sidelines of last month's summit. | signed | 2030-04-01/2030-04-30 | relative
Danish officials said on Wednesday that Chad had invaded Togo. | invaded | none | none
Chad froze its participation in the pact with Togo, its premier said last week. | froze | none | none
Chad's army killed 12 Togolese rebels, the army said on Monday. | killed | 2030-05-13 | relative
Chad and Togo agreed to meet next month. | agreed | 2030-06-01/2030-06-30 | relative
In a statement released on Tuesday, Chad condemned the arrests in Togo. | condemned | 2030-05-14 | relative
Chad expelled two Danish envoys for the first time since 2024. | expelled | 2030-05-16 | publication
Until last week Chad had refused to send aid to Togo. | refused | none | none
Togo said last week that it would send Chad grain. | send | 2030-05-06/2030-05-12 | relative
Reports emerged early on Monday that Chadian rebels would attack Togo. | attack | none | none
Chad boycotted Tuesday's ceremony in Togo. | boycotted | 2030-05-14 | relative
Chad's police arrested ten Togolese on Sunday, and a court in Togo jailed two Chadians on Monday. | jailed | 2030-05-13 | relative
Chad's lawmakers voted on Tuesday to ratify a treaty with Togo. | ratify | 2030-05-14 | relative
They sent a letter on Tuesday to Chad's leaders opposing the resumption of talks. | opposing | 2030-05-14 | relative
Chad and Togo met to carry out accords from the summit of their two leaders in May 2019 and in April last year. | met | 2030-05-16 | publication
""".strip().splitlines()  # noqa: E501


@pytest.mark.parametrize("case", OWN)
def test_own_time_of_an_event(case: str) -> None:
    text, trigger, expected, basis = case.split(" | ")
    (mention,) = of_trigger(trigger, text, None, "2030-05-16")
    assert (value(mention.when), mention.when.basis) == (expected, basis)
