"""Which page of the handbook is open, where its links lead, and the way back."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final, Protocol

FIRST: Final = "index.md"
_OF_THE_BUILDERS: Final = "\n## Decisions\n"  # why it is so: read on paper or from a link, and no chapter of a coach's
GONE: Final = "This page of the handbook is missing from the installation. Install CoachDesk again."
ELSEWHERE: Final = "CoachDesk opens nothing outside this computer. The address is: {address}"


@dataclass(frozen=True, slots=True)
class HandbookPage:
    """One page.

    Attributes:
        name: its file below the handbook's folder.
        title: its first heading.
        markdown: all of it.
    """

    name: str
    title: str
    markdown: str


class HelpScreen(Protocol):
    """The handbook's page as its presenter knows it."""

    def show_page(self, page: HandbookPage, heading: str) -> None:
        """Show this page, from this heading on; from its top where `heading` is empty."""
        ...

    def show_heading(self, heading: str) -> None:
        """Go to a heading of the page that is open."""
        ...

    def show_behind(self, *, can_go_back: bool) -> None:
        """Whether there is a page to go back to."""
        ...

    def tell(self, sentence: str) -> None:
        """Say where a link leads that can't be followed here."""
        ...


class HelpPresenter:
    """Turns the pages of the handbook."""

    def __init__(self, screen: HelpScreen, handbook: Path) -> None:
        """`handbook` is the folder with its pages."""
        self._screen = screen
        self._handbook = handbook
        self._open = ""
        self._behind: list[str] = []

    def begin(self, name: str) -> None:
        """Open a page by its name, such as "first-run"; the contents where it is empty or unknown."""
        wanted = name if name.endswith(".md") else f"{name}.md"
        self._turn_to(wanted if self._file(wanted) is not None else FIRST, "")

    def follow(self, address: str) -> None:
        """The coach chose a link."""
        if ":" in address.partition("#")[0]:
            self._screen.tell(ELSEWHERE.format(address=address))
            return
        path, _, heading = address.partition("#")
        if not path:
            self._screen.show_heading(heading)
            return
        target = _resolved(PurePosixPath(self._open).parent / path)
        if self._file(target) is None:
            self._screen.tell(ELSEWHERE.format(address=address))
            return
        self._behind.append(self._open)
        self._turn_to(target, heading)

    def contents(self) -> None:
        """The coach wants the list of pages."""
        if self._open != FIRST:
            self._behind.append(self._open)
            self._turn_to(FIRST, "")

    def back(self) -> None:
        """The coach wants the page before."""
        if self._behind:
            self._turn_to(self._behind.pop(), "")

    def _turn_to(self, name: str, heading: str) -> None:
        file = self._file(name)
        try:
            markdown = file.read_text(encoding="utf-8") if file is not None else GONE
        except (OSError, ValueError):
            markdown = GONE
        self._open = name
        self._screen.show_page(HandbookPage(name, _title(markdown), _for_a_coach(name, markdown)), heading)
        self._screen.show_behind(can_go_back=bool(self._behind))

    def _file(self, name: str) -> Path | None:
        """The page's file; None for whatever lies outside the handbook."""
        file = self._handbook / name
        inside = ".." not in PurePosixPath(name).parts and not PurePosixPath(name).is_absolute()
        return file if inside and file.suffix == ".md" and file.is_file() else None


def _resolved(path: PurePosixPath) -> str:
    """A path with its ".." carried out."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts:
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _for_a_coach(name: str, markdown: str) -> str:
    """The page below its title, which stands above it on the screen already; its contents end before the decisions."""
    words = markdown.partition(_OF_THE_BUILDERS)[0] if name == FIRST else markdown
    lines = words.splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines) if line.startswith("# ")), None)
    return "".join(lines if first is None else [*lines[:first], *lines[first + 1 :]]).lstrip("\n")


def _title(markdown: str) -> str:
    return next(
        (line.removeprefix("# ").strip() for line in markdown.splitlines() if line.startswith("# ")), "Handbook"
    )
