"""Fields: their boxes, their labels, and refusals that keep the words."""

from datetime import date, time

import pytest
from pixels import colour_at, drawn, token
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from coachdesk.ui.theme import TEXT_SIZES, Appearance, Colours, Role, theme
from coachdesk.ui.widgets.fields import Combo, DateEdit, Field, LineEdit, PassphraseEdit, TextEdit, TimeEdit

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_box_is_36_high_and_a_large_one_48_at_every_text_size(qtbot, size):
    theme().appear(Appearance(Colours.LIGHT, size))
    boxes = [LineEdit(), LineEdit(large=True), Combo([(1, "One")]), DateEdit()]
    for box in boxes:
        qtbot.addWidget(box)

    assert [box.height() for box in boxes] == [round(high * size / 100) for high in (36, 48, 36, 36)]


@pytest.mark.parametrize(("colours", "thick"), [(Colours.LIGHT, 2), (Colours.DARK, 2), (Colours.CONTRAST, 3)])
def test_the_focus_takes_the_place_of_the_border(shown, colours, thick):
    theme().appear(Appearance(colours))
    holder = QWidget()
    down = QVBoxLayout(holder)
    one, two = LineEdit("88 minutes"), LineEdit()
    down.addWidget(one)
    down.addWidget(two)
    shown(holder)
    two.setFocus()
    resting = drawn(one)
    one.setFocus()
    focused = drawn(one)

    assert [colour_at(resting, x, 18) for x in range(2)] == [token("control"), token("surface")]
    assert [colour_at(focused, x, 18) for x in range(thick + 1)] == [token("accent")] * thick + [token("surface")]


def test_a_refusal_stands_below_keeps_the_words_and_the_keyboard_and_goes_when_it_is_no_longer_true(shown):
    field = Field("Ends", LineEdit("3 May 2026"), "The last day")
    shown(field)
    field.setFocus()
    calm = field.sizeHint().height()

    field.refuse("That is before it begins, 12 May 2026.")

    assert field.refusal() == "That is before it begins, 12 May 2026."
    assert field.editor.text() == "3 May 2026"
    assert field.editor.hasFocus()
    assert field.editor.accessibleDescription() == "That is before it begins, 12 May 2026."
    assert [colour_at(drawn(field.editor), x, 18) for x in range(3)] == [token("stop")] * 2 + [token("surface")]

    field.accept()

    assert field.refusal() == ""
    assert field.sizeHint().height() == calm
    assert field.editor.accessibleDescription() == "The last day"


def test_a_label_is_the_editor_s_name_for_the_ear(qtbot):
    for editor in (LineEdit(), DateEdit(), TimeEdit(), TextEdit(), Combo([(1, "One")]), PassphraseEdit()):
        field = Field("Lasted", editor)
        qtbot.addWidget(field)

        interface = QAccessible.queryAccessibleInterface(editor.focusProxy() or editor)
        named = interface.text(QAccessible.Text.Name)
        assert named == "Lasted" or isinstance(editor, Combo)  # a list of choices is named by the label's relation
        labels = [
            label.text(QAccessible.Text.Name)
            for label, how in interface.relations(QAccessible.RelationFlag.Label)
            if how & QAccessible.RelationFlag.Label
        ]
        assert "Lasted" in labels or named == "Lasted"


def test_a_disabled_field_stays_readable_with_its_label(qtbot):
    field = Field("Payer", LineEdit("Pro bono, no payer"))
    qtbot.addWidget(field)
    field.setEnabled(False)
    picture = drawn(field.editor)

    assert colour_at(picture, 0, 18) == token("line")
    assert colour_at(picture, 4, 18) == token("sunken")
    assert field.label.ink().name().upper() == token("ink3")


def test_a_day_is_written_out_when_the_keyboard_leaves(shown):
    holder = QWidget()
    down = QVBoxLayout(holder)
    day, other = DateEdit(TODAY), LineEdit()
    down.addWidget(day)
    down.addWidget(other)
    shown(holder)
    day.setFocus()
    QTest.keyClicks(day, "4 dec")
    assert day.text() == "4 dec"

    other.setFocus()

    assert day.text() == "Friday 4 December 2026"
    assert day.day() == date(2026, 12, 4)


def test_what_is_no_day_stays_as_it_was_typed(shown):
    day = DateEdit(TODAY)
    shown(day)
    QTest.keyClicks(day, "some day")
    day.clearFocus()

    assert (day.text(), day.day(), day.is_unclear()) == ("some day", None, True)

    day.clear()
    assert (day.day(), day.is_unclear()) == (None, False)


def test_a_time_is_written_out_when_the_keyboard_leaves(shown):
    box = TimeEdit()
    shown(box)
    QTest.keyClicks(box, "2.30 pm")
    box.clearFocus()

    assert (box.text(), box.time(), box.is_unclear()) == ("14:30", time(14, 30), False)
    box.setText("late")
    assert (box.time(), box.is_unclear()) == (None, True)
    assert TimeEdit(time(9, 5)).text() == "09:05"


def test_a_passphrase_is_hidden_until_the_eye_is_pressed(shown):
    box = PassphraseEdit(large=True)
    shown(box)
    QTest.keyClicks(box.line, "seven grey herons")
    assert box.line.echoMode() == QLineEdit.EchoMode.Password

    eye = box.line.findChild(QWidget, "eye")
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)

    assert box.line.echoMode() == QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Hide the passphrase"
    assert box.text() == "seven grey herons"
    assert box.line.rect().contains(eye.geometry())

    box.selectAll()
    assert box.line.selectedText() == "seven grey herons"
    box.clear()
    assert box.text() == ""


def test_caps_lock_is_told_when_a_letter_gives_it_away(shown):
    box = PassphraseEdit()
    shown(box)
    box.line.setFocus()
    calm = box.sizeHint().height()

    QTest.keyClicks(box.line, "a")
    assert box.sizeHint().height() == calm
    QTest.keyClick(box.line, "B", Qt.KeyboardModifier.ShiftModifier)
    assert box.sizeHint().height() == calm

    QTest.keyClick(box.line, "C")
    assert box.sizeHint().height() > calm

    QTest.keyClick(box.line, Qt.Key.Key_CapsLock)
    assert box.sizeHint().height() == calm


def test_a_choice_of_values_tells_the_value_and_keeps_it_when_others_are_offered(qtbot):
    box = Combo([("hr", "HR"), ("boss", "Line manager")])
    qtbot.addWidget(box)
    box.choose("boss")
    assert box.value() == "boss"

    box.set_values([("all", "Everyone"), ("boss", "Line manager")])
    assert box.value() == "boss"

    box.set_values([])
    assert box.value() is None


def test_no_value_of_a_choice_is_cut_off(qtbot):
    box = Combo([(1, "HR"), (2, "Führungskraft und Auftraggeberin")])
    qtbot.addWidget(box)

    assert box.sizeHint().width() > Combo([(1, "HR")]).sizeHint().width() + 100


def test_scrolling_over_a_choice_changes_nothing(shown):
    box = Combo([(1, "One"), (2, "Two")])
    shown(box)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)

    assert box.value() == 1


def test_the_list_of_a_choice_has_lines_that_can_be_hit(qtbot):
    box = Combo([(1, "One"), (2, "Two")])
    qtbot.addWidget(box)

    assert box.view().sizeHintForRow(0) >= 24


@pytest.mark.parametrize("role", [Role.BODY, Role.STATEMENT, Role.READING])
def test_lines_that_are_typed_have_the_line_height_of_their_role(shown, role):
    box = TextEdit("one\ntwo", role=role, lines=1, grows=True)
    box.resize(400, 200)
    shown(box)
    two = box.height()
    box.set_text("one\ntwo\nthree")

    assert box.height() - two == theme().line(role)


def test_what_is_pasted_brings_no_looks_along(shown):
    box = TextEdit()
    shown(box)
    pasted = QMimeData()
    pasted.setHtml("<h1>Big</h1>")
    pasted.setText("Big")

    box.insertFromMimeData(pasted)

    assert box.text() == "Big"
    assert "h1" not in box.toHtml()


def test_tab_leaves_a_box_of_several_lines(shown):
    holder = QWidget()
    down = QVBoxLayout(holder)
    box, other = TextEdit("words"), LineEdit()
    down.addWidget(box)
    down.addWidget(other)
    shown(holder)
    box.setFocus()

    QTest.keyClick(box, Qt.Key.Key_Tab)

    assert other.hasFocus()
    assert box.text() == "words"


def test_a_box_of_several_lines_shows_focus_refusal_and_sand(shown):
    plain, private = TextEdit("words"), TextEdit("words", private=True)
    holder = QWidget()
    down = QVBoxLayout(holder)
    down.addWidget(plain)
    down.addWidget(private)
    shown(holder)
    private.setFocus()

    assert colour_at(drawn(plain), 0, 30) == token("control")
    assert colour_at(drawn(private), 0, 30) == token("accent")
    assert colour_at(drawn(private), 5, 30) == token("private")
    plain.setFocus()
    assert colour_at(drawn(plain), 0, 30) == token("accent")
    assert colour_at(drawn(private), 0, 30) == token("private_line")
    plain.refuse_look(refused=True)
    assert colour_at(drawn(plain), 0, 30) == token("stop")


def test_what_was_typed_can_be_undone_after_the_colours_and_the_text_size_changed(qtbot):
    box = TextEdit("one")
    qtbot.addWidget(box)
    box.moveCursor(box.textCursor().MoveOperation.End)
    QTest.keyClicks(box, " two")
    theme().appear(Appearance(Colours.DARK))
    box.restyle()
    assert box.document().isUndoAvailable()
    theme().appear(Appearance(Colours.DARK, max(TEXT_SIZES)))
    box.restyle()
    assert box.document().firstBlock().blockFormat().lineHeight() == theme().line(Role.BODY)

    while box.document().isUndoAvailable():
        box.undo()
    assert box.text() == "one"
