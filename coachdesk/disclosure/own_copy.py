"""What the coach may carry out for themselves, as the gate looks at it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """What a recovery sheet tells: which practice, and the code that opens it.

    Attributes:
        practice: the practice's name.
        code: 34 characters of Crockford's base 32 in groups of four. It is stored nowhere.
    """

    practice: str
    code: str = field(repr=False)

    @property
    def groups(self) -> tuple[str, ...]:
        """The code as it is written down: groups of four, the last one shorter."""
        return tuple(self.code.split("-"))
