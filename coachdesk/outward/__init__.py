"""The rim: the doors, and the reading of what comes back or comes in."""
