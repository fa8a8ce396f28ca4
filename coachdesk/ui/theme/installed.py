"""The look now on the screen: colours that follow the system or the coach, typefaces, sizes and pictures."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip

from coachdesk.base.errors import Bug
from coachdesk.ui.theme import fonts, icons
from coachdesk.ui.theme.appearance import Appearance, Colours, scheme_for
from coachdesk.ui.theme.palette import palette
from coachdesk.ui.theme.qss import style_sheet
from coachdesk.ui.theme.roles import STYLES, Role
from coachdesk.ui.theme.tokens import OF_SCHEME, Scheme, Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_FIXED: Final = {
    Colours.LIGHT: Qt.ColorScheme.Light,
    Colours.DARK: Qt.ColorScheme.Dark,
}


@runtime_checkable
class Restyled(Protocol):
    """A widget that draws or measures itself by the theme."""

    def restyle(self) -> None:
        """Colours, sizes or typefaces have changed."""


class Theme(QObject):
    """One for the whole program; widgets with a `restyle` method are told when it changes."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, appearance: Appearance, *, early: bool = False) -> None:
        """The look of `app`, with typefaces and pictures from the folder of resources.

        With `early` only what the first window needs is read, the application having asked for its style itself;
        `complete` reads the rest.
        """
        super().__init__(app)
        self._app = app
        self._icons = resources / "icons"
        self._appearance = appearance
        self._fonts = resources / "fonts"
        self._shown: tuple[Scheme, int] | None = None
        self._whole = False  # whether the rules of the style sheet are wanted: they cost each widget of a first window
        fonts.load(self._fonts, fonts.FIRST)
        if not early:
            app.setStyle("Fusion")
            self.complete()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)
        self.tokens: Tokens = OF_SCHEME[self._scheme()]
        self.appear(appearance)

    def complete(self) -> None:
        """Read the typefaces, and the rules for menus and hints, that the first window could do without."""
        self._whole = True
        fonts.load(self._fonts, fonts.REST)
        if self._shown is not None:
            self._style(*self._shown)

    @property
    def appearance(self) -> Appearance:
        """What the coach chose."""
        return self._appearance

    @property
    def dark(self) -> bool:
        """Whether words are lighter than their ground."""
        return self.tokens.dark

    @property
    def high_contrast(self) -> bool:
        """Whether borders take the place of soft grounds."""
        return self.tokens.high_contrast

    def appear(self, appearance: Appearance) -> None:
        """Show everything in another look, now."""
        self._appearance = appearance
        hints = self._app.styleHints()
        wanted = _FIXED.get(appearance.colours, Qt.ColorScheme.Unknown)
        if wanted is Qt.ColorScheme.Unknown:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(wanted)  # so that the system's own title bars go along
        self._refresh()

    def px(self, pixels: float) -> int:
        """A length of the design in logical pixels at the chosen text size."""
        return fonts.scaled(pixels, self._appearance.text_size)

    def milliseconds(self, length: int) -> int:
        """How long a movement lasts: nothing, where motion is reduced."""
        return 0 if self._appearance.reduce_motion else length

    def font(self, role: Role, weight: int | None = None, *, tabular: bool = False) -> QFont:
        """The typeface of a role at the chosen text size."""
        return fonts.font(role, self._appearance.text_size, weight, tabular=tabular)

    def line(self, role: Role) -> int:
        """From one line of a role's words to the next."""
        return self.px(STYLES[role].line)

    def colour(self, token: str) -> QColor:
        """The colour of that name in the theme on the screen."""
        return QColor(self.tokens.colour(token))

    def glyph(self, name: str, token: str, size: int, ratio: float | None = None) -> QPixmap:
        """A picture in that colour, `size` logical pixels at the chosen text size."""
        sharp = self._app.devicePixelRatio() if ratio is None else ratio
        return icons.drawn(self._icons, name, self.tokens.colour(token), self.px(size), sharp)

    def icon(self, name: str, token: str) -> "QIcon":
        """The same for Qt's own menus and buttons; it changes its colour with the theme."""
        from PySide6.QtGui import QIcon  # which the first window need not wait for: it names every icon of a desktop

        from coachdesk.ui.theme.engine import Engine

        def colour(mode: QIcon.Mode) -> str:
            return self.tokens.colour("ink3" if mode == QIcon.Mode.Disabled else token)

        return QIcon(Engine(self._icons, name, colour))

    def _scheme(self) -> Scheme:
        hints = self._app.styleHints()
        return scheme_for(
            self._appearance.colours,
            system_dark=hints.colorScheme() == Qt.ColorScheme.Dark,
            system_contrast=hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast,
        )

    def _refresh(self) -> None:
        wanted = (self._scheme(), self._appearance.text_size)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.tokens = OF_SCHEME[wanted[0]]
        self._app.setFont(self.font(Role.BODY))
        QToolTip.setFont(self.font(Role.SMALL))
        self._app.setPalette(palette(self.tokens))
        if self._whole:
            self._style(*wanted)
        for widget in self._app.allWidgets():
            if isinstance(widget, Restyled):
                widget.restyle()
        self.changed.emit()

    def _style(self, scheme: Scheme, text_size: int) -> None:
        self._app.setStyleSheet(style_sheet(OF_SCHEME[scheme], text_size))


_INSTALLED: Final[list[Theme]] = []


def install(app: QApplication, resources: Path, appearance: Appearance | None = None, *, early: bool = False) -> Theme:
    """Give the application its look; where it has one already, that one takes the new choices."""
    chosen = appearance or Appearance()
    if _INSTALLED:
        _INSTALLED[0].appear(chosen)
    else:
        _INSTALLED.append(Theme(app, resources, chosen, early=early))
    return _INSTALLED[0]


def theme() -> Theme:
    """The look on the screen.

    Raises:
        Bug: none was installed; a widget was made before the program's start was over.
    """
    if not _INSTALLED:
        raise Bug("a widget was made before the look was installed")
    return _INSTALLED[0]


def icon(name: str, token: str = "ink2", size: int = 16) -> "QIcon":  # noqa: ARG001 - as `glyph`; the asker sets the size
    """A picture for Qt's own menus and buttons, in the colour of the words beside it."""
    return theme().icon(name, token)


def glyph(name: str, token: str = "ink2", size: int = 16) -> QPixmap:
    """A picture as pixels of this screen, in the colour of the words beside it."""
    return theme().glyph(name, token, size)
