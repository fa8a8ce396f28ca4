"""Planning what a table makes: people, organisations, engagements with their seats, and sessions."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from coachdesk.app.importing.groups import Group, groups, stored
from coachdesk.app.importing.known import Practised
from coachdesk.app.importing.lines import Line
from coachdesk.app.importing.placing import Placed, Placing
from coachdesk.app.importing.plan import Batch, Known, Made, Trouble, What
from coachdesk.base.ids import EngagementId, OrganisationId, PartyId, PersonId, PostId, SessionId
from coachdesk.domain.engagement import Engagement, Kind, Party, Urgency
from coachdesk.domain.people import Post, Role
from coachdesk.domain.sessions import CoachingSession

Told = TypeVar("Told")
NewId = Callable[[], str]
_SEAT = {Role.CLIENT: "the client", Role.BOSS: "the boss", Role.HR: "HR", Role.PAYER: "the payer"}


class TablePlanner:
    """Turns the rows of one table into records, looking each thing up in the practice first."""

    def __init__(self, practice: Practised, new_id: NewId, today: date) -> None:
        """A planner for the practice as it stands."""
        self._practice = practice
        self._new_id = new_id
        self._today = today
        self._placing = Placing(practice, new_id)
        self._people = self._placing.people
        self._posts: dict[tuple[PersonId, OrganisationId, Role], Post] = {}
        self._engagements: list[Engagement] = []
        self._parties: list[Party] = []
        self._sessions: list[CoachingSession] = []
        self._used_people: dict[PersonId, None] = {}
        self._used_organisations: dict[OrganisationId, None] = {}
        self._listed: set[tuple[What, str]] = set()
        self.made: list[Made] = []
        self.known: list[Known] = []
        self.unused: list[Trouble] = []

    @property
    def troubles(self) -> list[Trouble]:
        """The rows that are left out."""
        return self._placing.troubles

    def take(self, lines: Iterable[Line]) -> None:
        """Plan everything that these rows tell."""
        for group in groups(self._placing.placed(list(lines)), self._today):
            self._group(group)

    def batch(self) -> Batch:
        """The records that are new."""
        return Batch(
            organisations=tuple(map(self._placing.organisation, self._used_organisations)),
            people=tuple(map(self._people.person, self._used_people)),
            posts=tuple(self._posts.values()),
            engagements=tuple(self._engagements),
            parties=tuple(self._parties),
            sessions=tuple(self._sessions),
        )

    def _group(self, group: Group) -> None:
        first = group.rows[0].line
        organisation = self._use_organisation(first, group.pair[1])
        client = self._use_person(first, group.pair[0])
        label = f"{client} at {organisation}"
        known = stored(group, self._practice.engagements.get(group.pair, []))
        if known is None:
            key = self._engage(group, label)
        else:
            key = known.id
            self._tell_known(What.ENGAGEMENT, key, f"{label}, from {known.begins_on.isoformat()}", first)
            self._compare(group, known)
        self._meet(group, key, client)

    def _engage(self, group: Group, label: str) -> EngagementId:
        key, rows = EngagementId(self._new_id()), group.rows
        planned_end = self._agreed(group, "planned end", lambda line: line.planned_end)
        if planned_end is not None and planned_end < group.begins:
            self._not_used(
                rows[0].line, "the planned end lies before the first day, so no planned end is written down."
            )
            planned_end = None
        self._engagements.append(
            Engagement(
                key,
                *group.pair,
                self._agreed(group, "kind of coaching", lambda line: line.kind) or Kind.DEVELOPMENTAL,
                self._agreed(group, "urgency", lambda line: line.urgency) or Urgency.CALM,
                group.begins,
                planned_end,
                self._agreed(group, "number of sessions", lambda line: line.planned_sessions),
            )
        )
        self._tell_made(What.ENGAGEMENT, f"{label}, from {group.begins.isoformat()}", rows[0].line)
        titles = [row.line.client.job_title for row in rows]
        self._sit(key, group, (Role.CLIENT, group.pair[0], next(filter(None, titles), "")), rows[0])
        for role in (Role.BOSS, Role.HR):
            self._seat(key, group, role)
        return key

    def _seat(self, engagement: EngagementId, group: Group, role: Role) -> None:
        """Whoever the rows name first takes the seat; a second one is told of, since nobody knows from when."""
        taken: PersonId | None = None
        for row in group.rows:
            for own, person, _ in row.others:
                if own is role and taken is None:
                    taken = person
                    titles = [
                        title for one in group.rows for at, who, title in one.others if (at, who) == (role, person)
                    ]
                    self._use_person(row.line, person)
                    self._sit(engagement, group, (role, person, next(filter(None, titles), "")), row)
                    told = f"{self._name(person)} as {_SEAT[role]} of {self._name(group.pair[0])}"
                    self._tell_made(What.SEAT, told, row.line)
                elif own is role and person != taken:
                    self._not_used(
                        row.line, f"it names somebody else as {_SEAT[role]}; the first one named has the seat."
                    )

    def _sit(self, engagement: EngagementId, group: Group, who: tuple[Role, PersonId, str], row: Placed) -> None:
        role, person, job_title = who
        key = (person, row.organisation, role)
        post = self._practice.posts.get(key)
        if post is None:
            post = self._post(key, job_title, group.begins).id
        self._parties.append(Party(PartyId(self._new_id()), engagement, post, group.begins))

    def _post(self, key: tuple[PersonId, OrganisationId, Role], job_title: str, since: date) -> Post:
        """The new post, held since the first day on which any engagement of the table needs it."""
        held = self._posts.get(key) or Post(PostId(self._new_id()), *key, job_title, since)
        self._posts[key] = Post(held.id, *key, held.job_title or job_title, min(held.since, since))
        return self._posts[key]

    def _compare(self, group: Group, known: Engagement) -> None:
        """What the rows tell otherwise than the practice, which is left as it is."""
        if group.told and group.told != known.begins_on:
            told = (
                f"the client's engagement there began {known.begins_on.isoformat()} and goes on, so no other was made."
            )
            self._not_used(group.rows[0].line, told)
        for role in (Role.BOSS, Role.HR):
            seated = {seat.person for seat in self._practice.seats.get(known.id, ()) if seat.role is role}
            for row in group.rows:
                if any(own is role and person not in seated for own, person, _ in row.others):
                    told = f"its engagement has somebody else as {_SEAT[role]}, or nobody yet; that was left as it is."
                    self._not_used(row.line, told)
                    break

    def _meet(self, group: Group, engagement: EngagementId, client: str) -> None:
        held = self._practice.sessions.setdefault(group.pair, set())
        for row in group.rows:
            meeting = row.line.meeting
            if meeting is None:
                continue
            when = meeting.starts_at.isoformat(" ", "minutes")
            label = f"{client}, {when}, {meeting.minutes} minutes, {meeting.attendance.replace('_', ' ')}"
            if (meeting.starts_at, meeting.minutes) in held:
                self.known.append(Known(What.SESSION, label, row.line.place))
                continue
            held.add((meeting.starts_at, meeting.minutes))
            key = SessionId(self._new_id())
            self._sessions.append(
                CoachingSession(key, engagement, meeting.starts_at, meeting.minutes, meeting.attendance, meeting.mode)
            )
            self._tell_made(What.SESSION, label, row.line)

    def _agreed(self, group: Group, what: str, told: Callable[[Line], Told | None]) -> Told | None:
        """What the rows of an engagement tell of it; where two differ, the first one's, and that is said."""
        first: Told | None = None
        for row in group.rows:
            here = told(row.line)
            if first is None:
                first = here
            elif here is not None and here != first:
                self._not_used(row.line, f"it tells another {what} than a row before it; the first was taken.")
                break
        return first

    def _use_person(self, line: Line, key: PersonId) -> str:
        name = self._name(key)
        if self._people.is_known(key):
            self._tell_known(What.PERSON, key, name, line)
        elif key not in self._used_people:
            self._used_people[key] = None
            self._tell_made(What.PERSON, name, line)
        return name

    def _use_organisation(self, line: Line, key: OrganisationId) -> str:
        label = self._placing.organisation(key).name
        if self._placing.is_known(key):
            self._tell_known(What.ORGANISATION, key, label, line)
        elif key not in self._used_organisations:
            self._used_organisations[key] = None
            self._tell_made(What.ORGANISATION, label, line)
        return label

    def _name(self, key: PersonId) -> str:
        return self._people.person(key).name

    def _tell_made(self, kind: What, label: str, line: Line) -> None:
        self.made.append(Made(kind, label, line.place))

    def _tell_known(self, kind: What, key: str, label: str, line: Line) -> None:
        if (kind, key) not in self._listed:
            self._listed.add((kind, key))
            self.known.append(Known(kind, label, line.place))

    def _not_used(self, line: Line, why: str) -> None:
        self.unused.append(Trouble(line.place, f"{line.place}: {why}"))
