"""The anchor case in builders: Ines Moreau, her boss Henrik Vaas, and what they agreed with the coach."""

from dataclasses import dataclass
from datetime import date

from coachdesk.app.agreements import Terms
from coachdesk.app.application import Desks
from coachdesk.app.engagements import Who
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.disclosure.letter import Letterhead
from coachdesk.domain.agreement import (
    Audience,
    Cell,
    LetterDate,
    Occasion,
    Sharing,
    StandingSentence,
    Topic,
)
from coachdesk.domain.engagement import Kind
from coachdesk.domain.people import Courtesy, Role

AGREED_ON = date(2026, 5, 12)
ENDS_ON = date(2027, 2, 26)
INES = Who("Ines Moreau", "ines@moreau.example", Courtesy.MS, "Head of Planning")
HENRIK = Who("Henrik Vaas", "henrik.vaas@northlight.example", Courtesy.MR, "Chief Operating Officer")
LUCIA = Who("Lucia Ferrante", "lucia.ferrante@northlight.example", Courtesy.MS, "Human Resources")
ROWS = (Topic.DATES, Topic.AGREED_GOALS, Topic.PROGRESS, Topic.SUPPORT, Topic.THEMES)
STANDING = StandingSentence(Topic.DATES, Audience.BOSS, "The coaching began on {begin} and is planned to end on {end}.")
CELLS = (
    Cell(Topic.DATES, Audience.BOSS, Sharing.STANDING),
    Cell(Topic.AGREED_GOALS, Audience.BOSS, Sharing.AGREED_UPDATE),
    Cell(Topic.PROGRESS, Audience.BOSS, Sharing.AGREED_UPDATE),
    Cell(Topic.SUPPORT, Audience.BOSS, Sharing.AGREED_UPDATE),
    Cell(Topic.THEMES, Audience.BOSS, Sharing.CLIENT_TELLS),
)
TERMS = Terms(
    agreed_on=AGREED_ON,
    in_force_from=AGREED_ON,
    cells=CELLS,
    rows=ROWS,
    letters=(LetterDate(Audience.BOSS, Occasion.MID_POINT, date(2026, 12, 4)),),
    standing=(STANDING,),
    signed_by=(Role.CLIENT, Role.BOSS),
)
TOLD = (
    (Topic.AGREED_GOALS, "To hand the regional planning round to two deputies."),
    (Topic.PROGRESS, "The autumn planning round was run by both deputies; Ms Moreau opened it and closed it."),
    (Topic.SUPPORT, "Please take planning questions to the two deputies first."),
)
LETTERHEAD = Letterhead(
    "Marian Holt",
    "Executive coaching",
    ("Seilergasse 14 · 4051 Basel", "office@marianholt.example", "+41 61 555 01 42"),
    place="Basel",
)
ADDRESS = "Lindenhofstrasse 8\n8001 Zürich"


@dataclass(frozen=True)
class Case:
    """An engagement with an agreement, and how to go on from there."""

    desks: Desks
    engagement: str

    def draft(self, told: tuple[tuple[Topic, str], ...] = TOLD) -> str:
        return self.desks.summaries.draft(self.engagement, Audience.BOSS, Occasion.MID_POINT, told).id

    def ask(self, summary: str) -> str:
        return self.desks.summaries.ask(summary).reply_code

    def say_yes(self, code: str) -> None:
        self.desks.replies.take(b"YES", Answer(AnswerKind.YES, (code,)))

    def approved(self, told: tuple[tuple[Topic, str], ...] = TOLD) -> str:
        summary = self.draft(told)
        self.say_yes(self.ask(summary))
        return summary

    def release(self, summary: str) -> bytes:
        pages: list[bytes] = []
        self.desks.releases.release(summary, pages.append)
        return pages[0]


def open_case(
    desks: Desks, *, client: Who = INES, kind: Kind = Kind.DEVELOPMENTAL, terms: Terms | None = TERMS
) -> Case:
    """Ines's engagement with boss and HR at the table, and an agreement unless `terms` is None."""
    desks.profile.set_letterhead(LETTERHEAD, "a4")
    engagement = desks.engagements.open(
        client,
        "Northlight Optics AG",
        AGREED_ON,
        kind=kind,
        planned_end=ENDS_ON,
        planned_sessions=10,
        address=ADDRESS,
    )
    desks.engagements.seat(engagement, Role.BOSS, HENRIK, AGREED_ON)
    desks.engagements.seat(engagement, Role.HR, LUCIA, AGREED_ON)
    if terms is not None:
        desks.agreements.record(engagement, terms, ("signed.pdf", b"%PDF a scan"))
    return Case(desks, engagement)
