"""A pass has no heirs and does not change."""

from coachdesk.disclosure.approved import ApprovedDisclosure


class Forged(ApprovedDisclosure):  # refused
    """A pass that says whatever its maker likes."""
