"""The dry run: what would be added, what is known already, what is left out and why."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.app.importing.fields import Field
from coachdesk.app.importing.plan import Known, Made, Plan, Trouble
from coachdesk.ui.importing.columns_view import ColumnsView
from coachdesk.ui.importing.presenter import Shown
from coachdesk.ui.importing.words import ICONS, KINDS, shown_label, without_place
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.fields import Field as LabelledField
from coachdesk.ui.widgets.fields import LineEdit
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.tables import Cell, Column, Line, Table, WindowedModel
from coachdesk.ui.widgets.tabs import Tabs

_RECORDS: Final = (
    Column("kind", "What", 150, plain_ink=True),
    Column("label", "Who, or when", 360, grows=True),
    Column("place", "Where in the file", 180),
)
_TROUBLES: Final = (
    Column("place", "Where", 160, plain_ink=True),
    Column("sentence", "What happened to it", 480, grows=True),
)
_COLUMNS_WIDE: Final = 420


class Deeds(Protocol):
    """What can be done with a dry run."""

    def map(self, head: str, field: Field) -> None:
        """Say what a column holds."""
        ...

    def name_client(self, name: str) -> None:
        """Say whose all the notes are."""
        ...

    def begin(self) -> None:
        """Choose another file."""
        ...

    def carry_out(self) -> None:
        """Bring it in."""
        ...


class _Part(QWidget):
    """One list of the dry run; only the rows in sight are made."""

    def __init__(
        self, columns: Sequence[Column], items: Sequence[object], line: Callable[[object], Line], empty: str
    ) -> None:
        super().__init__()
        self._items, self._line = items, line
        whole = column(self)
        if not items:
            card = Card()
            card.add_row(EmptyState(empty), 1)
            whole.addWidget(card, 1)
            return
        self._model = WindowedModel(columns)
        self._model.setParent(self)
        self._model.wanted.connect(self._fill)
        self.table = Table(self._model)
        whole.addWidget(self.table, 1)
        self._model.reset(len(items))

    def name(self, title: str) -> None:
        """Say which list it is to those who listen."""
        self.setAccessibleName(title)
        if self._items:
            self.table.setAccessibleName(title)

    def _fill(self, page: int, generation: int) -> None:
        first = page * self._model.page
        lines = [self._line(item) for item in self._items[first : first + self._model.page]]
        self._model.fill(page, lines, generation)


class PlanView(QWidget):
    """The dry run, with the columns beside it where a table is read."""

    def __init__(self, shown: Shown, tab: int, deeds: Deeds) -> None:
        """`tab` is the list to begin with."""
        super().__init__()
        whole = column(self, gap=16)
        beside = row(gap=16)
        self.columns: ColumnsView | None = None
        if shown.columns:
            self.columns = ColumnsView(shown.columns, deeds.map)
            self.columns.setFixedWidth(theme().px(_COLUMNS_WIDE))
            beside.addWidget(self.columns)
        right = column(gap=12)
        if not shown.columns:
            right.addWidget(self._whose(shown.client, deeds.name_client))
        if shown.plan is not None:
            self._lists(shown.plan, tab, right)
        else:
            card = Card()
            card.add_row(EmptyState(shown.sentence), 1)
            right.addWidget(card, 1)
        beside.addLayout(right, 1)
        whole.addLayout(beside, 1)
        whole.addLayout(self._foot(shown, deeds))

    def tab(self) -> int:
        """Which list is open."""
        return self._tabs.currentIndex() if hasattr(self, "_tabs") else 0

    def _whose(self, client: str, name_client: Callable[[str], None]) -> LabelledField:
        edit = LineEdit(client)
        edit.editingFinished.connect(partial(self._named, edit, name_client))
        return LabelledField(
            "Whose notes these are", edit, "Only where the files don't tell: the client's whole name, for all of them"
        )

    def _named(self, edit: LineEdit, name_client: Callable[[str], None]) -> None:
        name_client(edit.text())

    def _lists(self, plan: Plan, tab: int, into: QVBoxLayout) -> None:
        parts = (
            ("To add", plan.made, _RECORDS, _record, "Nothing of it is new."),
            ("Known already", plan.known, _RECORDS, _record, "Nothing of it was known."),
            ("Left out", plan.troubles, _TROUBLES, _trouble, "Nothing is left out."),
            ("Not used", plan.unused, _TROUBLES, _trouble, "Everything that the file says is used."),
        )
        self._tabs = Tabs([f"{title}  {len(items):,}" for title, items, *_ in parts])
        self._tabs.setAccessibleName("The dry run")
        into.addWidget(self._tabs)
        self._into, self._parts, self._shown = into, parts, QWidget()
        into.addWidget(self._shown, 1)
        self._tabs.setCurrentIndex(tab)
        self._tabs.currentChanged.connect(self._show_part)
        self._show_part(self._tabs.currentIndex())

    def _show_part(self, at: int) -> None:
        title, items, columns, line, empty = self._parts[at]
        part = _Part(columns, items, line, empty)
        part.name(title)
        self._into.replaceWidget(self._shown, part)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = part
        part.show()

    def _foot(self, shown: Shown, deeds: Deeds) -> QHBoxLayout:
        foot = row(gap=12)
        other, self.go = Button("Choose another file", icon="arrow-left"), Button("Bring it in", Kind.PRIMARY, "check")
        other.clicked.connect(deeds.begin)
        self.go.clicked.connect(deeds.carry_out)
        if shown.plan is None or not shown.plan.made:
            self.go.disable_because(shown.sentence)
        foot.addWidget(other)
        foot.addStretch(1)
        foot.addWidget(self.go)
        return foot


def _record(item: object) -> Line:
    assert isinstance(item, Made | Known)  # noqa: S101 - the lists hold nothing else
    kind = KINDS[item.kind][0].capitalize()
    return Line("", {"kind": Cell(kind, ICONS[item.kind]), "label": shown_label(item.label), "place": item.place})


def _trouble(item: object) -> Line:
    assert isinstance(item, Trouble)  # noqa: S101 - the lists hold nothing else
    return Line("", {"place": item.place, "sentence": without_place(item)})
