"""Words on the screen: always plain text, at the line heights of the design."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.drawing import Lines

_WIDEST: Final = 640  # the measure of a wrapped line, where nothing else says how wide it is
_NARROWEST: Final = 40


class Words(QLabel):
    """Words in one role; nothing in them is ever taken for markup."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        token: str = "ink",
        *,
        weight: int | None = None,
        wrap: bool = False,
        elide: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Set in `role` and coloured by `token`; words that elide tell the whole in a tooltip."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = role
        self._token = token
        self._weight = weight
        self._elide = elide
        self._tabular = tabular
        self._laid: tuple[object, Lines] | None = None
        self.setWordWrap(wrap)
        vertical = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._laid = None
        super().setText(text)
        self._tell_whole()
        self.updateGeometry()
        self.update()

    def set_token(self, token: str) -> None:
        """Colour the words otherwise."""
        self._token = token
        self.update()

    def set_role(self, role: Role, weight: int | None = None) -> None:
        """Set the words otherwise."""
        self._role = role
        self._weight = weight
        self.restyle()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self._laid = None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        sides = self._sides()
        return self._lines(max(width - sides, 1)).height + self._ends() if self.wordWrap() else -1

    def sizeHint(self) -> QSize:
        lines = self._lines(theme().px(_WIDEST) if self.wordWrap() else None)
        return QSize(lines.width + self._sides(), lines.height + self._ends())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self.wordWrap() or self._elide:
            narrow = min(hint.width(), theme().px(_NARROWEST) + self._sides())
            return QSize(narrow, theme().line(self._role) + self._ends())
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        space = self.contentsRect()
        lines = self._shown(space.width())
        across = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        left = float(space.x())
        if across & Qt.AlignmentFlag.AlignRight:
            left += space.width() - lines.width
        elif across & Qt.AlignmentFlag.AlignHCenter:
            left += (space.width() - lines.width) / 2
        top = space.y()
        if not (self.wordWrap() or self.alignment() & Qt.AlignmentFlag.AlignTop):
            top += (space.height() - lines.height) // 2
        lines.draw(QPainter(self), left, top, self.ink())

    def ink(self) -> QColor:
        """The colour that the words have now."""
        return theme().colour(self._token if self.isEnabled() else "ink3")

    def words_font(self) -> QFont:
        """The typeface that the words are set in."""
        return theme().font(self._role, self._weight, tabular=self._tabular)

    def shown_text(self) -> str:
        """What can be read of the words at this width."""
        space = self.contentsRect().width()
        if not self._elide:
            return self.text()
        return QFontMetricsF(self.words_font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, space)

    def _shown(self, width: int) -> Lines:
        if self._elide:
            return Lines(self.shown_text(), self.words_font(), theme().line(self._role))
        return self._lines(width if self.wordWrap() else None)

    def _lines(self, width: int | None) -> Lines:
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, Lines(self.text(), self.words_font(), theme().line(self._role), width))
        return self._laid[1]

    def _tell_whole(self) -> None:
        if self._elide:
            self.setToolTip("" if self.shown_text() == self.text() else self.text())

    def _sides(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()

    def _ends(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()
