"""What somebody hears who can't see the window: every screen's controls have names, roles and an order."""

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from held import FAST, ForeseenDice, HeldClock
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QTextEdit, QWidget

from coachdesk import bootstrap
from coachdesk.ui import theme
from coachdesk.ui.theme import Appearance, Colours
from coachdesk.ui.widgets.private import PRIVATE, Sand

sys.path.append(str(Path(__file__).parents[1] / "visual"))
import gallery

ROLE = QAccessible.Role
CONTROLS = {
    ROLE.Button,
    ROLE.ButtonMenu,
    ROLE.CheckBox,
    ROLE.RadioButton,
    ROLE.EditableText,
    ROLE.ComboBox,
    ROLE.List,
    ROLE.Table,
    ROLE.Tree,
    ROLE.PageTabList,
}
# Qt knows no other role for a widget of one's own, such as rows that Enter opens; and what one reads and scrolls.
READ = {ROLE.Client, ROLE.StaticText}
SAME = {"components"}  # the page of components shows one button in all its states
ALONE = ("unlock", "first-steps", "hand-over")


@dataclass(frozen=True)
class Heard:
    """One control that the keyboard reaches, as it is heard.

    Attributes:
        where: for a failure's sentence.
        walked: whether Tab comes to it.
    """

    where: str
    name: str
    role: object
    button: bool
    walked: bool


@dataclass
class Screen:
    """One screen as it is heard."""

    controls: list[Heard] = field(default_factory=list)
    private: list[tuple[str, str]] = field(default_factory=list)
    places: list[tuple[object, list[str]]] = field(default_factory=list)


@pytest.fixture(scope="module")
def screens(qapp, tmp_path_factory):
    """Every screen by its name; the letter in the client's hands comes last, since it shuts the practice."""
    theme.install(qapp, bootstrap.resources(), Appearance(Colours.LIGHT, reduce_motion=True))
    program = bootstrap.CoachDesk(HeldClock(gallery.DAY), ForeseenDice(), FAST, home=Path("/home/coach"))
    folder, secret = program.make_sample(tmp_path_factory.mktemp("sample"), "small", 1, lambda *_: None)
    heard = {}
    with program.opened(folder, secret) as desks:
        for found in (gallery.alone(program, desks), gallery.inside(program, desks, folder, "")):
            for name, widget in found:
                heard[name] = _heard(name, widget)
        for name, widget in gallery.handed_over(desks):
            heard[name] = _heard(name, widget)
    return heard


def _heard(name, screen):
    gallery._settle(QApplication.instance())
    walked, all_widgets = _walk(screen), screen.findChildren(QWidget)
    heard = Screen()
    for one in all_widgets:
        if _takes_tab(one):
            said, role = _said(one)
            where = f"{name}: {type(one).__name__} {one.objectName()} in {type(one.parent()).__name__}"
            heard.controls.append(Heard(where, said, role, isinstance(one, QAbstractButton), one in walked))
        if isinstance(one, Sand):
            heard.private.append((f"{name}: {type(one).__name__}", _said(one)[0]))
            heard.private += [(f"{name}: {type(each).__name__}", _said(each)[0]) for each in _editors(one)]
        if one.accessibleName() == "Places":
            interface = QAccessible.queryAccessibleInterface(one)
            lines = [interface.child(row).text(QAccessible.Text.Name) for row in range(interface.childCount())]
            heard.places.append((interface.role(), lines))
    return heard


def _said(widget):
    """The name and the role that a screen reader hears."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name), interface.role()


def _takes_tab(widget):
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _walk(screen):
    """All that Tab comes to, on the way around."""
    walked, one = set(), screen.nextInFocusChain()
    while one is not screen and one not in walked:
        walked.add(one)
        one = one.nextInFocusChain()
    return walked


def _editors(sand):
    return [
        one for one in sand.findChildren(QWidget) if isinstance(one, QTextEdit | QPlainTextEdit) and one.isVisible()
    ]


def _controls(screens):
    return [one for screen in screens.values() for one in screen.controls]


def test_every_screen_is_listened_to(screens):
    names = {scene.name for scene in gallery.scenes()} | {"unlock", "first-steps-paper", "hand-over"}

    assert names <= set(screens)
    assert [name for name, screen in screens.items() if not screen.controls] == []


def test_everything_the_keyboard_reaches_has_a_name(screens):
    assert [one.where for one in _controls(screens) if not one.name.strip()] == []


def test_everything_the_keyboard_reaches_has_a_role(screens):
    assert [(one.where, one.role) for one in _controls(screens) if one.role not in CONTROLS | READ] == []


def test_no_two_buttons_of_a_screen_sound_the_same(screens):
    twice = []
    for name in set(screens) - SAME:
        heard = Counter(one.name for one in screens[name].controls if one.button)
        twice += [(name, said) for said, times in heard.items() if times > 1]

    assert twice == []


def test_tab_comes_to_everything(screens):
    assert [one.where for one in _controls(screens) if not one.walked] == []


def test_what_is_private_says_so_before_anything_else(screens):
    private = [one for name, screen in screens.items() if name not in SAME for one in screen.private]

    assert len(private) > 5
    assert [one for one in private if not one[1].startswith(PRIVATE)] == []


def test_the_places_are_a_list_whose_lines_have_names(screens):
    for name, screen in screens.items():
        if name.startswith(ALONE):
            assert screen.places == [], name
            continue
        ((role, lines),) = screen.places
        assert role == ROLE.List
        assert [line.partition(",")[0] for line in lines][:2] == ["Today", "Clients"]
