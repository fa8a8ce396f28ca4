"""Taking back an import: what is still as it was made and stands alone goes, what the coach worked with since stays."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from coachdesk.app.importing.keeping import SHELVES, Watch, fingerprint, shelf_of
from coachdesk.app.importing.plan import Trouble, Undone, What
from coachdesk.app.ports import Work
from coachdesk.domain.engagement import Engagement, Party
from coachdesk.domain.people import Organisation, Person
from coachdesk.domain.sessions import CoachingSession

_WHAT = {
    "organisations": What.ORGANISATION,
    "people": What.PERSON,
    "engagements": What.ENGAGEMENT,
    "sessions": What.SESSION,
    "notes": What.NOTE,
}
_CHANGED = "it was changed since the import."
_NEEDED = "something else in the practice needs it since."


class Undoing:
    """One import being taken back."""

    def __init__(self, work: Work, made: Iterable[tuple[str, str, bytes]]) -> None:
        """Look at each record as it is now; what somebody removed meanwhile is no matter."""
        self._work = work
        self._taken: Counter[What] = Counter()
        self._kept: list[Trouble] = []
        self._same: dict[str, dict[str, Any]] = defaultdict(dict)
        self._changed: dict[str, dict[str, Any]] = defaultdict(dict)
        prints: dict[str, dict[str, bytes]] = defaultdict(dict)
        for name, key, mark in made:
            prints[name][key] = mark
        for name, marks in prints.items():
            for record in shelf_of(work, name).found(marks):
                same = fingerprint(record) == marks[record.id]
                (self._same if same else self._changed)[name][record.id] = record

    def take_back(self, watch: Watch) -> Undone:
        """Remove what may go, what was made last first, and name what stays; `watch` hears how far it is."""
        for done, name in enumerate(("notes", "sessions")):
            watch(done, len(SHELVES))
            self._take(name)
        staying = self._staying("engagements", besides=self._same["parties"])
        whole: dict[str, Party] = self._same["parties"]
        self._same["parties"] = {key: one for key, one in whole.items() if one.engagement not in staying}
        for done, name in enumerate(("parties", "engagements", "posts", "people", "organisations"), start=2):
            watch(done, len(SHELVES))
            self._take(name)
        watch(len(SHELVES), len(SHELVES))
        return Undone(dict(self._taken), tuple(self._kept))

    def _staying(self, name: str, besides: Iterable[str] = ()) -> set[str]:
        """Which records of a shelf can't go, not counting references from `besides`."""
        needed = shelf_of(self._work, name).referred(self._same[name], set(besides))
        return needed | set(self._changed[name])

    def _take(self, name: str) -> None:
        staying = self._staying(name)
        going = [key for key in self._same[name] if key not in staying]
        shelf_of(self._work, name).take_back_all(going)
        if name in _WHAT:
            if going:
                self._taken[_WHAT[name]] += len(going)
            for key, record in (self._same[name] | self._changed[name]).items():
                if key in staying:
                    self._keep(record, _CHANGED if key in self._changed[name] else _NEEDED)

    def _keep(self, record: Any, why: str) -> None:
        label = self._label(record)
        self._kept.append(Trouble(label, f"{label} was kept: {why}"))

    def _label(self, record: Any) -> str:
        """A record, as the coach knows it."""
        match record:
            case Organisation() | Person():
                return record.name
            case Engagement():
                return f"The engagement of {self._client(record)} from {record.begins_on.isoformat()}"
            case CoachingSession():
                when = record.starts_at.isoformat(" ", "minutes")
                return f"The session of {self._client(self._work.engagements.find(record.engagement))} on {when}"
            case _:
                whose = self._client(self._work.engagements.find(record.engagement))
                return f"The note about {whose} on {record.about.isoformat()}"

    def _client(self, engagement: Engagement | None) -> str:
        person = self._work.people.find(engagement.client) if engagement else None
        return person.name if person else "a client"
