"""Where passes are made. Only the gate may import this module; a contract and a test say so."""

from typing import Any, TypeVar

Pass = TypeVar("Pass")


def mint(kind: type[Pass], **fields: Any) -> Pass:
    """A pass of this kind. Every field must be given, and no other."""
    made = object.__new__(kind)
    slots = set(getattr(kind, "__slots__", ()))
    if slots != set(fields):
        message = f"a {kind.__name__} takes {sorted(slots)}"
        raise TypeError(message)
    for name, value in fields.items():
        object.__setattr__(made, name, value)
    return made
