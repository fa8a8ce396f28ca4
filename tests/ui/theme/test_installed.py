"""The look follows the system or the coach, and everything on the screen goes along."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QWidget

from coachdesk.base.errors import Bug
from coachdesk.ui.theme import TEXT_SIZES, Appearance, Colours, Role, fonts, glyph, icon, theme
from coachdesk.ui.theme.appearance import scheme_for
from coachdesk.ui.theme.roles import STYLES
from coachdesk.ui.theme.tokens import Scheme
from coachdesk.ui.widgets.words import Words

pytestmark = pytest.mark.usefixtures("qapp")
RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.mark.parametrize(
    ("colours", "dark", "contrast", "scheme"),
    [
        (Colours.SYSTEM, False, False, Scheme.LIGHT),
        (Colours.SYSTEM, True, False, Scheme.DARK),
        (Colours.SYSTEM, False, True, Scheme.CONTRAST_LIGHT),
        (Colours.SYSTEM, True, True, Scheme.CONTRAST_DARK),
        (Colours.CONTRAST, False, False, Scheme.CONTRAST_LIGHT),
        (Colours.CONTRAST, True, False, Scheme.CONTRAST_DARK),
        (Colours.LIGHT, True, True, Scheme.LIGHT),
        (Colours.DARK, False, True, Scheme.DARK),
    ],
)
def test_the_system_is_followed_unless_the_coach_chose(colours, dark, contrast, scheme):
    assert scheme_for(colours, system_dark=dark, system_contrast=contrast) == scheme


@pytest.mark.parametrize(
    ("colours", "scheme"),
    [
        (Colours.LIGHT, Scheme.LIGHT),
        (Colours.DARK, Scheme.DARK),
        (Colours.CONTRAST, Scheme.CONTRAST_LIGHT),
        (Colours.SYSTEM, Scheme.LIGHT),  # a platform that knows no scheme is light
    ],
)
def test_what_was_chosen_is_on_the_screen(colours, scheme):
    theme().appear(Appearance(colours))

    assert theme().tokens.scheme == scheme


def test_every_widget_is_restyled_while_the_program_runs(qtbot):
    class Restless(QWidget):
        told = 0

        def restyle(self):
            self.told += 1

    widget = Restless()
    qtbot.addWidget(widget)
    widget.show()

    with qtbot.waitSignal(theme().changed):
        theme().appear(Appearance(Colours.DARK))

    assert widget.told == 1
    assert widget.palette().color(QPalette.ColorRole.Window).name().upper() == "#111617"


def test_qt_s_own_widgets_get_the_colours_of_the_design(qapp):
    colours = qapp.palette()
    named = {
        QPalette.ColorRole.Window: "canvas",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.PlaceholderText: "ink3",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "accent_soft",
        QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.ToolTipBase: "ink",
        QPalette.ColorRole.ToolTipText: "surface",
    }

    assert {role: colours.color(role).name() for role in named} == {
        role: theme().colour(token).name() for role, token in named.items()
    }


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_text_size_multiplies_letters_and_lines_together(size):
    theme().appear(Appearance(Colours.LIGHT, size))

    for role, style in STYLES.items():
        assert theme().font(role).pixelSize() == round(style.size * size / 100)
        assert theme().line(role) == round(style.line * size / 100)
        assert theme().line(role) > theme().font(role).pixelSize()


def test_words_that_others_may_read_and_nothing_else_are_serif():
    serif = {role for role in Role if QFontInfo(theme().font(role)).family() == fonts.SERIF}

    assert serif == {Role.STATEMENT, Role.GOAL, Role.QUOTE}
    assert {QFontInfo(theme().font(role)).family() for role in Role} == {fonts.SANS, fonts.SERIF}


def test_every_weight_of_the_design_is_a_face_of_its_own():
    assert [QFontInfo(theme().font(Role.BODY, weight)).weight() for weight in (400, 500, 600)] == [400, 500, 600]


def test_figures_in_columns_are_all_as_wide(qtbot):
    ones, eights = (Words(figures, tabular=True) for figures in ("1111", "8888"))
    for words in (ones, eights):
        qtbot.addWidget(words)

    assert ones.sizeHint().width() == eights.sizeHint().width()


def test_a_picture_is_sharp_and_has_the_colour_of_its_words():
    once, twice = theme().glyph("check", "accent", 16, 1.0), theme().glyph("check", "accent", 16, 2.0)

    assert (once.width(), twice.width()) == (16, 32)
    assert (once.deviceIndependentSize().width(), twice.deviceIndependentSize().width()) == (16, 16)
    assert _colours(twice) == {theme().tokens.accent.lower()}


def test_a_picture_of_qt_s_own_changes_with_the_theme_and_stays_readable_when_disabled():
    picture = icon("check", "accent")
    light = _colours(picture.pixmap(16, 16))

    theme().appear(Appearance(Colours.DARK))

    assert light == {"#175c62"}
    assert _colours(picture.pixmap(16, 16)) == {"#7cc8ca"}
    assert _colours(picture.pixmap(16, 16, QIcon.Mode.Disabled)) == {"#96a3a2"}


def test_a_picture_that_is_not_there_is_a_damaged_installation():
    with pytest.raises(Bug, match="no-such-picture"):
        glyph("no-such-picture")


def test_a_typeface_that_is_not_there_is_a_damaged_installation(tmp_path):
    with pytest.raises(Bug, match=r"Inter-Regular\.ttf"):
        fonts.load(tmp_path, fonts.FIRST)


def test_nothing_moves_where_motion_is_reduced():
    theme().appear(Appearance(Colours.LIGHT, reduce_motion=True))
    assert theme().milliseconds(120) == 0

    theme().appear(Appearance(Colours.LIGHT))
    assert theme().milliseconds(120) == 120


def test_every_picture_can_be_coloured_and_has_the_weight_that_is_thinned():
    for file in (RESOURCES / "icons").glob("*.svg"):
        drawing = file.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in drawing, file.name
        assert 'stroke-width="2"' in drawing, file.name


def test_each_typeface_and_the_pictures_have_their_licence_beside_them():
    assert {file.name for file in (RESOURCES / "fonts").glob("*.ttf")} >= {*fonts.FIRST, *fonts.REST}
    for kept in ("fonts/Inter-OFL.txt", "fonts/SourceSerif4-OFL.txt", "icons/Lucide-ISC.txt"):
        assert "Copyright" in (RESOURCES / kept).read_text(encoding="utf-8")


def _colours(picture):
    """The colours of the pixels that are fully covered."""
    image = picture.toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    }
