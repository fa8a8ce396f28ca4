"""The steps from an update to its letter: asking, the answer, the yes taken back, earlier versions, talking points."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachdesk.app.composer_sheet import Changes, ComposerSheet
from coachdesk.app.replies import NO_CODE, Taken
from coachdesk.app.summaries import Version, Written
from coachdesk.base.errors import CoachDeskError, DisclosureRefused, InputUnusable, StoreFault
from coachdesk.confidential.returns import Verdict
from coachdesk.disclosure.refusals import NAMES
from coachdesk.ui.composer import step_words, words
from coachdesk.ui.composer.mail import Mail, read_mail
from coachdesk.ui.composer.shown import ChangedShown, ComposerView, MailShown, VersionShown, Way
from coachdesk.ui.composer.statements import compared_by_row, stretches, wordings_of
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Notice, Workplace

if TYPE_CHECKING:
    from coachdesk.ui.composer.presenter import ComposerPresenter

ASKING_FILE: Final = "For your yes.eml"
POINTS_FILE: Final = "Your points.eml"
LARGEST_REPLY: Final = 20 * 1024 * 1024  # what the reader of replies takes


class Steps:
    """What leads from the words on the screen to the page, one step at a time."""

    def __init__(self, composer: "ComposerPresenter", view: ComposerView, workplace: Workplace) -> None:
        """For one update."""
        self._composer, self._view, self._workplace = composer, view, workplace
        self._runner, self._desks = workplace.runner, workplace.desks
        self._mail: MailShown | None = None
        self._answer: tuple[bytes, bool] = (b"", True)
        self._versions: tuple[Version, ...] = ()

    # the primary step, and those beside it

    def next(self) -> None:
        """What the primary button stands for."""
        if self._composer.way is Way.CLIENT_TELLS:
            self.give_points()
        elif self._composer.is_awaited():
            self.wait_for_answer()
        else:
            self.ask()

    def ask(self) -> None:
        """The exact words, as a mail to the client; the ledger knows before it is shown."""
        self._view.refuse_step("")
        if self._composer.flush():
            self._runner.run(self._asked, self._show_asked, self.refused)

    def _asked(self) -> bytes:
        shown = self._desks.summaries.ask(self._composer.summary)
        return self._desks.client_mail.text_for_approval(shown, self._desks.profile.letterhead())

    def _show_asked(self, raw: bytes) -> None:
        sheet = self._composer.sheet
        if sheet is None:
            return
        title, sentence = step_words.asked_title(sheet.client), step_words.asked_sentence(sheet.client)
        shown = MailShown(title, sentence, read_mail(raw), ASKING_FILE)
        self._show_mail(shown)

    def give_points(self) -> None:
        """The client's own points, as a mail; the ledger knows before it is shown."""
        if self._composer.flush():
            self._runner.run(self._points, self._show_points, self.refused)

    def _points(self) -> bytes:
        points = self._desks.summaries.talking_points(self._composer.summary)
        return self._desks.client_mail.talking_points(points, self._desks.profile.letterhead())

    def _show_points(self, raw: bytes) -> None:
        sheet = self._composer.sheet
        if sheet is None:
            return
        title, sentence = step_words.asked_title(sheet.client), step_words.given_sentence(sheet.client)
        self._show_mail(MailShown(title, sentence, read_mail(raw), POINTS_FILE))

    def _show_mail(self, shown: MailShown) -> None:
        self._mail = shown
        self._view.show_mail(shown)
        self._view.say(f"{shown.title}. {shown.sentence}")
        self._composer.refresh()

    def refused(self, no: CoachDeskError) -> None:
        """It could not be done; every reason is weighed once more."""
        self._composer.refresh()
        self._view.refuse_step(str(no))

    def hand_over(self) -> None:
        """The laptop goes to the client, with this letter and nothing else."""
        if self._composer.flush():
            self._workplace.hand_over(self._composer.summary)

    def print(self) -> None:
        """To the letter's own page."""
        if self._composer.flush():
            self._workplace.go(Place(Screen.LETTER, about=self._composer.summary))

    # the mail

    def copy_mail(self) -> None:
        """The mail's words onto the clipboard."""
        if self._mail is not None:
            self._workplace.copy(self._mail.mail.body)
            self._workplace.tell(Notice(step_words.copied(self._mail.mail.to)))

    def copy_address(self) -> None:
        """The client's address onto the clipboard."""
        if self._mail is not None:
            self._workplace.copy(self._mail.mail.to)
            self._workplace.tell(Notice("The address is copied."))

    def copy_subject(self) -> None:
        """The mail's subject onto the clipboard."""
        if self._mail is not None:
            self._workplace.copy(self._mail.mail.subject)
            self._workplace.tell(Notice("The subject is copied."))

    def save_mail(self, path: Path) -> None:
        """The mail as a file that a mail program opens."""
        if self._mail is not None:
            self._runner.run(partial(_write, path, self._mail.mail), self._saved, self.refused)

    def _saved(self, path: Path) -> None:
        self._workplace.tell(Notice(f"Saved as {path.name}. Open it with your mail program, and send it."))

    # the answer

    def wait_for_answer(self) -> None:
        """The place for the client's answer."""
        sheet = self._composer.sheet
        if sheet is not None:
            self._view.show_answer_box(step_words.answer_label(sheet.client))

    def take_pasted(self, text: str) -> None:
        """The answer's text."""
        self._take(text.encode("utf-8", "replace"), pasted=True)

    def take_file(self, path: Path) -> None:
        """The answer's mail file, dropped onto the window."""
        self.wait_for_answer()
        self._runner.run(partial(_read, path), self._read, self._answer_refused)

    def _read(self, content: bytes) -> None:
        self._take(content, pasted=False)

    def take_vouched(self) -> None:
        """The same answer; the coach answers for its address."""
        content, pasted = self._answer
        self._take(content, pasted=pasted, vouched=True)

    def _take(self, content: bytes, *, pasted: bool, vouched: bool = False) -> None:
        self._answer = content, pasted
        if self._composer.flush():
            work = partial(self._taking, content, pasted=pasted, vouched=vouched)
            self._runner.run(work, self._taken, self._answer_refused)

    def _taking(self, content: bytes, *, pasted: bool, vouched: bool) -> Taken:
        reading = self._workplace.application.read_answer(content, pasted=pasted)
        return self._desks.replies.take(content, reading, vouched=vouched)

    def _taken(self, taken: Taken) -> None:
        sheet = self._composer.sheet
        if sheet is None:
            return
        told = step_words.verdict(taken.verdict, sheet.client)
        if taken.summary != self._composer.summary:
            self._workplace.go(Place(Screen.COMPOSER, about=taken.summary))
            self._workplace.tell(Notice("This answered another update, which is open now."))
            return
        self._mail = None
        self._view.show_writing()
        self._workplace.tell(Notice(told))
        self._composer.refresh()

    def _answer_refused(self, no: CoachDeskError) -> None:
        sentences = no.reasons if isinstance(no, DisclosureRefused) else (str(no),)
        self._runner.run(
            partial(self._desks.composing.sheet, self._composer.summary), partial(self._told_why, sentences)
        )

    def _told_why(self, sentences: tuple[str, ...], sheet: ComposerSheet) -> None:
        last = sheet.replies[-1].verdict if sheet.replies else None
        vouch = step_words.vouch(sheet.client) if last is Verdict.OTHER_SENDER and len(sentences) == 1 else ""
        told = tuple(step_words.no_code(sheet.client) if one == NO_CODE else one for one in sentences)
        self._view.refuse_answer(told, vouch)

    # the yes taken back

    def ask_to_take_back(self) -> None:
        """Ask in place first: it is written to the ledger, and nothing undoes it."""
        sheet = self._composer.sheet
        if sheet is not None:
            self._view.ask_to_take_back(
                step_words.taken_back(sheet.client, sheet.reader), words.take_back(sheet.client)
            )

    def take_back(self) -> None:
        """The client takes the yes back."""
        if self._composer.flush():
            work = partial(self._desks.summaries.withdraw, self._composer.summary)
            self._runner.run(work, self._took_back, self.refused)

    def _took_back(self, _nothing: None) -> None:
        self._composer.refresh()

    # earlier words

    def show_change(self) -> None:
        """What changed since the client said yes, or was asked."""
        if self._composer.flush():
            self._runner.run(partial(self._desks.composing.changes, self._composer.summary), self._show_changes)

    def _show_changes(self, changes: Changes | None) -> None:
        sheet = self._composer.sheet
        if changes is None or sheet is None:
            return
        title = step_words.changed_since(changes, sheet.client, self._desks.day())
        self._view.show_changes(title, [ChangedShown(row.heading, stretches(row)) for row in changes.rows], 0)

    def show_versions(self) -> None:
        """Every version, newest first."""
        if self._composer.flush():
            self._runner.run(partial(self._desks.summaries.versions, self._composer.summary), self._show_versions)

    def _show_versions(self, versions: list[Version]) -> None:
        self._versions = tuple(versions)
        sheet, today = self._composer.sheet, self._desks.day()
        if sheet is not None:
            lines = [
                VersionShown(
                    one.version,
                    step_words.version_head(one, today),
                    step_words.version_more(one, sheet.client, today),
                    one.present,
                )
                for one in versions
            ]
            self._view.show_versions(lines)

    def show_version(self, number: int) -> None:
        """An earlier version beside what stands there now."""
        sheet = self._composer.sheet
        found = next((one for one in self._versions if one.version == number), None)
        if sheet is None or found is None:
            return
        headings = {row.topic: row.heading for row in sheet.rows}
        now, before = self._composer.told(), wordings_of(found)
        topics = list(dict.fromkeys([*headings, *(topic for topic, _ in before)]))
        rows = compared_by_row(before, now, topics)
        shown = [ChangedShown(headings.get(topic, NAMES[topic]), parts) for topic, parts in rows]
        title = step_words.version_title(found, self._desks.day())
        self._view.show_changes(title, shown, 0 if found.present else number)

    def restore(self, number: int) -> None:
        """An earlier version's words again; what stands there now is kept too."""
        if self._composer.flush():
            work = partial(self._desks.summaries.restore, self._composer.summary, number)
            self._runner.run(work, self._restored, self.refused)

    def _restored(self, _written: Written) -> None:
        self._view.show_writing()
        self._workplace.tell(Notice("Those words stand here again. The ones before are kept among the versions."))
        self._composer.refresh()


def _write(path: Path, mail: Mail) -> Path:
    try:
        path.write_bytes(mail.raw)
    except OSError:
        raise StoreFault(f"The mail was not saved: {path.name} can't be written.") from None
    return path


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_REPLY:
            raise InputUnusable("The mail is larger than 20 MB and was not read.")
        return path.read_bytes()
    except OSError:
        raise InputUnusable(f"{path.name} can't be read. Nothing was changed.") from None
