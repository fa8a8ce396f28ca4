"""A list of any length as a presenter sees it: one question at a time, and rows when they come into sight."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Generic, TypeVar

from coachdesk.app.lists import Window
from coachdesk.ui.runner import Runner

PAGE: Final = 200
Asked = TypeVar("Asked")
Line = TypeVar("Line")


class LongList(Generic[Asked, Line]):
    """Asks for windows of a list; an answer to a question that was taken back is dropped."""

    def __init__(
        self,
        runner: Runner,
        read: Callable[[Asked, int, int], Window[Line]],
        show: Callable[[Window[Line]], None],
        fill: Callable[[int, Sequence[Line], int], None],
    ) -> None:
        """`show` takes a new list with its first page, `fill` a page of it with the generation that asked for it."""
        self._runner, self._read, self._show, self._fill = runner, read, show, fill
        self._asked: Asked | None = None
        self._question = 0

    def ask(self, asked: Asked) -> None:
        """Another list is wanted; the old rows stay until its first page is there."""
        self._asked = asked
        self._question += 1
        number = self._question
        self._runner.run(partial(self._read, asked, 0, PAGE), partial(self._answered, number))

    def again(self) -> None:
        """The same list, as it is now."""
        if self._asked is not None:
            self.ask(self._asked)

    def want(self, page: int, generation: int) -> None:
        """These rows came into sight."""
        if self._asked is not None:
            read = partial(self._read, self._asked, page * PAGE, PAGE)
            self._runner.run(read, partial(self._came, page, generation))

    def _answered(self, number: int, window: Window[Line]) -> None:
        if number == self._question:
            self._show(window)

    def _came(self, page: int, generation: int, window: Window[Line]) -> None:
        self._fill(page, window.lines, generation)
