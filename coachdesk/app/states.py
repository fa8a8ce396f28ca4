"""How far an update has come, in one word."""

from enum import StrEnum


class State(StrEnum):
    """How far a summary has come, in one word for the list."""

    DRAFT = "draft"
    WITH_CLIENT = "with client"
    CHANGES_ASKED = "changes asked"
    DECLINED = "declined"
    APPROVED = "approved"
    RELEASED = "released"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
