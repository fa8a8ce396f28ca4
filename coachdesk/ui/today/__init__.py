"""The day on one screen: the next session, what comes, and what waits."""
