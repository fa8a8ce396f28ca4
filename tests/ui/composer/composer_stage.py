"""Ines's update on a stage: a real practice, the composer's presenter, and a screen that remembers what it was told."""

from dataclasses import dataclass, field, replace
from datetime import datetime, time

from practice_story import TERMS, Case, open_case
from workplace_here import Asked, a_workplace

from coachdesk.base.spans import Minutes
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.agreement import Topic
from coachdesk.domain.sessions import Attendance, CoachingSession
from coachdesk.ui.composer.presenter import ComposerPresenter
from coachdesk.ui.composer.shown import RowShown

GOAL = "To hand the regional planning round to two deputies."
ROUND = "The autumn planning round was run by both deputies."
ASKS = "She now asks first."
NOTE = "Steps in when the room goes quiet."


@dataclass
class Shown:
    """What the composer's screen shows, as far as its presenter told it."""

    head: object = None
    ways: object = None
    rows: list[RowShown] = field(default_factory=list)
    reasons: list = field(default_factory=list)
    in_order: str = ""
    ready: str = ""
    pages: tuple = ()
    pages_told: str = ""
    no_pages: str = ""
    mark: object = None
    points: object = None
    foot: object = None
    question: tuple = ()
    refused_step: str = ""
    panel: str = "writing"
    mail: object = None
    answer_refused: tuple = ()
    vouch: str = ""
    versions: list = field(default_factory=list)
    changes: tuple = ()
    notes: list = field(default_factory=list)
    came: list = field(default_factory=list)
    said: list = field(default_factory=list)
    unsaved: str = ""
    stay: str = ""
    caret: object = None
    began: object = None

    def row(self, topic: Topic) -> RowShown:
        return next(one for one in self.rows if one.topic is topic)

    def lines(self, topic: Topic) -> list[str]:
        return [text for _, text in self.row(topic).lines]

    def key(self, topic: Topic, place: int = 0) -> int:
        return self.row(topic).lines[place][0]

    def show_head(self, head):
        self.head = head

    def show_ways(self, ways, chosen, card):
        self.ways = (ways, chosen, card)

    def show_rows(self, rows):
        self.rows = list(rows)

    def edit(self, key, *, at_end=True):
        self.caret = (key, at_end)

    def begin_at(self, key, *, ready):
        self.began = (key, ready)

    def show_reasons(self, reasons, in_order, ready):
        self.reasons, self.in_order, self.ready = list(reasons), in_order, ready

    def show_pages(self, pages, told):
        self.pages, self.pages_told, self.no_pages = tuple(pages), told, ""

    def refuse_pages(self, sentence):
        self.pages, self.no_pages = (), sentence

    def mark_page(self, mark):
        self.mark = mark

    def page_width(self):
        return 300

    def show_points(self, title, sentence, rows):
        self.points = (title, sentence, list(rows))

    def show_foot(self, foot):
        self.foot = foot

    def ask_to_take_back(self, sentence, do):
        self.question = (sentence, do)

    def refuse_step(self, sentence):
        self.refused_step = sentence

    def show_mail(self, shown):
        self.panel, self.mail = "mail", shown

    def show_answer_box(self, label):
        self.panel, self.answer_refused = f"answer: {label}", ()

    def refuse_answer(self, sentences, vouch):
        self.answer_refused, self.vouch = tuple(sentences), vouch

    def show_versions(self, versions):
        self.panel, self.versions = "versions", list(versions)

    def show_changes(self, title, rows, version):
        self.panel, self.changes = "changes", (title, list(rows), version)

    def show_writing(self):
        self.panel = "writing"

    def show_notes(self, notes, more, came):
        self.notes, self.came = list(notes), list(came)

    def show_missing(self, sentence):
        self.missing = sentence

    def say(self, sentence):
        self.said.append(sentence)

    def say_saved(self):
        self.unsaved = ""

    def say_unsaved(self, sentence):
        self.unsaved = sentence

    def ask_to_stay(self, detail):
        self.stay = detail


@dataclass
class Stage:
    """A practice with one engagement, and what was asked of the window."""

    application: object
    desks: object
    folder: object
    case: Case
    asked: Asked
    more: dict

    def workplace(self):
        return a_workplace(self.application, self.desks, self.folder, self.asked, **self.more)

    def notices(self) -> list[str]:
        return [one.words for one in self.asked.notices]

    def undo(self) -> None:
        self.asked.notices[-1].undo()


def a_stage(application, desks, folder, terms=None, **more) -> Stage:
    """Ines's engagement, with a goal, an action that was done, and a note."""
    case = open_case(desks, terms=terms or replace(TERMS, goals=(GOAL,)))
    done = desks.actions.agree(case.engagement, "Both deputies named to the board", Owner.CLIENT, None)
    desks.actions.mark(done, Progress.DONE)
    day = datetime.combine(TERMS.agreed_on, time(10))
    session = CoachingSession(desks.new_id(), case.engagement, day, Minutes(90), Attendance.HELD)
    desks.engagements.plan_session(case.engagement, session)
    desks.notebook.write(session.id, PrivateWords(NOTE))
    return Stage(application, desks, folder, case, Asked(), more)


def opened(stage: Stage, summary: str) -> tuple[ComposerPresenter, Shown]:
    """The composer's presenter with its screen, which hears the news as a window's does."""
    shown = Shown()
    presenter = ComposerPresenter(shown, stage.workplace(), summary)
    presenter.open()
    stage.desks.news.listen(presenter.hear)
    return presenter, shown


def type_in(presenter: ComposerPresenter, shown: Shown, topic: Topic, text: str, place: int = 0) -> None:
    """The coach writes in a line, and pauses."""
    presenter.writing.typed(shown.key(topic, place), text)
    presenter.look()
    presenter.keep()
