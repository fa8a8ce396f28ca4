"""Verbs about the practice's records: list, import, note, session, action, seat, agree, end."""

import argparse
from datetime import date
from pathlib import Path
from typing import Final

from coachdesk.app.application import Application, Desks
from coachdesk.app.engagements import Who
from coachdesk.app.importing.plan import Plan
from coachdesk.base.ids import EngagementId, SessionId
from coachdesk.base.spans import in_words, minutes
from coachdesk.cli import files, told
from coachdesk.cli.verb import Ask, Unusable, Verb, desks, print_json, print_table
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner
from coachdesk.domain.engagement import Ending, Kind, Urgency
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance, CoachingSession, Mode


def lines(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """The engagements, or one engagement's parties and sessions."""
    with desks(application, typed.practice, ask) as opened:
        if typed.engagement:
            _one(opened, typed)
        else:
            _all(opened, typed)
    return 0


def _all(opened: Desks, typed: argparse.Namespace) -> None:
    found = opened.engagements.lines()
    if typed.json:
        print_json(
            [
                {
                    "id": one.id,
                    "client": one.client,
                    "organisation": one.organisation,
                    "kind": one.kind,
                    "begins_on": one.begins_on.isoformat(),
                    "ended_on": one.ended_on.isoformat() if one.ended_on else None,
                    "sessions_held": one.sessions_held,
                }
                for one in found
            ]
        )
        return
    heads = ("Engagement", "Client", "Organisation", "Kind", "Begins", "Held")
    print_table(
        heads,
        [
            (one.id, one.client, one.organisation, one.kind, one.begins_on.isoformat(), str(one.sessions_held))
            for one in found
        ],
    )


def _one(opened: Desks, typed: argparse.Namespace) -> None:
    view = opened.engagements.view(typed.engagement)
    parties = [
        {
            "role": str(seat.role),
            "name": seat.name,
            "email": seat.email,
            "job_title": seat.job_title,
            "organisation": seat.organisation,
            "since": seat.since.isoformat(),
            "until": seat.until.isoformat() if seat.until else None,
        }
        for seat in view.seats
    ]
    sessions = [
        {
            "id": session.id,
            "starts_at": session.starts_at.isoformat(timespec="minutes"),
            "minutes": session.minutes,
            "attendance": str(session.attendance),
        }
        for session in view.sessions
    ]
    notes = [{"id": key, "about": day.isoformat(), "version": version} for key, day, version in view.notes]
    if typed.json:
        print_json({"id": view.engagement.id, "parties": parties, "sessions": sessions, "notes": notes})
        return
    heads = ("Role", "Name", "Since", "Until")
    print_table(heads, [(str(one["role"]), str(one["name"]), str(one["since"]), one["until"] or "") for one in parties])
    print()
    print_table(
        ("Session", "Starts", "Minutes", "Attendance"),
        [tuple(str(value) for value in one.values()) for one in sessions],
    )
    print()
    print_table(("Note", "About", "Version"), [tuple(str(value) for value in one.values()) for one in notes])


def open_engagement(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """An engagement, entered by hand."""
    client = Who(typed.client, typed.email, Courtesy(typed.courtesy), typed.job_title)
    with desks(application, typed.practice, ask) as opened:
        key = opened.engagements.open(
            client,
            typed.organisation,
            typed.begins,
            kind=Kind(typed.kind),
            urgency=Urgency(typed.urgency),
            planned_end=typed.planned_end,
            planned_sessions=typed.planned_sessions,
            address=_lines(typed.address),
        )
        print(f"Engagement: {key}")
    return 0


def correct(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """What is on record about somebody at an engagement's table, corrected."""
    with desks(application, typed.practice, ask) as opened:
        opened.engagements.correct(
            typed.engagement,
            Role(typed.role),
            name=typed.name,
            email=typed.email,
            courtesy=Courtesy(typed.courtesy) if typed.courtesy else None,
            job_title=typed.job_title,
            address=_lines(typed.address) if typed.address is not None else None,
        )
    print("Saved. A letter that names the reader otherwise needs a new yes.")
    return 0


def _lines(typed: str) -> str:
    return typed.replace("\\n", "\n")


def take(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """Clients and sessions from a table, or private notes from files; or the newest import taken back."""
    with desks(application, typed.practice, ask) as opened:
        if typed.undo:
            return _undo(opened)
        if typed.clients:
            plan = opened.importing.plan_table(
                application.read_sheet(typed.clients),
                source_name=typed.clients.name,
                mapping=dict(_mapping(one) for one in typed.map),
                today=opened.day(),
            )
        else:
            plan = opened.importing.plan_notes(*application.read_notes(typed.notes), client=typed.client)
        _show(plan)
        if typed.notes and plan.troubles and not typed.client:
            print('To say whose notes they are: --client "NAME"')
        if typed.dry_run:
            print("A dry run: nothing was made.")
        elif opened.importing.carry_out(plan) is not None:
            print("What is marked new is saved. To take it back: import --undo")
        else:
            print("There was nothing new to make.")
    return 0 if not plan.troubles else 1


def _undo(opened: Desks) -> int:
    undone = opened.importing.undo()
    for what, count in undone.taken_back.items():
        print(f"taken back  {what}: {count}")
    for kept in undone.kept:
        print(f"kept        {kept.sentence}")
    return 0


def _mapping(typed: str) -> tuple[str, str]:
    column, mark, field = typed.rpartition("=")
    if not mark or not column.strip() or not field.strip():
        raise Unusable("--map takes COLUMN=FIELD. Nothing was changed.")
    return column.strip(), field.strip()


def _show(plan: Plan) -> None:
    for made in plan.made:
        print(f"new    {made.kind}: {made.label} ({made.place})")
    for known in plan.known:
        print(f"known  {known.kind}: {known.label} ({known.place})")
    for column, field in plan.fields.items():
        print(f"column {column}: {field}")
    for unused in plan.unused:
        print(f"unused {unused.place}: {unused.sentence}")
    for trouble in plan.troubles:
        print(f"NO     {trouble.place}: {trouble.sentence}")


def note(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """A private note, or a note's next wording."""
    words = PrivateWords(files.read_text(typed.file))
    if bool(typed.session) == bool(typed.rewrite):
        raise Unusable("Say --session for a new note, or --rewrite for a note's next wording; one of the two.")
    with desks(application, typed.practice, ask) as opened:
        if typed.rewrite:
            print(f"Saved as version {opened.notebook.rewrite(typed.rewrite, words)}; the wording before is kept.")
        else:
            print(f"Note: {opened.notebook.write(typed.session, words)}")
    return 0


def session(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """A session, or the exact minutes of one that was held."""
    with desks(application, typed.practice, ask) as opened:
        if typed.held:
            opened.engagements.hold(typed.held, typed.minutes)
            print("Saved: held.")
        elif typed.engagement and typed.at:
            made = CoachingSession(
                SessionId(opened.new_id()),
                EngagementId(typed.engagement),
                typed.at.replace(tzinfo=None),
                minutes(typed.minutes),
                Attendance(typed.attendance),
                Mode(typed.mode),
            )
            print(f"Session: {opened.engagements.plan_session(typed.engagement, made)}")
        else:
            raise Unusable("Say --engagement and --at for a new session, or --held for one that was planned.")
    return 0


def action(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """An action item, private unless it was agreed among all."""
    text, owner = files.read_text(typed.file), Owner(typed.owner)
    with desks(application, typed.practice, ask) as opened:
        if typed.agreed:
            print(f"Action: {opened.actions.agree(typed.engagement, text, owner, typed.due)}")
        else:
            print(f"Private action: {opened.actions.intend(typed.engagement, PrivateWords(text), owner, typed.due)}")
    return 0


def seat(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """Somebody takes a seat at an engagement's table, or leaves it."""
    with desks(application, typed.practice, ask) as opened:
        day: date = typed.on or opened.day()
        if typed.name:
            who = Who(typed.name, typed.email, Courtesy(typed.courtesy), typed.job_title)
            opened.engagements.seat(typed.engagement, Role(typed.role), who, day)
        else:
            opened.engagements.leave(typed.engagement, Role(typed.role), day)
    print("Saved. A letter that was approved for one reader goes to no other.")
    return 0


def agree(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """A three-way agreement, its goals and, where it was signed elsewhere, its scan."""
    given = told.read_toml(typed.file)
    terms = told.terms(given)
    scan: tuple[str, bytes] | None = None
    if typed.scan is not None:
        path: Path = typed.scan
        scan = path.name, files.read(path)
    with desks(application, typed.practice, ask) as opened:
        print(f"Agreement: {opened.agreements.record(typed.engagement, terms, scan)}")
        for goal in opened.agreements.goals(typed.engagement):
            print(f"Goal: {goal.id}")
    return 0


def end(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """An agreement ends, or the whole engagement."""
    with desks(application, typed.practice, ask) as opened:
        day = typed.on or opened.day()
        if typed.ending:
            opened.engagements.end(typed.engagement, day, Ending(typed.ending))
        else:
            opened.agreements.end(typed.engagement, day)
    print(f"Saved: ended on {in_words(day)}.")
    return 0


VERBS: Final[dict[str, Verb]] = {
    "list": lines,
    "engagement": open_engagement,
    "correct": correct,
    "import": take,
    "note": note,
    "session": session,
    "action": action,
    "seat": seat,
    "agree": agree,
    "end": end,
}
