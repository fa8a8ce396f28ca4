"""A letter on a stage: dialogs that answer at once, and a printer that takes pages, or does not."""

from dataclasses import dataclass, field
from pathlib import Path

from coachdesk.ui.printing import PrinterSilent


@dataclass
class Job:
    """A printer that remembers, or stays silent."""

    width: int = 620
    silent: bool = False
    painted: list = field(default_factory=list)

    def paint(self, pages):
        if self.silent:
            raise PrinterSilent("The printer did not answer.")
        self.painted.append(list(pages))


@dataclass
class Dialogs:
    """What the coach chooses."""

    job: Job | None = field(default_factory=Job)
    file: Path | None = None
    asked: list = field(default_factory=list)
    none: bool = False

    def choose_printer(self, parent, paper):
        self.asked.append(paper)
        if self.none:
            raise PrinterSilent("No printer is set up on this computer. Save it as PDF, or set one up.")
        return self.job

    def choose_file(self, parent, name):
        self.asked.append(name)
        return self.file / name if self.file else None


@dataclass
class Seen:
    """What the coach saw of a letter, without a widget."""

    dialogs: Dialogs = field(default_factory=Dialogs)
    sheets: list = field(default_factory=list)
    pages: list = field(default_factory=list)
    said: list = field(default_factory=list)

    def show_sheet(self, sheet):
        self.sheets.append(sheet)

    def show_pages(self, pages):
        self.pages.append(pages)

    def show_missing(self, sentence):
        self.missing = sentence

    def say(self, bold, detail):
        self.said.append((bold, detail))

    def choose_printer(self, paper):
        return self.dialogs.choose_printer(None, paper)

    def choose_file(self, name):
        return self.dialogs.choose_file(None, name)
