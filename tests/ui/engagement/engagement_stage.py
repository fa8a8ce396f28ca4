"""One engagement on a stage: a real practice, a presenter that hears its news, and a view that remembers."""

from dataclasses import dataclass, field

from workplace_here import Asked, a_workplace

from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.presenter import EngagementPresenter


@dataclass
class RememberedView:
    """What the presenter asked of the page."""

    sheets: list[EngagementSheet] = field(default_factory=list)
    refused: list[tuple[Form, str]] = field(default_factory=list)
    accepted: list[Form] = field(default_factory=list)
    missing: str = ""

    def show_sheet(self, sheet):
        self.sheets.append(sheet)

    def refuse(self, form, sentence):
        self.refused.append((form, sentence))

    def accept(self, form):
        self.accepted.append(form)

    def show_missing(self, sentence):
        self.missing = sentence

    @property
    def sheet(self) -> EngagementSheet:
        return self.sheets[-1]


class Stage:
    """A presenter for one engagement, already loaded."""

    def __init__(self, coachdesk, desks, folder, engagement: str) -> None:
        self.asked, self.view, self.desks = Asked(), RememberedView(), desks
        self.workplace = a_workplace(coachdesk, desks, folder, self.asked)
        self.presenter = EngagementPresenter(self.view, self.workplace, engagement)
        desks.news.listen(self.presenter.hear)
        self.presenter.load()

    @property
    def sheet(self) -> EngagementSheet:
        return self.view.sheet

    def undo(self) -> None:
        """Press Undo on the newest toast."""
        self.asked.notices[-1].undo()
