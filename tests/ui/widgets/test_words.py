"""Words: plain, at the line heights of the design, and never clipped."""

import pytest
from pixels import colours_of, drawn, token
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from coachdesk.ui.theme import TEXT_SIZES, Appearance, Colours, Role, theme
from coachdesk.ui.theme.roles import STYLES
from coachdesk.ui.widgets.words import Words

LONG = "She noticed that she steps in when the room goes quiet, and asked what the silence might have become."


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_each_role_has_the_line_height_of_the_design(qtbot, role, size):
    theme().appear(Appearance(Colours.LIGHT, size))
    words = Words("Ines Moreau", role)
    qtbot.addWidget(words)

    assert words.sizeHint().height() == round(STYLES[role].line * size / 100)
    assert words.minimumSizeHint() == words.sizeHint()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_no_letter_is_cut_off_at_any_text_size(qtbot, role, size):
    theme().appear(Appearance(Colours.LIGHT, size))
    tight, roomy = Words("Ågypj|", role), Words("Ågypj|", role)
    roomy.setContentsMargins(9, 9, 9, 9)
    for words in (tight, roomy):
        qtbot.addWidget(words)
        words.adjustSize()

    assert _inked(drawn(tight)) == _inked(drawn(roomy))


def test_markup_in_a_name_is_shown_as_it_was_typed(qtbot):
    words = Words("<b>Ines</b> & co")
    qtbot.addWidget(words)

    assert words.textFormat() == Qt.TextFormat.PlainText
    assert QAccessible.queryAccessibleInterface(words).text(QAccessible.Text.Name) == "<b>Ines</b> & co"
    assert words.sizeHint().width() > Words("Ines & co").sizeHint().width()


def test_wrapped_words_take_as_many_lines_as_they_need(qtbot):
    words = Words(LONG, wrap=True)
    qtbot.addWidget(words)

    assert words.heightForWidth(2000) == 20
    assert words.heightForWidth(300) == 60
    assert words.heightForWidth(300) < words.heightForWidth(150)


def test_a_line_that_was_broken_stays_broken(qtbot):
    words = Words("Seilergasse 14\n4051 Basel")
    qtbot.addWidget(words)

    assert words.sizeHint().height() == 40


def test_words_without_room_end_in_dots_and_tell_the_whole_under_the_pointer(qtbot):
    words = Words(LONG, elide=True)
    qtbot.addWidget(words)
    words.show()
    words.resize(120, 20)

    assert words.shown_text().endswith("…")
    assert words.toolTip() == LONG

    words.resize(words.sizeHint())
    assert words.shown_text() == LONG
    assert words.toolTip() == ""


def test_words_change_their_colour_with_the_theme_and_when_disabled(qtbot):
    words = Words("Held", token="ready")
    qtbot.addWidget(words)
    assert words.ink().name().upper() == "#1E6A42"

    theme().appear(Appearance(Colours.DARK))
    assert words.ink().name().upper() == "#80CDA0"

    words.set_token("stop")
    assert words.ink().name().upper() == "#F29C93"

    words.setEnabled(False)
    assert words.ink().name().upper() == token("ink3")


@pytest.mark.parametrize(
    "side", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight]
)
def test_words_stand_where_they_are_put(qtbot, side):
    words = Words("|")
    qtbot.addWidget(words)
    words.setAlignment(side)
    words.resize(200, 20)
    picture = drawn(words)
    ground = picture.pixelColor(100, 0)
    inked = [x for x in range(200) if any(picture.pixelColor(x, y) != ground for y in range(20))]

    expected = {Qt.AlignmentFlag.AlignLeft: 0, Qt.AlignmentFlag.AlignHCenter: 98, Qt.AlignmentFlag.AlignRight: 194}
    assert expected[side] <= min(inked) <= expected[side] + 6


def test_another_role_takes_its_own_room(qtbot):
    words = Words("Ines Moreau")
    qtbot.addWidget(words)

    words.set_role(Role.PAGE)

    assert words.sizeHint().height() == 34


def test_letters_are_drawn_in_their_colour(qtbot):
    words = Words("Ines Moreau", Role.HERO, "accent")
    qtbot.addWidget(words)
    words.adjustSize()

    assert token("accent") in colours_of(drawn(words))


def _inked(picture):
    """How many pixels bear ink."""
    ground = picture.pixelColor(0, 0)
    return sum(picture.pixelColor(x, y) != ground for x in range(picture.width()) for y in range(picture.height()))
