"""A new session, planned or held already."""
