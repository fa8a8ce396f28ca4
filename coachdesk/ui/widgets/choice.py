"""Large panels to choose between: two ways of telling, or the client's two answers."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.widgets.buttons import Pressable
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box, draw_picture
from coachdesk.ui.widgets.focus import ring_when_focused
from coachdesk.ui.widgets.layouts import row

_RADIO: Final = 18
_LEFT: Final = 16
_HIGH: Final = 60


class _Panel(QRadioButton):
    """One way, as a radio button as large as a panel."""

    def __init__(self, title: str, sentence: str, icon: str) -> None:
        super().__init__()
        self._title, self._sentence, self._icon = title, sentence, icon
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ring_when_focused(self)

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.updateGeometry()
        self.update()

    def ring_rect(self) -> QRect:
        """The ring goes around the panel."""
        return self.rect()

    def ring_radius(self) -> int:
        """As round as the panel."""
        return theme().px(8)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme()
        return max(look.line(Role.ROW_TITLE) + self._words(width).height + look.px(22), look.px(_HIGH))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(360), self.heightForWidth(theme().px(360)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(180), theme().px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        on = self.isChecked()
        if on:
            box = Box(look.colour("accent_soft"), look.colour("accent"), 2)
        else:
            box = Box(look.colour("hover" if self.underMouse() else "surface"), look.colour("control"))
        draw_box(painter, self.rect(), look.px(8), box)
        words = self._words(self.width())
        top = max(0, (self.height() - self._tallest()) // 2)  # the same in every panel of a row: titles are level
        self._draw_radio(painter, top + look.line(Role.ROW_TITLE) / 2, on=on)
        left = self._words_left()
        title = Lines(self._title, look.font(Role.ROW_TITLE), look.line(Role.ROW_TITLE))
        if self._icon:
            draw_picture(painter, left, top + title.height / 2, glyph(self._icon, "ink2", 16))
        title.draw(painter, left + (look.px(24) if self._icon else 0), top, look.colour("ink"))
        words.draw(painter, left, top + title.height, look.colour("ink2"))

    def _draw_radio(self, painter: QPainter, middle: float, *, on: bool) -> None:
        look = theme()
        side = look.px(_RADIO)
        circle = QRectF(look.px(_LEFT), round(middle - side / 2), side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(circle)
            dot = side / 3
            painter.setBrush(look.colour("on_accent"))
            painter.drawEllipse(circle.center(), dot / 2, dot / 2)
        else:
            painter.setPen(look.colour("control"))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))

    def _high(self) -> int:
        """How high its title and sentence are."""
        return theme().line(Role.ROW_TITLE) + self._words(self.width()).height

    def _tallest(self) -> int:
        """How high the words of the panel are that has the most of them."""
        group = self.group()
        panels = group.buttons() if group is not None else [self]
        return max(panel._high() for panel in panels if isinstance(panel, _Panel))  # noqa: SLF001 - its own kind

    def _words_left(self) -> int:
        return theme().px(_LEFT + _RADIO + 12)

    def _words(self, width: int) -> Lines:
        look = theme()
        room = width - self._words_left() - look.px(_LEFT)
        return Lines(self._sentence, look.font(Role.SMALL), look.line(Role.SMALL), room)


class Choices(QWidget):
    """Panels side by side, of which one is chosen."""

    chosen = Signal(int)

    def __init__(self, ways: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Each way has a title, a sentence, and a picture or none; nothing is chosen yet."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        line = row(self, gap=12)
        for number, (title, sentence, icon) in enumerate(ways):
            panel = _Panel(title, sentence, icon)
            self._group.addButton(panel, number)
            line.addWidget(panel, 1)
        self._group.idToggled.connect(self._toggled)

    def choose(self, number: int) -> None:
        """Choose one, without saying so."""
        self._group.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._group.button(number).setChecked(True)
        self._group.blockSignals(False)  # noqa: FBT003 - Qt's own

    def choice(self) -> int:
        """Which is chosen, from 0; -1 where none is."""
        return self._group.checkedId()

    def panel(self, number: int) -> QRadioButton:
        """One of the panels."""
        found = self._group.button(number)
        assert isinstance(found, QRadioButton)  # noqa: S101 - only panels are put in
        return found

    def _toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's own
        if on:
            self.chosen.emit(number)


class Answer(Pressable):
    """One of the client's two answers, alike in size, ground, border and weight; Enter triggers neither."""

    def __init__(self, title: str, sentence: str, icon: str, parent: QWidget | None = None) -> None:
        """An answer of 88 pixels, with a picture of 24."""
        super().__init__(title, parent)
        self._sentence, self._icon = sentence, icon
        self.setAccessibleDescription(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> int:
        """As round as the panel."""
        return theme().px(8)

    def enter_presses(self) -> bool:
        """A client who types a name and presses Enter has decided nothing."""
        return False

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), theme().px(88))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(88))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        can = self.can_be_pressed()
        ground = "sunken" if not can else "hover" if self.is_hovered() else "surface"
        edge = "line" if not can else "ink" if self.is_pressed() else "control"
        box = Box(look.colour(ground), look.colour(edge), dashed=not can and look.high_contrast)
        draw_box(painter, self.rect(), look.px(8), box)
        draw_picture(painter, look.px(23), self.height() / 2, glyph(self._icon, "accent" if can else "ink3", 24))
        left = look.px(63)
        title = Lines(self.words(), look.font(Role.READING, 600), look.px(24))
        words = Lines(self._sentence, look.font(Role.SMALL), look.line(Role.SMALL), self.width() - left - look.px(16))
        top = (self.height() - title.height - words.height) // 2
        title.draw(painter, left, top, look.colour("ink" if can else "ink3"))
        words.draw(painter, left, top + title.height, look.colour("ink2" if can else "ink3"))
