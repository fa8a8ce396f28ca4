"""The note editor: one sand column to write in, and the session's facts beside it."""
