"""How the palette finds what was meant."""

from coachdesk.ui.commands import Command, score
from coachdesk.ui.deeds import Everywhere, everywhere


def _nothing(*_):
    return None


def _everywhere():
    return everywhere(
        Everywhere(
            go=_nothing,
            back=_nothing,
            forward=_nothing,
            find=_nothing,
            keys=_nothing,
            lock=_nothing,
            change_practice=_nothing,
            quit=_nothing,
            toggle_menus=_nothing,
            write_note=_nothing,
            development=True,
        )
    )


def test_letters_must_come_in_order():
    assert score("lck", "Lock now") is not None
    assert score("kcl", "Lock now") is None


def test_the_beginning_of_a_word_counts_more_than_its_middle():
    assert score("n", "Write a note") > score("i", "Write a note")


def test_nothing_typed_fits_everything():
    assert score("", "Lock now") is not None


def test_no_key_means_two_things():
    keys = [key for command in _everywhere() for key in command.keys.split("; ") if key]

    assert len(keys) == len(set(keys))


def test_every_command_has_a_name_of_its_own():
    commands: list[Command] = _everywhere()

    assert len({command.id for command in commands}) == len(commands)
    assert len({command.words for command in commands}) == len(commands)
