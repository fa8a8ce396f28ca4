"""The cases that every sample practice tells: one for each state that a letter, a seat or an agreement can come to."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from coachdesk.app.sample.scan import scanned_page
from coachdesk.app.sample.script import Case, Stage
from coachdesk.disclosure.answer import AnswerKind
from coachdesk.domain.agreement import Audience, Occasion
from coachdesk.domain.engagement import Ending, Kind, Urgency
from coachdesk.domain.people import Role

_ALL: Final = (Role.CLIENT, Role.BOSS, Role.HR)
_UNDER_WAY: Final = 42  # Ines has been coming for at least six weeks
_MAY_12: Final = (5, 12)
_FEBRUARY_26: Final = (2, 26)

Ago = Callable[[int], date]


def tell(stage: Stage, today: date) -> list[Case]:
    """Every case, its steps laid out but not yet done."""

    def ago(days: int) -> date:
        return today - timedelta(days=days)

    return [
        _ines(stage, today),
        _henrik(stage, ago),
        _keller_of_claims(stage, ago),
        _keller_of_the_fleet(stage, ago),
        _amara(stage, ago),
        _piet(stage, ago),
        *_noor(stage, ago),
        *_sofia(stage, ago),
        _rafael(stage, ago),
    ]


def ines_began(today: date) -> date:
    """The last 12 May that lies six weeks back."""
    day = date(today.year, *_MAY_12)
    return day if (today - day).days >= _UNDER_WAY else date(today.year - 1, *_MAY_12)


def ines_ends(today: date) -> date:
    """The next 26 February."""
    day = date(today.year, *_FEBRUARY_26)
    return day if day > today else date(today.year + 1, *_FEBRUARY_26)


def _ines(stage: Stage, today: date) -> Case:
    began = ines_began(today)
    case = Case(stage, "ines", "ines", "northlight", began, ines_ends(today))
    case.opens(boss="henrik", hr="lucia")
    case.agrees(began, _ALL)
    case.writes(began + timedelta(days=3), "kick-off", Audience.HR, Occasion.KICK_OFF)
    case.releases(began + timedelta(days=4), "kick-off")
    case.writes(today - timedelta(days=1), "draft", Audience.BOSS, Occasion.MID_POINT)
    return case


def _henrik(stage: Stage, ago: Ago) -> Case:
    """A boss who is a client too."""
    case = Case(stage, "henrik", "henrik", "northlight", ago(190), ago(-120), Kind.SOUNDING_BOARD)
    case.opens(boss="adele", hr="lucia")
    case.agrees(ago(190), _ALL, fuller=True)
    case.writes(ago(6), "with client", Audience.BOSS)
    case.asks(ago(5), "with client")
    case.approves(ago(5), ago(3), "approved", Audience.HR)
    return case


def _keller_of_claims(stage: Stage, ago: Ago) -> Case:
    """One of two clients with the same name."""
    case = Case(stage, "keller_claims", "keller_claims", "bergtal", ago(160), ago(-110), Kind.PERFORMANCE)
    case.opens(boss="regula", hr="urs")
    case.agrees(ago(160), _ALL)
    case.writes(ago(157), "kick-off, German", Audience.HR, Occasion.KICK_OFF)
    case.releases(ago(156), "kick-off, German")
    case.approves(ago(60), ago(55), "approval expired", Audience.BOSS)
    case.writes(ago(20), "declined", Audience.HR)
    case.asks(ago(19), "declined")
    case.says(ago(17), "declined", AnswerKind.NO)
    case.writes(ago(9), "changes asked", Audience.BOSS)
    case.asks(ago(8), "changes asked")
    case.says(ago(6), "changes asked", AnswerKind.CHANGES)
    return case


def _keller_of_the_fleet(stage: Stage, ago: Ago) -> Case:
    """The other, whose boss has changed."""
    case = Case(stage, "keller_fleet", "keller_fleet", "lindwurm", ago(130), ago(-150), Kind.SKILLS, Urgency.SOON)
    case.opens(boss="birgit", hr="sabine")
    case.agrees(ago(130), _ALL)
    case.approves(ago(20), ago(16), "superseded", Audience.HR)
    case.approves(ago(14), ago(11), "changed boss", Audience.BOSS)
    case.seats(ago(4), Role.BOSS, "jochen")
    case.rewrites(ago(2), "superseded", "superseded, edited")
    return case


def _amara(stage: Stage, ago: Ago) -> Case:
    """HR has left, and nobody sits there yet."""
    case = Case(stage, "amara", "amara", "harbourlight", ago(220), ago(-60), Kind.HIGH_POTENTIAL)
    case.opens(boss="graham", hr="wendy")
    case.agrees(ago(220), _ALL)
    case.approves(ago(18), ago(14), "withdrawn", Audience.BOSS)
    case.approves(ago(15), ago(12), "HR left", Audience.HR)
    case.withdraws(ago(5), "withdrawn")
    case.leaves(ago(3), Role.HR)
    return case


def _piet(stage: Stage, ago: Ago) -> Case:
    """Urgent, agreed on paper, and a yes of today: a night has to pass."""
    case = Case(stage, "piet", "piet", "granitwerk", ago(75), ago(-100), Kind.REMEDIAL, Urgency.URGENT)
    case.opens(boss="monika")
    case.agrees(ago(75), (Role.CLIENT, Role.BOSS), scan=("Vereinbarung, unterschrieben.png", scanned_page()))
    case.approves(ago(1), ago(0), "night to wait", Audience.BOSS)
    return case


def _noor(stage: Stage, ago: Ago) -> tuple[Case, Case]:
    """A client who changed employer: the old agreement has ended, the new one is missing."""
    before = Case(stage, "noor", "noor", "tideway", ago(240), ago(-30), Kind.TRANSITION)
    before.opens(boss="stuart")
    before.agrees(ago(240), (Role.CLIENT, Role.BOSS))
    before.approves(ago(15), ago(12), "agreement ended", Audience.BOSS)
    before.ends_agreement(ago(6))
    before.ends(ago(5), Ending.TRANSFERRED)
    before.leaves(ago(5), Role.CLIENT)
    after = Case(stage, "noor, agreement missing", "noor", "fernhill", ago(3), ago(-180), Kind.TRANSITION)
    after.opens(boss="vera")
    return before, after


def _sofia(stage: Stage, ago: Ago) -> tuple[Case, Case]:
    """A client who came back; the second agreement was narrowed after a yes."""
    before = Case(stage, "sofia", "sofia", "saltire", ago(640), ago(380), Kind.SUCCESSION)
    before.opens(boss="fergus", hr="isla")
    before.agrees(ago(640), _ALL)
    before.approves(ago(412), ago(405), "released long ago", Audience.BOSS)
    before.releases(ago(403), "released long ago")
    before.ends(ago(380), Ending.COMPLETED)
    again = Case(stage, "sofia, again", "sofia", "saltire", ago(150), ago(-90), Kind.CAREER)
    again.opens(boss="fergus", hr="isla")
    again.agrees(ago(150), _ALL, fuller=True)
    again.approves(ago(16), ago(13), "topic closed", Audience.BOSS)
    again.agrees(ago(4), _ALL)
    return before, again


def _rafael(stage: Stage, ago: Ago) -> Case:
    """A team, whose lead speaks for it."""
    case = Case(stage, "rafael", "rafael", "saltire", ago(100), ago(-130), Kind.TEAM)
    case.opens(boss="fergus", hr="isla")
    case.agrees(ago(100), _ALL)
    case.approves(ago(30), ago(25), "released", Audience.BOSS)
    case.releases(ago(24), "released")
    case.writes(ago(1), "standing yes", Audience.HR)
    return case
