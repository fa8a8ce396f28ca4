"""A session of Ines's with a note's screen around it, without a window."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import partial

from inline import InlineRunner
from practice_story import Case, open_case

from coachdesk.app.application import Desks
from coachdesk.base.ids import SessionId
from coachdesk.base.spans import minutes
from coachdesk.confidential.form import Block, Run, Setting, block
from coachdesk.domain.sessions import Attendance, CoachingSession, Mode
from coachdesk.ui.note.presenter import NotePresenter
from coachdesk.ui.note.reading import sealed
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.unfinished_action import TypedAction
from coachdesk.ui.workplace import Workplace

DAY = date(2026, 11, 20)


def paragraph(text: str) -> Block:
    return block(Setting.PARAGRAPH, [Run(text)])


@dataclass
class Stage:
    """A practice with one engagement, and where the coach was sent."""

    desks: Desks
    case: Case
    runner: object
    went: list[object] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def session(self, day: date = DAY, attendance: Attendance = Attendance.HELD) -> SessionId:
        starts = datetime(day.year, day.month, day.day, 10)  # noqa: DTZ001 - wall clock
        key = SessionId(self.desks.new_id())
        made = CoachingSession(key, self.case.engagement, starts, minutes(88), attendance, Mode.VIDEO)
        return self.desks.engagements.plan_session(self.case.engagement, made)

    def write(self, about: str, *texts: str, sitting: str = "before") -> str:
        sheet = self.desks.notebook.sheet(about)
        return self.desks.notebook.keep(sheet.about, *sealed(map(paragraph, texts)), sitting).note

    def workplace(self) -> Workplace:
        given = {
            "desks": self.desks,
            "runner": self.runner,
            "go": self.went.append,
            "back": partial(self.went.append, "back"),
            "tell": lambda notice: self.notices.append(notice.words),
        }
        return Workplace(**{one.name: given.get(one.name) for one in fields(Workplace)})

    def place(self, about: str = "", engagement: str = "") -> Place:
        return Place(Screen.NOTE, about, engagement)


def a_stage(desks: Desks, runner: object = None) -> Stage:
    return Stage(desks, open_case(desks), runner or InlineRunner())


@dataclass
class Shown:
    """What a note's screen shows, as far as its presenter told it."""

    blocks: tuple[Block, ...] = ()
    told: dict[str, object] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    action: TypedAction = field(default_factory=TypedAction)

    def document(self):
        return self.blocks

    def show_document(self, blocks):
        self.blocks = tuple(blocks)
        self.told["documents"] = self.told.get("documents", 0) + 1

    def close_document(self):
        self.told["closed"] = True

    def show_nothing(self, sentence):
        self.told["nothing"] = sentence

    def insert(self, blocks):
        self.blocks += tuple(blocks)

    def show_head(self, title, client):
        self.told["head"] = (title, client)

    def show_session(self, session, others):
        self.told["session"], self.told["others"] = session, others

    def show_agreed(self, lines, client_given):
        self.told["agreed"] = [(line.wording, line.progress) for line in lines]

    def show_caught(self, lines):
        self.told["caught"] = [one.mark for one in lines]

    def show_versions(self, lines):
        self.told["versions"] = [(one.number, one.name) for one in lines]

    def compare(self, number, name, stretches):
        self.told["compared"] = (number, name, [(one.change, one.text) for one in stretches])

    def stop_comparing(self):
        self.told.pop("compared", None)

    def offer_last_note(self, *, there):
        self.told["last"] = there

    def say_saved(self, sentence):
        self.told["state"] = sentence

    def say_unsaved(self, sentence, more, *, again=True):
        self.told["state"], self.told["again"] = sentence, again

    def ask_to_stay(self, detail):
        self.told["stay"] = detail

    def refuse_session(self, sentence):
        self.refused.append(sentence)

    def accept_session(self):
        self.refused.append("")

    def refuse_action(self, sentence):
        self.refused.append(sentence)

    def accept_action(self):
        self.refused.append("")

    def half_typed(self):
        return self

    def typed(self):
        return self.action

    def show_typed(self, typed):
        self.action = typed


def opened(stage: Stage, about: str = "", engagement: str = "") -> tuple[NotePresenter, Shown]:
    """A note's presenter with its screen, which hears the news as a window's does."""
    shown = Shown()
    presenter = NotePresenter(shown, stage.workplace(), about, engagement)
    presenter.open()
    stage.desks.news.listen(presenter.hear)
    return presenter, shown


def type_in(presenter: NotePresenter, shown: Shown, *texts: str) -> None:
    """The coach writes, and pauses."""
    shown.blocks = tuple(map(paragraph, texts))
    presenter.written()
    presenter.keep()
