"""Every picture that a screen names is packed with the program."""

import ast
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).parents[3]
PACKED = {file.stem for file in (CHECKOUT / "resources" / "icons").glob("*.svg")}
PLACES = {  # at which place each call takes a picture's name
    "glyph": 0,
    "icon": 0,
    "Picture": 0,
    "IconButton": 0,
    "set_icon": 0,
    "show_picture": 0,
    "Pill": 1,
    "state": 1,
    "Link": 1,
    "Button": 2,
    "Answer": 2,
    "Found": 1,
    "Cell": 1,
    "Command": 4,
    "Hit": 2,
}


def named(file: Path) -> Iterator[tuple[str, int]]:
    """The pictures that a module names, with their lines."""
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        place = PLACES.get(name)
        given = [word.value for word in call.keywords if word.arg == "icon"]
        if place is not None and len(call.args) > place:
            given.append(call.args[place])
        for part in given:
            for value in (part.body, part.orelse) if isinstance(part, ast.IfExp) else (part,):
                if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                    yield value.value, value.lineno


def test_every_picture_that_a_screen_names_is_packed():
    missing = {
        f"{file.relative_to(CHECKOUT)}:{line}: {name}"
        for file in (CHECKOUT / "coachdesk" / "ui").rglob("*.py")
        for name, line in named(file)
        if name not in PACKED
    }

    assert missing == set()


def test_the_walk_over_the_screens_finds_what_they_name():
    found = {name for file in (CHECKOUT / "coachdesk" / "ui").rglob("*.py") for name, _ in named(file)}

    assert {"lock", "chevron-right", "circle-minus"} <= found
