"""What the note's screen does: opens a note, keeps it, and keeps what stands beside it true."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from coachdesk.app.engagements import Engagements
from coachdesk.app.news import Happened, News
from coachdesk.app.note_sheet import Kept, SessionFacts, Sheet, VersionLine
from coachdesk.base.errors import Bug, CoachDeskError, RuleBroken
from coachdesk.base.ids import ActionId, NoteId, SessionId
from coachdesk.confidential.form import Block
from coachdesk.confidential.notebook import NoteVersion, caught
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.note import words
from coachdesk.ui.note.reading import blocks_of, changes, words_of
from coachdesk.ui.note.saving import Saving
from coachdesk.ui.note.screen import NoteView, VersionTold
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.unfinished import Unfinished
from coachdesk.ui.unfinished_action import TypedAction, unfinished_action
from coachdesk.ui.workplace import Notice, Workplace


class NotePresenter:
    """Turns what the coach does at a note into commands."""

    def __init__(self, view: NoteView, workplace: Workplace, about: str, engagement: str) -> None:
        """A note that is not open yet."""
        self._view, self._place_of_work = view, workplace
        self._runner, self._desks = workplace.runner, workplace.desks
        self._asked = about, engagement
        self._saving = Saving(workplace.runner, workplace.desks.notebook, workplace.desks.new_id(), self)
        self._sheet: Sheet | None = None
        self._version = 0
        self._versions: tuple[VersionLine, ...] = ()
        self._why = ""
        self._action: Unfinished[TypedAction] | None = None
        self._unread = False  # reading it failed, and may succeed yet
        self._touches = 0

    # opening

    def open(self) -> None:
        """Read the note, and all that stands beside it."""
        self._unread = False
        self._runner.run(partial(self._desks.notebook.sheet, *self._asked), self._opened, self._not_opened)

    def _opened(self, sheet: Sheet) -> None:
        if self._sheet is not None:
            return
        early = self._view.document() if self._saving.touched else ()
        if sheet.words or not early:
            kept = blocks_of(sheet.words, sheet.form) if sheet.words else ()
            self._view.show_document((*kept, *early))
        self._version = sheet.version
        self._view.show_head(words.title(sheet, self._desks.day()), sheet.client)
        self._view.say_saved(words.saved(sheet.written_at, self._desks.day()) if sheet.written_at else "")
        self._show_beside(sheet)
        self._tell_versions(sheet.versions)
        self.look_for_marks()
        self._saving.open(sheet.about)
        form = f"note_action:{sheet.about.engagement}"
        self._action = unfinished_action(self._view.half_typed(), self._place_of_work, form)
        self._action.take_up()

    def _not_opened(self, no: CoachDeskError) -> None:
        """What was typed meanwhile is kept as soon as the note can be read; where there is none, it can be copied."""
        self._why = str(no)
        if not isinstance(no, RuleBroken):
            self._unread = True
            self._view.say_unsaved(words.NOT_READ, f"{no} {words.TRIES_AGAIN}")
        elif self._is_blank():
            self._saving.give_up()
            self._view.show_nothing(str(no))
        else:
            self._view.close_document()
            self._view.say_unsaved(words.NOWHERE, str(no), again=False)

    def _is_blank(self) -> bool:
        return not words_of(self._view.document())

    def _show_beside(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._view.show_session(sheet.session, len(sheet.beside))
        self._view.show_agreed(sheet.agreed, sheet.client_given)
        self._view.offer_last_note(there=sheet.previous is not None)

    def hear(self, news: News) -> None:
        """What stands beside the note may have changed; the words in the editor are the newest there are."""
        sheet = self._sheet
        if sheet is None or news.engagement not in {None, sheet.about.engagement}:
            return
        if news.what in {Happened.SESSIONS, Happened.ACTIONS, Happened.PARTIES, Happened.IMPORTED}:
            about = self._saving.about or sheet.about
            key = about.note or about.session or ""
            self._runner.run(partial(self._desks.notebook.sheet, key, about.engagement), self._show_beside)

    # writing

    def written(self) -> None:
        """A key was pressed, something was pasted or taken out."""
        self._touches += 1
        self._saving.touch()

    def keep(self) -> None:
        """Keep what stands there now."""
        self._saving.keep()

    def keep_version(self) -> None:
        """The coach wants to find this version again."""
        self._saving.keep(named=True)

    def look_after(self) -> None:
        """Every few seconds: try again what failed."""
        if self._unread:
            self.open()
        self._saving.look_after()

    def try_again(self) -> None:
        """The coach wants it tried at once: to read the note, or to keep it."""
        if self._sheet is None:
            self.open()
        self._saving.keep()
        if self._action is not None and self._action.why and self._action.keep():
            self._view.say_saved(words.KEPT_BESIDE)

    def look_for_marks(self) -> None:
        """Show what the note's lines with a mark say."""
        self._view.show_caught(caught(words_of(self._view.document())))

    def leave(self) -> bool:
        """Keep everything; False where something can't be kept, and then the page stays."""
        if self._sheet is None and self._is_blank():
            self._saving.give_up()
        elif self._unread and self._saving.touched:
            self.open()
        if not self._saving.flush():
            self._view.ask_to_stay(self._why)
            return False
        if self._action is not None and not self._action.leave():
            self._view.ask_to_stay(self._action.why)
            return False
        return True

    def leave_without(self) -> None:
        """The coach lets the last words go."""
        self._saving.give_up()
        if self._action is not None:
            self._action.let_go()
        self.go_back()

    def go_back(self) -> None:
        """To where the coach came from."""
        self._place_of_work.back()

    def finish(self) -> None:
        """To the next note that is due, or to Today."""
        due = self._sheet.due if self._sheet else None
        self._place_of_work.go(Place(Screen.NOTE, about=due) if due else Place(Screen.TODAY))

    # what became of a keep

    def document(self) -> tuple[Block, ...]:
        """What stands in the editor now."""
        return self._view.document()

    def on_the_way(self) -> None:
        """The words are being kept."""
        self._view.say_saved(words.SAVING)

    def kept(self, kept: Kept) -> None:
        """They are on the disk."""
        self._why = ""
        self._view.say_saved(words.EMPTIED if kept.emptied else words.saved(kept.at, self._desks.day()))
        if kept.version == self._version and self._versions:
            self._tell_versions((replace(self._versions[0], written_at=kept.at), *self._versions[1:]))
            return
        self._version = kept.version
        self._runner.run(partial(self._desks.notebook.versions, kept.note), self._tell_versions)

    def not_kept(self, no: CoachDeskError | Bug) -> None:
        """They are not; they still stand in the editor."""
        if isinstance(no, CoachDeskError):
            self._why = str(no)
            self._view.say_unsaved(words.unsaved(no), words.TRIES_AGAIN)
        else:
            self._why = "CoachDesk made a mistake."
            self._view.say_unsaved(words.MISTAKE, words.TRIES_AGAIN)

    # beside the note

    def tick(self, action: ActionId, *, done: bool) -> None:
        """An agreed action was done, or was not after all."""
        progress = Progress.DONE if done else Progress.OPEN
        self._runner.run(partial(self._desks.actions.mark, action, progress), _nothing)

    def agree(self, wording: str, owner: Owner) -> None:
        """Write an agreed action down."""
        if self._sheet is None:
            return
        work = partial(self._desks.actions.agree, self._sheet.about.engagement, wording, owner, None)
        self._runner.run(work, self._agreed, self._not_agreed)

    def _agreed(self, _action: ActionId) -> None:
        self._view.accept_action()
        if self._action is not None:
            self._action.forget()

    def _not_agreed(self, no: CoachDeskError) -> None:
        self._view.refuse_action(str(no))

    def change_session(self, attendance: Attendance, typed: str) -> None:
        """What became of the session, and how long it lasted."""
        session = self._sheet.session if self._sheet else None
        if session is None:
            return
        if not typed.strip().isdecimal():
            self._view.refuse_session("Write the minutes as a number, such as 90.")
            return
        work = self._change(session, attendance, int(typed))
        self._runner.run(work, self._session_changed, self._session_refused)

    def _change(self, session: SessionFacts, attendance: Attendance, minutes: int) -> Callable[[], None]:
        desk = self._desks.engagements
        if attendance is Attendance.HELD:
            return partial(desk.hold, session.id, minutes)
        if attendance is Attendance.PLANNED:
            return partial(desk.unmark, session.id, minutes)
        if session.attendance is Attendance.PLANNED:
            return partial(desk.miss, session.id, attendance)
        return partial(_missed_after_all, desk, session.id, attendance, minutes)

    def _session_changed(self, _nothing: None) -> None:
        self._view.accept_session()

    def _session_refused(self, no: CoachDeskError) -> None:
        self._view.refuse_session(str(no))

    def other_note(self) -> None:
        """To another note about the same session."""
        if self._sheet and self._sheet.beside:
            self._place_of_work.go(Place(Screen.NOTE, about=self._sheet.beside[0]))

    def to_client(self) -> None:
        """To the engagement's page."""
        if self._sheet:
            self._place_of_work.go(Place(Screen.ENGAGEMENT, about=self._sheet.about.engagement))

    def prepare_update(self) -> None:
        """An update about the engagement."""
        if self._sheet:
            self._place_of_work.go(Place(Screen.COMPOSER, more=self._sheet.about.engagement))

    # earlier words

    def load_last_note(self) -> None:
        """Put the words of the note before this one where the caret is."""
        if self._sheet and self._sheet.previous:
            self._runner.run(partial(self._desks.notebook.read, self._sheet.previous), self._loaded)

    def _loaded(self, note: NoteVersion) -> None:
        self._view.insert(blocks_of(note.words, note.form))

    def compare(self, number: int) -> None:
        """Look at an earlier version."""
        note = self._saving.about.note if self._saving.about else None
        if note is not None:
            self._runner.run(partial(self._desks.notebook.version, note, number), self._compared)

    def compare_last(self) -> None:
        """Look at the version before this one."""
        if len(self._versions) > 1:
            self.compare(self._versions[1].version)

    def _compared(self, earlier: NoteVersion) -> None:
        now = words_of(self._view.document())
        name = next((told.name for told in self._told() if told.number == earlier.version), "")
        self._view.compare(earlier.version, name, changes(earlier.words, now))

    def restore(self, number: int) -> None:
        """Bring an earlier version back; what stands in the editor is kept first, and what is typed meanwhile stays."""
        note = self._saving.about.note if self._saving.about else None
        if note is None or not self._saving.flush():
            return
        work = partial(self._desks.notebook.restore, note, number, self._saving.sitting)
        self._runner.run(work, partial(self._restored, note, self._touches))

    def _restored(self, note: NoteId, touches: int, kept: Kept) -> None:
        self.kept(kept)
        self._saving.keep()
        self._runner.run(partial(self._desks.notebook.read, note), partial(self._show_restored, touches))

    def _show_restored(self, touches: int, note: NoteVersion) -> None:
        self._view.stop_comparing()
        if touches != self._touches:
            self._saving.keep()
            self._place_of_work.tell(Notice(words.WROTE_ON))
            return
        self._view.show_document(blocks_of(note.words, note.form))
        self.look_for_marks()

    def _tell_versions(self, lines: tuple[VersionLine, ...]) -> None:
        self._versions = lines
        self._view.show_versions(self._told())

    def _told(self) -> tuple[VersionTold, ...]:
        session, today = self._sheet.session if self._sheet else None, self._desks.day()
        names = (words.version_name(self._versions, at, session) for at in range(len(self._versions)))
        return tuple(
            VersionTold(line.version, name, words.when(line.written_at, today))
            for line, name in zip(self._versions, names, strict=True)
        )


def _missed_after_all(desk: Engagements, session: SessionId, attendance: Attendance, minutes: int) -> None:
    """What was said of the session before is taken back first."""
    desk.unmark(session, minutes)
    desk.miss(session, attendance)


def _nothing(_outcome: None) -> None:
    """What is told by news need not be told here."""
