"""The unlocked practice in the window: sidebar, one page, and what is said above and below it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.app.news import News
from coachdesk.app.today import Counts
from coachdesk.ui import screens
from coachdesk.ui.commands import Command
from coachdesk.ui.page import Page
from coachdesk.ui.place import SECTION_OF, Place, Screen
from coachdesk.ui.runner import PageRunner
from coachdesk.ui.sidebar import Sidebar
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.banner import Banner
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.toast import Toast
from coachdesk.ui.workplace import Notice, Workplace

NARROW_BELOW = 1180


class Shell(QWidget):
    """Holds one page at a time, and knows the way back."""

    commands_changed = Signal()

    def __init__(self, build: Callable[["Shell"], Workplace]) -> None:
        """The practice that `build` lays out, at Today."""
        super().__init__()
        self.workplace = build(self)
        self.page: Page | None = None
        self.place: Place | None = None
        self._page_runner: PageRunner | None = None
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._toast = Toast(self)
        self._banner: QWidget | None = None
        self._passes = False  # whether the banner goes with the page above which it stands
        self._text_size = theme().appearance.text_size
        self._wide_for_once = False  # the rail was made wide by hand, on this page alone
        self._sidebar = Sidebar(sample=self.workplace.sample)
        self._sidebar.go.connect(self._go_to_section)
        self._sidebar.widen.connect(self._toggle_narrow)
        self.finding, self.locking = self._sidebar.finding, self._sidebar.locking
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row.addLayout(self._column, 1)

    # going about

    def go(self, place: Place) -> None:
        """To another place, unless the present page can't be left."""
        before = self.place
        if self._put(place) and before is not None and before != place:
            self._behind.append(before)
            self._ahead.clear()

    def back(self) -> None:
        """To where the coach came from; from the first place, to Today."""
        place, before = (self._behind[-1] if self._behind else Place(Screen.TODAY)), self.place
        if self._put(place):
            if self._behind:
                self._behind.pop()
            if before is not None:
                self._ahead.append(before)

    def forward(self) -> None:
        """To where the coach went back from."""
        if self._ahead and self.place is not None:
            place, before = self._ahead[-1], self.place
            if self._put(place):
                self._ahead.pop()
                self._behind.append(before)

    def leave(self) -> bool:
        """Leave the present page for good; False if it can't be left."""
        stood = self._banner
        if self.page is not None and not self.page.leave():
            return False
        if self._passes and self._banner is stood:  # what failed while the page was left is told above the next one
            self.unwarn()
        self._take_page()
        return True

    def commands(self) -> Sequence[Command]:
        """What can be done on the present page."""
        return self.page.commands() if self.page is not None else ()

    # what is said

    def hear(self, news: News) -> None:
        """Something in the practice changed: the page may show it, the sidebar counts again."""
        if self.page is not None:
            self.page.hear(news)
        self._count()

    def tell(self, notice: Notice) -> None:
        """A toast at the foot; a newer one takes its place."""
        self._toast.tell(notice.words, notice.undo)

    def warn(
        self, bold: str, detail: str, remedy: tuple[str, Callable[[], None]] | None = None, *, passes: bool = False
    ) -> None:
        """A banner above the page: the store, the disk, the key, or a mistake of our own.

        One that `passes` goes when the page is left; any other stays until it is dismissed.
        """
        self.unwarn()
        banner = Banner(bold, detail)
        if remedy is not None:
            button = Button(remedy[0], small=True)
            button.clicked.connect(remedy[1])
            banner.add_button(button)
        close = Button("Dismiss", Kind.QUIET, small=True)
        close.clicked.connect(self.unwarn)
        banner.add_button(close)
        self._banner, self._passes = _with_margins(banner), passes
        self._column.insertWidget(0, self._banner)
        self._banner.show()
        announce(banner, f"{bold} {detail}".strip(), at_once=True)

    def unwarn(self) -> None:
        """Nothing is the matter any more."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    # inside

    def _put(self, place: Place) -> bool:
        if not self.leave():
            return False
        runner = PageRunner(self.workplace.runner, self._orphaned)
        workplace = replace(self.workplace, runner=runner)
        self.place, self._page_runner, self._wide_for_once = place, runner, False
        self.page = screens.make(workplace, place)
        self.page.room_changed.connect(self._fit)
        self._column.addWidget(self.page, 1)
        self.page.show()
        self._toast.turn_page()
        self._toast.raise_()
        self._fit()
        section = SECTION_OF.get(place.screen, place.screen)
        self._sidebar.show_present(section)
        self._count()
        self.commands_changed.emit()
        QTimer.singleShot(0, self._focus)
        return True

    def _take_page(self) -> None:
        if self._page_runner is not None:
            self._page_runner.close()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # or Qt would hand the keyboard to whatever comes next
        if self.page is not None:
            self._column.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
        self.page, self._page_runner = None, None

    def _focus(self) -> None:
        if self.page is None or self.page.isAncestorOf(self.window().focusWidget() or self):
            return
        first = self.page.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.focusNextChild()

    def _orphaned(self, no: Exception) -> None:
        bold, _, detail = str(no).partition(". ")
        self.warn(bold.rstrip(".") + ".", detail, passes=True)

    def _count(self) -> None:
        self.workplace.runner.run(self.workplace.desks.today.counts, self._counted)

    def _counted(self, counts: Counts) -> None:
        self._sidebar.show_count(Screen.UPDATES, counts.updates)

    def _go_to_section(self, where: str) -> None:
        self.go(Place(Screen(where)))

    def _toggle_narrow(self) -> None:
        self._wide_for_once = self._sidebar.narrow
        self._fit()

    def _fit(self) -> None:
        small = self.width() < theme().px(NARROW_BELOW)
        wants = self.page is not None and self.page.wants_rail
        self._sidebar.setVisible(self.page is None or not self.page.wants_alone)
        self._sidebar.show_narrow(narrow=(small or wants) and not self._wide_for_once)

    def restyle(self) -> None:
        """The look has changed; a page is laid out for one text size, so another size opens it anew."""
        self._fit()
        self.update()
        size = theme().appearance.text_size
        if size != self._text_size:
            self._text_size = size
            QTimer.singleShot(0, self._reopen)

    def _reopen(self) -> None:
        if self.place is not None:
            self._put(self.place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme().tokens.canvas))


def _with_margins(banner: Banner) -> QWidget:
    """The banner as far from the window's edges as the page's own content."""
    around = QWidget()
    inside = QVBoxLayout(around)
    margin = theme().px(32)
    inside.setContentsMargins(margin, theme().px(16), margin, 0)
    inside.addWidget(banner)
    return around
