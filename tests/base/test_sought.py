"""Names as they are searched for."""

import pytest

from coachdesk.base.text import sought


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Inés  MOREAU", " ines moreau"),
        ("Müller-Lüdenscheidt", " muller ludenscheidt"),
        ("Straße", " strasse"),
        ("O'Brien & Söhne (Zürich)", " o brien sohne zurich"),
        ("ines.moreau@northlight.example", " ines.moreau@northlight.example"),
        ("Łukasz", " łukasz"),
        ("田中", " 田中"),
        ("  ", ""),
        ("'\"%_", ""),
    ],
)
def test_a_name_loses_what_nobody_types(name, told):
    assert sought(name) == told


def test_several_texts_are_one():
    assert sought("Moreau", "Ines", "") == " moreau ines"
