"""A picture beside words."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coachdesk.ui.theme import Role, glyph, theme


class Picture(QLabel):
    """A picture beside words; it says nothing to those who listen, since the words do."""

    def __init__(
        self,
        name: str,
        token: str = "ink2",
        size: int = 16,
        *,
        beside: Role | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """The picture `name` in the colour of `token`; `beside` words of a role, in the middle of their first line."""
        super().__init__(parent)
        self._name, self._token, self._size, self._beside = name, token, size, beside
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_picture(self, name: str, token: str) -> None:
        """Show another one."""
        self._name, self._token = name, token
        self.restyle()

    def restyle(self) -> None:
        """Colour and size may have changed."""
        self.setPixmap(glyph(self._name, self._token, self._size))
        if self._beside is not None:
            self.setFixedHeight(theme().line(self._beside))
