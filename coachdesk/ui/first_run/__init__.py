"""The first steps: from nothing to an open practice, one question at a time."""
