"""Writing: what each key and click does to the lines of an update."""

from functools import partial
from typing import Protocol

from coachdesk.domain.agreement import Topic
from coachdesk.ui.composer import words
from coachdesk.ui.composer.lines import Lines, TakenOut
from coachdesk.ui.composer.shown import ComposerView
from coachdesk.ui.workplace import Notice, Workplace


class Desk(Protocol):
    """Whoever wants to know what was written."""

    @property
    def lines(self) -> Lines:
        """The lines as they stand."""
        ...

    def show_rows(self) -> None:
        """Lines came or went."""
        ...

    def touched(self) -> None:
        """A key was pressed in a line."""
        ...

    def wrote(self) -> None:
        """Something was done at once: keep it, and weigh it."""
        ...

    def heading(self, topic: Topic) -> str:
        """How the letter calls a row."""
        ...


class Writing:
    """Turns keys and clicks into lines."""

    def __init__(self, desk: Desk, view: ComposerView, workplace: Workplace) -> None:
        """For one update."""
        self._desk, self._view, self._workplace = desk, view, workplace

    def typed(self, key: int, text: str) -> None:
        """A line says something else."""
        line = self._desk.lines.find(key)
        if line is None or line.text == text:
            return
        was_empty = not line.text.strip()
        self._desk.lines.write(key, text)
        self._desk.touched()
        if was_empty != (not text.strip()):
            self._desk.show_rows()

    def add(self, topic: Topic, after: int | None = None, text: str = "") -> None:
        """One more line under a row."""
        line = self._desk.lines.add(topic, text, after)
        self._desk.show_rows()
        self._view.edit(line.key)
        if text:
            self._desk.wrote()

    def put_in(self, topic: Topic, wording: str) -> None:
        """A fact as a line of its own; an empty line takes it up."""
        empty = next((line for line in self._desk.lines.under(topic) if not line.text.strip()), None)
        if empty is None:
            self.add(topic, text=wording)
            return
        self._desk.lines.write(empty.key, wording)
        self._desk.show_rows()
        self._view.edit(empty.key)
        self._desk.wrote()

    def split(self, key: int, before: str, after: str) -> None:
        """One line becomes two."""
        line = self._desk.lines.find(key)
        if line is None:
            return
        self._desk.lines.write(key, before)
        made = self._desk.lines.add(line.topic, after, key)
        self._desk.show_rows()
        self._view.edit(made.key, at_end=False)
        self._desk.wrote()

    def move(self, key: int, by: int) -> None:
        """Up or down in its row."""
        line = self._desk.lines.find(key)
        if line is None or not self._desk.lines.move(key, by):
            return
        self._desk.show_rows()
        self._view.edit(key)
        row = self._desk.lines.under(line.topic)
        self._view.say(words.moved(self._desk.heading(line.topic), row.index(line) + 1, len(row)))
        self._desk.wrote()

    def take_out(self, key: int) -> None:
        """Without this line; the toast holds the way back."""
        line = self._desk.lines.find(key)
        if line is None:
            return
        row = self._desk.lines.under(line.topic)
        place = row.index(line)
        beside = row[place - 1] if place else row[1] if len(row) > 1 else None
        self._take(line.topic, key)
        if beside is not None:
            self._view.edit(beside.key)

    def take_row_out(self, topic: Topic) -> None:
        """Without any line under this row."""
        self._take(topic, *(line.key for line in self._desk.lines.under(topic)))

    def _take(self, topic: Topic, *keys: int) -> None:
        said = [line for line in self._desk.lines.under(topic) if line.key in keys and line.text.strip()]
        taken = self._desk.lines.take_out(*keys)
        self._desk.show_rows()
        if said:
            self._workplace.tell(Notice(words.taken_out(len(said)), partial(self._put_back, taken)))
        self._desk.wrote()

    def _put_back(self, taken: TakenOut) -> None:
        self._desk.lines.put_back(taken)
        self._desk.show_rows()
        self._view.edit(taken.lines[0][0].key)
        self._desk.wrote()
