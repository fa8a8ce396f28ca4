"""The note's page: the sand column, and beside it the session's facts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coachdesk.app.news import News
from coachdesk.app.note_sheet import AgreedLine, SessionFacts
from coachdesk.base.ids import ActionId
from coachdesk.confidential.comparing import Stretch
from coachdesk.confidential.form import Block, Setting, plain
from coachdesk.confidential.notebook import Caught
from coachdesk.domain.actions import Owner
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.commands import Command
from coachdesk.ui.note.agreed_card import AgreedCard
from coachdesk.ui.note.caught_card import CaughtCard
from coachdesk.ui.note.column import NoteColumn
from coachdesk.ui.note.comparison import Comparison
from coachdesk.ui.note.editor import NoteEditor
from coachdesk.ui.note.head import NoteHead
from coachdesk.ui.note.orders import orders
from coachdesk.ui.note.presenter import NotePresenter
from coachdesk.ui.note.screen import VersionTold
from coachdesk.ui.note.session_card import SessionCard
from coachdesk.ui.note.trouble import Trouble
from coachdesk.ui.note.versions_card import VersionsCard
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.theme import theme
from coachdesk.ui.unfinished import HalfFilled
from coachdesk.ui.unfinished_action import TypedAction
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.cards import EmptyState
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.workplace import Workplace

PAUSE_MS: Final = 800  # after the last key; with the store's own time well within two seconds
AT_MOST_MS: Final = 1800  # while somebody types on
AFTER_MS: Final = 5000  # between two looks at what is not kept yet
GLANCE_MS: Final = 250  # until the count and the marks follow
_NARROW: Final = 900  # of the page's width: below it the note would be narrower than one reads well
_WIDE: Final = 1480
_WIDEST: Final = 1680
_BELOW: Final = 216
_MARGIN: Final = 28
_ENDLESS: Final = 16_777_215  # Qt's QWIDGETSIZE_MAX


def make(workplace: Workplace, place: Place) -> Page:
    """The page about a session, a note, or a new note of an engagement."""
    return NotePage(workplace, place)


class NotePage(Page):
    """A note while it is written."""

    def __init__(self, workplace: Workplace, place: Place) -> None:
        """Opens at once, and reads the note on the store thread."""
        super().__init__()
        self.wants_alone = False
        self.clipboard = Clipboard(self)
        self.editor = NoteEditor(self.clipboard)
        self.column = NoteColumn(self.editor)
        self._build()
        self._make_timers()
        self.presenter = NotePresenter(self, workplace, place.about, place.more)
        self._connect()
        self.editor.show_note(())  # who types at once is not kept waiting
        self.presenter.open()

    # building

    def _build(self) -> None:
        middle = row(self)
        self._content = QWidget()
        middle.addStretch(1)
        middle.addWidget(self._content, 100_000)  # all but what lies beyond its greatest width
        middle.addStretch(1)
        self._whole = column(self._content, gap=18)
        self._nothing: EmptyState | None = None
        self._last = Button("Load last note", icon="undo-2")
        self._last.hide()
        self._finish = Button("Finish", Kind.PRIMARY, keys="Ctrl+Enter")
        self.head = NoteHead(self._last, self._finish)
        self._above = column(gap=12)
        self._above.addWidget(self.head)
        self._trouble = Trouble()
        self._above.addWidget(self._trouble)
        self._whole.addLayout(self._above)
        self.session, self.agreed = SessionCard(), AgreedCard()
        self.caught, self.versions = CaughtCard(), VersionsCard()
        self._cards = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._cards)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(theme().px(16))
        for card in (self.session, self.agreed, self.caught, self.versions):
            self._beside.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addStretch(1)
        self._side = _Side(self._cards)
        self._side.verticalScrollBar().rangeChanged.connect(self._fit)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme().px(20))
        self._halves.addWidget(self.column, 1)
        self._halves.addWidget(self._side)
        self._whole.addLayout(self._halves, 1)

    def _make_timers(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._at_most = QTimer(self, singleShot=True, interval=AT_MOST_MS)
        self._after = QTimer(self, interval=AFTER_MS)
        self._glance = QTimer(self, singleShot=True, interval=GLANCE_MS)

    def _connect(self) -> None:
        say = self.presenter
        self.editor.written.connect(self._typed)
        self.editor.left.connect(self._keep)
        self._pause.timeout.connect(self._keep)
        self._at_most.timeout.connect(self._keep)
        self._after.timeout.connect(say.look_after)
        self._after.start()
        self._glance.timeout.connect(self._look)
        self.head.up.connect(say.to_client)
        self._last.clicked.connect(say.load_last_note)
        self._finish.clicked.connect(say.finish)
        self._trouble.again.clicked.connect(say.try_again)
        self._trouble.rescue.clicked.connect(self._copy_all)
        self._trouble.without.clicked.connect(say.leave_without)
        self.session.changed.connect(self._change_session)
        self.session.other_wanted.connect(say.other_note)
        self.session.update_wanted.connect(say.prepare_update)
        self.agreed.ticked.connect(self._tick)
        self.agreed.agreed.connect(self._agree)
        self.versions.compare.connect(say.compare)
        self.versions.compare_last.connect(say.compare_last)
        self.column.alone_wanted.connect(self._be_alone)

    # the window's page

    def commands(self) -> Sequence[Command]:
        return orders(self)

    def hear(self, news: News) -> None:
        self.presenter.hear(news)

    def leave(self) -> bool:
        self._pause.stop()
        self._at_most.stop()
        if not self.presenter.leave():
            return False
        self._after.stop()
        self.editor.forget_copied()
        return True

    def first_focus(self) -> QWidget | None:
        return self.editor if self._nothing is None else self._nothing.button

    # writing

    def _typed(self) -> None:
        self.presenter.written()
        self._pause.start()
        if not self._at_most.isActive():
            self._at_most.start()
        if not self._glance.isActive() or self.editor.is_long():
            self._glance.start()

    def _keep(self) -> None:
        self._pause.stop()
        self._at_most.stop()
        self.presenter.keep()

    def _look(self) -> None:
        self.column.count(len(plain(self.editor.blocks()).split()))
        self.presenter.look_for_marks()

    def keep_version(self) -> None:
        """Ctrl+S: keep this version apart."""
        self._pause.stop()
        self._at_most.stop()
        self.presenter.keep_version()

    def insert_moment(self) -> None:
        """Ctrl+;: the date and the time at the caret."""
        self.editor.insert_moment(datetime.now().astimezone())

    def set_paragraph(self) -> None:
        """Alt+3: an ordinary paragraph."""
        if self.editor.setting() is not Setting.PARAGRAPH:
            self.editor.toggle(self.editor.setting())

    def write_action(self) -> None:
        """The field for one more agreed action."""
        self._be_alone(alone=False)
        self.agreed.open_form()

    def toggle_alone(self) -> None:
        """F11: only the sand column, or all again."""
        self._be_alone(alone=not self.wants_alone)

    def _be_alone(self, alone: bool) -> None:  # noqa: FBT001 - a signal's own
        if self._nothing is not None:
            return
        if alone != self.wants_alone:
            self.wants_alone = alone
            self.head.setVisible(not alone)
            self._side.setVisible(not alone)
            self.column.show_alone(alone=alone)
            self._fit()
            self.room_changed.emit()
        if alone:
            self.editor.setFocus()

    def _copy_all(self) -> None:
        self.clipboard.copy(plain(self.editor.blocks()))

    # beside the note

    def _change_session(self, attendance: Attendance, typed: str) -> None:
        self.presenter.change_session(attendance, typed)

    def _tick(self, action: ActionId, done: bool) -> None:  # noqa: FBT001 - a signal's own
        self.presenter.tick(action, done=done)

    def _agree(self, wording: str, owner: Owner) -> None:
        self.presenter.agree(wording, owner)

    # what the presenter shows

    def show_head(self, title: str, client: str) -> None:
        """Which note it is."""
        self.head.show_note(title, client)

    def show_document(self, blocks: Sequence[Block]) -> None:
        """The note's words, to be written on."""
        self.editor.show_note(blocks)
        self._glance.start()

    def close_document(self) -> None:
        """There is no note to be written on; what was typed stands there."""
        self.editor.setReadOnly(True)

    def show_nothing(self, sentence: str) -> None:
        """There is no such note, and a way back is all there is."""
        self._be_alone(alone=False)
        self.editor.setReadOnly(True)
        back = Button("Back", icon="arrow-left")
        back.clicked.connect(self.presenter.go_back)
        self._nothing = EmptyState(sentence, back)
        for part in (self.head, self.column, self._side):
            part.hide()
        self._halves.addWidget(self._nothing, 1)
        self._nothing.show()
        back.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, sentence)

    def document(self) -> tuple[Block, ...]:
        """What stands in the editor now."""
        return self.editor.blocks()

    def insert(self, blocks: Sequence[Block]) -> None:
        """Put these where the caret is."""
        self.editor.insert(blocks)
        self.editor.setFocus()

    def show_session(self, session: SessionFacts | None, others: int) -> None:
        """The session, and how many other notes it has."""
        self.session.show_session(session, others)

    def show_agreed(self, lines: Sequence[AgreedLine], client_given: str) -> None:
        """The agreed actions."""
        self.agreed.show_agreed(lines, client_given)

    def show_caught(self, lines: Sequence[Caught]) -> None:
        """The lines that bear a mark."""
        self.caught.show_caught(lines)

    def show_versions(self, lines: Sequence[VersionTold]) -> None:
        """The note's versions."""
        self.versions.show_versions(lines)

    def compare(self, number: int, name: str, stretches: Sequence[Stretch]) -> None:
        """An earlier version in place of the editor."""
        shown = Comparison(NoteEditor(self.clipboard), number, name, stretches)
        shown.closed.connect(self.stop_comparing)
        shown.restore.connect(self.presenter.restore)
        self.column.show_beside(shown)
        shown.setFocus()

    def stop_comparing(self) -> None:
        """Back to writing."""
        self.column.show_beside(None)
        self.editor.setFocus()

    def offer_last_note(self, *, there: bool) -> None:
        """Whether there is a note before this one."""
        self._last.setVisible(there)

    def say_saved(self, sentence: str) -> None:
        """Whether the words are on the disk."""
        self.head.show_state(sentence)
        self._trouble.hide()

    def say_unsaved(self, sentence: str, more: str, *, again: bool = True) -> None:
        """Why they are not."""
        self.head.show_state(sentence, trouble=True)
        self._trouble.tell(sentence, more, again=again, words=not self.editor.document().isEmpty())

    def ask_to_stay(self, detail: str) -> None:
        """The page can't be left: its last words are not on the disk."""
        self._be_alone(alone=False)
        self._trouble.ask_to_stay(detail)

    def refuse_session(self, sentence: str) -> None:
        """The session can't be changed so."""
        self.session.refuse(sentence)

    def accept_session(self) -> None:
        """The session was changed."""
        self.session.close_form()

    def refuse_action(self, sentence: str) -> None:
        """The action can't be written down so."""
        self.agreed.refuse(sentence)

    def accept_action(self) -> None:
        """The action was written down."""
        self.agreed.close_form()

    def half_typed(self) -> HalfFilled[TypedAction]:
        """The field for one more agreed action."""
        return self.agreed

    # room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.wants_alone:
            self._be_alone(alone=False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self._fit()

    def _fit(self) -> None:
        """Beside each other where there is room, otherwise the cards below the note; their bar stands in the margin."""
        look, across = theme(), self.width()
        margin = look.px(_MARGIN)
        self._content.setMaximumWidth(look.px(_WIDEST) + 2 * margin)
        self._whole.setContentsMargins(margin, look.px(18), 0, look.px(24))
        self._above.setContentsMargins(0, 0, margin, 0)
        narrow = across < look.px(_NARROW)
        bar = self._side.verticalScrollBar()
        self._beside.setContentsMargins(0, 0, margin - (bar.sizeHint().width() if bar.maximum() > 0 else 0), 0)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._beside.setDirection(directions.LeftToRight if narrow else directions.TopToBottom)
        self._halves.setContentsMargins(0, 0, margin if self.wants_alone else 0, 0)
        side = look.px(340 if across >= look.px(_WIDE) else 296) + margin
        self._side.want(QSize(_ENDLESS, look.px(_BELOW)) if narrow else QSize(side, _ENDLESS))


class _Side(Scroll):
    """The cards, as wide or as high as they are wanted; they give way rather than hold the window open."""

    def __init__(self, cards: QWidget) -> None:
        super().__init__(cards)
        self._wanted = QSize()

    def want(self, size: QSize) -> None:
        """Be as large as this, where there is room."""
        self._wanted = size
        self.setMaximumSize(size)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._wanted.boundedTo(QSize(640, 640))
