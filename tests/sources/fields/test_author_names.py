"""The authors of a field, as they are written."""

import pytest

from pipeline.sources.fields.author_names import author_names


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Ida Morrow", ["Ida Morrow"]),
        ("IDA MORROW and TOM REYES", ["IDA MORROW", "TOM REYES"]),
        ("Ida Morrow, Tom Reyes, and Ana Castellano", ["Ida Morrow", "Tom Reyes", "Ana Castellano"]),
        ("Ida Morrow; Tom Reyes", ["Ida Morrow", "Tom Reyes"]),
        ("Ida Morrow,Tom Reyes", ["Ida Morrow", "Tom Reyes"]),
        ("Ida Morrow & Tom Reyes, Coast Wire", ["Ida Morrow", "Tom Reyes", "Coast Wire"]),
        ("Ida Morrow\nTom Reyes", ["Ida Morrow", "Tom Reyes"]),
        ("Ida Morrow | Tom Reyes", ["Ida Morrow", "Tom Reyes"]),
        ("Tom Reyes, Jr. and Ida Morrow, Ph.D.", ["Tom Reyes, Jr.", "Ida Morrow, Ph.D."]),
        ("Morrow, Ida", ["Morrow, Ida"]),
        ("Morrow, Ida; Reyes, Tom", ["Morrow, Ida", "Reyes, Tom"]),
        ("Morrow, Ida and Reyes, Tom", ["Morrow, Ida", "Reyes, Tom"]),
        ("Ministry of Health and Welfare", ["Ministry of Health and Welfare"]),
        ("Ana Prado y Luis Mora", ["Ana Prado", "Luis Mora"]),
        ("Ana Prado, Rui Costa E Luis Mora", ["Ana Prado", "Rui Costa", "Luis Mora"]),
        ("Karl Jung und Eva Roth", ["Karl Jung", "Eva Roth"]),
        ("Ida Morrow et Tom Reyes and Eva Roth", ["Ida Morrow", "Tom Reyes", "Eva Roth"]),
        ("Juan Ortega y Gasset", ["Juan Ortega y Gasset"]),
        ("Rui E Costa", ["Rui E Costa"]),
        ("Sandy Anderson", ["Sandy Anderson"]),
        ("Ida Morrow ida@coast.example", ["Ida Morrow"]),
        ("Ida Morrow (ida@coast.example), Tom Reyes", ["Ida Morrow", "Tom Reyes"]),
        ("Ida Morrow @idam", ["Ida Morrow"]),
        ("https://coast.example/people/ida", []),
        ("<a href='/ida'>Ida Morrow</a>", ["Ida Morrow"]),
        (["Ida Morrow", "", None, "nan", "Tom Reyes, Jr."], ["Ida Morrow", "Tom Reyes, Jr."]),
        ([{"name": "Ida Morrow", "uri": "x"}, {"role": "editor"}], ["Ida Morrow"]),
        ({"@type": "Person", "name": "Ida Morrow"}, ["Ida Morrow"]),
        ({"original": "By Ida Morrow and Tom Reyes", "person": []}, ["Ida Morrow", "Tom Reyes"]),
        ([{"firstname": "Ida", "middlename": None, "lastname": "Morrow"}], ["Ida Morrow"]),
        ("['Ida Morrow', \"Tom O'Dowd\"]", ["Ida Morrow", "Tom O'Dowd"]),
        ("['Ida Morrow' 'Tom Reyes']", ["Ida Morrow", "Tom Reyes"]),
        ('[{"name": "Ida Morrow", "id": null}]', ["Ida Morrow"]),
        ("{'name': 'Ida Morrow'}", ["Ida Morrow"]),
        ("[]", []),
        ("[Staff]", ["[Staff]"]),
        ("By ", []),
        ("nan", []),
        (None, []),
        (5, []),
        ("17", []),
    ],
)
def test_a_byline_is_split_only_between_names(value: object, names: list[str]) -> None:
    assert author_names(value) == names
