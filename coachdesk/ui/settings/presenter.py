"""What the settings tell of the practice and this computer, and what they can do about it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from coachdesk.base.errors import CoachDeskError
from coachdesk.base.findings import Finding
from coachdesk.ui.workplace import Notice, Workplace

INSIDE: Final = "You are in the sample. Open another practice; then the lock screen of the sample throws it away."
SYNCED: Final = (
    "{service} copies this folder. It is encrypted there too, but two computers that write into it can damage it."
)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where everything lies.

    Attributes:
        warning: what is wrong with the place; empty where nothing is.
        sample: the sample practice on this computer, or None.
        sample_stays: why it can't be thrown away now; empty where it can.
    """

    practice: Path
    warning: str
    sample: Path | None
    sample_stays: str


@dataclass(frozen=True, slots=True)
class About:
    """Which program this is, and what it found on this computer."""

    version: str
    findings: tuple[Finding, ...]


class SettingsScreen(Protocol):
    """The settings as their presenter knows them."""

    def show_whereabouts(self, told: Whereabouts) -> None:
        """Say where everything lies."""
        ...

    def show_about(self, about: About) -> None:
        """Say which program this is."""
        ...

    def refuse(self, sentence: str) -> None:
        """Say why something was not done."""
        ...


class SettingsPresenter:
    """Asks the application what the settings show of it."""

    def __init__(self, screen: SettingsScreen, workplace: Workplace) -> None:
        """Nothing is asked yet."""
        self._screen = screen
        self._workplace = workplace

    def ask_whereabouts(self) -> None:
        """The coach wants to know where everything lies."""
        self._workplace.runner.run(self._whereabouts, self._screen.show_whereabouts)

    def ask_about(self) -> None:
        """The coach wants to know which program this is."""
        application = self._workplace.application

        def about() -> About:
            return About(application.version(), tuple(application.surroundings()))

        self._workplace.runner.run(about, self._screen.show_about)

    def throw_sample_away(self) -> None:
        """The coach has seen enough of the sample."""

        def done(_: None) -> None:
            self._workplace.tell(Notice("The sample practice is gone."))
            self.ask_whereabouts()

        self._workplace.runner.run(self._workplace.application.throw_sample_away, done, self._refused)

    def _refused(self, no: CoachDeskError) -> None:
        self._screen.refuse(str(no))

    def _whereabouts(self) -> Whereabouts:
        application, practice = self._workplace.application, self._workplace.practice
        service, sample = application.synced_by(practice), application.own_sample()
        return Whereabouts(
            practice,
            SYNCED.format(service=service) if service else "",
            sample,
            INSIDE if sample is not None and sample == practice else "",
        )
