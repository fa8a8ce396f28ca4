"""The lines of an update while they are written: under their rows, each with a key of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

from coachdesk.domain.agreement import Topic


@dataclass(slots=True)
class Line:
    """One line: what it is known by, under which row it stands, and its words."""

    key: int
    topic: Topic
    text: str


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Lines that were taken out, each with the place where it stood in its row, lowest first."""

    lines: tuple[tuple[Line, int], ...]


class Lines:
    """Every line of one update."""

    def __init__(self, told: Iterable[tuple[Topic, str]] = ()) -> None:
        """With what was written before."""
        self._keys = count(1)
        self._lines = [Line(next(self._keys), topic, text) for topic, text in told]

    def told(self) -> list[tuple[Topic, str]]:
        """The words, as they are kept; empty lines are no lines yet."""
        return [(line.topic, line.text) for line in self._lines if line.text.strip()]

    def under(self, topic: Topic) -> list[Line]:
        """The lines of one row, in order."""
        return [line for line in self._lines if line.topic is topic]

    def find(self, key: int) -> Line | None:
        """The line with this key, or None once it is gone."""
        return next((line for line in self._lines if line.key == key), None)

    def place(self, key: int) -> int:
        """Its place in its row among those that say something, from 0."""
        line = self.find(key)
        if line is None:
            return 0
        said = [one.key for one in self.under(line.topic) if one.text.strip() or one.key == key]
        return said.index(key)

    def write(self, key: int, text: str) -> None:
        """The line says something else."""
        line = self.find(key)
        if line is not None:
            line.text = text

    def add(self, topic: Topic, text: str = "", after: int | None = None) -> Line:
        """One more line under a row: after another one, or last."""
        made = Line(next(self._keys), topic, text)
        before = self.find(after) if after is not None else None
        self._lines.insert(self._lines.index(before) + 1 if before else self._end_of(topic), made)
        return made

    def take_out(self, *keys: int) -> TakenOut:
        """Without these lines; what comes back can put them in again."""
        gone = [line for line in self._lines if line.key in keys]
        places = tuple((line, self.under(line.topic).index(line)) for line in gone)
        self._lines = [line for line in self._lines if line.key not in keys]
        return TakenOut(places)

    def put_back(self, taken: TakenOut) -> None:
        """The lines where they stood."""
        for line, place in taken.lines:
            row = self.under(line.topic)
            at = self._lines.index(row[place]) if place < len(row) else self._end_of(line.topic)
            self._lines.insert(at, line)

    def move(self, key: int, by: int) -> bool:
        """Up or down in its row; False where it is at the end already."""
        line = self.find(key)
        row = self.under(line.topic) if line else []
        if line is None or not 0 <= (to := row.index(line) + by) < len(row):
            return False
        self._lines.remove(line)
        other = self._lines.index(row[to])
        self._lines.insert(other + (1 if by > 0 else 0), line)
        return True

    def adopt(self, told: list[tuple[Topic, str]]) -> bool:
        """The same lines, worded as they were kept; False where these are other lines."""
        mine = [line for line in self._lines if line.text.strip()]
        if [line.topic for line in mine] != [topic for topic, _ in told]:
            return False
        for line, (_, text) in zip(mine, told, strict=True):
            line.text = text
        return True

    def _end_of(self, topic: Topic) -> int:
        mine = [at for at, line in enumerate(self._lines) if line.topic is topic]
        return mine[-1] + 1 if mine else len(self._lines)
