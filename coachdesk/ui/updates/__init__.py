"""All updates: how far each has come, searched as one types."""
