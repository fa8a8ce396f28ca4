"""The composer's page: what is typed, pressed and dropped goes to its presenter, and what that says is shown."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.news import News
from coachdesk.app.previews import PagePicture
from coachdesk.ui import asking
from coachdesk.ui.commands import Command
from coachdesk.ui.composer.body import ComposerBody
from coachdesk.ui.composer.new_view import NewUpdatePage
from coachdesk.ui.composer.orders import orders
from coachdesk.ui.composer.presenter import ComposerPresenter
from coachdesk.ui.composer.rows import RowView
from coachdesk.ui.composer.shown import (
    CameBackShown,
    ChangedShown,
    FootShown,
    HeadShown,
    MailShown,
    MarkShown,
    NoteShown,
    ReasonShown,
    RowShown,
    VersionShown,
    Way,
)
from coachdesk.ui.missing import show_missing
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.widgets.choice import Choices
from coachdesk.ui.widgets.pills import Tone
from coachdesk.ui.widgets.reasons import Reason
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.workplace import Workplace

PAUSE_MS: Final = 800  # after the last key; with the store's own time well within two seconds
AT_MOST_MS: Final = 1800  # while somebody types on
AFTER_MS: Final = 5000  # between two looks at what is not kept yet
LOOK_MS: Final = 250  # until letter and reasons follow the keys


def make(workplace: Workplace, place: Place) -> Page:
    """The page of an update, or of one that is to be begun."""
    return ComposerPage(workplace, place.about) if place.about else NewUpdatePage(workplace, place.more)


class ComposerPage(ComposerBody):
    """An update while it is written."""

    def __init__(self, workplace: Workplace, summary: str) -> None:
        """Opens at once, and reads the update on the store thread."""
        super().__init__(workplace.copy)
        self.setAcceptDrops(True)
        self._caret = 0
        self._file_name = ""
        self._told: tuple[object, ...] = ()
        self._make_timers()
        self.presenter = ComposerPresenter(self, workplace, summary)
        self._connect()
        self.presenter.open()

    def _make_timers(self) -> None:
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._at_most = QTimer(self, singleShot=True, interval=AT_MOST_MS)
        self._after = QTimer(self, interval=AFTER_MS)
        self._glance = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._redraw = QTimer(self, singleShot=True, interval=LOOK_MS)

    def _connect(self) -> None:
        say, steps = self.presenter, self.presenter.steps
        self._pause.timeout.connect(self.keep)
        self._at_most.timeout.connect(self.keep)
        self._after.timeout.connect(say.look_after)
        self._after.start()
        self._glance.timeout.connect(say.look)
        self.preview.width_changed.connect(self._redraw.start)
        self._redraw.timeout.connect(self._draw_again)
        self.again.clicked.connect(say.keep)
        self.without.clicked.connect(say.leave_without)
        self.versions_button.clicked.connect(steps.show_versions)
        self.notes_button.clicked.connect(self.toggle_notes)
        self.rows.made.connect(self._wire)
        self.notes.opened.connect(say.remedies.to_note)
        for card in (self.mail, self.answer, self.changes, self.versions):
            card.closed.connect(self.show_writing)
        self.mail.copied.connect(steps.copy_mail)
        self.mail.address_copied.connect(steps.copy_address)
        self.mail.subject_copied.connect(steps.copy_subject)
        self.mail.saved.connect(self._save_mail)
        self.answer.pasted.connect(steps.take_pasted)
        self.answer.file_wanted.connect(self._choose_answer)
        self.answer.vouched.connect(steps.take_vouched)
        self.answer.mail_wanted.connect(steps.ask)
        self.changes.restored.connect(steps.restore)
        self.versions.opened.connect(steps.show_version)
        self.foot.next_wanted.connect(steps.next)
        self.foot.again_wanted.connect(steps.ask)
        self.foot.hand_over_wanted.connect(steps.hand_over)
        self.foot.take_back_wanted.connect(steps.ask_to_take_back)
        self.foot.took_back.connect(steps.take_back)
        self.foot.print_wanted.connect(steps.print)

    def _wire(self, view: RowView) -> None:
        say = self.presenter
        view.typed.connect(self._typed)
        view.entered.connect(self._entered)
        view.left.connect(self.keep)
        view.split.connect(say.writing.split)
        view.taken_out.connect(say.writing.take_out)
        view.moved.connect(say.writing.move)
        view.stepped.connect(self.rows.step)
        view.added.connect(say.writing.add)
        view.put_in.connect(say.writing.put_in)

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
        self._glance.stop()
        self._redraw.stop()
        return True

    def first_focus(self) -> QWidget | None:
        return self.focusWidget() or self.versions_button

    # writing

    def _typed(self, key: int, text: str) -> None:
        self.presenter.writing.typed(key, text)
        self._pause.start()
        if not self._at_most.isActive():
            self._at_most.start()
        if not self._glance.isActive():
            self._glance.start()

    def _draw_again(self) -> None:
        if self.preview.is_drawn_otherwise():
            self.presenter.look()

    def _entered(self, key: int) -> None:
        self._caret = key
        self.presenter.caret(key)

    def keep(self) -> None:
        """Keep what stands there now."""
        self._pause.stop()
        self._at_most.stop()
        self.presenter.keep()

    def move_line(self, by: int) -> None:
        """The line with the caret, up or down."""
        self.presenter.writing.move(self._caret, by)

    def take_line_out(self) -> None:
        """The line with the caret."""
        self.presenter.writing.take_out(self._caret)

    def add_line(self) -> None:
        """One more line under the row with the caret; under the first open row where there is none."""
        views = [view for view in self.rows.rows.values() if view.lines.get(self._caret)]
        views = views or [view for view in self.rows.rows.values() if view.add.isVisibleTo(self)]
        if views:
            after = self._caret if self._caret in views[0].lines else None
            self.presenter.writing.add(views[0].topic, after)

    # what comes in

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.presenter.steps.take_file(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return files[0] if len(files) == 1 else None

    def _save_mail(self) -> None:
        name = asking.for_place(self, "Save the e-mail", "E-mail (*.eml)", self._file_name)
        if name:
            self.presenter.steps.save_mail(Path(name))

    def _choose_answer(self) -> None:
        name = asking.for_file(self, "The answer’s file", "E-mail (*.eml)")  # noqa: RUF001 - as printed
        if name:
            self.presenter.steps.take_file(Path(name))

    # what the presenter shows

    def show_head(self, head: HeadShown) -> None:
        """Which update it is, and how far it has come."""
        self.header.set_title(head.title)
        self.header.set_sentence(head.sentence)
        self._pill.state(head.pill.words, head.pill.icon, Tone(head.pill.tone))
        self._pill.show()

    def show_ways(self, ways: Sequence[tuple[str, str]], chosen: Way, card: tuple[str, str]) -> None:
        """The two ways."""
        if self.ways is None:
            self.ways = Choices([(title, sentence, "") for title, sentence in ways])
            self._ways_row.addWidget(self.ways)
            self.ways.chosen.connect(self.presenter.choose)
        self.ways.choose(chosen.value)
        self.rows.set_title(card[0])
        self.rows.set_note(card[1])
        letter = chosen is Way.LETTER
        self.preview.setVisible(letter)
        self.reasons.setVisible(letter)
        self.points.setVisible(not letter)

    def show_rows(self, rows: Sequence[RowShown]) -> None:
        """The rows and their lines."""
        self.rows.show_rows(rows)
        self.order_stops()

    def edit(self, key: int, *, at_end: bool = True) -> None:
        """Put the caret into a line."""
        self.rows.edit(key, at_end=at_end)

    def show_reasons(self, reasons: Sequence[ReasonShown], in_order: str, ready: str) -> None:
        """Why the letter can't go yet; what is told already stays, with the keyboard where it is."""
        told = (in_order, ready, *((one.bold, one.detail, one.remedy) for one in reasons))
        if told != self._told:
            self._told = told
            shown = [Reason(one.bold, one.detail, one.remedy, one.do) for one in reasons]
            self.reasons.show_reasons(shown, in_order, ready)
            self.order_stops()

    def show_pages(self, pages: Sequence[PagePicture], told: str) -> None:
        """The letter."""
        self.preview.show_pages(pages, told)

    def refuse_pages(self, sentence: str) -> None:
        """Why there is none."""
        self.preview.refuse(sentence)

    def mark_page(self, mark: MarkShown | None) -> None:
        """Where the line being written stands."""
        self.preview.mark(mark)

    def page_width(self) -> int:
        """How wide a page is drawn."""
        return self.preview.page_width()

    def show_points(self, title: str, sentence: str, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """What the client may say."""
        self.points.show_points(title, sentence, rows)

    def show_foot(self, foot: FootShown) -> None:
        """What can be done."""
        self.foot.show_foot(foot)

    def ask_to_take_back(self, sentence: str, do: str) -> None:
        """Ask in place."""
        self.foot.ask_to_take_back(sentence, do)

    def show_mail(self, shown: MailShown) -> None:
        """The mail in place of the rows."""
        self._file_name = shown.file_name
        self.stack.setCurrentWidget(self.mail)
        self.mail.show_mail(shown)

    def refuse_step(self, sentence: str) -> None:
        """What was asked for can't be done."""
        self._refused.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, at_once=True)

    def show_answer_box(self, label: str) -> None:
        """The place for the answer; its own button is the primary one then."""
        self.foot.next.hide()
        self.stack.setCurrentWidget(self.answer)
        self.answer.ask(label)

    def refuse_answer(self, sentences: Sequence[str], vouch: str) -> None:
        """Why it is no yes."""
        self.stack.setCurrentWidget(self.answer)
        self.answer.refuse(sentences, vouch)

    def show_versions(self, versions: Sequence[VersionShown]) -> None:
        """Every version."""
        self.versions.show_versions(versions)
        self.stack.setCurrentWidget(self.versions)
        self.order_stops()

    def show_changes(self, title: str, rows: Sequence[ChangedShown], version: int) -> None:
        """Two wordings beside each other."""
        self.changes.show_changes(title, rows, version)
        self.stack.setCurrentWidget(self.changes)
        self.order_stops()

    def show_writing(self) -> None:
        """The rows again."""
        self.answer.forget()
        self.stack.setCurrentWidget(self.rows)
        self.presenter.show_reasons()

    def show_missing(self, sentence: str) -> None:
        """There is no such update."""
        self._after.stop()
        show_missing(self, sentence, "All updates", self.presenter.to_updates)

    def begin_at(self, key: int | None, *, ready: bool) -> None:
        """Where the keyboard is at first."""
        adding = next((view.add for view in self.rows.rows.values() if view.is_open), None)
        if ready:
            self.foot.print.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key is not None:
            self.rows.edit(key, at_end=True)
        elif adding is not None:
            adding.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_notes(self, notes: Sequence[NoteShown], more: str, came: Sequence[CameBackShown]) -> None:
        """The private notes."""
        self.notes.show_notes(notes, more, came)

    def say(self, sentence: str) -> None:
        """For those who listen."""
        announce(self, sentence)

    def say_saved(self) -> None:
        """Everything is on the disk."""
        self.trouble.hide()

    def say_unsaved(self, sentence: str) -> None:
        """Something is not."""
        if self.trouble.isHidden():
            self.without.hide()
            self.trouble.say(sentence, "CoachDesk tries again every few seconds.")
            self.trouble.show()
            announce(self, sentence, at_once=True)

    def ask_to_stay(self, detail: str) -> None:
        """The page can't be left yet."""
        self.without.show()
        self.trouble.show()
        self.trouble.say("This page stays open, since its last words are not on the disk. They are still here.", detail)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is not self.rows:
            self.show_writing()
        else:
            super().keyPressEvent(event)
