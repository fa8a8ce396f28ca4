import pytest

from coachdesk.base.names import first_name, same_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ines moreau", "Ines Moreau"),
        ("Moreau Ines", "Ines Moreau"),
        ("MOREAU, INES", "Ines Moreau"),
        ("Ines  Moreau ", "Ines Moreau"),
        ("Inés Moreau", "Ines Moreau"),
        ("Pal Enger", "Pål Enger"),
        ("Paal Enger", "Pål Enger"),
        ("Jurgen Muller", "Jürgen Müller"),
        ("Juergen Mueller", "Jürgen Müller"),
        ("Soren Kjaer", "Søren Kjær"),
        ("Soeren Kjaer", "Søren Kjær"),
        ("Łukasz Đurić", "Lukasz Duric"),
        ("ines moreau", "Dr. Ines Moreau"),
        ("Frau Dr. Ines Moreau", "Ines Moreau"),
        ("Anna Maria Weiss", "Anna-Maria Weiß"),
        ("OBrien Sean", "Seán O\N{RIGHT SINGLE QUOTATION MARK}Brien"),
        ("I\u0301nes Moreau", "Ínes Moreau"),
    ],
)
def test_one_name_in_two_spellings(typed, name):
    assert same_name(typed, name)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("", "Ines Moreau"), ("Ines", "Ines Moreau"), ("Ines Moreau Vaas", "Ines Moreau"), ("Dr.", "Dr."), ("", "")],
)
def test_another_name(typed, name):
    assert not same_name(typed, name)


def test_what_somebody_is_called_across_a_table():
    assert first_name("Ines Moreau") == "Ines"
    assert first_name("Dr. Ines Moreau") == "Ines"
    assert first_name("Cher") == "Cher"
    assert first_name("Dr.") == "Dr."
