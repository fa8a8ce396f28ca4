"""Sessions: those that come, those to mark, those that wait for a note."""
