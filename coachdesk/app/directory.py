"""Finding people, organisations and sessions: long lists a window at a time, and suggestions while one types."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import Final

from coachdesk.app.lists import (
    ClientCounts,
    ClientLine,
    ClientsAsked,
    OrganisationLine,
    OrganisationSheet,
    PostLine,
    SessionCounts,
    SessionLine,
    SessionsAsked,
    SessionsShown,
    Window,
)
from coachdesk.app.room import Room
from coachdesk.app.today import NOTES_ASKED_FOR
from coachdesk.base.clock import on_the_wall
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import OrganisationId, SessionId
from coachdesk.domain.people import Role

SUGGESTED: Final = 8
EVERY_CLIENT: Final = ClientsAsked()


class Found(StrEnum):
    """What sort of record was found."""

    CLIENT = "client"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was typed for.

    Attributes:
        about: the engagement of a client, or the organisation.
        second: what tells two of the same name apart.
    """

    found: Found
    about: str
    name: str
    second: str


class Directory:
    """The desk at which one finds somebody."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def clients(self, asked: ClientsAsked = EVERY_CLIENT, offset: int = 0, limit: int = 100) -> Window[ClientLine]:
        """Engagements with their clients."""
        with self._room.practice.reading() as work:
            return work.lists.clients(asked, self._room.clock.today(), self._now(), offset, limit)

    def client_counts(self) -> ClientCounts:
        """How many engagements go on, and how many there are."""
        with self._room.practice.reading() as work:
            return work.lists.client_counts(self._room.clock.today())

    def organisations(self, search: str = "", offset: int = 0, limit: int = 100) -> Window[OrganisationLine]:
        """Organisations, by name."""
        with self._room.practice.reading() as work:
            return work.lists.organisations(search, self._room.clock.today(), offset, limit)

    def organisation(self, key: OrganisationId) -> OrganisationSheet:
        """One organisation with its people and its engagements.

        Raises:
            RuleBroken: there is none with this id.
        """
        with self._room.practice.reading() as work:
            found = work.lists.organisation(key, self._room.clock.today(), self._now())
        if found is None:
            raise RuleBroken("There is no organisation with this id. Nothing was changed.")
        return found

    def sessions(
        self, which: SessionsShown, search: str = "", offset: int = 0, limit: int = 100
    ) -> Window[SessionLine]:
        """Sessions with their clients; those to come begin with today's next."""
        asked = SessionsAsked(self._now(), self._notes_since(), search, which)
        with self._room.practice.reading() as work:
            return work.lists.sessions(asked, offset, limit)

    def session(self, key: SessionId) -> SessionLine:
        """One session.

        Raises:
            RuleBroken: there is none with this id.
        """
        with self._room.practice.reading() as work:
            found = work.lists.session(key)
        if found is None:
            raise RuleBroken("There is no session with this id. Nothing was changed.")
        return found

    def session_counts(self) -> SessionCounts:
        """How many sessions come, wait to be marked, or have no note yet."""
        with self._room.practice.reading() as work:
            return work.lists.session_counts(self._now(), self._notes_since())

    def find(self, typed: str, limit: int = SUGGESTED) -> list[Hit]:
        """Clients and organisations whose names begin with what was typed, clients first."""
        if not typed.strip():
            return []
        today = self._room.clock.today()
        with self._room.practice.reading() as work:
            clients = work.lists.clients(ClientsAsked(typed), today, self._now(), 0, limit).lines
            organisations = work.lists.organisations(typed, today, 0, limit).lines
        return [
            *(Hit(Found.CLIENT, one.engagement, one.client, one.organisation) for one in clients),
            *(Hit(Found.ORGANISATION, one.id, one.name, "Organisation") for one in organisations),
        ]

    def suggest_organisations(self, typed: str) -> list[str]:
        """Names of organisations that match what was typed."""
        with self._room.practice.reading() as work:
            return work.lists.organisation_names(typed, SUGGESTED)

    def suggest_people(self, organisation: str, role: Role) -> Sequence[PostLine]:
        """Who holds a post in this role in the organisation of this name."""
        with self._room.practice.reading() as work:
            return work.lists.people_of(organisation, role, SUGGESTED)

    def now(self) -> datetime:
        """This moment, on the wall where the coach is."""
        return self._now()

    def _now(self) -> datetime:
        return on_the_wall(self._room.clock.now())

    def _notes_since(self) -> datetime:
        return datetime.combine(self._room.clock.today() - NOTES_ASKED_FOR, time.min)
