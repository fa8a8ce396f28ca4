"""A table with its search field: one types, the rows follow, and Enter opens the one that is chosen."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.fields import Combo, LineEdit
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.table_view import Table
from coachdesk.ui.widgets.tables import WindowedModel
from coachdesk.ui.widgets.words import Words

PAUSE_MS: Final = 120  # after the last key, before the list is asked for
_SEARCH_WIDE: Final = 300
_ARROWS: Final = {Qt.Key.Key_Down, Qt.Key.Key_PageDown}


class SearchedTable(QWidget):
    """Search field, filter, count, and the table below them; or a sentence where there is nothing to show."""

    searched = Signal(str)
    filtered = Signal(object)
    opened = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        model: WindowedModel,
        *,
        hint: str,
        filters: list[tuple[object, str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """A table called `name`; the `hint` in the empty field says what can be searched for."""
        super().__init__(parent)
        self.model = model
        self.search = LineEdit(placeholder=hint, icon="search")
        self.search.setObjectName("search")
        self.search.setAccessibleName(f"Search {name.lower()}: {hint.lower()}")
        self.search.setFixedWidth(theme().px(_SEARCH_WIDE))
        self.search.setClearButtonEnabled(False)
        self.search.installEventFilter(self)
        self.filter = Combo(filters or [], filtering=True)
        self.filter.setObjectName("filter")
        self.filter.setAccessibleName(f"Which {name.lower()}")
        self.filter.setVisible(bool(filters))
        self.count = Words("", Role.SMALL, "ink2")
        self.table = Table(model)
        self.table.setObjectName("table")
        self.table.setAccessibleName(name)
        self._other: QWidget | None = None
        self._asked_for = ""
        self._asking = False
        self._eager = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._lay_out()
        self.search.textEdited.connect(self._typed)
        self.search.returnPressed.connect(self._open_chosen)
        self.filter.currentIndexChanged.connect(self._filtered)
        self.table.opened.connect(self.opened)
        self.table.chosen.connect(self.chosen)

    def _lay_out(self) -> None:
        whole = column(self, gap=16)
        self.tools = row(gap=12)
        self.tools.addWidget(self.search)
        self.tools.addWidget(self.filter)
        self.tools.addStretch(1)
        self.tools.addWidget(self.count)
        whole.addLayout(self.tools)
        self._shown = QStackedLayout()
        self._shown.addWidget(self.table)
        self._empty = Card()
        self._shown.addWidget(self._empty)
        whole.addLayout(self._shown, 1)

    def tool_row(self) -> QBoxLayout:
        """The row of the search field, for what a page adds to it."""
        return self.tools

    def show_other(self, widget: QWidget, count: str) -> None:
        """Something else than the table stands in its place; what stood there before goes."""
        self.drop_other()
        self._asking = self._eager = False
        self._other = widget
        self._shown.addWidget(widget)
        self._shown.setCurrentWidget(widget)
        self.count.setText(count)

    def drop_other(self) -> None:
        """Nothing else stands in the table's place."""
        if self._other is not None:
            self._shown.removeWidget(self._other)
            self._other.hide()
            self._other.deleteLater()  # the press that led here may have come from it
            self._other = None

    def show_rows(self, count: str) -> None:
        """The table has rows; so many, in words."""
        self.drop_other()
        self.count.setText(count)
        self._shown.setCurrentWidget(self.table)
        eager, self._asking, self._eager = self._eager, False, False
        if eager:
            self.table.choose_first()
            self._open_chosen()

    def show_nothing(self, sentence: str, button: Button | None = None) -> None:
        """There are no rows, and why; the field stays, so that one can type on."""
        self.drop_other()
        self._asking = self._eager = False
        self.count.setText("")
        self._empty.clear()
        state = EmptyState(sentence, button)
        self._empty.add_row(state, 1)
        state.show()
        self._shown.setCurrentWidget(self._empty)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ARROWS:
                self._into_table()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                self._ask()
                return True
        return False

    def _into_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.about():
            self.table.choose_first()

    def _typed(self) -> None:
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        typed = self.search.text().strip()
        if typed != self._asked_for:
            self._asked_for, self._asking = typed, True
            self.searched.emit(typed)

    def _open_chosen(self) -> None:
        self._eager = True  # with a quick hand Enter comes before the rows that it means
        if self._pause.isActive():
            self._ask()
        if self._asking or not self._eager:
            return
        self._eager = False
        if not self.table.about():
            self.table.choose_first()
        if self.table.about():
            self.opened.emit(self.table.about())

    def _filtered(self) -> None:
        self.filtered.emit(self.filter.value())
