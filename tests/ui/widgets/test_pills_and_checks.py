"""Pills that state, boxes to tick, and panels to choose between."""

import pytest
from pixels import colour_at, colours_of, drawn, token
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from coachdesk.ui.theme import TEXT_SIZES, Appearance, Colours, theme
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.choice import Answer, Choices
from coachdesk.ui.widgets.pills import Pill, SampleTag, Tone

GROUNDS = {
    Tone.NEUTRAL: ("hover", "ink2"),
    Tone.WAITING: ("waiting_soft", "waiting"),
    Tone.READY: ("ready_soft", "ready"),
    Tone.STOP: ("stop_soft", "stop"),
}


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("tone", Tone)
def test_a_pill_is_22_high_and_round_at_its_ends(qtbot, size, tone):
    theme().appear(Appearance(Colours.LIGHT, size))
    pill = Pill("With client", "hourglass", tone)
    qtbot.addWidget(pill)
    pill.adjustSize()
    picture = drawn(pill)

    assert pill.height() == round(22 * size / 100)
    assert colour_at(picture, pill.width() // 2, 2) == token(GROUNDS[tone][0])
    assert colour_at(picture, 0, 0) not in {token(GROUNDS[tone][0]), token(GROUNDS[tone][1])}


@pytest.mark.parametrize("tone", Tone)
def test_in_high_contrast_a_pill_has_a_border_of_its_own_colour(qtbot, tone):
    theme().appear(Appearance(Colours.CONTRAST))
    pill = Pill("Agreed", "check", tone)
    qtbot.addWidget(pill)
    pill.adjustSize()
    picture = drawn(pill)

    assert colour_at(picture, pill.width() // 2, 0) == token(GROUNDS[tone][1])
    assert colour_at(picture, pill.width() // 2, 1) == token(GROUNDS[tone][0])


def test_a_pill_states_and_can_t_be_pressed(qtbot):
    pill = Pill("Draft", "file-pen-line")
    qtbot.addWidget(pill)
    interface = QAccessible.queryAccessibleInterface(pill)

    assert interface.role() == QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "Draft"
    assert pill.focusPolicy() == Qt.FocusPolicy.NoFocus

    pill.state("Printed", "printer", Tone.READY)
    assert (pill.text(), pill.tone()) == ("Printed", Tone.READY)


def test_the_sample_tag_says_so(qtbot):
    tag = SampleTag()
    qtbot.addWidget(tag)
    tag.adjustSize()

    assert (tag.text(), tag.height()) == ("Sample", 18)
    assert colour_at(drawn(tag), 20, 0) == token("control")


def test_a_box_is_16_square_and_large_enough_to_hit(qtbot):
    box = Check("Done")
    qtbot.addWidget(box)
    box.adjustSize()

    assert (box.ring_rect().width(), box.ring_rect().height()) == (16, 16)
    assert box.height() >= 24


def test_a_box_is_ticked_by_its_words_by_space_and_by_a_screen_reader(shown):
    box = Check("Name both deputies & the board")
    shown(box)
    ticks = []
    box.toggled.connect(ticks.append)

    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    QTest.keyClick(box, Qt.Key.Key_Space)
    QAccessible.queryAccessibleInterface(box).actionInterface().doAction("Toggle")

    assert ticks == [True, False, True]
    assert box.accessibleName() == "Name both deputies & the board"


@pytest.mark.parametrize("colours", [Colours.LIGHT, Colours.DARK, Colours.CONTRAST])
def test_a_ticked_box_is_filled_and_bears_a_tick(qtbot, colours):
    theme().appear(Appearance(colours))
    box = Check("Done")
    qtbot.addWidget(box)
    box.adjustSize()
    empty = drawn(box)
    box.setChecked(True)
    ticked = drawn(box)
    edge = box.ring_rect()

    assert colour_at(empty, 0, edge.center().y()) == token("control")
    assert colour_at(ticked, 2, edge.y() + 2) == token("accent")
    assert len({colour_at(ticked, x, y) for x in range(3, 13) for y in range(edge.y() + 3, edge.y() + 13)}) > 3
    box.setEnabled(False)
    assert token("accent") not in colours_of(drawn(box))


def test_a_long_sentence_beside_a_box_wraps_and_keeps_the_box_at_its_first_line(qtbot):
    box = Check("Take planning questions to Ines first, and keep the December slot for both deputies", wrap=True)
    qtbot.addWidget(box)
    box.resize(240, box.heightForWidth(240))

    assert box.heightForWidth(240) == 60
    assert box.ring_rect().y() == 2


def test_one_of_two_ways_is_chosen_and_nothing_moves(shown, qtbot):
    ways = Choices([("Ines tells him herself", "Often the better way.", ""), ("An agreed update", "A letter.", "mail")])
    ways.resize(800, 60)
    shown(ways)
    before = [ways.panel(number).geometry() for number in range(2)]
    assert ways.choice() == -1

    with qtbot.waitSignal(ways.chosen) as chosen:
        QTest.mouseClick(ways.panel(1), Qt.MouseButton.LeftButton, pos=QPoint(200, 20))

    assert chosen.args == [1]
    assert ways.choice() == 1
    assert [ways.panel(number).geometry() for number in range(2)] == before
    assert before[0].width() == before[1].width()
    assert [colour_at(drawn(ways.panel(1)), x, 30) for x in range(3)] == [token("accent")] * 2 + [token("accent_soft")]
    assert colour_at(drawn(ways.panel(0)), 0, 30) == token("control")
    assert colour_at(drawn(ways.panel(0)), 1, 30) in {token("surface"), token("hover")}  # the pointer may be there


def test_the_arrow_keys_go_from_one_way_to_the_other(shown):
    ways = Choices([("One", "First.", ""), ("Two", "Second.", "")])
    shown(ways)
    chosen = []
    ways.chosen.connect(chosen.append)
    ways.choose(0)
    ways.panel(0).setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(ways.panel(0), Qt.Key.Key_Right)

    assert chosen == [1]  # and not 0: choosing for the coach says nothing
    assert ways.panel(1).hasFocus()
    assert QAccessible.queryAccessibleInterface(ways.panel(1)).role() == QAccessible.Role.RadioButton
    assert ways.panel(1).accessibleDescription() == "Second."


def test_the_client_s_two_answers_are_alike_and_enter_gives_none(shown):
    yes = Answer("Approve this letter", "These words, for Henrik Vaas, once.", "check")
    later = Answer("Decide later, elsewhere", "Marian sends you the text. No reason needed.", "clock")
    given = []
    for answer in (yes, later):
        shown(answer)
        answer.clicked.connect(lambda: given.append(1))
        QTest.keyClick(answer, Qt.Key.Key_Return)
        QTest.keyClick(answer, Qt.Key.Key_Enter)

    assert given == []
    assert yes.sizeHint() == later.sizeHint()
    assert yes.sizeHint().height() == 88
    assert colours_of(drawn(yes)) & {token("accent_soft"), token("ready_soft"), token("ready")} == set()
    QTest.keyClick(later, Qt.Key.Key_Space)
    assert given == [1]


def test_an_answer_that_can_t_be_given_yet_says_why(shown):
    yes = Answer("Approve this letter", "These words, once.", "check")
    shown(yes)
    yes.disable_because("Type your name first")

    assert yes.accessibleDescription() == "Type your name first"
    assert colour_at(drawn(yes), 10, 44) == token("sunken")
    yes.enable()
    assert yes.accessibleDescription() == "These words, once."
