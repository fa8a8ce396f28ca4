"""Reasons, progress, toasts and banners: what the screens say on their own."""

import pytest
from pixels import colour_at, colours_of, drawn, token
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from coachdesk.ui.widgets.banner import Banner
from coachdesk.ui.widgets.buttons import Button, IconButton, Link
from coachdesk.ui.widgets.progress import PATIENCE, Progress, RangeBar
from coachdesk.ui.widgets.reasons import Reason, ReasonsCard
from coachdesk.ui.widgets.sentences import LinkedWords
from coachdesk.ui.widgets.toast import SECONDS, Toast


def said(widget):
    """Every word that can be read in it."""
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and label.isVisibleTo(widget)]


def test_every_reason_is_told_with_its_remedy_and_last_what_is_in_order(shown):
    done = []
    card = ReasonsCard()
    card.show_reasons(
        [
            Reason(
                "Ines has not said yes to this wording.",
                "“Progress” changed.",
                "Show the change",
                lambda: done.append(1),
            ),
            Reason("A night must pass after her yes.", "The agreement asks for it."),
            Reason("The practice has no letterhead."),
        ],
        "Agreement, topics and reader are in order.",
    )
    card.resize(400, 300)
    shown(card)

    assert said(card) == [
        "Not ready to go: 3 reasons",
        "Ines has not said yes to this wording.",
        "A night must pass after her yes.",
        "The agreement asks for it.",
        "The practice has no letterhead.",
        "Agreement, topics and reader are in order.",
    ]
    QTest.keyClick(card.findChild(LinkedWords), Qt.Key.Key_Return)
    assert done == [1]


def test_one_reason_is_one_and_none_is_ready(qtbot):
    card = ReasonsCard()
    qtbot.addWidget(card)

    card.show_reasons([Reason("A night must pass.")])
    assert card.title() == "Not ready to go: 1 reason"

    card.show_reasons([])
    assert card.title() == "Ready to print."


def test_a_sentence_ends_in_a_link_that_is_pressed_where_it_stands(shown):
    sentence = LinkedWords("She agreed on Wednesday; “Progress” changed today at 10:41.", "Show the change")
    sentence.resize(300, sentence.heightForWidth(300))
    shown(sentence)
    presses = []
    sentence.clicked.connect(lambda: presses.append(1))
    link = sentence.ring_rect()

    QTest.mouseClick(sentence, Qt.MouseButton.LeftButton, pos=QPoint(10, 8))
    assert presses == []

    QTest.mouseClick(sentence, Qt.MouseButton.LeftButton, pos=link.center())
    assert presses == [1]
    assert sentence.rect().contains(link)
    assert (sentence.accessibleName(), sentence.accessibleDescription()) == (
        "Show the change",
        "She agreed on Wednesday; “Progress” changed today at 10:41.",
    )


def test_a_link_is_not_broken_over_two_lines_where_it_fits_on_one(shown):
    sentence = LinkedWords("The agreement leaves them to Ines.", "Take the line out")
    sentence.resize(260, sentence.heightForWidth(260))
    shown(sentence)

    assert sentence.ring_rect().height() == 18
    assert sentence.ring_rect().y() == 18


def test_for_a_moment_nothing_is_shown_then_what_is_happening_and_a_way_out(qtbot):
    progress = Progress()
    qtbot.addWidget(progress)
    progress.hide()

    progress.begin("Reading the table")
    assert not progress.isVisible()
    qtbot.waitUntil(progress.isVisible, timeout=PATIENCE * 10)
    progress.tell("Reading row 1,204 of 3,400", 1204, 3400)

    assert "Reading row 1,204 of 3,400" in said(progress)
    with qtbot.waitSignal(progress.cancelled):
        progress.findChild(Link).click()
    progress.end()
    assert not progress.isVisible()


def test_work_that_is_done_in_a_moment_is_never_shown(qtbot):
    progress = Progress()
    qtbot.addWidget(progress)
    progress.hide()

    progress.begin("Reading the table")
    progress.end()

    assert not progress._wait.isActive()
    assert not progress.isVisible()


def test_a_goal_s_bar_runs_from_the_first_rating_to_the_latest(qtbot):
    bar = RangeBar(3, 7)
    qtbot.addWidget(bar)
    bar.resize(350, 18)
    picture = drawn(bar)
    filled = [x for x in range(350) if colour_at(picture, x, 9) == token("accent")]
    track = bar.findChild(QLabel).x() - 16

    assert abs(min(filled) - track * 0.3) < 2
    assert abs(max(filled) - track * 0.7) < 2
    assert bar.accessibleName() == "from 3 to 7 of 10"
    assert said(bar) == ["3 → 7"]


@pytest.fixture
def window(shown):
    made = QWidget()
    made.resize(800, 600)
    return shown(made)


def test_a_toast_lies_at_the_foot_and_takes_back_what_was_done(window):
    toast = Toast(window)
    undone = []

    toast.tell("Action moved to the trash.", lambda: undone.append(1))

    assert toast.isVisible()
    assert abs(toast.geometry().center().x() - 400) <= 1
    assert toast.geometry().bottom() + 1 == 600 - 24
    assert colour_at(drawn(toast), 6, 22) == token("ink")
    assert toast.accessibleName() == "Action moved to the trash."

    toast.findChild(Link).click()
    assert undone == [1]
    assert not toast.isVisible()


def test_a_toast_goes_after_six_seconds_but_not_under_the_pointer(window, qtbot):
    toast = Toast(window)
    toast.tell("Copied.")
    assert toast._clock.interval() == SECONDS * 1000

    point = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(point, point, point))
    assert not toast._clock.isActive()

    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._clock.isActive()
    toast._clock.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_stays_while_the_keyboard_is_on_it_and_can_be_dismissed(window):
    toast = Toast(window)
    toast.tell("Action moved to the trash.", lambda: None)
    toast.findChild(Link).setFocus(Qt.FocusReason.TabFocusReason)

    toast._clock.timeout.emit()
    assert toast.isVisible()

    toast.findChild(IconButton).click()
    assert not toast.isVisible()


def test_a_toast_covers_no_button(window):
    button = Button("Print the letter", parent=window)
    button.setGeometry(350, 550, 140, 36)
    button.show()
    toast = Toast(window)

    toast.tell("Action moved to the trash.")

    assert toast.geometry().bottom() < button.y()


def test_a_toast_keeps_its_place_when_the_window_grows(window):
    toast = Toast(window)
    toast.tell("Copied.")

    window.resize(1000, 700)

    assert toast.geometry().bottom() + 1 == 700 - 24
    assert abs(toast.geometry().center().x() - 500) <= 1


def test_a_banner_says_first_what_happened_to_the_data(shown):
    banner = Banner("Your note is safe. The backup was not made.", "Its folder is full.", Button("Choose another"))
    banner.resize(500, 90)
    shown(banner)

    assert said(banner) == ["Your note is safe. The backup was not made.", "Its folder is full."]
    assert colour_at(drawn(banner), 250, 0) == token("stop")
    assert token("stop_soft") in colours_of(drawn(banner))
    banner.say("Nothing was changed.")
    assert said(banner) == ["Nothing was changed."]
    assert banner.accessibleName() == "Nothing was changed."


def test_a_toast_ends_with_its_page_unless_it_holds_undo(window):
    toast = Toast(window)
    toast.tell("The place is copied.")
    toast.turn_page()
    assert not toast.isVisible()
    toast.tell("Action item done.", list)
    toast.turn_page()
    assert toast.isVisible()
