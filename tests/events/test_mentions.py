"""Whole sentences in, events out: type, status and parties by country, for each kind of event and of grammar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.events.articles import codes, mentions, told

SENTENCES = [
    ("agreement to act", "Mexico has agreed to accept 300 Cuban refugees.", ("AGREE", "happened", ["MEX"], ["CUB"])),
    ("planned aid", "Kenya will send food to Somalia.", ("AGREE", "planned", ["KEN"], ["SOM"])),
    ("told promise", "Peru said it would release forty Chilean sailors.", ("AGREE", "planned", ["PER"], ["CHL"])),
    ("offer to mediate", "Malta offered to mediate between Libya and Chad.",
     ("AGREE", "happened", ["MLT"], ["LBY", "TCD"])),
    ("talks", "The talks between Nepal and Bhutan ended on Thursday.", ("CONSULT", "happened", ["NPL", "BTN"], [])),
    ("mediation", "Qatar mediated between Chad and Sudan.", ("CONSULT", "happened", ["QAT"], ["TCD", "SDN"])),
    ("support", "Mozambique thanked Portugal for its help.", ("SUPPORT", "happened", ["MOZ"], ["PRT"])),
    ("signed treaty", "Ghana and Togo signed a border treaty.", ("SUPPORT", "happened", ["GHA", "TGO"], [])),
    ("apology", "Brazil's president apologized to Paraguay.", ("SUPPORT", "happened", ["BRA"], ["PRY"])),
    ("joint drill", "Ghana and Togo held joint military exercises in March.",
     ("COOPERATE", "happened", ["GHA", "TGO"], [])),
    ("aid", "Japan extended a loan of 40 million dollars to Laos.", ("AID", "happened", ["JPN"], ["LAO"])),
    ("peacekeepers", "NATO peacekeepers arrived in Macedonia on Friday.", ("AID", "happened", ["IGO"], ["MKD"])),
    ("withdrawal", "Troops from Chad withdrew from northern Niger.", ("RETREAT", "happened", ["TCD"], ["NER"])),
    ("resignation", "Cuba's foreign minister resigned on Monday.", ("RETREAT", "happened", ["CUB"], [])),
    ("demand", "Iceland said that Denmark must return the books.", ("REQUEST", "happened", ["ISL"], ["DNK"])),
    ("joint appeal", "Germany and France urged Serbia and Kosovo to resume talks.",
     ("REQUEST", "happened", ["DEU", "FRA"], ["SRB", "XKX"])),
    ("accusation", "Angola accused Zambia of arming the rebels.", ("ACCUSE", "happened", ["AGO"], ["ZMB"])),
    ("no allegation inside", "Norway condemned the Malian army for killing farmers.",
     ("ACCUSE", "happened", ["NOR"], ["MLI"])),
    ("refusal", "Latvia refused to extradite two bankers to Ukraine.", ("REJECT", "happened", ["LVA"], ["UKR"])),
    ("no intention", "Egypt has no intention of sending troops to Yemen.", ("REJECT", "happened", ["EGY"], ["YEM"])),
    ("threat", "Somali gunmen threatened to kill two Italian hostages.", ("THREATEN", "happened", ["SOM"], ["ITA"])),
    ("planned force", "Angola will bomb the rebels in Zambia.", ("THREATEN", "planned", ["AGO"], ["ZMB"])),
    ("strike", "Workers in Uruguay went on strike.", ("PROTEST", "happened", ["URY"], [])),
    ("road block", "Bolivian miners blocked the main road to La Paz.", ("PROTEST", "happened", ["BOL"], ["BOL"])),
    ("expelled diplomats", "Two Danish diplomats were expelled by Belarus.",
     ("SANCTION", "happened", ["BLR"], ["DNK"])),
    ("sanctions", "Peru imposed sanctions on Bolivia.", ("SANCTION", "happened", ["PER"], ["BOL"])),
    ("alert", "Albanian troops were put on alert along the border with Greece.",
     ("MOBILIZE", "happened", ["ALB"], ["GRC"])),
    ("massed", "Vietnam massed troops on its border with China.", ("MOBILIZE", "happened", ["VNM"], ["CHN"])),
    ("arrest", "Police in Tunisia arrested twelve protesters.", ("COERCE", "happened", ["TUN"], ["TUN"])),
    ("curfew", "Nigeria's army imposed a curfew in Kano.", ("COERCE", "happened", ["NGA"], [])),
    ("passive", "Kuwait has been invaded by Iraqi troops.", ("ASSAULT", "happened", ["IRQ"], ["KWT"])),
    ("unnamed actor", "A Kenyan soldier was killed in Mogadishu.", ("ASSAULT", "happened", [], ["KEN"])),
    ("two-sided", "Indian and Pakistani troops exchanged fire.", ("ASSAULT", "happened", ["IND", "PAK"], [])),
    ("headline", "UN chief condemns attack on aid convoy in Sudan", ("ACCUSE", "happened", ["IGO"], [None])),
    ("claim called false", "Oman called the accusations groundless.", ("REJECT", "happened", ["OMN"], [])),
    ("claim dismissed as false", "Oman dismissed Kenyan claims as nonsense.", ("REJECT", "happened", ["OMN"], ["KEN"])),
    ("support that is won", "Oman won Kenya's support for its plan.", ("SUPPORT", "happened", ["KEN"], ["OMN"])),
    ("sum of aid", "Oman cut $30 million in aid to Chad.", ("SANCTION", "happened", ["OMN"], ["TCD"])),
    ("epithet", "Oman called Chad a terrorist state.", ("ACCUSE", "happened", ["OMN"], ["TCD"])),
    ("headline future", "Iraq to buy fighter jets from South Korea", ("AGREE", "planned", ["IRQ"], ["KOR"])),
    ("negated", "Estonia did not recognise the government of Belarus.", ("SUPPORT", "negated", ["EST"], ["BLR"])),
    ("one side named", "Iceland praised the outcome.", ("SUPPORT", "happened", ["ISL"], [])),
    ("call for a step", "Jordan asked for an explanation.", ("REQUEST", "happened", ["JOR"], [])),
    ("new member", "Bhutan became a member of the United Nations.", ("SUPPORT", "happened", ["BTN"], ["IGO"])),
    ("accord left", "Chile quit the fishing accord.", ("SANCTION", "happened", ["CHL"], [])),
    ("journey", "Peru's president flew to Chile.", ("CONSULT", "happened", ["PER"], ["CHL"])),
    ("joint exercise", "Soldiers from Ghana took part in an exercise with Togo.",
     ("COOPERATE", "happened", ["GHA"], ["TGO"])),
    ("refusal to come", "Gabon will continue to reject any step by Niger.", ("REJECT", "planned", ["GAB"], ["NER"])),
    ("journey to a city", "Peru's foreign minister visited Mombasa.", ("CONSULT", "happened", ["PER"], ["KEN"])),
    ("offer to nobody named", "Malawi offered to dismantle its launch sites.", ("AGREE", "happened", ["MWI"], [])),
    ("to be done", "The Security Council is to endorse the truce.", ("AGREE", "planned", ["IGO"], [])),
    ("call for a change", "Oman has repeatedly called for the siege to be lifted.",
     ("REQUEST", "happened", ["OMN"], [])),
    ("welcomed country", "Norway welcomed Bhutan.", ("SUPPORT", "happened", ["NOR"], ["BTN"])),
    ("summit on arrival", "Peru's president arrived in Mombasa for a summit with Laotian Prime Minister Kham Sisay.",
     ("CONSULT", "happened", ["PER"], ["LAO"])),
    ("launch of a rocket", "The launch of a Chadian missile ended a truce.", ("MOBILIZE", "happened", ["TCD"], [])),
    ("not only", "Peru not only condemned Bolivia.", ("ACCUSE", "happened", ["PER"], ["BOL"])),
    ("brokered by others", "Ghana and Togo agreed on a truce brokered by Benin.",
     ("AGREE", "happened", ["GHA", "TGO"], [])),
    ("offer to mediate alone", "Malta offered to host a new round.", ("AGREE", "happened", ["MLT"], [])),
    ("two countries' ministers", "Chad and Niger signed a truce. The two countries' ministers thanked Oman.",
     ("RETREAT", "happened", ["TCD", "NER"], [])),
    ("hypothetical", "The president of Cyprus may visit Malta next month.",
     ("CONSULT", "hypothetical", ["CYP"], ["MLT"])),
]  # fmt: skip
NOTHING = [
    ("weather", "The weather in Norway was cold on Monday."),
    ("plain statement", "Norwegian officials said the region needed time."),
    ("general attitude", "Finland's minister said that his country supports lower taxes."),
    ("habit", "Oman always supports Yemen."),
    ("subject of talk", "Oman advocates talks with Yemen."),
    ("strategy", "The strategy of Peru for ending the protests was unclear."),
    ("private life", "My aunt bought plane tickets to India."),
    ("quake", "An earthquake killed 400 people in Peru."),
    ("crash", "Four Danish tourists were killed in a bus crash."),
    ("rocket in a name", "It is the Kenyan Investigating Officers Club."),
    ("disease", "The doctors caught a rare fever in Peru."),
    ("storm with a name", "Hurricane Olga destroyed 300 houses in Peru."),
    ("private person", "Peru is far. It was ambushed, she said, by her own heart."),
    ("phrasal verb", "Peru struck out in the second game."),
    ("month", "The Kenyan economy grew in March."),
    ("menu", "Read more"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_main_event_of_a_sentence(text: str, expected: tuple[str, str, list[str], list[str]]) -> None:
    assert told(mentions(text)[0]) == expected


@pytest.mark.parametrize("text", [text for _, text in NOTHING], ids=[name for name, _ in NOTHING])
def test_sentences_without_event(text: str) -> None:
    assert mentions(text) == ()


def test_reports_of_sport_tell_no_assaults() -> None:
    body = (
        "Peru beat Chile 2-1 in the second match of the cup on Monday. The coach praised his players after the final "
        "whistle. The tournament goes on with the semi-finals at the stadium in Lima, where Peru attacked Chile."
    )
    assert mentions(body) == ()


def test_two_acts_of_one_sentence_are_two_events() -> None:
    found = mentions("Chadian police dispersed a crowd of protesters and detained ten of them.")
    assert [one.trigger_text for one in found] == ["dispersed", "detained"]


def test_visitor_acts_and_host_receives() -> None:
    (mention,) = mentions("Peruvian Foreign Minister Rosa Duarte met her Chilean counterpart Juan Salas in Santiago.")
    assert {one.role: one.party.name for one in mention.participants} == {
        "actor": "Rosa Duarte",
        "recipient": "Juan Salas",
        "host": "Juan Salas",
    }


def test_place_of_an_attack_is_neither_attacker_nor_victim() -> None:
    (mention,) = mentions("The drone attack on Nairobi killed two people.")
    assert (codes(mention, "actor"), codes(mention, "recipient")) == ([], [None])


def test_host_of_others_lends_the_place() -> None:
    (mention,) = mentions("Singapore hosted a summit between Laos and Vietnam.")
    assert (codes(mention, "actor"), codes(mention, "host")) == (["LAO", "VNM"], ["SGP"])
    assert mention.place is not None and mention.place.name == "Singapore"


def test_both_ministers_are_the_two_who_met() -> None:
    body = (
        "Kenyan Foreign Minister Grace Otieno met Omani Foreign Minister Salim Harthy in Nairobi on Monday.\n"
        "Both foreign ministers will meet with Ugandan President Peter Okello later today."
    )
    assert told(mentions(body)[1]) == ("AGREE", "planned", ["KEN", "OMN"], ["UGA"])


GROUPS = [
    ("they", "They condemned Niger.", ["GHA", "TGO"]),
    ("the two", "The two also accused Niger of arming rebels.", ["GHA", "TGO"]),
    ("another number", "The three condemned Niger.", []),
    ("own subject", "Kenya said that they condemned Niger.", ["KEN"]),
]


@pytest.mark.parametrize(("text", "actors"), [row[1:] for row in GROUPS], ids=[row[0] for row in GROUPS])
def test_they_are_those_who_acted_together_before(text: str, actors: list[str]) -> None:
    found = [one for one in mentions(f"Ghana and Togo signed a border treaty. {text}") if one.base_type == "ACCUSE"]
    assert [code for one in found for code in codes(one, "actor")] == actors


def test_date_is_that_of_its_own_clause() -> None:
    body = "Ghana thanked Togo and said that Benin would join in 2031. Togo closed its border with Ghana on Tuesday."
    found = {one.trigger_text: one.when for one in mentions(body, published="2030-05-16")}
    assert (found["thanked"].basis, found["closed"].text) == ("publication", "Tuesday")


DATED = [
    ("main clause", "Ghana thanked Togo.", "happened", "publication"),
    ("present perfect later on", "Rain fell.\nIt was cold.\nGhana has thanked Togo.", "happened", "none"),
    ("past perfect", "Ghana had thanked Togo.", "background", "none"),
    ("told past perfect", "Officials said Ghana had thanked Togo.", "happened", "none"),
    ("after", "The mood was calm after Togo expelled two Danish diplomats.", "happened", "none"),
    ("relative", "It was Togo, which expelled two Danish diplomats.", "happened", "none"),
    ("then", "Togo then expelled two Danish diplomats.", "happened", "none"),
    ("earlier month", "Togo expelled two Danish diplomats in April.", "background", "relative"),
    ("planned", "Togo will expel two Danish diplomats.", "planned", "none"),
    ("when", "Togo thanked Ghana when their ministers spoke on Tuesday.", "happened", "relative"),
]


@pytest.mark.parametrize(("text", "status", "basis"), [row[1:] for row in DATED], ids=[row[0] for row in DATED])
def test_publication_dates_the_news_only(text: str, status: str, basis: str) -> None:
    mention = mentions(text, published="2030-05-16")[0]
    assert (mention.status, mention.when.basis) == (status, basis)


def test_two_days_named_together_are_one_period() -> None:
    when = mentions("Nepal and Bhutan held talks on Monday and Tuesday.", published="2030-05-16")[0].when
    assert (when.start, when.end) == (date(2030, 5, 13), date(2030, 5, 14))


def test_same_day_counts_from_the_sentence_before() -> None:
    body = "Chad expelled two Danish diplomats on May 9. Togo recalled its ambassador to Denmark the same day."
    when = mentions(body, published="2030-05-16")[-1].when
    assert (when.start, when.basis) == (date(2030, 5, 9), "inherited")


def test_old_event_is_background() -> None:
    assert told(mentions("In 1998 Peru invaded Bolivia.", published="2024-02-03")[0])[1] == "background"


def test_capitals_of_headlines_do_not_hide_the_event() -> None:
    found = mentions("The talks were held in the morning.", title="Norway Condemns Attack By Malian Army In Capital")
    assert told(found[0]) == ("ACCUSE", "happened", ["NOR"], ["MLI"])


@given(st.lists(st.sampled_from([row[1] for row in SENTENCES]), min_size=1, max_size=4))
def test_spans_cut_out_their_text(sentences: list[str]) -> None:
    body = "\n".join(sentences)
    for mention in mentions(body):
        assert mention.trigger.cut(body) == mention.trigger_text
        assert mention.evidence.cut(body) == mention.evidence_text
        assert all(one.party.span.cut(body) == one.party.text for one in mention.participants)


def test_capital_of_a_territory_may_be_visited() -> None:
    (mention,) = mentions("Togo's foreign minister visited Willemstad on Monday.")
    assert told(mention) == ("CONSULT", "happened", ["TGO"], ["CUW"])


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_event_at_the_end_of_the_calendar_is_dated(published: str) -> None:
    (mention,) = mentions("Chad attacked Togo today.", published=published)
    day = date.fromisoformat(published)
    assert (mention.when.start, mention.when.end, mention.when.basis) == (day, day, "relative")


def test_party_of_an_age_alone_has_its_words() -> None:
    (mention,) = mentions("The 22-Year-Old of Togo attacked Chad.")
    assert [(one.role, one.party.text) for one in mention.participants] == [("actor", "Old"), ("recipient", "Chad")]
