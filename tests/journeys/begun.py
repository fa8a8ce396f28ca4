"""A practice that is there already, for the stories that begin in the middle of the work."""

from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

from story import PASSPHRASE, began, ends, yesterday

REPLY_FROM = "ines@moreau.example"


def a_practice(folder: Path, *, paper: str = "a4", asked: bool = False, written: bool = False) -> Path:
    """Ines, her line manager, what they signed with the coach, and a session of yesterday that was held.

    Args:
        folder: where the practice comes to lie.
        paper: the size of the letters.
        asked: whether an update lies with her, whose code is then kept in `code.txt`.
        written: whether an update was written that nobody was asked about.
    """
    from practice_story import ADDRESS, HENRIK, INES, LETTERHEAD, TERMS, Case

    from coachdesk.base.ids import EngagementId, SessionId
    from coachdesk.base.spans import minutes
    from coachdesk.bootstrap import CoachDesk
    from coachdesk.domain.people import Role
    from coachdesk.domain.sessions import Attendance, CoachingSession, Mode

    coachdesk = CoachDesk()
    practice = coachdesk.create(folder, "Marian Holt", PASSPHRASE)[0]
    with coachdesk.opened(practice, PASSPHRASE) as desks:
        desks.profile.set_letterhead(LETTERHEAD, paper)
        course = {"planned_end": ends(), "planned_sessions": 10, "address": ADDRESS}
        engagement = EngagementId(desks.engagements.open(INES, "Northlight Optics AG", began(), **course))
        desks.engagements.seat(engagement, Role.BOSS, HENRIK, began())
        terms = replace(TERMS, agreed_on=began(), in_force_from=began(), letters=())
        desks.agreements.record(engagement, terms, ("signed.pdf", b"%PDF a scan"))
        starts = datetime.combine(yesterday(), time(10))
        key = SessionId(desks.new_id())
        held = CoachingSession(key, engagement, starts, minutes(88), Attendance.HELD, Mode.IN_PERSON)
        desks.engagements.plan_session(engagement, held)
        case = Case(desks, engagement)
        if asked or written:
            summary = case.draft()
            if asked:
                (folder / "code.txt").write_text(case.ask(summary), encoding="utf-8")
    return practice
