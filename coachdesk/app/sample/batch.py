"""A heap of finished records, written down in one transaction in the order in which they point at one another."""

from dataclasses import dataclass, field, fields
from datetime import datetime

from coachdesk.app.ports import Work
from coachdesk.confidential.drafts import AskedVersion, SummaryDraft
from coachdesk.confidential.intentions import PrivateAction
from coachdesk.confidential.notebook import NoteVersion, PrivateNote
from coachdesk.disclosure.approval import ClientApproval, StandingApproval
from coachdesk.disclosure.summary import ProgressSummary
from coachdesk.domain.actions import AgreedAction
from coachdesk.domain.agreement import ThreeWayAgreement
from coachdesk.domain.engagement import Engagement, Party
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.people import Organisation, Person, Post
from coachdesk.domain.sessions import CoachingSession


@dataclass(frozen=True, slots=True)
class Batch:
    """Records that are not yet in the practice."""

    organisations: list[Organisation] = field(default_factory=list[Organisation])
    people: list[Person] = field(default_factory=list[Person])
    posts: list[Post] = field(default_factory=list[Post])
    engagements: list[Engagement] = field(default_factory=list[Engagement])
    parties: list[Party] = field(default_factory=list[Party])
    agreements: list[ThreeWayAgreement] = field(default_factory=list[ThreeWayAgreement])
    standing: list[StandingApproval] = field(default_factory=list[StandingApproval])
    sessions: list[CoachingSession] = field(default_factory=list[CoachingSession])
    goals: list[AgreedGoal] = field(default_factory=list[AgreedGoal])
    actions: list[AgreedAction] = field(default_factory=list[AgreedAction])
    private_actions: list[PrivateAction] = field(default_factory=list[PrivateAction])
    notes: list[PrivateNote] = field(default_factory=list[PrivateNote])
    versions: list[NoteVersion] = field(default_factory=list[NoteVersion])
    drafts: list[SummaryDraft] = field(default_factory=list[SummaryDraft])
    asked: list[AskedVersion] = field(default_factory=list[AskedVersion])
    sealed: list[tuple[ProgressSummary, datetime]] = field(default_factory=list[tuple[ProgressSummary, datetime]])
    approvals: list[ClientApproval] = field(default_factory=list[ClientApproval])

    def __len__(self) -> int:
        """How many records."""
        return sum(len(getattr(self, one.name)) for one in fields(self))

    def keep(self, work: Work) -> None:
        """All of it into the practice."""
        self._keep_table(work)
        self._keep_work(work)
        self._keep_letters(work)

    def _keep_table(self, work: Work) -> None:
        work.organisations.put_all(self.organisations)
        work.people.put_all(self.people)
        work.posts.put_all(self.posts)
        work.engagements.put_all(self.engagements)
        work.parties.put_all(self.parties)
        work.agreements.put_all(self.agreements)
        for standing in self.standing:
            work.summaries.stand(standing)

    def _keep_work(self, work: Work) -> None:
        work.sessions.put_all(self.sessions)
        work.goals.put_all(self.goals)
        work.actions.put_all(self.actions)
        work.private_actions.put_all(self.private_actions)
        work.notes.put_all(self.notes)
        for version in self.versions:
            work.notes.keep_version(version)

    def _keep_letters(self, work: Work) -> None:
        work.drafts.put_all(self.drafts)
        for asked in self.asked:
            work.drafts.ask(asked)
        work.summaries.put_all(self.sealed)
        work.summaries.approve_all(self.approvals)
