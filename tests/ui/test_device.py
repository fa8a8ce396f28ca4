"""What this computer remembers of the program's look."""

import json

import pytest

from coachdesk.ui.device import Choices, Device


def test_what_was_chosen_is_there_the_next_time(tmp_path):
    file = tmp_path / "config" / "device.json"
    Device(file).change(theme="dark", text_size=115)

    assert Device(file).choices == Choices(theme="dark", text_size=115)


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"theme": "purple"}', '{"text_size": "huge"}', '{"other": 1}'])
def test_a_file_that_says_nothing_sound_is_as_if_there_were_none(tmp_path, text):
    file = tmp_path / "device.json"
    file.write_text(text, encoding="utf-8")

    assert Device(file).choices == Choices()


def test_a_disk_that_refuses_costs_the_choice_and_nothing_else(tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("", encoding="utf-8")
    device = Device(blocked / "device.json")

    device.change(theme="light")

    assert device.choices.theme == "light"


def test_nothing_is_kept_where_there_is_no_file():
    device = Device(None)

    device.change(practice="/somewhere")

    assert device.choices.practice == "/somewhere"


def test_the_file_holds_no_more_than_the_look_and_the_place_of_the_practice(tmp_path):
    file = tmp_path / "device.json"
    Device(file).change(practice="/a/b.coachdesk")

    assert set(json.loads(file.read_text(encoding="utf-8"))) == {
        "practice",
        "theme",
        "text_size",
        "reduce_motion",
        "show_menus",
        "geometry",
    }
