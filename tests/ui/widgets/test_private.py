"""Sand: what is private is so to the eye, in grey, in high contrast and by ear."""

import pytest
from pixels import colour_at, colours_of, drawn, token
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from coachdesk.confidential.words import PrivateWords
from coachdesk.ui.theme import Appearance, Colours, theme
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.private_words import SandWords

SECRET = "She steps in when the room goes quiet."


@pytest.fixture
def sand(qtbot):
    made = Sand("your note of 3 November")
    made.add(SandWords(PrivateWords(SECRET)))
    made.resize(400, 70)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("colours", "thick"), [(Colours.LIGHT, 1), (Colours.DARK, 1), (Colours.CONTRAST, 2)])
def test_all_three_cues_are_there_in_every_theme(sand, colours, thick):
    theme().appear(Appearance(colours))
    picture = drawn(sand)
    edge = [colour_at(picture, x, 35) for x in range(thick + 1)]

    assert edge == [token("private_line")] * thick + [token("private")]
    assert sand.findChild(Picture).isVisibleTo(sand)  # the lock
    assert [label.text() for label in sand.findChildren(QLabel) if label.text()] == [
        "Private · your note of 3 November"
    ]
    assert sand.accessibleName() == "Private · your note of 3 November"


def test_sand_that_says_nothing_more_still_says_private(qtbot):
    sand = Sand("")
    qtbot.addWidget(sand)

    assert sand.accessibleName() == "Private"

    sand.set_which("only you read this")
    assert sand.accessibleName() == "Private · only you read this"


def test_a_pane_is_another_room_with_an_edge_at_its_left_only(qtbot):
    pane = Sand("only you read this", pane=True)
    pane.resize(308, 600)
    qtbot.addWidget(pane)
    picture = drawn(pane)

    assert [colour_at(picture, x, 300) for x in range(3)] == [token("private_line")] * 2 + [token("private")]
    assert colour_at(picture, 307, 300) == token("private")
    assert colour_at(picture, 0, 0) == token("private_line")


def test_sand_on_sand_is_deeper(qtbot):
    raised = Sand("one likeness to your notes", raised=True)
    raised.resize(250, 80)
    qtbot.addWidget(raised)

    assert colour_at(drawn(raised), 20, 70) == token("private_deep")


def test_links_on_sand_take_its_ink(sand):
    link = Link("Open note")
    sand.heading_add(link)
    sand.grab()

    assert token("accent") not in colours_of(drawn(link))


def test_private_words_are_in_no_label_no_tooltip_and_no_accessible_name(sand):
    words = sand.findChild(SandWords)
    interface = QAccessible.queryAccessibleInterface(words)

    assert not words.findChildren(QWidget)
    assert words.toolTip() == ""
    assert SECRET not in words.accessibleName() + words.accessibleDescription() + words.windowTitle()
    for part in QAccessible.Text:
        assert SECRET not in interface.text(part)
    assert interface.text(QAccessible.Text.Name) == "Private"
    assert interface.textInterface() is None


def test_a_reader_who_listens_hears_that_it_is_private_first(qtbot):
    words = SandWords(PrivateWords(SECRET), spoken=True)
    qtbot.addWidget(words)

    assert words.accessibleName() == "Private"
    assert words.accessibleDescription() == SECRET


def test_private_words_can_be_neither_marked_dragged_nor_copied(shown):
    holder = QWidget()
    down = QVBoxLayout(holder)
    words = SandWords(PrivateWords(SECRET))
    down.addWidget(words)
    shown(holder)
    before = drawn(words)
    QGuiApplication.clipboard().setText("before")

    QTest.mousePress(words, Qt.MouseButton.LeftButton)
    QTest.mouseMove(words, words.rect().bottomRight())
    QTest.mouseRelease(words, Qt.MouseButton.LeftButton, pos=words.rect().bottomRight())
    QTest.keyClick(holder, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(holder, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert drawn(words) == before
    assert QGuiApplication.clipboard().text() == "before"
    assert words.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert words.contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu
    assert not isinstance(words, QLabel | QLineEdit | QTextEdit)


def test_private_words_wrap_and_may_be_held_to_some_lines(qtbot):
    long = PrivateWords(" ".join([SECRET] * 9))
    whole, short = SandWords(long), SandWords(long, most_lines=2)
    for words in (whole, short):
        qtbot.addWidget(words)

    assert whole.heightForWidth(300) > 80
    assert short.heightForWidth(300) == 40

    whole.show_words(PrivateWords("Short."))
    assert whole.heightForWidth(300) == 20
